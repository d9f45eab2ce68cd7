//! Lists that several forms choose from.

use domain::{Currency, Locale, Theme, TimeZone};
use leptos::prelude::*;

use crate::shell::name_of_theme;
use crate::tr;
use crate::ui::Choice;

/// The seven languages, each by its own name.
pub(crate) fn languages() -> Vec<Choice> {
    Locale::ALL.map(|locale| Choice::new(locale.tag(), Signal::stored(locale.own_name().to_owned()))).into()
}

/// Light, dark, or whatever the device says.
pub(crate) fn themes() -> Vec<Choice> {
    Theme::ALL.map(|theme| Choice::new(theme.as_str(), tr!(name_of_theme(theme)))).into()
}

/// The places of the time zone database.
pub(crate) fn time_zones() -> Vec<Choice> {
    TimeZone::all().map(|zone| named(zone.as_str(), &zone.as_str().replace('_', " "))).collect()
}

/// The currencies in use.
pub(crate) fn currencies() -> Vec<Choice> {
    Currency::all().map(|currency| named(currency.as_str(), currency.as_str())).collect()
}

fn named(value: &str, label: &str) -> Choice {
    Choice::new(value, Signal::stored(label.to_owned()))
}
