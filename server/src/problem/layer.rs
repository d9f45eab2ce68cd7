//! The layer that words every failure.

use std::panic::AssertUnwindSafe;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{AppError, ErrorKind, Locale, PROBLEM_CONTENT_TYPE, Preferences, RequestId};
use futures::FutureExt;
use http::header::{self, HeaderName};
use http::{HeaderMap, HeaderValue};
use http_body::Body;

use super::cause::Asked;
use super::{MoreMembers, Refusal, page, status_of, worded};
use crate::limits::BodyWatch;
use crate::serve::Exchange;
use crate::state::AppState;

/// What a layer or route said beside the failure and has to reach the caller.
const KEPT: [HeaderName; 7] = [
    header::ALLOW,
    header::LINK,
    header::WWW_AUTHENTICATE,
    HeaderName::from_static("deprecation"),
    HeaderName::from_static("sunset"),
    HeaderName::from_static("ratelimit"),
    HeaderName::from_static("ratelimit-policy"),
];

/// Answers a failure with its problem document, or with a page where a person followed a link.
pub async fn word_failures(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let body = BodyWatch::default();
    request.extensions_mut().insert(body.clone());
    let asked = Asked { method: request.method().clone(), body_limit: state.policy.body_limit, body };
    let extensions = request.extensions();
    let locale = extensions.get::<Preferences>().map_or(Locale::default(), |preferences| preferences.locale);
    let request_id = extensions.get::<RequestId>().cloned();
    let exchange = extensions.get::<Exchange>().cloned().filter(|_| !request.body().is_end_stream());
    let person = page::Visit::of(&request);

    // The panic hook logs a panic once, inside this request's span.
    let answer = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let response = answer.unwrap_or_else(|_| Refusal::from(ErrorKind::Internal).into_response());
    if !is_failure(&response) {
        return response;
    }
    if let Some(exchange) = exchange {
        exchange.linger();
    }
    let kept = kept(&response);
    let more = response.extensions().get::<MoreMembers>().cloned();
    // Whoever was found behind the request may have chosen another language than the browser asks for.
    let own = response.extensions().get::<Preferences>().copied();
    let locale = own.map_or(locale, |own| own.locale);
    let mut error = asked.cause_of(response).await;
    error.request_id = request_id;
    let shown = match person {
        Some(visit) => visit.show(&state, &error, own).await,
        None => None,
    };
    let mut response = shown.unwrap_or_else(|| document(&error, locale, more));
    response.headers_mut().extend(kept);
    response
}

/// A page that the application rendered with a failing status is its own error page already.
fn is_failure(response: &Response) -> bool {
    let status = response.status();
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    (status.is_client_error() || status.is_server_error()) && !is_page
}

fn kept(response: &Response) -> HeaderMap {
    let headers = response.headers();
    KEPT.into_iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone()))).collect()
}

fn document(error: &AppError, locale: Locale, more: Option<MoreMembers>) -> Response {
    let mut document = serde_json::to_value(worded(error, locale)).expect("a problem is plain data");
    if let (Some(members), Some(MoreMembers(more))) = (document.as_object_mut(), more) {
        members.extend(more);
    }
    let mut response = (status_of(error), document.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_CONTENT_TYPE));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    insert_retry_after(headers, error);
    response
}

pub(super) fn insert_retry_after(headers: &mut HeaderMap, error: &AppError) {
    if let Some(seconds) = error.retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}
