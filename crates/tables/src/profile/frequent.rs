//! The most frequent values. As long as there are few different ones all are counted; beyond, rare ones are forgotten
//! now and then. What was forgotten is remembered by what it hashes to while there is room for that; otherwise the values
//! that are left are counted once more.

use arrow_buffer::BooleanBuffer;
use domain::canonical::{read_day, read_decimal, read_instant};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::reading::column::{Column, Digits, Meaning};

/// How many are shown.
pub(super) const MOST: usize = 10;
/// How many different values are counted at once: nothing is forgotten of a column that has no more.
const COUNTED: usize = if cfg!(test) { 256 } else { 1 << 16 };
/// How many are once there were too many: so few that looking one up is quick, and enough to keep those that are frequent.
const COUNTED_STILL: usize = COUNTED / 8;

/// Values by what they hash to. Only those that occur twice are written down: most columns of many values have few.
#[derive(Debug, Default)]
pub(super) struct Frequent {
    counts: HashMap<u64, i64, FixedState>,
    said: HashMap<u64, String, FixedState>,
    forgotten: Forgotten,
    /// Whether rare values were forgotten.
    is_partial: bool,
}

/// What was forgotten, each time that it was.
#[derive(Debug, Default)]
struct Forgotten {
    once: Vec<u64>,
    more_often: Vec<(u64, i64)>,
    is_given_up: bool,
}

/// The values that are frequent.
pub(super) enum Counted {
    /// With how often they occur.
    Exactly(Vec<(String, i64)>),
    /// They have to be counted once more.
    Roughly(Vec<String>),
}

impl Frequent {
    /// Counts a value, and says whether it is one that is not counted yet.
    pub(super) fn add(&mut self, hash: u64, times: i64, say: impl FnOnce() -> String) -> bool {
        let count = self.counts.entry(hash).or_default();
        let before = *count;
        *count += times;
        if before <= 1 && *count > 1 {
            self.said.insert(hash, say());
        }
        let is_new = before == 0;
        if is_new && self.counts.len() > if self.is_partial { COUNTED_STILL } else { COUNTED } {
            self.forget_most();
        }
        is_new
    }

    fn forget_most(&mut self) {
        self.is_partial = true;
        while self.counts.len() > COUNTED_STILL / 2 {
            self.forget();
        }
        self.counts.shrink_to(COUNTED_STILL);
    }

    /// Forgets the rarer half: every count above the one in the middle stays.
    fn forget(&mut self) {
        let mut sorted: Vec<i64> = self.counts.values().copied().collect();
        let middle = sorted.len() / 2;
        let (_, median, _) = sorted.select_nth_unstable(middle);
        let median = *median;
        let forgotten = &mut self.forgotten;
        self.counts.retain(|hash, count| {
            let stays = *count > median;
            if !stays {
                forgotten.add(*hash, *count);
            }
            stays
        });
        let counts = &self.counts;
        self.said.retain(|hash, _| counts.contains_key(hash));
    }

    /// The values that occur more than once, as many as may be shown and some more where not all are known.
    pub(super) fn counted(&self) -> Counted {
        let mut counted = self.repeated();
        if !self.is_partial {
            return Counted::Exactly(counted.into_iter().map(|(_, value, count)| (value.to_owned(), count)).collect());
        }
        counted.sort_unstable_by(|one, other| other.2.cmp(&one.2).then_with(|| one.1.cmp(other.1)));
        counted.truncate(2 * MOST);
        if self.forgotten.is_given_up {
            return Counted::Roughly(counted.into_iter().map(|(_, value, _)| value.to_owned()).collect());
        }
        let hashes: Vec<u64> = counted.iter().map(|(hash, ..)| *hash).collect();
        let more = self.forgotten.times(&hashes);
        let counted = counted.into_iter().zip(more);
        Counted::Exactly(counted.map(|((_, value, count), more)| (value.to_owned(), count + more)).collect())
    }

    /// The values that occur more than once, with how often they do as far as that is known.
    fn repeated(&self) -> Vec<(u64, &str, i64)> {
        let count = |hash: &u64| self.counts.get(hash).copied().unwrap_or_default();
        self.said.iter().map(|(hash, text)| (*hash, text.as_str(), count(hash))).collect()
    }

    /// How many forgotten values are remembered.
    pub(super) fn remembered(&self) -> usize {
        self.forgotten.once.len() + 2 * self.forgotten.more_often.len()
    }

    /// Remembers no forgotten values any more.
    pub(super) fn give_up(&mut self) {
        self.forgotten = Forgotten { is_given_up: true, ..Forgotten::default() };
    }
}

impl Forgotten {
    fn add(&mut self, hash: u64, count: i64) {
        match (self.is_given_up, count) {
            (true, _) => {}
            (false, 1) => self.once.push(hash),
            (false, _) => self.more_often.push((hash, count)),
        }
    }

    /// How often some values were forgotten.
    fn times(&self, of: &[u64]) -> Vec<i64> {
        let places: HashMap<u64, usize, FixedState> = of.iter().copied().zip(0..).collect();
        let mut times = vec![0; of.len()];
        let once = self.once.iter().map(|hash| (*hash, 1));
        for (hash, count) in once.chain(self.more_often.iter().copied()) {
            if let Some(place) = places.get(&hash) {
                times[*place] += count;
            }
        }
        times
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
