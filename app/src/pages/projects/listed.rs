//! Somebody's projects. The address says what is shown, so it can be kept and shared.

use domain::{AppError, Page, Part, ProjectFilter, ProjectRow, ProjectState};
use leptos::prelude::*;

use super::row::project;
use crate::api::TrySample;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Button, ButtonLink, ButtonVariant, EmptyState, Icon, IconName};
use crate::written::filters::{chosen, searched};
use crate::written::parts::{deed, place, turns};
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let filter = ProjectFilter { search: searched(), state: chosen("state") };
    let part = Part::after(place(), None);
    let page = service::projects::list(&services, &caller, &filter, &part).await?;
    let content = view! { {bar(&filter)} {projects(&filter, page, &part)} };
    Ok(Sheet {
        title: use_i18n().text("projects-title", &[]),
        lede: use_i18n().text("projects-lede", &[]),
        section: Section::None,
        content: content.into_any(),
    })
}

fn bar(filter: &ProjectFilter) -> AnyView {
    let now = filter.state.unwrap_or(ProjectState::Active);
    let state = |(state, label): (ProjectState, &'static str)| {
        let href =
            if state == ProjectState::Active { "/projects".to_owned() } else { format!("/projects?state={state}") };
        view! { <a class="segment" href=href aria-current=(state == now).then_some("true")>{tr!(label)}</a> }
    };
    view! {
        <div class="project-bar">
            {search(filter.search.clone(), now)}
            <nav class="segments" aria-label=tr!("projects-states")>{STATES.map(state).into_iter().collect_view()}</nav>
            <ButtonLink href="/projects/new" variant=ButtonVariant::Primary icon=IconName::Plus>{tr!("projects-new")}</ButtonLink>
        </div>
    }
    .into_any()
}

fn search(searched: Option<String>, state: ProjectState) -> AnyView {
    let kept =
        (state != ProjectState::Active).then(|| view! { <input type="hidden" name="state" value=state.as_str() /> });
    view! {
        <form class="project-search" action="/projects" role="search">
            <label class="visually-hidden" for="project-search">{tr!("projects-search")}</label>
            <span class="project-search-icon"><Icon name=IconName::Search /></span>
            <input class="input" type="search" id="project-search" name="search" maxlength="200" placeholder=tr!("projects-search") value=searched />
            {kept}
        </form>
    }
    .into_any()
}

const STATES: [(ProjectState, &str); 3] = [
    (ProjectState::Active, "projects-active"),
    (ProjectState::Archived, "projects-archived"),
    (ProjectState::Deleted, "projects-deleted"),
];

fn projects(filter: &ProjectFilter, page: Page<ProjectRow>, part: &Part) -> AnyView {
    if page.rows.is_empty() {
        return nothing(filter.search.is_none() && filter.state.is_none());
    }
    let turns = turns(tr!("projects-title"), &page, part.limit);
    view! {
        <ul class="projects">{page.rows.into_iter().map(project).collect_view()}</ul>
        {turns}
    }
    .into_any()
}

/// Nothing at all, or nothing that was looked for.
fn nothing(is_first_use: bool) -> AnyView {
    if is_first_use {
        return view! {
            <EmptyState icon=IconName::Folder title=tr!("projects-none") sentence=tr!("projects-none-hint")>
                <div class="cluster">
                    <ButtonLink href="/projects/new">{tr!("projects-new")}</ButtonLink>
                    {deed::<TrySample>(&[], view! { <Button kind="submit" icon=IconName::File>{tr!("sample-add")}</Button> })}
                </div>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <EmptyState icon=IconName::Search title=tr!("projects-not-found") sentence=tr!("projects-not-found-hint")>
            <ButtonLink href="/projects">{tr!("projects-all")}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}
