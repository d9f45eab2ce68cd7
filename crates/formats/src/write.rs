//! Typed columns to files: the same values in each format. A column `~NAME` right behind a column `NAME` holds what stands in the
//! file where there is no value; text has it in its place, Parquet beside the typed column.

mod csv;
mod json;
mod value;

pub use value::decimal_text;

use std::io::{self, Write};
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

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
    Parquet(#[from] ParquetError),
}

/// Rows of Parquet that are gathered before they are written.
const GROUP: usize = 131_072;

/// A table that is written piece by piece.
pub struct TableFile<W: Write + Send>(Form<W>);

enum Form<W: Write + Send> {
    Csv(csv::CsvFile<W>),
    Json(json::JsonFile<W>),
    Parquet(SchemaRef, Box<ArrowWriter<W>>),
}

impl<W: Write + Send> TableFile<W> {
    /// Begins a table of these columns.
    ///
    /// # Errors
    ///
    /// The place it goes to takes nothing, or the columns do not fit the format.
    pub fn create(schema: &SchemaRef, output: Output, to: W) -> Result<Self, WriteError> {
        Ok(Self(match output {
            Output::Csv => Form::Csv(csv::CsvFile::create(schema, to)),
            Output::Json => Form::Json(json::JsonFile::create(to)?),
            Output::Parquet => {
                let properties = WriterProperties::builder().set_max_row_group_row_count(Some(GROUP)).build();
                let schema = stored(schema);
                let writer = ArrowWriter::try_new(to, Arc::clone(&schema), Some(properties))?;
                Form::Parquet(schema, Box::new(writer))
            }
        }))
    }

    /// Adds rows.
    ///
    /// # Errors
    ///
    /// The place it goes to takes no more.
    pub fn write(&mut self, rows: &RecordBatch) -> Result<(), WriteError> {
        match &mut self.0 {
            Form::Csv(file) => file.write(rows)?,
            Form::Json(file) => file.write(rows)?,
            Form::Parquet(schema, writer) => {
                writer.write(&brought(rows, schema)?)?;
            }
        }
        Ok(())
    }

    /// Ends the table.
    ///
    /// # Errors
    ///
    /// The place it goes to takes no more.
    pub fn finish(self) -> Result<(), WriteError> {
        match self.0 {
            Form::Csv(file) => file.finish()?,
            Form::Json(file) => file.finish()?,
            Form::Parquet(_, writer) => drop(writer.close()?),
        }
        Ok(())
    }
}

/// Writes all rows.
///
/// # Errors
///
/// When the place it goes to takes no more.
pub fn write(batch: &RecordBatch, output: Output, to: impl Write + Send) -> Result<(), WriteError> {
    let mut file = TableFile::create(&batch.schema(), output, to)?;
    file.write(batch)?;
    file.finish()
}

/// Texts are texts in Parquet, however they are kept in memory.
fn stored(schema: &SchemaRef) -> SchemaRef {
    let text = |field: &FieldRef| match field.data_type() {
        DataType::Dictionary(..) | DataType::LargeUtf8 => Arc::new(Field::clone(field).with_data_type(DataType::Utf8)),
        _ => Arc::clone(field),
    };
    Arc::new(Schema::new(schema.fields().iter().map(text).collect::<Vec<FieldRef>>()))
}

fn brought(rows: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch, ParquetError> {
    let columns = rows.columns().iter().zip(schema.fields());
    let columns: Result<_, ArrowError> = columns.map(|(column, field)| cast(column, field.data_type())).collect();
    Ok(RecordBatch::try_new(Arc::clone(schema), columns?)?)
}
