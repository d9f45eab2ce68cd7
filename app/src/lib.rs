//! The pages: one Leptos application that the server renders and the browser brings to life.
#![recursion_limit = "256"]

pub mod api;
mod application;
#[cfg(feature = "ssr")]
mod form;
mod gate;
pub mod i18n;
#[cfg(not(feature = "ssr"))]
mod live;
mod looks;
mod page;
mod pages;
mod shell;
pub mod ui;
mod written;

#[cfg(feature = "ssr")]
pub use api::own_page;
pub use application::App;
#[cfg(feature = "ssr")]
pub use page::document;
pub use page::{PageContext, Typed, Visitor};
#[cfg(feature = "ssr")]
pub use written::SeenBy;
