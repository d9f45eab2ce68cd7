//! How long the lists of a file are. The decoder puts a row together as a whole, and a few bytes can stand for a list
//! without end: the levels that say where rows begin are looked at before anything is decoded.

use std::sync::Arc;

use parquet::basic::Encoding;
use parquet::column::page::{Page, PageReader};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ParquetMetaData, RowGroupMetaData};
use parquet::file::reader::ChunkReader;
use parquet::file::serialized_reader::SerializedPageReader;

use crate::{FileError, Limit, Limits};

/// The most elements of all lists of the rows of a batch.
const TOGETHER: u64 = 1 << 20;

/// How many rows may be decoded together, `most` at most, so that their lists are bounded, too.
pub(super) fn rows_together<R: ChunkReader + 'static>(
    file: &Arc<R>,
    metadata: &ParquetMetaData,
    most: usize,
    limits: &Limits,
) -> Result<usize, FileError> {
    let mut longest = 1;
    for group in metadata.row_groups() {
        longest = longest.max(longest_of(file, group, limits)?);
    }
    let rows = usize::try_from(TOGETHER / longest).unwrap_or(most);
    Ok(rows.clamp(1, most))
}

/// How many elements a row of a group has at most, in all columns together.
fn longest_of<R: ChunkReader + 'static>(
    file: &Arc<R>,
    group: &RowGroupMetaData,
    limits: &Limits,
) -> Result<u64, FileError> {
    let mut longest = 0;
    for column in group.columns().iter().filter(|column| column.column_descr().max_rep_level() > 0) {
        let rows = usize::try_from(group.num_rows()).map_err(FileError::damaged)?;
        let pages = SerializedPageReader::new(Arc::clone(file), column, rows, None).map_err(FileError::damaged)?;
        let mut lists = Lists::new(column.column_descr().max_rep_level().unsigned_abs(), limits.value);
        lists.read(pages)?;
        longest += lists.longest;
        if longest > limits.value {
            return Err(FileError::TooMuch { limit: Limit::Value, most: limits.value });
        }
    }
    Ok(longest)
}

/// The elements of rows, counted along the levels of a column.
struct Lists {
    /// Bits of a level.
    width: usize,
    /// Elements of the row that is being read.
    elements: u64,
    longest: u64,
    most: u64,
}

impl Lists {
    fn new(max_level: u16, most: u64) -> Self {
        let width = usize::try_from(u16::BITS - max_level.leading_zeros()).unwrap_or(1);
        Self { width, elements: 0, longest: 0, most }
    }

    /// Stops at a list that is too long.
    fn read(&mut self, mut pages: impl PageReader) -> Result<(), FileError> {
        while self.longest <= self.most
            && let Some(page) = pages.get_next_page().map_err(FileError::damaged)?
        {
            match page {
                Page::DictionaryPage { .. } => {}
                Page::DataPage { buf, num_values, rep_level_encoding: Encoding::RLE, .. } => {
                    let levels = prefixed(&buf).ok_or_else(cut)?;
                    self.levels(levels, num_values.into()).ok_or_else(cut)?;
                }
                // The old encoding has a bit for each level: nothing is gained by looking closer.
                Page::DataPage { num_values, .. } => self.add(1, num_values.into()),
                Page::DataPageV2 { buf, num_values, rep_levels_byte_len, .. } => {
                    let levels = buf.get(..rep_levels_byte_len as usize).ok_or_else(cut)?;
                    self.levels(levels, num_values.into()).ok_or_else(cut)?;
                }
            }
        }
        Ok(())
    }

