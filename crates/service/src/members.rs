//! Who belongs to a project. Somebody who can sign in always owns it: every change that would leave it without is
//! refused, and changes of one project wait for one another so that two of them cannot do so together.

use domain::{
    AccountId, Action, AppError, Cursor, ErrorKind, MemberFilter, MemberRow, Page, Part, Permission, ProjectId, Role,
    SubjectKind, TokenScope,
};
use serde_json::json;
use store::members::{self, Member, Wanted};
use store::{ProjectScope, Tx};

use crate::audit::{self, Change};
use crate::projects::{refuse_stale, take};
use crate::{Caller, Entered, Explain, Services};

/// Lists the members of a project by name.
///
/// # Errors
///
/// The project is not the caller's.
pub async fn list(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    filter: &MemberFilter,
    part: &Part,
) -> Result<Page<MemberRow>, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    let after = part.after.as_ref().map(|Cursor(id)| id.parse().map_err(|_| ErrorKind::QueryMalformed)).transpose()?;
    let wanted = Wanted { search: filter.search.as_deref(), role: filter.role, after, limit: part.probe() };
    let found = members::list(&mut entered.tx, entered.scope, &wanted).await.explain()?;
    let page = part.page(found, |member| Cursor(member.account_id.to_string()));
    Ok(page.map(|member| row(caller, member)))
}

/// Finds a member of a project.
///
/// # Errors
///
/// The project is not the caller's, or the account is no member.
pub async fn get(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    account: AccountId,
) -> Result<MemberRow, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    Ok(row(caller, find(&mut entered.tx, entered.scope, account).await?))
}

/// Gives a member another role.
///
/// # Errors
///
/// The caller may not or did not prove who they are in the last minutes, the account is no member, somebody was
/// faster, or nobody would own the project any more.
pub async fn set_role(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    account: AccountId,
    role: Role,
    version: Option<i64>,
) -> Result<MemberRow, AppError> {
    let mut entered = services.settle_in(caller, project, Permission::MembersManage).await?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    take(&mut entered, caller, Permission::MembersManage, None).await?;
    let Entered { mut tx, scope, .. } = entered;
    let member = find(&mut tx, scope, account).await?;
    refuse_stale(member.version, version)?;
    members::set_role(&mut tx, scope, account, role).await.explain()?;
    require_owner(&mut tx, scope).await?;
    let change = change(Action::MemberRoleChanged, scope, &member);
    let change = change.before(json!({ "role": member.role })).after(json!({ "role": role }));
    let changed = find(&mut tx, scope, account).await?;
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(row(caller, changed))
}

/// Takes a member out of a project.
///
/// # Errors
///
/// The caller may not or did not prove who they are in the last minutes, the account is no member, somebody was
/// faster, or nobody would own the project any more.
pub async fn remove(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    account: AccountId,
    version: Option<i64>,
) -> Result<(), AppError> {
    let mut entered = services.settle_in(caller, project, Permission::MembersManage).await?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    take(&mut entered, caller, Permission::MembersManage, None).await?;
    let Entered { mut tx, scope, .. } = entered;
    let member = find(&mut tx, scope, account).await?;
    refuse_stale(member.version, version)?;
    take_out(services, tx, caller, scope, &member, Action::MemberRemoved).await
}

/// Leaves a project.
///
/// # Errors
///
/// The project is not the caller's, a token lacks the scope, or nobody would own the project any more.
pub async fn leave(services: &Services, caller: &Caller, project: ProjectId) -> Result<(), AppError> {
    let mut entered = services.settle_in(caller, project, Permission::ProjectView).await?;
    caller.require_scope(TokenScope::Admin)?;
    take(&mut entered, caller, Permission::ProjectView, None).await?;
    let Entered { mut tx, scope, .. } = entered;
    let account = caller.require_account()?.account;
    let member = find(&mut tx, scope, account).await?;
    take_out(services, tx, caller, scope, &member, Action::MemberLeft).await
}

/// Hands a project to another member: that member owns it, and the caller edits it.
///
/// # Errors
///
/// The caller may not or did not prove who they are in the last minutes, the account is no other member, or its
/// person cannot sign in.
pub async fn transfer(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    account: AccountId,
) -> Result<(), AppError> {
    let mut entered = services.settle_in(caller, project, Permission::MembersManage).await?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    take(&mut entered, caller, Permission::MembersManage, None).await?;
    let Entered { mut tx, scope, .. } = entered;
    let own = caller.require_account()?.account;
    let member = find(&mut tx, scope, account).await?;
    members::set_role(&mut tx, scope, account, Role::Owner).await.explain()?;
    members::set_role(&mut tx, scope, own, Role::Editor).await.explain()?;
    require_owner(&mut tx, scope).await?;
    let change = change(Action::ProjectTransferred, scope, &member).after(json!({ "role": Role::Owner }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

async fn find(tx: &mut Tx, scope: ProjectScope, account: AccountId) -> Result<Member, AppError> {
    members::find(tx, scope, account).await.explain()?.ok_or_else(|| ErrorKind::ObjectNotFound.into())
}

async fn take_out(
    services: &Services,
    mut tx: Tx,
    caller: &Caller,
    scope: ProjectScope,
    member: &Member,
    action: Action,
) -> Result<(), AppError> {
    members::delete(&mut tx, scope, AccountId(member.account_id)).await.explain()?;
    require_owner(&mut tx, scope).await?;
    let change = change(action, scope, member).before(json!({ "role": member.role }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

/// Refuses what was just done where it leaves nobody who owns the project and can sign in; the unit of work is
/// dropped with the refusal.
async fn require_owner(tx: &mut Tx, scope: ProjectScope) -> Result<(), AppError> {
    let owners = members::count_owners(tx, scope).await.explain()?;
    if owners == 0 { Err(ErrorKind::LastOwner.into()) } else { Ok(()) }
}

fn change(action: Action, scope: ProjectScope, member: &Member) -> Change {
    Change::new(action, SubjectKind::Member, member.account_id, &member.email).within(scope.project())
}

fn row(caller: &Caller, member: Member) -> MemberRow {
    MemberRow {
        account: AccountId(member.account_id),
        email: member.email,
        name: member.name,
        role: member.role.parse().unwrap_or(Role::Viewer),
        is_disabled: member.disabled_at.is_some(),
        joined_at: caller.local(member.joined_at),
        version: member.version,
    }
}

#[cfg(test)]
mod tests;
