//! What a worker writes about the job it has. Every statement names the fence of its claim.

use chrono::{DateTime, Utc};
use domain::{JobId, JobPhase, JobState};

use super::{Job, columns};
use crate::{StoreError, Tx};

/// What a worker shows to prove that a job is its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The job.
    pub job: JobId,
    /// The fence of the claim.
    pub fence: i64,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Advance {
    /// What it is busy with.
    pub phase: Option<JobPhase>,
    /// How much of the phase is done.
    pub done: i64,
    /// How much the phase has in all.
    pub total: Option<i64>,
}

/// Renews a lease and writes how far the job is. Says whether somebody asked to stop it; nothing when the job is not
/// the worker's any more.
pub async fn beat(
    tx: &mut Tx,
    lease: Lease,
    until: DateTime<Utc>,
    advance: Advance,
) -> Result<Option<bool>, StoreError> {
    on!(tx, "jobs.beat", conn => sqlx::query_scalar(
            "update jobs set lease_until = $3, phase = $4, done = $5, total = $6, version = version + 1
             where id = $1 and fence = $2 and state = 'running'
             returning cancel_requested")
        .bind(lease.job.0).bind(lease.fence).bind(until).bind(advance.phase.map(JobPhase::as_str))
        .bind(advance.done).bind(advance.total)
        .fetch_optional(conn).await)
}

/// Says whether somebody asked to stop a job; nothing when it is not the worker's any more.
pub async fn watch(tx: &mut Tx, lease: Lease) -> Result<Option<bool>, StoreError> {
    on!(tx, "jobs.watch", conn => sqlx::query_scalar(
            "select cancel_requested from jobs where id = $1 and fence = $2 and state = 'running'")
        .bind(lease.job.0).bind(lease.fence)
        .fetch_optional(conn).await)
}

/// Keeps the job the worker's own until the unit of work ends; nothing when it is not the worker's any more.
pub async fn take(tx: &mut Tx, lease: Lease) -> Result<Option<Job>, StoreError> {
    on!(tx, "jobs.take", conn => sqlx::query_as(concat!(
            "update jobs set version = version where id = $1 and fence = $2 and state = 'running' returning ",
            columns!()))
        .bind(lease.job.0).bind(lease.fence)
        .fetch_optional(conn).await)
}

/// Ends the job; false when it is not the worker's any more.
pub async fn finish(
    tx: &mut Tx,
    lease: Lease,
    state: JobState,
    advance: Advance,
    problem: Option<&str>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "jobs.finish", conn => sqlx::query(
            "update jobs set state = $3, phase = $4, done = $5, total = $6, problem = $7, finished_at = $8,
                 worker = null, lease_until = null, version = version + 1
             where id = $1 and fence = $2 and state = 'running'")
        .bind(lease.job.0).bind(lease.fence).bind(state.as_str()).bind(advance.phase.map(JobPhase::as_str))
        .bind(advance.done).bind(advance.total).bind(problem).bind(now)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Puts the job back into the queue until an instant, with what stood in its way; false when it is not the worker's
/// any more.
pub async fn postpone(tx: &mut Tx, lease: Lease, until: DateTime<Utc>, problem: &str) -> Result<bool, StoreError> {
    on!(tx, "jobs.postpone", conn => sqlx::query(
            "update jobs set state = 'queued', run_at = $3, problem = $4, worker = null, lease_until = null,
                 version = version + 1
             where id = $1 and fence = $2 and state = 'running'")
        .bind(lease.job.0).bind(lease.fence).bind(until).bind(problem)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Puts the job back into the queue as if it had not been begun: its worker was asked to end. False when it is not
/// the worker's any more.
pub async fn release(tx: &mut Tx, lease: Lease) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "jobs.release", conn => sqlx::query(
            "update jobs set state = 'queued', run_at = $3, attempts = attempts - 1, worker = null,
                 lease_until = null, version = version + 1
             where id = $1 and fence = $2 and state = 'running'")
        .bind(lease.job.0).bind(lease.fence).bind(now)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}
