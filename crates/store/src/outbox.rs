//! What is waiting to be sent. Content is sealed by whoever puts it here; nothing stays once it was sent.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{StoreError, Tx};

/// Something that waits to be sent.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Names it.
    pub id: Uuid,
    /// What it is: a letter, or a wish that becomes one.
    pub kind: String,
    /// The sealed content.
    pub sealed: Vec<u8>,
    /// How often sending was begun, this time included.
    pub tries: i64,
    /// Since when it waits.
    pub created_at: DateTime<Utc>,
}

/// Puts something into the outbox; it is due at once.
pub async fn insert(tx: &mut Tx, id: Uuid, kind: &str, sealed: &[u8]) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "outbox.insert", conn => sqlx::query(
            "insert into outbox (id, kind, sealed, tries, due_at, created_at) values ($1, $2, $3, 0, $4, $4)")
        .bind(id).bind(kind).bind(sealed).bind(now)
        .execute(conn).await.map(drop))
}

/// Takes the one that is due for the longest time. Nobody else gets it before `again_at`, when it is due once more
/// unless it was deleted.
pub async fn claim(tx: &mut Tx, again_at: DateTime<Utc>) -> Result<Option<Waiting>, StoreError> {
    let now = tx.now();
    on!(tx, "outbox.claim", conn => sqlx::query_as(
            "update outbox set due_at = $1, tries = tries + 1
             where id = (select id from outbox where due_at <= $2 order by due_at, id limit 1) and due_at <= $2
             returning id, kind, sealed, tries, created_at")
        .bind(again_at).bind(now)
        .fetch_optional(conn).await)
}

/// Says when to try again.
pub async fn postpone(tx: &mut Tx, id: Uuid, until: DateTime<Utc>) -> Result<(), StoreError> {
    on!(tx, "outbox.postpone", conn => sqlx::query("update outbox set due_at = $1 where id = $2")
        .bind(until).bind(id)
        .execute(conn).await.map(drop))
}

/// Deletes what was sent, or never will be; tells whether it was there.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<bool, StoreError> {
    on!(tx, "outbox.delete", conn => sqlx::query("delete from outbox where id = $1")
        .bind(id)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// How many wait, and since when the oldest does.
pub async fn backlog(tx: &mut Tx) -> Result<(i64, Option<DateTime<Utc>>), StoreError> {
    on!(tx, "outbox.backlog", conn => sqlx::query_as("select count(*), min(created_at) from outbox")
        .fetch_one(conn).await)
}
