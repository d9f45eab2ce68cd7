//! Work that takes long enough to stand in the way of others is done on threads of its own.

use crate::TableError;

/// Does the work on a thread where it may block; what it panics with goes on here.
pub(crate) async fn blocking<T, F>(work: F) -> Result<T, TableError>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, TableError> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(failure) if failure.is_panic() => std::panic::resume_unwind(failure.into_panic()),
        Err(_) => Err(TableError::Stopped),
    }
}
