//! Reading Arrow columns: the types the engine accepts, a null or a blank text as missing, repeated texts once.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int32Type, Int64Type, UInt32Type};
use arrow_array::{Array, ArrayAccessor, ArrayRef, Date32Array, Decimal128Array, Int64Array};
use arrow_schema::DataType;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::borrow::Cow;
use std::hash::BuildHasher;

use crate::EngineError;
use crate::observer::Watch;

/// The number of a value that is missing.
pub(crate) const MISSING: u32 = u32::MAX;

/// Hashes alike on every run and machine; the order of hash tables never reaches an outcome.
pub(crate) const HASH: FixedState = FixedState::with_seed(0x7469_656f_7574);

/// Rows of a text column: each distinct text once, each row its number.
pub(crate) struct TextColumn<'a> {
    pub(crate) rows: Vec<u32>,
    pub(crate) distinct: Vec<Cow<'a, str>>,
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
    kind_of(column.data_type())
}

/// The kind of values of a type.
pub(crate) fn kind_of(values: &DataType) -> Option<Kind> {
    match values {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Boolean => Some(Kind::Text),
        DataType::Dictionary(key, value) => {
            let keyed = matches!(**key, DataType::UInt32 | DataType::Int32);
            (keyed && matches!(**value, DataType::Utf8 | DataType::LargeUtf8)).then_some(Kind::Text)
        }
        DataType::Decimal128(..) => Some(Kind::Amount),
        DataType::Int64 => Some(Kind::Whole),
        DataType::Date32 | DataType::Timestamp(arrow_schema::TimeUnit::Microsecond, _) => Some(Kind::Day),
        _ => None,
    }
}

/// Reads some rows of a column as texts, in their order; whole numbers are written out in digits. None for a column of
/// another type.
pub(crate) fn texts<'a>(
    column: &'a ArrayRef,
    rows: &[u32],
    watch: &Watch<'_>,
) -> Result<Option<TextColumn<'a>>, EngineError> {
    Ok(Some(match column.data_type() {
        DataType::Utf8 => interned(column.as_string::<i32>(), rows, watch)?,
        DataType::LargeUtf8 => interned(column.as_string::<i64>(), rows, watch)?,
        DataType::Utf8View => interned(column.as_string_view(), rows, watch)?,
        DataType::Dictionary(key, _) if **key == DataType::UInt32 => {
            let array = column.as_dictionary::<UInt32Type>();
            dictionary(array.values(), |row| array.key(row), rows, watch)?
        }
        DataType::Dictionary(key, _) if **key == DataType::Int32 => {
            let array = column.as_dictionary::<Int32Type>();
            dictionary(array.values(), |row| array.key(row), rows, watch)?
        }
        DataType::Int64 => whole_numbers(column, rows, watch)?,
        DataType::Boolean => booleans(column, rows, watch)?,
        _ => return Ok(None),
    }))
}

/// Answers the text of a row, none where there is none or only white space.
pub(crate) type Reader<'a> = Box<dyn Fn(usize) -> Option<Cow<'a, str>> + Sync + 'a>;

/// Reads texts one by one; whole numbers are written out in digits.
pub(crate) fn reader(column: &ArrayRef) -> Option<Reader<'_>> {
    Some(match column.data_type() {
        DataType::Utf8 => each_text(column.as_string::<i32>()),
        DataType::LargeUtf8 => each_text(column.as_string::<i64>()),
        DataType::Utf8View => each_text(column.as_string_view()),
        DataType::Dictionary(key, _) if **key == DataType::UInt32 => {
            let array = column.as_dictionary::<UInt32Type>();
            each_word(array.values(), |row| array.key(row))
        }
        DataType::Dictionary(key, _) if **key == DataType::Int32 => {
            let array = column.as_dictionary::<Int32Type>();
            each_word(array.values(), |row| array.key(row))
        }
        DataType::Int64 => {
            let array = column.as_primitive::<Int64Type>();
            Box::new(|row| array.is_valid(row).then(|| array.value(row).to_string().into()))
        }
        DataType::Boolean => {
            let array = column.as_boolean();
            Box::new(|row| array.is_valid(row).then(|| if array.value(row) { "true" } else { "false" }.into()))
        }
        _ => return None,
    })
}

fn each_text<'a, A: ArrayAccessor<Item = &'a str> + Copy + Sync + 'a>(array: A) -> Reader<'a> {
    Box::new(move |row| (array.is_valid(row) && !is_blank(array.value(row))).then(|| array.value(row).into()))
}

fn each_word<'a>(values: &'a ArrayRef, key: impl Fn(usize) -> Option<usize> + Sync + 'a) -> Reader<'a> {
    let words = words(values);
    Box::new(move |row| key(row).filter(|key| !is_blank(words[*key])).map(|key| words[key].into()))
}

/// What `of` answers for each wanted row.
fn each(rows: &[u32], watch: &Watch<'_>, mut of: impl FnMut(usize) -> u32) -> Result<Vec<u32>, EngineError> {
    watch.gather(rows.iter().map(|row| of(*row as usize)))
}

fn interned<'a, A: ArrayAccessor<Item = &'a str> + Copy>(
    array: A,
    rows: &[u32],
    watch: &Watch<'_>,
) -> Result<TextColumn<'a>, EngineError> {
    let mut numbers: HashTable<u32> = HashTable::with_capacity(rows.len() / 2);
    let mut distinct: Vec<Cow<'a, str>> = Vec::new();
    let rows = each(rows, watch, |row| {
        if array.is_null(row) || is_blank(array.value(row)) {
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
    })?;
    Ok(TextColumn { rows, distinct })
}

