//! Issues as rows of a table.

use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use domain::RowIssue;

/// Issues on their way into a table.
#[derive(Debug, Default)]
pub(super) struct IssueRows(Vec<RowIssue>);

/// The columns of a table of issues: the fields of [`RowIssue`].
pub(super) fn schema() -> SchemaRef {
    let number = |name: &str| Field::new(name, DataType::Int64, true);
    let text = |name: &str, nullable| Field::new(name, DataType::Utf8, nullable);
    let fields = [
        number("row"),
        number("line"),
        text("column", true),
        text("code", false),
        text("value", true),
        text("expected", true),
    ];
    Arc::new(Schema::new(fields.to_vec()))
}

impl IssueRows {
    pub(super) fn push(&mut self, issue: RowIssue) {
        self.0.push(issue);
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Everything gathered, which is gone from here.
    pub(super) fn take(&mut self) -> RecordBatch {
        let issues = std::mem::take(&mut self.0);
        let texts = |text: fn(&RowIssue) -> Option<&str>| -> ArrayRef {
            Arc::new(issues.iter().map(text).collect::<StringArray>())
        };
        let numbers = |number: fn(&RowIssue) -> Option<i64>| -> ArrayRef {
            Arc::new(issues.iter().map(number).collect::<Int64Array>())
        };
        let columns = vec![
            numbers(|issue| issue.row),
            numbers(|issue| issue.line),
            texts(|issue| issue.column.as_deref()),
            texts(|issue| Some(issue.code.as_str())),
            texts(|issue| issue.value.as_deref()),
            texts(|issue| issue.expected.as_deref()),
        ];
        RecordBatch::try_new(schema(), columns).expect("the columns are those of the schema, equally long")
    }
}
