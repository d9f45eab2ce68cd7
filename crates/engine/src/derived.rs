//! Columns made from those of the sources before anything is compared: texts and amounts evened out as the ruleset
//! says, days and minutes of instants. They are appended, so that a column may stand in several pairs in several forms.

use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int64Type, TimestampMicrosecondType, UInt32Type};
use arrow_array::{
    ArrayRef, Date32Array, Decimal128Array, DictionaryArray, Int64Array, PrimitiveArray, RecordBatch, StringArray,
};
use arrow_schema::{DataType, Field, Schema};
use domain::ruleset::{ColumnKind, Normalise};
use rayon::prelude::*;

use crate::columns::{self, MISSING};
use crate::steps::evened_out;

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A side with columns to be appended.
pub(crate) struct Derived {
    batch: RecordBatch,
    added: Vec<(String, ArrayRef)>,
}

impl Derived {
    pub(crate) fn new(batch: &RecordBatch) -> Self {
        Self { batch: batch.clone(), added: Vec::new() }
    }

    /// The position of a column in the form that is compared.
    pub(crate) fn form(&mut self, at: usize, kind: ColumnKind, steps: &[Normalise]) -> usize {
        let column = self.batch.column(at);
        let made = match kind {
            ColumnKind::Text | ColumnKind::Reference if !steps.is_empty() => texts(column, steps),
            ColumnKind::Money | ColumnKind::Number if steps.contains(&Normalise::Unsigned) => unsigned(column),
            ColumnKind::Date | ColumnKind::DateTime if is_instant(column) => Some(days(column)),
            _ => None,
        };
        made.map_or(at, |made| self.add(at, made))
    }

    /// The position of the minutes of a column of instants.
    pub(crate) fn minutes(&mut self, at: usize) -> Option<usize> {
        let column = self.batch.column(at);
        is_instant(column).then(|| minutes(column)).map(|made| self.add(at, made))
    }

    /// The position of a column of texts in which those that are missing are a text of their own.
    pub(crate) fn filled(&mut self, at: usize) -> usize {
        filled(self.batch.column(at)).map_or(at, |made| self.add(at, made))
    }

    fn add(&mut self, at: usize, column: ArrayRef) -> usize {
        let name = self.batch.schema_ref().field(at).name().clone();
        self.added.push((name, column));
        self.batch.num_columns() + self.added.len() - 1
    }

    /// The side with what was appended.
    pub(crate) fn batch(self) -> RecordBatch {
        if self.added.is_empty() {
            return self.batch;
        }
        let mut fields: Vec<Arc<Field>> = self.batch.schema_ref().fields().iter().cloned().collect();
        let mut arrays = self.batch.columns().to_vec();
        for (name, column) in self.added {
            fields.push(Arc::new(Field::new(name, column.data_type().clone(), true)));
            arrays.push(column);
        }
        RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).expect("all columns have a value for each row")
    }
}

fn is_instant(column: &ArrayRef) -> bool {
    matches!(column.data_type(), DataType::Timestamp(arrow_schema::TimeUnit::Microsecond, _))
}

fn days(column: &ArrayRef) -> ArrayRef {
    let instants = column.as_primitive::<TimestampMicrosecondType>();
    let day = |instant: i64| i32::try_from(instant.div_euclid(DAY)).unwrap_or(i32::MAX);
    Arc::new(instants.iter().map(|instant| instant.map(day)).collect::<Date32Array>())
}

fn minutes(column: &ArrayRef) -> ArrayRef {
    let instants = column.as_primitive::<TimestampMicrosecondType>();
    Arc::new(instants.iter().map(|instant| instant.map(|instant| instant.div_euclid(MINUTE))).collect::<Int64Array>())
}

fn unsigned(column: &ArrayRef) -> Option<ArrayRef> {
    Some(match column.data_type() {
        DataType::Decimal128(precision, scale) => {
            let amounts = column.as_primitive::<Decimal128Type>();
            let sizes = amounts.iter().map(|amount| amount.map(i128::abs)).collect::<Decimal128Array>();
            Arc::new(sizes.with_precision_and_scale(*precision, *scale).expect("the same as before"))
        }
        DataType::Int64 => {
            let numbers = column.as_primitive::<Int64Type>();
            Arc::new(numbers.iter().map(|number| number.map(i64::saturating_abs)).collect::<Int64Array>())
        }
        _ => return None,
    })
}

/// None where no text is missing.
fn filled(column: &ArrayRef) -> Option<ArrayRef> {
    let rows: Vec<u32> = (0..columns::narrow(column.len())).collect();
    let texts = columns::texts(column, &rows)?;
    let missing = columns::narrow(texts.distinct.len());
    texts.rows.contains(&MISSING).then(|| {
        let keys = texts.rows.iter().map(|row| if *row == MISSING { missing } else { *row });
        let words = texts.distinct.iter().map(AsRef::as_ref).chain(std::iter::once("none"));
        let keys = PrimitiveArray::<UInt32Type>::from_iter_values(keys);
        Arc::new(DictionaryArray::new(keys, Arc::new(StringArray::from_iter_values(words)))) as ArrayRef
    })
}

/// Each distinct text once.
fn texts(column: &ArrayRef, steps: &[Normalise]) -> Option<ArrayRef> {
    let rows: Vec<u32> = (0..columns::narrow(column.len())).collect();
    let texts = columns::texts(column, &rows)?;
    let even = |text: &Cow<'_, str>| evened_out(text, steps);
    let words: Vec<String> = texts.distinct.par_iter().map(even).collect();
    let keys = texts.rows.iter().map(|row| (*row != MISSING).then_some(*row));
    let keys: PrimitiveArray<UInt32Type> = keys.collect();
    Some(Arc::new(DictionaryArray::new(keys, Arc::new(StringArray::from_iter_values(words)))))
}
