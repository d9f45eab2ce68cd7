//! From page to page of a long list, by links that keep their place when the list grows.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::tr;

/// From page to page of a long list.
#[component]
pub fn Pager(
    /// What is paged through.
    #[prop(into)]
    label: Signal<String>,
    /// The first row shown, counted from 1.
    #[prop(into)]
    from: Signal<i64>,
    /// The last row shown.
    #[prop(into)]
    to: Signal<i64>,
    /// How many rows there are, where that is known.
    #[prop(optional, into)]
    total: MaybeProp<i64>,
    /// The address of the page before.
    #[prop(optional, into)]
    previous: MaybeProp<String>,
    /// The address of the page after.
    #[prop(optional, into)]
    next: MaybeProp<String>,
) -> impl IntoView {
    let counted =
        tr!("ui-pager-range", "from" = from.get(), "to" = to.get(), "total" = total.get().unwrap_or_default());
    let open = tr!("ui-pager-range-open", "from" = from.get(), "to" = to.get());
    let range = move || if total.get().is_some() { counted.get() } else { open.get() };
    view! {
        <nav class="pager" aria-label=label>
            <span class="pager-range">{range}</span>
            <span class="pager-links">
                <Turn label=tr!("ui-pager-previous") href=previous rel="prev" />
                <Turn label=tr!("ui-pager-next") href=next rel="next" />
            </span>
        </nav>
    }
}

#[component]
fn Turn(label: Signal<String>, href: MaybeProp<String>, rel: &'static str) -> impl IntoView {
    let back = rel == "prev";
    view! {
        <a
            class="button"
            data-size="small"
            rel=move || href.get().map(|_| rel)
            href=move || href.get()
            role=move || href.get().is_none().then_some("link")
            aria-disabled=move || href.get().is_none().then_some("true")
        >
            {back.then(|| view! { <Icon name=IconName::ChevronStart /> })}
            {label}
            {(!back).then(|| view! { <Icon name=IconName::ChevronEnd /> })}
        </a>
    }
}
