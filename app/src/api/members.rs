//! Members of projects, and invitations to them.

use domain::{AccountId, InvitationId, Invited, ProjectId, Role};
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use crate::written::news::{tell, tell_on, tell_once};

/// Gives a member another role.
///
/// # Errors
///
/// The caller may not, nobody would own the project any more, somebody was faster, or the password has to be entered
/// again.
#[server(name = SetMemberRole, prefix = "/api/fn", endpoint = "set_member_role")]
pub async fn set_member_role(
    project: ProjectId,
    account: AccountId,
    role: Role,
    version: Option<i64>,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::members::set_role(&services, &caller, project, account, role, version).await?;
    tell("role-changed");
    Ok(())
}

/// Takes a member out of a project.
///
/// # Errors
///
/// The caller may not, nobody would own the project any more, or the password has to be entered again.
#[server(name = RemoveMember, prefix = "/api/fn", endpoint = "remove_member")]
pub async fn remove_member(project: ProjectId, account: AccountId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::members::remove(&services, &caller, project, account, None).await?;
    tell("member-removed");
    Ok(())
}

/// Leaves a project, and leads to the list.
///
/// # Errors
///
/// The project is not the caller's, or nobody would own it any more.
#[server(name = LeaveProject, prefix = "/api/fn", endpoint = "leave_project")]
pub async fn leave_project(project: ProjectId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::members::leave(&services, &caller, project).await?;
    tell_on("/projects", "project-left");
    Ok(())
}

/// Hands a project to another member, and leads to it.
///
/// # Errors
///
/// The caller may not, the account is no other member, or the password has to be entered again.
#[server(name = TransferProject, prefix = "/api/fn", endpoint = "transfer_project")]
pub async fn transfer_project(project: ProjectId, account: AccountId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::members::transfer(&services, &caller, project, account).await?;
    tell("project-transferred");
    Ok(())
}

/// Invites somebody to a project. The link is shown this once.
///
/// # Errors
///
/// The caller may not, a field breaks a rule, the address belongs to a member, or the password has to be entered again.
#[server(name = InviteMember, prefix = "/api/fn", endpoint = "invite_member")]
pub async fn invite_member(
    project: ProjectId,
    #[server(default)] email: String,
    #[server(default)] role: String,
) -> Result<Invited, Failure> {
    let (services, caller) = asking()?;
    let form = domain::InvitationForm { email, role };
    let invited = service::invitations::invite(&services, &caller, project, &form).await?;
    tell_once(if invited.mailed { "invited-by-mail" } else { "invited" }, &invited.link);
    Ok(invited)
}

/// Takes an invitation back.
///
/// # Errors
///
/// The caller may not, or there is no such invitation that is open.
#[server(name = RevokeInvitation, prefix = "/api/fn", endpoint = "revoke_invitation")]
pub async fn revoke_invitation(project: ProjectId, invitation: InvitationId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::invitations::revoke(&services, &caller, project, invitation).await?;
    tell("invitation-revoked");
    Ok(())
}

/// Accepts an invitation, and leads to the project.
///
/// # Errors
///
/// Nobody signed in, the invitation cannot be accepted any more, or it is for another address.
#[server(name = AcceptInvitation, prefix = "/api/fn", endpoint = "accept_invitation")]
pub async fn accept_invitation(secret: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let project = service::invitations::accept(&services, &caller, &secret).await?;
    tell_on(&format!("/projects/{project}"), "project-joined");
    Ok(())
}
