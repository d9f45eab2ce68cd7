//! What is the matter with the rows of a file: a table of its own, with the fields of a row issue as columns.

use std::str::FromStr;
use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::{Cursor, IssueCode, Page, Part, RowIssue};

use super::Tables;
use crate::TableError;
use crate::question::choose::Choice;
use crate::reading::column::Column;
use crate::reading::footer::Footer;

/// The columns of a table of issues, in this order.
const COLUMNS: [&str; 6] = ["row", "line", "column", "code", "value", "expected"];

/// A table of issues in memory.
#[derive(Clone)]
struct Issues {
    columns: [Arc<Column>; 6],
    rows: usize,
}

impl Tables {
    /// The issues of a file in its order, a part at a time: all of them, or those of one kind or one column.
    ///
    /// # Errors
    ///
    /// There is no such table, the place is none of it, or it is damaged.
    pub async fn issues(
        &self,
        key: &str,
        part: &Part,
        code: Option<IssueCode>,
        column: Option<&str>,
    ) -> Result<Page<RowIssue>, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let after = part.after.as_ref().map(|cursor| super::page::row_of(cursor, &footer)).transpose()?;
        let issues = self.all_issues(&footer).await?;
        let (column, part) = (column.map(str::to_owned), part.clone());
        self.work(move || {
            let answer = issues.answering(code, column.as_deref());
            let rows = u32::try_from(issues.rows).expect("a footer with more rows is refused");
            let choice = Choice { rows, answer: answer.as_ref(), order: None, descending: false };
            let found = choice.first(usize::try_from(part.probe()).unwrap_or(0), after);
            let page = part.page(found, |row| Cursor(format!("r{row}")));
            let rows = page.rows.into_iter().map(|row| issues.issue(row as usize)).collect::<Option<_>>();
            Ok(Page { rows: rows.ok_or_else(|| damaged(&footer))?, next: page.next })
        })
        .await
    }

    /// The issues of some rows of a file.
    ///
    /// # Errors
    ///
    /// There is no such table, or it is damaged.
    pub async fn issues_of(&self, key: &str, rows: &[i64]) -> Result<Vec<RowIssue>, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let issues = self.all_issues(&footer).await?;
        let mut wanted = rows.to_vec();
        wanted.sort_unstable();
        self.work(move || {
            let Column::Numbers(numbers) = issues.columns[0].as_ref() else { return Err(damaged(&footer)) };
            let is_wanted = |at: &usize| {
                let row = i64::try_from(numbers.get(*at)).unwrap_or_default();
                numbers.missing.as_ref().is_none_or(|nulls| nulls.is_valid(*at)) && wanted.binary_search(&row).is_ok()
            };
            let found = (0..issues.rows).filter(is_wanted).map(|at| issues.issue(at));
            found.collect::<Option<_>>().ok_or_else(|| damaged(&footer))
        })
        .await
    }

    async fn all_issues(&self, footer: &Arc<Footer>) -> Result<Issues, TableError> {
        let mut columns = Vec::with_capacity(COLUMNS.len());
        for name in COLUMNS {
            columns.push(self.column(footer, footer.find(name)?.index).await?);
        }
        let columns = columns.try_into().unwrap_or_else(|_| unreachable!("as many columns as names"));
        Ok(Issues { columns, rows: footer.rows })
    }
}

impl Issues {
    fn answering(&self, code: Option<IssueCode>, column: Option<&str>) -> Option<BooleanBuffer> {
        let is = |at: usize, word: &str| match self.columns[at].as_ref() {
            Column::Text(words) => {
                let of_value = BooleanBuffer::collect_bool(words.values.len(), |value| words.values.get(value) == word);
                words.rows_of(&of_value, self.rows)
            }
            _ => BooleanBuffer::new_unset(self.rows),
        };
        match (column.map(|column| is(2, column)), code.map(|code| is(3, code.as_str()))) {
            (Some(one), Some(other)) => Some(&one & &other),
            (one, other) => one.or(other),
        }
    }

    /// The issue of a row of the table; none where its code is no code.
    fn issue(&self, at: usize) -> Option<RowIssue> {
        let number = |column: usize| self.columns[column].text(at).map(|text| text.parse().ok());
        let text = |column: usize| self.columns[column].text(at);
        Some(RowIssue {
            row: number(0).flatten(),
            line: number(1).flatten(),
            column: text(2),
            code: IssueCode::from_str(&text(3)?).ok()?,
            value: text(4),
            expected: text(5),
        })
    }
}

fn damaged(footer: &Footer) -> TableError {
    TableError::Damaged { key: footer.key.to_string(), source: None }
}
