//! What is so: names and values in two columns.

use leptos::prelude::*;

/// Names and values in two columns.
#[component]
pub fn Facts(
    /// One after another in a line, in small letters.
    #[prop(optional)]
    inline: bool,
    /// The [`Fact`]s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="fact-list" data-flow=inline.then_some("inline")>{children()}</dl> }
}

/// A name and its value.
#[component]
pub fn Fact(
    /// The name.
    #[prop(into)]
    label: Signal<String>,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! { <div class="fact"><dt>{label}</dt><dd>{children()}</dd></div> }
}
