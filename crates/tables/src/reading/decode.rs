//! Columns out of their pages.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int64Type, TimestampMicrosecondType, UInt32Type};
use arrow_array::{Array, ArrayRef, BooleanArray, RecordBatch, StringArray};
use arrow_schema::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReaderBuilder, RowSelection};
use parquet::errors::ParquetError;
use rayon::prelude::*;

use super::bytes::TableBytes;
use super::column::{Column, Numbers, Words, joined};
use super::footer::Footer;
use super::guarded::guarded;
use super::strings::Strings;
use crate::TableError;

/// Reads a column whole, its groups side by side.
pub(crate) fn column(footer: &Footer, bytes: &TableBytes, index: usize) -> Result<Column, TableError> {
    let groups: Result<Vec<ArrayRef>, ParquetError> = (0..footer.groups())
        .into_par_iter()
        .map(|group| guarded(|| group_column(footer, bytes, group, index)))
        .collect();
    let groups = groups.map_err(|error| TableError::damaged(&footer.key, error))?;
    let rows: usize = groups.iter().map(Array::len).sum();
    let unknown = || ParquetError::General(format!("column {index} holds what no table keeps"));
    if rows != footer.rows {
        return Err(TableError::damaged(&footer.key, unknown()));
    }
    join(footer, index, &groups).ok_or_else(|| TableError::damaged(&footer.key, unknown()))
}

fn join(footer: &Footer, index: usize, groups: &[ArrayRef]) -> Option<Column> {
    Some(match footer.reader.schema().field(index).data_type() {
        DataType::Utf8 => Column::Text(words(groups)),
        DataType::Boolean => Column::Flags(flags(groups)),
        DataType::Int64 => Column::Numbers(Numbers::whole(&all(groups, AsArray::as_primitive::<Int64Type>))),
        DataType::Date32 => Column::Numbers(Numbers::days(&all(groups, AsArray::as_primitive::<Date32Type>))),
        DataType::Timestamp(..) => {
            let parts = all(groups, AsArray::as_primitive::<TimestampMicrosecondType>);
            Column::Numbers(Numbers::instants(&parts))
        }
        DataType::Decimal128(_, scale) => {
            let parts = all(groups, AsArray::as_primitive::<Decimal128Type>);
            Column::Numbers(Numbers::decimals(&parts, u8::try_from(*scale).ok()?))
        }
        _ => return None,
    })
}

fn all<'a, T>(groups: &'a [ArrayRef], with: impl Fn(&'a ArrayRef) -> T) -> Vec<T> {
    groups.iter().map(with).collect()
}

fn flags(groups: &[ArrayRef]) -> BooleanArray {
    groups.iter().flat_map(|group| group.as_boolean().iter()).collect()
}

/// Groups that keep text as dictionaries stay so, where all do; otherwise every row has its own text.
fn words(groups: &[ArrayRef]) -> Words {
    let missing = joined(&groups.iter().map(|group| (group.len(), group.nulls())).collect::<Vec<_>>());
    let are_shared = groups.iter().all(|group| matches!(group.data_type(), DataType::Dictionary(..)));
    let values = |group: &ArrayRef| {
        let mut values = Strings::default();
        match group.as_dictionary_opt::<UInt32Type>() {
            Some(words) if are_shared => append(words.values().as_string(), &mut values),
            _ => append_rows(group, &mut values),
        }
        values
    };
    let mut parts: Vec<Strings> = groups.par_iter().map(values).collect();
    let codes = are_shared.then(|| codes(groups, &parts));
    let values = if parts.len() == 1 { parts.remove(0) } else { Strings::concat(&parts) };
    Words { codes, values, missing }
}

fn codes(groups: &[ArrayRef], values: &[Strings]) -> Vec<u32> {
    let mut codes = Vec::with_capacity(groups.iter().map(Array::len).sum());
    let mut before = 0;
    for (group, values) in groups.iter().zip(values) {
        codes.extend(group.as_dictionary::<UInt32Type>().keys().values().iter().map(|key| before + key));
        before += u32::try_from(values.len()).expect("a table has fewer values than rows can be numbered");
    }
    codes
}

fn append_rows(group: &ArrayRef, to: &mut Strings) {
    match group.as_dictionary_opt::<UInt32Type>() {
        None => append(group.as_string(), to),
        Some(group) => {
            let values: &StringArray = group.values().as_string();
            for row in 0..group.len() {
                to.push_with(|to| {
                    if group.is_valid(row) {
                        to.push_str(values.value(group.keys().value(row) as usize));
                    }
                });
            }
        }
    }
}

