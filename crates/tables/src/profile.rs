//! What a column holds, found out group by group, so that the memory it takes does not grow with the table.
//!
//! A first look finds the bounds, the sum and how many different values there are; a second one, where it is needed,
//! fills the histogram and counts the most frequent values exactly.

mod bins;
mod distinct;
mod frequent;

use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::{Bin, ColumnProfile, FacetCount, RecordColumn};

use crate::reading::column::{Column, Meaning};
use crate::sum::Sum;
use bins::Bins;
use distinct::{Distinct, hash};
use frequent::Frequent;

/// How many values are shown as they occur.
const EXAMPLES: usize = 5;
/// The longest value that is shown.
const SHOWN: usize = 200;

/// The first look at a column.
pub(crate) struct Look {
    column: RecordColumn,
    filled: i64,
    distinct: Distinct,
    frequent: Frequent,
    bounds: Option<(Value, Value)>,
    sum: Option<Sum>,
    scale: u8,
    meaning: Option<Meaning>,
    examples: Vec<String>,
}

/// A value that is compared with others of its column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Number(i128),
    Text(String),
}

/// The second look.
pub(crate) struct CloserLook {
    look: Look,
    bins: Option<Bins>,
    recount: Option<Vec<(String, i64)>>,
}

impl Look {
    pub(crate) fn new(column: RecordColumn) -> Self {
        Self {
            column,
            filled: 0,
            distinct: Distinct::default(),
            frequent: Frequent::default(),
            bounds: None,
            sum: None,
            scale: 0,
            meaning: None,
            examples: Vec::new(),
        }
    }

    /// Takes in the values of some rows.
    pub(crate) fn add(&mut self, part: &Column, rows: &BooleanBuffer) {
        let rows = rows & &part.present(rows.len());
        self.filled += i64::try_from(rows.count_set_bits()).unwrap_or(i64::MAX);
        match part {
            Column::Text(words) => {
                let mut of_value = vec![0_i64; words.values.len()];
                rows.set_indices().for_each(|row| of_value[words.value_of(row)] += 1);
                for (value, count) in of_value.into_iter().enumerate().filter(|(_, count)| *count > 0) {
                    self.text(words.values.get(value), count);
                }
            }
            Column::Flags(flags) => {
                rows.set_indices().for_each(|row| self.text(if flags.value(row) { "true" } else { "false" }, 1));
            }
            Column::Numbers(numbers) => {
                self.meaning = Some(numbers.meaning);
                if let Meaning::Decimal(scale) = numbers.meaning {
                    self.scale = scale;
                    let sum = self.sum.get_or_insert_default();
                    rows.set_indices().for_each(|row| sum.add(numbers.get(row)));
                }
                rows.set_indices().for_each(|row| self.number(numbers.meaning, numbers.get(row)));
            }
        }
    }

    fn text(&mut self, text: &str, count: i64) {
        let hash = hash(text.as_bytes());
        self.distinct.add(hash);
        self.frequent.add(hash, count, || text.to_owned());
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

    fn number(&mut self, meaning: Meaning, number: i128) {
        let hash = hash(&number.to_le_bytes());
        self.distinct.add(hash);
        self.frequent.add(hash, 1, || meaning.text(number));
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

    /// What is left to find out with a second look.
    pub(crate) fn closer(self) -> CloserLook {
        let bins = match (&self.bounds, self.meaning) {
            (Some((Value::Number(least), Value::Number(most))), Some(meaning)) => Bins::new(meaning, *least, *most),
            _ => None,
        };
        let recount = self.frequent.candidates();
        CloserLook { look: self, bins, recount }
    }
}

impl CloserLook {
    /// Whether the values have to be read once more.
    pub(crate) fn is_needed(&self) -> bool {
        self.bins.is_some() || self.recount.as_ref().is_some_and(|values| !values.is_empty())
    }

    /// Takes in the values of some rows, the same ones as the first time.
    pub(crate) fn add(&mut self, part: &Column, rows: &BooleanBuffer) {
        let rows = rows & &part.present(rows.len());
        if let (Some(bins), Column::Numbers(numbers)) = (&mut self.bins, part) {
            rows.set_indices().for_each(|row| bins.add(numbers.get(row)));
        }
        if let Some(counts) = &mut self.recount {
            for (text, count) in counts {
                *count += frequent::occurrences(part, &rows, text);
            }
        }
    }

    pub(crate) fn finish(self) -> ColumnProfile {
        let Look { column, filled, distinct, frequent, bounds, sum, scale, meaning, examples } = self.look;
        let text = |value: &Value| match value {
            Value::Number(number) => meaning.map_or_else(String::new, |meaning| meaning.text(*number)),
            Value::Text(text) => shown(text),
        };
        let (min, max) = bounds.as_ref().map(|(least, most)| (text(least), text(most))).unzip();
        let counted = self.recount.unwrap_or_else(|| frequent.repeated());
        let frequent = most_frequent(counted);
        let (count, distinct_is_exact) = distinct.count();
        ColumnProfile {
            name: column.name,
            kind: column.kind,
            filled,
            distinct: count,
            distinct_is_exact,
            min,
            max,
            sum: sum.map(|sum| sum.text(scale)),
            histogram: self.bins.map_or_else(Vec::<Bin>::new, Bins::finish),
            frequent,
            examples,
        }
    }
}

/// Values that occur once are examples, not frequent.
fn most_frequent(mut counted: Vec<(String, i64)>) -> Vec<FacetCount> {
    counted.retain(|(_, count)| *count > 1);
    counted.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counted.truncate(frequent::MOST);
    counted.into_iter().map(|(value, count)| FacetCount { value: Some(shown(&value)), count }).collect()
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

/// Profiles one column that is read part by part.
pub(crate) fn profile<E>(
    column: RecordColumn,
    parts: usize,
    mut read: impl FnMut(usize) -> Result<(Arc<Column>, BooleanBuffer), E>,
) -> Result<ColumnProfile, E> {
    let mut look = Look::new(column);
    for at in 0..parts {
        let (part, rows) = read(at)?;
        look.add(&part, &rows);
    }
    let mut closer = look.closer();
    if closer.is_needed() {
        for at in 0..parts {
            let (part, rows) = read(at)?;
            closer.add(&part, &rows);
        }
    }
    Ok(closer.finish())
}
