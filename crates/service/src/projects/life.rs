//! The life of a project: archived, deleted, restored, gone for good.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, Action, AppError, ErrorKind, FieldError, Permission, ProjectId, Role, SubjectKind};
use serde_json::json;
use store::members;
use store::projects::{self, Project as Row, Settings};
use store::{StoreError, Tx};

use super::take;
use crate::audit::{self, Change};
use crate::discarded::discard;
use crate::{Caller, Entered, Explain, Services, Who, access, object_keys};

/// For how many days a deleted project can be restored.
pub const KEPT_DAYS: i64 = 7;

/// Closes a project to changes; it can still be read. One that is archived stays as it is.
///
/// # Errors
///
/// The caller may not, or somebody was faster.
pub async fn archive(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    version: Option<i64>,
) -> Result<(), AppError> {
    let mut entered = services.settle_in(caller, project, Permission::ProjectDelete).await?;
    let row = take(&mut entered, caller, Permission::ProjectDelete, version).await?;
    if row.archived_at.is_some() {
        return Ok(());
    }
    let now = entered.tx.now();
    projects::set_archived(&mut entered.tx, entered.scope, Some(now)).await.explain()?;
    finish(services, entered.tx, caller, change(Action::ProjectArchived, &row)).await
}

/// Opens an archived project to changes again. One that is in use stays as it is.
///
/// # Errors
///
/// The caller may not, or somebody was faster.
pub async fn unarchive(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    version: Option<i64>,
) -> Result<(), AppError> {
    let mut entered = services.settle_in(caller, project, Permission::ProjectDelete).await?;
    let row = take(&mut entered, caller, Permission::ProjectDelete, version).await?;
    if row.archived_at.is_none() {
        return Ok(());
    }
    projects::set_archived(&mut entered.tx, entered.scope, None).await.explain()?;
    finish(services, entered.tx, caller, change(Action::ProjectUnarchived, &row)).await
}

/// Deletes a project, if whoever asks types its name. For some days its owners can restore it; nobody else sees it.
///
/// # Errors
///
/// The caller may not, did not prove who they are in the last minutes, typed another name, or somebody was faster.
pub async fn delete(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    named: &str,
    version: Option<i64>,
) -> Result<(), AppError> {
    let mut entered = services.settle_in(caller, project, Permission::ProjectDelete).await?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    let row = take(&mut entered, caller, Permission::ProjectDelete, version).await?;
    if named.trim() != row.name {
        let fault = FieldError { pointer: "/name".to_owned(), kind: ErrorKind::FieldNotTheName };
        return Err(AppError::fields(vec![fault]));
    }
    let now = entered.tx.now();
    projects::set_deleted(&mut entered.tx, entered.scope, Some(now)).await.explain()?;
    finish(services, entered.tx, caller, change(Action::ProjectDeleted, &row)).await
}

/// Brings a deleted project back as it was.
///
/// # Errors
///
/// The caller may not, or the project is not deleted or gone for good.
pub async fn restore(services: &Services, caller: &Caller, project: ProjectId) -> Result<(), AppError> {
    let Entered { mut tx, scope, .. } = services.restore_in(caller, project).await?;
    let row = projects::take(&mut tx, scope).await.explain()?.ok_or(ErrorKind::NoAccess)?;
    if row.deleted_at.is_none_or(|at| at <= gone_before(tx.now())) {
        return Err(ErrorKind::NoAccess.into());
    }
    projects::set_deleted(&mut tx, scope, None).await.explain()?;
    finish(services, tx, caller, change(Action::ProjectRestored, &row)).await
}

/// Gives a project that nobody can manage any more an owner.
///
/// # Errors
///
/// The caller does not look after the site or did not prove who they are in the last minutes, there is no such
/// project or account, or the project has an owner who can sign in.
pub async fn rescue(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    account: AccountId,
) -> Result<(), AppError> {
    let scope = access::looked_after(caller, project)?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    let mut tx = services.store.write_durable().await.explain()?;
    let row = projects::take(&mut tx, scope).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    if members::count_owners(&mut tx, scope).await.explain()? > 0 {
        return Err(ErrorKind::ProjectHasOwner.into());
    }
    let found = store::accounts::find(&mut tx, account).await.explain()?;
    let found = found.filter(|found| found.disabled_at.is_none()).ok_or(ErrorKind::ObjectNotFound)?;
    match members::insert(&mut tx, scope, account, Role::Owner).await {
        Err(StoreError::Duplicate) => members::set_role(&mut tx, scope, account, Role::Owner).await.map(drop),
        written => written,
    }
    .explain()?;
    let change = Change::new(Action::MemberRoleChanged, SubjectKind::Member, account, &found.email);
    let change = change.within(project).after(json!({ "role": Role::Owner, "project": row.name }));
    finish(services, tx, caller, change).await
}

/// Lets requests to a project come from any network again, for whoever runs commands on the machine.
///
/// # Errors
///
/// Somebody else asks, or there is no such project.
pub async fn clear_networks(services: &Services, caller: &Caller, project: ProjectId) -> Result<(), AppError> {
    if caller.who != Who::Operator {
        return Err(ErrorKind::PersonRequired.into());
    }
    let scope = access::looked_after(caller, project)?;
    let mut tx = services.store.write_durable().await.explain()?;
    let row = projects::take(&mut tx, scope).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    projects::update(&mut tx, scope, &Settings { networks: "", ..settings_of(&row) }).await.explain()?;
    let change = change(Action::ProjectChanged, &row).before(json!({ "networks": row.networks }));
    finish(services, tx, caller, change.after(json!({ "networks": "" }))).await
}

/// Removes one project that was deleted long enough ago, with everything in it, and tells whether there was one.
pub(crate) async fn purge_one(services: &Services) -> Result<bool, AppError> {
    let caller = Caller::without_request(Who::System);
    let mut tx = services.store.write_durable().await.explain()?;
    let before = gone_before(tx.now());
    let Some(project) = projects::find_deleted_before(&mut tx, before).await.explain()? else { return Ok(false) };
    let scope = access::looked_after(&caller, project)?;
    if let Some(name) = projects::purge(&mut tx, scope, before).await.explain()? {
        discard(&mut tx, &object_keys::project(project), TimeDelta::zero()).await?;
        let change = Change::new(Action::ProjectPurged, SubjectKind::Project, project, &name).within(project);
        finish(services, tx, &caller, change).await?;
    }
    Ok(true)
}

fn gone_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::days(KEPT_DAYS)
}

fn settings_of(row: &Row) -> Settings<'_> {
    Settings {
        name: &row.name,
        description: &row.description,
        time_zone: &row.time_zone,
        currency: &row.currency,
        upload_limit: row.upload_limit,
        retention_days: row.retention_days,
        networks: &row.networks,
    }
}

fn change(action: Action, row: &Row) -> Change {
    let project = ProjectId(row.id);
    Change::new(action, SubjectKind::Project, project, &row.name).within(project)
}

async fn finish(services: &Services, mut tx: Tx, caller: &Caller, change: Change) -> Result<(), AppError> {
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}
