//! What the product is, for whoever opens it.

mod way_in;

use leptos::prelude::*;
use leptos_meta::Title;

use self::way_in::WayIn;
use crate::gate;
use crate::page::use_page;
use crate::tr;
use crate::ui::{Icon, IconName, TieOutFigure};

/// The start page. Whoever is signed in goes on to their projects.
#[component]
pub fn StartPage() -> impl IntoView {
    if use_page().me().is_some() {
        gate::go("/projects");
        return ().into_any();
    }
    view! {
        <Title text="" />
        <div class="start">
            <section class="start-hero">
                <div class="start-words">
                    <p class="start-eyebrow">{tr!("start-eyebrow")}</p>
                    <h1 class="start-title">{tr!("start-title")}</h1>
                    <p class="start-lede">{tr!("start-lede")}</p>
                    <WayIn />
                </div>
                <div class="start-figure"><TieOutFigure /></div>
            </section>
            <section class="start-features" aria-labelledby="features">
                <h2 id="features" class="visually-hidden">{tr!("start-features")}</h2>
                <Feature icon=IconName::Link title=tr!("start-match-title") words=tr!("start-match-words") />
                <Feature icon=IconName::Search title=tr!("start-explain-title") words=tr!("start-explain-words") />
                <Feature icon=IconName::Keyboard title=tr!("start-review-title") words=tr!("start-review-words") />
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn Feature(icon: IconName, title: Signal<String>, words: Signal<String>) -> impl IntoView {
    view! {
        <article class="feature">
            <span class="feature-icon"><Icon name=icon /></span>
            <h3 class="feature-title">{title}</h3>
            <p>{words}</p>
        </article>
    }
}
