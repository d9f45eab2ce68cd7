//! A project in the list.

use domain::{ProjectRow, Role};
use leptos::prelude::*;

use crate::api::RestoreProject;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, Fact, Facts, IconName, Tone, When};
use crate::written::parts::{deed, small};

pub(super) fn project(row: ProjectRow) -> AnyView {
    let ProjectRow { id, name, description, role, members, archived_at, deleted_at, created_at, .. } = row;
    let can_restore = deleted_at.is_some() && role == Some(Role::Owner);
    let name = match deleted_at {
        None => view! { <a class="project-link" href=format!("/projects/{id}")><bdi>{name}</bdi></a> }.into_any(),
        Some(_) => view! { <bdi>{name}</bdi> }.into_any(),
    };
    view! {
        <li class="project">
            <div class="project-words">
                <h2 class="project-name">{name}</h2>
                {(!description.is_empty()).then(|| view! { <p class="project-description"><bdi>{description}</bdi></p> })}
                <Facts inline=true>
                    <Fact label=tr!("project-members")>{use_i18n().formatter().integer(members)}</Fact>
                    <Fact label=tr!("project-created")><When at=created_at day=true /></Fact>
                    {deleted_at.map(|at| view! { <Fact label=tr!("project-deleted-on")><When at day=true /></Fact> })}
                </Facts>
            </div>
            <div class="project-marks">
                {archived_at.map(|_| view! { <Badge label=tr!("project-archived") icon=IconName::Archive tone=Tone::Warning /> })}
                {role.map(|role| view! { <Badge label=tr!(format!("role-{role}")) icon=IconName::Person /> })}
                {can_restore.then(|| deed::<RestoreProject>(&[("project", id.to_string())], small("project-restore")))}
            </div>
        </li>
    }
    .into_any()
}
