//! `Idempotency-Key`: a request that is sent again gets the answer of the first.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{MatchedPath, OriginalUri, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{AppError, ErrorKind};
use http::header::{self, HeaderName, HeaderValue};
use http::{HeaderMap, Method, StatusCode};
use service::idempotency::{self, Answer, Attempt, Claim, Turn};
use service::{Caller, Services};
use tracing::Instrument;

use crate::limits::brings_a_file;
use crate::problem::Refusal;
use crate::state::AppState;

/// The header with the key.
pub const KEY: &str = "idempotency-key";

/// The header that says that an answer was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
const LONGEST_KEY: usize = 255;
const LONGEST_ANSWER: usize = 1024 * 1024;

/// Headers that belong to the answer itself and not to the way it was sent.
const KEPT: [HeaderName; 3] = [header::CONTENT_TYPE, header::ETAG, header::LOCATION];

/// Does what a key was sent with once. Requests without a key, and those of nobody in particular, pass.
pub async fn answer_once(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let known = request.extensions().get::<Caller>().filter(|caller| caller.identity().is_some());
    let caller = known.filter(|_| request.method() == Method::POST).cloned();
    let Some(caller) = caller else { return next.run(request).await };
    match key(request.headers()) {
        Ok(None) => next.run(request).await,
        Ok(Some(key)) => attempt(state.services, caller, key, request, next).await.unwrap_or_else(refused),
        Err(error) => refused(error),
    }
}

fn refused(error: AppError) -> Response {
    Refusal(error).into_response()
}

fn key(headers: &HeaderMap) -> Result<Option<String>, AppError> {
    let mut keys = headers.get_all(KEY).iter();
    let (first, more) = (keys.next(), keys.next());
    let Some(first) = first else { return Ok(None) };
    let key = first.to_str().ok().filter(|key| (1..=LONGEST_KEY).contains(&key.len()) && more.is_none());
    let malformed = || ErrorKind::HeaderMalformed { header: "Idempotency-Key".to_owned() }.into();
    key.map(|key| Some(key.to_owned())).ok_or_else(malformed)
}

async fn attempt(
    services: Services,
    caller: Caller,
    key: String,
    request: Request,
    next: Next,
) -> Result<Response, AppError> {
    let (request, shown) = identified(request).await?;
    let [route, uri, kind] = address(&request);
    let told = [&*uri, &*kind, &*shown];
    let asked = Attempt { route: &String::from_utf8_lossy(&route), key: &key, request: &told };
    match idempotency::begin(&services, &caller, &asked).await? {
        Turn::Again(answer) => Ok(again(answer)),
        Turn::First(claim) => {
            // A caller that hangs up must not leave the key without an answer.
            let work = first(services, claim, next, request);
            let work = tokio::spawn(store::in_this_route(work).in_current_span());
            work.await.unwrap_or_else(|_| Err(ErrorKind::Internal.into()))
        }
    }
}

/// What tells a request from another with the same key: its body, or, where that is a file, what it says of it. Files
/// are not kept in memory.
async fn identified(request: Request) -> Result<(Request, Bytes), AppError> {
    if brings_a_file(&request) {
        let said = [header::CONTENT_LENGTH, header::CONTENT_DISPOSITION, HeaderName::from_static("content-digest")];
        let values = said.iter().filter_map(|name| request.headers().get(name)).map(HeaderValue::as_bytes);
        let said = values.collect::<Vec<_>>().join(&b"\n"[..]);
        return Ok((request, said.into()));
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| ErrorKind::BodyUnreadable)?;
    Ok((Request::from_parts(parts, Body::from(body.clone())), body))
}

/// The route of a request, where it went, and what its body is said to be.
fn address(request: &Request) -> [Vec<u8>; 3] {
    let extensions = request.extensions();
    let route = extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let uri = extensions.get::<OriginalUri>().map_or(request.uri(), |OriginalUri(uri)| uri).to_string();
    let kind = request.headers().get(header::CONTENT_TYPE).map_or(&[][..], HeaderValue::as_bytes);
    [route.into(), uri.into(), kind.to_vec()]
}

/// What succeeded is kept; what failed changed nothing and can be tried again.
async fn first(services: Services, claim: Claim, next: Next, request: Request) -> Result<Response, AppError> {
    let response = next.run(request).await;
    if !response.status().is_success() {
        claim.release(&services).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, LONGEST_ANSWER).await.map_err(|_| ErrorKind::Internal)?;
    let answer = Answer { status: parts.status.as_u16(), headers: kept(&parts.headers), body: body.to_vec() };
    claim.settle(&services, &answer).await?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn kept(headers: &HeaderMap) -> Vec<(String, String)> {
    let kept = KEPT.iter().filter_map(|name| Some((name.to_string(), headers.get(name)?.to_str().ok()?.to_owned())));
    kept.collect()
}

fn again(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let mut response = (status, answer.body).into_response();
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_TYPE);
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    response
}
