//! Reads back what the server wrote into the document.

use std::sync::{Arc, OnceLock};

use domain::{Locale, Preferences};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::{PageContext, Visitor};
use crate::i18n::Localizer;

pub(super) fn load() -> (PageContext, Localizer) {
    let locale: Locale = attribute("lang").and_then(|tag| tag.parse().ok()).unwrap_or_default();
    let theme = attribute("data-theme").and_then(|theme| theme.parse().ok()).unwrap_or_default();
    let context = PageContext {
        preferences: Preferences { locale, theme },
        build: attribute("data-build").map_or_else(|| Arc::from(""), Arc::from),
        gallery: attribute("data-gallery").is_some(),
        comes_to_life: true,
        request: attribute("data-request").and_then(|id| id.parse().ok()),
        visitor: Arc::new(json::<Option<Visitor>>("visitor").flatten().map_or_else(OnceLock::new, OnceLock::from)),
        typed: json("typed").flatten(),
        failure: json("failure").flatten(),
    };
    let messages: String = json("messages").unwrap_or_default();
    (context, Localizer::read(locale, &messages))
}

fn attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

fn json<T: DeserializeOwned>(id: &str) -> Option<T> {
    serde_json::from_str(&document().get_element_by_id(id)?.text_content()?).ok()
}
