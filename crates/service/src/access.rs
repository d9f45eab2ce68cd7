//! The door of every project: nothing in a project is read or written except through here.

use std::net::IpAddr;

use domain::{AppError, ErrorKind, Networks, Permission, ProjectId, Role, SitePermission, TokenScope};
use store::invitations::Invitation;
use store::jobs::Job;
use store::members::{self, Admission};
use store::{ProjectScope, Tx};

use crate::{Caller, Explain, Services, Who};

/// A unit of work in a project that the caller was let into.
pub struct Entered {
    /// The unit of work.
    pub tx: Tx,
    /// Proof of having been let in.
    pub scope: ProjectScope,
    /// What the caller is here.
    pub role: Role,
}

impl Services {
    /// Begins reading in a project.
    ///
    /// # Errors
    ///
    /// The caller is not let in, or may not do this.
    pub async fn read_in(
        &self,
        caller: &Caller,
        project: ProjectId,
        permission: Permission,
    ) -> Result<Entered, AppError> {
        let mut tx = self.store.read().await.explain()?;
        let role = admit(&mut tx, caller, project, permission).await?.role;
        Ok(Entered { tx, scope: ProjectScope::granted(project), role })
    }

    /// Begins changing something in a project. Archived projects are not changed.
    ///
    /// # Errors
    ///
    /// The caller is not let in, may not do this, or the project is archived.
    pub async fn change_in(
        &self,
        caller: &Caller,
        project: ProjectId,
        permission: Permission,
    ) -> Result<Entered, AppError> {
        let mut tx = self.store.write_durable().await.explain()?;
        let admitted = admit(&mut tx, caller, project, permission).await?;
        if admitted.is_archived {
            return Err(ErrorKind::ProjectArchived.into());
        }
        Ok(Entered { tx, scope: ProjectScope::granted(project), role: admitted.role })
    }

    /// Begins changing the project itself, archived or not.
    ///
    /// # Errors
    ///
    /// The caller is not let in, or may not do this.
    pub async fn settle_in(
        &self,
        caller: &Caller,
        project: ProjectId,
        permission: Permission,
    ) -> Result<Entered, AppError> {
        let mut tx = self.store.write_durable().await.explain()?;
        let role = admit(&mut tx, caller, project, permission).await?.role;
        Ok(Entered { tx, scope: ProjectScope::granted(project), role })
    }
}

impl Services {
    /// Begins bringing back a project that is deleted, which nobody else is let into.
    ///
    /// # Errors
    ///
    /// The caller is not let in, may not do this, or the project is not deleted.
    pub async fn restore_in(&self, caller: &Caller, project: ProjectId) -> Result<Entered, AppError> {
        let mut tx = self.store.write_durable().await.explain()?;
        let account = caller.require_account()?.account;
        let found = members::find_admission(&mut tx, project, account).await.explain()?;
        let admission = found.filter(|found| found.deleted_at.is_some()).ok_or(ErrorKind::NoAccess)?;
        let role = judge(caller, project, Permission::ProjectDelete, &admission)?.role;
        Ok(Entered { tx, scope: ProjectScope::granted(project), role })
    }
}

/// The way into a project that the caller makes at this moment.
pub(crate) const fn founded(project: ProjectId) -> ProjectScope {
    ProjectScope::granted(project)
}

/// The way into a project for whoever holds the link of an invitation that is open.
pub(crate) const fn invited(invitation: &Invitation) -> ProjectScope {
    ProjectScope::granted(ProjectId(invitation.project_id))
}

/// The way into a project for those who look after the site. What is in the project stays closed to them: only what
/// keeps it in order may use this.
pub(crate) fn looked_after(caller: &Caller, project: ProjectId) -> Result<ProjectScope, AppError> {
    caller.require_site(SitePermission::ProjectsManage)?;
    Ok(ProjectScope::granted(project))
}

/// The way into a project for the worker of a job that somebody who was let in asked for.
pub(crate) const fn at_work(job: &Job) -> ProjectScope {
    ProjectScope::granted(ProjectId(job.project_id))
}

struct Admitted {
    role: Role,
    is_archived: bool,
}

/// Decides in an order that tells strangers nothing: whoever is no member learns the same of a project that is there
/// and of one that is not.
async fn admit(tx: &mut Tx, caller: &Caller, project: ProjectId, permission: Permission) -> Result<Admitted, AppError> {
    let account = caller.require_account()?.account;
    let found = members::find_admission(tx, project, account).await.explain()?;
    let admission = found.filter(|found| found.deleted_at.is_none()).ok_or(ErrorKind::NoAccess)?;
    judge(caller, project, permission, &admission)
}

fn judge(
    caller: &Caller,
    project: ProjectId,
    permission: Permission,
    admission: &Admission,
) -> Result<Admitted, AppError> {
    let role = role_of(admission).ok_or(ErrorKind::NoAccess)?;
    refuse_other_projects(caller, project)?;
    refuse_networks(caller, &admission.networks)?;
    if !role.allows(permission) {
        return Err(ErrorKind::PermissionMissing { permission: permission.to_string() }.into());
    }
    caller.require_scope(TokenScope::for_permission(permission))?;
    Ok(Admitted { role, is_archived: admission.archived_at.is_some() })
}

fn role_of(admission: &Admission) -> Option<Role> {
    admission.role.as_deref()?.parse().ok()
}

fn refuse_other_projects(caller: &Caller, project: ProjectId) -> Result<(), AppError> {
    match &caller.who {
        Who::Program(program) if program.project.is_some_and(|own| own != project) => Err(ErrorKind::NoAccess.into()),
        _ => Ok(()),
    }
}

/// Refuses an address that none of the networks contains. Networks were checked when they were written, so one that
/// cannot be read lets nobody in.
fn refuse_networks(caller: &Caller, networks: &str) -> Result<(), AppError> {
    match caller.address {
        Some(address) if !is_allowed(networks, address) => {
            Err(ErrorKind::AddressRefused { address: address.to_string() }.into())
        }
        _ => Ok(()),
    }
}

/// Whether a list of networks that was written before contains an address; the empty list contains all.
#[must_use]
pub fn is_allowed(networks: &str, address: IpAddr) -> bool {
    Networks::parse(networks).is_ok_and(|networks| networks.allow(address))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn a_list_of_networks_lets_in_whom_it_contains() {
        let allowed = |networks: &str, address: &str| is_allowed(networks, address.parse().unwrap());
        assert!(allowed("", "203.0.113.9"));
        assert!(allowed("10.0.0.0/8, 2001:db8::/32", "10.1.2.3"));
        assert!(allowed("10.0.0.0/8,2001:db8::/32", "2001:db8::1"));
        assert!(allowed("10.0.0.0/8", "::ffff:10.1.2.3"));
        assert!(!allowed("10.0.0.0/8", "11.1.2.3"));
        assert!(!allowed("nonsense", "11.1.2.3"));
    }

    fn sources(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
    }

    #[test]
    fn nothing_else_lets_anybody_into_a_project() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders = ["src", "../../server/src", "../../app/src"].map(|folder| sources(&root.join(folder)));
        let doors = folders.into_iter().flatten().filter(|path| {
            std::fs::read_to_string(path).is_ok_and(|text| text.contains(concat!("ProjectScope", "::granted")))
        });
        assert_eq!(doors.collect::<Vec<_>>(), [root.join("src/access.rs")]);
    }
}
