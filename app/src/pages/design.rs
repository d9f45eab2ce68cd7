//! The gallery: every component in every state, to be looked at and to be tested. Not there in production.

mod actions;
mod choices;
mod figures;
mod formats;
mod forms;
mod long_text;
mod records;
mod section;
mod states;
mod tokens;
mod windows;

use leptos::prelude::*;
use leptos_meta::Title;

use crate::tr;
use actions::Actions;
use choices::Choices;
use figures::Figures;
use formats::Formats;
use forms::Forms;
use long_text::LongText;
use records::Records;
use states::States;
use tokens::{Icons, Spaces, Swatches, TypeScale};
use windows::Windows;

/// The sections, in their order: the id, which is also the last part of the id of its title.
const SECTIONS: [&str; 13] = [
    "palette",
    "type",
    "spaces",
    "icons",
    "actions",
    "forms",
    "choices",
    "records",
    "states",
    "windows",
    "charts",
    "formats",
    "long-text",
];

/// The gallery of components.
#[component]
pub fn DesignPage() -> impl IntoView {
    view! {
        <Title text=tr!("design-title") />
        <div class="page design">
            <header class="page-header">
                <h1 class="page-title">{tr!("design-title")}</h1>
                <p class="page-lede">{tr!("design-lede")}</p>
            </header>
            <Contents />
            <Swatches />
            <TypeScale />
            <Spaces />
            <Icons />
            <Actions />
            <Forms />
            <Choices />
            <Records />
            <States />
            <Windows />
            <Figures />
            <Formats />
            <LongText />
        </div>
    }
}

#[component]
fn Contents() -> impl IntoView {
    let link = |id: &'static str| view! { <li><a href=format!("#{id}")>{tr!(format!("design-section-{id}"))}</a></li> };
    view! {
        <nav aria-label=tr!("design-contents")>
            <ul class="design-contents">{SECTIONS.map(link).collect_view()}</ul>
        </nav>
    }
}
