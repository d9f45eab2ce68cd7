//! Sources: sets of records that somebody brought. What is in them is no business of this table.

mod statements;
mod versions;

use chrono::{DateTime, Utc};
use domain::{ProjectId, SourceId};
use uuid::Uuid;

pub use statements::{Covered, NewStatement, insert_statements, list_statements};
pub use versions::{
    Found, NewVersion, Version, count_of_file, find_version, insert_version, list_versions, set_job, set_state,
    settle_version,
};

use crate::{ProjectScope, StoreError, Tx, search};

/// A source, with what lists show of its latest version.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Source {
    /// Names the source.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// What the list is sorted by.
    pub name_key: String,
    /// Whether it belongs to the sample files.
    pub sample: bool,
    /// The number of its latest version.
    pub latest: i64,
    /// Counts the changes.
    pub version: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When something about it changed.
    pub changed_at: DateTime<Utc>,
    /// Since when it is deleted.
    pub deleted_at: Option<DateTime<Utc>>,
    /// Where its latest version is in its life.
    pub state: String,
    /// What the file of that is called.
    pub file_name: String,
    /// How many of its records can be used.
    pub records: i64,
    /// How many of its rows were set aside.
    pub rejected: i64,
    /// How many issues it has.
    pub issues: i64,
    /// The job that makes it.
    pub job_id: Option<Uuid>,
}

/// Which part of which sources is wanted.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// A part of the name.
    pub search: Option<&'a str>,
    /// Whether those that are deleted are wanted instead of the others.
    pub deleted: bool,
    /// The sort key and the id of the source before the first.
    pub after: Option<(String, SourceId)>,
    /// How many at most.
    pub limit: i64,
}

/// Writes a new source; its first version has to follow in the same unit of work.
pub async fn insert(
    tx: &mut Tx,
    scope: ProjectScope,
    id: SourceId,
    name: &str,
    sample: bool,
) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "sources.insert", conn => sqlx::query(
            "insert into sources (project_id, id, name, name_key, sample, latest, version, created_at, changed_at)
             values ($1, $2, $3, $4, $5, 0, 0, $6, $6)")
        .bind(scope.project().0).bind(id.0).bind(name).bind(search::key(name)).bind(sample).bind(now)
        .execute(conn).await.map(drop))
}

/// Finds a source, deleted or not.
pub async fn find(tx: &mut Tx, scope: ProjectScope, id: SourceId) -> Result<Option<Source>, StoreError> {
    on!(tx, "sources.find", conn => sqlx::query_as(
            "select s.id, s.name, s.name_key, s.sample, s.latest, s.version, s.created_at, s.changed_at, s.deleted_at,
                 v.state, v.file_name, v.records, v.rejected, v.issues, v.job_id
             from sources s
             join source_versions v on v.project_id = s.project_id and v.source_id = s.id and v.number = s.latest
             where s.project_id = $1 and s.id = $2")
        .bind(scope.project().0).bind(id.0)
        .fetch_optional(conn).await)
}

/// Keeps everybody else from changing a source until the unit of work ends. SQLite has one writer anyway; on PostgreSQL
/// an update that changes nothing takes the row.
pub async fn hold(tx: &mut Tx, scope: ProjectScope, id: SourceId) -> Result<(), StoreError> {
    on!(tx, "sources.hold", conn => sqlx::query(
            "update sources set version = version where project_id = $1 and id = $2")
        .bind(scope.project().0).bind(id.0)
        .execute(conn).await.map(drop))
}

/// Counts a change of a source.
pub async fn touch(tx: &mut Tx, scope: ProjectScope, id: SourceId) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "sources.touch", conn => sqlx::query(
            "update sources set version = version + 1, changed_at = $3 where project_id = $1 and id = $2")
        .bind(scope.project().0).bind(id.0).bind(now)
        .execute(conn).await.map(drop))
}

/// Lists the sources of a project by name.
pub async fn list(tx: &mut Tx, scope: ProjectScope, wanted: &Wanted<'_>) -> Result<Vec<Source>, StoreError> {
    let (after_key, after_id) = wanted.after.clone().map_or_else(Default::default, |(key, id)| (key, id.0));
    on!(tx, "sources.list", conn => sqlx::query_as(
            "select s.id, s.name, s.name_key, s.sample, s.latest, s.version, s.created_at, s.changed_at, s.deleted_at,
                 v.state, v.file_name, v.records, v.rejected, v.issues, v.job_id
             from sources s
             join source_versions v on v.project_id = s.project_id and v.source_id = s.id and v.number = s.latest
             where s.project_id = $1 and s.name_key like $2 escape '\\' and (s.deleted_at is not null) = $3
                 and (s.name_key, s.id) > ($4, $5)
             order by s.name_key, s.id limit $6")
        .bind(scope.project().0).bind(search::containing(wanted.search)).bind(wanted.deleted)
        .bind(&after_key).bind(after_id).bind(wanted.limit)
        .fetch_all(conn).await)
}

/// The sources of a project that belong to the sample files.
pub async fn list_samples(tx: &mut Tx, scope: ProjectScope) -> Result<Vec<SourceId>, StoreError> {
    let found: Vec<Uuid> = on!(tx, "sources.list_samples", conn => sqlx::query_scalar(
            "select id from sources where project_id = $1 and sample order by id")
        .bind(scope.project().0)
        .fetch_all(conn).await)?;
    Ok(found.into_iter().map(SourceId).collect())
}

/// Gives a source another name.
pub async fn rename(tx: &mut Tx, scope: ProjectScope, id: SourceId, name: &str) -> Result<(), StoreError> {
    on!(tx, "sources.rename", conn => sqlx::query(
            "update sources set name = $3, name_key = $4 where project_id = $1 and id = $2")
        .bind(scope.project().0).bind(id.0).bind(name).bind(search::key(name))
        .execute(conn).await.map(drop))
}

/// Writes since when a source is deleted; nothing brings it back.
pub async fn set_deleted(
    tx: &mut Tx,
    scope: ProjectScope,
    id: SourceId,
    at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    on!(tx, "sources.set_deleted", conn => sqlx::query(
            "update sources set deleted_at = $3 where project_id = $1 and id = $2")
        .bind(scope.project().0).bind(id.0).bind(at)
        .execute(conn).await.map(drop))
}

/// Finds a source that was deleted at the given instant or before, the earliest first.
pub async fn find_deleted_before(
    tx: &mut Tx,
    instant: DateTime<Utc>,
) -> Result<Option<(ProjectId, SourceId)>, StoreError> {
    let found: Option<(Uuid, Uuid)> = on!(tx, "sources.find_deleted_before", conn => sqlx::query_as(
            "select project_id, id from sources where deleted_at is not null and deleted_at <= $1
             order by deleted_at limit 1")
        .bind(instant)
        .fetch_optional(conn).await)?;
    Ok(found.map(|(project, source)| (ProjectId(project), SourceId(source))))
}

/// Removes a source for good with all its versions, and tells what it was called.
pub async fn purge(tx: &mut Tx, scope: ProjectScope, id: SourceId) -> Result<Option<String>, StoreError> {
    on!(tx, "sources.purge", conn => sqlx::query_scalar(
            "delete from sources where project_id = $1 and id = $2 returning name")
        .bind(scope.project().0).bind(id.0)
        .fetch_optional(conn).await)
}
