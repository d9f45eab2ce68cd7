//! A few figures that matter, large.

use leptos::prelude::*;

/// A few figures that matter, side by side.
#[component]
pub fn Stats(
    /// The [`Stat`]s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="stats">{children()}</dl> }
}

/// One figure.
#[component]
pub fn Stat(
    /// What it counts.
    #[prop(into)]
    label: Signal<String>,
    /// The figure, formatted for the reader.
    #[prop(into)]
    value: Signal<String>,
    /// What it is compared with, or where it comes from.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// Agrees with its counterpart: drawn with the double rule of a closed account.
    #[prop(optional)]
    tied: bool,
) -> impl IntoView {
    view! {
        <div class="stat" data-tied=tied.to_string()>
            <dt>{label}</dt>
            <dd class="stat-figure"><bdi dir="ltr">{value}</bdi></dd>
            {move || note.get().map(|note| view! { <dd class="stat-note">{note}</dd> })}
        </div>
    }
}
