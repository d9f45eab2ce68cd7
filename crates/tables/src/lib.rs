//! Records and results as Parquet tables on an object store: written once, read by page, filter and facet.
//!
//! A million rows never pass through SQL; this crate is where they live instead.

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// The records of a source, with the original text beside each typed value.
    Records,
    /// What could not be read in a source: row, column, value and reason.
    RowIssues,
    /// The outcome of a job: matches with their evidence, and what stayed unmatched.
    Results,
}
