//! What a table says of itself: its columns and where their pages are.

mod sound;

use std::ops::Range;
use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema};
use domain::ruleset::ColumnKind;
use domain::{REJECTED_COLUMN, RecordColumn};
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions};
use parquet::basic::Encoding;
use parquet::errors::ParquetError;
use parquet::file::metadata::{PageIndexPolicy, ParquetMetaData, ParquetMetaDataReader};

use super::bytes::TableBytes;
use super::guarded::guarded;
use crate::checks::Checks;
use crate::writer::KIND;
use crate::{Objects, TableError};

/// What the end of a table has in nearly all cases.
const TAIL: u64 = 64 * 1024;

/// What is known of a table without reading its records.
#[derive(Debug)]
pub(crate) struct Footer {
    /// Its key.
    pub(crate) key: Arc<str>,
    /// How many bytes it has.
    pub(crate) size: u64,
    /// How many rows.
    pub(crate) rows: usize,
    /// Its columns as they were written.
    pub(crate) reader: ArrowReaderMetadata,
    /// The same with text columns as dictionaries, for groups that keep them so.
    pub(crate) words: ArrowReaderMetadata,
    /// Columns that people see: all but the ones that speak of the row, and the originals.
    pub(crate) shown: Vec<ShownColumn>,
    /// What its blocks have to be.
    pub(crate) checks: Arc<Checks>,
    /// The column that says which rows were set aside.
    pub(crate) rejected: Option<usize>,
}

/// A column that people see.
#[derive(Clone, Debug)]
pub(crate) struct ShownColumn {
    /// Its name and what it holds.
    pub(crate) column: RecordColumn,
    /// Where it is in the table.
    pub(crate) index: usize,
    /// Where the text is that stood in the file.
    pub(crate) original: Option<usize>,
}

impl Footer {
    pub(crate) async fn load(objects: &Objects, key: &str) -> Result<Self, TableError> {
        let (size, mut tail) = objects.end(key, TAIL).await?;
        loop {
            let policy = PageIndexPolicy::Optional;
            let mut reader = ParquetMetaDataReader::new()
                .with_column_index_policy(PageIndexPolicy::Skip)
                .with_offset_index_policy(policy);
            let begin = match reader.try_parse_sized(&tail, size) {
                Ok(()) => {
                    let metadata = reader.finish().map_err(|error| TableError::damaged(key, error))?;
                    return guarded(|| Self::new(key, size, metadata)).map_err(|error| TableError::damaged(key, error));
                }
                Err(ParquetError::NeedMoreData(length)) if (length as u64) <= size && length > tail.len() => {
                    size - length as u64
                }
                Err(error) => return Err(TableError::damaged(key, error)),
            };
            tail = objects.read_range(key, begin..size).await?;
        }
    }

    fn new(key: &str, size: u64, metadata: ParquetMetaData) -> Result<Self, ParquetError> {
        sound::check(&metadata, size)?;
        let metadata = Arc::new(metadata);
        let written = ArrowReaderMetadata::try_new(Arc::clone(&metadata), ArrowReaderOptions::new())?;
        let reader = with_schema(&metadata, plain(written.schema()))?;
        let words = with_schema(&metadata, dictionaries(written.schema()))?;
        let rows = usize::try_from(metadata.file_metadata().num_rows())
            .map_err(|_| ParquetError::General("negative rows".to_owned()))?;
        if u32::try_from(rows).is_err() {
            return Err(ParquetError::General("more rows than can be numbered".to_owned()));
        }
        let schema = reader.schema();
        let place = |name: &str| schema.fields().iter().position(|field| field.name() == name);
        let shown = shown_columns(schema);
        let rejected = place(REJECTED_COLUMN);
        let checks = Arc::new(Checks::read(metadata.file_metadata().key_value_metadata())?);
        Ok(Self { key: Arc::from(key), size, rows, shown, rejected, checks, reader, words })
    }

    pub(crate) fn metadata(&self) -> &Arc<ParquetMetaData> {
        self.reader.metadata()
    }

    pub(crate) fn groups(&self) -> usize {
        self.metadata().num_row_groups()
    }

    /// How many rows a group has.
    pub(crate) fn group_rows(&self, group: usize) -> usize {
        usize::try_from(self.metadata().row_group(group).num_rows()).unwrap_or(0)
    }

