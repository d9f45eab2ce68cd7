//! Parquet to the same typed columns that text is read to.

mod known;
mod lists;
mod proxy;

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, BooleanArray, Int64Array, RecordBatch, new_null_array};
use arrow_schema::{DataType, SchemaRef};
use domain::{Because, Layout, LayoutColumn, LayoutPart, Reason, RowIssue};

use crate::column::{self, Column, Plan};
use crate::table::Plans;
use crate::{Content, FileError, Limit, Limits, ReadFile, Receiver};

/// What comes out of each byte of a file is looked at after so many bytes.
const FREE: u64 = 64 << 20;
/// Bytes of a batch that are brought to our types at a time.
const PIECE: u64 = 16 << 20;
/// What a Parquet file begins with.
pub(crate) const MARK: &[u8] = b"PAR1";

/// The columns of a file, as its own schema has them.
pub(crate) fn sniff(content: &dyn Content, layout: &mut Layout, limits: &Limits) -> Result<Vec<Reason>, FileError> {
    let held = crate::open::held(content, layout.packing, layout.part.as_deref(), limits)?;
    let mut schema = None;
    proxy::batches(&held, limits, |found| {
        schema.get_or_insert_with(|| found.schema());
        Ok(false)
    })?;
    let schema: SchemaRef = schema.ok_or(FileError::Empty)?;
    let headers: Vec<String> = schema.fields().iter().map(|field| field.name().clone()).collect();
    if headers.len() as u64 > limits.columns {
        return Err(FileError::TooMuch { limit: Limit::Columns, most: limits.columns });
    }
    let names = crate::sniff::names(&headers);
    let columns = schema.fields().iter().zip(names);
    layout.columns = columns
        .map(|(field, name)| LayoutColumn {
            header: field.name().clone(),
            name,
            kind: known::kind(field.data_type()),
            width: None,
        })
        .collect();
    if layout.columns.is_empty() {
        return Err(FileError::Empty);
    }
    let prescribed = Reason {
        about: LayoutPart::Column,
        column: None,
        because: Because::Prescribed,
        count: i64::try_from(layout.columns.len()).unwrap_or(i64::MAX),
        total: i64::try_from(layout.columns.len()).unwrap_or(i64::MAX),
        example: None,
        doubtful: false,
    };
    Ok(vec![prescribed])
}

pub(crate) fn read(
    content: &dyn Content,
    layout: &Layout,
    limits: &Limits,
    receiver: &mut dyn Receiver,
) -> Result<ReadFile, FileError> {
    let held = crate::open::held(content, layout.packing, layout.part.as_deref(), limits)?;
    let mut reading = Reading {
        plans: Plans::of(layout)?,
        headers: layout.columns.iter().map(|column| column.header.clone()).collect(),
        schema: None,
        file: ReadFile::default(),
    };
    let size = content.size();
    let mut measured = Measured { packed: held.size(), decoded: 0, limits: *limits };
    proxy::batches(&held, limits, |batch| {
        for piece in measured.pieces(&batch)? {
            reading.take(&piece, limits, receiver)?;
        }
        receiver.progress((reading.file.records / 8).min(size), size)?;
        Ok(true)
    })?;
    reading.finish(receiver)
}

/// A file that is being read.
struct Reading {
    plans: Plans,
    headers: Vec<String>,
    schema: Option<SchemaRef>,
    file: ReadFile,
}

