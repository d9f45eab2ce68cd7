//! A few choices drawn as one control, each a button that sends a form: it works without script.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A few choices drawn as one control.
#[component]
pub fn Segments(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// The [`Segment`]s.
    children: Children,
) -> impl IntoView {
    view! { <div class="segments" role="group" aria-label=label>{children()}</div> }
}

/// One choice; `attr:name`, `attr:value` and `attr:form` say what it sends, `on:click` what it does at once.
#[component]
pub fn Segment(
    /// What is chosen; shown, or said by the icon.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is chosen.
    #[prop(into)]
    pressed: Signal<bool>,
    /// Stands for the words where there is little room.
    #[prop(optional, into)]
    icon: Option<IconName>,
) -> impl IntoView {
    let words = if icon.is_some() { "visually-hidden" } else { "segment-words" };
    view! {
        <button
            type="submit"
            class="segment"
            aria-pressed=move || pressed.get().to_string()
            title=icon.is_some().then_some(label)
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span class=words>{label}</span>
        </button>
    }
}
