//! Columns of Parquet, typed as they are kept.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, RecordBatch, StringArray,
    TimestampMicrosecondArray,
};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use parquet::file::metadata::KeyValue;

use super::{Block, Ending, Export, ExportNotes, Heading};
use crate::reading::column::{Column, Numbers};
use crate::writer::TableWriter;
use crate::{TableError, writer};

/// A file of Parquet.
pub(crate) struct Parquet {
    schema: SchemaRef,
    writer: TableWriter<Vec<u8>>,
}

impl Parquet {
    pub(crate) fn new(headings: &[Heading], notes: &ExportNotes) -> Result<Self, TableError> {
        let field = |heading: &Heading| {
            let kind = (writer::KIND.to_owned(), heading.column.kind.as_str().to_owned());
            Field::new(&heading.column.name, heading.kept.clone(), true).with_metadata([kind].into())
        };
        let schema = Arc::new(Schema::new(headings.iter().map(field).collect::<Vec<_>>()));
        let mut writer = TableWriter::create_for_others(&schema, Vec::new())?;
        for (about, note) in &notes.lines {
            writer.note(KeyValue::new(about.clone(), note.clone()));
        }
        Ok(Self { schema, writer })
    }
}

impl Export for Parquet {
    fn block(&mut self, block: &Block) -> Result<Vec<u8>, TableError> {
        let columns = block.columns.iter().zip(self.schema.fields());
        let columns = columns.map(|(column, field)| array(column, field.data_type(), &block.rows)).collect();
        self.writer.write(&RecordBatch::try_new(Arc::clone(&self.schema), columns)?)?;
        Ok(self.writer.take())
    }

    fn finish(self: Box<Self>) -> Result<Ending, TableError> {
        Ok(Ending::Bytes(self.writer.finish()?))
    }
}

fn array(column: &Column, kept: &DataType, rows: &[usize]) -> ArrayRef {
    let is_missing = |row: usize| column.missing().is_some_and(|nulls| nulls.is_null(row));
    match column {
        Column::Text(words) => {
            Arc::new(rows.iter().map(|row| (!is_missing(*row)).then(|| words.get(*row))).collect::<StringArray>())
        }
        Column::Flags(flags) => {
            Arc::new(rows.iter().map(|row| (!is_missing(*row)).then(|| flags.value(*row))).collect::<BooleanArray>())
        }
        Column::Numbers(numbers) => of_numbers(numbers, kept, rows, &is_missing),
    }
}

fn of_numbers(numbers: &Numbers, kept: &DataType, rows: &[usize], is_missing: &dyn Fn(usize) -> bool) -> ArrayRef {
    let all = rows.iter().map(|row| (!is_missing(*row)).then(|| numbers.get(*row)));
    // Narrower columns hold what came out of narrower columns.
    let long = |number: i128| i64::try_from(number).unwrap_or_default();
    match kept {
        DataType::Date32 => {
            Arc::new(all.map(|day| day.map(|day| i32::try_from(day).unwrap_or_default())).collect::<Date32Array>())
        }
        DataType::Timestamp(..) => Arc::new(all.map(|at| at.map(long)).collect::<TimestampMicrosecondArray>()),
        DataType::Int64 => Arc::new(all.map(|number| number.map(long)).collect::<Int64Array>()),
        other => Arc::new(all.collect::<Decimal128Array>().with_data_type(other.clone())),
    }
}
