//! What was read of a table, or is read now: once, however many ask for it.

use std::sync::Arc;

use arrow_array::Array;
use arrow_buffer::BooleanBuffer;
use domain::{FilterTest, RecordFilter, RecordQuery};

use super::Tables;
use crate::cache::{Answer, Name, Piece, Sorted};
use crate::question::fold::fold;
use crate::question::search::{can_contain, containing, searched};
use crate::question::test::{holding, needs_folded};
use crate::reading::column::Column;
use crate::reading::decode;
use crate::reading::footer::Footer;
use crate::reading::strings::Strings;
use crate::{TableError, Which};

/// Takes a piece out of what the cache gives for its name.
macro_rules! piece {
    ($found:expr, $case:ident) => {
        match $found {
            Piece::$case(piece) => Ok(piece),
            _ => unreachable!("a name stands for one case of piece"),
        }
    };
}

impl Tables {
    pub(super) async fn footer(&self, key: &Arc<str>) -> Result<Arc<Footer>, TableError> {
        let load = async { Ok(Piece::Footer(Arc::new(Footer::load(&self.objects, key).await?))) };
        piece!(self.pieces.get(key, Name::Footer, load).await?, Footer)
    }

    pub(super) async fn column(&self, footer: &Arc<Footer>, index: usize) -> Result<Arc<Column>, TableError> {
        let load = async {
            if let Some(column) = self.plain_column(footer, index).await? {
                return Ok(Piece::Column(Arc::new(column)));
            }
            let groups: Vec<usize> = (0..footer.groups()).collect();
            let bytes = footer.bytes(&self.objects, &groups, &[index]).await?;
            let footer = Arc::clone(footer);
            let column = self.work(move || decode::column(&footer, &bytes, index)).await?;
            Ok(Piece::Column(Arc::new(column)))
        };
        piece!(self.pieces.get(&footer.key, Name::Column(index), load).await?, Column)
    }

    /// A column that was read before.
    pub(super) async fn kept_column(&self, footer: &Footer, index: usize) -> Option<Arc<Column>> {
        match self.pieces.find(&footer.key, Name::Column(index)).await? {
            Piece::Column(column) => Some(column),
            _ => None,
        }
    }

    pub(super) async fn folded(&self, footer: &Arc<Footer>, index: usize) -> Result<Arc<Strings>, TableError> {
        let load = async {
            let (column, rows) = (self.column(footer, index).await?, footer.rows);
            let strings = self.work(move || Ok(searched(&column, rows))).await?;
            Ok(Piece::Folded(Arc::new(strings)))
        };
        piece!(self.pieces.get(&footer.key, Name::Folded(index), load).await?, Folded)
    }

    pub(super) async fn order(&self, footer: &Arc<Footer>, index: usize) -> Result<Arc<Sorted>, TableError> {
        let load = async {
            let sorted = match self.ranking(footer, index).await? {
                Some(ranking) => Sorted::Kept(ranking),
                None => Sorted::WorkedOut(self.new_order(footer, index).await?),
            };
            Ok(Piece::Order(Arc::new(sorted)))
        };
        piece!(self.pieces.get(&footer.key, Name::Order(index), load).await?, Order)
    }

    /// The rows that answer a question; nothing where all of them do.
    pub(super) async fn answer(
        &self,
        footer: &Arc<Footer>,
        query: &RecordQuery,
        which: Which,
    ) -> Result<Option<Arc<Answer>>, TableError> {
        let search = query.search.as_deref().map(str::trim).filter(|search| !search.is_empty());
        let which = if footer.rejected.is_some() { which } else { Which::All };
        if search.is_none() && query.filters.is_empty() && which == Which::All {
            return Ok(None);
        }
        let asked = RecordQuery { search: search.map(fold), filters: query.filters.clone(), sort: None };
        let load = async { self.work_out(footer, &asked, which).await.map(|answer| Piece::Answer(Arc::new(answer))) };
        let name = Name::Answer(asked.clone(), which);
        piece!(self.pieces.get(&footer.key, name, load).await?, Answer).map(Some)
    }

    async fn work_out(&self, footer: &Arc<Footer>, asked: &RecordQuery, which: Which) -> Result<Answer, TableError> {
        let mut rows = match (footer.rejected, which) {
            (Some(index), Which::Good | Which::Rejected) => {
                let column = self.column(footer, index).await?;
                of_state(&column, which)
            }
            _ => BooleanBuffer::new_set(footer.rows),
        };
        for filter in &asked.filters {
            rows = &rows & &self.filtered(footer, filter).await?;
        }
        if let Some(search) = &asked.search {
            rows = &rows & &self.searched(footer, search).await?;
        }
        let count = rows.count_set_bits();
        Ok(Answer { rows, count })
    }

    async fn filtered(&self, footer: &Arc<Footer>, filter: &RecordFilter) -> Result<BooleanBuffer, TableError> {
        let shown = footer.find(&filter.column)?.clone();
        if let Some(rows) = self.plain_filter(footer, shown.index, filter).await? {
            return Ok(rows);
        }
        let column = self.column(footer, shown.index).await?;
        let is_possible = filter.test != FilterTest::Contains || can_contain(&column, &fold(&filter.value));
        if !is_possible {
            return Ok(BooleanBuffer::new_unset(footer.rows));
        }
        let folded = if needs_folded(filter, &column) { Some(self.folded(footer, shown.index).await?) } else { None };
        let (filter, rows) = (filter.clone(), footer.rows);
        self.work(move || holding(&filter, &shown.column, &column, folded.as_deref(), rows)).await
    }

    /// Columns are searched side by side: reading one is no work for all processors all the time.
    async fn searched(&self, footer: &Arc<Footer>, search: &str) -> Result<BooleanBuffer, TableError> {
        let columns: Vec<usize> = footer.shown.iter().map(|shown| shown.index).collect();
        let found = self.plain_search(footer, &columns, search).await?;
        let (found, unread) = found.unwrap_or_else(|| (BooleanBuffer::new_unset(footer.rows), columns));
        let columns = unread.iter().map(|index| self.searched_in(footer, *index, search));
        let rest = futures::future::try_join_all(columns).await?;
        Ok(rest.into_iter().flatten().fold(found, |found, here| &found | &here))
    }

    async fn searched_in(
        &self,
        footer: &Arc<Footer>,
        index: usize,
        search: &str,
    ) -> Result<Option<BooleanBuffer>, TableError> {
        let column = self.column(footer, index).await?;
        if !can_contain(&column, search) {
            return Ok(None);
        }
        let folded = self.folded(footer, index).await?;
        let (search, rows) = (search.to_owned(), footer.rows);
        self.work(move || Ok(Some(containing(&column, &folded, &search, rows)))).await
    }
}

fn of_state(column: &Column, which: Which) -> BooleanBuffer {
    let Column::Flags(flags) = column else { return BooleanBuffer::new_set(0) };
    let rejected = match flags.nulls() {
        Some(nulls) => flags.values() & nulls.inner(),
        None => flags.values().clone(),
    };
    if which == Which::Rejected { rejected } else { !&rejected }
}
