//! Projects: making them, finding them, changing what applies in them.

mod life;

use domain::{
    Action, AppError, ByteSize, Cursor, ErrorKind, Networks, Page, Part, Permission, Project, ProjectFilter,
    ProjectForm, ProjectId, ProjectRow, ProjectSettings, ProjectSettingsForm, ProjectState, Role, SitePermission,
    SiteSettings, SubjectKind, TokenScope,
};
use serde_json::{Value, json};
use store::members;
use store::projects::{self, Listed, Project as Row, Settings, Wanted};
use store::{ProjectScope, Tx};

pub(crate) use life::purge_one;
pub use life::{KEPT_DAYS, archive, clear_networks, delete, rescue, restore, unarchive};

use crate::audit::{self, Change};
use crate::services::new_uuid;
use crate::settings::{self, refuse, refuse_own_address, refuse_size};
use crate::{Caller, Entered, Explain, Services, Who, access};

/// Makes a project. Whoever makes it owns it.
///
/// # Errors
///
/// Nobody signed in, a token lacks the scope or is for another project, or a field breaks a rule.
pub async fn create(services: &Services, caller: &Caller, form: &ProjectForm) -> Result<Project, AppError> {
    let account = caller.require_account()?.account;
    caller.require_scope(TokenScope::Admin)?;
    caller.refuse_token_of_one_project()?;
    let wish = form.parse()?;
    let id = ProjectId(new_uuid(&*services.clock));
    let scope = access::founded(id);
    let mut tx = services.store.write_durable().await.explain()?;
    let usual = settings::in_force(&mut tx).await?;
    let settings = Settings {
        name: &wish.name,
        description: &wish.description,
        time_zone: wish.time_zone.map_or(&usual.default_time_zone, |zone| zone.as_str()),
        currency: wish.currency.map_or(&usual.default_currency, |currency| currency.as_str()),
        upload_limit: None,
        retention_days: None,
        networks: "",
    };
    projects::insert(&mut tx, id, &settings).await.explain()?;
    members::insert(&mut tx, scope, account, Role::Owner).await.explain()?;
    let project = read(&mut tx, caller, scope, Role::Owner).await?;
    let change = Change::new(Action::ProjectCreated, SubjectKind::Project, id, &wish.name).within(id);
    audit::record(services, &mut tx, caller, change.after(described(&project))).await?;
    tx.commit().await.explain()?;
    Ok(project)
}

/// Finds a project.
///
/// # Errors
///
/// It is not the caller's.
pub async fn get(services: &Services, caller: &Caller, project: ProjectId) -> Result<Project, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    read(&mut entered.tx, caller, entered.scope, entered.role).await
}

/// Lists the caller's projects by name: those in use, where the filter does not say otherwise.
///
/// # Errors
///
/// Nobody signed in, or the token lacks the scope.
pub async fn list(
    services: &Services,
    caller: &Caller,
    filter: &ProjectFilter,
    part: &Part,
) -> Result<Page<ProjectRow>, AppError> {
    let account = caller.require_account()?.account;
    caller.require_scope(TokenScope::Read)?;
    let wanted = wanted(filter, part, only_project(caller))?;
    let mut tx = services.store.read().await.explain()?;
    let found = projects::list_of(&mut tx, account, &wanted).await.explain()?;
    Ok(page(caller, part, found))
}

/// Lists every project by name.
///
/// # Errors
///
/// The caller does not look after the site.
pub async fn list_all(
    services: &Services,
    caller: &Caller,
    filter: &ProjectFilter,
    part: &Part,
) -> Result<Page<ProjectRow>, AppError> {
    caller.require_site(SitePermission::ProjectsManage)?;
    let wanted = wanted(filter, part, None)?;
    let account = caller.identity().map(|identity| identity.account);
    let mut tx = services.store.read().await.explain()?;
    let found = projects::list_all(&mut tx, account, &wanted).await.explain()?;
    Ok(page(caller, part, found))
}

/// Changes what a project is called and what applies in it.
///
/// # Errors
///
/// The caller may not, a field breaks a rule, the caller's own address would be refused, somebody was faster, or
/// the networks are changed and the caller did not prove who they are in the last minutes.
pub async fn change(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    form: &ProjectSettingsForm,
    version: Option<i64>,
) -> Result<Project, AppError> {
    let mut entered = services.change_in(caller, project, Permission::ProjectEdit).await?;
    let wish = form.parse()?;
    let row = take(&mut entered, caller, Permission::ProjectEdit, version).await?;
    let (tx, scope) = (&mut entered.tx, entered.scope);
    if row.networks != wish.networks.to_string() {
        caller.require_confirmed_unless_program(&*services.clock)?;
    }
    let limit = upload_limit(services, &settings::in_force(tx).await?);
    refuse([refuse_own_address(caller, &wish.networks), refuse_size(wish.upload_limit, limit)])?;
    let before = read(tx, caller, scope, entered.role).await?;
    write(tx, scope, &wish).await?;
    let after = read(tx, caller, scope, entered.role).await?;
    let change = Change::new(Action::ProjectChanged, SubjectKind::Project, project, &after.name).within(project);
    let change = change.before(described(&before)).after(described(&after));
    audit::record(services, tx, caller, change).await?;
    entered.tx.commit().await.explain()?;
    Ok(after)
}

