//! What a column holds, learned in one look at its rows: how full it is, a sample of its values that is the same
//! sample on both sides, its words, and whether it only numbers the rows.

mod described;
mod likeness;
mod lowest;

use arrow_array::types::{Int32Type, TimestampMicrosecondType, UInt32Type};
use arrow_array::{Array, ArrayRef, cast::AsArray};
use arrow_schema::DataType;
use domain::PART_OF_AMOUNT;
use hashbrown::{HashMap, HashSet};
use rayon::prelude::*;
use std::hash::BuildHasher;
use std::sync::atomic::AtomicU64;

use crate::EngineError;
use crate::columns::{self, HASH, Kind};
use crate::normalise;
use crate::observer::Watch;
use crate::source::{Source, for_each};
use crate::texts::mix;
pub(crate) use described::described;
pub use described::{DescribedColumn, Profile, profile};
pub(crate) use likeness::{Likeness, likeness};
use lowest::Lowest;

/// Distinct values kept of a column where all rows differ.
const VALUES: u64 = 8192;
/// The bit of an amount's hash that says that it is below zero.
const NEGATIVE: u64 = 1;
/// Rows looked at in one go.
const CHUNK: usize = 1 << 13;

type Counts = HashMap<u64, u32, foldhash::fast::FixedState>;

/// What a column holds.
pub(crate) struct ColumnProfile {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// Rows with a value.
    pub(crate) present: usize,
    /// One value in so many is in the sample.
    parts: u64,
    /// Different values, where all were counted.
    distinct: Option<u64>,
    /// Values whose hash falls into the sample, with the rows that hold them.
    values: Counts,
    words: HashSet<u64, foldhash::fast::FixedState>,
    /// First and last day, of dates.
    days: Option<(i32, i32)>,
    /// Whether the values are numbers one after the other, such as those of rows.
    pub(crate) numbers_rows: bool,
    /// Where the values of the sample stand, of a column that numbers the rows.
    pub(crate) sampled: Vec<u32>,
}

/// Profiles each column of a type that can be compared, but for those that an amount is made of.
pub(crate) fn profiles(
    source: &Source,
    most_rows: usize,
    watch: &Watch<'_>,
) -> Result<Vec<Option<ColumnProfile>>, EngineError> {
    let columns: Vec<usize> = (0..source.schema().fields().len()).collect();
    for_each(source.is_held(), &columns, |at| {
        let is_part = source.schema().field(*at).metadata().contains_key(PART_OF_AMOUNT);
        if is_part { Ok(None) } else { profiled(source.name(*at), &source.fetched(*at, watch)?, most_rows, watch) }
    })
}

fn profiled(
    name: &str,
    column: &ArrayRef,
    most_rows: usize,
    watch: &Watch<'_>,
) -> Result<Option<ColumnProfile>, EngineError> {
    let Some(kind) = columns::kind(column) else { return Ok(None) };
    let mut profile = ColumnProfile {
        name: name.to_owned(),
        kind,
        present: column.len() - column.null_count(),
        parts: parts(most_rows),
        distinct: None,
        values: HashMap::with_hasher(HASH),
        words: HashSet::with_hasher(HASH),
        days: None,
        numbers_rows: false,
        sampled: Vec::new(),
    };
    match kind {
        Kind::Day => profile.take_days(column, watch)?,
        Kind::Amount => profile.take_amounts(column, name, most_rows, watch)?,
        Kind::Text | Kind::Whole => profile.take_texts(column, most_rows, watch)?,
    }
    Ok(Some(profile))
}

/// Reads the day of a row, of dates and of instants.
fn day_reader(column: &ArrayRef) -> Box<dyn Fn(usize) -> Option<i32> + '_> {
    const DAY: i64 = 86_400_000_000;
    if let Some(days) = columns::days(column) {
        return Box::new(|row| days.is_valid(row).then(|| days.value(row)));
    }
    let instants = column.as_primitive_opt::<TimestampMicrosecondType>();
    Box::new(move |row| {
        let instants = instants.filter(|instants| instants.is_valid(row))?;
        i32::try_from(instants.value(row).div_euclid(DAY)).ok()
    })
}

impl ColumnProfile {
    fn take_days(&mut self, column: &ArrayRef, watch: &Watch<'_>) -> Result<(), EngineError> {
        let day = day_reader(column);
        let mut days: Vec<i32> = watch.gather((0..column.len()).filter_map(day))?;
        self.days = days.iter().copied().min().zip(days.iter().copied().max());
        days.dedup();
        watch.sort(&mut days)?;
        days.dedup();
        self.distinct = Some(days.len() as u64);
        Ok(())
    }

    fn take_amounts(
        &mut self,
        column: &ArrayRef,
        name: &str,
        most_rows: usize,
        watch: &Watch<'_>,
    ) -> Result<(), EngineError> {
        let scale = columns::scale(column.data_type());
        let Ok(amounts) = columns::amounts(column, name, scale) else { return Ok(()) };
        watch.check()?;
        let unit = 10_u64.pow(scale.min(18));
        let hashes = amounts.iter().flatten().map(|amount| {
            let (whole, rest) = (amount.unsigned_abs() / unit, amount.unsigned_abs() % unit);
            let size = mix(whole, rest * (100_000_000 / unit).max(1)) & !NEGATIVE;
            if *amount < 0 { size | NEGATIVE } else { size }
        });
        sample(&mut self.values, hashes, most_rows, watch)
    }

