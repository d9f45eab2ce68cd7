//! The description of the API to read and to try out: Swagger UI, from this server and nowhere else. The page is ours,
//! because the one that comes with it has scripts without a nonce, which our policy refuses.

use std::sync::Arc;

use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use domain::ErrorKind;
use http::header;
use utoipa_swagger_ui::{Config, serve};

use crate::problem::Refusal;
use crate::security::PageNonce;
use crate::state::AppState;

/// The parts of Swagger UI that the page asks for.
const FILES: [&str; 3] = ["swagger-ui.css", "index.css", "swagger-ui-bundle.js"];
const KEEP: &str = "public, max-age=3600";

/// The page and its files.
pub fn routes() -> Router<AppState> {
    Router::new().route("/api/docs", get(show_docs)).route("/api/docs/{file}", get(show_file))
}

async fn show_docs(Extension(PageNonce(nonce)): Extension<PageNonce>) -> Html<String> {
    Html(include_str!("docs.html").replace("{nonce}", &nonce))
}

async fn show_file(Path(name): Path<String>) -> Response {
    let is_asked_for = FILES.contains(&name.as_str());
    let file = if is_asked_for { serve(&name, Arc::new(Config::from("unused"))).ok().flatten() } else { None };
    let Some(file) = file else { return Refusal::from(ErrorKind::NotFound).into_response() };
    let headers = [(header::CONTENT_TYPE, file.content_type), (header::CACHE_CONTROL, KEEP.to_owned())];
    (headers, file.bytes.into_owned()).into_response()
}
