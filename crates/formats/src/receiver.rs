//! Who takes what is read, piece by piece.

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use domain::{RowIssue, Statement};

/// Takes the table of a file: first its columns, then records and issues, in the order of the file.
pub trait Receiver {
    /// The columns of all batches that follow. What came before, issues included, is void: values further down need other
    /// columns.
    ///
    /// # Errors
    ///
    /// The receiver wants no more.
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped>;

    /// The next records.
    ///
    /// # Errors
    ///
    /// The receiver wants no more.
    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped>;

    /// Something that a person should know of.
    ///
    /// # Errors
    ///
    /// The receiver wants no more.
    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped>;

    /// How far reading is; asked often, so that a receiver can stop it soon.
    ///
    /// # Errors
    ///
    /// The receiver wants no more.
    fn progress(&mut self, done_bytes: u64, of: u64) -> Result<(), Stopped>;
}

/// The receiver wants no more: somebody stopped it, or it failed and keeps the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the receiver wants no more")]
pub struct Stopped;

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadFile {
    /// How many records there are, those set aside included.
    pub records: u64,
    /// How many of them have an issue that sets them aside.
    pub rejected: u64,
    /// How many issues there are, also those past the number that is listed.
    pub issues: u64,
    /// The statements, where it is a bank's file.
    pub statements: Vec<Statement>,
}
