//! Projects.

use domain::{AccountId, Page, Project, ProjectFilter, ProjectForm, ProjectId, ProjectRow, ProjectSettingsForm};
use serde::Deserialize;
use service::{members, projects};
use utoipa::{IntoParams, ToSchema};

use super::answers::{Answer, Created, Done, Listed, Tagged, Versioned};
use super::call::Call;
use super::condition::IfMatch;
use super::merge::{Patch, merge};
use super::paging::{Listing, PartQuery};
use crate::problem::{Json, Path, Query};

impl Versioned for Project {
    fn version(&self) -> i64 {
        self.version
    }
}

/// What a project is called, to show that it is the one meant.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name of the project, exactly.
    name: String,
}

/// Whom a project is handed to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// A member of the project.
    account: AccountId,
}

/// Lists the caller's projects.
#[utoipa::path(get, path = "/projects", params(ProjectFilter, PartQuery),
    responses((status = 200, body = Page<ProjectRow>)))]
pub async fn list_projects(
    Call(services, caller): Call,
    Listing(filter, part): Listing<ProjectFilter>,
) -> Answer<Listed<ProjectRow>> {
    Ok(Listed(projects::list(&services, &caller, &filter, &part).await?))
}

/// Makes a project that the caller owns.
#[utoipa::path(post, path = "/projects", request_body = ProjectForm, responses((status = 201, body = Project)))]
pub async fn create_project(
    Call(services, caller): Call,
    Json(form): Json<ProjectForm>,
) -> Answer<Created<Tagged<Project>>> {
    Ok(Created(Tagged(projects::create(&services, &caller, &form).await?)))
}

/// Answers one project.
#[utoipa::path(get, path = "/projects/{id}", responses((status = 200, body = Project)))]
pub async fn get_project(Call(services, caller): Call, Path(id): Path<ProjectId>) -> Answer<Tagged<Project>> {
    Ok(Tagged(projects::get(&services, &caller, id).await?))
}

/// Changes settings of a project.
#[utoipa::path(patch, path = "/projects/{id}", params(IfMatch), request_body = ProjectSettingsForm,
    responses((status = 200, body = Project)))]
pub async fn change_project(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    IfMatch(version): IfMatch,
    Json(patch): Patch,
) -> Answer<Tagged<Project>> {
    let current = projects::get(&services, &caller, id).await?;
    let form = merge(&ProjectSettingsForm::from(&current), patch)?;
    let version = version.unwrap_or(current.version);
    Ok(Tagged(projects::change(&services, &caller, id, &form, Some(version)).await?))
}

/// Deletes a project. It can be restored for seven days.
#[utoipa::path(delete, path = "/projects/{id}", params(Named, IfMatch), responses((status = 204)))]
pub async fn delete_project(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Query(named): Query<Named>,
    IfMatch(version): IfMatch,
) -> Answer<Done> {
    projects::delete(&services, &caller, id, &named.name, version).await?;
    Ok(Done)
}

/// Restores a project that was deleted in the last seven days.
#[utoipa::path(post, path = "/projects/{id}/restore", responses((status = 204)))]
pub async fn restore_project(Call(services, caller): Call, Path(id): Path<ProjectId>) -> Answer<Done> {
    projects::restore(&services, &caller, id).await?;
    Ok(Done)
}

/// Puts a project into the archive: it can be read and not changed.
#[utoipa::path(post, path = "/projects/{id}/archive", params(IfMatch), responses((status = 204)))]
pub async fn archive_project(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    IfMatch(version): IfMatch,
) -> Answer<Done> {
    projects::archive(&services, &caller, id, version).await?;
    Ok(Done)
}

/// Takes a project out of the archive.
#[utoipa::path(post, path = "/projects/{id}/unarchive", params(IfMatch), responses((status = 204)))]
pub async fn unarchive_project(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    IfMatch(version): IfMatch,
) -> Answer<Done> {
    projects::unarchive(&services, &caller, id, version).await?;
    Ok(Done)
}

/// Hands a project to another of its members.
#[utoipa::path(post, path = "/projects/{id}/transfer", request_body = Transfer, responses((status = 204)))]
pub async fn transfer_project(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Json(transfer): Json<Transfer>,
) -> Answer<Done> {
    members::transfer(&services, &caller, id, transfer.account).await?;
    Ok(Done)
}

/// Leaves a project.
#[utoipa::path(post, path = "/projects/{id}/leave", responses((status = 204)))]
pub async fn leave_project(Call(services, caller): Call, Path(id): Path<ProjectId>) -> Answer<Done> {
    members::leave(&services, &caller, id).await?;
    Ok(Done)
}
