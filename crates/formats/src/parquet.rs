//! Parquet to the same typed columns that text is read to.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_schema::{DataType, Field, Schema, TimeUnit};
use arrow_select::concat::concat_batches;
use bytes::Bytes;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use crate::FileError;
use crate::csv::MOST_ROWS;

/// What a Parquet file begins with.
pub(crate) const MARK: &[u8] = b"PAR1";

/// The digits of a binary fraction that survive being written as a decimal number.
const FRACTION: DataType = DataType::Decimal128(38, 9);

/// Reads a whole file.
pub(crate) fn read(bytes: Vec<u8>) -> Result<RecordBatch, FileError> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(Bytes::from(bytes)).map_err(FileError::Parquet)?;
    let rows = builder.metadata().file_metadata().num_rows();
    if u64::try_from(rows).is_ok_and(|rows| rows > MOST_ROWS) {
        return Err(FileError::TooManyRows { limit: MOST_ROWS });
    }
    let schema = builder.schema().clone();
    let reader = builder.build().map_err(FileError::Parquet)?;
    let batches = reader.collect::<Result<Vec<_>, _>>().map_err(FileError::Columns)?;
    let batch = concat_batches(&schema, &batches).map_err(FileError::Columns)?;
    let columns: Result<Vec<(Field, ArrayRef)>, FileError> =
        schema.fields().iter().zip(batch.columns()).map(|(field, column)| known_type(field.name(), column)).collect();
    let (fields, columns): (Vec<Field>, Vec<ArrayRef>) = columns?.into_iter().unzip();
    if fields.is_empty() {
        return Err(FileError::Empty);
    }
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map_err(FileError::Columns)
}

/// The column as one of the types that text is read to.
fn known_type(name: &str, column: &ArrayRef) -> Result<(Field, ArrayRef), FileError> {
    let wanted = wanted(column.data_type()).ok_or_else(|| FileError::ColumnKind { column: name.to_owned() })?;
    let exactly = CastOptions { safe: false, ..CastOptions::default() };
    let column = cast_with_options(column, &wanted, &exactly).map_err(FileError::Columns)?;
    Ok((Field::new(name, wanted, true), column))
}

fn wanted(stored: &DataType) -> Option<DataType> {
    use DataType as T;
    Some(match stored {
        T::Boolean => T::Boolean,
        T::Int8 | T::Int16 | T::Int32 | T::Int64 | T::UInt8 | T::UInt16 | T::UInt32 => T::Int64,
        T::UInt64 => T::Decimal128(38, 0),
        T::Decimal32(_, scale) | T::Decimal64(_, scale) | T::Decimal128(_, scale) | T::Decimal256(_, scale) => {
            T::Decimal128(38, *scale.max(&0))
        }
        T::Float16 | T::Float32 | T::Float64 => FRACTION,
        T::Date32 | T::Date64 => T::Date32,
        T::Timestamp(..) => T::Timestamp(TimeUnit::Microsecond, None),
        T::Utf8 | T::Utf8View | T::Null => T::Utf8,
        T::LargeUtf8 => T::LargeUtf8,
        T::Dictionary(_, values) if matches!(**values, T::Utf8 | T::LargeUtf8 | T::Utf8View) => {
            T::Dictionary(Box::new(T::UInt32), Box::new(T::Utf8))
        }
        _ => return None,
    })
}
