//! Checksums of what a table is made of. Pages of Parquet carry none here, and one changed byte can be another amount:
//! so every block of the file that holds records has one, kept with the description of the columns.

use std::io::{self, Write};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;

use crate::TableError;

/// What is checked at once.
const BLOCK: u64 = 16 * 1024;
/// The note they are kept in.
const NOTE: &str = "tieout.blocks";

/// Passes bytes on and works out their checksums.
#[derive(Debug)]
pub(crate) struct Checked<W> {
    pub(crate) sink: W,
    blocks: Vec<u32>,
    current: crc32fast::Hasher,
    size: u64,
    /// What the sink failed with: the writer of Parquet keeps only its words in the end.
    pub(crate) failed: Arc<OnceLock<TableError>>,
}

impl<W> Checked<W> {
    pub(crate) fn new(sink: W) -> Self {
        let failed = Arc::default();
        Self { sink, blocks: Vec::new(), current: crc32fast::Hasher::new(), size: 0, failed }
    }

    /// The checksums of all that was written up to now.
    pub(crate) fn note(&self) -> KeyValue {
        let last = (!self.size.is_multiple_of(BLOCK)).then(|| self.current.clone().finalize());
        let blocks = self.blocks.iter().copied().chain(last).map(|block| format!("{block:08x}"));
        KeyValue::new(NOTE.to_owned(), format!("{} {}", self.size, blocks.collect::<String>()))
    }

    fn add(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let room = usize::try_from(BLOCK - self.size % BLOCK).unwrap_or(usize::MAX);
            let (now, later) = bytes.split_at(room.min(bytes.len()));
            self.current.update(now);
            self.size += now.len() as u64;
            if self.size.is_multiple_of(BLOCK) {
                self.blocks.push(std::mem::take(&mut self.current).finalize());
            }
            bytes = later;
        }
    }
}

impl<W: Write> Write for Checked<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.sink.write(bytes).map_err(|error| {
            let error = TableError::from(error);
            io::Error::other(self.failed.get_or_init(|| error).clone())
        })?;
        self.add(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

/// The checksums of a table.
#[derive(Debug)]
pub(crate) struct Checks {
    blocks: Vec<u32>,
    size: u64,
}

impl Checks {
    pub(crate) fn read(notes: Option<&Vec<KeyValue>>) -> Result<Self, ParquetError> {
        let unreadable = || ParquetError::General("the table has no checksums".to_owned());
        let note = notes.into_iter().flatten().find(|note| note.key == NOTE).and_then(|note| note.value.as_deref());
        let (size, blocks) = note.and_then(|note| note.split_once(' ')).ok_or_else(unreadable)?;
        let size: u64 = size.parse().map_err(|_| unreadable())?;
        let block = |at: usize| blocks.get(at..at + 8).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let blocks: Option<Vec<u32>> = (0..blocks.len()).step_by(8).map(block).collect();
        let blocks = blocks.filter(|blocks| blocks.len() as u64 == size.div_ceil(BLOCK)).ok_or_else(unreadable)?;
        Ok(Self { blocks, size })
    }

    /// The whole blocks that a range is in. What lies beyond the records is not checked.
    pub(crate) fn around(&self, range: &Range<u64>) -> Range<u64> {
        let end = range.end.next_multiple_of(BLOCK).min(self.size).max(range.end);
        range.start / BLOCK * BLOCK..end
    }

    /// Compares whole blocks with what was written.
    pub(crate) fn compare(&self, at: u64, bytes: &[u8]) -> Result<(), ParquetError> {
        let first = usize::try_from(at / BLOCK).unwrap_or(usize::MAX);
        let changed =
            |found: &[u8], written: Option<&u32>| written.is_none_or(|written| crc32fast::hash(found) != *written);
        let checked = usize::try_from(self.size.saturating_sub(at)).unwrap_or(usize::MAX).min(bytes.len());
        let found = bytes[..checked].chunks(BLOCK as usize).enumerate();
        for (block, found) in found {
            if changed(found, self.blocks.get(first + block)) {
                return Err(ParquetError::General(format!("block {} is not what was written", first + block)));
            }
        }
        Ok(())
    }
}
