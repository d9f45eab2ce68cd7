//! Columns out of plain ones.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use arrow_array::BooleanArray;
use arrow_buffer::{BooleanBuffer, BooleanBufferBuilder, NullBuffer};
use arrow_schema::DataType;
use rayon::prelude::*;

use super::{Block, END, Form, Section, Width};
use crate::reading::column::{Column, Digits, Meaning, Numbers, Words, joined};
use crate::reading::strings::Strings;

/// The values of the rows of one section, and the rows that have one where some do not.
type Part<T> = (Vec<T>, Option<NullBuffer>);

/// What numbers a column of a type holds; nothing where it holds text or flags.
pub(crate) fn meaning(kind: &DataType) -> Option<Meaning> {
    match kind {
        DataType::Int64 => Some(Meaning::Decimal(0)),
        DataType::Date32 => Some(Meaning::Day),
        DataType::Timestamp(..) => Some(Meaning::Instant),
        DataType::Decimal128(_, scale) => Some(Meaning::Decimal(u8::try_from(*scale).ok()?)),
        _ => None,
    }
}

/// A column out of its sections, side by side; nothing where one of them keeps text that has no case any more.
pub(crate) fn column(sections: &[&Section], file: &File, kind: &DataType) -> io::Result<Option<Column>> {
    let is_shared = |section: &&Section| matches!(section.form, Form::Shared(_));
    if *kind == DataType::Utf8 && sections.iter().all(is_shared) {
        return words(sections, file).map(|words| Some(Column::Text(words)));
    }
    let is_counted = |section: &&Section| matches!(section.form, Form::Digits { .. });
    if sections.iter().any(|section| !is_counted(section)) {
        return Ok(None);
    }
    let parts: Vec<Part<i64>> = sections.par_iter().map(|section| section.digits(file)).collect::<io::Result<_>>()?;
    let missing = missing(&parts);
    Ok(counted((concat(parts), missing), kind))
}

/// A column of what is counted.
fn counted((digits, missing): Part<i64>, kind: &DataType) -> Option<Column> {
    match (meaning(kind), kind) {
        (Some(meaning), _) => Some(Column::Numbers(Numbers { digits: Digits::Small(digits), missing, meaning })),
        (None, DataType::Boolean) => {
            let flags = BooleanBuffer::collect_bool(digits.len(), |row| digits[row] == 1);
            Some(Column::Flags(BooleanArray::new(flags, missing)))
        }
        _ => None,
    }
}

fn words(sections: &[&Section], file: &File) -> io::Result<Words> {
    let values: Vec<Strings> = sections.par_iter().map(|section| section.values(file)).collect::<io::Result<_>>()?;
    let before = |place: usize| values[..place].iter().map(Strings::len).sum::<usize>() as u64;
    let codes = |(place, section): (usize, &&Section)| {
        let before = before(place);
        section.codes(file, |code| (before + code) as u32)
    };
    let parts: Vec<Part<u32>> = sections.par_iter().enumerate().map(codes).collect::<io::Result<_>>()?;
    let missing = missing(&parts);
    Ok(Words { codes: Some(concat(parts)), values: Strings::concat(&values), missing })
}

fn missing<T>(parts: &[Part<T>]) -> Option<NullBuffer> {
    joined(&parts.iter().map(|(rows, missing)| (rows.len(), missing.as_ref())).collect::<Vec<_>>())
}

fn concat<T: Copy>(mut parts: Vec<Part<T>>) -> Vec<T> {
    if parts.len() == 1 {
        return parts.remove(0).0;
    }
    let mut all = Vec::with_capacity(parts.iter().map(|(rows, _)| rows.len()).sum());
    parts.iter().for_each(|(rows, _)| all.extend_from_slice(rows));
    all
}

impl Section {
    /// The values that rows share.
    pub(crate) fn values(&self, file: &File) -> io::Result<Strings> {
        let mut bytes = Vec::new();
        let block = self.blocks.first().ok_or_else(damaged)?;
        let text = block.read(file, &mut bytes)?;
        let mut values = Strings::default();
        for value in text.split_inclusive(|byte| *byte == END) {
            let value = value.strip_suffix(&[END]).and_then(|value| std::str::from_utf8(value).ok());
            let value = value.ok_or_else(damaged)?;
            values.push_with(|to| to.push_str(value));
        }
        Ok(values)
    }

    /// The numbers of rows; of those without one anything.
    pub(crate) fn digits(&self, file: &File) -> io::Result<Part<i64>> {
        let Form::Digits { least, .. } = self.form else { return Err(damaged()) };
        self.codes(file, |above| least.wrapping_add(above as i64))
    }

