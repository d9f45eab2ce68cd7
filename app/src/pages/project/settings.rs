//! What applies in a project, and what becomes of the project itself.

use domain::{AppError, Permission, Project, ProjectSettingsForm};
use leptos::prelude::*;

use super::entered::{Entered, entered_to, section};
use crate::api::{ArchiveProject, ChangeProject, DeleteProject, UnarchiveProject};
use crate::form::{Entry, Form, Hidden, Lines, Pick, Send};
use crate::i18n::use_i18n;
use crate::pages::choices::{currencies, time_zones};
use crate::tr;
use crate::ui::{Button, ButtonVariant, InputKind, Notice, Tone};
use crate::written::Sheet;
use crate::written::parts::deed;

pub(super) async fn write() -> Result<Sheet, AppError> {
    let Entered { project, .. } = entered_to(Permission::ProjectEdit).await?;
    let content = view! { {archived(&project)} {settings(&project)} {archive(&project)} {delete(&project)} };
    Ok(Sheet {
        title: use_i18n().text("settings-title", &[]),
        lede: use_i18n().text("settings-lede", &[]),
        section: section(&project),
        content: content.into_any(),
    })
}

fn archived(project: &Project) -> AnyView {
    let notice = project.archived_at.map(|_| view! { <Notice tone=Tone::Warning title=tr!("settings-archived") /> });
    notice.into_any()
}

fn settings(project: &Project) -> AnyView {
    let now = ProjectSettingsForm::from(project);
    let (id, version) = (project.id.to_string(), project.version.to_string());
    view! {
        <section class="card form-card" aria-labelledby="settings">
            <h2 class="card-title" id="settings">{tr!("settings-general")}</h2>
            <Form id="project" action={ServerAction::<ChangeProject>::new()} inside="form">
                <input type="hidden" name="project" value=id />
                <input type="hidden" name="version" value=version />
                <Entry name="name" label=tr!("settings-name") value=now.name />
                <Lines name="description" label=tr!("settings-description") value=now.description optional=true />
                <Pick name="time_zone" label=tr!("settings-time-zone") choices=time_zones() value=now.time_zone />
                <Pick name="currency" label=tr!("settings-currency") choices=currencies() value=now.currency />
                <Entry name="upload_limit" label=tr!("settings-upload-limit") hint=tr!("settings-upload-limit-hint") value=now.upload_limit optional=true />
                <Entry
                    name="retention_days"
                    label=tr!("settings-retention")
                    hint=tr!("settings-retention-hint", "most" = ProjectSettingsForm::MOST_DAYS)
                    kind=InputKind::Figure
                    value=now.retention_days
                    optional=true
                />
                <Lines name="networks" label=tr!("settings-networks") hint=tr!("settings-networks-hint") value=now.networks optional=true />
                <Send>{tr!("settings-save")}</Send>
            </Form>
        </section>
    }
    .into_any()
}

fn archive(project: &Project) -> AnyView {
    let id = [("project", project.id.to_string())];
    let (title, explains, deed) = if project.archived_at.is_some() {
        let button = view! { <Button kind="submit">{tr!("settings-unarchive")}</Button> };
        ("settings-unarchive", "settings-unarchive-explains", deed::<UnarchiveProject>(&id, button))
    } else {
        let button = view! { <Button kind="submit">{tr!("settings-archive")}</Button> };
        ("settings-archive", "settings-archive-explains", deed::<ArchiveProject>(&id, button))
    };
    view! {
        <section class="card form-card" aria-labelledby="archive">
            <h2 class="card-title" id="archive">{tr!(title)}</h2>
            <p>{tr!(explains)}</p>
            {deed}
        </section>
    }
    .into_any()
}

fn delete(project: &Project) -> AnyView {
    let (id, name) = (project.id.to_string(), project.name.clone());
    view! {
        <section class="card form-card" aria-labelledby="delete">
            <h2 class="card-title" id="delete">{tr!("settings-delete")}</h2>
            <p>{tr!("settings-delete-explains")}</p>
            <Form id="delete-project" action={ServerAction::<DeleteProject>::new()}>
                <Hidden name="project" value=Signal::stored(id) />
                <Entry name="name" label=tr!("settings-delete-name", "name" = name.clone()) autocomplete="off" />
                <Send variant=ButtonVariant::Danger>{tr!("settings-delete")}</Send>
            </Form>
        </section>
    }
    .into_any()
}
