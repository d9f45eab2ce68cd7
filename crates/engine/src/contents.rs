//! Codes of what records hold in all their columns. Records are taken in the order of these codes wherever an order
//! decides, so that nothing depends on the order in which they came.

use std::hash::BuildHasher;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, TimestampMicrosecondType};
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};
use rayon::prelude::*;

use crate::EngineError;
use crate::columns::{self, HASH};
use crate::observer::Watch;
use crate::source::Source;
use crate::texts::mix;

/// Rows coded at once.
const CHUNK: usize = 1 << 13;
/// What stands for a value that is missing.
const MISSING: u64 = 0x6d69_7373;

/// Reads the code of a row's value.
type Reader<'a> = Box<dyn Fn(usize) -> u64 + Sync + 'a>;

/// The codes of all values of these records, in their order. Columns of types that cannot be compared say nothing.
pub(crate) fn codes(source: &Source, rows: &[u32], watch: &Watch<'_>) -> Result<Vec<u64>, EngineError> {
    let mut codes = vec![1; rows.len()];
    for at in 0..source.schema().fields().len() {
        let column = source.fetched(at, watch)?;
        let Some(value) = reader(&column) else { continue };
        codes.par_chunks_mut(CHUNK).zip(rows.par_chunks(CHUNK)).try_for_each(|(codes, rows)| {
            codes.iter_mut().zip(rows).for_each(|(code, row)| *code = mix(*code, value(*row as usize)));
            watch.check()
        })?;
    }
    Ok(codes)
}

/// These rows in the order of what they hold; rows that hold the same stay in the order they have.
pub(crate) fn ordered(source: &Source, rows: &[u32], watch: &Watch<'_>) -> Result<Vec<u32>, EngineError> {
    let codes = codes(source, rows, watch)?;
    let mut coded: Vec<(u64, u32)> = codes.into_iter().zip(rows.iter().copied()).collect();
    watch.sort(&mut coded)?;
    Ok(coded.into_iter().map(|(_, row)| row).collect())
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
    let code = |text: &str| if columns::is_blank(text) { MISSING } else { HASH.hash_one(text.as_bytes()) };
    Box::new(move |row| if array.is_valid(row) { code(array.value(row)) } else { MISSING })
}

/// Both halves of a number.
fn number(value: i128) -> u64 {
    #[expect(clippy::cast_possible_truncation, reason = "both halves are used")]
    let halves = (value.cast_unsigned() as u64, (value.cast_unsigned() >> 64) as u64);
    mix(mix(2, halves.0), halves.1)
}
