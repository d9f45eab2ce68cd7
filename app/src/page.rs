//! What a page is told about the request it answers, and how it reaches the browser: in the document itself, so
//! that both sides render the same bytes.

#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "hydrate")]
mod from_document;

use std::sync::Arc;

use domain::{AppError, Preferences, RequestId};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use document::document;

use crate::i18n::Localizer;

/// What the page knows of its request before it renders.
#[derive(Clone, Debug)]
pub struct PageContext {
    /// Language and looks.
    pub preferences: Preferences,
    /// The build that answered.
    pub build: Arc<str>,
    /// Whether the gallery of components can be seen.
    pub gallery: bool,
    /// The request that this page answers.
    pub request: Option<RequestId>,
    /// Why there is no page to show, where the request was refused before a page was chosen.
    pub failure: Option<AppError>,
}

/// The context of this page and the words to render it with.
pub(crate) fn load() -> (PageContext, Localizer) {
    #[cfg(feature = "ssr")]
    {
        let context = use_context::<PageContext>().unwrap_or_else(PageContext::of_request);
        let locale = context.preferences.locale;
        (context, Localizer::read(locale, crate::i18n::page_messages(locale)))
    }
    #[cfg(all(feature = "hydrate", not(feature = "ssr")))]
    {
        from_document::load()
    }
    #[cfg(not(any(feature = "ssr", feature = "hydrate")))]
    unreachable!("the application is built for the server or for the browser")
}

/// What this page was told of its request.
pub(crate) fn use_page() -> PageContext {
    use_context().expect("the root component provides the page's context")
}

/// Names the request that this page answers, where a failure does not name one yet. A page that the browser opened
/// by itself answers none.
pub(crate) fn of_this_request(failure: AppError) -> AppError {
    let rendered_by_server = cfg!(feature = "ssr")
        || leptos::reactive::owner::Owner::current_shared_context().is_some_and(|shared| shared.during_hydration());
    match use_page().request.filter(|_| rendered_by_server) {
        Some(request) => failure.in_request(&request),
        None => failure,
    }
}

#[cfg(feature = "ssr")]
impl PageContext {
    /// The context that the server put beside the request.
    fn of_request() -> Self {
        let parts = use_context::<http::request::Parts>();
        let context = parts.and_then(|parts| parts.extensions.get::<Self>().cloned());
        // Route discovery renders once without a request.
        context.unwrap_or_else(|| Self {
            preferences: Preferences::default(),
            build: Arc::from(""),
            gallery: true,
            request: None,
            failure: None,
        })
    }
}
