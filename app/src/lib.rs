//! The pages: one Leptos application that the server renders and the browser brings to life.
#![recursion_limit = "256"]

pub mod api;
mod application;
pub mod i18n;
mod looks;
mod page;
mod pages;
mod shell;
mod ui;

pub use application::App;
pub use page::PageContext;
#[cfg(feature = "ssr")]
pub use page::document;
