//! Words that say that there is no value, such as `n/a`. No value comes of them; results show them as they stand in the file.

use std::collections::BTreeMap;

use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch, StringArray};
use domain::original_column;

use crate::value;

/// Where such words stand in the columns of numbers, dates and flags of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placeholders {
    columns: BTreeMap<usize, InColumn>,
}

/// Those of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct InColumn {
    /// In ascending order.
    rows: Vec<u32>,
    /// Which of the words stands in each of the rows.
    numbers: Vec<u8>,
    words: Vec<String>,
}

impl Placeholders {
    /// What stands in these rows of a column where it has no value; none where the column has no such words at all.
    #[must_use]
    pub fn taken(&self, column: usize, rows: &[u32]) -> Option<StringArray> {
        let column = self.columns.get(&column)?;
        Some(rows.iter().map(|row| column.at(*row)).collect())
    }

    /// How many bytes of memory they take.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.columns.values().map(|column| 5 * column.rows.len() as u64).sum()
    }

    /// Adds those of rows that follow on so many others.
    pub(crate) fn append(&mut self, column: usize, own: &InColumn, rows_before: usize) {
        if own.rows.is_empty() {
            return;
        }
        let all = self.columns.entry(column).or_default();
        for (row, number) in own.rows.iter().zip(&own.numbers) {
            all.add(rows_before + *row as usize, &own.words[usize::from(*number)]);
        }
    }

    /// Adds those of a batch of a table, which has them beside its columns; the columns are at these places.
    pub(crate) fn append_originals(&mut self, batch: &RecordBatch, places: &[usize], rows_before: usize) {
        for (column, place) in places.iter().enumerate() {
            let original = original_column(batch.schema_ref().field(*place).name());
            let Some(originals) = batch.column_by_name(&original) else { continue };
            if originals.null_count() == originals.len() {
                continue;
            }
            let (values, mut own) = (batch.column(*place), InColumn::default());
            for (row, text) in originals.as_string::<i32>().iter().enumerate() {
                text.filter(|_| values.is_null(row)).inspect(|text| own.take(row, text.as_bytes()));
            }
            self.append(column, &own, rows_before);
        }
    }
}

impl InColumn {
    /// Takes a text without a value where it says so; one of spaces says nothing.
    pub(crate) fn take(&mut self, row: usize, text: &[u8]) {
        if value::is_placeholder(text) {
            self.add(row, &String::from_utf8_lossy(text));
        }
    }

    fn add(&mut self, row: usize, word: &str) {
        let known = self.words.iter().position(|other| other == word);
        let number = known.unwrap_or_else(|| {
            self.words.push(word.to_owned());
            self.words.len() - 1
        });
        self.rows.push(u32::try_from(row).unwrap_or(u32::MAX));
        self.numbers.push(u8::try_from(number).expect("there are few such words, in large and small letters"));
    }

    fn at(&self, row: u32) -> Option<&str> {
        let at = self.rows.binary_search(&row).ok()?;
        Some(&self.words[usize::from(self.numbers[at])])
    }
}
