//! What the server saw of the request for a page, for whoever sets up proxies in front of it.

use std::sync::Arc;

use domain::SeenRequest;
use http::request::Parts;
use leptos::prelude::*;

/// Tells what the server saw of a request; the server provides it around every page.
#[derive(Clone)]
pub struct SeenBy(pub Arc<dyn Fn(&Parts) -> SeenRequest + Send + Sync>);

/// What the server saw of the request for this page.
pub(crate) fn seen_request() -> Option<SeenRequest> {
    let SeenBy(seen) = use_context()?;
    Some(seen(&use_context()?))
}
