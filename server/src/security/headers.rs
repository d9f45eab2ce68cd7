//! What browsers are told about every answer: what it may load, who may frame it, what may be kept of it.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::{self, HeaderName};
use http::{HeaderMap, HeaderValue};
use leptos::nonce::Nonce;

use crate::session;
use crate::state::AppState;

/// The word that scripts of one page carry and scripts of nobody else can guess.
#[derive(Clone, Debug)]
pub struct PageNonce(pub Nonce);

const NOT_A_PAGE: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// What is to be kept is never shown, and if it is all the same, nothing in it runs.
const A_DOWNLOAD: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/// Headers that are the same on every answer.
const ALWAYS: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
         microphone=(), payment=(), usb=()",
    ),
];

/// Adds the headers to whatever comes back.
pub async fn protect(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let nonce = PageNonce(Nonce::new());
    let has_session = session::is_named(request.headers(), &state.policy);
    request.extensions_mut().insert(nonce.clone());
    let mut response = next.run(request).await;
    let is_page = is_page(response.headers());
    let is_error = response.status().as_u16() >= 400;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if state.policy.https {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    let is_download = headers.contains_key(header::CONTENT_DISPOSITION);
    let policy = match is_page {
        true => page_policy(&nonce.0),
        false => HeaderValue::from_static(if is_download { A_DOWNLOAD } else { NOT_A_PAGE }),
    };
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    keep(headers, is_page, is_error || has_session);
    response
}

/// Says what may be kept, where the route did not: nothing of an error or of what a signed-in person sees.
fn keep(headers: &mut HeaderMap, is_page: bool, is_private: bool) {
    let default = HeaderValue::from_static(if is_private { "no-store" } else { "no-cache" });
    if is_private && is_page {
        headers.insert(header::CACHE_CONTROL, default);
    } else {
        headers.entry(header::CACHE_CONTROL).or_insert(default);
    }
    if is_page {
        headers.append(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    }
}

fn is_page(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn page_policy(nonce: &Nonce) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).expect("a nonce is base64, which a header can carry")
}
