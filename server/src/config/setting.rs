//! What a setting can be: each type reads itself from text, exactly or not at all.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

use domain::{Email, Locale};
use tracing_subscriber::EnvFilter;

/// A type that a setting may have.
pub trait Setting: Sized {
    /// Values that work. Notation, not words: it is shown in sentences of every language.
    const EXAMPLE: &'static str;

    /// Whether the value is kept out of logs, and can be read from a file of its own.
    const IS_SECRET: bool = false;

    /// Reads a value.
    fn parse(text: &str) -> Option<Self>;
}

/// A setting that can be left out.
impl<T: Setting> Setting for Option<T> {
    const EXAMPLE: &'static str = T::EXAMPLE;
    const IS_SECRET: bool = T::IS_SECRET;

    fn parse(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { T::parse(text).map(Some) }
    }
}

impl Setting for bool {
    const EXAMPLE: &'static str = "true, false";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for u32 {
    const EXAMPLE: &'static str = "0, 10";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for NonZeroU32 {
    const EXAMPLE: &'static str = "1, 600";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for SocketAddr {
    const EXAMPLE: &'static str = "127.0.0.1:3000, [::]:3000";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for PathBuf {
    const EXAMPLE: &'static str = "./data";

    fn parse(text: &str) -> Option<Self> {
        (!text.is_empty() && !text.contains('\0')).then(|| text.into())
    }
}

impl Setting for Locale {
    const EXAMPLE: &'static str = "en, de, fr, es, pt-BR, ar, ja";

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == text)
    }
}

impl Setting for Email {
    const EXAMPLE: &'static str = "ann@example.com";

    fn parse(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

/// What the program runs for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Somebody tries it or works on it, on one machine: secrets are made up, metrics are open.
    Development,
    /// Other people rely on it: it starts only with secrets of its own.
    Production,
}

impl Setting for Mode {
    const EXAMPLE: &'static str = "development, production";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "development" => Some(Self::Development),
            "production" => Some(Self::Production),
            _ => None,
        }
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people in development on a terminal, for programs otherwise.
    Auto,
    /// For people.
    Text,
    /// For programs: an object a line.
    Json,
}

impl Setting for LogFormat {
    const EXAMPLE: &'static str = "auto, text, json";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "auto" => Some(Self::Auto),
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Which log lines are written: directives that were checked to be readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFilter(String);

impl LogFilter {
    /// The directives.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Setting for LogFilter {
    const EXAMPLE: &'static str = "info, warn,server=debug";

    fn parse(text: &str) -> Option<Self> {
        let is_readable = !text.is_empty() && EnvFilter::builder().parse(text).is_ok();
        // A misspelt level reads as the name of a target, which would silence everything else.
        let has_level = text.split(',').any(|directive| directive.rsplit('=').next().is_some_and(is_level));
        (is_readable && has_level).then(|| Self(text.to_owned()))
    }
}

fn is_level(word: &str) -> bool {
    word.trim().parse::<tracing_subscriber::filter::LevelFilter>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_words_are_read() {
        assert_eq!(Mode::parse("production"), Some(Mode::Production));
        assert_eq!(Mode::parse("prod"), None);
        assert_eq!(LogFormat::parse("json"), Some(LogFormat::Json));
        assert_eq!(LogFormat::parse("JSON"), None);
        assert_eq!(bool::parse("yes"), None);
        assert_eq!(Locale::parse("en-XA"), None, "the pseudo language is for developers' cookies");
        assert_eq!(Locale::parse("pt-BR"), Some(Locale::PtBr));
        assert_eq!(PathBuf::parse(""), None);
    }

    #[test]
    fn a_log_filter_without_a_known_level_is_refused() {
        assert!(LogFilter::parse("info").is_some());
        assert!(LogFilter::parse("warn,server=debug,sqlx=off").is_some());
        for text in ["", "verbose", "server=loud", "=", "info,,=="] {
            assert_eq!(LogFilter::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_may_be_left_out_reads_from_nothing() {
        assert_eq!(Option::<SocketAddr>::parse(""), Some(None));
        assert_eq!(Option::<SocketAddr>::parse("nonsense"), None);
    }
}
