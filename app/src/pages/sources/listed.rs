//! The sources of a project, and bringing files in.

use domain::{AppError, ByteSize, Page, Part, Project, ProjectRoom, SourceFilter, SourceRow};
use leptos::prelude::*;

use super::state::{badge, may_bring};
use crate::api::{AddSample, RemoveSample, RestoreSource};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, Button, ColumnHead, EmptyState, Icon, IconName, Progress, Table};
use crate::written::filters::searched;
use crate::written::parts::{deed, moment, place, small, turns};
use crate::written::{Section, Sheet, asked, project, query};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let project = service::projects::get(&services, &caller, project()?).await?;
    let deleted = query().get("state").is_some_and(|state| state == "deleted");
    let filter = SourceFilter { search: searched(), deleted: deleted.then_some(true) };
    let part = Part::after(place(), None);
    let page = service::sources::list(&services, &caller, project.id, &filter, &part).await?;
    let room = service::uploads::room(&services, &caller, project.id).await?;
    let content = view! {
        {may_bring(&project).then(|| bring(&project, &room))}
        {bar(&project, &filter)}
        {sources(&project, &filter, page, &part)}
    };
    Ok(Sheet {
        title: use_i18n().text("sources-title", &[]),
        lede: use_i18n().text("sources-lede", &[]),
        section: Section::Project { id: project.id, name: project.name.clone(), role: project.role },
        content: content.into_any(),
    })
}

/// Where files are dropped.
fn bring(project: &Project, room: &ProjectRoom) -> AnyView {
    let i18n = use_i18n();
    let hint = i18n.text("sources-bring-hint", &[("limit", i18n.formatter().byte_size(room.largest_file).into())]);
    view! {
        <section class="card" aria-labelledby="bring">
            <h2 class="card-title" id="bring">{tr!("sources-bring")}</h2>
            <div data-live="upload" data-project=project.id.to_string() data-hint=hint>
                <p class="muted">{tr!("sources-bring-scripts")}</p>
            </div>
            {taken(room)}
        </section>
    }
    .into_any()
}

/// How much of the room of the project is taken.
fn taken(room: &ProjectRoom) -> AnyView {
    let i18n = use_i18n();
    let words = |id, of: &[(&'static str, ByteSize)]| {
        let sizes = of.iter().map(|(name, size)| (*name, i18n.formatter().byte_size(*size).into()));
        i18n.text(id, &sizes.collect::<Vec<_>>())
    };
    let figure = |size: ByteSize| i64::try_from(size.0).unwrap_or(i64::MAX);
    view! {
        <Progress
            phase=tr!("sources-room")
            done=figure(room.taken())
            total=figure(room.limit)
            count=words("sources-room-taken", &[("taken", room.taken()), ("limit", room.limit)])
            rate=words("sources-room-parts", &[("files", room.files), ("tables", room.tables)])
        />
    }
    .into_any()
}

fn bar(project: &Project, filter: &SourceFilter) -> AnyView {
    let base = format!("/projects/{}/sources", project.id);
    let is_deleted = filter.deleted.is_some();
    let segment = |label: &'static str, href: String, here: bool| {
        view! { <a class="segment" href=href aria-current=here.then_some("true")>{tr!(label)}</a> }
    };
    let kept = is_deleted.then(|| view! { <input type="hidden" name="state" value="deleted" /> });
    view! {
        <div class="project-bar">
            <form class="project-search" action=base.clone() role="search">
                <label class="visually-hidden" for="source-search">{tr!("sources-search")}</label>
                <span class="project-search-icon"><Icon name=IconName::Search /></span>
                <input class="input" type="search" id="source-search" name="search" maxlength="200" placeholder=tr!("sources-search") value=filter.search.clone() />
                {kept}
            </form>
            <nav class="segments" aria-label=tr!("sources-states")>
                {segment("sources-in-use", base.clone(), !is_deleted)}
                {segment("sources-deleted", format!("{base}?state=deleted"), is_deleted)}
            </nav>
        </div>
    }
    .into_any()
}

fn sources(project: &Project, filter: &SourceFilter, page: Page<SourceRow>, part: &Part) -> AnyView {
    if page.rows.is_empty() {
        return nothing(project, filter);
    }
    let has_sample = page.rows.iter().any(|source| source.sample && source.deleted_at.is_none());
    let turns = turns(tr!("sources-title"), &page, part.limit);
    let rows = page.rows.into_iter().map(|source| row(project, source)).collect_view();
    let remove = (has_sample && may_bring(project))
        .then(|| deed::<RemoveSample>(&[("project", project.id.to_string())], small("sample-remove")));
    view! {
        <Table id="sources" caption=tr!("sources-title") caption_hidden=true>
            <thead>
                <tr>
                    <ColumnHead label=tr!("source-name") />
                    <ColumnHead label=tr!("source-state") />
                    <ColumnHead label=tr!("source-records") number=true />
                    <ColumnHead label=tr!("source-issues") number=true />
                    <ColumnHead label=tr!("source-changed") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns}
        {remove}
    }
    .into_any()
}

fn row(project: &Project, source: SourceRow) -> AnyView {
    let figure = |number| use_i18n().formatter().integer(number);
    let href = format!("/projects/{}/sources/{}", project.id, source.id);
    let fields = [("project", project.id.to_string()), ("source", source.id.to_string())];
    let name = match source.deleted_at {
        None => view! { <a href=href><bdi>{source.name}</bdi></a> }.into_any(),
        Some(_) => {
            view! { <bdi>{source.name}</bdi>" "{deed::<RestoreSource>(&fields, small("source-restore"))} }.into_any()
        }
    };
    view! {
        <tr>
            <th scope="row">
                {name}
                {source.sample.then(|| view! { " "<Badge label=tr!("source-sample") /> })}
                <div class="cell-note"><bdi>{source.file_name}</bdi></div>
            </th>
            <td>{badge(source.state)}</td>
            <td data-kind="number">{figure(source.records)}</td>
            <td data-kind="number">{figure(source.issues)}</td>
            <td>{moment(source.changed_at)}</td>
        </tr>
    }
    .into_any()
}

/// Nothing at all, or nothing that was looked for.
fn nothing(project: &Project, filter: &SourceFilter) -> AnyView {
    if filter.search.is_some() || filter.deleted.is_some() {
        return view! {
            <EmptyState icon=IconName::Search title=tr!("sources-not-found") sentence=tr!("sources-not-found-hint") />
        }
        .into_any();
    }
    let try_it = may_bring(project).then(|| {
        let button = view! { <Button kind="submit" icon=IconName::File>{tr!("sample-add")}</Button> };
        deed::<AddSample>(&[("project", project.id.to_string())], button)
    });
    view! {
        <EmptyState icon=IconName::Columns title=tr!("sources-none") sentence=tr!("sources-none-hint")>{try_it}</EmptyState>
    }
    .into_any()
}
