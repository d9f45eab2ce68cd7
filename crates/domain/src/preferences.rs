//! What a person chose for language and looks, and how this browser remembers it.

use serde::{Deserialize, Serialize};

use crate::{ErrorKind, FieldError, Locale, Theme};

/// What a request asks for in language and looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// The language of every text.
    pub locale: Locale,
    /// Light or dark.
    pub theme: Theme,
}

/// The cookie that remembers the language.
pub const LANGUAGE_COOKIE: &str = "tieout-language";
/// The cookie that remembers the theme.
pub const THEME_COOKIE: &str = "tieout-theme";

const ONE_YEAR: u32 = 365 * 24 * 60 * 60;

/// The `Set-Cookie` value that remembers a preference for a year. It is no secret and grants nothing, so it needs
/// no protection beyond staying on this site.
#[must_use]
pub fn preference_cookie(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age={ONE_YEAR}; SameSite=Lax; HttpOnly")
}

/// Reads a language that somebody chose, from a form or a JSON document.
///
/// # Errors
///
/// It is not one of the seven; the error lists them.
pub fn parse_language(text: &str) -> Result<Locale, FieldError> {
    let chosen = text.parse().ok().filter(|locale| Locale::ALL.contains(locale));
    chosen.ok_or_else(|| not_a_choice("/language", &Locale::ALL.map(Locale::tag)))
}

/// Reads a theme that somebody chose, from a form or a JSON document.
///
/// # Errors
///
/// It is not one of the three; the error lists them.
pub fn parse_theme(text: &str) -> Result<Theme, FieldError> {
    text.parse().map_err(|_| not_a_choice("/theme", &Theme::ALL.map(Theme::as_str)))
}

fn not_a_choice(pointer: &str, allowed: &[&str]) -> FieldError {
    FieldError { pointer: pointer.to_owned(), kind: ErrorKind::FieldChoice { allowed: allowed.join(", ") } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_menus_offer_can_be_chosen() {
        assert_eq!(parse_language("pt-BR"), Ok(Locale::PtBr));
        assert_eq!(parse_theme("dark"), Ok(Theme::Dark));
        for hostile in ["", "EN", "xx", "en-XA", "en; Path=/evil", "\r\n"] {
            assert_eq!(parse_language(hostile).unwrap_err().pointer, "/language", "{hostile:?}");
            assert_eq!(parse_theme(hostile).unwrap_err().pointer, "/theme", "{hostile:?}");
        }
    }

    #[test]
    fn the_cookie_stays_on_this_site() {
        let cookie = preference_cookie(LANGUAGE_COOKIE, "de");
        assert_eq!(cookie, "tieout-language=de; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    }
}
