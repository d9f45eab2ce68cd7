//! Why a run gave no outcome.

use crate::source::Lost;

/// Why a run gave no outcome.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// The observer asked to stop; nothing of the run is kept.
    #[error("cancelled")]
    Cancelled,
    /// A side has more records than the engine numbers.
    #[error("{rows} records on one side")]
    TooManyRows {
        /// How many records it has.
        rows: usize,
    },
    /// A number is too large for exact arithmetic on the scale of its column.
    #[error("an amount in column {column}, record {row} is out of range")]
    OutOfRange {
        /// Its column.
        column: String,
        /// The record, counted from zero.
        row: usize,
    },
    /// The rules name a column that the records do not have.
    #[error("no column {column}")]
    NoColumn {
        /// The name.
        column: String,
    },
    /// A column's values cannot be compared as the rules ask.
    #[error("column {column} holds another type")]
    WrongType {
        /// The name.
        column: String,
    },
    /// The two sides have no columns that could be compared.
    #[error("nothing to compare")]
    NothingToCompare,
    /// A column on a shelf could not be fetched; whoever keeps it knows why.
    #[error("a column cannot be fetched")]
    Lost,
    /// The run needs more memory than it was given.
    #[error("{least} bytes of memory are needed")]
    TooLittleMemory {
        /// How many bytes would do.
        least: u64,
    },
    /// The threads could not be started.
    #[error("no threads")]
    NoThreads,
}

impl From<Lost> for EngineError {
    fn from(_: Lost) -> Self {
        Self::Lost
    }
}