    /// Runs of one level, and levels one by one.
    fn levels(&mut self, mut bytes: &[u8], mut left: u64) -> Option<()> {
        while left > 0 && self.longest <= self.most {
            let header = varint(&mut bytes)?;
            if header & 1 == 0 {
                let (level, rest) = bytes.split_at_checked(self.width.div_ceil(8))?;
                let times = (header >> 1).min(left);
                self.add(level.iter().fold(0, |any, byte| any | u64::from(*byte)), times);
                (bytes, left) = (rest, left - times);
                continue;
            }
            let (packed, rest) = bytes.split_at_checked(usize::try_from(header >> 1).ok()?.checked_mul(self.width)?)?;
            let count = (packed.len() * 8 / self.width) as u64;
            let is_set = |bit: usize| packed[bit / 8] >> (bit % 8) & 1 == 1;
            for at in 0..usize::try_from(count.min(left)).ok()? {
                let level = (at * self.width..(at + 1) * self.width).any(is_set);
                self.add(level.into(), 1);
            }
            (bytes, left) = (rest, left.saturating_sub(count));
        }
        Some(())
    }

    /// A level of 0 begins a row.
    fn add(&mut self, level: u64, times: u64) {
        self.elements = if level == 0 { 1 } else { self.elements + times };
        self.longest = self.longest.max(self.elements);
    }
}

fn prefixed(page: &[u8]) -> Option<&[u8]> {
    let (length, rest) = page.split_first_chunk::<4>()?;
    rest.get(..u32::from_le_bytes(*length) as usize)
}

fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn cut() -> FileError {
    FileError::damaged(ParquetError::EOF("levels end before their values".to_owned()))
}

#[cfg(test)]
mod tests {
    use arrow_array::RecordBatch;
    use arrow_array::builder::{Int64Builder, ListBuilder};
    use bytes::Bytes;
    use parquet::arrow::ArrowWriter;
    use parquet::file::metadata::ParquetMetaDataReader;
    use parquet::file::properties::{WriterProperties, WriterVersion};
    use proptest::prelude::*;

    use super::*;

    /// A file with lists of some lengths in lists, and pages of few values.
    fn written(rows: &[Vec<usize>], version: WriterVersion) -> Bytes {
        let mut outer = ListBuilder::new(ListBuilder::new(Int64Builder::new()));
        for row in rows {
            for length in row {
                (0..*length).for_each(|_| outer.values().values().append_value(7));
                outer.values().append(true);
            }
            outer.append(true);
        }
        let batch = RecordBatch::try_from_iter([("lists", Arc::new(outer.finish()) as _)]).unwrap();
        let properties = WriterProperties::builder()
            .set_writer_version(version)
            .set_data_page_row_count_limit(5)
            .set_write_batch_size(3)
            .build();
        let mut bytes = Vec::new();
        let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties)).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
        bytes.into()
    }

    fn together(bytes: &Bytes, limits: &Limits) -> Result<usize, FileError> {
        let metadata = ParquetMetaDataReader::new().parse_and_finish(bytes).unwrap();
        rows_together(&Arc::new(bytes.clone()), &metadata, usize::MAX, limits)
    }

    proptest! {
        #[test]
        fn the_longest_row_is_found_however_levels_are_written(
            rows in prop::collection::vec(prop::collection::vec(0..40_usize, 0..6), 1..40), is_second in any::<bool>(),
        ) {
            let version = if is_second { WriterVersion::PARQUET_2_0 } else { WriterVersion::PARQUET_1_0 };
            let bytes = written(&rows, version);
            let of_row = |row: &Vec<usize>| row.iter().map(|length| (*length).max(1)).sum::<usize>().max(1);
            let longest = rows.iter().map(of_row).max().unwrap() as u64;
            prop_assert_eq!(together(&bytes, &Limits::default()).unwrap() as u64, TOGETHER / longest);
            let few = Limits { value: longest - 1, ..Limits::default() };
            let is_refused = matches!(together(&bytes, &few), Err(FileError::TooMuch { limit: Limit::Value, .. }));
            prop_assert!(is_refused);
        }
    }

    #[test]
    fn levels_that_are_cut_are_damage() {
        for bytes in [&[][..], &[0x80], &[2], &[3], &[0x80, 0x80, 0x80, 0x80, 0x80, 0x80]] {
            assert_eq!(Lists::new(1, 9).levels(bytes, 8), None, "{bytes:?}");
        }
        assert_eq!((prefixed(&[1, 0, 0]), prefixed(&[2, 0, 0, 0, 7])), (None, None));
    }
}
