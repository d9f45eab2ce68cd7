//! Long work: who asked for what, which worker has it, how far it is, and how it ended.
//!
//! A worker has a job for as long as its lease lasts and nobody claimed it after. What a worker writes names the fence
//! that its claim was given, so one that slept too long writes nothing.

mod queue;
mod work;

use chrono::{DateTime, Utc};
use domain::{JobId, JobKind, JobState, ProjectId, SourceId};
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx};

pub use queue::{Backlog, backlog, claim, count_late, delete_finished_before, requeue_expired};
pub use work::{Advance, Lease, beat, finish, postpone, release, take, watch};

/// How many jobs [`find_each`] looks for in one statement.
pub const FOUND_AT_ONCE: usize = 32;

/// A job as it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Job {
    /// Names the job.
    pub id: Uuid,
    /// The project it works in.
    pub project_id: Uuid,
    /// What it does.
    pub kind: String,
    /// Where it is in its life.
    pub state: String,
    /// What it is about, for people.
    pub subject: String,
    /// The source it works on.
    pub source_id: Option<Uuid>,
    /// What it has to do, as JSON.
    pub payload: String,
    /// How often it was begun.
    pub attempts: i64,
    /// Grows with each claim.
    pub fence: i64,
    /// What it is busy with.
    pub phase: Option<String>,
    /// How much of the phase is done.
    pub done: i64,
    /// How much the phase has in all.
    pub total: Option<i64>,
    /// Whether somebody asked to stop it.
    pub cancel_requested: bool,
    /// Why it failed, as JSON.
    pub problem: Option<String>,
    /// Who asked for it.
    pub created_by: String,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When a worker began it the last time.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
    /// Counts the changes.
    pub version: i64,
}

/// The columns of a [`Job`].
macro_rules! columns {
    () => {
        "id, project_id, kind, state, subject, source_id, payload, attempts, fence, phase, done, total, \
         cancel_requested, problem, created_by, created_at, started_at, finished_at, version"
    };
}
pub(crate) use columns;

/// A job that somebody asks for.
#[derive(Clone, Copy, Debug)]
pub struct NewJob<'a> {
    /// Names the job.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// What it is about, for people.
    pub subject: &'a str,
    /// The source it works on.
    pub source: Option<SourceId>,
    /// What it has to do, as JSON.
    pub payload: &'a str,
    /// Those with more come first.
    pub priority: i64,
    /// Who asks for it.
    pub created_by: &'a str,
}

/// Which part of which jobs is wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Where they are in their life.
    pub state: Option<JobState>,
    /// What they do.
    pub kind: Option<JobKind>,
    /// The source they work on.
    pub source: Option<SourceId>,
    /// The job before the first.
    pub before: Option<JobId>,
    /// How many at most.
    pub limit: i64,
}

/// A job with the name of its project.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Anywhere {
    /// The job.
    #[sqlx(flatten)]
    pub job: Job,
    /// What its project is called.
    pub project_name: String,
}

/// Writes a new job; it is due at once.
pub async fn insert(tx: &mut Tx, scope: ProjectScope, job: &NewJob<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "jobs.insert", conn => sqlx::query(
            "insert into jobs (project_id, id, kind, state, subject, source_id, payload, priority, run_at, attempts,
                 fence, done, cancel_requested, created_by, created_at, version)
             values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, 0, 0, 0, false, $9, $8, 1)")
        .bind(scope.project().0).bind(job.id.0).bind(job.kind.as_str()).bind(job.subject)
        .bind(job.source.map(|source| source.0)).bind(job.payload).bind(job.priority).bind(now).bind(job.created_by)
        .execute(conn).await.map(drop))
}

/// Finds the project that a job works in.
pub async fn find_project(tx: &mut Tx, id: JobId) -> Result<Option<ProjectId>, StoreError> {
    let found: Option<Uuid> = on!(tx, "jobs.find_project", conn => sqlx::query_scalar(
            "select project_id from jobs where id = $1")
        .bind(id.0)
        .fetch_optional(conn).await)?;
    Ok(found.map(ProjectId))
}

