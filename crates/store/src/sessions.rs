//! Browser sessions. The id a browser holds is hashed before it is written or looked up, so the table alone opens
//! nothing; what a session says is opaque text here.

use std::fmt;

use chrono::{DateTime, SubsecRound, Utc};
use sha2::{Digest, Sha256};

use crate::{StoreError, Tx};

/// A session that is still valid.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Session {
    /// What the session says, as JSON text.
    pub data: String,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// When it was first written.
    pub created_at: DateTime<Utc>,
    /// When it was last written.
    pub touched_at: DateTime<Utc>,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// Writes a new session; an id that is in use is [`StoreError::Duplicate`], and the unit of work can go on.
pub async fn insert(tx: &mut Tx, id: &str, data: &str, expires_at: DateTime<Utc>) -> Result<(), StoreError> {
    let (key, now) = (key(id), tx.now());
    let written = on!(tx, "sessions.insert", conn => sqlx::query(
            "insert into sessions (id_hash, data, expires_at, created_at, touched_at)
             values ($1, $2, $3, $4, $4)
             on conflict (id_hash) do nothing")
        .bind(&key[..]).bind(data).bind(expires_at.trunc_subsecs(6)).bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))?;
    if written == 0 { Err(StoreError::Duplicate) } else { Ok(()) }
}

/// Finds a session that has not expired.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Session>, StoreError> {
    let (key, now) = (key(id), tx.now());
    on!(tx, "sessions.find", conn => sqlx::query_as(
            "select data, expires_at, created_at, touched_at from sessions
             where id_hash = $1 and expires_at > $2")
        .bind(&key[..]).bind(now)
        .fetch_optional(conn).await)
}

/// Writes a session whether or not it was there.
pub async fn save(tx: &mut Tx, id: &str, data: &str, expires_at: DateTime<Utc>) -> Result<(), StoreError> {
    let (key, now) = (key(id), tx.now());
    on!(tx, "sessions.save", conn => sqlx::query(
            "insert into sessions (id_hash, data, expires_at, created_at, touched_at)
             values ($1, $2, $3, $4, $4)
             on conflict (id_hash) do update
             set data = excluded.data, expires_at = excluded.expires_at, touched_at = excluded.touched_at")
        .bind(&key[..]).bind(data).bind(expires_at.trunc_subsecs(6)).bind(now)
        .execute(conn).await.map(drop))
}

/// Deletes a session and tells whether it was there.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let key = key(id);
    let deleted = on!(tx, "sessions.delete", conn => sqlx::query("delete from sessions where id_hash = $1")
        .bind(&key[..])
        .execute(conn).await.map(|done| done.rows_affected()))?;
    Ok(deleted > 0)
}

/// Deletes up to `limit` sessions that have expired, the oldest first, and returns how many.
pub async fn delete_expired(tx: &mut Tx, limit: i64) -> Result<u64, StoreError> {
    let now = tx.now();
    on!(tx, "sessions.delete_expired", conn => sqlx::query(
            "delete from sessions where id_hash in (
                 select id_hash from sessions where expires_at <= $1 order by expires_at limit $2)")
        .bind(now).bind(limit)
        .execute(conn).await.map(|done| done.rows_affected()))
}

fn key(id: &str) -> [u8; 32] {
    Sha256::digest(id).into()
}