/// Whether a text holds nothing but white space; most texts show that they do not by their first letter.
pub(crate) fn is_blank(text: &str) -> bool {
    !text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) && text.trim().is_empty()
}

/// The texts of a dictionary, none where it has none.
pub(crate) fn words(values: &ArrayRef) -> Vec<&str> {
    match values.data_type() {
        DataType::Utf8 => values.as_string::<i32>().iter().map(|text| text.unwrap_or("")).collect(),
        _ => values.as_string::<i64>().iter().map(|text| text.unwrap_or("")).collect(),
    }
}

/// Texts that no wanted row holds are left out.
fn dictionary<'a>(
    values: &'a ArrayRef,
    key: impl Fn(usize) -> Option<usize>,
    rows: &[u32],
    watch: &Watch<'_>,
) -> Result<TextColumn<'a>, EngineError> {
    let all = words(values);
    let mut numbers: Vec<u32> = vec![MISSING; all.len()];
    let mut distinct: Vec<Cow<'a, str>> = Vec::new();
    let rows = each(rows, watch, |row| {
        let Some(key) = key(row) else { return MISSING };
        if numbers[key] == MISSING && !is_blank(all[key]) {
            numbers[key] = narrow(distinct.len());
            distinct.push(all[key].into());
        }
        numbers[key]
    })?;
    Ok(TextColumn { rows, distinct })
}

/// The number of a row or a value.
pub(crate) fn narrow(position: usize) -> u32 {
    u32::try_from(position).expect("tables of more rows are refused")
}

fn whole_numbers(column: &ArrayRef, rows: &[u32], watch: &Watch<'_>) -> Result<TextColumn<'static>, EngineError> {
    let numbers = column.as_primitive::<Int64Type>();
    let number = |row: usize| numbers.is_valid(row).then(|| numbers.value(row));
    let mut sorted: Vec<i64> = rows.iter().filter_map(|row| number(*row as usize)).collect();
    watch.sort(&mut sorted)?;
    sorted.dedup();
    let place = |value| sorted.binary_search(&value).map_or(MISSING, narrow);
    Ok(TextColumn {
        rows: each(rows, watch, |row| number(row).map_or(MISSING, place))?,
        distinct: watch.gather(sorted.iter().map(|number| number.to_string().into()))?,
    })
}

fn booleans(column: &ArrayRef, rows: &[u32], watch: &Watch<'_>) -> Result<TextColumn<'static>, EngineError> {
    let values = column.as_boolean();
    let place = |row| if values.is_valid(row) { u32::from(values.value(row)) } else { MISSING };
    Ok(TextColumn { rows: each(rows, watch, place)?, distinct: vec!["false".into(), "true".into()] })
}

/// The decimal places of amounts of a type.
pub(crate) fn scale(values: &DataType) -> u32 {
    match values {
        DataType::Decimal128(_, scale) => u32::try_from(*scale).unwrap_or(0),
        _ => 0,
    }
}

/// A column of exact amounts, each read when asked for.
pub(crate) struct AmountColumn<'a> {
    cells: Cells<'a>,
    factor: i128,
    name: &'a str,
}

enum Cells<'a> {
    Decimal(&'a Decimal128Array),
    Whole(&'a Int64Array),
}

impl<'a> AmountColumn<'a> {
    /// The amounts of a column with `scale` decimal places.
    pub(crate) fn new(column: &'a ArrayRef, name: &'a str, scale: u32) -> Result<Self, EngineError> {
        let cells = match column.data_type() {
            DataType::Decimal128(..) => Cells::Decimal(column.as_primitive::<Decimal128Type>()),
            DataType::Int64 => Cells::Whole(column.as_primitive::<Int64Type>()),
            _ => return Err(EngineError::WrongType { column: name.to_owned() }),
        };
        let factor = 10_i128.pow(scale - self::scale(column.data_type()).min(scale));
        Ok(Self { cells, factor, name })
    }

    pub(crate) fn get(&self, row: usize) -> Result<Option<i64>, EngineError> {
        let value = match self.cells {
            Cells::Decimal(cells) => cells.is_valid(row).then(|| cells.value(row)),
            Cells::Whole(cells) => cells.is_valid(row).then(|| i128::from(cells.value(row))),
        };
        let Some(value) = value else { return Ok(None) };
        let scaled = value.checked_mul(self.factor).and_then(|value| i64::try_from(value).ok());
        let in_range = scaled.filter(|value| value.unsigned_abs() < 1 << 62);
        in_range.map(Some).ok_or_else(|| EngineError::OutOfRange { column: self.name.to_owned(), row })
    }
}

/// Reads a column as exact amounts with `scale` decimal places.
pub(crate) fn amounts(column: &ArrayRef, name: &str, scale: u32) -> Result<Vec<Option<i64>>, EngineError> {
    let amounts = AmountColumn::new(column, name, scale)?;
    (0..column.len()).map(|row| amounts.get(row)).collect()
}

/// Reads a column of dates as days since 1970.
pub(crate) fn days(column: &ArrayRef) -> Option<&Date32Array> {
    column.as_primitive_opt::<Date32Type>()
}
