//! A word more about a control, on hover and on focus; Escape sends it away.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A word more about the control inside, which names it with `aria-describedby`.
#[component]
pub fn Tooltip(
    /// The id the control names, unique on the page.
    #[prop(into)]
    id: String,
    /// The words.
    #[prop(into)]
    text: Signal<String>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let dismissed = RwSignal::new(false);
    let dismiss = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            dismissed.set(true);
        }
    };
    view! {
        <span
            class="tooltip"
            data-dismissed=move || dismissed.get().to_string()
            on:keydown=dismiss
            on:mouseenter=move |_| dismissed.set(false)
            on:focusout=move |_| dismissed.set(false)
        >
            {children()}
            <span class="tooltip-words" role="tooltip" id=id>{text}</span>
        </span>
    }
}
