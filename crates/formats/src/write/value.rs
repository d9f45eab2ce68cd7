//! Values as text, the way they are read back.

use std::io::Write;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int64Type, TimestampMicrosecondType, UInt32Type};
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use domain::original_column;

/// What was written of a row of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing: there is no value.
    Missing,
    Text,
    /// A word that JSON has itself, or a number of which every reader knows all digits.
    Plain,
}

/// A column and what stands in the file where it has no value.
pub(super) struct Column<'a> {
    pub(super) field: &'a Field,
    array: &'a ArrayRef,
    values: Values<'a>,
    instead: Option<&'a StringArray>,
}

impl<'a> Column<'a> {
    /// All columns; one that holds the originals of that before it becomes one with it.
    pub(super) fn all(rows: &'a RecordBatch) -> Vec<Self> {
        let schema = rows.schema_ref();
        let places = (0..schema.fields().len()).filter(|at| !is_beside(schema, *at));
        let column = |at: usize| Self {
            field: schema.field(at),
            array: rows.column(at),
            values: Values::of(rows.column(at)),
            instead: is_beside(schema, at + 1).then(|| rows.column(at + 1).as_string()),
        };
        places.map(column).collect()
    }

    pub(super) fn write(&self, row: usize, to: &mut Vec<u8>) -> Cell {
        if self.array.is_valid(row) {
            self.values.write(row, to);
            return if self.values.is_plain_in_json() { Cell::Plain } else { Cell::Text };
        }
        let instead = self.instead.filter(|texts| texts.is_valid(row));
        instead.map_or(Cell::Missing, |texts| {
            to.extend_from_slice(texts.value(row).as_bytes());
            Cell::Text
        })
    }
}

/// Whether a column holds the originals of that before it.
pub(super) fn is_beside(schema: &Schema, at: usize) -> bool {
    let name = |at: usize| schema.fields().get(at).map(|field| field.name());
    let before = at.checked_sub(1).and_then(name);
    before.is_some_and(|before| name(at).is_some_and(|name| *name == original_column(before)))
}

/// A column whose values are asked for row by row.
enum Values<'a> {
    Flags(&'a arrow_array::BooleanArray),
    Whole(&'a [i64]),
    Row(&'a [u32]),
    Amounts(&'a [i128], usize),
    Days(&'a [i32]),
    Instants(&'a [i64]),
    Text(&'a arrow_array::StringArray),
    LongText(&'a arrow_array::LargeStringArray),
    Words(&'a [u32], &'a arrow_array::StringArray),
    Unknown,
}

impl<'a> Values<'a> {
    fn of(column: &'a ArrayRef) -> Self {
        match column.data_type() {
            DataType::Boolean => Self::Flags(column.as_boolean()),
            DataType::Int64 => Self::Whole(column.as_primitive::<Int64Type>().values()),
            DataType::UInt32 => Self::Row(column.as_primitive::<UInt32Type>().values()),
            DataType::Decimal128(_, scale) => {
                Self::Amounts(column.as_primitive::<Decimal128Type>().values(), usize::try_from(*scale).unwrap_or(0))
            }
            DataType::Date32 => Self::Days(column.as_primitive::<Date32Type>().values()),
            DataType::Timestamp(..) => Self::Instants(column.as_primitive::<TimestampMicrosecondType>().values()),
            DataType::Utf8 => Self::Text(column.as_string()),
            DataType::LargeUtf8 => Self::LongText(column.as_string()),
            DataType::Dictionary(..) => {
                let words = column.as_dictionary::<UInt32Type>();
                Self::Words(words.keys().values(), words.values().as_string())
            }
            _ => Self::Unknown,
        }
    }

    fn is_plain_in_json(&self) -> bool {
        matches!(self, Self::Flags(_) | Self::Row(_))
    }

    /// Writes the value of a row that has one.
    fn write(&self, row: usize, to: &mut Vec<u8>) {
        let written = match self {
            Self::Flags(values) => write!(to, "{}", values.value(row)),
            Self::Whole(values) => write!(to, "{}", values[row]),
            Self::Row(values) => write!(to, "{}", values[row]),
            Self::Amounts(values, scale) => to.write_all(decimal_text(values[row], *scale).as_bytes()),
            Self::Days(values) => day(values[row], to),
            Self::Instants(values) => instant(values[row], to),
            Self::Text(values) => to.write_all(values.value(row).as_bytes()),
            Self::LongText(values) => to.write_all(values.value(row).as_bytes()),
            Self::Words(keys, words) => to.write_all(words.value(keys[row] as usize).as_bytes()),
            Self::Unknown => Ok(()),
        };
        written.expect("memory takes what is written");
    }
}

/// An exact decimal number as text: its digits, of which `scale` stand after the point.
#[must_use]
pub fn decimal_text(digits: i128, scale: usize) -> String {
    let sign = if digits < 0 { "-" } else { "" };
    let one = 10_u128.pow(u32::try_from(scale).unwrap_or(0));
    let digits = digits.unsigned_abs();
    if scale == 0 { format!("{sign}{digits}") } else { format!("{sign}{}.{:0scale$}", digits / one, digits % one) }
}

/// The day of the Gregorian calendar; the reverse of how days are counted when text is read.
fn day(days: i32, to: &mut Vec<u8>) -> std::io::Result<()> {
    let days = i64::from(days) + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    write!(to, "{year:04}-{month:02}-{day:02}")
}

fn instant(micros: i64, to: &mut Vec<u8>) -> std::io::Result<()> {
    const DAY: i64 = 86_400_000_000;
    day(i32::try_from(micros.div_euclid(DAY)).unwrap_or(i32::MAX), to)?;
    let of_day = micros.rem_euclid(DAY);
    let (seconds, fraction) = (of_day / 1_000_000, of_day % 1_000_000);
    write!(to, "T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)?;
    if fraction == 0 { Ok(()) } else { write!(to, ".{fraction:06}") }
}
