//! What is left of version 1 of the API: the upload, for programs that know it from before. It does what version 2 does
//! and says until when.

use axum::Router;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use domain::ProjectId;
use http::header::{self, HeaderName, HeaderValue};
use serde::Deserialize;
use service::uploads;

use super::sent::Sent;
use super::v2::{Answer, BASE, Call, uploaded};
use crate::problem::{Query, Refusal};
use crate::state::AppState;

/// Since when it is deprecated, as RFC 9745 writes it: 2026-11-21.
const DEPRECATED: &str = "@1795219200";
/// When it goes (RFC 8594): six months later.
const SUNSET: &str = "Fri, 21 May 2027 00:00:00 GMT";

/// Where an uploaded file goes, and what it is called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Target {
    project: ProjectId,
    name: Option<String>,
}

/// The routes of version 1.
pub fn routes() -> Router<AppState> {
    Router::new().route("/api/files/upload", post(upload_file))
}

/// Says of every answer, of refusals too, that there is a newer way.
async fn upload_file(call: Call, target: Result<Query<Target>, Refusal>, request: Request) -> Response {
    let successor = match &target {
        Ok(Query(target)) => format!("{BASE}/projects/{}/files", target.project),
        Err(_) => format!("{BASE}/projects"),
    };
    let mut response = match target {
        Ok(Query(target)) => take(call, target, request).await.into_response(),
        Err(refusal) => refusal.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("deprecation"), HeaderValue::from_static(DEPRECATED));
    headers.insert(HeaderName::from_static("sunset"), HeaderValue::from_static(SUNSET));
    let links = format!("<{successor}>; rel=\"successor-version\", </api/docs>; rel=\"deprecation\"");
    headers.insert(header::LINK, HeaderValue::try_from(links).expect("an address is visible ASCII"));
    response
}

async fn take(Call(services, caller): Call, target: Target, request: Request) -> Answer<Response> {
    let Sent { name, announced, body } = Sent::in_request(request, target.name).await?;
    let file = uploads::receive_announced(&services, &caller, target.project, &name, announced, body).await?;
    Ok(uploaded(target.project, file))
}
