//! Finds out, before anything else is done, in which language and looks a request wants its answer.

use std::sync::Arc;

use app::PageContext;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::{LANGUAGE_COOKIE, Locale, Preferences, THEME_COOKIE};
use http::{HeaderMap, header};

use crate::assets;
use crate::state::AppState;

/// Puts the preferences, and what a page is told, beside the request.
pub async fn find_preferences(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let preferences = preferences(request.headers(), &state);
    let context = PageContext {
        preferences,
        request: request.extensions().get().cloned(),
        build: state.services.build.clone(),
        gallery: !state.policy.production,
        comes_to_life: !request.uri().path().starts_with("/design") || assets::include_gallery(),
        visitor: Arc::default(),
        typed: None,
        failure: None,
    };
    request.extensions_mut().insert(preferences);
    request.extensions_mut().insert(context);
    next.run(request).await
}

fn preferences(headers: &HeaderMap, state: &AppState) -> Preferences {
    let theme = cookie(headers, THEME_COOKIE).and_then(|theme| theme.parse().ok()).unwrap_or_default();
    Preferences { locale: locale(headers, state), theme }
}

/// The person's choice, else the browser's wish, else what the admins decided, else what the operator did.
fn locale(headers: &HeaderMap, state: &AppState) -> Locale {
    let chosen = cookie(headers, LANGUAGE_COOKIE).and_then(|tag| tag.parse().ok());
    let chosen = chosen.filter(|locale| *locale != Locale::Pseudo || !state.policy.production);
    let wish = || headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Locale::wished);
    let usual = || state.site_rules.default_language().unwrap_or(state.policy.default_language);
    chosen.or_else(wish).unwrap_or_else(usual)
}

/// The value of a cookie by name, as sent.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(own, _)| *own == name).map(|(_, value)| value)
}
