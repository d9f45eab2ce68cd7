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
        if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
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