fn append(texts: &StringArray, to: &mut Strings) {
    let offsets = texts.value_offsets();
    let (begin, end) = (offsets[0] as usize, offsets[texts.len()] as usize);
    let text = std::str::from_utf8(&texts.values()[begin..end]).expect("an array of text holds characters");
    to.extend(text, offsets[1..].iter().map(|offset| *offset as usize - begin));
}

fn group_column(footer: &Footer, bytes: &TableBytes, group: usize, index: usize) -> Result<ArrayRef, ParquetError> {
    let metadata = if footer.is_dictionary(group, index) { &footer.words } else { &footer.reader };
    let mask = ProjectionMask::leaves(metadata.parquet_schema(), [index]);
    let bytes = bytes.ahead(footer.chunk(group, index))?;
    let mut reader = ParquetRecordBatchReaderBuilder::new_with_metadata(bytes, metadata.clone())
        .with_row_groups(vec![group])
        .with_projection(mask)
        .with_batch_size(footer.group_rows(group))
        .build()?;
    let batch = reader.next().ok_or_else(|| ParquetError::EOF("a group without rows".to_owned()))??;
    Ok(Arc::clone(batch.column(0)))
}

/// Reads all columns named by their places of one group.
pub(crate) fn group(
    footer: &Footer,
    bytes: &TableBytes,
    group: usize,
    columns: &[usize],
) -> Result<RecordBatch, TableError> {
    let read = || {
        let mask = ProjectionMask::leaves(footer.reader.parquet_schema(), columns.iter().copied());
        let mut reader = ParquetRecordBatchReaderBuilder::new_with_metadata(bytes.clone(), footer.reader.clone())
            .with_row_groups(vec![group])
            .with_projection(mask)
            .with_batch_size(footer.group_rows(group))
            .build()?;
        Ok(reader.next().ok_or_else(|| ParquetError::EOF("a group without rows".to_owned()))??)
    };
    guarded(read).map_err(|error| TableError::damaged(&footer.key, error))
}

/// Reads columns of one group, each as a column of its own.
pub(crate) fn group_columns(
    footer: &Footer,
    bytes: &TableBytes,
    group: usize,
    columns: &[usize],
) -> Result<Vec<Arc<Column>>, TableError> {
    let unknown = || ParquetError::General(format!("group {group} holds what no table keeps"));
    let read = |index: &usize| {
        let part = guarded(|| group_column(footer, bytes, group, *index));
        let part = part.map_err(|error| TableError::damaged(&footer.key, error))?;
        let is_whole = part.len() == footer.group_rows(group);
        let column = is_whole.then(|| join(footer, *index, &[part])).flatten();
        column.map(Arc::new).ok_or_else(|| TableError::damaged(&footer.key, unknown()))
    };
    columns.par_iter().map(read).collect()
}

/// Reads one column of a few rows of a group. The rows are in order and none is there twice.
pub(crate) fn some_rows(
    footer: &Footer,
    bytes: &TableBytes,
    group: usize,
    index: usize,
    rows: &[usize],
) -> Result<Column, TableError> {
    let read = || -> Result<ArrayRef, ParquetError> {
        let ranges = rows.iter().map(|row| *row..row + 1);
        let selection = RowSelection::from_consecutive_ranges(ranges, footer.group_rows(group));
        let mask = ProjectionMask::leaves(footer.reader.parquet_schema(), [index]);
        let mut reader = ParquetRecordBatchReaderBuilder::new_with_metadata(bytes.clone(), footer.reader.clone())
            .with_row_groups(vec![group])
            .with_projection(mask)
            .with_row_selection(selection)
            .with_batch_size(rows.len())
            .build()?;
        let batch = reader.next().ok_or_else(|| ParquetError::EOF("a page without rows".to_owned()))??;
        Ok(Arc::clone(batch.column(0)))
    };
    let part = guarded(read).map_err(|error| TableError::damaged(&footer.key, error))?;
    let unknown = || ParquetError::General(format!("column {index} holds other rows"));
    let column = (part.len() == rows.len()).then(|| join(footer, index, &[part])).flatten();
    column.ok_or_else(|| TableError::damaged(&footer.key, unknown()))
}
