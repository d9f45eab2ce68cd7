//! A part of the gallery.

use leptos::prelude::*;

use crate::tr;

/// A part of the gallery under its title.
#[component]
pub(super) fn Section(
    /// Its id; `design-section-<id>` is its title.
    id: &'static str,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    view! {
        <section class="design-section" id=id aria-labelledby=title_id>
            <h2 id=title_id.clone()>{tr!(format!("design-section-{id}"))}</h2>
            {children()}
        </section>
    }
}
