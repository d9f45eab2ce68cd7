//! Language and theme. Both are plain forms, so they work before the page has come to life and without it.

#[cfg(feature = "ssr")]
use domain::{AppError, FieldError, LANGUAGE_COOKIE, THEME_COOKIE, parse_language, parse_theme, preference_cookie};
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;

/// Remembers the language for this browser, or for every browser of somebody who chose one for all.
///
/// # Errors
///
/// The language is not one of the seven.
#[server(name = SetLanguage, prefix = "/api/fn", endpoint = "set_language")]
pub async fn set_language(language: String) -> Result<(), Failure> {
    let language = parse_language(&language).map_err(refused)?;
    remember(LANGUAGE_COOKIE, language.tag());
    let (services, caller) = asking()?;
    service::accounts::choose(&services, &caller, Some(language), None).await?;
    Ok(())
}

/// Remembers the theme for this browser, or for every browser of somebody who chose one for all.
///
/// # Errors
///
/// The theme is not one of the three.
#[server(name = SetTheme, prefix = "/api/fn", endpoint = "set_theme")]
pub async fn set_theme(theme: String) -> Result<(), Failure> {
    let theme = parse_theme(&theme).map_err(refused)?;
    remember(THEME_COOKIE, theme.as_str());
    let (services, caller) = asking()?;
    service::accounts::choose(&services, &caller, None, Some(theme)).await?;
    Ok(())
}

#[cfg(feature = "ssr")]
fn remember(name: &str, value: &str) {
    let cookie = preference_cookie(name, value);
    let cookie = http::HeaderValue::from_str(&cookie).expect("names and values of preferences are plain ASCII");
    expect_context::<leptos_axum::ResponseOptions>().append_header(http::header::SET_COOKIE, cookie);
}

#[cfg(feature = "ssr")]
fn refused(field: FieldError) -> Failure {
    AppError::fields(vec![field]).into()
}
