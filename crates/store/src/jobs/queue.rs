//! The queue as workers see it: across projects, because they serve all of them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Job, columns};
use crate::{StoreError, Tx};

/// What waits and what runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Backlog {
    /// How many wait for a worker, those that are tried again later included.
    pub queued: i64,
    /// How many a worker has.
    pub running: i64,
    /// Since when the job that waits longest could be begun.
    pub oldest_at: Option<DateTime<Utc>>,
}

/// Claims the job that is next: of those with the highest priority, one of the project that was served the longest
/// time ago. Jobs of deleted projects wait for what becomes of them. Nothing is claimed where none is due, and on
/// PostgreSQL also where another worker was faster.
pub async fn claim(tx: &mut Tx, worker: &str, lease_until: DateTime<Utc>) -> Result<Option<Job>, StoreError> {
    let now = tx.now();
    let claimed: Option<Job> = on!(tx, "jobs.claim", conn => sqlx::query_as(concat!(
            "update jobs set state = 'running', worker = $1, lease_until = $2, fence = fence + 1,
                 attempts = attempts + 1, phase = null, done = 0, total = null, started_at = $3, version = version + 1
             where id = (
                 select j.id from jobs j
                 join projects p on p.id = j.project_id
                 left join job_turns t on t.project_id = j.project_id
                 where j.state = 'queued' and j.run_at <= $3 and p.deleted_at is null
                 order by j.priority desc, coalesce(t.turn, 0), j.run_at, j.id limit 1)
                 and state = 'queued'
             returning ", columns!()))
        .bind(worker).bind(lease_until).bind(now)
        .fetch_optional(conn).await)?;
    if let Some(job) = &claimed {
        serve(tx, job.project_id).await?;
    }
    Ok(claimed)
}

/// Notes that it was a project's turn.
async fn serve(tx: &mut Tx, project: Uuid) -> Result<(), StoreError> {
    on!(tx, "jobs.serve", conn => sqlx::query(
            "insert into job_turns (project_id, turn) select $1, coalesce(max(turn), 0) + 1 from job_turns where true
             on conflict (project_id) do update set turn = excluded.turn")
        .bind(project)
        .execute(conn).await.map(drop))
}

/// Puts jobs whose workers fell silent back into the queue and returns how many.
pub async fn requeue_expired(tx: &mut Tx) -> Result<u64, StoreError> {
    let now = tx.now();
    on!(tx, "jobs.requeue_expired", conn => sqlx::query(
            "update jobs set state = 'queued', worker = null, lease_until = null, run_at = $1, version = version + 1
             where state = 'running' and lease_until <= $1")
        .bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))
}

/// What waits and what runs.
pub async fn backlog(tx: &mut Tx) -> Result<Backlog, StoreError> {
    on!(tx, "jobs.backlog", conn => sqlx::query_as(
            "select count(case when state = 'queued' then 1 end) as queued,
                 count(case when state = 'running' then 1 end) as running,
                 min(case when state = 'queued' then run_at end) as oldest_at
             from jobs where state in ('queued', 'running')")
        .fetch_one(conn).await)
}

/// Whether a worker could do something: how many jobs are due, and how many were left by a worker that fell silent.
pub async fn count_late(tx: &mut Tx, instant: DateTime<Utc>) -> Result<(i64, i64), StoreError> {
    on!(tx, "jobs.count_late", conn => sqlx::query_as(
            "select count(case when j.state = 'queued' and j.run_at <= $1 then 1 end),
                 count(case when j.state = 'running' and j.lease_until <= $1 then 1 end)
             from jobs j join projects p on p.id = j.project_id
             where j.state in ('queued', 'running') and p.deleted_at is null")
        .bind(instant)
        .fetch_one(conn).await)
}

/// Deletes some of the jobs that ended before an instant and returns how many.
pub async fn delete_finished_before(tx: &mut Tx, instant: DateTime<Utc>, most: i64) -> Result<u64, StoreError> {
    on!(tx, "jobs.delete_finished_before", conn => sqlx::query(
            "delete from jobs where id in (
                 select id from jobs where finished_at < $1 order by finished_at limit $2)")
        .bind(instant).bind(most)
        .execute(conn).await.map(|done| done.rows_affected()))
}
