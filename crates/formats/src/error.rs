//! Why a file cannot be read at all. What is wrong with single rows is an issue, not one of these.

use crate::{Limit, Stopped};

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There are no columns.
    #[error("the file has no columns")]
    Empty,
    /// No format is recognised.
    #[error("the file is of no format that is read")]
    UnknownFormat,
    /// The file is of another format than the layout says.
    #[error("the file is not of the format of its layout")]
    OtherFormat,
    /// The archive or workbook has no such part, or none that can be read.
    #[error("the file has no part `{part}`")]
    NoSuchPart {
        /// What was looked for; empty where anything would have done.
        part: String,
        /// The parts that there are.
        parts: Vec<String>,
    },
    /// An archive in an archive.
    #[error("the archive holds another archive")]
    NestedArchive,
    /// The content cannot be read without a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// A workbook in the binary form of Excel (XLSB).
    #[error("the file is a binary workbook (XLSB)")]
    BinaryWorkbook,
    /// The document declares a type, which can make it refer to other files or grow without end.
    #[error("the document has a DOCTYPE")]
    Doctype,
    /// The file asks for more than a limit.
    #[error("the file goes over the limit `{}` of {most}", limit.as_str())]
    TooMuch {
        /// Which limit.
        limit: Limit,
        /// The most that is taken.
        most: u64,
    },
    /// The layout does not fit the file.
    #[error("the layout asks for column `{column}`, which is not there")]
    LayoutColumn {
        /// The column.
        column: String,
    },
    /// The layout contradicts itself.
    #[error("the layout cannot be used: {about}")]
    Layout {
        /// Which part of it.
        about: domain::LayoutPart,
    },
    /// A column holds what no table can.
    #[error("column `{column}` holds values that cannot be compared")]
    ColumnKind {
        /// The name.
        column: String,
    },
    /// The file begins like a known format and cannot be read as it.
    #[error("the file is damaged")]
    Damaged(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The bytes cannot be had.
    #[error("the content cannot be read")]
    Io(#[source] std::io::Error),
    /// The receiver wants no more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl FileError {
    /// A part that was looked for, among those that there are.
    pub(crate) fn no_such_part(wanted: Option<&str>, parts: impl IntoIterator<Item: Into<String>>) -> Self {
        let parts = parts.into_iter().map(Into::into).collect();
        Self::NoSuchPart { part: wanted.unwrap_or_default().to_owned(), parts }
    }

    /// What some other library says of the damage is for the log only.
    pub(crate) fn damaged(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Damaged(error.into())
    }
}
