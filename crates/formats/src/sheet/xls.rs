//! Workbooks of Excel from before 2007: the records of one sheet, row by row.

mod container;
mod strings;
#[cfg(test)]
mod tests;

use domain::IssueCode;

use super::cell::{self, Shown};
use super::spans::{self, Span};
use super::{Cells, Texts};
use crate::grid::{Row, Rows};
use crate::{FileError, Limits};
use strings::Pieces;

/// A workbook in memory.
pub(crate) struct Workbook {
    stream: Vec<u8>,
    sheets: Vec<(String, usize)>,
    shared: Texts,
    styles: Vec<Shown>,
    begins_1904: bool,
    encoding: &'static encoding_rs::Encoding,
}

/// A record: what it is and what it holds.
struct Records<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (two(self.bytes, self.at)?, usize::from(two(self.bytes, self.at + 2)?));
        let held = self.bytes.get(self.at + 4..self.at + 4 + length)?;
        self.at += 4 + length;
        Some((kind, held))
    }
}

impl Workbook {
    pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, FileError> {
        if container::stream(bytes, &["EncryptedPackage"])?.is_some() {
            return Err(FileError::Encrypted);
        }
        let stream =
            container::stream(bytes, &["Workbook", "Book", "WORKBOOK", "BOOK"])?.ok_or(FileError::UnknownFormat)?;
        let encoding = encoding_rs::WINDOWS_1252;
        let mut workbook = Self {
            stream: Vec::new(),
            sheets: Vec::new(),
            shared: Texts::default(),
            styles: Vec::new(),
            begins_1904: false,
            encoding,
        };
        workbook.globals(&stream, limits)?;
        workbook.stream = stream;
        Ok(workbook)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    /// The merged cells of a sheet.
    pub(crate) fn spans(&self, sheet: usize) -> Vec<Span> {
        let Some((_, at)) = self.sheets.get(sheet) else { return Vec::new() };
        let (mut depth, mut spans) = (0, Vec::new());
        for (kind, held) in (Records { bytes: &self.stream, at: *at }) {
            match kind {
                0x809 | 0x409 | 0x209 => depth += 1,
                0x0a if depth <= 1 => break,
                0x0a => depth -= 1,
                0xe5 if depth == 1 => spans.extend(spans::of_record(held)),
                _ => {}
            }
        }
        spans
    }

    pub(crate) fn rows(self, sheet: usize, limits: &Limits) -> Sheet {
        let at = self.sheets.get(sheet).map_or(usize::MAX, |(_, at)| *at);
        let cells = Cells::of(self.stream.len() as u64);
        Sheet { workbook: self, at, waiting: Vec::new(), depth: 0, cells, limits: *limits, last: 0 }
    }

    fn globals(&mut self, stream: &[u8], limits: &Limits) -> Result<(), FileError> {
        let mut formats: Vec<(u32, String)> = Vec::new();
        let (mut numbers, mut shared) = (Vec::new(), Vec::new());
        let mut in_shared = false;
        for (kind, held) in (Records { bytes: stream, at: 0 }) {
            in_shared = kind == 0xfc || (in_shared && kind == 0x3c);
            match kind {
                0x2f => return Err(FileError::Encrypted),
                0x0a => break,
                0x22 => self.begins_1904 = two(held, 0) == Some(1),
                0x42 => self.encoding = codepage(two(held, 0).unwrap_or(0)),
                0x85 => self.sheets.extend(self.sheet(held)),
                0xe0 => numbers.extend(two(held, 2).map(u32::from)),
                0x41e => formats.extend(two(held, 0).map(u32::from).zip(self.text(&held[2.min(held.len())..]))),
                _ if in_shared => shared.push(held),
                _ => {}
            }
        }
        let shown = |id: &u32| {
            formats.iter().find(|(of, _)| of == id).map_or_else(|| cell::built_in(*id), |(_, code)| cell::by_code(code))
        };
        self.styles = numbers.iter().map(shown).collect();
        self.shared = Pieces::new(shared).shared(limits)?;
        Ok(())
    }

    /// The name of a sheet of cells, and where it begins.
    fn sheet(&self, held: &[u8]) -> Option<(String, usize)> {
        let (at, kind) = (four(held, 0)? as usize, *held.get(5)?);
        let count = usize::from(*held.get(6)?);
        let is_wide = held.get(7)? & 1 == 1;
        let name = if is_wide || held.len() == 8 + count {
            Pieces::new(vec![held.get(8..)?]).characters(count, is_wide)?
        } else {
            self.encoding.decode(held.get(7..7 + count)?).0.into_owned()
        };
        (kind == 0).then_some((name, at))
    }

    /// A text that stands in its record: with a byte of flags, or as older versions have it.
    fn text(&self, held: &[u8]) -> Option<String> {
        let count = usize::from(two(held, 0)?);
        let rest = held.get(2..)?;
        if rest.len() == count {
            return Some(self.encoding.decode(rest).0.into_owned());
        }
        let is_wide = rest.first()? & 1 == 1;
        Pieces::new(vec![rest.get(1..)?]).characters(count, is_wide)
    }
}

fn codepage(number: u16) -> &'static encoding_rs::Encoding {
    let name = match number {
        932 => "shift_jis".to_owned(),
        10_000 | 32_768 => "macintosh".to_owned(),
        number => format!("windows-{number}"),
    };
    encoding_rs::Encoding::for_label(name.as_bytes()).unwrap_or(encoding_rs::WINDOWS_1252)
}

