//! Codes of what records hold in all their columns. Records are taken in the order of these codes wherever an order
//! decides, so that nothing depends on the order in which they came.

use std::hash::BuildHasher;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, TimestampMicrosecondType};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, TimeUnit};
use rayon::prelude::*;

use crate::columns::{self, HASH};
use crate::texts::mix;

/// Rows coded at once.
const CHUNK: usize = 1 << 14;
/// What stands for a value that is missing.
const MISSING: u64 = 0x6d69_7373;

/// Reads the code of a row's value.
type Reader<'a> = Box<dyn Fn(usize) -> u64 + Sync + 'a>;

/// Reads the codes of records of one source.
pub(crate) struct Contents<'a>(Vec<Reader<'a>>);

impl<'a> Contents<'a> {
    /// Columns of types that cannot be compared say nothing.
    pub(crate) fn new(batch: &'a RecordBatch) -> Self {
        Self(batch.columns().iter().filter_map(reader).collect())
    }

    /// The code of all values of a record.
    pub(crate) fn code(&self, row: u32) -> u64 {
        self.0.iter().fold(1, |code, value| mix(code, value(row as usize)))
    }

    /// These rows in the order of what they hold; rows that hold the same stay in the order they have.
    pub(crate) fn ordered(&self, rows: &[u32]) -> Vec<u32> {
        let mut coded = vec![(0, 0); rows.len()];
        coded.par_chunks_mut(CHUNK).zip(rows.par_chunks(CHUNK)).for_each(|(coded, rows)| {
            coded.iter_mut().zip(rows).for_each(|(coded, row)| *coded = (1, *row));
            for value in &self.0 {
                coded.iter_mut().for_each(|(code, row)| *code = mix(*code, value(*row as usize)));
            }
        });
        coded.par_sort_unstable();
        coded.into_iter().map(|(_, row)| row).collect()
    }
}

fn reader(column: &ArrayRef) -> Option<Reader<'_>> {
    Some(match column.data_type() {
        DataType::Utf8 => texts(column.as_string::<i32>()),
        DataType::LargeUtf8 => texts(column.as_string::<i64>()),
        DataType::Utf8View => texts(column.as_string_view()),
        DataType::Date32 => {
            let days = column.as_primitive::<Date32Type>();
            Box::new(|row| if days.is_valid(row) { number(days.value(row).into()) } else { MISSING })
        }
        DataType::Timestamp(TimeUnit::Microsecond, _) => {
            let instants = column.as_primitive::<TimestampMicrosecondType>();
            Box::new(|row| if instants.is_valid(row) { number(instants.value(row).into()) } else { MISSING })
        }
        DataType::Decimal128(..) => {
            let amounts = column.as_primitive::<Decimal128Type>();
            Box::new(|row| if amounts.is_valid(row) { number(amounts.value(row)) } else { MISSING })
        }
        _ => {
            let texts = columns::reader(column)?;
            Box::new(move |row| texts(row).map_or(MISSING, |text| HASH.hash_one(text.as_bytes())))
        }
    })
}

fn texts<'a, A: arrow_array::ArrayAccessor<Item = &'a str> + Copy + Sync + 'a>(array: A) -> Reader<'a> {
    Box::new(move |row| if array.is_valid(row) { HASH.hash_one(array.value(row).as_bytes()) } else { MISSING })
}

/// Both halves of a number.
fn number(value: i128) -> u64 {
    #[expect(clippy::cast_possible_truncation, reason = "both halves are used")]
    let halves = (value.cast_unsigned() as u64, (value.cast_unsigned() >> 64) as u64);
    mix(mix(2, halves.0), halves.1)
}
