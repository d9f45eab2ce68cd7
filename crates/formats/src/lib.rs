//! Every file format to typed columns and row issues: pure parsers over bytes, without I/O.
//!
//! A format is recognised by its content; the name of a file is never trusted.

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