/// A sheet that is being read.
pub(crate) struct Sheet {
    workbook: Workbook,
    at: usize,
    /// Values that belong to a row behind the one that was given.
    waiting: Vec<Value>,
    depth: u32,
    cells: Cells,
    limits: Limits,
    last: i64,
}

struct Value {
    row: i64,
    column: usize,
    text: String,
    is_error: bool,
}

impl Sheet {
    /// The next values: several where a record holds several cells.
    fn values(&mut self) -> Option<Vec<Value>> {
        loop {
            let mut records = Records { bytes: &self.workbook.stream, at: self.at };
            let (kind, held) = records.next()?;
            let after = records.at;
            match kind {
                0x809 | 0x409 | 0x209 => self.depth += 1,
                0x0a => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        self.at = usize::MAX;
                        return None;
                    }
                }
                _ if self.depth == 1 => {
                    let found = self.cell(kind, held, records);
                    self.at = after;
                    if let Some(values) = found {
                        return Some(values);
                    }
                }
                _ => {}
            }
            self.at = after;
        }
    }

    fn cell(&self, kind: u16, held: &[u8], mut after: Records<'_>) -> Option<Vec<Value>> {
        let (row, column, style) = (i64::from(two(held, 0)?) + 1, usize::from(two(held, 2)?), two(held, 4)?);
        let one = |text: String| Some(vec![Value { row, column, text, is_error: false }]);
        let number = |number: f64| self.number(number, style);
        match kind {
            0xfd => one(self
                .workbook
                .shared
                .get(four(held, 6)? as usize)
                .map(|text| String::from_utf8_lossy(text).into_owned())?),
            0x203 => one(number(eight(held, 6)?)),
            0x27e => one(number(packed(four(held, 6)?))),
            0x204 | 0xd6 => one(self.workbook.text(held.get(6..)?)?),
            0x205 => {
                let (value, is_error) = (*held.get(6)?, *held.get(7)? == 1);
                let text = if is_error { error_text(value).to_owned() } else { (value == 1).to_string() };
                Some(vec![Value { row, column, text, is_error }])
            }
            0xbd => {
                let cells = held.get(4..held.len().checked_sub(2)?)?.chunks_exact(6).enumerate();
                let value = |(at, cell): (usize, &[u8])| {
                    let text = self.number(packed(four(cell, 2).unwrap_or(0)), two(cell, 0).unwrap_or(0));
                    Value { row, column: column + at, text, is_error: false }
                };
                Some(cells.map(value).collect())
            }
            0x06 | 0x206 | 0x406 => {
                let result = held.get(6..14)?;
                if result[6..] != [0xff, 0xff] {
                    return one(number(eight(held, 6)?));
                }
                match result[0] {
                    0 => one(after
                        .by_ref()
                        .take(3)
                        .find(|(kind, _)| matches!(kind, 0x207 | 0x07))
                        .and_then(|(_, held)| self.workbook.text(held))?),
                    1 => one((result[2] == 1).to_string()),
                    2 => Some(vec![Value { row, column, text: error_text(result[2]).to_owned(), is_error: true }]),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn number(&self, number: f64, style: u16) -> String {
        let shown = self.workbook.styles.get(usize::from(style)).copied().unwrap_or(Shown::Number);
        cell::text(number, shown, self.workbook.begins_1904)
    }
}

impl Rows for Sheet {
    fn next(&mut self, row: &mut Row) -> Result<bool, FileError> {
        row.clear(self.last + 1);
        let mut pending = std::mem::take(&mut self.waiting);
        let mut is_begun = false;
        loop {
            for value in pending.drain(..) {
                if is_begun && value.row != row.line {
                    self.waiting.push(value);
                    continue;
                }
                if !is_begun {
                    row.clear(value.row.max(self.last + 1));
                    (self.last, is_begun) = (row.line, true);
                }
                self.cells.take(value.column, row.len(), &self.limits)?;
                self.cells.show(value.text.len(), 1, &self.limits)?;
                row.fill_to(value.column);
                if row.len() == value.column {
                    row.push(value.text.as_bytes());
                    if value.is_error {
                        row.troubles.push((value.column, IssueCode::CellError));
                    }
                }
            }
            if !self.waiting.is_empty() {
                return Ok(true);
            }
            match self.values() {
                Some(values) => pending = values,
                None => return Ok(is_begun),
            }
        }
    }
}

/// A number in four bytes: an integer or the upper part of a fraction, maybe a hundredth of it.
fn packed(bits: u32) -> f64 {
    let number = if bits & 2 != 0 { f64::from((bits as i32) >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    if bits & 1 != 0 { number / 100.0 } else { number }
}

const fn error_text(code: u8) -> &'static str {
    match code {
        0 => "#NULL!",
        7 => "#DIV/0!",
        15 => "#VALUE!",
        23 => "#REF!",
        29 => "#NAME?",
        36 => "#NUM!",
        _ => "#N/A",
    }
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

fn eight(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..at.checked_add(8)?)?.try_into().ok().map(f64::from_le_bytes)
}
