//! Language and theme of this browser.

use axum::Extension;
use axum::response::AppendHeaders;
use domain::{
    AppError, FieldError, LANGUAGE_COOKIE, Preferences, THEME_COOKIE, parse_language, parse_theme, preference_cookie,
};
use http::header::{HeaderName, SET_COOKIE};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::problem::{Json, Refusal};

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PreferencesChange)]
pub struct Change {
    language: Option<String>,
    theme: Option<String>,
}

/// What is in force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Preferences)]
pub struct InForce {
    language: &'static str,
    theme: &'static str,
}

type Cookies = AppendHeaders<Vec<(HeaderName, String)>>;

/// Remembers language and theme in cookies.
#[utoipa::path(put, path = "/preferences", security(()), request_body = Change,
    responses((status = 200, body = InForce)))]
pub async fn set_preferences(
    Extension(current): Extension<Preferences>,
    Json(change): Json<Change>,
) -> Result<(Cookies, axum::Json<InForce>), Refusal> {
    let chosen = change.apply(current)?;
    let cookie = |name, value| (SET_COOKIE, preference_cookie(name, value));
    let (language, theme) = (chosen.locale.tag(), chosen.theme.as_str());
    let cookies = vec![cookie(LANGUAGE_COOKIE, language), cookie(THEME_COOKIE, theme)];
    Ok((AppendHeaders(cookies), axum::Json(InForce { language, theme })))
}

impl Change {
    /// All fields at fault are named at once.
    fn apply(&self, current: Preferences) -> Result<Preferences, AppError> {
        let language = self.language.as_deref().map_or(Ok(current.locale), parse_language);
        let theme = self.theme.as_deref().map_or(Ok(current.theme), parse_theme);
        match (language, theme) {
            (Ok(locale), Ok(theme)) => Ok(Preferences { locale, theme }),
            (language, theme) => {
                let errors: Vec<FieldError> = language.err().into_iter().chain(theme.err()).collect();
                Err(AppError::fields(errors))
            }
        }
    }
}