    /// Whether all of a column's text in a group is kept as a dictionary.
    pub(crate) fn is_dictionary(&self, group: usize, column: usize) -> bool {
        let chunk = self.metadata().row_group(group).column(column);
        let is_text = matches!(self.words.schema().field(column).data_type(), DataType::Dictionary(..));
        is_text
            && chunk
                .page_encoding_stats_mask()
                .is_some_and(|mask| mask.is_only(Encoding::RLE_DICTIONARY) || mask.is_only(Encoding::PLAIN_DICTIONARY))
    }

    /// What people see of a column.
    pub(crate) fn find(&self, name: &str) -> Result<&ShownColumn, TableError> {
        let found = self.shown.iter().find(|shown| shown.column.name == name);
        found.ok_or_else(|| TableError::NoColumn { column: name.to_owned() })
    }

    /// Where a column is, be it one that people see or not.
    pub(crate) fn place(&self, name: &str) -> Result<usize, TableError> {
        let found = self.reader.schema().fields().iter().position(|field| field.name() == name);
        found.ok_or_else(|| TableError::NoColumn { column: name.to_owned() })
    }

    /// The bytes of columns in some groups; of a local table all there is.
    pub(crate) async fn bytes(
        &self,
        objects: &Objects,
        groups: &[usize],
        columns: &[usize],
    ) -> Result<TableBytes, TableError> {
        if let Some(file) = objects.local_file(&self.key).await? {
            return Ok(TableBytes::local(file, self.size, Arc::clone(&self.checks)));
        }
        let chunks = groups.iter().flat_map(|group| columns.iter().map(|column| self.chunk(*group, *column)));
        let mut ranges: Vec<Range<u64>> = chunks.map(|chunk| self.checks.around(&chunk)).collect();
        ranges.sort_unstable_by_key(|range| range.start);
        let fetched = objects.read_ranges(&self.key, &ranges).await?;
        let parts = ranges.iter().map(|range| range.start).zip(fetched).collect();
        TableBytes::fetched(parts, self.size, &self.checks).map_err(|error| TableError::damaged(&self.key, error))
    }

    /// Where a column of a group is.
    pub(crate) fn chunk(&self, group: usize, column: usize) -> Range<u64> {
        let (begin, length) = self.metadata().row_group(group).column(column).byte_range();
        begin..begin.saturating_add(length)
    }
}

/// The columns of a table that people see.
pub(crate) fn shown_columns(schema: &Schema) -> Vec<ShownColumn> {
    let place = |name: &str| schema.fields().iter().position(|field| field.name() == name);
    let shown = schema.fields().iter().enumerate().filter(|(_, field)| !field.name().starts_with(['#', '~']));
    let column = |(index, field): (usize, &Arc<Field>)| ShownColumn {
        column: RecordColumn { name: field.name().clone(), kind: kind(field) },
        index,
        original: place(&domain::original_column(field.name())),
    };
    shown.map(column).collect()
}

fn with_schema(metadata: &Arc<ParquetMetaData>, schema: Schema) -> Result<ArrowReaderMetadata, ParquetError> {
    ArrowReaderMetadata::try_new(Arc::clone(metadata), ArrowReaderOptions::new().with_schema(Arc::new(schema)))
}

/// Dictionaries as the text they stand for.
fn plain(schema: &Schema) -> Schema {
    retyped(schema, |kind| match kind {
        DataType::Dictionary(_, value) if matches!(**value, DataType::Utf8 | DataType::LargeUtf8) => DataType::Utf8,
        DataType::LargeUtf8 => DataType::Utf8,
        other => other.clone(),
    })
}

fn dictionaries(schema: &Schema) -> Schema {
    retyped(schema, |kind| match kind {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Dictionary(..) => {
            DataType::Dictionary(Box::new(DataType::UInt32), Box::new(DataType::Utf8))
        }
        other => other.clone(),
    })
}

fn retyped(schema: &Schema, with: impl Fn(&DataType) -> DataType) -> Schema {
    let field = |field: &Arc<Field>| field.as_ref().clone().with_data_type(with(field.data_type()));
    Schema::new_with_metadata(schema.fields().iter().map(field).collect::<Vec<_>>(), schema.metadata().clone())
}

fn kind(field: &Field) -> ColumnKind {
    let named =
        field.metadata().get(KIND).and_then(|word| ColumnKind::ALL.into_iter().find(|kind| kind.as_str() == word));
    named.unwrap_or(match field.data_type() {
        DataType::Boolean => ColumnKind::Boolean,
        DataType::Date32 => ColumnKind::Date,
        DataType::Timestamp(..) => ColumnKind::DateTime,
        DataType::Decimal128(..) => ColumnKind::Money,
        DataType::Int64 | DataType::UInt32 => ColumnKind::Number,
        _ => ColumnKind::Text,
    })
}
