//! Where a source is in its life, in a word, and what can be done about it.

use domain::{Permission, Project, Source, SourceState};
use leptos::prelude::*;

use super::entered::{Entered, address};
use crate::api::GoOn;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, Button, ButtonLink, ButtonSize, ButtonVariant, IconName, Notice, Tone};
use crate::written::parts::deed;

/// The state in a word.
pub(super) fn badge(state: SourceState) -> AnyView {
    let (tone, icon) = match state {
        SourceState::Importing => (Tone::Accent, IconName::Clock),
        SourceState::Held => (Tone::Warning, IconName::Warning),
        SourceState::Ready => (Tone::Good, IconName::Check),
        SourceState::Failed => (Tone::Danger, IconName::Problem),
    };
    view! { <Badge label=tr!(format!("source-state-{state}")) tone=tone icon=icon /> }.into_any()
}

/// What has to be said before anything else: work that runs, rows that wait for a decision, a file that cannot be read.
pub(super) fn news(entered: &Entered) -> AnyView {
    let Entered { project, source, .. } = entered;
    match source.shown.state {
        SourceState::Importing => importing(source),
        SourceState::Held => held(project, source, entered.may_edit()),
        SourceState::Failed => failed(project, source, entered.may_edit()),
        SourceState::Ready => ().into_any(),
    }
}

fn importing(source: &Source) -> AnyView {
    let job = source.shown.job.map(|job| job.to_string());
    view! {
        <section class="card" aria-labelledby="importing">
            <h2 class="card-title" id="importing">{tr!("source-importing")}</h2>
            <div data-live="job" data-job=job><p>{tr!("source-importing-hint")}</p></div>
        </section>
    }
    .into_any()
}

fn held(project: &Project, source: &Source, may_edit: bool) -> AnyView {
    let (rejected, records) = (source.shown.rejected, source.shown.records);
    let deeds = may_edit.then(|| {
        let fields = [("project", project.id.to_string()), ("source", source.row.id.to_string())];
        let button = view! { <Button kind="submit" variant=ButtonVariant::Primary>{tr!("source-go-on", "count" = records)}</Button> };
        let reading = address(project, source, "reading");
        view! {
            {deed::<GoOn>(&fields, button)}
            <ButtonLink href=reading>{tr!("source-correct")}</ButtonLink>
        }
    });
    let see = address(project, source, "issues");
    let title = if rejected > 0 { tr!("source-held", "count" = rejected) } else { tr!("source-held-file") };
    view! {
        <Notice tone=Tone::Warning title=title>
            <p>{tr!("source-held-hint", "count" = records)}</p>
            <div class="cluster">
                {deeds}
                <ButtonLink href=see>{tr!("source-see-issues")}</ButtonLink>
            </div>
        </Notice>
    }
    .into_any()
}

fn failed(project: &Project, source: &Source, may_edit: bool) -> AnyView {
    let shown = source.shown.problem.as_ref().map(|problem| use_i18n().error(problem));
    let title = shown.as_ref().map_or_else(|| use_i18n().text("source-cancelled", &[]), |shown| shown.title.clone());
    let words = shown.map(|shown| view! { <p>{shown.detail}" "{shown.hint}</p><p class="muted">{shown.code}</p> });
    let has_layout = source.layout.is_some();
    let correct = (may_edit && has_layout).then(|| {
        let reading = address(project, source, "reading");
        view! { <ButtonLink size=ButtonSize::Small href=reading>{tr!("source-correct")}</ButtonLink> }
    });
    view! {
        <Notice tone=Tone::Danger title=Signal::stored(title)>
            {words}
            <p>{tr!("source-failed-hint")}</p>
            <div class="cluster">{correct}</div>
        </Notice>
    }
    .into_any()
}

/// Whether somebody may bring files into a project.
pub(super) fn may_bring(project: &Project) -> bool {
    project.archived_at.is_none() && project.role.allows(Permission::SourcesEdit)
}
