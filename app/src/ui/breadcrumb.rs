//! The way from the start to this page.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::tr;

/// A step on the way.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// What the page is called.
    pub label: Signal<String>,
    /// Its address; `None` for the page being shown.
    pub href: Option<String>,
}

/// The way from the start to this page.
#[component]
pub fn Breadcrumb(
    /// The steps, the page being shown last.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    let steps = crumbs.into_iter().enumerate().map(|(place, crumb)| {
        view! {
            <li>
                {(place > 0).then(|| view! { <Icon name=IconName::ChevronEnd /> })}
                {step(crumb)}
            </li>
        }
    });
    view! { <nav class="breadcrumb" aria-label=tr!("ui-breadcrumb")><ol>{steps.collect_view()}</ol></nav> }
}

fn step(crumb: Crumb) -> AnyView {
    match crumb.href {
        Some(href) => view! { <a href=href><bdi>{crumb.label}</bdi></a> }.into_any(),
        None => view! { <span aria-current="page"><bdi>{crumb.label}</bdi></span> }.into_any(),
    }
}
