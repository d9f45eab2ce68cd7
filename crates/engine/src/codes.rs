//! Codes of whole records: one number for all the values a record has in some fields, made from the columns as they
//! came, so that records that are the same are found without numbering a single value.

use std::hash::BuildHasher;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type, UInt32Type};
use arrow_array::{Array, ArrayRef, Date32Array};
use arrow_schema::DataType;
use rayon::prelude::*;

use crate::EngineError;
use crate::columns::{self, AmountColumn, HASH};
use crate::fields::FieldKind;
use crate::normalise;
use crate::observer::Watch;
use crate::source::Source;
use crate::texts::mix;

/// The code of a record that lacks a value.
pub(crate) const NONE: u64 = 0;

/// Rows coded at once.
const CHUNK: usize = 1 << 13;

/// A column, and how its values are read.
pub(crate) struct Coded<'a> {
    pub(crate) source: &'a Source,
    pub(crate) at: usize,
    pub(crate) kind: FieldKind,
    pub(crate) scale: u32,
    pub(crate) opposite_sign: bool,
}

/// The codes of these rows, in their order; [`NONE`] where a row lacks one of the values.
pub(crate) fn codes(columns: &[Coded<'_>], rows: &[u32], watch: &Watch<'_>) -> Result<Vec<u64>, EngineError> {
    let mut codes = vec![1; rows.len()];
    for coded in columns {
        let column = coded.source.fetched(coded.at, watch)?;
        let reader = Reader::new(coded, &column, watch)?;
        codes.par_chunks_mut(CHUNK).zip(rows.par_chunks(CHUNK)).try_for_each(|(codes, rows)| {
            reader.fold(codes, rows, &mut Scratch::default())?;
            watch.check()
        })?;
    }
    Ok(codes)
}

/// Reads the code of a value of one column.
enum Reader<'a> {
    Words { numbers: Numbers<'a>, codes: Vec<u64> },
    Texts(&'a ArrayRef),
    Whole(&'a ArrayRef),
    Amounts(AmountColumn<'a>, i64),
    Days(&'a Date32Array),
}

/// The numbers of a dictionary's words, row by row.
enum Numbers<'a> {
    Signed(&'a arrow_array::PrimitiveArray<Int32Type>),
    Unsigned(&'a arrow_array::PrimitiveArray<UInt32Type>),
}

impl Numbers<'_> {
    fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::Signed(keys) => keys.is_valid(row).then(|| usize::try_from(keys.value(row)).ok()).flatten(),
            Self::Unsigned(keys) => keys.is_valid(row).then(|| keys.value(row) as usize),
        }
    }
}

impl<'a> Reader<'a> {
    fn new(coded: &Coded<'a>, column: &'a ArrayRef, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let name = coded.source.name(coded.at);
        let wrong = || EngineError::WrongType { column: name.to_owned() };
        Ok(match (coded.kind, column.data_type()) {
            (FieldKind::Amount, _) => {
                let sign = if coded.opposite_sign { -1 } else { 1 };
                Self::Amounts(AmountColumn::new(column, name, coded.scale)?, sign)
            }
            (FieldKind::Day, _) => Self::Days(columns::days(column).ok_or_else(wrong)?),
            (FieldKind::Text, DataType::Dictionary(key, _)) => Self::words(column, key, watch)?,
            (FieldKind::Text, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View) => Self::Texts(column),
            (FieldKind::Text, DataType::Int64 | DataType::Boolean) => Self::Whole(column),
            _ => return Err(wrong()),
        })
    }

    fn words(column: &'a ArrayRef, key: &DataType, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let codes = |words: &ArrayRef| {
            let words = columns::words(words);
            let mut codes = vec![NONE; words.len()];
            codes.par_chunks_mut(CHUNK).zip(words.par_chunks(CHUNK)).try_for_each(|(codes, words)| {
                let mut scratch = Scratch::default();
                codes.iter_mut().zip(words).for_each(|(code, word)| *code = scratch.text(word));
                watch.check()
            })?;
            Ok::<_, EngineError>(codes)
        };
        if *key == DataType::Int32 {
            let words = column.as_dictionary::<Int32Type>();
            return Ok(Self::Words { numbers: Numbers::Signed(words.keys()), codes: codes(words.values())? });
        }
        let words = column.as_dictionary::<UInt32Type>();
        Ok(Self::Words { numbers: Numbers::Unsigned(words.keys()), codes: codes(words.values())? })
    }

    fn fold(&self, codes: &mut [u64], rows: &[u32], scratch: &mut Scratch) -> Result<(), EngineError> {
        match self {
            Self::Words { numbers, codes: words } => {
                each(codes, rows, |row| numbers.get(row).map_or(NONE, |number| words[number]));
            }
            Self::Texts(column) => match column.data_type() {
                DataType::Utf8 => texts(codes, rows, column.as_string::<i32>(), scratch),
                DataType::LargeUtf8 => texts(codes, rows, column.as_string::<i64>(), scratch),
                _ => texts(codes, rows, column.as_string_view(), scratch),
            },
            Self::Whole(column) => each(codes, rows, |row| whole(column, row, scratch)),
            Self::Days(days) => {
                let code = |day: i32| u64::from(day.cast_unsigned()) + 1;
                each(codes, rows, |row| if days.is_valid(row) { code(days.value(row)) } else { NONE });
            }
            Self::Amounts(amounts, sign) => {
                for (code, row) in codes.iter_mut().zip(rows) {
                    let amount = amounts.get(*row as usize)?;
                    add(code, amount.map_or(NONE, |amount| mix(1, (amount * sign).cast_unsigned()) | 1));
                }
            }
        }
        Ok(())
    }
}

fn whole(column: &ArrayRef, row: usize, scratch: &mut Scratch) -> u64 {
    if column.is_null(row) {
        return NONE;
    }
    match column.data_type() {
        DataType::Boolean => scratch.text(if column.as_boolean().value(row) { "true" } else { "false" }),
        _ => scratch.text(&column.as_primitive::<Int64Type>().value(row).to_string()),
    }
}

fn texts<'a, A: arrow_array::ArrayAccessor<Item = &'a str> + Copy>(
    codes: &mut [u64],
    rows: &[u32],
    array: A,
    scratch: &mut Scratch,
) {
    each(codes, rows, |row| if array.is_null(row) { NONE } else { scratch.text(array.value(row)) });
}

fn each(codes: &mut [u64], rows: &[u32], mut value: impl FnMut(usize) -> u64) {
    for (code, row) in codes.iter_mut().zip(rows) {
        add(code, value(*row as usize));
    }
}

/// Adds a value to a record's code; one value missing makes the whole code [`NONE`].
fn add(code: &mut u64, value: u64) {
    *code = if *code == NONE || value == NONE { NONE } else { mix(*code, value) | 1 };
}

/// Room for a text written one way.
#[derive(Default)]
pub(crate) struct Scratch {
    bytes: Vec<u8>,
    words: String,
}

impl Scratch {
    /// The code of a text as it is compared; [`NONE`] for a blank one.
    pub(crate) fn text(&mut self, text: &str) -> u64 {
        if !plain_words(text.as_bytes(), &mut self.bytes) {
            normalise::words(text, &mut self.words);
            self.bytes.clear();
            self.bytes.extend_from_slice(self.words.as_bytes());
        }
        if self.bytes.is_empty() { NONE } else { HASH.hash_one(self.bytes.as_slice()) | 1 }
    }
}

/// What [`normalise::words`] writes for a text of plain letters, byte by byte; answers whether the text is one.
fn plain_words(text: &[u8], out: &mut Vec<u8>) -> bool {
    out.clear();
    let mut gap = false;
    for &byte in text {
        let folded = FOLDED[usize::from(byte)];
        match folded {
            GAP => gap = !out.is_empty(),
            NOTHING => {}
            STRANGE => return false,
            letter => {
                if gap {
                    out.push(b' ');
                    gap = false;
                }
                out.push(letter);
            }
        }
    }
    true
}

const GAP: u8 = 0;
const NOTHING: u8 = 1;
/// Needs more than a byte to be read: a letter beyond ASCII, or what may be a numeric character reference.
const STRANGE: u8 = 2;
const FOLDED: [u8; 256] = folded();

const fn folded() -> [u8; 256] {
    let mut table = [GAP; 256];
    table[b'\'' as usize] = NOTHING;
    table[b'&' as usize] = STRANGE;
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    let mut beyond = 128;
    while beyond < 256 {
        table[beyond] = STRANGE;
        beyond += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plain_texts_are_written_as_all_others_are(text in "[ -~]{0,30}") {
            let (mut bytes, mut words) = (Vec::new(), String::new());
            prop_assert_eq!(super::plain_words(text.as_bytes(), &mut bytes), !text.contains('&'));
            let text = text.replace('&', " ");
            crate::normalise::words(&text, &mut words);
            prop_assert!(super::plain_words(text.as_bytes(), &mut bytes));
            prop_assert_eq!(String::from_utf8(bytes).unwrap(), words);
        }
    }
}
