//! The bytes of a table for the reader of Parquet: a local file as it is, or ranges that were fetched beforehand.

use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::sync::Arc;

use bytes::{Buf, Bytes};
use parquet::errors::{ParquetError, Result};
use parquet::file::reader::{ChunkReader, Length};

use crate::checks::Checks;

/// A table, or the parts of it that somebody wants.
#[derive(Clone, Debug)]
pub(crate) struct TableBytes {
    size: u64,
    place: Place,
}

#[derive(Clone, Debug)]
enum Place {
    /// All of it, on this machine; blocks are checked as they are read.
    Local(Arc<File>, Arc<Checks>),
    /// Parts that were checked, in order of where they begin.
    Fetched(Arc<Vec<(u64, Bytes)>>),
}

impl TableBytes {
    pub(crate) fn local(file: File, size: u64, checks: Arc<Checks>) -> Self {
        Self { size, place: Place::Local(Arc::new(file), checks) }
    }

    /// Parts that begin and end with blocks.
    pub(crate) fn fetched(parts: Vec<(u64, Bytes)>, size: u64, checks: &Checks) -> Result<Self> {
        for (at, part) in &parts {
            checks.compare(*at, part)?;
        }
        Ok(Self { size, place: Place::Fetched(Arc::new(parts)) })
    }

    /// The same with a range read at once, for whoever reads all of it.
    pub(crate) fn ahead(&self, range: Range<u64>) -> Result<Self> {
        match &self.place {
            Place::Fetched(_) => Ok(self.clone()),
            Place::Local(..) => {
                let length = usize::try_from(range.end - range.start).map_err(|_| beyond(range.clone()))?;
                let part = self.read(range.start, length)?;
                Ok(Self { size: self.size, place: Place::Fetched(Arc::new(vec![(range.start, part)])) })
            }
        }
    }

    fn read(&self, at: u64, length: usize) -> Result<Bytes> {
        let wanted = at..at.saturating_add(length as u64);
        if wanted.end > self.size {
            return Err(beyond(wanted));
        }
        match &self.place {
            Place::Local(file, checks) => {
                let around = checks.around(&wanted);
                let mut bytes =
                    vec![0; usize::try_from(around.end - around.start).map_err(|_| beyond(wanted.clone()))?];
                file.read_exact_at(&mut bytes, around.start)?;
                checks.compare(around.start, &bytes)?;
                let before = usize::try_from(at - around.start).map_err(|_| beyond(wanted))?;
                Ok(Bytes::from(bytes).slice(before..before + length))
            }
            Place::Fetched(parts) => {
                let before = parts.partition_point(|(begin, _)| *begin <= at);
                let holding = parts[..before].iter().rev().find_map(|(begin, part)| {
                    let inside = usize::try_from(at - begin).ok()?;
                    let end = inside.checked_add(length).filter(|end| *end <= part.len())?;
                    Some(part.slice(inside..end))
                });
                holding.ok_or_else(|| beyond(wanted))
            }
        }
    }
}

fn beyond(range: Range<u64>) -> ParquetError {
    ParquetError::EOF(format!("the table ends before byte {}", range.end))
}

impl Length for TableBytes {
    fn len(&self) -> u64 {
        self.size
    }
}

impl ChunkReader for TableBytes {
    type T = TableReader;

    fn get_read(&self, start: u64) -> Result<Self::T> {
        Ok(TableReader { bytes: self.clone(), at: start, block: Bytes::new() })
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        self.read(start, length)
    }
}

/// Reads on from a place.
pub(crate) struct TableReader {
    bytes: TableBytes,
    at: u64,
    block: Bytes,
}

/// How much is read at once.
const BLOCK: u64 = 8 * 1024;

impl Read for TableReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.block.is_empty() {
            let left = self.bytes.len().saturating_sub(self.at);
            let length = usize::try_from(left.min(BLOCK)).unwrap_or(0);
            self.block = self.bytes.read(self.at, length).map_err(io::Error::other)?;
            self.at += length as u64;
        }
        let taken = self.block.len().min(into.len());
        self.block.copy_to_slice(&mut into[..taken]);
        Ok(taken)
    }
}
