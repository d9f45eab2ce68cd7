//! Failures as a page of the product, for people who followed a link or sent a form without scripts.

use std::panic::AssertUnwindSafe;

use app::PageContext;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use domain::{AppError, Preferences};
use futures::FutureExt;
use http::request::Parts;
use http::{Method, header};

use super::layer::insert_retry_after;
use super::status_of;
use crate::pages;
use crate::state::AppState;

/// Addresses that only programs ask for, whatever they say they accept.
const FOR_PROGRAMS: [&str; 6] = ["/api/v2/", "/api/files/", "/health", "/ready", "/metrics", "/pkg/"];

/// A request whose answer a person will look at.
#[derive(Debug)]
pub(super) struct Visit(Parts);

impl Visit {
    /// Recognises a browser that shows the answer itself.
    pub fn of(request: &Request) -> Option<Self> {
        let path = request.uri().path();
        let accept = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
        let shows_pages = accept.is_some_and(|accept| accept.contains("text/html"));
        if !shows_pages || FOR_PROGRAMS.iter().any(|prefix| path.starts_with(prefix)) {
            return None;
        }
        let mut parts = Request::new(()).into_parts().0;
        parts.method = Method::GET;
        parts.uri = request.uri().clone();
        parts.headers = request.headers().clone();
        parts.extensions = request.extensions().clone();
        Some(Self(parts))
    }

    /// The error page; none when even that fails.
    pub async fn show(
        mut self,
        state: &AppState,
        error: &AppError,
        preferences: Option<Preferences>,
    ) -> Option<Response> {
        let context = self.0.extensions.get::<PageContext>().cloned()?;
        let preferences = preferences.unwrap_or(context.preferences);
        self.0.extensions.insert(PageContext { failure: Some(error.clone()), preferences, ..context });
        let page = pages::render(state, Request::from_parts(self.0, Body::empty()));
        let mut page = AssertUnwindSafe(page).catch_unwind().await.ok()?;
        *page.status_mut() = status_of(error);
        insert_retry_after(page.headers_mut(), error);
        Some(page)
    }
}
