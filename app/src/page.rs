//! What a page is told about the request it answers, and how it reaches the browser: in the document itself, so
//! that both sides render the same bytes.

#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "hydrate")]
mod from_document;
mod typed;

use std::sync::{Arc, OnceLock};

use domain::{AppError, Preferences, RequestId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
pub use document::document;
pub use typed::Typed;
#[cfg(feature = "ssr")]
pub(crate) use typed::typed_or;

use crate::i18n::Localizer;

/// Whoever is signed in, as far as every page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    /// The address of the account.
    pub email: String,
    /// What the person is called.
    pub name: String,
    /// Whether the person looks after the site.
    pub is_admin: bool,
}

/// What the page knows of its request before it renders.
#[derive(Clone, Debug)]
pub struct PageContext {
    /// Language and looks.
    pub preferences: Preferences,
    /// The build that answered.
    pub build: Arc<str>,
    /// Whether the gallery of components can be seen.
    pub gallery: bool,
    /// Whether the browser's half knows this page: the gallery is left out of what people load.
    pub comes_to_life: bool,
    /// The request that this page answers.
    pub request: Option<RequestId>,
    /// Who is signed in. It is found after the context was made, and a page about a refusal shows it too.
    pub visitor: Arc<OnceLock<Visitor>>,
    /// What a form that was refused held, so that nobody has to type it again.
    pub typed: Option<Typed>,
    /// Why there is no page to show, where the request was refused before a page was chosen.
    pub failure: Option<AppError>,
}

impl PageContext {
    /// Who is signed in.
    #[must_use]
    pub fn me(&self) -> Option<&Visitor> {
        self.visitor.get()
    }
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
            comes_to_life: true,
            request: None,
            visitor: Arc::default(),
            typed: None,
            failure: None,
        })
    }
}
