//! Keys of the keyboard, as they are written on it.

use leptos::prelude::*;

/// One key.
#[component]
fn Kbd(
    /// What is written on it.
    key: &'static str,
) -> impl IntoView {
    view! { <kbd class="kbd">{key}</kbd> }
}

/// Keys pressed together, separated by `+`: `Ctrl+K`.
#[component]
pub fn Keys(
    /// The keys.
    keys: &'static str,
) -> impl IntoView {
    let each = keys.split('+').map(|key| view! { <Kbd key /> }).collect_view();
    view! { <span class="keys">{each}</span> }
}
