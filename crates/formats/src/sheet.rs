//! Workbooks: sheets of cells, as text in one way of writing for each type.

pub(crate) mod cell;
pub(crate) mod ods;
pub(crate) mod spans;
pub(crate) mod xls;
pub(crate) mod xlsx;

use crate::{FileError, Limit, Limits};

/// The most columns a sheet can have in any program.
const MOST_COLUMNS: usize = 16_384;

/// Bytes that cells may show of texts that stand in the file once, whatever its size.
const FREE: u64 = 16 << 20;

/// Counts cells and what they show, and knows how far to the right a sheet may reach.
#[derive(Default)]
pub(crate) struct Cells {
    count: u64,
    shown: u64,
    /// How long the file is.
    packed: u64,
}

impl Cells {
    pub(crate) fn of(packed: u64) -> Self {
        Self { packed, ..Self::default() }
    }

    /// Shows a text so many times that may stand in the file once.
    pub(crate) fn show(&mut self, bytes: usize, times: u64, limits: &Limits) -> Result<(), FileError> {
        self.shown = self.shown.saturating_add((bytes as u64).saturating_mul(times));
        if self.shown > FREE && self.shown / self.packed.max(1) > limits.ratio {
            return Err(FileError::TooMuch { limit: Limit::Ratio, most: limits.ratio });
        }
        Ok(())
    }

    /// Takes a cell of a row that has so many already: those in between count too, since a table has them.
    pub(crate) fn take(&mut self, column: usize, filled: usize, limits: &Limits) -> Result<(), FileError> {
        self.take_all((column.saturating_sub(filled) + 1) as u64, 1, limits)?;
        if column >= MOST_COLUMNS || column as u64 >= limits.columns {
            return Err(FileError::TooMuch { limit: Limit::Columns, most: limits.columns });
        }
        Ok(())
    }

    /// Takes so many rows of so many cells.
    pub(crate) fn take_all(&mut self, cells: u64, rows: u64, limits: &Limits) -> Result<(), FileError> {
        self.count = self.count.saturating_add(cells.saturating_mul(rows));
        if self.count > limits.cells {
            return Err(FileError::TooMuch { limit: Limit::Cells, most: limits.cells });
        }
        Ok(())
    }
}

/// Texts one after the other.
#[derive(Default)]
pub(crate) struct Texts {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Texts {
    /// Adds to the text that has not ended yet.
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    pub(crate) fn end(&mut self, limits: &Limits) -> Result<(), FileError> {
        // Each text costs its place in the list as well.
        let cost = self.bytes.len() as u64 + 4 * self.ends.len() as u64;
        if cost > limits.shared_texts {
            return Err(FileError::TooMuch { limit: Limit::SharedTexts, most: limits.shared_texts });
        }
        self.ends.push(u32::try_from(self.bytes.len()).map_err(FileError::damaged)?);
        Ok(())
    }

    pub(crate) fn get(&self, at: usize) -> Option<&[u8]> {
        let end = *self.ends.get(at)? as usize;
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.bytes.get(begin..end)
    }
}

/// The sheet that is asked for, or the first.
pub(crate) fn choose<'a>(names: impl Iterator<Item = &'a str>, wanted: Option<&str>) -> Result<usize, FileError> {
    let names: Vec<&str> = names.collect();
    let found = names.iter().position(|name| wanted.is_none_or(|wanted| wanted == *name));
    found.ok_or_else(|| FileError::no_such_part(wanted, names))
}
