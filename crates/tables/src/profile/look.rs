//! The first look at a column.

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int64Type, TimestampMicrosecondType, UInt32Type};
use arrow_buffer::BooleanBuffer;
use arrow_schema::DataType;
use domain::{ColumnProfile, RecordColumn};

use super::bins::Bins;
use super::distinct::{Distinct, hash};
use super::frequent::{Counted, Frequent};
use super::spread::Spread;
use super::{CloserLook, most_frequent, shown};
use crate::reading::column::{Column, Meaning};
use crate::sum::Sum;

/// How many values are shown as they occur.
const EXAMPLES: usize = 5;

/// What was seen of a column.
#[derive(Debug, Default)]
pub(crate) struct Look {
    filled: i64,
    distinct: Distinct,
    frequent: Frequent,
    bounds: Option<(Value, Value)>,
    sum: Option<Sum>,
    meaning: Option<Meaning>,
    spread: Spread,
    examples: Vec<String>,
}

/// A value that is compared with others of its column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Number(i128),
    Text(String),
}

impl Look {
    /// Takes in the values of some rows of a table.
    pub(crate) fn add(&mut self, part: &Column, rows: &BooleanBuffer) {
        let rows = rows & &part.present(rows.len());
        match part {
            Column::Text(words) => {
                self.texts(&rows, words.codes.as_deref(), words.values.len(), |value| words.values.get(value));
            }
            Column::Flags(flags) => self.flags(&rows, flags.values()),
            Column::Numbers(numbers) => self.numbers(&rows, numbers.meaning, |row| numbers.get(row)),
        }
    }

    /// Takes in the values of some rows on their way into a table; nothing where no table keeps such values.
    pub(crate) fn add_array(&mut self, part: &dyn Array, rows: &BooleanBuffer) -> Option<()> {
        let rows = part.nulls().map_or_else(|| rows.clone(), |nulls| rows & nulls.inner());
        match part.data_type() {
            DataType::Utf8 => {
                let texts = part.as_string::<i32>();
                self.texts(&rows, None, texts.len(), |row| texts.value(row));
            }
            DataType::Dictionary(..) => {
                let words = part.as_dictionary_opt::<UInt32Type>()?;
                let values = words.values().as_string_opt::<i32>()?;
                self.texts(&rows, Some(words.keys().values()), values.len(), |value| values.value(value));
            }
            DataType::Boolean => self.flags(&rows, part.as_boolean().values()),
            DataType::Int64 => {
                let values = part.as_primitive::<Int64Type>().values();
                self.numbers(&rows, Meaning::Decimal(0), |row| values[row].into());
            }
            DataType::Date32 => {
                let values = part.as_primitive::<Date32Type>().values();
                self.numbers(&rows, Meaning::Day, |row| values[row].into());
            }
            DataType::Timestamp(..) => {
                let values = part.as_primitive_opt::<TimestampMicrosecondType>()?.values();
                self.numbers(&rows, Meaning::Instant, |row| values[row].into());
            }
            DataType::Decimal128(_, scale) => {
                let values = part.as_primitive::<Decimal128Type>().values();
                self.numbers(&rows, Meaning::Decimal(u8::try_from(*scale).ok()?), |row| values[row]);
            }
            _ => return None,
        }
        Some(())
    }

