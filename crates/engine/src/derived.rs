//! Columns made from those of the sources before anything is compared: texts and amounts evened out as the ruleset
//! says, days and minutes of instants. They stand behind those of the source, so that a column may be in several pairs in
//! several forms.

use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int64Type, TimestampMicrosecondType, UInt32Type};
use arrow_array::{ArrayRef, Date32Array, Decimal128Array, DictionaryArray, Int64Array, PrimitiveArray, StringArray};
use arrow_schema::DataType;
use domain::ruleset::{ColumnKind, Normalise};
use rayon::prelude::*;

use crate::EngineError;
use crate::columns::{self, MISSING};
use crate::observer::{UNASKED, Watch};
use crate::source::Source;
use crate::steps::evened_out;

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// How a column is made of another.
#[derive(Clone)]
pub(crate) enum Form {
    /// Texts evened out.
    Even(Vec<Normalise>),
    /// Amounts without their sign.
    Unsigned,
    /// The days of instants.
    Days,
    /// The minutes of instants.
    Minutes,
    /// Texts, with one for those that are missing.
    Filled,
}

impl Form {
    /// What is made of a column; none where that is the column itself.
    pub(crate) fn made(&self, column: &ArrayRef, watch: &Watch<'_>) -> Result<Option<ArrayRef>, EngineError> {
        Ok(match self {
            Self::Even(steps) => texts(column, steps, watch)?,
            Self::Unsigned => unsigned(column),
            Self::Days => Some(days(column)),
            Self::Minutes => Some(minutes(column)),
            Self::Filled => filled(column, watch)?,
        })
    }
}

/// The place of a column in the form that is compared.
pub(crate) fn compared(
    source: &mut Source,
    at: usize,
    (kind, steps): (ColumnKind, &[Normalise]),
    watch: &Watch<'_>,
) -> Result<usize, EngineError> {
    let form = match kind {
        ColumnKind::Text | ColumnKind::Reference if !steps.is_empty() => Form::Even(steps.to_vec()),
        ColumnKind::Money | ColumnKind::Number if steps.contains(&Normalise::Unsigned) => Form::Unsigned,
        ColumnKind::Date | ColumnKind::DateTime if is_instant(source.data_type(at)) => Form::Days,
        _ => return Ok(at),
    };
    source.add(at, form, watch)
}

/// The place of the minutes of a column of instants.
pub(crate) fn time(source: &mut Source, at: usize, watch: &Watch<'_>) -> Result<Option<usize>, EngineError> {
    is_instant(source.data_type(at)).then(|| source.add(at, Form::Minutes, watch)).transpose()
}

fn is_instant(values: &DataType) -> bool {
    matches!(values, DataType::Timestamp(arrow_schema::TimeUnit::Microsecond, _))
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
fn filled(column: &ArrayRef, watch: &Watch<'_>) -> Result<Option<ArrayRef>, EngineError> {
    let rows: Vec<u32> = (0..columns::narrow(column.len())).collect();
    let Some(texts) = columns::texts(column, &rows, watch)? else { return Ok(None) };
    let missing = columns::narrow(texts.distinct.len());
    Ok(texts.rows.contains(&MISSING).then(|| {
        let keys = texts.rows.iter().map(|row| if *row == MISSING { missing } else { *row });
        let words = texts.distinct.iter().map(AsRef::as_ref).chain(std::iter::once("none"));
        let keys = PrimitiveArray::<UInt32Type>::from_iter_values(keys);
        Arc::new(DictionaryArray::new(keys, Arc::new(StringArray::from_iter_values(words)))) as ArrayRef
    }))
}

/// Each distinct text once.
fn texts(column: &ArrayRef, steps: &[Normalise], watch: &Watch<'_>) -> Result<Option<ArrayRef>, EngineError> {
    let rows: Vec<u32> = (0..columns::narrow(column.len())).collect();
    let Some(texts) = columns::texts(column, &rows, watch)? else { return Ok(None) };
    let even = |some: &[Cow<'_, str>]| {
        watch.check()?;
        Ok(some.iter().map(|text| evened_out(text, steps)).collect())
    };
    let words: Vec<Vec<String>> = texts.distinct.par_chunks(UNASKED).map(even).collect::<Result<_, EngineError>>()?;
    let keys = texts.rows.iter().map(|row| (*row != MISSING).then_some(*row));
    let keys: PrimitiveArray<UInt32Type> = keys.collect();
    let words = StringArray::from_iter_values(words.into_iter().flatten().collect::<Vec<String>>());
    Ok(Some(Arc::new(DictionaryArray::new(keys, Arc::new(words)))))
}
