//! Objects that nothing refers to any more, until they are removed from the object store. A key that ends with a slash
//! stands for everything below it.

use chrono::{DateTime, Utc};

use crate::{StoreError, Tx};

/// Writes that an object is to be removed at the given instant.
pub async fn insert(tx: &mut Tx, key: &str, due_at: DateTime<Utc>) -> Result<(), StoreError> {
    on!(tx, "discarded.insert", conn => sqlx::query(
            "insert into discarded_objects (key, due_at) values ($1, $2)
             on conflict (key) do update set due_at = excluded.due_at")
        .bind(key).bind(due_at)
        .execute(conn).await.map(drop))?;
    Ok(())
}

/// Lists what is due, the longest due first.
pub async fn list_due(tx: &mut Tx, limit: i64) -> Result<Vec<String>, StoreError> {
    let now = tx.now();
    on!(tx, "discarded.list_due", conn => sqlx::query_scalar(
            "select key from discarded_objects where due_at <= $1 order by due_at, key limit $2")
        .bind(now).bind(limit)
        .fetch_all(conn).await)
}

/// Forgets what was removed.
pub async fn delete(tx: &mut Tx, key: &str) -> Result<(), StoreError> {
    on!(tx, "discarded.delete", conn => sqlx::query("delete from discarded_objects where key = $1")
        .bind(key)
        .execute(conn).await.map(drop))?;
    Ok(())
}
