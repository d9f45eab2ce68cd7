//! Projects.

use domain::{AccountId, ProjectId, ProjectSettingsForm};
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use crate::written::news::{tell, tell_on};

/// Makes a project and leads to it.
///
/// # Errors
///
/// Nobody signed in, or a field breaks a rule.
#[server(name = CreateProject, prefix = "/api/fn", endpoint = "create_project")]
pub async fn create_project(
    name: String,
    #[server(default)] description: String,
    #[server(default)] time_zone: String,
    #[server(default)] currency: String,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let form = domain::ProjectForm { name, description, time_zone, currency };
    let project = service::projects::create(&services, &caller, &form).await?;
    tell_on(&format!("/projects/{}", project.id), "project-created");
    Ok(())
}

/// Changes what a project is called and what applies in it.
///
/// # Errors
///
/// The caller may not, a field breaks a rule, somebody was faster, or the password has to be entered again.
#[server(name = ChangeProject, prefix = "/api/fn", endpoint = "change_project")]
pub async fn change_project(
    project: ProjectId,
    form: ProjectSettingsForm,
    version: Option<i64>,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::projects::change(&services, &caller, project, &form, version).await?;
    tell("project-changed");
    Ok(())
}

/// Closes a project to changes.
///
/// # Errors
///
/// The caller may not.
#[server(name = ArchiveProject, prefix = "/api/fn", endpoint = "archive_project")]
pub async fn archive_project(project: ProjectId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::projects::archive(&services, &caller, project, None).await?;
    tell("project-archived");
    Ok(())
}

/// Opens an archived project to changes again.
///
/// # Errors
///
/// The caller may not.
#[server(name = UnarchiveProject, prefix = "/api/fn", endpoint = "unarchive_project")]
pub async fn unarchive_project(project: ProjectId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::projects::unarchive(&services, &caller, project, None).await?;
    tell("project-unarchived");
    Ok(())
}

/// Deletes a project whose name was typed, and leads to the list.
///
/// # Errors
///
/// The caller may not, the name is another, or the password has to be entered again.
#[server(name = DeleteProject, prefix = "/api/fn", endpoint = "delete_project")]
pub async fn delete_project(project: ProjectId, #[server(default)] name: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::projects::delete(&services, &caller, project, &name, None).await?;
    tell_on("/projects", "project-deleted");
    Ok(())
}

/// Brings a deleted project back, and leads to the list.
///
/// # Errors
///
/// The caller may not, or the project is gone for good.
#[server(name = RestoreProject, prefix = "/api/fn", endpoint = "restore_project")]
pub async fn restore_project(project: ProjectId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::projects::restore(&services, &caller, project).await?;
    tell_on("/projects", "project-restored");
    Ok(())
}

/// Gives a project that nobody can manage any more an owner.
///
/// # Errors
///
/// The caller does not look after the site, the project has an owner, or the password has to be entered again.
#[server(name = RescueProject, prefix = "/api/fn", endpoint = "rescue_project")]
pub async fn rescue_project(project: ProjectId, account: AccountId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::projects::rescue(&services, &caller, project, account).await?;
    tell("project-rescued");
    Ok(())
}