    fn texts<'a>(
        &mut self,
        rows: &BooleanBuffer,
        codes: Option<&[u32]>,
        values: usize,
        text_of: impl Fn(usize) -> &'a str,
    ) {
        let Some(codes) = codes else {
            rows.set_indices().for_each(|row| self.text(text_of(row), 1));
            return;
        };
        let (mut counts, mut in_order) = (vec![0_i64; values], Vec::new());
        for row in rows.set_indices() {
            let value = codes[row] as usize;
            if counts[value] == 0 {
                in_order.push(value);
            }
            counts[value] += 1;
        }
        in_order.into_iter().for_each(|value| self.text(text_of(value), counts[value]));
    }

    fn flags(&mut self, rows: &BooleanBuffer, flags: &BooleanBuffer) {
        rows.set_indices().for_each(|row| self.text(if flags.value(row) { "true" } else { "false" }, 1));
    }

    /// Equal numbers that follow one another, as days often do, are taken at once.
    fn numbers(&mut self, rows: &BooleanBuffer, meaning: Meaning, number_of: impl Fn(usize) -> i128) {
        self.meaning = Some(meaning);
        if let Meaning::Decimal(_) = meaning {
            let sum = self.sum.get_or_insert_default();
            rows.set_indices().for_each(|row| sum.add(number_of(row)));
        }
        let mut run: Option<(i128, i64)> = None;
        for number in rows.set_indices().map(number_of) {
            run = match run {
                Some((of, times)) if of == number => Some((of, times + 1)),
                done => {
                    done.into_iter().for_each(|(number, times)| self.number(meaning, number, times));
                    Some((number, 1))
                }
            };
        }
        run.into_iter().for_each(|(number, times)| self.number(meaning, number, times));
    }

    /// A value that is counted already is within the bounds, and one of those that were counted as different.
    fn text(&mut self, text: &str, times: i64) {
        self.filled += times;
        let hash = hash(text.as_bytes());
        if !self.frequent.add(hash, times, || text.to_owned()) {
            return;
        }
        self.distinct.add(hash);
        match &mut self.bounds {
            Some((Value::Text(least), Value::Text(most))) => {
                if text < least.as_str() {
                    text.clone_into(least);
                } else if text > most.as_str() {
                    text.clone_into(most);
                }
            }
            _ => self.bounds = Some((Value::Text(text.to_owned()), Value::Text(text.to_owned()))),
        }
        self.example(|| text.to_owned());
    }

    fn number(&mut self, meaning: Meaning, number: i128, times: i64) {
        self.filled += times;
        self.spread.add(meaning, number, times);
        let hash = hash(&number.to_le_bytes());
        if !self.frequent.add(hash, times, || meaning.text(number)) {
            return;
        }
        self.distinct.add(hash);
        match &mut self.bounds {
            Some((Value::Number(least), Value::Number(most))) => {
                (*least, *most) = ((*least).min(number), (*most).max(number));
            }
            _ => self.bounds = Some((Value::Number(number), Value::Number(number))),
        }
        self.example(|| meaning.text(number));
    }

    fn example(&mut self, text: impl FnOnce() -> String) {
        if self.examples.len() < EXAMPLES {
            let text = shown(&text());
            if !self.examples.contains(&text) {
                self.examples.push(text);
            }
        }
    }

    /// How many forgotten values are remembered.
    pub(super) fn remembered(&self) -> usize {
        self.frequent.remembered()
    }

    /// Gives up the memory of forgotten values.
    pub(super) fn give_up(&mut self) {
        self.frequent.give_up();
    }

    /// What is left to find out with a second look.
    pub(crate) fn closer(mut self, column: RecordColumn) -> CloserLook {
        let mut bins = match (&self.bounds, self.meaning) {
            (Some((Value::Number(least), Value::Number(most))), Some(meaning)) => Bins::new(meaning, *least, *most),
            _ => None,
        };
        let is_filled = bins.as_mut().is_none_or(|bins| self.spread.fill(bins));
        let histogram = if is_filled { bins.take().map_or_else(Vec::new, Bins::finish) } else { Vec::new() };
        let (frequent, recount) = match self.frequent.counted() {
            Counted::Exactly(counted) => (most_frequent(counted), Vec::new()),
            Counted::Roughly(values) => (Vec::new(), values),
        };
        let text = |value: &Value| match value {
            Value::Number(number) => self.meaning.map_or_else(String::new, |meaning| meaning.text(*number)),
            Value::Text(text) => shown(text),
        };
        let (min, max) = self.bounds.as_ref().map(|(least, most)| (text(least), text(most))).unzip();
        let scale = if let Some(Meaning::Decimal(scale)) = self.meaning { scale } else { 0 };
        let (distinct, distinct_is_exact) = self.distinct.count();
        let profile = ColumnProfile {
            name: column.name,
            kind: column.kind,
            filled: self.filled,
            distinct,
            distinct_is_exact,
            min,
            max,
            sum: self.sum.map(|sum| sum.text(scale)),
            histogram,
            frequent,
            examples: self.examples,
        };
        CloserLook { bins, ..CloserLook::of((profile, recount)) }
    }
}
