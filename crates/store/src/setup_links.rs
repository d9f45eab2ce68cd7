//! Links of the first start. The secret of a link is never here, only its hash.

use chrono::{DateTime, Utc};

use crate::{StoreError, Tx};

/// Writes a new link.
pub async fn insert(tx: &mut Tx, hash: &[u8; 32], expires_at: DateTime<Utc>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "setup_links.insert", conn => sqlx::query(
            "insert into setup_links (hash, created_at, expires_at) values ($1, $2, $3)")
        .bind(&hash[..]).bind(now).bind(expires_at)
        .execute(conn).await.map(drop))
}

/// Whether a link counts.
pub async fn is_live(tx: &mut Tx, hash: &[u8; 32]) -> Result<bool, StoreError> {
    let now = tx.now();
    let count: i64 = on!(tx, "setup_links.is_live", conn => sqlx::query_scalar(
            "select count(*) from setup_links where hash = $1 and expires_at > $2")
        .bind(&hash[..]).bind(now)
        .fetch_one(conn).await)?;
    Ok(count > 0)
}

/// Uses up every link there is, and tells whether the given one was among those that counted. Of two people with two
/// links, one finds none left.
pub async fn use_up(tx: &mut Tx, hash: &[u8; 32]) -> Result<bool, StoreError> {
    let now = tx.now();
    let used: Vec<(Vec<u8>, DateTime<Utc>)> = on!(tx, "setup_links.use_up", conn => sqlx::query_as(
            "delete from setup_links returning hash, expires_at")
        .fetch_all(conn).await)?;
    Ok(used.iter().any(|(used, expires_at)| used == hash && *expires_at > now))
}

/// Deletes the links that count no more.
pub async fn delete_expired(tx: &mut Tx) -> Result<u64, StoreError> {
    let now = tx.now();
    on!(tx, "setup_links.delete_expired", conn => sqlx::query("delete from setup_links where expires_at <= $1")
        .bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))
}
