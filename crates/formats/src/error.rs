//! Why a file cannot be read.

/// What is wrong with a file, and where. Rows are data rows, counted from 1.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is no line with the names of columns.
    #[error("the file has no columns")]
    Empty,
    /// Two columns have the same name.
    #[error("two columns are named `{column}`")]
    ColumnTwice {
        /// The name.
        column: String,
    },
    /// A row has more or fewer values than there are columns.
    #[error("row {row} has {found} values, expected {expected}")]
    RowLength {
        /// The row.
        row: u64,
        /// How many values it has.
        found: u64,
        /// How many columns there are.
        expected: u64,
    },
    /// A quoted value does not end.
    #[error("a quoted value in row {row} does not end")]
    QuoteOpen {
        /// The row it begins in.
        row: u64,
    },
    /// A row is not UTF-8.
    #[error("row {row} is not UTF-8")]
    NotText {
        /// The row.
        row: u64,
    },
    /// The file has more rows than can be numbered.
    #[error("the file has more than {limit} rows")]
    TooManyRows {
        /// The most rows.
        limit: u64,
    },
    /// A column holds lists, structures or bytes.
    #[error("column `{column}` holds values that cannot be compared")]
    ColumnKind {
        /// The name.
        column: String,
    },
    /// The file begins like a Parquet file and cannot be read as one.
    #[error("the Parquet file is damaged")]
    Parquet(#[source] parquet::errors::ParquetError),
    /// Columns cannot be put together.
    #[error("columns do not fit together")]
    Columns(#[source] arrow_schema::ArrowError),
}
