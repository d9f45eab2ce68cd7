//! There is nothing here: why, and the one thing to do about it.

use leptos::prelude::*;

use super::{Icon, IconName};

/// There is nothing here.
#[component]
pub fn EmptyState(
    /// A picture of what would be here.
    icon: IconName,
    /// What is missing.
    #[prop(into)]
    title: Signal<String>,
    /// One sentence: why, or what to do.
    #[prop(into)]
    sentence: Signal<String>,
    /// The one action.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <span class="empty-state-icon"><Icon name=icon /></span>
            <p class="empty-state-title">{title}</p>
            <p>{sentence}</p>
            {children.map(|action| action())}
        </div>
    }
}
