//! Projects.

use chrono::{DateTime, Utc};
use domain::{AccountId, ProjectId};
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx, search};

/// A project as it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Project {
    /// Names the project.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Where its clock runs.
    pub time_zone: String,
    /// What amounts without a currency are in.
    pub currency: String,
    /// The largest file it takes, in bytes.
    pub upload_limit: Option<i64>,
    /// For how many days results are kept.
    pub retention_days: Option<i64>,
    /// The networks requests may come from, separated by commas.
    pub networks: String,
    /// Counts the changes.
    pub version: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Since when it can be read only.
    pub archived_at: Option<DateTime<Utc>>,
    /// Since when it is deleted.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// What can be changed about a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings<'a> {
    /// What people call it.
    pub name: &'a str,
    /// What it is for.
    pub description: &'a str,
    /// Where its clock runs.
    pub time_zone: &'a str,
    /// What amounts without a currency are in.
    pub currency: &'a str,
    /// The largest file it takes, in bytes.
    pub upload_limit: Option<i64>,
    /// For how many days results are kept.
    pub retention_days: Option<i64>,
    /// The networks requests may come from, separated by commas.
    pub networks: &'a str,
}

/// A project as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// Names the project.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// What the list is sorted by.
    pub name_key: String,
    /// What it is for.
    pub description: String,
    /// What the account is in it.
    pub role: Option<String>,
    /// How many members it has.
    pub members: i64,
    /// How many of them own it and can sign in.
    pub owners: i64,
    /// Counts the changes.
    pub version: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Since when it can be read only.
    pub archived_at: Option<DateTime<Utc>>,
    /// Since when it is deleted.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// Which part of which projects is wanted.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// A part of name or description.
    pub search: Option<&'a str>,
    /// `active`, `archived` or `deleted`.
    pub state: &'a str,
    /// The only project there may be.
    pub only: Option<ProjectId>,
    /// The sort key and the id of the project before the first.
    pub after: Option<(String, ProjectId)>,
    /// How many at most.
    pub limit: i64,
}

impl Wanted<'_> {
    fn place(&self) -> (String, Uuid) {
        self.after.clone().map_or_else(|| (String::new(), Uuid::nil()), |(key, id)| (key, id.0))
    }
}

/// Writes a new project.
pub async fn insert(tx: &mut Tx, id: ProjectId, settings: &Settings<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "projects.insert", conn => sqlx::query(
            "insert into projects (id, name, name_key, search_key, description, time_zone, currency, upload_limit,
                 retention_days, networks, version, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)")
        .bind(id.0).bind(settings.name).bind(search::key(settings.name)).bind(search_key(settings))
        .bind(settings.description).bind(settings.time_zone).bind(settings.currency).bind(settings.upload_limit)
        .bind(settings.retention_days).bind(settings.networks).bind(now)
        .execute(conn).await.map(drop))
}

