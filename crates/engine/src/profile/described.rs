//! What a person wants to know of the columns of a source before it is matched.

use arrow_array::{Array, ArrayRef};
use domain::ruleset::ColumnKind;

use super::{ColumnProfile, day_reader, profiles};
use crate::EngineError;
use crate::columns::{self, AmountColumn, Kind};
use crate::fields::date_text;
use crate::numbers::amount_text;
use crate::observer::{Unobserved, Watch};
use crate::source::{BEGINNING, Source};

/// Values shown of a column.
const EXAMPLES: usize = 3;
/// Rows in which they are looked for.
const LOOKED_AT: usize = BEGINNING;
/// Of each hundred rows of a key so many have a value of their own.
const KEY_PERCENT: usize = 98;

/// What a source holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// How many rows it has.
    pub rows: u64,
    /// Its columns, but for those of a type that cannot be compared.
    pub columns: Vec<DescribedColumn>,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedColumn {
    /// Its header.
    pub name: String,
    /// As what it would be compared.
    pub kind: ColumnKind,
    /// Rows with a value.
    pub filled: u64,
    /// Different values; an estimate from a sample of the values where there are many rows.
    pub distinct: u64,
    /// Whether it tells rows apart: nearly every row has a value, and nearly every value one row.
    pub is_key: bool,
    /// Whether it numbers the rows, one after the other.
    pub numbers_rows: bool,
    /// The first few different values.
    pub examples: Vec<String>,
}

/// Looks at what each column of a source holds.
///
/// # Errors
///
/// A column is on a shelf and cannot be fetched.
pub fn profile(source: impl Into<Source>) -> Result<Profile, EngineError> {
    let source = source.into();
    described(&source, &profiles(&source, source.rows(), &Watch::new(&Unobserved))?)
}

/// The same, of what was found out of each column already.
pub(crate) fn described(source: &Source, profiles: &[Option<ColumnProfile>]) -> Result<Profile, EngineError> {
    let mut columns = Vec::new();
    for (at, profile) in profiles.iter().enumerate() {
        if let Some(profile) = profile {
            columns.push(profile.described(&source.beginning(at)?, source.rows()));
        }
    }
    Ok(Profile { rows: source.rows() as u64, columns })
}

impl ColumnProfile {
    /// `column` begins as the column that was looked at.
    fn described(&self, column: &ArrayRef, rows: usize) -> DescribedColumn {
        let distinct = self.distinct.unwrap_or_else(|| (self.values.len() as u64).saturating_mul(self.parts));
        let distinct = distinct.min(self.present as u64);
        let enough = |count: u64, of: usize| count * 100 >= (of * KEY_PERCENT) as u64;
        let kind = match self.kind {
            Kind::Text => ColumnKind::Text,
            Kind::Whole => ColumnKind::Number,
            Kind::Amount => ColumnKind::Money,
            Kind::Day if columns::days(column).is_none() => ColumnKind::DateTime,
            Kind::Day => ColumnKind::Date,
        };
        let tells_apart = matches!(self.kind, Kind::Text | Kind::Whole) && self.present > 1;
        DescribedColumn {
            name: self.name.clone(),
            kind,
            filled: self.present as u64,
            distinct,
            is_key: tells_apart && enough(self.present as u64, rows) && enough(distinct, self.present),
            numbers_rows: self.numbers_rows,
            examples: examples(column, self.kind),
        }
    }
}