/// Finds a job.
pub async fn find(tx: &mut Tx, scope: ProjectScope, id: JobId) -> Result<Option<Job>, StoreError> {
    on!(tx, "jobs.find", conn => sqlx::query_as(
            concat!("select ", columns!(), " from jobs where project_id = $1 and id = $2"))
        .bind(scope.project().0).bind(id.0)
        .fetch_optional(conn).await)
}

/// Finds a job and keeps everybody else from changing it until the unit of work ends.
pub async fn hold(tx: &mut Tx, scope: ProjectScope, id: JobId) -> Result<Option<Job>, StoreError> {
    on!(tx, "jobs.hold", conn => sqlx::query_as(concat!(
            "update jobs set version = version where project_id = $1 and id = $2 returning ", columns!()))
        .bind(scope.project().0).bind(id.0)
        .fetch_optional(conn).await)
}

/// Finds the first [`FOUND_AT_ONCE`] of some jobs, for whoever follows them on behalf of people who were let in.
pub async fn find_each(tx: &mut Tx, ids: &[JobId]) -> Result<Vec<Job>, StoreError> {
    let places = || ids.iter().map(|id| id.0).chain(std::iter::repeat(Uuid::nil())).take(FOUND_AT_ONCE);
    on!(tx, "jobs.find_each", conn => {
        let query = sqlx::query_as(concat!("select ", columns!(), " from jobs where id in (
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
            $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)"));
        places().fold(query, sqlx::query::QueryAs::bind).fetch_all(conn).await
    })
}

/// Lists jobs of a project, the latest first.
pub async fn list(tx: &mut Tx, scope: ProjectScope, wanted: &Wanted) -> Result<Vec<Job>, StoreError> {
    on!(tx, "jobs.list", conn => sqlx::query_as(concat!("select ", columns!(), " from jobs
             where project_id = $1 and ($2 is null or state = $2) and ($3 is null or kind = $3)
                 and ($4 is null or source_id = $4) and ($5 is null or id < $5)
             order by id desc limit $6"))
        .bind(scope.project().0).bind(wanted.state.map(JobState::as_str)).bind(wanted.kind.map(JobKind::as_str))
        .bind(wanted.source.map(|source| source.0)).bind(wanted.before.map(|id| id.0)).bind(wanted.limit)
        .fetch_all(conn).await)
}

/// Lists the jobs of every project, the latest first, for those who look after the site.
pub async fn list_all(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<Anywhere>, StoreError> {
    on!(tx, "jobs.list_all", conn => sqlx::query_as(concat!("select page.*, p.name as project_name
             from (select ", columns!(), " from jobs
                 where ($1 is null or state = $1) and ($2 is null or kind = $2) and ($3 is null or source_id = $3)
                     and ($4 is null or id < $4)
                 order by id desc limit $5) page
             join projects p on p.id = page.project_id
             order by page.id desc"))
        .bind(wanted.state.map(JobState::as_str)).bind(wanted.kind.map(JobKind::as_str))
        .bind(wanted.source.map(|source| source.0)).bind(wanted.before.map(|id| id.0)).bind(wanted.limit)
        .fetch_all(conn).await)
}

/// Notes that a job is to stop.
pub async fn request_cancel(tx: &mut Tx, scope: ProjectScope, id: JobId) -> Result<(), StoreError> {
    on!(tx, "jobs.request_cancel", conn => sqlx::query(
            "update jobs set cancel_requested = true, version = version + 1
             where project_id = $1 and id = $2 and cancel_requested = false and finished_at is null")
        .bind(scope.project().0).bind(id.0)
        .execute(conn).await.map(drop))
}

/// Ends a job that no worker has; false when one has it, or it ended already.
pub async fn finish_queued(tx: &mut Tx, scope: ProjectScope, id: JobId, state: JobState) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "jobs.finish_queued", conn => sqlx::query(
            "update jobs set state = $3, finished_at = $4, cancel_requested = true, version = version + 1
             where project_id = $1 and id = $2 and state = 'queued'")
        .bind(scope.project().0).bind(id.0).bind(state.as_str()).bind(now)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}
