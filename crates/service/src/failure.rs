//! Where the errors of the layers below become the product's own, once, and are logged once with their cause.

use std::fmt::Display;

use domain::{AppError, ErrorKind};
use store::StoreError;

/// Turns the failure of a lower layer into one that can be shown.
pub trait Explain<T> {
    /// Logs the cause and gives the failure its code.
    ///
    /// # Errors
    ///
    /// The failure, worded by code.
    fn explain(self) -> Result<T, AppError>;
}

impl<T> Explain<T> for Result<T, StoreError> {
    fn explain(self) -> Result<T, AppError> {
        self.map_err(|error| from_store(&error))
    }
}

/// The code of a failure of the store. Only what nobody planned for is logged as an error.
#[must_use]
pub fn from_store(error: &StoreError) -> AppError {
    let kind = match error {
        StoreError::Unavailable(_) => return retry(ErrorKind::DatabaseUnavailable, error),
        StoreError::Busy(_) => return retry(ErrorKind::DatabaseBusy, error),
        StoreError::Newer { database, program } => ErrorKind::DatabaseNewer { database: *database, program: *program },
        StoreError::MigrationChanged { version } => ErrorKind::MigrationChanged { version: *version },
        StoreError::MigrationFailed { version, .. } => ErrorKind::MigrationFailed { version: *version },
        StoreError::BadUrl(_) => ErrorKind::DatabaseUrl,
        StoreError::Duplicate | StoreError::Query(_) => return internal(error),
    };
    tracing::warn!(code = kind.code(), cause = %chain(error), "the database cannot be used as it is");
    kind.into()
}

fn retry(kind: ErrorKind, error: &StoreError) -> AppError {
    const SECONDS: u32 = 2;
    tracing::warn!(code = kind.code(), cause = %chain(error), "the database did not answer");
    AppError::from(kind).retry_after(SECONDS)
}

fn internal(error: &StoreError) -> AppError {
    tracing::error!(cause = %chain(error), "a query failed");
    ErrorKind::Internal.into()
}

fn chain(error: &dyn std::error::Error) -> impl Display {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests {
    use domain::ErrorClass;

    use super::*;

    #[test]
    fn what_can_be_tried_again_says_when() {
        let busy = from_store(&StoreError::Busy(store::Awaited::Lock));
        assert_eq!((busy.kind, busy.retry_after), (ErrorKind::DatabaseBusy, Some(2)));
    }

    #[test]
    fn a_mistake_of_ours_is_never_shown_as_the_callers() {
        let error = from_store(&StoreError::Duplicate);
        assert_eq!(error.kind.class(), ErrorClass::Bug);
        let newer = from_store(&StoreError::Newer { database: 3, program: 2 });
        assert_eq!(newer.kind, ErrorKind::DatabaseNewer { database: 3, program: 2 });
    }
}
