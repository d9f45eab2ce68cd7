//! The rows that were set aside, as they stand in the file, each with the reason.

use std::collections::HashMap;
use std::sync::Arc;

use domain::{IssueCode, RecordQuery};
use tokio::io::{AsyncWrite, AsyncWriteExt};

use super::Tables;
use super::exports::groups;
use super::page::Wanted;
use crate::export::Csv;
use crate::reading::column::Column;
use crate::reading::decode;
use crate::reading::footer::{Footer, ShownColumn};
use crate::{TableError, Which};

/// Why rows were set aside, by row; and the words of whoever reads it.
type Reasons = HashMap<i64, Vec<String>>;

impl Tables {
    /// Writes the rows that were set aside as CSV: the text that stands in the file, and in a last column, called
    /// `reason`, what is the matter, in the words that `say` has for each code.
    ///
    /// # Errors
    ///
    /// There are no such tables, one is damaged, or the sink takes no more.
    pub async fn rejects<W: AsyncWrite + Unpin + Send>(
        &self,
        records: &str,
        issues: &str,
        reason: &str,
        say: &(dyn Fn(IssueCode) -> String + Send + Sync),
        sink: &mut W,
    ) -> Result<(), TableError> {
        let footer = self.footer(&Arc::from(records)).await?;
        let rows = self.chosen(&footer, &RecordQuery::default(), Which::Rejected, Wanted::All).await?;
        let names = footer.shown.iter().map(|shown| shown.column.name.as_str());
        sink.write_all(&Csv::new(names.chain([reason])).take()).await?;
        let columns: Vec<usize> =
            footer.shown.iter().flat_map(|shown| [Some(shown.index), shown.original]).flatten().collect();
        for (group, first, rows) in groups(&footer, &rows) {
            let reasons = self.reasons(issues, &rows, say).await?;
            let bytes = self.group_bytes(&footer, &[group], &columns).await?;
            let (here, columns) = (Arc::clone(&footer), columns.clone());
            let text = self.work(move || {
                let columns: HashMap<usize, Arc<Column>> =
                    columns.iter().copied().zip(decode::group_columns(&here, &bytes, group, &columns)?).collect();
                Ok(lines(&here, &columns, first, &rows, &reasons))
            });
            sink.write_all(&text.await?).await?;
        }
        Ok(sink.flush().await?)
    }

    async fn reasons(
        &self,
        issues: &str,
        rows: &[u32],
        say: &(dyn Fn(IssueCode) -> String + Send + Sync),
    ) -> Result<Reasons, TableError> {
        let rows: Vec<i64> = rows.iter().map(|row| i64::from(*row) + 1).collect();
        let mut reasons = Reasons::new();
        for issue in self.issues_of(issues, &rows).await? {
            let words = say(issue.code);
            let words = issue.column.map_or_else(|| words.clone(), |column| format!("{column}: {words}"));
            reasons.entry(issue.row.unwrap_or_default()).or_default().push(words);
        }
        Ok(reasons)
    }
}

fn lines(
    footer: &Footer,
    columns: &HashMap<usize, Arc<Column>>,
    first: usize,
    rows: &[u32],
    reasons: &Reasons,
) -> Vec<u8> {
    let mut csv = Csv::new(std::iter::empty());
    csv.take();
    for row in rows {
        for (at, shown) in footer.shown.iter().enumerate() {
            csv.text(at, &as_it_stands(columns, shown, *row as usize - first).unwrap_or_default());
        }
        let reasons = reasons.get(&(i64::from(*row) + 1)).map(|reasons| reasons.join("; "));
        csv.text(footer.shown.len(), &reasons.unwrap_or_default());
        csv.end_row();
    }
    csv.take()
}

fn as_it_stands(columns: &HashMap<usize, Arc<Column>>, shown: &ShownColumn, row: usize) -> Option<String> {
    let original = shown.original.and_then(|original| columns[&original].text(row));
    original.or_else(|| columns[&shown.index].text(row))
}
