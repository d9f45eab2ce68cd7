//! Where the errors of the layers below become the product's own, once, and are logged once with their cause.

use std::fmt::Display;

use domain::{AppError, ErrorKind};
use formats::{FileError, Limit};
use store::StoreError;
use tables::TableError;

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

impl<T> Explain<T> for Result<T, TableError> {
    fn explain(self) -> Result<T, AppError> {
        self.map_err(|error| from_tables(&error))
    }
}

/// The code of a failure of the object store, or of a table on it.
#[must_use]
pub fn from_tables(error: &TableError) -> AppError {
    const SECONDS: u32 = 5;
    let kind = match error {
        TableError::Missing { .. } | TableError::Damaged { .. } => ErrorKind::FilesDamaged,
        TableError::NoSpace => ErrorKind::FilesFull,
        TableError::Refused(_) | TableError::Unreachable(_) | TableError::File(_) | TableError::Stopped => {
            tracing::warn!(cause = %chain(error), "files cannot be used");
            return AppError::from(ErrorKind::FilesUnavailable).retry_after(SECONDS);
        }
        TableError::NoColumn { .. } | TableError::FilterValue { .. } | TableError::Cursor => {
            return ErrorKind::QueryMalformed.into();
        }
        _ => return internal(error),
    };
    tracing::error!(code = kind.code(), cause = %chain(error), "a file cannot be used");
    kind.into()
}

/// The code of a file that cannot be read.
#[must_use]
pub fn from_file(path: &str, error: &FileError) -> AppError {
    let path = path.to_owned();
    let kind = match error {
        FileError::Empty => ErrorKind::FileEmpty { path },
        FileError::UnknownFormat => ErrorKind::FileUnknownFormat { path },
        FileError::OtherFormat => ErrorKind::FileOtherFormat { path },
        FileError::NoSuchPart { part, parts } => {
            ErrorKind::FileNoSuchPart { path, part: part.clone(), parts: listed(parts) }
        }
        FileError::NestedArchive => ErrorKind::FileNestedArchive { path },
        FileError::Encrypted => ErrorKind::FileEncrypted { path },
        FileError::BinaryWorkbook => ErrorKind::FileBinaryWorkbook { path },
        FileError::Doctype => ErrorKind::FileDoctype { path },
        FileError::TooMuch { limit: Limit::Records, most } => ErrorKind::FileTooManyRows { path, limit: whole(*most) },
        FileError::TooMuch { limit, most } => {
            ErrorKind::FileOverLimit { path, limit: limit.as_str().to_owned(), most: whole(*most) }
        }
        FileError::LayoutColumn { column } => ErrorKind::FileLayoutColumn { path, column: column.clone() },
        FileError::Layout { about } => ErrorKind::FileLayout { path, about: about.to_string() },
        FileError::ColumnKind { column } => ErrorKind::FileColumnKind { path, column: column.clone() },
        FileError::Stopped(_) => ErrorKind::JobStopped,
        FileError::Io(_) => {
            tracing::error!(cause = %chain(error), "a stored file cannot be read");
            ErrorKind::FilesUnavailable
        }
        FileError::Damaged(_) => {
            tracing::debug!(cause = %chain(error), "a file is refused");
            ErrorKind::FileDamaged { path }
        }
    };
    kind.into()
}

/// As many names as a person reads.
fn listed(names: &[String]) -> String {
    const MOST: usize = 20;
    let more = if names.len() > MOST { ", …" } else { "" };
    let first: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    if first.is_empty() { "–".to_owned() } else { first.join(", ") + more }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The code of a failure of the store. Only what nobody planned for is logged as an error.
#[must_use]
pub fn from_store(error: &StoreError) -> AppError {
    let kind = match error {
        StoreError::Unavailable(_) => return retry(ErrorKind::DatabaseUnavailable, error),
        StoreError::Busy(_) => return retry(ErrorKind::DatabaseBusy, error),
        StoreError::Full(_) => ErrorKind::DatabaseFull,
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

fn internal(error: &dyn std::error::Error) -> AppError {
    tracing::error!(cause = %chain(error), "something failed that nobody planned for");
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
    fn the_parts_of_a_file_are_named_where_the_one_asked_for_is_not_there() {
        let told = |parts: Vec<String>| match from_file("a.zip", &FileError::NoSuchPart { part: "x".to_owned(), parts })
            .kind
        {
            ErrorKind::FileNoSuchPart { parts, .. } => parts,
            other => panic!("{other:?}"),
        };
        assert_eq!(told(Vec::new()), "–");
        assert_eq!(told(vec!["May".to_owned(), "June".to_owned()]), "May, June");
        let many = told((1..=21).map(|number| number.to_string()).collect());
        assert!(many.starts_with("1, 2, ") && many.ends_with(", 20, …"), "{many}");
    }

    #[test]
    fn a_mistake_of_ours_is_never_shown_as_the_callers() {
        let error = from_store(&StoreError::Duplicate);
        assert_eq!(error.kind.class(), ErrorClass::Bug);
        let newer = from_store(&StoreError::Newer { database: 3, program: 2 });
        assert_eq!(newer.kind, ErrorKind::DatabaseNewer { database: 3, program: 2 });
    }
}
