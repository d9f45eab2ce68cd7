//! How files with the same headers are read, because a person said so.

use crate::{ProjectScope, StoreError, Tx};

/// Remembers a layout for files whose headers have a fingerprint.
pub async fn remember(
    tx: &mut Tx,
    scope: ProjectScope,
    fingerprint: &[u8; 32],
    layout: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "layouts.remember", conn => sqlx::query(
            "insert into layouts (project_id, fingerprint, layout, changed_at) values ($1, $2, $3, $4)
             on conflict (project_id, fingerprint) do update set layout = excluded.layout,
                 changed_at = excluded.changed_at")
        .bind(scope.project().0).bind(&fingerprint[..]).bind(layout).bind(now)
        .execute(conn).await.map(drop))
}

/// Finds the layout that is remembered for a fingerprint.
pub async fn find(tx: &mut Tx, scope: ProjectScope, fingerprint: &[u8; 32]) -> Result<Option<String>, StoreError> {
    on!(tx, "layouts.find", conn => sqlx::query_scalar(
            "select layout from layouts where project_id = $1 and fingerprint = $2")
        .bind(scope.project().0).bind(&fingerprint[..])
        .fetch_optional(conn).await)
}
