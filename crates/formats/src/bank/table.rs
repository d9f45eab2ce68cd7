//! Entries to a table: first measured, then written in batches of bounded size.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Int64Builder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::SchemaRef;
use domain::{IssueCode, Layout, RowIssue};

use super::book::{Taker, cut};
use super::column::{TableColumn, columns, schema};
use super::entry::{Entry, Fault, Field, Value};
use super::measured::Measured;
use crate::{FileError, Limits, ReadFile, Receiver};

const BATCH: usize = 8_192;

/// How much has to be read before a receiver is asked whether it wants more.
const ASKED: i64 = 1_024;

/// Writes entries in batches to a receiver.
pub(crate) struct Table<'a> {
    receiver: &'a mut dyn Receiver,
    limits: &'a Limits,
    schema: SchemaRef,
    rows: Int64Builder,
    lines: Int64Builder,
    rejected: BooleanBuilder,
    columns: Vec<TableColumn>,
    in_batch: usize,
    of: u64,
    entries: i64,
    pub(crate) read: ReadFile,
}

impl<'a> Table<'a> {
    pub(crate) fn begin(
        layout: &Layout,
        measured: &Measured,
        size: u64,
        limits: &'a Limits,
        receiver: &'a mut dyn Receiver,
    ) -> Result<Self, FileError> {
        let columns = columns(layout, measured)?;
        let schema = schema(layout, &columns);
        receiver.begin(&schema)?;
        Ok(Self {
            receiver,
            limits,
            schema,
            rows: Int64Builder::new(),
            lines: Int64Builder::new(),
            rejected: BooleanBuilder::new(),
            columns,
            in_batch: 0,
            of: size,
            entries: measured.entries,
            read: ReadFile::default(),
        })
    }

    pub(crate) fn flush(&mut self) -> Result<(), FileError> {
        let mut arrays: Vec<ArrayRef> =
            vec![Arc::new(self.rows.finish()), Arc::new(self.lines.finish()), Arc::new(self.rejected.finish())];
        arrays.extend(self.columns.iter_mut().map(|column| column.values.finish()));
        let originals = self.columns.iter_mut().filter_map(|column| column.originals.as_mut());
        arrays.extend(originals.map(|texts| Arc::new(texts.finish()) as ArrayRef));
        self.in_batch = 0;
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), arrays).map_err(FileError::damaged)?;
        Ok(self.receiver.records(batch)?)
    }

    fn issue_of(&mut self, row: i64, line: Option<i64>, fault: &Fault) -> Result<(), FileError> {
        let column = fault.field.and_then(|field| self.columns.iter().find(|column| column.field == field));
        let column = column.map(|column| column.name.clone());
        let value = (!fault.value.is_empty()).then(|| cut(&fault.value));
        let expected = fault.expected.as_deref().map(cut);
        self.issue(RowIssue { row: Some(row), line, column, code: fault.code, value, expected })
    }

    fn push(&mut self, row: i64, entry: &mut Entry) {
        self.rows.append_value(row);
        self.lines.append_option(entry.line);
        for column in &mut self.columns {
            column.push(entry);
        }
        // A column can refuse a number that is too long for it, so this comes last.
        self.rejected.append_value(entry.is_rejected());
    }
}

impl Taker for Table<'_> {
    fn entry(&mut self, row: i64, mut entry: Entry) -> Result<(), FileError> {
        mark_broken_text(&mut entry);
        self.push(row, &mut entry);
        self.read.records += 1;
        self.read.rejected += u64::from(entry.is_rejected());
        for fault in std::mem::take(&mut entry.faults) {
            self.issue_of(row, entry.line, &fault)?;
        }
        self.in_batch += 1;
        if row % ASKED == 0 {
            let done = i128::from(self.of) * i128::from(row) / i128::from(self.entries.max(row));
            self.receiver.progress(u64::try_from(done).unwrap_or(self.of), self.of)?;
        }
        if self.in_batch == BATCH { self.flush() } else { Ok(()) }
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), FileError> {
        self.read.issues += 1;
        if self.read.issues <= self.limits.issues {
            self.receiver.issue(issue)?;
        }
        Ok(())
    }
}

/// Bytes that are no characters come as U+FFFD: the text is kept, and somebody has to look at it.
fn mark_broken_text(entry: &mut Entry) {
    let broken = entry.cells.iter().filter_map(|cell| match &cell.value {
        Value::Text(text) if text.contains('\u{fffd}') => Some((cell.field, text.clone())),
        _ => None,
    });
    let broken: Vec<(Field, String)> = broken.collect();
    for (field, text) in broken {
        entry.fault(Some(field), IssueCode::NotText, &text, None);
    }
}