    fn take_texts(&mut self, column: &ArrayRef, most_rows: usize, watch: &Watch<'_>) -> Result<(), EngineError> {
        let Some(texts) = columns::reader(column) else { return Ok(()) };
        let parts = parts(most_rows);
        let limit = AtomicU64::new(u64::MAX);
        let words = word_rows(column);
        let times = |at: usize| words.as_ref().map_or(1, |(_, rows)| rows[at]);
        let text = |at: usize| match &words {
            Some((words, rows)) => (rows[at] > 0 && !columns::is_blank(words[at])).then(|| words[at].into()),
            None => texts(at),
        };
        let chunk = |first: usize| {
            let mut part = Part { present: 0, values: Vec::new(), lowest: Lowest::new(&limit) };
            for at in first..words.as_ref().map_or(column.len(), |(words, _)| words.len()).min(first + CHUNK) {
                let Some(text) = text(at) else { continue };
                part.present += times(at) as usize;
                let letters = letters_hash(&text);
                if letters.is_multiple_of(parts) {
                    part.values.push((folded_hash(&text), columns::narrow(at)));
                }
                part.lowest.add(letters, &text, columns::narrow(at));
            }
            part.lowest.cut();
            watch.check()?;
            Ok(part)
        };
        let all = words.as_ref().map_or(column.len(), |(words, _)| words.len());
        let begins: Vec<usize> = (0..all).step_by(CHUNK).collect();
        self.present = 0;
        let mut lowest = Lowest::new(&limit);
        for part in begins.into_par_iter().map(chunk).collect::<Result<Vec<Part<'_>>, EngineError>>()? {
            self.present += part.present;
            part.lowest.rows.iter().for_each(|(code, (text, row))| lowest.take(*code, *text, *row));
            for (hash, at) in part.values {
                *self.values.entry(hash).or_insert(0) += times(at as usize);
                self.sampled.push(at);
            }
        }
        lowest.cut();
        let mut own = String::new();
        for text in lowest.rows.values().filter_map(|(_, at)| text(*at as usize)) {
            normalise::words(&text, &mut own);
            self.words.extend(own.split(' ').map(|word| HASH.hash_one(word)));
        }
        self.numbers_rows = words.is_none() && numbers_rows(column.len(), &texts, watch)?;
        if !self.numbers_rows {
            self.sampled = Vec::new();
        }
        Ok(())
    }
}

/// The words of a dictionary, and how many rows hold each; none for another column.
pub(crate) fn word_rows(column: &ArrayRef) -> Option<(Vec<&str>, Vec<u32>)> {
    let count = |words: usize, keys: &mut dyn Iterator<Item = usize>| {
        let mut rows = vec![0; words];
        keys.for_each(|key| rows[key] += 1);
        rows
    };
    let DataType::Dictionary(key, _) = column.data_type() else { return None };
    if **key == DataType::UInt32 {
        let array = column.as_dictionary_opt::<UInt32Type>()?;
        let words = columns::words(array.values());
        let rows = count(words.len(), &mut array.keys().iter().flatten().map(|key| key as usize));
        return Some((words, rows));
    }
    let array = column.as_dictionary_opt::<Int32Type>()?;
    let words = columns::words(array.values());
    let rows = count(words.len(), &mut (0..array.len()).filter_map(|row| array.key(row)));
    Some((words, rows))
}

/// What some rows of a column of texts hold.
struct Part<'a> {
    present: usize,
    /// Values in the sample, and where they stand.
    values: Vec<(u64, u32)>,
    lowest: Lowest<'a>,
}

/// Whether the digits of all rows are numbers that rise by the same step but for a few gaps, in whatever order they stand.
fn numbers_rows(rows: usize, texts: &columns::Reader<'_>, watch: &Watch<'_>) -> Result<bool, EngineError> {
    let number = |row: usize| {
        let text = texts(row)?;
        let mut digits = text.bytes().filter(u8::is_ascii_digit).map(|digit| i64::from(digit - b'0')).peekable();
        digits.peek()?;
        digits.try_fold(0_i64, |number, digit| number.checked_mul(10)?.checked_add(digit))
    };
    let mut numbers = watch.gather((0..rows).map_while(number))?;
    if numbers.len() < rows {
        return Ok(false);
    }
    watch.sort(&mut numbers)?;
    let mut steps: Vec<i64> = numbers.windows(2).map(|pair| pair[1] - pair[0]).collect();
    watch.sort(&mut steps)?;
    let Some(usual) = steps.get(steps.len() / 2) else { return Ok(false) };
    let even = steps.iter().filter(|step| *step == usual).count();
    Ok(steps.len() > 2 && steps[0] > 0 && even * 20 >= steps.len() * 19)
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

/// A hash of a text's last plain letters and digits, whatever their case: cheap enough for every value, and the same for texts
/// that only punctuation tells apart.
fn letters_hash(text: &str) -> u64 {
    let (mut letters, mut count) = (0_u128, 0);
    for byte in text.bytes().rev().filter(u8::is_ascii_alphanumeric) {
        letters = letters << 8 | u128::from(byte | 0x20);
        count += 1;
        if count == 16 {
            break;
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "both halves are used")]
    let halves = (letters as u64, (letters >> 64) as u64);
    mix(mix(1, halves.0), halves.1)
}

/// Counts amounts of one part in so many, chosen by their size: of two that only the sign tells apart both or neither.
fn sample(
    counts: &mut Counts,
    hashes: impl Iterator<Item = u64>,
    most_rows: usize,
    watch: &Watch<'_>,
) -> Result<(), EngineError> {
    let parts = parts(most_rows);
    watch.each(hashes, |hash| {
        if mix(hash & !NEGATIVE, 1).is_multiple_of(parts) {
            *counts.entry(hash).or_insert(0) += 1;
        }
    })
}
