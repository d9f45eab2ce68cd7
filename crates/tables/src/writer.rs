//! Records on their way into a table.
//!
//! Pages are small, so that a few records are read without their neighbours; each carries a checksum. What is gathered
//! before it is written is bounded in rows and in bytes, whatever the columns hold.

mod beside;

use std::io::Write;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{DataType, Field, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, Encoding};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesBuilder, WriterVersion};
use parquet::schema::types::ColumnPath;

pub use self::beside::WriterBeside;
use crate::checks::Checked;
use crate::objects::{ObjectSink, Written};
use crate::{Objects, TableError};

/// The key of the field that says what a column holds.
pub(crate) const KIND: &str = "kind";
/// Rows that are encoded together.
pub(crate) const GROUP_ROWS: usize = 131_072;
/// What a group has at most while it is gathered.
const GROUP_BYTES: usize = 32 << 20;
/// Rows that are read together at least.
const PAGE_ROWS: usize = 512;
/// A column with more distinct text than this in a group is written without a dictionary.
const DICTIONARY_BYTES: usize = 256 << 10;
/// Columns that count: each number is little more than the one before.
const COUNTING: [&str; 2] = [domain::ROW_COLUMN, domain::LINE_COLUMN];

/// A table that is written batch by batch, from a thread that may block.
#[derive(Debug)]
pub struct TableWriter<W: Write + Send> {
    writer: ArrowWriter<Checked<W>>,
    schema: SchemaRef,
    rows: u64,
}

/// A table that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableFacts {
    /// How many rows it has.
    pub rows: u64,
    /// How many bytes.
    pub bytes: u64,
    /// Their SHA-256.
    pub sha256: [u8; 32],
}

impl<W: Write + Send> TableWriter<W> {
    /// Begins a table.
    ///
    /// # Errors
    ///
    /// A column holds what no table can keep.
    pub fn create(schema: &SchemaRef, sink: W) -> Result<Self, TableError> {
        Self::with(schema, sink, packed(schema, properties(schema)))
    }

    /// Begins a table that any program reads which knows Parquet.
    pub(crate) fn create_for_others(schema: &SchemaRef, sink: W) -> Result<Self, TableError> {
        Self::with(schema, sink, properties(schema))
    }

    fn with(schema: &SchemaRef, sink: W, properties: WriterPropertiesBuilder) -> Result<Self, TableError> {
        let writer = ArrowWriter::try_new(Checked::new(sink), Arc::clone(schema), Some(properties.build()));
        Ok(Self { writer: writer.map_err(failure)?, schema: Arc::clone(schema), rows: 0 })
    }

    /// Adds rows to the end.
    ///
    /// # Errors
    ///
    /// They have other columns, or the sink takes no more.
    pub fn write(&mut self, batch: &RecordBatch) -> Result<(), TableError> {
        self.rows += batch.num_rows() as u64;
        self.writer.write(batch).map_err(failure)
    }

    /// Puts what is gathered into the sink, so that it takes no memory any more. What follows is read separately from it.
    ///
    /// # Errors
    ///
    /// The sink takes no more.
    pub fn flush(&mut self) -> Result<(), TableError> {
        self.writer.flush().map_err(failure)
    }

    /// How many rows were written up to now.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// Adds a note that any reader of Parquet can show.
    pub(crate) fn note(&mut self, note: KeyValue) {
        self.writer.append_key_value_metadata(note);
    }

    /// Writes what the reader needs to find its way, and gives the sink back.
    ///
    /// # Errors
    ///
    /// The sink takes no more.
    pub fn finish(mut self) -> Result<W, TableError> {
        self.flush()?;
        self.writer.sync().map_err(|error| failure(error.into()))?;
        self.writer.append_key_value_metadata(self.writer.inner().note());
        let failed = Arc::clone(&self.writer.inner().failed);
        let finished = self.writer.into_inner();
        Ok(finished.map_err(|error| failed.get().cloned().unwrap_or_else(|| failure(error)))?.sink)
    }
}

impl TableWriter<Vec<u8>> {
    /// The bytes that are written already. Nothing is ever written before the end.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.writer.inner_mut().sink)
    }
}

impl TableWriter<ObjectSink> {
    /// Makes the table visible under its key.
    ///
    /// # Errors
    ///
    /// The store does not take it.
    pub fn publish(self) -> Result<TableFacts, TableError> {
        let rows = self.rows;
        let Written { size, sha256 } = self.finish()?.finish()?;
        Ok(TableFacts { rows, bytes: size, sha256 })
    }
}

impl Objects {
    /// Begins a table under a key. It is written from a thread that may block; nothing is visible before it is
    /// published.
    ///
    /// # Errors
    ///
    /// Those of [`Objects::write`] and of [`TableWriter::create`].
    pub async fn table(&self, key: &str, schema: &SchemaRef) -> Result<TableWriter<ObjectSink>, TableError> {
        TableWriter::create(schema, self.sink(key).await?)
    }
}

fn properties(schema: &SchemaRef) -> WriterPropertiesBuilder {
    let mut properties = WriterProperties::builder()
        .set_writer_version(WriterVersion::PARQUET_1_0)
        .set_created_by("tieout".to_owned())
        .set_max_row_group_row_count(Some(GROUP_ROWS))
        .set_max_row_group_bytes(Some(GROUP_BYTES))
        .set_data_page_row_count_limit(PAGE_ROWS)
        .set_dictionary_page_size_limit(DICTIONARY_BYTES)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_compression(Compression::SNAPPY);
    // Nobody asks for texts in an order, and finding the first and the last costs more than writing them.
    for field in schema.fields().iter().filter(|field| is_text(field)) {
        properties = properties.set_column_statistics_enabled(path(field), EnabledStatistics::None);
    }
    properties
}

/// Encodings that take less time and room. Not every program that reads Parquet knows all of them.
fn packed(schema: &SchemaRef, mut properties: WriterPropertiesBuilder) -> WriterPropertiesBuilder {
    for field in schema.fields() {
        properties = match field.data_type() {
            // Of the sixteen bytes of a decimal number most are alike: put together byte by byte, they are unpacked faster.
            DataType::Decimal128(..) => properties.set_column_encoding(path(field), Encoding::BYTE_STREAM_SPLIT),
            DataType::Int64 if COUNTING.contains(&field.name().as_str()) => properties
                .set_column_dictionary_enabled(path(field), false)
                .set_column_encoding(path(field), Encoding::DELTA_BINARY_PACKED),
            _ if is_text(field) => properties.set_column_encoding(path(field), Encoding::DELTA_LENGTH_BYTE_ARRAY),
            _ => properties,
        };
    }
    properties
}

fn is_text(field: &Field) -> bool {
    matches!(field.data_type(), DataType::Utf8 | DataType::LargeUtf8 | DataType::Dictionary(..))
}

fn path(field: &Field) -> ColumnPath {
    ColumnPath::from(vec![field.name().clone()])
}

/// What a sink said is hidden inside what the writer of Parquet says.
fn failure(error: ParquetError) -> TableError {
    match error {
        ParquetError::External(inner) => match inner.downcast::<std::io::Error>() {
            Ok(io) => (*io).into(),
            Err(other) => TableError::Write(Arc::new(ParquetError::External(other))),
        },
        other => TableError::Write(Arc::new(other)),
    }
}
