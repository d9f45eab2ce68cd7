//! One line, one figure and one id for each request. The outermost layer: what it cannot see did not happen.

use std::time::Instant;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::RequestId;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use http_body_util::BodyExt;
use tracing::Instrument;

use crate::metrics;
use crate::state::AppState;

/// The header that carries the id of a request, both ways.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What routes without a template of their own are called in logs and metrics.
const UNMATCHED: &str = "unmatched";

/// Names the request, runs it, and records what became of it.
pub async fn record(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = id_of(&state, &request);
    request.extensions_mut().insert(id.clone());
    let method = method_name(request.method());
    let route = request.extensions().get::<MatchedPath>().map_or(UNMATCHED.to_owned(), |path| path.as_str().to_owned());
    let span = tracing::info_span!("request", request_id = %id, method, route);

    let started = Instant::now();
    let answer = store::in_route(route.clone(), next.run(request)).instrument(span.clone());
    let mut response = answer.await;
    let took = started.elapsed();

    let status = response.status().as_u16();
    span.in_scope(|| {
        tracing::info!(status, milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX), "answered");
    });
    metrics::record_request(method, &route, status, took);
    let name = HeaderValue::from_str(id.as_str()).expect("a request id is safe in a header");
    response.headers_mut().insert(REQUEST_ID, name);
    response.map(|body| follow(body, route, span))
}

/// A caller's own id is kept when a trusted proxy passes it on; anybody else could claim another's.
fn id_of(state: &AppState, request: &Request) -> RequestId {
    let minted = || service::new_request_id(state.services.clock.as_ref());
    if !state.policy.comes_through_proxy(request) {
        return minted();
    }
    given(request.headers()).unwrap_or_else(minted)
}

fn given(headers: &HeaderMap) -> Option<RequestId> {
    headers.get(REQUEST_ID)?.to_str().ok()?.parse().ok()
}

/// Methods are a label of metrics, so callers cannot make up new ones.
fn method_name(method: &Method) -> &'static str {
    let known = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];
    let names = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    known.iter().position(|known| known == method).map_or("other", |place| names[place])
}

/// Pages render while they are sent, so their queries and log lines belong to the request as well.
fn follow(body: Body, route: String, span: tracing::Span) -> Body {
    use http_body::Body as _;
    if body.size_hint().exact().is_some() {
        return body;
    }
    let frames = futures::stream::unfold(body, move |mut body| {
        let (route, span) = (route.clone(), span.clone());
        async move {
            let frame = store::in_route(route, body.frame()).instrument(span).await?;
            Some((frame, body))
        }
    });
    Body::new(http_body_util::StreamBody::new(frames))
}
