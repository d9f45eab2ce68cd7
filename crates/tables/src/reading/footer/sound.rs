//! Whether the places that a table names lie inside it. The reader of Parquet takes them as they are.

use std::ops::RangeInclusive;

use parquet::errors::ParquetError;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData};
use parquet::file::page_index::offset_index::PageLocation;

/// Refuses a table that names places outside of itself, or pages that do not follow one another.
pub(super) fn check(metadata: &ParquetMetaData, size: u64) -> Result<(), ParquetError> {
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    for (group, described) in metadata.row_groups().iter().enumerate() {
        for (column, chunk) in described.columns().iter().enumerate() {
            let pages = metadata.offset_index().and_then(|index| index.get(group)?.get(column));
            let pages = pages.map_or(&[][..], |pages| pages.page_locations());
            let is_sound = place(chunk, size).is_some_and(|place| follow(pages, &place, described.num_rows()));
            if !is_sound {
                return Err(ParquetError::General(format!("column {column} of group {group} is in no place")));
            }
        }
    }
    Ok(())
}

/// From where to where the bytes of a chunk go.
fn place(chunk: &ColumnChunkMetaData, size: i64) -> Option<RangeInclusive<i64>> {
    let begin = chunk.dictionary_page_offset().unwrap_or_else(|| chunk.data_page_offset());
    let end = begin.checked_add(chunk.compressed_size())?;
    (0 <= begin && begin <= end && end <= size && chunk.num_values() >= 0).then_some(begin..=end)
}

/// Whether pages lie in the chunk one after the other, and so do their rows.
fn follow(pages: &[PageLocation], place: &RangeInclusive<i64>, rows: i64) -> bool {
    let (mut begin, mut row) = (*place.start(), 0);
    pages.iter().all(|page| {
        let is_next = page.offset >= begin && page.compressed_page_size >= 0 && page.first_row_index >= row;
        begin = page.offset.saturating_add(page.compressed_page_size.into());
        row = page.first_row_index;
        is_next && begin <= *place.end() && row <= rows
    })
}
