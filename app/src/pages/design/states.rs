//! Waiting, nothing, news; and how much is shown at once.

use leptos::prelude::*;

use super::section::Section;
use crate::tr;
use crate::ui::{
    Button, ButtonSize, ButtonVariant, Card, Disclosure, EmptyState, IconName, Notice, Progress, Skeleton, TabHead,
    TabPanel, Tabs, Tone,
};

/// Waiting, nothing, news; and how much is shown at once.
#[component]
pub(super) fn States() -> impl IntoView {
    view! {
        <Section id="states">
            <div class="design-grid">
                <Waiting />
                <Nothing />
                <News />
            </div>
            <Views />
        </Section>
    }
}

#[component]
fn Waiting() -> impl IntoView {
    view! {
        <div class="stack">
            <Progress
                phase=tr!("design-phase-matching")
                done=312_000
                total=721_000
                rate=tr!("design-rate")
                time_left=tr!("design-time-left")
            />
            <Progress phase=tr!("design-phase-reading") done=48_210 />
            <Skeleton />
        </div>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <EmptyState icon=IconName::Columns title=tr!("design-empty-title") sentence=tr!("design-empty-sentence")>
            <Button variant=ButtonVariant::Primary icon=IconName::Upload>{tr!("design-empty-action")}</Button>
        </EmptyState>
    }
}

#[component]
fn News() -> impl IntoView {
    let actions = || view! { <Button size=ButtonSize::Small>{tr!("design-link")}</Button> };
    view! {
        <div class="stack">
            <Notice title=tr!("design-notice") />
            <Notice tone=Tone::Good title=tr!("design-notice-good") />
            <Notice tone=Tone::Warning title=tr!("design-notice-warning")><p>{tr!("design-notice-more")}</p></Notice>
            <Notice tone=Tone::Danger title=tr!("design-notice-danger") />
            <Card title=tr!("design-card") actions=actions><p>{tr!("design-card-words")}</p></Card>
        </div>
    }
}

#[component]
fn Views() -> impl IntoView {
    let heads = vec![
        TabHead { id: "view-evidence", label: tr!("design-evidence") },
        TabHead { id: "view-history", label: tr!("design-history") },
        TabHead { id: "view-comments", label: tr!("design-comments") },
    ];
    view! {
        <Tabs label=tr!("design-views") heads chosen=RwSignal::new("view-evidence")>
            <TabPanel id="view-evidence"><p>{tr!("design-evidence-words")}</p></TabPanel>
            <TabPanel id="view-history"><p>{tr!("design-history-words")}</p></TabPanel>
            <TabPanel id="view-comments"><p>{tr!("design-comments-words")}</p></TabPanel>
        </Tabs>
        <div>
            <Disclosure summary=tr!("design-why") open=true><p>{tr!("design-evidence-words")}</p></Disclosure>
            <Disclosure summary=tr!("design-why-not")><p>{tr!("design-history-words")}</p></Disclosure>
        </div>
    }
}
