//! Which workers are alive: each writes a heartbeat, and whoever wants to know reads how old the latest is.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

use crate::{StoreError, Tx};

/// A worker as it was last heard of.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Worker {
    /// Unique among the workers that run at the same time.
    pub name: String,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// When it was last heard of.
    pub heartbeat_at: DateTime<Utc>,
    /// Which build of the program it runs.
    pub build: String,
}

/// Notes that a worker is alive now.
pub async fn beat(tx: &mut Tx, name: &str, build: &str, started_at: DateTime<Utc>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "workers.beat", conn => sqlx::query(
            "insert into workers (name, started_at, heartbeat_at, build)
             values ($1, $2, $3, $4)
             on conflict (name) do update
             set started_at = excluded.started_at, heartbeat_at = excluded.heartbeat_at, build = excluded.build")
        .bind(name).bind(started_at.trunc_subsecs(6)).bind(now).bind(build)
        .execute(conn).await.map(drop))
}

/// Finds the worker that was heard of last.
pub async fn latest(tx: &mut Tx) -> Result<Option<Worker>, StoreError> {
    on!(tx, "workers.latest", conn => sqlx::query_as(
            "select name, started_at, heartbeat_at, build from workers
             order by heartbeat_at desc, name limit 1")
        .fetch_optional(conn).await)
}

/// Lists the workers that were heard of lately, the latest first.
pub async fn list(tx: &mut Tx) -> Result<Vec<Worker>, StoreError> {
    on!(tx, "workers.list", conn => sqlx::query_as(
            "select name, started_at, heartbeat_at, build from workers
             order by heartbeat_at desc, name limit 200")
        .fetch_all(conn).await)
}

/// Deletes the workers not heard of for longer than `age` and returns how many.
pub async fn forget_older_than(tx: &mut Tx, age: TimeDelta) -> Result<u64, StoreError> {
    let before = tx.now() - age;
    on!(tx, "workers.forget_older_than", conn => sqlx::query("delete from workers where heartbeat_at < $1")
        .bind(before)
        .execute(conn).await.map(|done| done.rows_affected()))
}
