//! One page of records.

use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::{Cursor, Part, RecordPage, RecordQuery};

use super::Tables;
use crate::cache::Sorted;
use crate::question::choose::Choice;
use crate::question::ranking::Ranking;
use crate::reading::footer::Footer;
use crate::{TableError, Which};

impl Tables {
    /// The records that answer a question, a part at a time. A place in the list is a record: the list goes on after
    /// it, whatever was asked for when the place was handed out.
    ///
    /// # Errors
    ///
    /// There is no such table or column, a value cannot be compared, the place is none, or the table is damaged.
    pub async fn page(
        &self,
        key: &str,
        query: &RecordQuery,
        part: &Part,
        which: Which,
    ) -> Result<RecordPage, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let after = part.after.as_ref().map(|cursor| row_of(cursor, &footer)).transpose()?;
        let matching = self.counted(&footer, query, which).await?;
        let total = self.counted(&footer, &RecordQuery::default(), which).await?;
        let chosen = self.chosen(&footer, query, which, Wanted::First { count: part.probe(), after }).await?;
        let page = part.page(chosen, |row| Cursor(format!("r{row}")));
        let records = self.records(&footer, page.rows).await?;
        let columns = footer.shown.iter().map(|shown| shown.column.clone()).collect();
        Ok(RecordPage { columns, records, next: page.next, matching, total })
    }

    /// The rows that answer a question, in order.
    pub(super) async fn chosen(
        &self,
        footer: &Arc<Footer>,
        query: &RecordQuery,
        which: Which,
        wanted: Wanted,
    ) -> Result<Vec<u32>, TableError> {
        let answer = self.answer(footer, query, which).await?;
        let sorted = match &query.sort {
            Some(sort) => Some(self.order(footer, footer.find(&sort.column)?.index).await?),
            None => None,
        };
        let descending = query.sort.as_ref().is_some_and(|sort| sort.descending);
        let rows = u32::try_from(footer.rows).expect("a footer with more rows is refused");
        self.work(move || {
            let answer = answer.as_ref().map(|answer| &answer.rows);
            let order = match sorted.as_deref() {
                Some(Sorted::Kept(ranking)) => return Ok(kept(ranking, answer, wanted, descending)),
                Some(Sorted::WorkedOut(order)) => Some(order),
                None => None,
            };
            let choice = Choice { rows, answer, order, descending };
            Ok(match wanted {
                Wanted::First { count, after } => choice.first(usize::try_from(count).unwrap_or(0), after),
                Wanted::All => choice.all(),
            })
        })
        .await
    }
}

fn kept(ranking: &Ranking, answer: Option<&BooleanBuffer>, wanted: Wanted, descending: bool) -> Vec<u32> {
    let (count, after) = match wanted {
        Wanted::First { count, after } => (usize::try_from(count).unwrap_or(0), after),
        Wanted::All => (usize::MAX, None),
    };
    ranking.first(answer, count, after, descending)
}

/// How many rows are wanted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wanted {
    /// A few after a place.
    First {
        /// How many.
        count: i64,
        /// The place.
        after: Option<u32>,
    },
    /// All of them.
    All,
}

pub(super) fn row_of(cursor: &Cursor, footer: &Footer) -> Result<u32, TableError> {
    let row: Option<u32> = cursor.0.strip_prefix('r').and_then(|row| row.parse().ok());
    row.filter(|row| (*row as usize) < footer.rows).ok_or(TableError::Cursor)
}
