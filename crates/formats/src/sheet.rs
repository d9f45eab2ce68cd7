//! Workbooks: sheets of cells, as text in one way of writing for each type.

pub(crate) mod cell;
pub(crate) mod ods;
pub(crate) mod xls;
pub(crate) mod xlsx;

use crate::{FileError, Limit, Limits};

/// The most columns a sheet can have in any program.
const MOST_COLUMNS: usize = 16_384;

/// Counts cells, and knows how far to the right a sheet may reach.
#[derive(Default)]
pub(crate) struct Cells {
    count: u64,
}

impl Cells {
    pub(crate) fn take(&mut self, column: usize, limits: &Limits) -> Result<(), FileError> {
        self.count += 1;
        if self.count > limits.cells {
            return Err(FileError::TooMuch { limit: Limit::Cells, most: limits.cells });
        }
        if column >= MOST_COLUMNS || column as u64 >= limits.columns {
            return Err(FileError::TooMuch { limit: Limit::Columns, most: limits.columns });
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
    let found = names.enumerate().find(|(_, name)| wanted.is_none_or(|wanted| wanted == *name));
    found.map(|(at, _)| at).ok_or_else(|| FileError::NoSuchPart { part: wanted.unwrap_or_default().to_owned() })
}
