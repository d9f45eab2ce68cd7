//! Objects that nothing refers to any more. They are written down with the change that made them useless, so that they
//! go whatever happens to the program in between.

use chrono::TimeDelta;
use domain::AppError;
use store::{Tx, discarded};

use crate::{Explain, Services};

const AT_ONCE: i64 = 100;

/// Whoever still writes an object of something that was given up has ended by then.
pub(crate) const LATER: TimeDelta = TimeDelta::days(1);

/// Writes down that objects are to be removed: one, or everything below a key that ends with a slash.
pub(crate) async fn discard(tx: &mut Tx, key: &str, after: TimeDelta) -> Result<(), AppError> {
    let due_at = tx.now() + after;
    discarded::insert(tx, key, due_at).await.explain()
}

/// Removes objects at once that were written down to be removed. Where that fails they are removed later.
pub(crate) async fn remove_now(services: &Services, key: &str) {
    if let Err(error) = remove(services, key).await {
        tracing::warn!(code = error.kind.code(), "what is not needed any more is removed later");
    }
}

/// Removes what is due, and what writers left behind that were killed.
pub(crate) async fn clear(services: &Services) -> Result<(), AppError> {
    services.objects.clear_abandoned().await.explain()?;
    while clear_some(services).await? {}
    Ok(())
}

/// Tells whether there may be more.
async fn clear_some(services: &Services) -> Result<bool, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let due = discarded::list_due(&mut tx, AT_ONCE).await.explain()?;
    drop(tx);
    for key in &due {
        remove(services, key).await?;
        let mut tx = services.store.write().await.explain()?;
        discarded::delete(&mut tx, key).await.explain()?;
        tx.commit().await.explain()?;
    }
    Ok(due.len() as i64 == AT_ONCE)
}

async fn remove(services: &Services, key: &str) -> Result<(), AppError> {
    if key.ends_with('/') {
        services.objects.delete_all(key).await.map(drop).explain()
    } else {
        services.objects.delete(key).await.explain()
    }
}
