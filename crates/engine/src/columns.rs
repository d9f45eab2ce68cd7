//! Reading Arrow columns: the types the engine accepts, a null or a blank text as missing, repeated texts once.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int32Type, Int64Type, UInt32Type};
use arrow_array::{Array, ArrayAccessor, ArrayRef};
use arrow_schema::DataType;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

use crate::EngineError;

/// The number of a value that is missing.
pub(crate) const MISSING: u32 = u32::MAX;

/// Hashes alike on every run and machine; the order of hash tables never reaches an outcome.
pub(crate) const HASH: FixedState = FixedState::with_seed(0x7469_656f_7574);

/// A text column: each distinct text once, each row its number.
pub(crate) struct TextColumn<'a> {
    pub(crate) rows: Vec<u32>,
    pub(crate) distinct: Vec<std::borrow::Cow<'a, str>>,
}

/// What kind of comparison a column's type allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Amount,
    Whole,
    Day,
}

/// The kind of a column, none for a type the engine does not compare.
pub(crate) fn kind(column: &ArrayRef) -> Option<Kind> {
    match column.data_type() {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Boolean => Some(Kind::Text),
        DataType::Dictionary(key, value) => {
            let keyed = matches!(**key, DataType::UInt32 | DataType::Int32);
            (keyed && matches!(**value, DataType::Utf8 | DataType::LargeUtf8)).then_some(Kind::Text)
        }
        DataType::Decimal128(..) => Some(Kind::Amount),
        DataType::Int64 => Some(Kind::Whole),
        DataType::Date32 => Some(Kind::Day),
        _ => None,
    }
}

/// Reads a column as texts; whole numbers are written out in digits.
pub(crate) fn texts<'a>(column: &'a ArrayRef) -> Option<TextColumn<'a>> {
    Some(match column.data_type() {
        DataType::Utf8 => interned(column.as_string::<i32>()),
        DataType::LargeUtf8 => interned(column.as_string::<i64>()),
        DataType::Utf8View => interned(column.as_string_view()),
        DataType::Dictionary(key, _) if **key == DataType::UInt32 => {
            let array = column.as_dictionary::<UInt32Type>();
            dictionary(array.values(), (0..array.len()).map(|row| array.key(row)))
        }
        DataType::Dictionary(key, _) if **key == DataType::Int32 => {
            let array = column.as_dictionary::<Int32Type>();
            dictionary(array.values(), (0..array.len()).map(|row| array.key(row)))
        }
        DataType::Int64 => whole_numbers(column),
        DataType::Boolean => booleans(column),
        _ => return None,
    })
}

fn interned<'a, A: ArrayAccessor<Item = &'a str> + Copy>(array: A) -> TextColumn<'a> {
    let mut numbers: HashTable<u32> = HashTable::new();
    let mut distinct: Vec<std::borrow::Cow<'a, str>> = Vec::new();
    let rows = (0..array.len()).map(|row| {
        if array.is_null(row) || array.value(row).trim().is_empty() {
            return MISSING;
        }
        let text = array.value(row);
        let entry = numbers.entry(
            HASH.hash_one(text),
            |&number| distinct[number as usize] == text,
            |&number| HASH.hash_one(distinct[number as usize].as_ref()),
        );
        match entry {
            hashbrown::hash_table::Entry::Occupied(found) => *found.get(),
            hashbrown::hash_table::Entry::Vacant(free) => {
                let number = u32::try_from(distinct.len()).expect("fewer distinct texts than rows");
                free.insert(number);
                distinct.push(text.into());
                number
            }
        }
    });
    let rows = rows.collect();
    TextColumn { rows, distinct }
}

fn dictionary(values: &ArrayRef, keys: impl Iterator<Item = Option<usize>>) -> TextColumn<'_> {
    let distinct: Vec<std::borrow::Cow<'_, str>> = match values.data_type() {
        DataType::Utf8 => values.as_string::<i32>().iter().map(|text| text.unwrap_or("").into()).collect(),
        _ => values.as_string::<i64>().iter().map(|text| text.unwrap_or("").into()).collect(),
    };
    let blank: Vec<bool> = distinct.iter().map(|text| text.trim().is_empty()).collect();
    let number = |key: Option<usize>| key.filter(|&key| !blank[key]).map_or(MISSING, narrow);
    TextColumn { rows: keys.map(number).collect(), distinct }
}

/// The number of a row or a value.
pub(crate) fn narrow(position: usize) -> u32 {
    u32::try_from(position).expect("tables of more rows are refused")
}

fn whole_numbers(column: &ArrayRef) -> TextColumn<'static> {
    let numbers: Vec<Option<i64>> = column.as_primitive::<Int64Type>().iter().collect();
    let mut sorted: Vec<i64> = numbers.iter().copied().flatten().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let place = |value| sorted.binary_search(&value).map_or(MISSING, narrow);
    TextColumn {
        rows: numbers.iter().map(|number| number.map_or(MISSING, place)).collect(),
        distinct: sorted.iter().map(|number| number.to_string().into()).collect(),
    }
}

fn booleans(column: &ArrayRef) -> TextColumn<'static> {
    let rows = column.as_boolean().iter().map(|value| value.map_or(MISSING, u32::from)).collect();
    TextColumn { rows, distinct: vec!["false".into(), "true".into()] }
}

/// The decimal places of an amount column.
pub(crate) fn scale(column: &ArrayRef) -> u32 {
    match column.data_type() {
        DataType::Decimal128(_, scale) => u32::try_from(*scale).unwrap_or(0),
        _ => 0,
    }
}

/// Reads a column as exact amounts with `scale` decimal places.
pub(crate) fn amounts(column: &ArrayRef, name: &str, scale: u32) -> Result<Vec<Option<i64>>, EngineError> {
    let factor = 10_i128.pow(scale - self::scale(column).min(scale));
    let exact = |row: usize, value: i128| {
        let scaled = value.checked_mul(factor).and_then(|value| i64::try_from(value).ok());
        let in_range = scaled.filter(|value| value.unsigned_abs() < 1 << 62);
        in_range.ok_or_else(|| EngineError::OutOfRange { column: name.to_owned(), row })
    };
    let cell = |(row, value): (usize, Option<i128>)| value.map(|value| exact(row, value)).transpose();
    match column.data_type() {
        DataType::Decimal128(..) => column.as_primitive::<Decimal128Type>().iter().enumerate().map(cell).collect(),
        DataType::Int64 => {
            let wide = column.as_primitive::<Int64Type>().iter().map(|value| value.map(i128::from));
            wide.enumerate().map(cell).collect()
        }
        _ => Err(EngineError::WrongType { column: name.to_owned() }),
    }
}

/// Reads a column of dates as days since 1970.
pub(crate) fn days(column: &ArrayRef) -> Option<Vec<Option<i32>>> {
    Some(column.as_primitive_opt::<Date32Type>()?.iter().collect())
}
