//! The versions of a source, each made of one file by one job.

use chrono::{DateTime, Utc};
use domain::{FileId, JobId, SourceId, SourceState};
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx};

/// A version as it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Version {
    /// Counts from 1.
    pub number: i64,
    /// Where it is in its life.
    pub state: String,
    /// The file it is made of.
    pub file_id: Uuid,
    /// What the file was called.
    pub file_name: String,
    /// How many bytes the file has.
    pub file_size: i64,
    /// The job that makes it.
    pub job_id: Option<Uuid>,
    /// Which attempt of the job wrote its tables.
    pub attempt: Option<i64>,
    /// How many records can be used.
    pub records: i64,
    /// How many rows were set aside.
    pub rejected: i64,
    /// How many issues there are.
    pub issues: i64,
    /// How its file is read.
    pub layout: Option<String>,
    /// What was found out besides.
    pub findings: Option<String>,
    /// Why its file could not be read.
    pub problem: Option<String>,
    /// Who brought it.
    pub created_by: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// What a new version begins with.
#[derive(Clone, Copy, Debug)]
pub struct NewVersion<'a> {
    /// Counts from 1.
    pub number: i64,
    /// The file it is made of.
    pub file: FileId,
    /// What the file is called.
    pub file_name: &'a str,
    /// How many bytes the file has.
    pub file_size: i64,
    /// Who brings it.
    pub created_by: &'a str,
}

/// What reading the file of a version led to.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// Where the version is now.
    pub state: SourceState,
    /// Which attempt of the job wrote its tables.
    pub attempt: Option<i64>,
    /// How many records can be used.
    pub records: i64,
    /// How many rows were set aside.
    pub rejected: i64,
    /// How many issues there are.
    pub issues: i64,
    /// How many bytes its tables have.
    pub stored: i64,
    /// How its file is read.
    pub layout: Option<&'a str>,
    /// What was found out besides.
    pub findings: Option<&'a str>,
    /// Why its file could not be read.
    pub problem: Option<&'a str>,
}

/// Writes a new version, which is the latest from now on.
pub async fn insert_version(
    tx: &mut Tx,
    scope: ProjectScope,
    source: SourceId,
    new: NewVersion<'_>,
) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "sources.insert_version", conn => sqlx::query(
            "insert into source_versions (project_id, source_id, number, state, file_id, file_name, file_size,
                 records, rejected, issues, created_by, created_at)
             values ($1, $2, $3, 'importing', $4, $5, $6, 0, 0, 0, $7, $8)")
        .bind(scope.project().0).bind(source.0).bind(new.number).bind(new.file.0).bind(new.file_name)
        .bind(new.file_size).bind(new.created_by).bind(now)
        .execute(conn).await.map(drop))?;
    on!(tx, "sources.set_latest", conn => sqlx::query(
            "update sources set latest = $3, version = version + 1, changed_at = $4
             where project_id = $1 and id = $2")
        .bind(scope.project().0).bind(source.0).bind(new.number).bind(now)
        .execute(conn).await.map(drop))
}

/// Writes which job makes a version.
pub async fn set_job(
    tx: &mut Tx,
    scope: ProjectScope,
    source: SourceId,
    number: i64,
    job: JobId,
) -> Result<(), StoreError> {
    on!(tx, "sources.set_job", conn => sqlx::query(
            "update source_versions set job_id = $4 where project_id = $1 and source_id = $2 and number = $3")
        .bind(scope.project().0).bind(source.0).bind(number).bind(job.0)
        .execute(conn).await.map(drop))
}

/// Finds a version.
pub async fn find_version(
    tx: &mut Tx,
    scope: ProjectScope,
    source: SourceId,
    number: i64,
) -> Result<Option<Version>, StoreError> {
    on!(tx, "sources.find_version", conn => sqlx::query_as(
            "select number, state, file_id, file_name, file_size, job_id, attempt, records, rejected, issues, layout,
                 findings, problem, created_by, created_at
             from source_versions where project_id = $1 and source_id = $2 and number = $3")
        .bind(scope.project().0).bind(source.0).bind(number)
        .fetch_optional(conn).await)
}

/// The versions of a source, the latest first, without what was found out about them.
pub async fn list_versions(
    tx: &mut Tx,
    scope: ProjectScope,
    source: SourceId,
    limit: i64,
) -> Result<Vec<Version>, StoreError> {
    on!(tx, "sources.list_versions", conn => sqlx::query_as(
            "select number, state, file_id, file_name, file_size, job_id, attempt, records, rejected, issues,
                 null as layout, null as findings, problem, created_by, created_at
             from source_versions where project_id = $1 and source_id = $2 order by number desc limit $3")
        .bind(scope.project().0).bind(source.0).bind(limit)
        .fetch_all(conn).await)
}

/// Writes what reading the file led to, if that is still awaited, and tells whether it was.
pub async fn settle_version(
    tx: &mut Tx,
    scope: ProjectScope,
    source: SourceId,
    number: i64,
    found: Found<'_>,
) -> Result<bool, StoreError> {
    on!(tx, "sources.settle_version", conn => sqlx::query(
            "update source_versions set state = $4, attempt = $5, records = $6, rejected = $7, issues = $8,
                 stored = $9, layout = $10, findings = $11, problem = $12
             where project_id = $1 and source_id = $2 and number = $3 and state = 'importing'")
        .bind(scope.project().0).bind(source.0).bind(number).bind(found.state.as_str()).bind(found.attempt)
        .bind(found.records).bind(found.rejected).bind(found.issues).bind(found.stored).bind(found.layout)
        .bind(found.findings).bind(found.problem)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Moves a version from one state to another, and tells whether it was in the first.
pub async fn set_state(
    tx: &mut Tx,
    scope: ProjectScope,
    source: SourceId,
    number: i64,
    (from, to): (SourceState, SourceState),
) -> Result<bool, StoreError> {
    on!(tx, "sources.set_state", conn => sqlx::query(
            "update source_versions set state = $5
             where project_id = $1 and source_id = $2 and number = $3 and state = $4")
        .bind(scope.project().0).bind(source.0).bind(number).bind(from.as_str()).bind(to.as_str())
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Counts the versions that are made of a file.
pub async fn count_of_file(tx: &mut Tx, scope: ProjectScope, file: FileId) -> Result<i64, StoreError> {
    on!(tx, "sources.count_of_file", conn => sqlx::query_scalar(
            "select count(*) from source_versions where project_id = $1 and file_id = $2")
        .bind(scope.project().0).bind(file.0)
        .fetch_one(conn).await)
}
