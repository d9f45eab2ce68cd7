//! The site's files: the browser's half of the application, styles and icons. They are part of the program, so one
//! file is a whole installation; a debug build reads them from disk, so that a rebuilt style shows at once.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::{ErrorKind, Locale};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::RustEmbed;

use crate::problem::Refusal;
use crate::state::AppState;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
pub(crate) struct Site;

const KEEP_FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("public, no-cache");

/// What is made of a file before it is sent, in order of preference.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// A file of the browser's half of the application. Its address carries the build, so it never changes.
pub async fn show_package(State(state): State<AppState>, Path(path): Path<String>, headers: HeaderMap) -> Response {
    let file = path.strip_prefix(&*state.services.build).and_then(|file| file.strip_prefix('/'));
    let plain = || path.split_once('/').map(|(_, file)| file);
    let shown = match file {
        Some(file) => show(&format!("pkg/{file}"), &headers, KEEP_FOREVER),
        // A page of another build asks during a deployment; what it gets must not be kept under that name.
        None => show(&format!("pkg/{path}"), &headers, ASK_AGAIN)
            .or_else(|| show(&format!("pkg/{}", plain()?), &headers, ASK_AGAIN)),
    };
    shown.unwrap_or_else(|| Refusal::from(ErrorKind::NotFound).into_response())
}

/// Whether the browser's half has the gallery of components in it.
pub(crate) fn include_gallery() -> bool {
    Site::get("gallery").is_some()
}

/// A file at the root of the site, such as the icon.
pub(crate) fn public_file(path: &str, headers: &HeaderMap) -> Option<Response> {
    show(path.strip_prefix('/').filter(|path| is_public(path))?, headers, ASK_AGAIN)
}

/// Whether an address names a file rather than a page.
pub(crate) fn names_a_file(path: &str) -> bool {
    path.strip_prefix('/').is_some_and(|path| is_public(path) && Site::get(path).is_some())
}

/// Names of files have an ending; without one there is nothing to look for on disk.
fn is_public(path: &str) -> bool {
    content_type(path).is_some() && !path.starts_with("pkg/")
}

/// The messages of a language, for pages whose reader switches to it.
pub async fn show_messages(
    State(state): State<AppState>,
    Path(file): Path<String>,
    request: axum::extract::Request,
) -> Response {
    let locale = file.strip_suffix(".ftl").and_then(|tag| tag.parse::<Locale>().ok());
    let Some(locale) = locale.filter(|locale| *locale != Locale::Pseudo || !state.policy.production) else {
        return Refusal::from(ErrorKind::NotFound).into_response();
    };
    let build = &state.services.build;
    let asked = request.uri().query().and_then(|query| query.strip_prefix("v="));
    let keep = if asked == Some(&**build) { KEEP_FOREVER } else { ASK_AGAIN };
    let text = app::i18n::page_messages(locale).as_bytes();
    let found = Found { body: Body::from(text), tag: format!("\"{build}-{locale}\""), kind: FLUENT, encoding: None };
    found.answer(request.headers(), keep)
}

const FLUENT: &str = "text/plain; charset=utf-8";

struct Found {
    body: Body,
    tag: String,
    kind: &'static str,
    encoding: Option<&'static str>,
}

impl Found {
    fn answer(self, asked: &HeaderMap, keep: HeaderValue) -> Response {
        let is_known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
        let is_known =
            is_known.is_some_and(|tags| tags.split(',').any(|tag| tag.trim().trim_start_matches("W/") == self.tag));
        let mut response = if is_known { StatusCode::NOT_MODIFIED.into_response() } else { self.body.into_response() };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, keep);
        headers.insert(header::ETAG, HeaderValue::try_from(self.tag).expect("a tag is visible ASCII"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if !is_known {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
            let encoding = self.encoding.map(HeaderValue::from_static);
            headers.extend(encoding.map(|encoding| (header::CONTENT_ENCODING, encoding)));
        }
        response
    }
}

fn show(path: &str, asked: &HeaderMap, keep: HeaderValue) -> Option<Response> {
    let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok()).unwrap_or_default();
    let packed = ENCODINGS.iter().filter(|(name, _)| accepts(accepted, name));
    let packed = packed.filter_map(|(name, ending)| Some((Site::get(&format!("{path}{ending}"))?, Some(*name)))).next();
    let (file, encoding) = packed.or_else(|| Some((Site::get(path)?, None)))?;
    let hash = file.metadata.sha256_hash();
    let tag: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let kind = content_type(path).unwrap_or("application/octet-stream");
    let body = match file.data {
        std::borrow::Cow::Borrowed(data) => Body::from(data),
        std::borrow::Cow::Owned(data) => Body::from(data),
    };
    Some(Found { body, tag: format!("\"{tag}\""), kind, encoding }.answer(asked, keep))
}

/// Whether a list such as `gzip, br;q=0.5` accepts an encoding.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let is_refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        is_named && !is_refused
    })
}

fn content_type(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_used_only_where_it_is_accepted() {
        for (accepted, expected) in
            [("br", true), ("gzip, BR;q=0.5", true), ("gzip", false), ("br;q=0", false), ("", false), ("brr", false)]
        {
            assert_eq!(accepts(accepted, "br"), expected, "{accepted:?}");
        }
    }

    #[test]
    fn files_outside_the_site_are_not_there() {
        let headers = HeaderMap::new();
        for path in ["/../Cargo.toml", "/..%2fCargo.json", "/etc/passwd", "/", "/.js", "/../site/../../server/src/x.js"]
        {
            assert!(public_file(path, &headers).is_none(), "{path}");
        }
    }
}
