//! Bank files from their bytes to records, issues and statements.

mod checks;
mod layouts;
mod written;

use std::collections::BTreeMap;

use arrow_array::{Array, RecordBatch};
use arrow_schema::SchemaRef;
use domain::{FileFormat, Layout, Reason, RowIssue};

use crate::{FileError, Limits, ReadFile, Receiver, Stopped, Wish};

/// A file as it was read.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) schema: Option<SchemaRef>,
    /// Each record by the names of its columns, without what is missing.
    pub(crate) records: Vec<BTreeMap<String, String>>,
    pub(crate) issues: Vec<RowIssue>,
    pub(crate) read: ReadFile,
    pub(crate) layout: Option<Layout>,
    pub(crate) reasons: Vec<Reason>,
}

impl Outcome {
    /// The values of a column, record by record.
    pub(crate) fn column(&self, name: &str) -> Vec<&str> {
        self.records.iter().map(|record| record.get(name).map_or("", String::as_str)).collect()
    }

    pub(crate) fn codes(&self) -> Vec<&str> {
        self.issues.iter().map(|issue| issue.code.as_str()).collect()
    }
}

impl Receiver for Outcome {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        self.schema = Some(schema.clone());
        Ok(())
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        for row in 0..batch.num_rows() {
            let schema = batch.schema();
            let present = schema.fields().iter().zip(batch.columns()).filter(|(_, column)| column.is_valid(row));
            let text = |column| arrow_cast::display::array_value_to_string(column, row).unwrap();
            self.records.push(present.map(|(field, column)| (field.name().clone(), text(column))).collect());
        }
        Ok(())
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped> {
        self.issues.push(issue);
        Ok(())
    }

    fn progress(&mut self, done: u64, of: u64) -> Result<(), Stopped> {
        assert!(done <= of);
        Ok(())
    }
}

/// A layout that knows nothing but the format.
pub(crate) fn bare(format: FileFormat) -> Layout {
    serde_json::from_value(serde_json::json!({ "format": format, "columns": [] })).unwrap()
}

pub(crate) fn try_read_as(format: FileFormat, bytes: &[u8], limits: &Limits) -> Result<Outcome, FileError> {
    let (layout, reasons) = super::sniff(&bytes, bare(format), bytes, true, &Wish::default(), limits)?;
    let mut outcome = Outcome::default();
    let read = super::read(&bytes, &layout, limits, &mut outcome)?;
    Ok(Outcome { read, layout: Some(layout), reasons, ..outcome })
}

/// Reads a file of whichever format it is.
pub(crate) fn try_read(bytes: &[u8]) -> Result<Outcome, FileError> {
    let format = super::recognise(bytes).ok_or(FileError::UnknownFormat)?;
    try_read_as(format, bytes, &Limits::default())
}

pub(crate) fn read(text: &str) -> Outcome {
    try_read(text.as_bytes()).unwrap()
}
