//! How often values occur among the records that answer a question, and what amounts add up to.

use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::{ColumnSum, FacetCount, RecordQuery, RecordTotals};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::Tables;
use crate::reading::column::{Column, Digits, Meaning, Numbers, Words};
use crate::reading::footer::Footer;
use crate::sum::Sum;
use crate::{TableError, Which};

/// How often each value occurs, by something that stands for it.
type Counts<K> = HashMap<K, i64, FixedState>;

impl Tables {
    /// How often each value of a column occurs among the records that answer a question, the most frequent first.
    ///
    /// # Errors
    ///
    /// Those of [`Tables::page`].
    pub async fn facets(
        &self,
        key: &str,
        query: &RecordQuery,
        which: Which,
        column: &str,
        limit: i64,
    ) -> Result<Vec<FacetCount>, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let column = self.column(&footer, footer.find(column)?.index).await?;
        let rows = self.answering(&footer, query, which).await?;
        let limit = usize::try_from(limit).unwrap_or(0);
        self.work(move || Ok(facets(&column, &rows, limit))).await
    }

    /// How many records answer a question, and what their amounts add up to.
    ///
    /// # Errors
    ///
    /// Those of [`Tables::page`].
    pub async fn totals(&self, key: &str, query: &RecordQuery, which: Which) -> Result<RecordTotals, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        let rows = Arc::new(self.answering(&footer, query, which).await?);
        let mut sums = Vec::new();
        for shown in footer.shown.iter().filter(|shown| shown.column.kind.is_amount()) {
            let (column, rows) = (self.column(&footer, shown.index).await?, Arc::clone(&rows));
            let sum = self.work(move || Ok(sum(&column, &rows))).await?;
            sums.extend(sum.map(|sum| ColumnSum { column: shown.column.name.clone(), sum }));
        }
        let matching = i64::try_from(rows.count_set_bits()).unwrap_or(i64::MAX);
        Ok(RecordTotals { matching, sums })
    }

    async fn answering(
        &self,
        footer: &Arc<Footer>,
        query: &RecordQuery,
        which: Which,
    ) -> Result<BooleanBuffer, TableError> {
        let answer = self.answer(footer, query, which).await?;
        Ok(answer.map_or_else(|| BooleanBuffer::new_set(footer.rows), |answer| answer.rows.clone()))
    }
}

fn facets(column: &Column, rows: &BooleanBuffer, limit: usize) -> Vec<FacetCount> {
    let present = rows & &column.present(rows.len());
    let mut counts = match column {
        Column::Text(words) => of_words(words, &present),
        Column::Numbers(numbers) => of_numbers(numbers, &present),
        Column::Flags(flags) => {
            let yes = (&present & flags.values()).count_set_bits();
            let no = present.count_set_bits() - yes;
            [("true", yes), ("false", no)].into_iter().filter(|(_, count)| *count > 0).map(of_flag).collect()
        }
    };
    let missing = rows.count_set_bits() - present.count_set_bits();
    if missing > 0 {
        counts.push(FacetCount { value: None, count: i64::try_from(missing).unwrap_or(i64::MAX) });
    }
    counts.sort_unstable_by(|one, other| other.count.cmp(&one.count).then_with(|| one.value.cmp(&other.value)));
    counts.truncate(limit);
    counts
}

fn of_flag((word, count): (&str, usize)) -> FacetCount {
    FacetCount { value: Some(word.to_owned()), count: i64::try_from(count).unwrap_or(i64::MAX) }
}

fn of_words(words: &Words, rows: &BooleanBuffer) -> Vec<FacetCount> {
    let mut of_value = vec![0_i64; words.values.len()];
    rows.set_indices().for_each(|row| of_value[words.value_of(row)] += 1);
    let mut counts: Counts<&str> = Counts::default();
    for (value, count) in of_value.into_iter().enumerate().filter(|(_, count)| *count > 0) {
        *counts.entry(words.values.get(value)).or_default() += count;
    }
    counts.into_iter().map(|(value, count)| FacetCount { value: Some(value.to_owned()), count }).collect()
}

fn of_numbers(numbers: &Numbers, rows: &BooleanBuffer) -> Vec<FacetCount> {
    let mut counts: Counts<i128> = Counts::default();
    rows.set_indices().for_each(|row| *counts.entry(numbers.get(row)).or_default() += 1);
    let shown = |(number, count)| FacetCount { value: Some(numbers.meaning.text(number)), count };
    counts.into_iter().map(shown).collect()
}

/// The sum of decimal numbers; nothing else has one.
fn sum(column: &Column, rows: &BooleanBuffer) -> Option<String> {
    let Column::Numbers(numbers) = column else { return None };
    let Meaning::Decimal(scale) = numbers.meaning else { return None };
    let rows = rows & &column.present(rows.len());
    let mut sum = Sum::default();
    match &numbers.digits {
        Digits::Small(digits) => rows.set_indices().for_each(|row| sum.add(i128::from(digits[row]))),
        Digits::Large(digits) => rows.set_indices().for_each(|row| sum.add(digits[row])),
    }
    Some(sum.text(scale))
}
