//! The outline of what is being loaded.

use leptos::prelude::*;

use crate::tr;

/// The outline of what is being loaded.
#[component]
pub fn Skeleton(
    /// How many lines it will have, roughly.
    #[prop(default = 3)]
    lines: u8,
) -> impl IntoView {
    let line = |_| view! { <span class="skeleton-line" aria-hidden="true"></span> };
    view! {
        <div aria-busy="true">
            <span class="visually-hidden">{tr!("ui-skeleton")}</span>
            <div class="skeleton">{(0..lines).map(line).collect_view()}</div>
        </div>
    }
}
