//! Pages that only the server writes: lists, tables and forms for owners and admins.
//!
//! They need no logic in the browser, so none of their code is sent there: the browser's half keeps the HTML it was
//! given, follows links the plain way and offers to copy what is shown once. Whatever they change is a plain form.

#[cfg(feature = "ssr")]
mod asked;
#[cfg(not(feature = "ssr"))]
mod enhanced;
#[cfg(feature = "ssr")]
pub(crate) mod filters;
#[cfg(not(feature = "ssr"))]
mod kept;
#[cfg(feature = "ssr")]
pub(crate) mod news;
#[cfg(feature = "ssr")]
mod outcome;
#[cfg(feature = "ssr")]
pub(crate) mod parts;
#[cfg(feature = "ssr")]
mod seen;
#[cfg(feature = "ssr")]
mod sheet;

#[cfg(feature = "ssr")]
pub(crate) use asked::{asked, named, project};
#[cfg(not(feature = "ssr"))]
pub(crate) use kept::keep;
#[cfg(feature = "ssr")]
pub use seen::SeenBy;
#[cfg(feature = "ssr")]
pub(crate) use seen::seen_request;
#[cfg(feature = "ssr")]
pub(crate) use sheet::{Section, Sheet, path, query, write};

/// Declares pages by the function that writes each of them.
macro_rules! written_pages {
    ($($(#[doc = $doc:literal])+ $page:ident = $($writer:ident)::+;)+) => {$(
        $(#[doc = $doc])+
        pub fn $page() -> leptos::prelude::AnyView {
            #[cfg(feature = "ssr")]
            return crate::written::write($($writer)::+());
            #[cfg(not(feature = "ssr"))]
            crate::written::keep()
        }
    )+};
}

pub(crate) use written_pages;
