//! Why a table or an object cannot be read or written.

use std::io;
use std::sync::Arc;

use arrow_schema::ArrowError;
use domain::ruleset::ColumnKind;
use parquet::errors::ParquetError;

/// What went wrong. It can be cloned, because many callers may wait for one load.
#[derive(Clone, Debug, thiserror::Error)]
pub enum TableError {
    /// Nothing is stored under the key.
    #[error("nothing is stored under `{key}`")]
    Missing {
        /// The key.
        key: String,
    },
    /// The key is none that something can be stored under.
    #[error("`{key}` cannot be a key")]
    Key {
        /// The key.
        key: String,
    },
    /// There is no room for more.
    #[error("there is no room for more")]
    NoSpace,
    /// The store refuses the access.
    #[error("the object store refuses the access")]
    Refused(#[source] Arc<object_store::Error>),
    /// The store does not answer as it should.
    #[error("the object store does not answer as it should")]
    Unreachable(#[source] Arc<object_store::Error>),
    /// A local file cannot be read or written.
    #[error("a local file cannot be read or written")]
    File(#[source] Arc<io::Error>),
    /// What is stored is not what was written.
    #[error("the table `{key}` is damaged")]
    Damaged {
        /// The key.
        key: String,
        /// What the reader noticed, where it noticed more than another checksum.
        #[source]
        source: Option<Arc<ParquetError>>,
    },
    /// The records do not fit the table.
    #[error("the records do not fit the table")]
    Write(#[source] Arc<ParquetError>),
    /// Columns cannot be put together.
    #[error("columns do not fit together")]
    Columns(#[source] Arc<ArrowError>),
    /// A workbook cannot be written.
    #[error("the workbook cannot be written")]
    Workbook(#[source] Arc<rust_xlsxwriter::XlsxError>),
    /// The table has no such column.
    #[error("there is no column `{column}`")]
    NoColumn {
        /// The name that was asked for.
        column: String,
    },
    /// A column cannot be compared with the value.
    #[error("column `{column}` cannot be compared with the value")]
    FilterValue {
        /// The column.
        column: String,
        /// What it holds.
        kind: ColumnKind,
    },
    /// The place is none of this table.
    #[error("the place is none of this table")]
    Cursor,
    /// The work was given up: the program is ending, or somebody else's load failed with it.
    #[error("the work was given up")]
    Stopped,
}

impl TableError {
    pub(crate) fn damaged(key: &str, source: ParquetError) -> Self {
        Self::Damaged { key: key.to_owned(), source: Some(Arc::new(source)) }
    }

    pub(crate) fn of_store(key: &str, error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::Missing { key: key.to_owned() },
            object_store::Error::PermissionDenied { .. } | object_store::Error::Unauthenticated { .. } => {
                Self::Refused(Arc::new(error))
            }
            other => Self::Unreachable(Arc::new(other)),
        }
    }
}

impl From<io::Error> for TableError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as K;
        // A process or file system may also let files grow only so far.
        if matches!(error.kind(), K::StorageFull | K::QuotaExceeded | K::FileTooLarge) {
            return Self::NoSpace;
        }
        match error.downcast::<Self>() {
            Ok(own) => own,
            Err(error) => Self::File(Arc::new(error)),
        }
    }
}

impl From<ArrowError> for TableError {
    fn from(error: ArrowError) -> Self {
        Self::Columns(Arc::new(error))
    }
}

impl From<rust_xlsxwriter::XlsxError> for TableError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        match error {
            rust_xlsxwriter::XlsxError::IoError(error) => error.into(),
            other => Self::Workbook(Arc::new(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_store_says_decides_what_is_said() {
        let source = || -> Box<dyn std::error::Error + Send + Sync> { "no".into() };
        let said = |error| TableError::of_store("a/b", error);
        let missing = object_store::Error::NotFound { path: "a/b".to_owned(), source: source() };
        assert!(matches!(said(missing), TableError::Missing { key } if key == "a/b"));
        let denied = object_store::Error::PermissionDenied { path: "a/b".to_owned(), source: source() };
        assert!(matches!(said(denied), TableError::Refused(_)));
        let unknown = object_store::Error::Unauthenticated { path: "a/b".to_owned(), source: source() };
        assert!(matches!(said(unknown), TableError::Refused(_)));
        let other = object_store::Error::Generic { store: "S3", source: source() };
        assert!(matches!(said(other), TableError::Unreachable(_)));
    }

    #[test]
    fn a_full_disk_is_no_other_failure_of_a_file() {
        for full in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded] {
            assert!(matches!(TableError::from(io::Error::from(full)), TableError::NoSpace));
        }
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        assert!(matches!(denied.into(), TableError::File(_)));
        assert!(matches!(io::Error::other(TableError::Cursor).into(), TableError::Cursor));
    }

    #[test]
    fn libraries_keep_their_reason() {
        let columns = TableError::from(ArrowError::ComputeError("no".to_owned()));
        assert!(matches!(columns, TableError::Columns(_)));
        let full = rust_xlsxwriter::XlsxError::IoError(io::ErrorKind::StorageFull.into());
        assert!(matches!(full.into(), TableError::NoSpace));
        let workbook = rust_xlsxwriter::XlsxError::RowColumnLimitError;
        assert!(matches!(workbook.into(), TableError::Workbook(_)));
    }
}
