//! Files as they are matched on the command line: a column holds one kind of value, and all rows fit.

use arrow_array::RecordBatch;
use domain::ruleset::ColumnKind;
use domain::{IssueCode, RowIssue};

use crate::sniff::sniff_strictly;
use crate::{Content, FileError, Limits, WholeFile, read_whole};

/// Why a file is not matched.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It cannot be read at all.
    #[error(transparent)]
    File(#[from] FileError),
    /// A row cannot be read as it should.
    #[error("row {} has the issue {}", issue.row.unwrap_or(0), issue.code)]
    Row {
        /// What is the matter with it.
        issue: Box<RowIssue>,
    },
}

/// Reads a file to one batch of typed columns. A column with a value that is of no kind is text; a row that does not fit
/// the columns is refused.
///
/// # Errors
///
/// The first thing wrong with the file, in the order of its rows.
pub fn read_typed(content: &dyn Content, limits: &Limits) -> Result<RecordBatch, Refusal> {
    let mut layout = sniff_strictly(content, limits)?.layout;
    loop {
        let WholeFile { batch, issues, .. } = read_whole(content, &layout, limits)?;
        let mut is_widened = false;
        for issue in issues.iter().filter(|issue| is_of_value(issue.code)) {
            let column = layout.columns.iter_mut().find(|column| Some(&column.name) == issue.column.as_ref());
            let column = column.filter(|column| column.kind != ColumnKind::Text);
            is_widened |= column.is_some();
            column.into_iter().for_each(|column| column.kind = ColumnKind::Text);
        }
        if is_widened {
            continue;
        }
        return match issues.into_iter().find(|issue| issue.code.rejects()) {
            Some(issue) => Err(Refusal::Row { issue: Box::new(issue) }),
            None => Ok(batch),
        };
    }
}

const fn is_of_value(code: IssueCode) -> bool {
    matches!(code, IssueCode::NotNumber | IssueCode::NotDate | IssueCode::NotBoolean | IssueCode::TooManyDigits)
}
