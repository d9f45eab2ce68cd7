//! Plain columns out of those of a group.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::{Block, END, Form, Letters, NONE, Plain, Section, Width};
use crate::question::fold::fold_all;
use crate::reading::column::{Column, Digits, Numbers, Words};

/// Rows of a block at most; where rows are text, fewer if they take more than this many bytes.
const ROWS: usize = 8192;
const BYTES: usize = 256 << 10;
/// Values that rows share when there are no more of them than this.
const MOST_SHARED: usize = 1 << 14;

/// A section that is not in the file yet: its form, and its blocks with how many rows each has.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) form: Form,
    pub(crate) blocks: Vec<(usize, Vec<u8>)>,
}

impl Made {
    /// A column of a group; nothing where its numbers take more than 64 bits.
    pub(crate) fn of(column: &Column, rows: usize) -> Option<Self> {
        match column {
            Column::Text(words) => Some(shared(words, rows).unwrap_or_else(|| folded(words, rows))),
            Column::Numbers(Numbers { digits: Digits::Large(_), .. }) => None,
            Column::Numbers(Numbers { digits: Digits::Small(digits), .. }) => {
                digits_of(rows, |row| has_value(column, row).then(|| digits[row]))
            }
            Column::Flags(flags) => digits_of(rows, |row| has_value(column, row).then(|| i64::from(flags.value(row)))),
        }
    }
}

impl Plain {
    pub(crate) const fn new() -> Self {
        Self { sections: Vec::new() }
    }

    /// Notes where a section is put: its blocks one after the other, from a place on. Says where they end.
    pub(crate) fn put(&mut self, column: usize, rows: usize, made: &Made, mut begin: u64) -> u64 {
        let number =
            |count: usize| u32::try_from(count).expect("rows, and the bytes of a few of them, can be numbered");
        let block = |(rows, bytes): &(usize, Vec<u8>)| {
            let place = begin;
            begin += bytes.len() as u64;
            Block { begin: place, length: number(bytes.len()), rows: number(*rows), check: crc32fast::hash(bytes) }
        };
        let blocks = made.blocks.iter().map(block).collect();
        self.sections.push(Section { column: number(column), rows: number(rows), form: made.form, blocks });
        begin
    }
}

fn has_value(column: &Column, row: usize) -> bool {
    column.missing().is_none_or(|nulls| nulls.is_valid(row))
}

fn digits_of(rows: usize, number: impl Fn(usize) -> Option<i64>) -> Option<Made> {
    let least = (0..rows).filter_map(&number).min().unwrap_or(0);
    let above = |number: i64| number.wrapping_sub(least) as u64;
    let most = (0..rows).filter_map(&number).max().map_or(0, above);
    let width = Width::of(most)?;
    let blocks = coded(rows, width, |row| number(row).map_or(u64::MAX, above));
    Some(Made { form: Form::Digits { width, least, most }, blocks })
}

/// Writes a number for each row; that with all bits set is none in any width.
fn coded(rows: usize, width: Width, code: impl Fn(usize) -> u64) -> Vec<(usize, Vec<u8>)> {
    let block = |begin: usize| {
        let end = rows.min(begin + ROWS);
        let mut bytes = Vec::with_capacity((end - begin) * width.bytes());
        (begin..end).for_each(|row| bytes.extend_from_slice(&code(row).to_le_bytes()[..width.bytes()]));
        (end - begin, bytes)
    };
    (0..rows).step_by(ROWS).map(block).collect()
}

/// Text of which there are few values.
fn shared(words: &Words, rows: usize) -> Option<Made> {
    let mut numbers: HashMap<&str, u64, FixedState> = HashMap::default();
    let (mut values, mut codes) = (Vec::new(), Vec::with_capacity(rows));
    for row in 0..rows {
        if words.missing.as_ref().is_some_and(|nulls| nulls.is_null(row)) {
            codes.push(u64::MAX);
            continue;
        }
        let value = words.get(row);
        codes.push(*numbers.entry(value).or_insert_with(|| {
            values.push(value);
            values.len() as u64 - 1
        }));
        if values.len() > MOST_SHARED.min(rows / 2) {
            return None;
        }
    }
    let width = Width::of(values.len() as u64)?;
    let mut written = Vec::new();
    for value in values {
        written.extend_from_slice(value.as_bytes());
        written.push(END);
    }
    let rows = coded(rows, width, |row| codes[row]);
    Some(Made { form: Form::Shared(width), blocks: std::iter::once((0, written)).chain(rows).collect() })
}

fn folded(words: &Words, rows: usize) -> Made {
    let (texts, mut letters) = (fold_all(&words.values), Letters::default());
    let (mut blocks, mut block, mut begin) = (Vec::new(), Vec::new(), 0);
    for row in 0..rows {
        match &words.missing {
            Some(nulls) if nulls.is_null(row) => block.push(NONE),
            _ => block.extend_from_slice(texts.get(words.value_of(row)).as_bytes()),
        }
        block.push(END);
        if row + 1 - begin == ROWS || block.len() >= BYTES || row + 1 == rows {
            letters.add(&block);
            blocks.push((row + 1 - begin, std::mem::take(&mut block)));
            begin = row + 1;
        }
    }
    Made { form: Form::Folded(letters), blocks }
}
