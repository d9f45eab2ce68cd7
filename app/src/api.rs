//! Server functions: what pages ask of the server. Each is a sentence: one use case, wrapped.

mod accounts;
mod failure;
mod preferences;
mod status;

pub use accounts::{GetMe, Me, SignIn, SignOut, get_me};
pub use failure::Failure;
pub use preferences::{SetLanguage, SetTheme, set_language, set_theme};
pub use status::{GetStatus, get_status};

/// Every server function by name, so that the server can register and test each of them.
#[cfg(feature = "ssr")]
pub fn register() {
    leptos::server_fn::axum::register_explicit::<GetMe>();
    leptos::server_fn::axum::register_explicit::<GetStatus>();
    leptos::server_fn::axum::register_explicit::<SetLanguage>();
    leptos::server_fn::axum::register_explicit::<SetTheme>();
    leptos::server_fn::axum::register_explicit::<SignIn>();
    leptos::server_fn::axum::register_explicit::<SignOut>();
}
