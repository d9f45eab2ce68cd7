//! How often somebody guessed wrong. A bucket is whatever guesses are counted by; its name is a hash made elsewhere.

use chrono::{DateTime, Utc};

use crate::{StoreError, Tx};

/// A guess that somebody wants to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It may be made; so many were made in a row with this one.
    Counted(i64),
    /// None may be made before this instant.
    TooEarly(DateTime<Utc>),
}

/// Counts a guess before it is made, so that many at once are counted as many. The count begins anew where the last
/// guess was made before `forget_before`.
pub async fn count(tx: &mut Tx, bucket: &[u8; 32], forget_before: DateTime<Utc>) -> Result<Attempt, StoreError> {
    let now = tx.now();
    let counted: Option<i64> = on!(tx, "attempts.count", conn => sqlx::query_scalar(
            "insert into attempts (bucket, failures, last_at, free_at) values ($1, 1, $2, $2)
             on conflict (bucket) do update
             set failures = case when attempts.last_at < $3 then 1 else attempts.failures + 1 end,
                 last_at = excluded.last_at
             where attempts.free_at <= $2
             returning failures")
        .bind(&bucket[..]).bind(now).bind(forget_before)
        .fetch_optional(conn).await)?;
    match counted {
        Some(failures) => Ok(Attempt::Counted(failures)),
        None => Ok(Attempt::TooEarly(free_at(tx, bucket).await?)),
    }
}

async fn free_at(tx: &mut Tx, bucket: &[u8; 32]) -> Result<DateTime<Utc>, StoreError> {
    on!(tx, "attempts.free_at", conn => sqlx::query_scalar("select free_at from attempts where bucket = $1")
        .bind(&bucket[..])
        .fetch_one(conn).await)
}

/// Says from when the next guess may be made.
pub async fn hold(tx: &mut Tx, bucket: &[u8; 32], until: DateTime<Utc>) -> Result<(), StoreError> {
    on!(tx, "attempts.hold", conn => sqlx::query("update attempts set free_at = $1 where bucket = $2")
        .bind(until).bind(&bucket[..])
        .execute(conn).await.map(drop))
}

/// Takes back the last guess, which was right. Those before it go on counting: whoever made them was somebody else, or
/// would have been.
pub async fn take_back(tx: &mut Tx, bucket: &[u8; 32]) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "attempts.take_back", conn => sqlx::query(
            "update attempts set failures = failures - 1, free_at = $1 where bucket = $2 and failures > 0")
        .bind(now).bind(&bucket[..])
        .execute(conn).await.map(drop))
}

/// Forgets a bucket.
pub async fn forget(tx: &mut Tx, bucket: &[u8; 32]) -> Result<(), StoreError> {
    on!(tx, "attempts.forget", conn => sqlx::query("delete from attempts where bucket = $1")
        .bind(&bucket[..])
        .execute(conn).await.map(drop))
}

/// Deletes up to `limit` buckets in which nothing happened since an instant, and tells how many that were.
pub async fn delete_before(tx: &mut Tx, last: DateTime<Utc>, limit: i64) -> Result<u64, StoreError> {
    on!(tx, "attempts.delete_before", conn => sqlx::query(
            "delete from attempts where bucket in (
                 select bucket from attempts where last_at < $1 order by last_at limit $2)")
        .bind(last).bind(limit)
        .execute(conn).await.map(|done| done.rows_affected()))
}
