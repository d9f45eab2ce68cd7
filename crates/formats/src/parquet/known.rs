//! The types of Parquet files as the few types of ours.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float32Type, Float64Type};
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_schema::{DataType, TimeUnit};
use domain::ruleset::ColumnKind;
use std::sync::Arc;

use crate::FileError;
use crate::column::Plan;
use crate::sheet::cell::number_text;

/// Digits after the point that a column of fractions, or one that is read from text, has room for.
const PLACES: u8 = 9;

pub(super) fn kind(stored: &DataType) -> ColumnKind {
    match wanted(stored) {
        Some(DataType::Boolean) => ColumnKind::Boolean,
        Some(DataType::Int64 | DataType::Decimal128(..)) => ColumnKind::Number,
        Some(DataType::Date32) => ColumnKind::Date,
        Some(DataType::Timestamp(..)) => ColumnKind::DateTime,
        _ if matches!(stored, DataType::Float16 | DataType::Float32 | DataType::Float64) => ColumnKind::Number,
        _ => ColumnKind::Text,
    }
}

/// Says what has to be known of a plan before values come.
pub(super) fn complete(plan: &mut Plan, stored: &DataType) {
    plan.is_dictionary = matches!(stored, DataType::Dictionary(..)) && plan.is_text();
    if plan.kind.is_amount() {
        plan.is_whole = *stored == DataType::Int64;
        plan.scale = Some(match stored {
            DataType::Decimal128(_, scale) => u8::try_from(*scale).unwrap_or(0),
            DataType::Int64 => 0,
            _ => PLACES,
        });
    }
}

/// The type that values are brought to without losing anything; none where they become text.
fn wanted(stored: &DataType) -> Option<DataType> {
    use DataType as T;
    Some(match stored {
        T::Boolean => T::Boolean,
        T::Int8 | T::Int16 | T::Int32 | T::Int64 | T::UInt8 | T::UInt16 | T::UInt32 => T::Int64,
        T::UInt64 => T::Decimal128(38, 0),
        T::Decimal32(_, scale) | T::Decimal64(_, scale) | T::Decimal128(_, scale) | T::Decimal256(_, scale) => {
            T::Decimal128(38, *scale.max(&0))
        }
        T::Date32 | T::Date64 => T::Date32,
        T::Timestamp(..) => T::Timestamp(TimeUnit::Microsecond, None),
        T::Utf8 | T::Utf8View | T::LargeUtf8 | T::Null => T::Utf8,
        T::Dictionary(_, values) if matches!(**values, T::Utf8 | T::LargeUtf8 | T::Utf8View) => {
            T::Dictionary(Box::new(T::UInt32), Box::new(T::Utf8))
        }
        _ => return None,
    })
}

/// A column of a batch as one of our types.
pub(super) fn column(batch: &RecordBatch, header: &str) -> Result<ArrayRef, FileError> {
    let column = batch.column_by_name(header).ok_or_else(|| FileError::LayoutColumn { column: header.to_owned() })?;
    match wanted(column.data_type()) {
        Some(wanted) if wanted == *column.data_type() => Ok(column.clone()),
        Some(wanted) => {
            let exactly = CastOptions { safe: false, ..CastOptions::default() };
            cast_with_options(column, &wanted, &exactly).map_err(FileError::damaged)
        }
        None => Ok(Arc::new(StringArray::from(texts(column)?))),
    }
}

/// How many bytes each row of a batch takes, roughly.
pub(super) fn sizes(batch: &RecordBatch) -> Vec<u64> {
    let mut sizes = vec![0; batch.num_rows()];
    for column in batch.columns() {
        match column.data_type() {
            DataType::Utf8View => add(&mut sizes, column.as_string_view().lengths()),
            DataType::BinaryView => add(&mut sizes, column.as_binary_view().lengths().map(|length| 2 * length)),
            stored => {
                let width = stored.primitive_width().unwrap_or(4) as u64;
                sizes.iter_mut().for_each(|size| *size += width);
            }
        }
    }
    sizes
}

fn add(sizes: &mut [u64], lengths: impl Iterator<Item = u32>) {
    sizes.iter_mut().zip(lengths).for_each(|(size, length)| *size += 4 + u64::from(length));
}

/// Each value as text: fractions with the digits that count, days and times in the usual way.
pub(super) fn texts(column: &ArrayRef) -> Result<Vec<Option<String>>, FileError> {
    let fraction = |number: f64| Some(number_text(number));
    match column.data_type() {
        DataType::Float64 => {
            Ok(column.as_primitive::<Float64Type>().iter().map(|value| value.and_then(fraction)).collect())
        }
        DataType::Float32 => {
            let shortest = |number: f32| Some(number.to_string());
            Ok(column.as_primitive::<Float32Type>().iter().map(|value| value.and_then(shortest)).collect())
        }
        _ => {
            let options = FormatOptions::default();
            let formatter = ArrayFormatter::try_new(column, &options).map_err(FileError::damaged)?;
            let text = |at: usize| (!column.is_null(at)).then(|| formatter.value(at).to_string());
            Ok((0..column.len()).map(text).collect())
        }
    }
}
