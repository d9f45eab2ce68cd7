//! The messages of every language, as the server and the command line carry them.

use std::sync::{Arc, LazyLock};

use domain::Locale;

use super::Localizer;

macro_rules! embedded {
    ($tag:literal, $part:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $tag, ".", $part, ".ftl"))
    };
}

macro_rules! by_language {
    ($locale:expr, $part:literal) => {
        match $locale {
            Locale::En | Locale::Pseudo => embedded!("en", $part),
            Locale::De => embedded!("de", $part),
            Locale::Fr => embedded!("fr", $part),
            Locale::Es => embedded!("es", $part),
            Locale::PtBr => embedded!("pt-BR", $part),
            Locale::Ar => embedded!("ar", $part),
            Locale::Ja => embedded!("ja", $part),
        }
    };
}

/// The messages that pages use, in Fluent's own format.
#[must_use]
pub fn page_messages(locale: Locale) -> &'static str {
    by_language!(locale, "page")
}

fn all_messages(locale: Locale) -> String {
    [page_messages(locale), by_language!(locale, "server")].concat()
}

impl Localizer {
    /// The localizer of a language; each is read once.
    #[must_use]
    pub fn of(locale: Locale) -> &'static Self {
        read_once(locale)
    }

    /// The same for parts that keep it.
    pub(crate) fn shared(locale: Locale) -> Arc<Self> {
        read_once(locale).clone()
    }
}

fn read_once(locale: Locale) -> &'static Arc<Localizer> {
    static READ: LazyLock<Vec<Arc<Localizer>>> = LazyLock::new(|| {
        let locales = Locale::ALL.into_iter().chain([Locale::Pseudo]);
        locales.map(|locale| Arc::new(Localizer::read(locale, &all_messages(locale)))).collect()
    });
    READ.iter().find(|localizer| localizer.locale() == locale).expect("every locale is read")
}
