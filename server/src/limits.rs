//! How much of anything one request or one caller may have.

mod body;
mod patience;
mod rate;
mod time;

use axum::extract::{MatchedPath, Request};
use http::Method;

pub use body::{BodyWatch, limit_body};
pub use patience::Pace;
pub use rate::{EndpointClass, Quotas, RateLimits, limit_rate};
pub use time::limit_time;

/// Routes whose bodies are files or pieces of them, which may take as long as they get on.
const BRING_FILES: [(&Method, &str); 3] = [
    (&Method::POST, "/api/files/upload"),
    (&Method::POST, "/api/v2/projects/{id}/files"),
    (&Method::PUT, "/api/v2/projects/{id}/uploads/{upload}/chunks/{number}"),
];

/// The route that puts a file together, which takes as long as reading and writing it does.
const COMPLETES_FILES: (&Method, &str) = (&Method::POST, "/api/v2/projects/{id}/uploads/{upload}/complete");

/// Whether the body of a request is a file or a piece of one.
pub fn brings_a_file(request: &Request) -> bool {
    route_of(request).is_some_and(|route| BRING_FILES.contains(&route))
}

fn may_take_long(request: &Request) -> bool {
    route_of(request).is_some_and(|route| BRING_FILES.contains(&route) || route == COMPLETES_FILES)
}

fn route_of(request: &Request) -> Option<(&Method, &str)> {
    let route = request.extensions().get::<MatchedPath>()?;
    Some((request.method(), route.as_str()))
}