fn examples(column: &ArrayRef, kind: Kind) -> Vec<String> {
    let texts = columns::reader(column);
    let scale = columns::scale(column.data_type());
    let amounts = AmountColumn::new(column, "", scale).ok();
    let text = |row: usize| match kind {
        Kind::Day => day_reader(column)(row).map(date_text),
        Kind::Amount => amounts.as_ref()?.get(row).ok()?.map(|amount| amount_text(amount, scale)),
        Kind::Text | Kind::Whole => texts.as_ref()?(row).map(|text| text.trim().to_owned()),
    };
    let mut examples: Vec<String> = Vec::new();
    for value in (0..column.len().min(LOOKED_AT)).filter_map(text) {
        if !examples.contains(&value) {
            examples.push(value);
        }
        if examples.len() == EXAMPLES {
            break;
        }
    }
    examples
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_array::types::{Int32Type, UInt32Type};
    use arrow_array::{
        Date32Array, Decimal128Array, DictionaryArray, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray,
    };

    use super::*;

    fn source() -> RecordBatch {
        let amounts = Decimal128Array::from(vec![Some(1050), Some(1050), None, Some(-3)]);
        let columns: [(&str, ArrayRef); 6] = [
            ("line", Arc::new(Int64Array::from(vec![1, 2, 3, 4]))),
            ("amount", Arc::new(amounts.with_precision_and_scale(38, 2).unwrap())),
            ("day", Arc::new(Date32Array::from(vec![0, 1, 1, 31]))),
            ("name", Arc::new(StringArray::from(vec![Some("Acme"), Some("acme"), Some("Beta"), None]))),
            ("at", Arc::new(TimestampMicrosecondArray::from(vec![0, 1, 86_400_000_000, 2]))),
            ("reference", Arc::new(StringArray::from(vec!["A-17", "B-4", "C-2", "D-400"]))),
        ];
        RecordBatch::try_from_iter(columns).unwrap()
    }

    #[test]
    fn columns_are_described_by_kind_fill_and_different_values() {
        let profile = profile(&source()).unwrap();
        let facts =
            profile.columns.iter().map(|column| (column.kind, column.filled, column.distinct)).collect::<Vec<_>>();
        let expected = [
            (ColumnKind::Number, 4, 4),
            (ColumnKind::Money, 3, 2),
            (ColumnKind::Date, 4, 3),
            (ColumnKind::Text, 3, 2),
            (ColumnKind::DateTime, 4, 2),
            (ColumnKind::Text, 4, 4),
        ];
        assert_eq!((profile.rows, facts), (4, expected.to_vec()));
    }

    #[test]
    fn what_tells_rows_apart_is_told_from_what_numbers_them() {
        let profile = profile(&source()).unwrap();
        let told = |what: fn(&DescribedColumn) -> bool| {
            profile.columns.iter().filter(|column| what(column)).map(|column| column.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(told(|column| column.is_key), ["line", "reference"]);
        assert_eq!(told(|column| column.numbers_rows), ["line"]);
    }

    #[test]
    fn examples_are_different_values_as_people_write_them() {
        let profile = profile(&source()).unwrap();
        let examples: Vec<&[String]> = profile.columns.iter().map(|column| column.examples.as_slice()).collect();
        assert_eq!(examples[1], ["10.50", "-0.03"]);
        assert_eq!(examples[2], ["1970-01-01", "1970-01-02", "1970-02-01"]);
        assert_eq!(examples[3], ["Acme", "acme", "Beta"]);
    }

    #[test]
    fn texts_of_a_dictionary_are_described_as_any_others() {
        let names = [Some("Acme"), None, Some("acme"), Some(" "), Some("Acme"), Some("Beta")];
        let signed: DictionaryArray<Int32Type> = names.into_iter().collect();
        let unsigned: DictionaryArray<UInt32Type> = names.into_iter().collect();
        let columns: [ArrayRef; 3] =
            [Arc::new(StringArray::from(names.to_vec())), Arc::new(signed), Arc::new(unsigned)];
        let described = columns.map(|column| {
            let source = RecordBatch::try_from_iter([("name", column)]).unwrap();
            profile(&source).unwrap().columns
        });
        assert_eq!((described[0][0].filled, described[0][0].distinct), (4, 2));
        assert_eq!(described[1], described[0]);
        assert_eq!(described[2], described[0]);
    }
}
