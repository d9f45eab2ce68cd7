//! What the columns of a table hold.

use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::ColumnProfile;
use futures::{StreamExt, TryStreamExt, stream};

use super::Tables;
use crate::TableError;
use crate::blocking::blocking;
use crate::profile::profile;
use crate::reading::bytes::TableBytes;
use crate::reading::column::Column;
use crate::reading::decode;
use crate::reading::footer::{Footer, ShownColumn};

/// How many columns are looked at side by side: a group of each is in memory.
const AT_ONCE: usize = 2;

impl Tables {
    /// What each column of a table holds, in the records that can be used. Nothing is kept in memory.
    ///
    /// # Errors
    ///
    /// There is no such table, or it is damaged.
    pub async fn profiles(&self, key: &str) -> Result<Vec<ColumnProfile>, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        // Owned columns: the future of a closure over borrowed ones could not be sent to another thread.
        let columns = footer.shown.clone().into_iter().map(|shown| self.profiled(&footer, shown));
        stream::iter(columns).buffered(AT_ONCE).try_collect().await
    }

    async fn profiled(&self, footer: &Arc<Footer>, shown: ShownColumn) -> Result<ColumnProfile, TableError> {
        let groups: Vec<usize> = (0..footer.groups()).collect();
        let bytes = self.group_bytes(footer, &groups, &[shown.index]).await?;
        let footer = Arc::clone(footer);
        blocking(move || of_column(&footer, &bytes, &shown)).await
    }
}

fn of_column(footer: &Footer, bytes: &TableBytes, shown: &ShownColumn) -> Result<ColumnProfile, TableError> {
    profile(shown.column.clone(), footer.groups(), |group| {
        let wanted: Vec<usize> = [Some(shown.index), footer.rejected].into_iter().flatten().collect();
        let mut columns = decode::group_columns(footer, bytes, group, &wanted)?;
        let rows = footer.group_rows(group);
        let good = columns.get(1).map_or_else(|| BooleanBuffer::new_set(rows), |state| good(state, rows));
        Ok((columns.swap_remove(0), good))
    })
}

fn good(state: &Column, rows: usize) -> BooleanBuffer {
    let Column::Flags(flags) = state else { return BooleanBuffer::new_set(rows) };
    !&(flags.values() & &state.present(rows))
}
