//! What requests with an idempotency key were answered. Keys are hashed and answers encrypted before they get here.

use chrono::{DateTime, SubsecRound, Utc};

use crate::{StoreError, Tx};

/// A request that was sent with the same key before.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Earlier {
    /// The hash of that request.
    pub request_hash: Vec<u8>,
    /// What it was answered; nothing while it is being worked on.
    pub answer: Option<Vec<u8>>,
}

/// Takes a key for a request, or finds the request that has it.
pub async fn claim(
    tx: &mut Tx,
    id: &[u8; 32],
    request_hash: &[u8; 32],
    expires_at: DateTime<Utc>,
) -> Result<Option<Earlier>, StoreError> {
    forget_if_expired(tx, id).await?;
    let now = tx.now();
    let written = on!(tx, "idempotency_keys.claim", conn => sqlx::query(
            "insert into idempotency_keys (id, request_hash, created_at, expires_at) values ($1, $2, $3, $4)
             on conflict (id) do nothing")
        .bind(&id[..]).bind(&request_hash[..]).bind(now).bind(expires_at.trunc_subsecs(6))
        .execute(conn).await.map(|done| done.rows_affected()))?;
    if written == 1 { Ok(None) } else { find(tx, id).await }
}

async fn forget_if_expired(tx: &mut Tx, id: &[u8; 32]) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "idempotency_keys.forget_if_expired", conn => sqlx::query(
            "delete from idempotency_keys where id = $1 and expires_at <= $2")
        .bind(&id[..]).bind(now)
        .execute(conn).await.map(drop))
}

async fn find(tx: &mut Tx, id: &[u8; 32]) -> Result<Option<Earlier>, StoreError> {
    on!(tx, "idempotency_keys.find", conn => sqlx::query_as(
            "select request_hash, answer from idempotency_keys where id = $1")
        .bind(&id[..])
        .fetch_optional(conn).await)
}

/// Writes down what the request was answered.
pub async fn settle(tx: &mut Tx, id: &[u8; 32], answer: &[u8]) -> Result<(), StoreError> {
    on!(tx, "idempotency_keys.settle", conn => sqlx::query(
            "update idempotency_keys set answer = $2 where id = $1")
        .bind(&id[..]).bind(answer)
        .execute(conn).await.map(drop))
}

/// Gives a key back whose request changed nothing.
pub async fn release(tx: &mut Tx, id: &[u8; 32]) -> Result<(), StoreError> {
    on!(tx, "idempotency_keys.release", conn => sqlx::query("delete from idempotency_keys where id = $1")
        .bind(&id[..])
        .execute(conn).await.map(drop))
}

/// Deletes up to `limit` keys that have expired, the oldest first, and returns how many.
pub async fn delete_expired(tx: &mut Tx, limit: i64) -> Result<u64, StoreError> {
    let now = tx.now();
    on!(tx, "idempotency_keys.delete_expired", conn => sqlx::query(
            "delete from idempotency_keys where id in (
                 select id from idempotency_keys where expires_at <= $1 order by expires_at limit $2)")
        .bind(now).bind(limit)
        .execute(conn).await.map(|done| done.rows_affected()))
}
