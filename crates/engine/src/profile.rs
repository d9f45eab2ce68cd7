//! What a column holds, learned in one look at its rows: how full it is, a sample of its values that is the same
//! sample on both sides, its words, and whether it only numbers the rows.

use arrow_array::RecordBatch;
use arrow_array::types::Date32Type;
use arrow_array::{Array, ArrayRef, cast::AsArray};
use hashbrown::{HashMap, HashSet};
use rayon::prelude::*;
use std::hash::BuildHasher;

use crate::columns::{self, HASH, Kind, MISSING};
use crate::normalise;
use crate::sample::spread;
use crate::texts::mix;

/// Distinct values kept of a column where all rows differ.
const VALUES: u64 = 8192;
/// Rows whose words are looked at.
const WORD_ROWS: usize = 3000;

type Counts = HashMap<u64, u32, foldhash::fast::FixedState>;

/// What a column holds.
pub(crate) struct ColumnProfile {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// Rows with a value.
    pub(crate) present: usize,
    /// Values whose hash falls into the sample, with the rows that hold them.
    values: Counts,
    words: HashSet<u64, foldhash::fast::FixedState>,
    /// First and last day, of dates.
    days: Option<(i32, i32)>,
    /// Whether values rise by the same step from row to row.
    pub(crate) numbers_rows: bool,
}

/// Profiles each column of a type that can be compared.
pub(crate) fn profiles(batch: &RecordBatch, most_rows: usize) -> Vec<Option<ColumnProfile>> {
    let schema = batch.schema_ref();
    let one = |at: usize| profile(schema.field(at).name(), batch.column(at), most_rows);
    (0..batch.num_columns()).into_par_iter().map(one).collect()
}

fn profile(name: &str, column: &ArrayRef, most_rows: usize) -> Option<ColumnProfile> {
    let kind = columns::kind(column)?;
    let mut profile = ColumnProfile {
        name: name.to_owned(),
        kind,
        present: column.len() - column.null_count(),
        values: HashMap::with_hasher(HASH),
        words: HashSet::with_hasher(HASH),
        days: None,
        numbers_rows: false,
    };
    match kind {
        Kind::Day => profile.days = bounds(column),
        Kind::Amount => profile.take_amounts(column, name, most_rows),
        Kind::Text | Kind::Whole => profile.take_texts(column, most_rows),
    }
    Some(profile)
}

fn bounds(column: &ArrayRef) -> Option<(i32, i32)> {
    let days = column.as_primitive::<Date32Type>();
    let mut bounds: Option<(i32, i32)> = None;
    for day in days.iter().flatten() {
        let (first, last) = bounds.unwrap_or((day, day));
        bounds = Some((first.min(day), last.max(day)));
    }
    bounds
}

impl ColumnProfile {
    fn take_amounts(&mut self, column: &ArrayRef, name: &str, most_rows: usize) {
        let scale = columns::scale(column);
        let Ok(amounts) = columns::amounts(column, name, scale) else { return };
        let unit = 10_i64.pow(scale.min(18));
        let hashes = amounts.iter().flatten().map(|amount| {
            let (whole, rest) = (amount.div_euclid(unit), amount.rem_euclid(unit));
            mix(
                u64::from_ne_bytes(whole.to_ne_bytes()),
                rest.unsigned_abs() * (100_000_000 / unit.unsigned_abs().max(1)).max(1),
            )
        });
        sample(&mut self.values, hashes, most_rows);
    }

