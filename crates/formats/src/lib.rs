//! Every file format to typed columns and row issues: pure parsers over bytes, without I/O.
//!
//! A format is recognised by its content; the name of a file is never trusted. Columns come as Arrow arrays of few
//! types: `Boolean`, `Int64`, `Decimal128(38, _)`, `Date32`, `Timestamp(Microsecond)`, `Utf8` (or `LargeUtf8`), and
//! `Dictionary(UInt32, Utf8)` for text that repeats itself. A missing value is null.

mod csv;
mod error;
mod parquet;
#[cfg(test)]
mod tests;
mod write;

pub use error::FileError;
pub use write::{Output, WriteError, decimal_text, write};

use arrow_array::RecordBatch;

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Delimited text: comma, semicolon, tab or another mark between fields.
    Delimited,
    /// A spreadsheet: XLSX, XLS or ODS.
    Spreadsheet,
    /// One JSON document, or one on each line.
    Json,
    /// Columnar Parquet.
    Parquet,
    /// A bank's OFX or QFX statement.
    Ofx,
    /// A QIF statement.
    Qif,
    /// A SWIFT MT940 or MT942 statement.
    Mt940,
    /// A BAI2 report.
    Bai2,
    /// An ISO 20022 CAMT.052, CAMT.053 or CAMT.054 message.
    Camt,
}

/// Reads a file of delimited text, or of Parquet, to one batch of typed columns.
///
/// # Errors
///
/// The first thing wrong with the file, in the order of its rows.
pub fn read(bytes: Vec<u8>) -> Result<RecordBatch, FileError> {
    if bytes.starts_with(parquet::MARK) { parquet::read(bytes) } else { csv::read(&bytes) }
}
