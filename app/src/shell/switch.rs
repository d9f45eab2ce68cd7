//! Changes language or theme at once, then tells the server so that the next page knows.

use std::sync::Arc;

use domain::{AppError, Locale, Theme};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{Failure, set_language, set_theme};
use crate::i18n::{I18n, Localizer, use_i18n};
use crate::looks::{Looks, use_looks};
use crate::page::use_page;
use crate::ui::{Toasts, Tone, use_toasts};

/// Speaks another language on this page.
#[derive(Clone, Copy)]
pub(super) struct LanguageSwitch {
    i18n: I18n,
    toasts: Toasts,
    build: StoredValue<Arc<str>>,
}

impl LanguageSwitch {
    pub fn here() -> Self {
        Self { i18n: use_i18n(), toasts: use_toasts(), build: StoredValue::new(use_page().build) }
    }

    /// Fetches the messages of the language and speaks it; the page keeps its language when they cannot be had.
    pub fn to(self, locale: Locale) {
        let Self { i18n, toasts, build } = self;
        spawn_local(async move {
            let outcome = match fetch_messages(locale, &build.get_value()).await {
                Ok(messages) => {
                    i18n.speak(Localizer::read(locale, &messages));
                    set_language(locale.tag().to_owned()).await
                }
                Err(failure) => Err(failure.into()),
            };
            report(i18n, toasts, outcome);
        });
    }
}

/// Shows this page in another theme.
#[derive(Clone, Copy)]
pub(super) struct ThemeSwitch {
    i18n: I18n,
    looks: Looks,
    toasts: Toasts,
}

impl ThemeSwitch {
    pub fn here() -> Self {
        Self { i18n: use_i18n(), looks: use_looks(), toasts: use_toasts() }
    }

    /// Wears the theme.
    pub fn to(self, theme: Theme) {
        let Self { i18n, looks, toasts } = self;
        looks.wear(theme);
        spawn_local(async move { report(i18n, toasts, set_theme(theme.as_str().to_owned()).await) });
    }
}

fn report(i18n: I18n, toasts: Toasts, outcome: Result<(), Failure>) {
    if let Err(Failure(failure)) = outcome {
        toasts.push(Tone::Danger, Signal::derive(move || i18n.error(&failure).title));
    }
}

#[cfg(feature = "hydrate")]
async fn fetch_messages(locale: Locale, build: &str) -> Result<String, AppError> {
    use domain::ErrorKind;
    let address = format!("/locales/{locale}.ftl?v={build}");
    let answer = gloo_net::http::Request::get(&address).send().await.map_err(|_| ErrorKind::Unreachable)?;
    if !answer.ok() {
        return Err(answer.json().await.unwrap_or_else(|_| ErrorKind::VersionSkew.into()));
    }
    Ok(answer.text().await.map_err(|_| ErrorKind::Unreachable)?)
}

/// Only a browser switches; the server renders each page in one language.
#[cfg(not(feature = "hydrate"))]
#[expect(clippy::unused_async, reason = "the same signature as in the browser")]
async fn fetch_messages(_: Locale, _: &str) -> Result<String, AppError> {
    Err(domain::ErrorKind::Unreachable.into())
}
