//! The icons: one line weight on a grid of 20, drawn for this product. They are decoration; words stand beside them
//! or in the label of their button.

mod paths;

use leptos::prelude::*;

pub use paths::IconName;

/// An icon in the colour of the text around it.
#[component]
pub fn Icon(
    /// Which one.
    #[prop(into)]
    name: Signal<IconName>,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 20 20"
            aria-hidden="true"
            focusable="false"
            data-directional=move || name.get().is_directional().then_some("")
        >
            <path d=move || name.get().path() />
        </svg>
    }
}
