//! What handlers answer with beyond plain JSON.

use axum::Json;
use axum::extract::{OriginalUri, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{Cursor, Page};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use serde::Serialize;

use crate::problem::Refusal;

/// What a handler answers.
pub type Answer<T> = Result<T, Refusal>;

/// Something whose changes are counted, so that two people who change it notice one another.
pub trait Versioned {
    /// How often it was changed.
    fn version(&self) -> i64;
}

/// One thing, with its version as its tag.
#[derive(Clone, Copy, Debug)]
pub struct Tagged<T>(pub T);

impl<T: Versioned + Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let tag = HeaderValue::try_from(format!("\"{}\"", self.0.version())).expect("a number is visible ASCII");
        ([(header::ETAG, tag)], Json(self.0)).into_response()
    }
}

/// Something new.
#[derive(Clone, Copy, Debug)]
pub struct Created<T>(pub T);

impl<T: IntoResponse> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        (StatusCode::CREATED, self.0).into_response()
    }
}

/// Done; there is nothing to say about it.
#[derive(Clone, Copy, Debug)]
pub struct Done;

impl IntoResponse for Done {
    fn into_response(self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

/// A part of a list. Where the next part is found is written in the body and in a `Link`.
#[derive(Clone, Debug)]
pub struct Listed<T>(pub Page<T>);

/// A part of something, with where the next part begins.
#[derive(Clone, Debug)]
pub struct Continued<T>(pub T, pub Option<Cursor>);

impl<T: Serialize> IntoResponse for Continued<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.0).into_response();
        if let Some(next) = self.1 {
            response.extensions_mut().insert(Onward(next));
        }
        response
    }
}

/// Where the next part begins, on its way to the layer that knows the address of this one.
#[derive(Clone, Debug)]
struct Onward(Cursor);

impl<T: Serialize> IntoResponse for Listed<T> {
    fn into_response(self) -> Response {
        let next = self.0.next.clone();
        Continued(self.0, next).into_response()
    }
}

/// Completes an answer with what depends on the request: the link to the next part of a list, and no body where the
/// caller holds this version already.
pub async fn complete(OriginalUri(uri): OriginalUri, request: Request, next: Next) -> Response {
    let held = request.headers().get(header::IF_NONE_MATCH).cloned().filter(|_| request.method().is_safe());
    let mut response = next.run(request).await;
    if let Some(Onward(cursor)) = response.extensions_mut().remove::<Onward>() {
        response.headers_mut().insert(header::LINK, link(&uri, &cursor));
    }
    match held {
        Some(held) if is_held(&held, response.headers()) => not_modified(&response),
        _ => response,
    }
}

/// The address of the next part: this one's, beginning elsewhere.
fn link(uri: &Uri, cursor: &Cursor) -> HeaderValue {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(uri.query().unwrap_or_default()).unwrap_or_default();
    let kept = pairs.into_iter().filter(|(name, _)| name != "after");
    let pairs: Vec<(String, String)> = kept.chain([("after".to_owned(), cursor.0.clone())]).collect();
    let query = serde_urlencoded::to_string(pairs).expect("pairs of text have a form");
    HeaderValue::try_from(format!("<{}?{query}>; rel=\"next\"", uri.path())).expect("an address is visible ASCII")
}

fn is_held(held: &HeaderValue, headers: &HeaderMap) -> bool {
    let (held, tag) = (held.to_str().unwrap_or_default(), headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()));
    tag.is_some_and(|tag| held.split(',').any(|one| one.trim().trim_start_matches("W/") == tag))
}

fn not_modified(response: &Response) -> Response {
    let mut headers = response.headers().clone();
    headers.remove(header::CONTENT_TYPE);
    headers.remove(header::CONTENT_LENGTH);
    (StatusCode::NOT_MODIFIED, headers).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_part_is_at_the_same_address_with_the_same_filter() {
        let cursor = Cursor("a b&c".to_owned());
        let link = |uri: &str| link(&uri.parse().unwrap(), &cursor).to_str().unwrap().to_owned();
        assert_eq!(link("/api/v2/users"), "</api/v2/users?after=a+b%26c>; rel=\"next\"");
        let expected = "</api/v2/users?search=%C3%A4&limit=2&after=a+b%26c>; rel=\"next\"";
        assert_eq!(link("/api/v2/users?search=%c3%a4&after=old&limit=2"), expected);
    }
}
