//! More, for whoever wants it.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A line that opens; the browser does the work.
#[component]
pub fn Disclosure(
    /// The line.
    #[prop(into)]
    summary: Signal<String>,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What it opens.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary><Icon name=IconName::ChevronEnd />{summary}</summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
