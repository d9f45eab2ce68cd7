//! The seven languages, and how one is chosen for a request.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Brazilian Portuguese.
    PtBr,
    /// Arabic, written from right to left.
    Ar,
    /// Japanese.
    Ja,
    /// Accented English made from the English texts: whatever stays plain was never given to the translators.
    Pseudo,
}

/// Which way text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Locale {
    /// Every language a person can choose, in the order of the menu.
    pub const ALL: [Self; 7] = [Self::En, Self::De, Self::Fr, Self::Es, Self::PtBr, Self::Ar, Self::Ja];

    /// The BCP 47 tag: the `lang` attribute, the cookie, the folder of messages.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::PtBr => "pt-BR",
            Self::Ar => "ar",
            Self::Ja => "ja",
            Self::Pseudo => "en-XA",
        }
    }

    /// The language's own name for itself, as a menu shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::PtBr => "Português (Brasil)",
            Self::Ar => "العربية",
            Self::Ja => "日本語",
            Self::Pseudo => "Ƥşḗŭḓǿ",
        }
    }

    /// Which way the language runs.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Chooses from an `Accept-Language` header: the highest weight wins, then the order written; English otherwise.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Self {
        Self::wished(accept_language).unwrap_or_default()
    }

    /// The language an `Accept-Language` header wishes for most; none when it names none of ours.
    #[must_use]
    pub fn wished(accept_language: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for range in accept_language.split(',').take(64) {
            let Some((locale, weight)) = Self::from_range(range) else { continue };
            if best.is_none_or(|(_, heaviest)| weight > heaviest) {
                best = Some((locale, weight));
            }
        }
        best.map(|(locale, _)| locale)
    }

    /// Chooses from a POSIX locale name such as `de_CH.UTF-8`; English otherwise.
    #[must_use]
    pub fn from_posix(name: &str) -> Self {
        let tag = name.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        Self::from_range(&tag).map_or(Self::default(), |(locale, _)| locale)
    }

    /// One range of the header: its language is compared without region, so `pt` and `pt-PT` read Brazilian
    /// Portuguese rather than English.
    fn from_range(range: &str) -> Option<(Self, f32)> {
        let mut parts = range.trim().split(';');
        let tag = parts.next()?.trim();
        let weight =
            parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
        let primary = tag.split('-').next()?;
        let same = |locale: &Self| locale.tag().split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary));
        let locale = Self::ALL.into_iter().find(same)?;
        (weight > 0.0 && weight <= 1.0).then_some((locale, weight))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl From<Locale> for &'static str {
    fn from(locale: Locale) -> Self {
        locale.tag()
    }
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().chain([Self::Pseudo]);
        known.into_iter().find(|locale| locale.tag() == text).ok_or(UnknownLocale)
    }
}

impl TryFrom<String> for Locale {
    type Error = UnknownLocale;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// The text names none of the languages.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the language is not one of en, de, fr, es, pt-BR, ar, ja")]
pub struct UnknownLocale;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_known_language_wins() {
        for (header, expected) in [
            ("de", Locale::De),
            ("de-CH, en;q=0.9", Locale::De),
            ("nl, fr;q=0.7, es;q=0.8", Locale::Es),
            ("pt-PT", Locale::PtBr),
            ("ar-EG;q=0.5, ja;q=0.5", Locale::Ar),
            ("JA", Locale::Ja),
            ("xx, *;q=0.1", Locale::En),
            ("de;q=0, fr", Locale::Fr),
            ("de;q=nonsense", Locale::En),
            ("", Locale::En),
            ("en-XA", Locale::En),
        ] {
            assert_eq!(Locale::negotiate(header), expected, "{header:?}");
        }
    }

    #[test]
    fn hostile_headers_read_as_english() {
        for header in ["\0", "ü-DE", "de;q=NaN", "de;q=1e9", &",".repeat(100_000)] {
            assert_eq!(Locale::negotiate(header), Locale::En, "{header:.20?}");
        }
    }

    #[test]
    fn posix_names_are_understood() {
        assert_eq!(Locale::from_posix("de_CH.UTF-8"), Locale::De);
        assert_eq!(Locale::from_posix("pt_BR"), Locale::PtBr);
        assert_eq!(Locale::from_posix("C.UTF-8"), Locale::En);
        assert_eq!(Locale::from_posix("POSIX"), Locale::En);
    }

    #[test]
    fn every_tag_reads_back() {
        for locale in Locale::ALL {
            assert_eq!(locale.tag().parse(), Ok(locale));
        }
        assert_eq!("xx".parse::<Locale>(), Err(UnknownLocale));
    }
}
