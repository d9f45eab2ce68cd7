//! One record and one field after the other.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use crate::FileError;

/// Where a text is being read.
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    delimiter: u8,
}

/// One value as it stands in the text.
pub(super) struct Field<'a> {
    bytes: &'a [u8],
    /// Whether two quotation marks stand for one.
    has_pairs: bool,
    /// Whether the record ends after it.
    pub(super) is_last: bool,
}

/// Why a record cannot be read; rows are counted within a piece until [`Stop::after`] makes them those of the file.
pub(super) enum Stop {
    RowLength { found: usize, expected: usize },
    QuoteOpen,
    NotText,
    InRow(u64, Box<Stop>),
}

impl Stop {
    pub(super) fn in_row(self, row: u64) -> Self {
        Self::InRow(row, Box::new(self))
    }

    /// The same for a piece with so many rows before it.
    pub(super) fn after(self, rows_before: u64) -> FileError {
        let (row, stop) = match self {
            Self::InRow(row, stop) => (rows_before + row, *stop),
            stop => (rows_before, stop),
        };
        match stop {
            Self::RowLength { found, expected } => {
                FileError::RowLength { row, found: found as u64, expected: expected as u64 }
            }
            Self::NotText => FileError::NotText { row },
            Self::QuoteOpen | Self::InRow(..) => FileError::QuoteOpen { row },
        }
    }
}

impl<'a> Cursor<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize, delimiter: u8) -> Self {
        Self { bytes, at, delimiter }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Skips empty lines. Whether a record begins before `end`.
    pub(super) fn begin_record(&mut self, end: usize) -> bool {
        while self.at < end && matches!(self.bytes[self.at], b'\n' | b'\r') {
            self.at += 1;
        }
        self.at < end
    }

    /// The next value, with the mark after it left behind.
    pub(super) fn field(&mut self) -> Result<Field<'a>, Stop> {
        if self.bytes.get(self.at) == Some(&b'"') { self.quoted() } else { Ok(self.plain(self.at)) }
    }

    fn plain(&mut self, begin: usize) -> Field<'a> {
        let rest = &self.bytes[self.at..];
        let length = memchr2(self.delimiter, b'\n', rest).unwrap_or(rest.len());
        let end = self.at + length;
        let is_last = rest.get(length) != Some(&self.delimiter);
        self.at = (end + 1).min(self.bytes.len());
        let bytes = &self.bytes[begin..end];
        let bytes = if is_last { bytes.strip_suffix(b"\r").unwrap_or(bytes) } else { bytes };
        Field { bytes, has_pairs: false, is_last }
    }

    fn quoted(&mut self) -> Result<Field<'a>, Stop> {
        let begin = self.at + 1;
        let (mut at, mut has_pairs) = (begin, false);
        loop {
            at += memchr(b'"', &self.bytes[at..]).ok_or(Stop::QuoteOpen)?;
            if self.bytes.get(at + 1) != Some(&b'"') {
                break;
            }
            has_pairs = true;
            at += 2;
        }
        self.at = at + 1;
        let rest = self.plain(at + 1);
        if rest.bytes.is_empty() {
            return Ok(Field { bytes: &self.bytes[begin..at], has_pairs, is_last: rest.is_last });
        }
        // Text after the closing mark: the whole is taken as it stands, marks included.
        let end = at + 1 + rest.bytes.len();
        Ok(Field { bytes: &self.bytes[begin - 1..end], has_pairs: false, is_last: rest.is_last })
    }
}

impl<'a> Field<'a> {
    /// What it says, not yet known to be UTF-8.
    pub(super) fn value(&self) -> Cow<'a, [u8]> {
        if self.has_pairs { without_pairs(self.bytes).into() } else { self.bytes.into() }
    }
}

fn without_pairs(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr(b'"', rest) {
        plain.extend_from_slice(&rest[..=at]);
        rest = &rest[(at + 2).min(rest.len())..];
    }
    plain.extend_from_slice(rest);
    plain
}