    fn take_texts(&mut self, column: &ArrayRef, most_rows: usize) {
        let Some(texts) = columns::texts(column) else { return };
        let parts = parts(most_rows);
        let sampled =
            |text: &std::borrow::Cow<'_, str>| letters_hash(text).is_multiple_of(parts).then(|| folded_hash(text));
        let hashes: Vec<Option<u64>> = texts.distinct.par_iter().map(sampled).collect();
        let present = texts.rows.iter().filter(|row| **row != MISSING);
        for hash in present.clone().filter_map(|row| hashes[*row as usize]) {
            *self.values.entry(hash).or_insert(0) += 1;
        }
        let rows: Vec<u32> = present.copied().collect();
        self.present = rows.len();
        let mut words = String::new();
        for row in spread(&rows, WORD_ROWS) {
            normalise::words(&texts.distinct[row as usize], &mut words);
            self.words.extend(words.split(' ').map(|word| HASH.hash_one(word)));
        }
        self.numbers_rows = rises_evenly(&texts);
    }
}

/// Whether the digits of each row's value are one step above those of the row before.
fn rises_evenly(texts: &columns::TextColumn<'_>) -> bool {
    let number = |row: &u32| {
        let digits: String = texts.distinct.get(*row as usize)?.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<i64>().ok()
    };
    let first: Vec<i64> = texts.rows.iter().take(50).map_while(number).collect();
    let steps: Vec<i64> = first.windows(2).map(|pair| pair[1].wrapping_sub(pair[0])).collect();
    steps.len() > 2
        && steps.len() + 1 == texts.rows.len().min(50)
        && steps[0] != 0
        && steps.iter().all(|step| *step == steps[0])
}

/// The same for texts that differ in case and punctuation only.
fn folded_hash(text: &str) -> u64 {
    let mut words = String::new();
    normalise::words(text, &mut words);
    HASH.hash_one(words)
}

/// One value in so many is in the sample.
fn parts(most_rows: usize) -> u64 {
    (most_rows as u64 / VALUES).max(1)
}

/// A hash of a text's plain letters and digits, whatever their case: cheap enough for every value, and the same for texts
/// that only punctuation tells apart.
fn letters_hash(text: &str) -> u64 {
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    let hash = letters.fold(0_u64, |hash, byte| {
        (hash.rotate_left(5) ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x517c_c1b7_2722_0a95)
    });
    mix(hash, 1)
}

/// Counts values of one part in so many, chosen by the values themselves.
fn sample(counts: &mut Counts, hashes: impl Iterator<Item = u64>, most_rows: usize) {
    let parts = parts(most_rows);
    for hash in hashes {
        if mix(hash, 1).is_multiple_of(parts) {
            *counts.entry(hash).or_insert(0) += 1;
        }
    }
}

/// How much two columns seem to mean the same, from 0 to 1: values both hold, words both use, days both cover.
pub(crate) fn affinity(left: &ColumnProfile, right: &ColumnProfile) -> f64 {
    let same_name = f64::from(u8::from(folded_hash(&left.name) == folded_hash(&right.name)));
    if let (Some(one), Some(other)) = (left.days, right.days) {
        let common = f64::from(one.1.min(other.1) - one.0.max(other.0) + 1);
        let all = f64::from(one.1.max(other.1) - one.0.min(other.0) + 1);
        return (common / all).max(0.0) * 0.9 + same_name * 0.1;
    }
    let values = held(&left.values, &right.values).min(held(&right.values, &left.values));
    let words = shared(&left.words, &right.words);
    (values * 0.65 + words * 0.25 + same_name * 0.1).max(0.0)
}

/// The share of rows whose value the other side holds too.
fn held(values: &Counts, others: &Counts) -> f64 {
    let (mut both, mut all) = (0_u64, 0_u64);
    for (value, rows) in values {
        all += u64::from(*rows);
        both += if others.contains_key(value) { u64::from(*rows) } else { 0 };
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
    let share = both as f64 / all.max(1) as f64;
    share
}

fn shared(one: &HashSet<u64, foldhash::fast::FixedState>, other: &HashSet<u64, foldhash::fast::FixedState>) -> f64 {
    let common = one.iter().filter(|word| other.contains(*word)).count();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand words")]
    let share = common as f64 / one.len().min(other.len()).max(1) as f64;
    share
}
