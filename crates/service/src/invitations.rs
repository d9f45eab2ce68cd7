//! Asking people to belong to a project. A link is for one address and works once; only its hash is kept.

use chrono::TimeDelta;
use domain::{
    AccountId, Action, AppError, Cursor, Email, ErrorKind, FieldError, InvitationDetails, InvitationForm, InvitationId,
    InvitationRow, InvitationState, Invited, NewInvitation, Page, Part, Permission, ProjectId, Role, SubjectKind,
};
use serde_json::json;
use store::invitations::{self, Invitation, NewInvitation as NewRow};
use store::{ProjectScope, StoreError, Tx, members, projects};

use crate::audit::{self, Change};
use crate::links::{LinkSecret, hash, name_of};
use crate::mail::{self, About, Letter, Reader};
use crate::projects::take;
use crate::services::new_uuid;
use crate::{Caller, Entered, Explain, Services, access};

/// For how many days an invitation can be accepted.
pub const OPEN_DAYS: i64 = 7;
/// For how many days an invitation that has ended stays in the list.
pub(crate) const SHOWN_DAYS: i64 = 30;

/// Invites somebody to a project. An earlier invitation of the same address stops working.
///
/// # Errors
///
/// The caller may not or did not prove who they are in the last minutes, a field breaks a rule, or the address
/// belongs to a member.
pub async fn invite(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    form: &InvitationForm,
) -> Result<Invited, AppError> {
    let mut entered = services.change_in(caller, project, Permission::MembersManage).await?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    let wish = form.parse()?;
    let name = take(&mut entered, caller, Permission::MembersManage, None).await?.name;
    let Entered { mut tx, scope, .. } = entered;
    if members::has_email(&mut tx, scope, &wish.email).await.explain()? {
        let fault = FieldError { pointer: "/email".to_owned(), kind: ErrorKind::MemberExists };
        return Err(AppError::fields(vec![fault]));
    }
    let secret = LinkSecret::new();
    let id = write(services, &mut tx, caller, scope, &wish, &secret).await?;
    let link = format!("{}/invitation/{}", services.site.url, secret.as_str());
    send(services, &mut tx, caller, &wish.email, name, &link).await?;
    let change = Change::new(Action::MemberInvited, SubjectKind::Invitation, id, wish.email.as_str());
    let change = change.within(project).after(json!({ "role": wish.role }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(Invited { id, link, mailed: services.site.post.reaches_people() })
}

/// Lists the invitations of a project, the latest first.
///
/// # Errors
///
/// The caller may not invite.
pub async fn list(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    part: &Part,
) -> Result<Page<InvitationRow>, AppError> {
    let Entered { mut tx, scope, .. } = services.read_in(caller, project, Permission::MembersManage).await?;
    let before = part.after.as_ref().map(|Cursor(id)| id.parse().map_err(|_| ErrorKind::QueryMalformed)).transpose()?;
    let found = invitations::list(&mut tx, scope, before, part.probe()).await.explain()?;
    let page = part.page(found, |invitation| Cursor(invitation.id.to_string()));
    Ok(page.map(|invitation| row(&tx, caller, invitation)))
}

/// Takes an invitation back.
///
/// # Errors
///
/// The caller may not, or there is no such invitation that is open.
pub async fn revoke(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    id: InvitationId,
) -> Result<(), AppError> {
    let Entered { mut tx, scope, .. } = services.settle_in(caller, project, Permission::MembersManage).await?;
    let found = invitations::find(&mut tx, scope, id).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    if !invitations::revoke(&mut tx, scope, id).await.explain()? {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    let change = Change::new(Action::InvitationRevoked, SubjectKind::Invitation, id, &found.email);
    let change = change.within(project).before(json!({ "role": found.role }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

/// What an invitation says to whoever holds its link.
///
/// # Errors
///
/// The invitation cannot be accepted any more, or never could.
pub async fn details(services: &Services, caller: &Caller, secret: &str) -> Result<InvitationDetails, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let found = find_open(&mut tx, secret).await?.ok_or(ErrorKind::InvitationEnded)?;
    Ok(InvitationDetails {
        role: role_of(&found),
        project: found.project_name,
        email: found.email,
        invited_by: found.invited_by,
        expires_at: caller.local(found.expires_at),
    })
}

/// Accepts an invitation for whoever is signed in, and names the project they belong to now.
///
/// # Errors
///
/// Nobody signed in, the invitation cannot be accepted any more, or it is for another address.
pub async fn accept(services: &Services, caller: &Caller, secret: &str) -> Result<ProjectId, AppError> {
    let identity = &caller.require_person()?.identity;
    let mut tx = services.store.write_durable().await.explain()?;
    let found = find_open(&mut tx, secret).await?.ok_or(ErrorKind::InvitationEnded)?;
    let own = Email::parse(&identity.email).map(|email| email.key());
    if own != Ok(found.email_key.clone()) {
        return Err(ErrorKind::InvitationOtherAddress { email: found.email }.into());
    }
    let project = join(services, &mut tx, caller, &found, identity.account).await?;
    tx.commit().await.explain()?;
    Ok(project)
}

/// Finds the invitation of a link, if it can be accepted.
pub(crate) async fn find_open(tx: &mut Tx, secret: &str) -> Result<Option<Invitation>, AppError> {
    invitations::find_open(tx, &hash(secret)).await.explain()
}

/// Makes an account a member by an invitation to its address, as the last part of a unit of work.
///
/// # Errors
///
/// Somebody was faster: the invitation was used or taken back, or the project deleted.
pub(crate) async fn join(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    invitation: &Invitation,
    account: AccountId,
) -> Result<ProjectId, AppError> {
    let (scope, id) = (access::invited(invitation), InvitationId(invitation.id));
    let project = projects::take(tx, scope).await.explain()?;
    if project.is_none_or(|project| project.deleted_at.is_some())
        || !invitations::accept(tx, scope, id).await.explain()?
    {
        return Err(ErrorKind::InvitationEnded.into());
    }
    let role = role_of(invitation);
    match members::insert(tx, scope, account, role).await {
        Err(StoreError::Duplicate) => return Err(ErrorKind::MemberExists.into()),
        written => written.explain()?,
    }
    let change = Change::new(Action::MemberJoined, SubjectKind::Member, account, &invitation.email);
    let change = change.within(scope.project()).after(json!({ "role": role, "invitation": id }));
    audit::record(services, tx, caller, change).await?;
    Ok(scope.project())
}

/// Removes some invitations that ended long ago, and returns how many.
pub(crate) async fn clear(services: &Services, limit: i64) -> Result<u64, StoreError> {
    let mut tx = services.store.write().await?;
    let before = tx.now() - TimeDelta::days(SHOWN_DAYS);
    let deleted = invitations::delete_expired(&mut tx, before, limit).await?;
    tx.commit().await?;
    Ok(deleted)
}

async fn write(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    scope: ProjectScope,
    wish: &NewInvitation,
    secret: &LinkSecret,
) -> Result<InvitationId, AppError> {
    invitations::revoke_all_of(tx, scope, &wish.email).await.explain()?;
    let id = InvitationId(new_uuid(&*services.clock));
    let row = NewRow {
        id,
        link_hash: secret.hash(),
        email: &wish.email,
        role: wish.role,
        invited_by: &caller.require_account()?.email,
        expires_at: tx.now() + TimeDelta::days(OPEN_DAYS),
    };
    invitations::insert(tx, scope, &row).await.explain()?;
    Ok(id)
}

/// The letter is written in the language of whoever is invited, where they have an account that says so.
async fn send(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    email: &Email,
    project: String,
    link: &str,
) -> Result<(), AppError> {
    let account = store::accounts::find_by_email(tx, email).await.explain()?;
    let nobody = Reader { email: email.as_str(), locale: caller.locale };
    let reader = account.as_ref().map_or(nobody, |account| Reader::of(account, caller.locale));
    let letter =
        Letter { about: About::Invitation { project, by: name_of(caller), days: OPEN_DAYS }, link: link.to_owned() };
    mail::write(services, tx, &reader, &letter).await
}

fn role_of(invitation: &Invitation) -> Role {
    invitation.role.parse().unwrap_or(Role::Viewer)
}

fn row(tx: &Tx, caller: &Caller, invitation: Invitation) -> InvitationRow {
    InvitationRow {
        id: InvitationId(invitation.id),
        role: role_of(&invitation),
        state: state(tx, &invitation),
        email: invitation.email,
        invited_by: invitation.invited_by,
        created_at: caller.local(invitation.created_at),
        expires_at: caller.local(invitation.expires_at),
    }
}

fn state(tx: &Tx, invitation: &Invitation) -> InvitationState {
    if invitation.accepted_at.is_some() {
        InvitationState::Accepted
    } else if invitation.revoked_at.is_some() {
        InvitationState::Revoked
    } else if invitation.expires_at <= tx.now() {
        InvitationState::Expired
    } else {
        InvitationState::Open
    }
}

#[cfg(test)]
mod tests;
