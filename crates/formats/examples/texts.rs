//! Reads files of any format and writes a line of JSON for each: how it was read, the texts of its records as they stand
//! in the file, issues and statements. `make bench-formats` compares that with what the files mean.

use std::io::Write;

use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::SchemaRef;
use domain::{RowIssue, original_column};
use formats::{FileError, Limits, Receiver, Stopped, Wish};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let told = read(&bytes).unwrap_or_else(|error| json!({ "refused": error.to_string() }));
        writeln!(out, "{told}")?;
    }
    Ok(())
}

fn read(bytes: &[u8]) -> Result<Value, FileError> {
    let limits = Limits::default();
    let sniffed = formats::sniff(&bytes, &Wish::default(), &limits)?;
    let columns = &sniffed.layout.columns;
    let mut texts = Texts { names: columns.iter().map(|column| column.name.clone()).collect(), ..Texts::default() };
    let read = formats::read(&bytes, &sniffed.layout, &limits, &mut texts)?;
    Ok(json!({
        "layout": sniffed.layout,
        "headers": columns.iter().map(|column| &column.header).collect::<Vec<_>>(),
        "columns": texts.names,
        "records": texts.records,
        "issues": texts.issues,
        "statements": read.statements,
    }))
}

/// Collects the values of the columns of the file: as they stand there, and as they are written here.
#[derive(Default)]
struct Texts {
    names: Vec<String>,
    records: Vec<Value>,
    issues: Vec<RowIssue>,
}

impl Receiver for Texts {
    fn begin(&mut self, _: &SchemaRef) -> Result<(), Stopped> {
        self.records.clear();
        self.issues.clear();
        Ok(())
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        let column = |name: &str| batch.column_by_name(name).cloned();
        let columns: Vec<_> = self.names.iter().map(|name| (column(&original_column(name)), column(name))).collect();
        let cell = |row: usize, original: &Option<ArrayRef>, typed: &Option<ArrayRef>| {
            let original = original.as_ref().and_then(|column| text(column, row));
            let typed = typed.as_ref().and_then(|column| text(column, row));
            json!({ "text": original.or_else(|| typed.clone()), "value": typed })
        };
        let record = |row| columns.iter().map(|(original, typed)| cell(row, original, typed)).collect();
        self.records.extend((0..batch.num_rows()).map(record));
        Ok(())
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped> {
        self.issues.push(issue);
        Ok(())
    }

    fn progress(&mut self, _: u64, _: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

fn text(column: &ArrayRef, row: usize) -> Option<String> {
    let text = arrow_cast::display::array_value_to_string(column, row);
    text.ok().filter(|_| column.is_valid(row))
}
