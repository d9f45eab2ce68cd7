//! Typed columns to files: the same values in each format.

mod csv;
mod json;
mod value;

pub use value::decimal_text;

use std::io::{self, Write};

use arrow_array::RecordBatch;
use parquet::arrow::ArrowWriter;

/// A format that can be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Output {
    /// Comma-separated text, lines ending in LF.
    #[default]
    Csv,
    /// Columnar Parquet.
    Parquet,
    /// One JSON document: a list with an object for each row. Amounts are text, so no reader makes fractions of them.
    Json,
}

impl Output {
    /// What the names of such files end in.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Json => "json",
        }
    }
}

/// Why a file was not written to its end.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The place it goes to takes no more.
    #[error("writing failed")]
    Io(#[from] io::Error),
    /// The columns do not fit the format.
    #[error("the columns cannot be written as Parquet")]
    Parquet(#[from] parquet::errors::ParquetError),
}

/// Writes all rows.
///
/// # Errors
///
/// When the place it goes to takes no more.
pub fn write(batch: &RecordBatch, output: Output, to: impl Write + Send) -> Result<(), WriteError> {
    match output {
        Output::Csv => csv::write(batch, to)?,
        Output::Json => json::write(batch, to)?,
        Output::Parquet => {
            let mut writer = ArrowWriter::try_new(to, batch.schema(), None)?;
            writer.write(batch)?;
            writer.close()?;
        }
    }
    Ok(())
}