    fn codes<T>(&self, file: &File, with: impl Fn(u64) -> T) -> io::Result<Part<T>> {
        let (mut rows, mut present) = (Vec::with_capacity(self.rows as usize), None);
        self.each_block(file, |width, bytes| {
            let before = rows.len();
            let has_missing = match width {
                Width::One => push::<1, T>(bytes, &with, &mut rows),
                Width::Two => push::<2, T>(bytes, &with, &mut rows),
                Width::Four => push::<4, T>(bytes, &with, &mut rows),
                Width::Eight => push::<8, T>(bytes, &with, &mut rows),
            };
            if has_missing || present.is_some() {
                let present = present.get_or_insert_with(|| set(self.rows as usize, before));
                present.append_buffer(&values_in(width, bytes));
            }
        })?;
        Ok((rows, present.map(|mut present| NullBuffer::new(present.finish()))))
    }

    /// Some of its rows, which are in order; nothing where it keeps text that has no case any more.
    pub(crate) fn some_rows(&self, file: &File, rows: &[usize], kind: &DataType) -> io::Result<Option<Column>> {
        match self.form {
            Form::Folded(_) => Ok(None),
            Form::Shared(width) => {
                let (codes, missing) = self.some_codes(file, rows, width, |code| code as u32)?;
                Ok(Some(Column::Text(Words { codes: Some(codes), values: self.values(file)?, missing })))
            }
            Form::Digits { width, least, .. } => {
                let part = self.some_codes(file, rows, width, |above| least.wrapping_add(above as i64))?;
                Ok(counted(part, kind))
            }
        }
    }

    fn some_codes<T>(&self, file: &File, rows: &[usize], width: Width, with: impl Fn(u64) -> T) -> io::Result<Part<T>> {
        let (mut found, mut present, mut bytes) = (Vec::with_capacity(rows.len()), Vec::new(), Vec::new());
        let (mut begin, mut rest) = (0, rows);
        for block in self.blocks.iter().skip(usize::from(matches!(self.form, Form::Shared(_)))) {
            let end = begin + block.rows as usize;
            let (here, later) = rest.split_at(rest.partition_point(|row| *row < end));
            if !here.is_empty() {
                let bytes = block.read(file, &mut bytes)?;
                for row in here {
                    let code = number(&bytes[(row - begin) * width.bytes()..][..width.bytes()]);
                    found.push(with(code));
                    present.push(code != width.none());
                }
            }
            (begin, rest) = (end, later);
        }
        Ok((found, Some(NullBuffer::from(present))))
    }

    /// Calls back with each block of numbers and how many bytes each of them takes.
    pub(crate) fn each_block(&self, file: &File, mut with: impl FnMut(Width, &[u8])) -> io::Result<()> {
        let (width, values) = match self.form {
            Form::Shared(width) => (width, 1),
            Form::Digits { width, .. } => (width, 0),
            Form::Folded(_) => return Err(damaged()),
        };
        let mut bytes = Vec::new();
        self.blocks[values..].iter().try_for_each(|block| block.read(file, &mut bytes).map(|bytes| with(width, bytes)))
    }
}

impl Block {
    /// Its bytes, in a place that is used again.
    pub(crate) fn read<'a>(&self, file: &File, into: &'a mut Vec<u8>) -> io::Result<&'a [u8]> {
        let length = self.length as usize;
        if into.len() < length {
            into.resize(length, 0);
        }
        let bytes = &mut into[..length];
        file.read_exact_at(bytes, self.begin)?;
        if crc32fast::hash(bytes) == self.check { Ok(bytes) } else { Err(damaged()) }
    }
}

/// What is not what was written.
pub(crate) fn damaged() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// Adds what numbers stand for, and says whether some of them are none.
fn push<const N: usize, T>(bytes: &[u8], with: impl Fn(u64) -> T, to: &mut Vec<T>) -> bool {
    let (codes, _) = bytes.as_chunks::<N>();
    to.extend(codes.iter().map(|code| with(wide(code))));
    codes.contains(&[u8::MAX; N])
}

/// A number of fewer bytes.
pub(crate) fn wide<const N: usize>(code: &[u8; N]) -> u64 {
    number(code)
}

fn number(bytes: &[u8]) -> u64 {
    let mut wide = [0; 8];
    wide[..bytes.len()].copy_from_slice(bytes);
    u64::from_le_bytes(wide)
}

fn values_in(width: Width, bytes: &[u8]) -> BooleanBuffer {
    let width = width.bytes();
    let is_value = |row: usize| bytes[row * width..(row + 1) * width].iter().any(|byte| *byte != u8::MAX);
    BooleanBuffer::collect_bool(bytes.len() / width, is_value)
}

fn set(room: usize, count: usize) -> BooleanBufferBuilder {
    let mut present = BooleanBufferBuilder::new(room);
    present.append_n(count, true);
    present
}
