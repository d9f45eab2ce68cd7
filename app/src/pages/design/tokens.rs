//! Colours, type, spaces and icons.

use leptos::prelude::*;

use super::section::Section;
use crate::tr;
use crate::ui::{Icon, IconName};

const SWATCHES: [&str; 13] = [
    "paper",
    "surface",
    "sunken",
    "ink",
    "ink-soft",
    "rule",
    "rule-strong",
    "accent",
    "accent-soft",
    "left",
    "right",
    "warning",
    "danger",
];
const STEPS: [&str; 7] = ["3xl", "2xl", "xl", "l", "m", "s", "xs"];

/// The colours.
#[component]
pub(super) fn Swatches() -> impl IntoView {
    let swatch = |name: &'static str| {
        view! { <li class="design-swatch" data-swatch=name><code translate="no">{name}</code></li> }
    };
    view! {
        <Section id="palette">
            <p class="muted">{tr!("design-palette-words")}</p>
            <ul class="design-swatches">{SWATCHES.map(swatch).collect_view()}</ul>
        </Section>
    }
}

/// The sizes of type.
#[component]
pub(super) fn TypeScale() -> impl IntoView {
    let step = |name: &'static str| view! { <p data-step=name>{tr!("design-type-sample")}</p> };
    view! { <Section id="type"><div class="design-type">{STEPS.map(step).collect_view()}</div></Section> }
}

/// The spaces.
#[component]
pub(super) fn Spaces() -> impl IntoView {
    let space = |step: u8| view! { <li class="design-space" data-space=step.to_string()><bdi>{step}</bdi></li> };
    view! { <Section id="spaces"><ul class="design-spaces">{(1..=9).map(space).collect_view()}</ul></Section> }
}

/// The icons.
#[component]
pub(super) fn Icons() -> impl IntoView {
    let icon = |name: &IconName| {
        view! { <li><Icon name=*name /><code translate="no">{format!("{name:?}")}</code></li> }
    };
    view! { <Section id="icons"><ul class="design-icons">{IconName::ALL.iter().map(icon).collect_view()}</ul></Section> }
}
