//! The project that a page is about.

use domain::{AppError, ErrorKind, Permission, Project};
use service::{Caller, Services};

use crate::written::{Section, asked, project};

/// What every page of a project begins with.
pub(super) struct Entered {
    pub services: Services,
    pub caller: Caller,
    pub project: Project,
}

/// Finds the project in the address, if whoever opened the page may see it.
pub(super) async fn entered() -> Result<Entered, AppError> {
    let (services, caller) = asked()?;
    let project = service::projects::get(&services, &caller, project()?).await?;
    Ok(Entered { services, caller, project })
}

/// The same for a page that shows only what those see who may change it.
pub(super) async fn entered_to(permission: Permission) -> Result<Entered, AppError> {
    let entered = entered().await?;
    if !entered.project.role.allows(permission) {
        return Err(ErrorKind::PermissionMissing { permission: permission.to_string() }.into());
    }
    Ok(entered)
}

/// Where the pages of a project belong.
pub(super) fn section(project: &Project) -> Section {
    Section::Project { id: project.id, name: project.name.clone(), role: project.role }
}
