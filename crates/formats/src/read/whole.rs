//! A whole file in memory, as the engine takes it.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{Schema, SchemaRef};
use arrow_select::concat::concat;
use domain::{FileFormat, Layout, RowIssue};
use rayon::prelude::*;

use super::read;
use crate::column::{self, Column};
use crate::csv::{self, Piece};
use crate::placeholders::Placeholders;
use crate::table::{self, Part, Plans, Survey};
use crate::{Content, FileError, Limit, Limits, ReadFile, Receiver, Stopped};

/// A whole file in memory.
#[derive(Clone, Debug)]
pub struct WholeFile {
    /// The columns of the layout and nothing else, all records in the order of the file, those with issues included.
    pub batch: RecordBatch,
    /// Where columns say that there is no value.
    pub placeholders: Placeholders,
    /// What is wrong. Repeated rows are not looked for.
    pub issues: Vec<RowIssue>,
    /// What was read.
    pub read: ReadFile,
}

/// Reads a file that fits in memory.
///
/// # Errors
///
/// Why it cannot be read at all.
pub fn read_whole(content: &dyn Content, layout: &Layout, limits: &Limits) -> Result<WholeFile, FileError> {
    if layout.format == FileFormat::Csv && layout.footer == 0 && layout.amount.is_none() {
        return delimited(content, layout, limits);
    }
    let mut gathered =
        Gathered { columns: layout.columns.len() + usize::from(layout.amount.is_some()), ..Gathered::default() };
    let file = read(content, layout, limits, &mut gathered)?;
    let batch = gathered.batch()?;
    Ok(WholeFile { batch, placeholders: gathered.placeholders, issues: gathered.issues, read: file })
}

/// What a receiver was given, but for row numbers, lines and original texts.
#[derive(Default)]
struct Gathered {
    columns: usize,
    schema: Option<SchemaRef>,
    batches: Vec<RecordBatch>,
    rows: usize,
    placeholders: Placeholders,
    issues: Vec<RowIssue>,
}

impl Gathered {
    fn batch(&mut self) -> Result<RecordBatch, FileError> {
        let schema = self.schema.take().ok_or(FileError::Empty)?;
        let fields: Vec<_> = schema.fields().iter().skip(3).take(self.columns.max(1)).cloned().collect();
        let batches = std::mem::take(&mut self.batches);
        let column = |at: usize| -> Result<ArrayRef, FileError> {
            let arrays: Vec<&dyn Array> = batches.iter().map(|batch| batch.column(at + 3).as_ref()).collect();
            if arrays.is_empty() {
                return Ok(arrow_array::new_empty_array(fields[at].data_type()));
            }
            concat(&arrays).map_err(FileError::damaged)
        };
        let columns: Result<Vec<ArrayRef>, FileError> = (0..fields.len()).map(column).collect();
        RecordBatch::try_new(Arc::new(Schema::new(fields)), columns?).map_err(FileError::damaged)
    }
}

impl Receiver for Gathered {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        *self = Self::default();
        self.columns = schema.fields().iter().skip(3).filter(|field| !field.name().starts_with('~')).count();
        self.schema = Some(schema.clone());
        Ok(())
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        let columns: Vec<usize> = (3..3 + self.columns).collect();
        self.placeholders.append_originals(&batch, &columns, self.rows);
        self.rows += batch.num_rows();
        self.batches.push(batch);
        Ok(())
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped> {
        self.issues.push(issue);
        Ok(())
    }

    fn progress(&mut self, _done: u64, _of: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

/// Reads text once: amounts get the scale of the longest when all are there.
fn delimited(content: &dyn Content, layout: &Layout, limits: &Limits) -> Result<WholeFile, FileError> {
    let mut plans = Plans::of(layout)?;
    plans.keeps_originals = false;
    let plans = first_look(content, layout, limits, &plans)?;
    let reading = csv::Reading::open(content, layout, limits, None)?;
    let (mut file, mut issues, mut lines) = (ReadFile::default(), Vec::new(), reading.lines_before);
    let mut placeholders = Placeholders::default();
    let mut by_column: Vec<Vec<Column>> = plans.columns.iter().map(|_| Vec::new()).collect();
    reading.run(
        || Part::new(&plans),
        |pieces: Vec<Piece<Part<'_>>>, _| {
            for Piece { sink: mut part, lines: passed, .. } in pieces {
                let rows_before = i64::try_from(file.records).unwrap_or(i64::MAX);
                issues
                    .extend(std::mem::take(&mut part.issues).into_iter().map(|issue| issue.behind(rows_before, lines)));
                file.records += part.rows() as u64;
                file.rejected += part.rejected();
                lines += passed;
                let rows_before = usize::try_from(rows_before).unwrap_or(usize::MAX);
                for (at, (mut column, all)) in part.into_columns().0.into_iter().zip(&mut by_column).enumerate() {
                    column.placeholders().inspect(|own| placeholders.append(at, own, rows_before));
                    column.close();
                    all.push(column);
                }
            }
            Ok::<_, FileError>(())
        },
    )?;
    if file.records > limits.records {
        return Err(FileError::TooMuch { limit: Limit::Records, most: limits.records });
    }
    file.issues = issues.len() as u64;
    let joined = by_column.into_par_iter().zip(&plans.columns).map(|(parts, plan)| column::join(parts, plan));
    let columns: Vec<ArrayRef> = joined.collect();
    let typed =
        columns.iter().zip(&plans.columns).map(|(column, plan)| table::typed_field(plan, column.data_type().clone()));
    let schema = Arc::new(Schema::new(typed.collect::<Vec<_>>()));
    let batch = RecordBatch::try_new(schema, columns).map_err(FileError::damaged)?;
    Ok(WholeFile { batch, placeholders, issues, read: file })
}

/// Which texts of the first records repeat themselves, and how many records a piece has.
fn first_look(content: &dyn Content, layout: &Layout, limits: &Limits, plans: &Plans) -> Result<Plans, FileError> {
    let reading = csv::Reading::open(content, layout, limits, Some(1 << 20))?;
    let mut survey = Survey::new(plans, true, 0);
    reading.run(
        || Survey::new(plans, true, 0),
        |pieces: Vec<Piece<Survey<'_>>>, _| {
            pieces.into_iter().for_each(|piece| survey.absorb(piece.sink, 0));
            Ok::<_, FileError>(())
        },
    )?;
    let rows = usize::try_from(survey.rows).unwrap_or(0);
    let mut looked = survey.complete();
    looked.rows = rows + rows / 16;
    for plan in &mut looked.columns {
        (plan.scale, plan.is_whole) = (None, false);
    }
    Ok(looked)
}
