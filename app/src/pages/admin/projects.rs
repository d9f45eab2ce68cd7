//! Every project of the site, and those nobody looks after.

use std::slice::from_ref;

use domain::{AppError, Page, Part, ProjectFilter, ProjectRow, ProjectState};
use leptos::prelude::*;
use service::Caller;

use crate::api::{RescueProject, RestoreProject};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, ColumnHead, EmptyState, IconName, Table, Tone};
use crate::written::filters::{choice, chosen, search, searched};
use crate::written::parts::{deed, moment, place, small, turns};
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let filter = ProjectFilter { search: searched(), state: chosen("state") };
    let part = Part::after(place(), None);
    let page = service::projects::list_all(&services, &caller, &filter, &part).await?;
    let content = view! { {filters()} {projects(&caller, &page, &part)} };
    Ok(Sheet {
        title: use_i18n().text("all-projects-title", &[]),
        lede: use_i18n().text("all-projects-lede", &[]),
        section: Section::Admin,
        content: content.into_any(),
    })
}

fn filters() -> AnyView {
    let i18n = use_i18n();
    let word = |state: &ProjectState| (state.to_string(), i18n.text(&format!("all-projects-{state}"), &[]));
    let states = ProjectState::ALL.iter().map(word).collect();
    let fields = view! { {search("all-projects-filter-search")} {choice("state", "all-projects-state", states)} };
    crate::written::filters::filters("all-projects-filters", &[], fields.into_any())
}

fn projects(caller: &Caller, page: &Page<ProjectRow>, part: &Part) -> AnyView {
    if page.rows.is_empty() {
        return view! {
            <EmptyState icon=IconName::Folder title=tr!("all-projects-none") sentence=tr!("all-projects-none-sentence") />
        }
        .into_any();
    }
    let rows = page.rows.iter().map(|project| row(caller, project)).collect_view();
    view! {
        <Table id="projects" caption=tr!("all-projects-caption")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("all-projects-name") />
                    <ColumnHead label=tr!("all-projects-state") />
                    <ColumnHead label=tr!("all-projects-members") number=true />
                    <ColumnHead label=tr!("all-projects-created") />
                    <ColumnHead label=tr!("column-deeds") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns(tr!("all-projects-caption"), page, part.limit)}
    }
    .into_any()
}

fn row(caller: &Caller, project: &ProjectRow) -> AnyView {
    view! {
        <tr>
            <th scope="row">
                {name(project)}
                {(!project.description.is_empty()).then(|| view! { <div class="cell-note"><bdi>{project.description.clone()}</bdi></div> })}
            </th>
            <td>{state(project)}</td>
            <td data-kind="number">{use_i18n().formatter().integer(project.members)}</td>
            <td>{moment(project.created_at)}</td>
            <td class="cell-deeds">{deeds(caller, project)}</td>
        </tr>
    }
    .into_any()
}

/// Those who belong to a project can open it.
fn name(project: &ProjectRow) -> AnyView {
    let name = project.name.clone();
    if project.role.is_some() && project.deleted_at.is_none() {
        view! { <a class="cell-link" href=format!("/projects/{}", project.id)><bdi>{name}</bdi></a> }.into_any()
    } else {
        view! { <bdi>{name}</bdi> }.into_any()
    }
}

fn state(project: &ProjectRow) -> AnyView {
    let (tone, word) = match (project.deleted_at, project.archived_at) {
        (Some(_), _) => (Tone::Danger, "all-projects-deleted"),
        (None, Some(_)) => (Tone::Neutral, "all-projects-archived"),
        (None, None) => (Tone::Good, "all-projects-active"),
    };
    let orphaned =
        (project.owners == 0).then(|| view! { <Badge tone=Tone::Warning label=tr!("all-projects-ownerless") /> });
    view! { <span class="cluster"><Badge tone label=tr!(word) />{orphaned}</span> }.into_any()
}

fn deeds(caller: &Caller, project: &ProjectRow) -> AnyView {
    let id = ("project", project.id.to_string());
    let account = caller.identity().map(|identity| identity.account.to_string());
    let rescue = account
        .filter(|_| project.owners == 0)
        .map(|account| deed::<RescueProject>(&[id.clone(), ("account", account)], small("all-projects-rescue")));
    let restore = project.deleted_at.map(|_| deed::<RestoreProject>(from_ref(&id), small("all-projects-restore")));
    view! { {rescue} {restore} }.into_any()
}