impl Reading {
    fn take(&mut self, batch: &RecordBatch, limits: &Limits, receiver: &mut dyn Receiver) -> Result<(), FileError> {
        let columns: Result<Vec<ArrayRef>, FileError> =
            self.headers.iter().map(|header| known::column(batch, header)).collect();
        let columns = columns?;
        let schema = match &self.schema {
            Some(schema) => schema.clone(),
            None => self.begin(&columns, receiver)?,
        };
        let before = i64::try_from(self.file.records).unwrap_or(i64::MAX);
        self.file.records += batch.num_rows() as u64;
        if self.file.records > limits.records {
            return Err(FileError::TooMuch { limit: Limit::Records, most: limits.records });
        }
        let rows = batch.num_rows();
        let (mut rejected, mut issues) = (vec![false; rows], Vec::new());
        let (mut typed, mut originals) = (Vec::new(), Vec::new());
        for (plan, column) in self.plans.columns.iter().zip(&columns) {
            let (array, original) = fitted(plan, column, before, &mut rejected, &mut issues)?;
            typed.push(array);
            originals.extend(original);
        }
        let last = before + i64::try_from(rows).unwrap_or(i64::MAX);
        let numbers = Int64Array::from_iter_values(before + 1..=last);
        self.file.rejected += rejected.iter().filter(|rejected| **rejected).count() as u64;
        let mut arrays: Vec<ArrayRef> =
            vec![Arc::new(numbers), new_null_array(&DataType::Int64, rows), Arc::new(BooleanArray::from(rejected))];
        arrays.extend(typed);
        arrays.extend(originals);
        receiver.records(RecordBatch::try_new(schema, arrays).map_err(FileError::damaged)?)?;
        for issue in issues {
            self.file.issues += 1;
            if self.file.issues <= limits.issues {
                receiver.issue(issue)?;
            }
        }
        Ok(())
    }

    /// The scale of amounts is that of the file, unless a column is read as another kind than it is stored as.
    fn begin(&mut self, columns: &[ArrayRef], receiver: &mut dyn Receiver) -> Result<SchemaRef, FileError> {
        self.plans.amount = None;
        for (plan, column) in self.plans.columns.iter_mut().zip(columns) {
            known::complete(plan, column.data_type());
        }
        let schema = self.plans.schema();
        receiver.begin(&schema)?;
        self.schema = Some(schema.clone());
        Ok(schema)
    }

    fn finish(mut self, receiver: &mut dyn Receiver) -> Result<ReadFile, FileError> {
        if self.schema.is_none() {
            let empty: Vec<ArrayRef> = self.headers.iter().map(|_| new_null_array(&DataType::Utf8, 0)).collect();
            self.begin(&empty, receiver)?;
        }
        Ok(self.file)
    }
}

/// How much was decoded: a page of few bytes can stand for rows without end, and for long texts again and again.
struct Measured {
    packed: u64,
    decoded: u64,
    limits: Limits,
}

impl Measured {
    /// A batch in pieces of bounded size.
    fn pieces(&mut self, batch: &RecordBatch) -> Result<Vec<RecordBatch>, FileError> {
        let (mut pieces, mut begin, mut size) = (Vec::new(), 0, 0);
        let sizes = known::sizes(batch);
        for (row, of_row) in sizes.iter().enumerate() {
            if size + of_row > PIECE && row > begin {
                pieces.push(batch.slice(begin, row - begin));
                (begin, size) = (row, 0);
            }
            size += of_row;
        }
        pieces.push(batch.slice(begin, batch.num_rows() - begin));
        self.decoded += sizes.iter().sum::<u64>();
        let most = self.limits.ratio;
        let is_over = self.decoded > FREE && self.decoded / self.packed.max(1) > most;
        if is_over { Err(FileError::TooMuch { limit: Limit::Ratio, most }) } else { Ok(pieces) }
    }
}

/// A column as its plan has it: as it is stored, or value by value out of its text.
fn fitted(
    plan: &Plan,
    column: &ArrayRef,
    before: i64,
    rejected: &mut [bool],
    issues: &mut Vec<RowIssue>,
) -> Result<(ArrayRef, Option<ArrayRef>), FileError> {
    let rows = column.len();
    if *column.data_type() == plan.data_type() {
        let original = (!plan.is_text()).then(|| new_null_array(&DataType::Utf8, rows));
        return Ok((column.clone(), original));
    }
    let texts = known::texts(column)?;
    let mut values = Column::new(plan, true, rows);
    for (at, text) in texts.iter().enumerate() {
        match text {
            None => values.push_missing(),
            Some(text) => {
                if let Err(code) = values.push(text.as_bytes(), plan) {
                    let row = before + i64::try_from(at + 1).unwrap_or(i64::MAX);
                    issues.push(RowIssue::of_value(row, None, &plan.name, code, text));
                    rejected[at] |= code.rejects();
                }
            }
        }
    }
    Ok(column::finish(values, plan))
}