/// Takes a project for this unit of work. Until it was taken somebody else may have been faster, so whether the caller
/// may still do this, and whether the project is as they saw it, is looked at again.
pub(crate) async fn take(
    entered: &mut Entered,
    caller: &Caller,
    permission: Permission,
    version: Option<i64>,
) -> Result<Row, AppError> {
    let Entered { tx, scope, .. } = entered;
    let row = projects::take(tx, *scope).await.explain()?;
    let row = row.filter(|row| row.deleted_at.is_none()).ok_or(ErrorKind::NoAccess)?;
    let account = caller.require_account()?.account;
    let own = members::find(tx, *scope, account).await.explain()?.ok_or(ErrorKind::NoAccess)?;
    if !own.role.parse().is_ok_and(|role: Role| role.allows(permission)) {
        return Err(ErrorKind::PermissionMissing { permission: permission.to_string() }.into());
    }
    refuse_stale(row.version, version)?;
    Ok(row)
}

/// Refuses a change of something that was changed after the caller read it.
pub(crate) fn refuse_stale(current: i64, seen: Option<i64>) -> Result<(), AppError> {
    match seen {
        Some(seen) if seen != current => Err(ErrorKind::ChangedMeanwhile.into()),
        _ => Ok(()),
    }
}

async fn write(tx: &mut Tx, scope: ProjectScope, wish: &ProjectSettings) -> Result<(), AppError> {
    let settings = Settings {
        name: &wish.name,
        description: &wish.description,
        time_zone: wish.time_zone.as_str(),
        currency: wish.currency.as_str(),
        upload_limit: wish.upload_limit.and_then(|ByteSize(bytes)| i64::try_from(bytes).ok()),
        retention_days: wish.retention_days,
        networks: &wish.networks.to_string(),
    };
    projects::update(tx, scope, &settings).await.explain()
}

/// The most that a project can allow.
fn upload_limit(services: &Services, site: &SiteSettings) -> ByteSize {
    site.upload_limit.map_or(services.site.upload_limit, |limit| limit.min(services.site.upload_limit))
}

async fn read(tx: &mut Tx, caller: &Caller, scope: ProjectScope, role: Role) -> Result<Project, AppError> {
    let row = projects::find(tx, scope).await.explain()?.ok_or(ErrorKind::NoAccess)?;
    let members = projects::count_members(tx, scope).await.explain()?;
    Ok(shown(caller, row, role, members))
}

/// Where a project may be used from is shown to those who decide it.
fn shown(caller: &Caller, row: Row, role: Role, members: i64) -> Project {
    let networks = Networks::parse(&row.networks).ok().filter(|_| role.allows(Permission::ProjectEdit));
    Project {
        id: ProjectId(row.id),
        name: row.name,
        description: row.description,
        time_zone: row.time_zone,
        currency: row.currency,
        upload_limit: row.upload_limit.and_then(|bytes| u64::try_from(bytes).ok()).map(ByteSize),
        retention_days: row.retention_days,
        networks: networks.map(|networks| networks.to_texts()).unwrap_or_default(),
        role,
        permissions: role.permissions().collect(),
        members,
        archived_at: row.archived_at.map(|at| caller.local(at)),
        created_at: caller.local(row.created_at),
        version: row.version,
    }
}

fn only_project(caller: &Caller) -> Option<ProjectId> {
    match &caller.who {
        Who::Program(program) => program.project,
        _ => None,
    }
}

fn wanted<'a>(filter: &'a ProjectFilter, part: &Part, only: Option<ProjectId>) -> Result<Wanted<'a>, AppError> {
    let after = part.after.as_ref().map(|cursor| place(cursor).ok_or(ErrorKind::QueryMalformed)).transpose()?;
    let state = filter.state.unwrap_or(ProjectState::Active).as_str();
    Ok(Wanted { search: filter.search.as_deref(), state, only, after, limit: part.probe() })
}

fn page(caller: &Caller, part: &Part, found: Vec<Listed>) -> Page<ProjectRow> {
    part.page(found, |row| cursor(&row.name_key, ProjectId(row.id))).map(|row| listed(caller, row))
}

fn listed(caller: &Caller, row: Listed) -> ProjectRow {
    ProjectRow {
        id: ProjectId(row.id),
        name: row.name,
        description: row.description,
        role: row.role.and_then(|role| role.parse().ok()),
        members: row.members,
        owners: row.owners,
        archived_at: row.archived_at.map(|at| caller.local(at)),
        deleted_at: row.deleted_at.map(|at| caller.local(at)),
        created_at: caller.local(row.created_at),
        version: row.version,
    }
}

/// A place in the list carries the sort key itself, so it stays where it is when its project is renamed or removed.
fn cursor(key: &str, id: ProjectId) -> Cursor {
    let key: String = key.bytes().map(|byte| format!("{byte:02x}")).collect();
    Cursor(format!("{}{key}", id.0.simple()))
}

fn place(Cursor(text): &Cursor) -> Option<(String, ProjectId)> {
    let (id, key) = text.split_at_checked(32)?;
    let digits = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let key: Option<Vec<u8>> = key.as_bytes().chunks(2).map(digits).collect();
    Some((String::from_utf8(key?).ok()?, id.parse().ok()?))
}

/// What the audit keeps of a project.
fn described(project: &Project) -> Value {
    json!({
        "name": project.name,
        "description": project.description,
        "time_zone": project.time_zone,
        "currency": project.currency,
        "upload_limit": project.upload_limit,
        "retention_days": project.retention_days,
        "networks": project.networks,
    })
}

#[cfg(test)]
mod tests;
