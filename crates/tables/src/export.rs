//! Records as files for people and programs. A file is written block by block, so its size does not matter.

mod csv;
mod json;
mod parquet;
mod workbook;

pub(crate) use csv::Csv;

use std::fs::File;
use std::sync::Arc;

use arrow_schema::DataType;
use domain::{ExportFormat, RecordColumn};

use crate::TableError;
use crate::reading::column::Column;

/// What a file says beside the records, where its format has room for it, in the words of whoever takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportNotes {
    /// What the sheet of records is called.
    pub records: String,
    /// What the sheet beside it is called: the number of records, what their amounts add up to, and the notes.
    pub notes: String,
    /// What the number of records is called.
    pub count: String,
    /// What the sum of a column is called, before the name of the column.
    pub sum: String,
    /// Said of values that are longer than a cell can hold; they are cut and marked.
    pub cut: String,
    /// Further notes, each with what it is about: the source, what was asked, who exported it.
    pub lines: Vec<(String, String)>,
}

/// A column of a file.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) column: RecordColumn,
    /// How it is kept in a table.
    pub(crate) kept: DataType,
}

/// Some rows of some columns.
pub(crate) struct Block {
    pub(crate) columns: Vec<Arc<Column>>,
    pub(crate) rows: Vec<usize>,
}

/// A file under way. Every call gives bytes to pass on.
pub(crate) trait Export: Send {
    fn block(&mut self, block: &Block) -> Result<Vec<u8>, TableError>;
    fn finish(self: Box<Self>) -> Result<Ending, TableError>;
}

/// How a file ends: with some bytes, or with all of it, where its beginning is not known before its end.
pub(crate) enum Ending {
    Bytes(Vec<u8>),
    Whole(File),
}

pub(crate) fn begin(
    format: ExportFormat,
    headings: Vec<Heading>,
    notes: &ExportNotes,
) -> Result<Box<dyn Export>, TableError> {
    Ok(match format {
        ExportFormat::Csv => Box::new(Csv::new(headings.iter().map(|heading| heading.column.name.as_str()))),
        ExportFormat::Json => Box::new(json::Json::new(&headings)),
        ExportFormat::Parquet => Box::new(parquet::Parquet::new(&headings, notes)?),
        ExportFormat::Xlsx => Box::new(workbook::Workbook::new(headings, notes.clone())?),
    })
}
