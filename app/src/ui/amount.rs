//! An amount of money, or any figure, as it stands in a column.

use leptos::prelude::*;

/// What an amount is among its neighbours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AmountTone {
    /// One of many.
    #[default]
    Plain,
    /// A sum of the others.
    Total,
    /// What two sides differ by.
    Difference,
}

impl AmountTone {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Total => "total",
            Self::Difference => "difference",
        }
    }
}

/// A figure whose digits line up, read from left to right in every language.
#[component]
pub fn Amount(
    /// The figure, formatted for the reader.
    #[prop(into)]
    value: Signal<String>,
    /// What it is among its neighbours.
    #[prop(optional)]
    tone: AmountTone,
) -> impl IntoView {
    view! { <bdi dir="ltr" class="amount" data-tone=tone.as_str()>{value}</bdi> }
}
