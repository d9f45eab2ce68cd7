//! What the columns of a table hold.

use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::ColumnProfile;
use futures::{StreamExt, TryStreamExt, stream};

use super::Tables;
use crate::TableError;
use crate::blocking::blocking;
use crate::profile::{CloserLook, Kept, kept, profile};
use crate::reading::bytes::TableBytes;
use crate::reading::column::Column;
use crate::reading::decode;
use crate::reading::footer::{Footer, ShownColumn};

/// How many columns are looked at side by side: a group of each is in memory.
const AT_ONCE: usize = 2;

impl Tables {
    /// What each column of a table holds, in the records that can be used: as it was found when the table was written, or
    /// found out. Nothing is kept in memory.
    ///
    /// # Errors
    ///
    /// There is no such table, or it is damaged.
    pub async fn profiles(&self, key: &str) -> Result<Vec<ColumnProfile>, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let notes = footer.metadata().file_metadata().key_value_metadata();
        let kept = kept(notes, footer.shown.iter().map(|shown| &shown.column));
        // Owned columns: the future of a closure over borrowed ones could not be sent to another thread.
        let columns = footer.shown.clone().into_iter().zip(kept);
        let columns = columns.map(|(shown, kept)| self.profiled(&footer, shown, kept));
        stream::iter(columns).buffered(AT_ONCE).try_collect().await
    }

    async fn profiled(
        &self,
        footer: &Arc<Footer>,
        shown: ShownColumn,
        kept: Option<Kept>,
    ) -> Result<ColumnProfile, TableError> {
        let kept = match kept.map(CloserLook::of) {
            Some(found) if !found.is_needed() => return Ok(found.finish()),
            other => other,
        };
        let groups: Vec<usize> = (0..footer.groups()).collect();
        let bytes = self.group_bytes(footer, &groups, &[shown.index]).await?;
        let footer = Arc::clone(footer);
        blocking(move || of_column(&footer, &bytes, &shown, kept)).await
    }
}

fn of_column(
    footer: &Footer,
    bytes: &TableBytes,
    shown: &ShownColumn,
    begun: Option<CloserLook>,
) -> Result<ColumnProfile, TableError> {
    profile(shown.column.clone(), begun, footer.groups(), |group| {
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
