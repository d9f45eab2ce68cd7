//! The most frequent values. As long as there are few different ones all are counted; beyond, rare ones are forgotten
//! now and then, and those that are left are counted once more.

use arrow_buffer::BooleanBuffer;
use domain::canonical::{read_day, read_decimal, read_instant};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::reading::column::{Column, Digits, Meaning};

/// How many are shown.
pub(super) const MOST: usize = 10;
/// How many different values are counted at once.
const COUNTED: usize = 1 << 16;

/// Values by what they hash to. Only those that occur twice are written down: most columns of many values have few.
#[derive(Default)]
pub(super) struct Frequent {
    counts: HashMap<u64, i64, FixedState>,
    said: HashMap<u64, String, FixedState>,
    /// Whether rare values were forgotten.
    is_partial: bool,
}

impl Frequent {
    pub(super) fn add(&mut self, hash: u64, times: i64, say: impl FnOnce() -> String) {
        let count = self.counts.entry(hash).or_default();
        *count += times;
        if *count > 1 {
            self.said.entry(hash).or_insert_with(say);
        }
        if self.counts.len() > COUNTED {
            self.forget();
        }
    }

    /// Forgets the rarer half: every count above the one in the middle stays.
    fn forget(&mut self) {
        self.is_partial = true;
        let mut sorted: Vec<i64> = self.counts.values().copied().collect();
        let middle = sorted.len() / 2;
        let (_, median, _) = sorted.select_nth_unstable(middle);
        let median = *median;
        self.counts.retain(|_, count| *count > median);
        let counts = &self.counts;
        self.said.retain(|hash, _| counts.contains_key(hash));
    }

    /// The values to count once more, where some were forgotten.
    pub(super) fn candidates(&self) -> Option<Vec<(String, i64)>> {
        self.is_partial.then(|| {
            let mut counted = self.repeated();
            counted.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
            counted.truncate(2 * MOST);
            counted.into_iter().map(|(value, _)| (value, 0)).collect()
        })
    }

    /// The values that occur more than once, with how often they do.
    pub(super) fn repeated(&self) -> Vec<(String, i64)> {
        let counted =
            |(hash, text): (&u64, &String)| (text.clone(), self.counts.get(hash).copied().unwrap_or_default());
        self.said.iter().map(counted).collect()
    }
}

/// How often a value occurs in some rows.
pub(super) fn occurrences(part: &Column, rows: &BooleanBuffer, text: &str) -> i64 {
    let count = match part {
        Column::Text(words) => {
            let is_value = BooleanBuffer::collect_bool(words.values.len(), |value| words.values.get(value) == text);
            (&words.rows_of(&is_value, rows.len()) & rows).count_set_bits()
        }
        Column::Flags(flags) => rows.set_indices().filter(|row| flags.value(*row) == (text == "true")).count(),
        Column::Numbers(numbers) => {
            let number = match numbers.meaning {
                Meaning::Decimal(_) => read_decimal(text).map(|(digits, _)| digits),
                Meaning::Day => read_day(text).map(i128::from),
                Meaning::Instant => read_instant(text).map(i128::from),
            };
            match (&numbers.digits, number) {
                (_, None) => 0,
                (Digits::Small(digits), Some(number)) => {
                    let small = i64::try_from(number).ok();
                    rows.set_indices().filter(|row| Some(digits[*row]) == small).count()
                }
                (Digits::Large(digits), Some(number)) => {
                    rows.set_indices().filter(|row| digits[*row] == number).count()
                }
            }
        }
    };
    i64::try_from(count).unwrap_or(i64::MAX)
}
