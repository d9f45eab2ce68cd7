//! Parts of a table on their way to the receiver: numbered, checked for repetitions, counted.

mod marks;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use domain::{IssueCode, RowIssue};
use marks::Marks;
use rayon::prelude::*;

use crate::table::{Part, Plans};
use crate::{FileError, Limit, Limits, ReadFile, Receiver};

/// Parts of a table on their way to the receiver.
pub(super) struct Delivery<'a> {
    receiver: &'a mut dyn Receiver,
    schema: SchemaRef,
    limits: Limits,
    lines: i64,
    file: ReadFile,
    seen: Marks,
}

impl<'a> Delivery<'a> {
    /// Begins with the columns; `rows` says how many rows are coming, roughly.
    pub(super) fn begin(
        plans: &Plans,
        rows: u64,
        limits: &Limits,
        receiver: &'a mut dyn Receiver,
    ) -> Result<Self, FileError> {
        let schema = plans.schema();
        receiver.begin(&schema)?;
        let seen = Marks::with_room(rows);
        Ok(Self { receiver, schema, limits: *limits, lines: 0, file: ReadFile::default(), seen })
    }

    pub(super) fn lines_before(&mut self, lines: i64) {
        self.lines = lines;
    }

    pub(super) fn progress(&mut self, done: u64, of: u64) -> Result<(), FileError> {
        Ok(self.receiver.progress(done, of)?)
    }

    /// Delivers parts that follow one another, each with how many lines it has.
    pub(super) fn parts(&mut self, mut parts: Vec<(Part<'_>, i64)>) -> Result<(), FileError> {
        let mut issues = Vec::new();
        let mut places = Vec::with_capacity(parts.len());
        for (part, lines) in &mut parts {
            let rows_before = self.rows();
            places.push((rows_before, self.lines));
            self.number(part, rows_before, &mut issues);
            self.file.records += part.rows() as u64;
            self.file.rejected += part.rejected();
            self.lines += *lines;
        }
        if self.file.records > self.limits.records {
            return Err(FileError::TooMuch { limit: Limit::Records, most: self.limits.records });
        }
        let schema = &self.schema;
        let full = parts.into_par_iter().zip(places).filter(|((part, _), _)| part.rows() > 0);
        let batches: Result<Vec<RecordBatch>, FileError> =
            full.map(|((part, _), (rows, lines))| part.batch(schema, rows, lines)).collect();
        for batch in batches? {
            self.receiver.records(batch)?;
        }
        issues.into_iter().try_for_each(|issue| self.issue(issue))
    }

    fn rows(&self) -> i64 {
        i64::try_from(self.file.records).unwrap_or(i64::MAX)
    }

    /// Brings issues to rows and lines of the file, and adds those of repeated rows.
    fn number(&mut self, part: &mut Part<'_>, rows_before: i64, issues: &mut Vec<RowIssue>) {
        let own = std::mem::take(&mut part.issues);
        issues.extend(own.into_iter().map(|issue| issue.behind(rows_before, self.lines)));
        for (at, mark) in part.marks.iter().enumerate() {
            if self.seen.is_repeated(*mark) {
                let row = i64::try_from(at + 1).unwrap_or(i64::MAX);
                let line = part.line(at).map(|line| line + self.lines);
                let repeated =
                    RowIssue { row: Some(rows_before + row), line, ..RowIssue::of_file(IssueCode::Repeated) };
                issues.push(repeated);
            }
        }
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), FileError> {
        self.file.issues += 1;
        if self.file.issues <= self.limits.issues {
            self.receiver.issue(issue)?;
        }
        Ok(())
    }

    pub(super) fn finish(self, of: u64) -> Result<ReadFile, FileError> {
        self.receiver.progress(of, of)?;
        Ok(self.file)
    }
}
