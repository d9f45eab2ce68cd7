//! Who may see a page, and where everybody else is led.

#[cfg(feature = "ssr")]
use domain::{AppError, ErrorKind};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos_router::hooks::{use_location, use_query_map};

/// Leads to where a failure can be mended, if there is such a page: to sign in, or to enter the password again. Both
/// lead back here.
#[cfg(feature = "ssr")]
pub(crate) fn lead_on(failure: &AppError) -> bool {
    let page = match failure.kind {
        ErrorKind::SignInRequired => "/sign-in",
        ErrorKind::ConfirmationRequired => "/confirm",
        _ => return false,
    };
    let here = here();
    // A step of signing in is nowhere to come back to.
    let back = if here.starts_with("/sign-in") { String::new() } else { format!("?next={}", escaped(&here)) };
    go(&format!("{page}{back}"));
    true
}

/// The page being shown, without what a refused form left in its address.
#[cfg(feature = "ssr")]
pub(crate) fn here() -> String {
    let location = use_location();
    let query = location.search.get_untracked();
    let own: Vec<&str> = query
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("__path=") && !pair.starts_with("__err="))
        .collect();
    let path = location.pathname.get_untracked();
    if own.is_empty() { path } else { format!("{path}?{}", own.join("&")) }
}

/// The page somebody was on the way to, as the address names it; the server sees to it that it is one of this site.
#[cfg(feature = "ssr")]
pub(crate) fn next_page() -> Signal<String> {
    let query = use_query_map();
    Signal::derive(move || query.with(|query| query.get("next")).unwrap_or_default())
}

/// Loads another page.
pub(crate) fn go(address: &str) {
    #[cfg(feature = "ssr")]
    // Route discovery renders once without a request.
    if use_context::<http::request::Parts>().is_some() {
        leptos_axum::redirect(address);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = window().location().set_href(address);
}

/// As a value in the query of an address.
#[cfg(feature = "ssr")]
pub(crate) fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_as_a_value_of_another() {
        assert_eq!(
            escaped("/projects?state=archived&search=ä b"),
            "/projects%3Fstate%3Darchived%26search%3D%C3%A4%20b"
        );
    }
}
