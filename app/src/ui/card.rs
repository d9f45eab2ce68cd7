//! A sheet on the page.

use leptos::prelude::*;

/// A sheet on the page that holds one subject.
#[component]
pub fn Card(
    /// What it is about; becomes a heading.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// What can be done with it, beside the heading.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let actions = actions.map(|actions| actions.run());
    let heading = move || title.get().map(|title| view! { <h3 class="card-title">{title}</h3> });
    view! {
        <section class="card">
            <div class="card-header">{heading}{actions}</div>
            {children()}
        </section>
    }
}
