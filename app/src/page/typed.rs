//! What somebody typed into a form that was refused. Without scripts the browser loads the page again, so the server
//! hands the form back with what it held.

use std::collections::BTreeMap;

#[cfg(feature = "ssr")]
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::use_page;

/// What a form held when it was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The address the form was sent to.
    pub to: String,
    /// The fields by name; secrets are never among them.
    pub fields: BTreeMap<String, String>,
}

/// What a field of the form that is sent to an address starts with: what was typed before it was refused, or else
/// the usual value.
#[cfg(feature = "ssr")]
pub(crate) fn typed_or(to: &str, name: &str, usual: impl Into<String>) -> RwSignal<String> {
    let typed = use_page().typed.filter(|typed| typed.to == to);
    let before = typed.and_then(|mut typed| typed.fields.remove(name));
    RwSignal::new(before.unwrap_or_else(|| usual.into()))
}