/// Finds a project, deleted or not.
pub async fn find(tx: &mut Tx, scope: ProjectScope) -> Result<Option<Project>, StoreError> {
    on!(tx, "projects.find", conn => sqlx::query_as(
            "select id, name, description, time_zone, currency, upload_limit, retention_days, networks, version,
                 created_at, archived_at, deleted_at
             from projects where id = $1")
        .bind(scope.project().0)
        .fetch_optional(conn).await)
}

/// Finds a project and keeps everybody else from changing it, or who belongs to it, until the unit of work ends.
/// SQLite has one writer anyway; on PostgreSQL an update that changes nothing takes the row.
pub async fn take(tx: &mut Tx, scope: ProjectScope) -> Result<Option<Project>, StoreError> {
    on!(tx, "projects.take", conn => sqlx::query_as(
            "update projects set version = version where id = $1
             returning id, name, description, time_zone, currency, upload_limit, retention_days, networks, version,
                 created_at, archived_at, deleted_at")
        .bind(scope.project().0)
        .fetch_optional(conn).await)
}

/// Counts the members of a project.
pub async fn count_members(tx: &mut Tx, scope: ProjectScope) -> Result<i64, StoreError> {
    on!(tx, "projects.count_members", conn => sqlx::query_scalar("select count(*) from members where project_id = $1")
        .bind(scope.project().0)
        .fetch_one(conn).await)
}

/// Writes what was changed about a project and counts the change.
pub async fn update(tx: &mut Tx, scope: ProjectScope, settings: &Settings<'_>) -> Result<(), StoreError> {
    on!(tx, "projects.update", conn => sqlx::query(
            "update projects set name = $2, name_key = $3, search_key = $4, description = $5, time_zone = $6,
                 currency = $7, upload_limit = $8, retention_days = $9, networks = $10, version = version + 1
             where id = $1")
        .bind(scope.project().0).bind(settings.name).bind(search::key(settings.name)).bind(search_key(settings))
        .bind(settings.description).bind(settings.time_zone).bind(settings.currency).bind(settings.upload_limit)
        .bind(settings.retention_days).bind(settings.networks)
        .execute(conn).await.map(drop))
}

/// Writes since when a project can be read only; nothing makes it usable again.
pub async fn set_archived(tx: &mut Tx, scope: ProjectScope, at: Option<DateTime<Utc>>) -> Result<(), StoreError> {
    on!(tx, "projects.set_archived", conn => sqlx::query(
            "update projects set archived_at = $2, version = version + 1 where id = $1")
        .bind(scope.project().0).bind(at)
        .execute(conn).await.map(drop))
}

/// Writes since when a project is deleted; nothing brings it back.
pub async fn set_deleted(tx: &mut Tx, scope: ProjectScope, at: Option<DateTime<Utc>>) -> Result<(), StoreError> {
    on!(tx, "projects.set_deleted", conn => sqlx::query(
            "update projects set deleted_at = $2, version = version + 1 where id = $1")
        .bind(scope.project().0).bind(at)
        .execute(conn).await.map(drop))
}

/// Lists the projects of an account by name. Those that are deleted are listed for their owners. Members are counted
/// for the rows of the page and for no others, which is why the page is a query of its own inside.
pub async fn list_of(tx: &mut Tx, account: AccountId, wanted: &Wanted<'_>) -> Result<Vec<Listed>, StoreError> {
    let (pattern, (after_key, after_id)) = (search::containing(wanted.search), wanted.place());
    let only = wanted.only.map(|project| project.0);
    on!(tx, "projects.list_of", conn => sqlx::query_as(
            "select page.*,
                 (select count(*) from members m where m.project_id = page.id) as members,
                 (select count(*) from members m join accounts a on a.id = m.account_id
                  where m.project_id = page.id and m.role = 'owner' and a.disabled_at is null) as owners
             from (
                 select p.id, p.name, p.name_key, p.description, own.role, p.version, p.created_at, p.archived_at,
                     p.deleted_at
                 from members own join projects p on p.id = own.project_id
                 where own.account_id = $1 and p.search_key like $2 escape '\\' and ($3 is null or p.id = $3)
                     and ($4 = 'deleted') = (p.deleted_at is not null)
                     and ($4 = 'deleted' or ($4 = 'archived') = (p.archived_at is not null))
                     and ($4 <> 'deleted' or own.role = 'owner')
                     and (p.name_key, p.id) > ($5, $6)
                 order by p.name_key, p.id limit $7) page
             order by page.name_key, page.id")
        .bind(account.0).bind(&pattern).bind(only).bind(wanted.state).bind(&after_key).bind(after_id)
        .bind(wanted.limit)
        .fetch_all(conn).await)
}

/// Lists every project by name, for those who look after the site, with what one account is in each.
pub async fn list_all(tx: &mut Tx, account: Option<AccountId>, wanted: &Wanted<'_>) -> Result<Vec<Listed>, StoreError> {
    let (pattern, (after_key, after_id)) = (search::containing(wanted.search), wanted.place());
    on!(tx, "projects.list_all", conn => sqlx::query_as(
            "select page.*,
                 (select count(*) from members m where m.project_id = page.id) as members,
                 (select count(*) from members m join accounts a on a.id = m.account_id
                  where m.project_id = page.id and m.role = 'owner' and a.disabled_at is null) as owners
             from (
                 select p.id, p.name, p.name_key, p.description, own.role, p.version, p.created_at, p.archived_at,
                     p.deleted_at
                 from projects p left join members own on own.project_id = p.id and own.account_id = $1
                 where p.search_key like $2 escape '\\'
                     and ($3 = 'deleted') = (p.deleted_at is not null)
                     and ($3 = 'deleted' or ($3 = 'archived') = (p.archived_at is not null))
                     and (p.name_key, p.id) > ($4, $5)
                 order by p.name_key, p.id limit $6) page
             order by page.name_key, page.id")
        .bind(account.map(|account| account.0)).bind(&pattern).bind(wanted.state).bind(&after_key).bind(after_id)
        .bind(wanted.limit)
        .fetch_all(conn).await)
}

/// Finds a project that was deleted at the given instant or before, the earliest first.
pub async fn find_deleted_before(tx: &mut Tx, instant: DateTime<Utc>) -> Result<Option<ProjectId>, StoreError> {
    let found: Option<Uuid> = on!(tx, "projects.find_deleted_before", conn => sqlx::query_scalar(
            "select id from projects where deleted_at is not null and deleted_at <= $1 order by deleted_at limit 1")
        .bind(instant)
        .fetch_optional(conn).await)?;
    Ok(found.map(ProjectId))
}

/// Deletes a project with everything in it, if it was deleted at the given instant or before, and tells what it was.
pub async fn purge(tx: &mut Tx, scope: ProjectScope, instant: DateTime<Utc>) -> Result<Option<String>, StoreError> {
    on!(tx, "projects.purge", conn => sqlx::query_scalar(
            "delete from projects where id = $1 and deleted_at is not null and deleted_at <= $2 returning name")
        .bind(scope.project().0).bind(instant)
        .fetch_optional(conn).await)
}

fn search_key(settings: &Settings<'_>) -> String {
    search::key(&format!("{}\n{}", settings.name, settings.description))
}
