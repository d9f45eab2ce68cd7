//! The most frequent values. As long as there are few different ones all are counted; beyond, rare ones are forgotten
//! now and then. What was forgotten is remembered by what it hashes to while there is room for that. Where there is none any
//! more, values that become frequent afterwards are counted once more in the end.

use arrow_buffer::BooleanBuffer;
use domain::canonical::{read_day, read_decimal, read_instant};
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashTable};

use crate::reading::column::{Column, Digits, Meaning};

/// How many are shown.
pub(super) const MOST: usize = 10;
/// How many different values are counted at once: nothing is forgotten of a column that has no more.
const COUNTED: usize = if cfg!(test) { 256 } else { 1 << 16 };
/// How many are once there were too many: so few that looking one up is quick, and enough to keep those that are frequent.
const COUNTED_STILL: usize = COUNTED / 8;
/// Where values are looked for that occurred lately.
const PLACES: usize = COUNTED_STILL / 2;
/// In a place that no value takes.
const FREE: u64 = 0;

/// Values by what they hash to. Only those that occur twice are written down: most columns of many values have few.
#[derive(Debug, Default)]
pub(super) struct Frequent {
    counts: HashTable<Count>,
    /// Once rare values are forgotten: those that occurred once lately, two in each place that a hash says, until others take the
    /// place.
    lately: Vec<[u64; 2]>,
    forgotten: Forgotten,
    /// Whether forgotten values were given up.
    has_given_up: bool,
}

/// A value and how often it occurs.
#[derive(Debug)]
struct Count {
    hash: u64,
    times: i64,
    /// Written down when it occurs twice.
    value: Option<Box<str>>,
    /// Whether everything before is counted, or was forgotten and is still remembered.
    is_whole: bool,
}

/// What was forgotten, each time that it was.
#[derive(Debug, Default)]
struct Forgotten {
    once: Vec<u64>,
    more_often: Vec<(u64, i64)>,
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
        let hash = if hash == FREE { !FREE } else { hash };
        if let Some(count) = self.counts.find_mut(hash, |count| count.hash == hash) {
            count.times += times;
            count.value.get_or_insert_with(|| say().into());
            return false;
        }
        let lately = self.lately.get_mut((hash >> 32) as usize % PLACES);
        let occurred = lately.as_ref().is_some_and(|lately| lately.contains(&hash));
        match lately {
            Some(lately) if occurred => lately.iter_mut().filter(|other| **other == hash).for_each(|own| *own = FREE),
            // The newer of the two stays.
            Some(lately) if times == 1 => {
                let [newer, older] = *lately;
                *lately = [hash, newer];
                self.forgotten.add(older, i64::from(older != FREE));
                return true;
            }
            _ => {}
        }
        let times = times + i64::from(occurred);
        self.insert(hash, times, (times > 1).then(|| say().into()));
        !occurred
    }

    /// Whether rare values were forgotten.
    fn is_partial(&self) -> bool {
        !self.lately.is_empty()
    }

    fn insert(&mut self, hash: u64, times: i64, value: Option<Box<str>>) {
        let count = Count { hash, times, value, is_whole: !self.has_given_up };
        self.counts.insert_unique(hash, count, |count| count.hash);
        if self.counts.len() > if self.is_partial() { COUNTED_STILL } else { COUNTED } {
            self.lately.resize(PLACES, [FREE; 2]);
            while self.counts.len() > COUNTED_STILL / 2 {
                self.forget();
            }
            self.counts.shrink_to(COUNTED_STILL, |count| count.hash);
        }
    }

    /// Forgets the rarer half: every count above the one in the middle stays.
    fn forget(&mut self) {
        let mut sorted: Vec<i64> = self.counts.iter().map(|count| count.times).collect();
        let middle = sorted.len() / 2;
        let (_, median, _) = sorted.select_nth_unstable(middle);
        let (median, forgotten) = (*median, &mut self.forgotten);
        self.counts.retain(|count| {
            let stays = count.times > median;
            if !stays {
                forgotten.add(count.hash, count.times);
            }
            stays
        });
    }

    /// The values that occur more than once, as many as may be shown and some more where not all are known.
    pub(super) fn counted(&self) -> Counted {
        let mut counted: Vec<(&Count, &str)> =
            self.counts.iter().filter_map(|count| Some((count, count.value.as_deref()?))).collect();
        if self.is_partial() {
            counted.sort_unstable_by(|one, other| other.0.times.cmp(&one.0.times).then_with(|| one.1.cmp(other.1)));
            counted.truncate(2 * MOST);
        }
        if counted.iter().any(|(count, _)| !count.is_whole) {
            return Counted::Roughly(counted.into_iter().map(|(_, value)| value.to_owned()).collect());
        }
        let hashes: Vec<u64> = counted.iter().map(|(count, _)| count.hash).collect();
        let counted = counted.into_iter().zip(self.forgotten.times(&hashes));
        Counted::Exactly(counted.map(|((count, value), more)| (value.to_owned(), count.times + more)).collect())
    }

    /// How many forgotten values are remembered.
    pub(super) fn remembered(&self) -> usize {
        self.forgotten.once.len() + 2 * self.forgotten.more_often.len()
    }

    /// Gives up the memory of forgotten values. Those that are counted get back what was forgotten of them.
    pub(super) fn give_up(&mut self) {
        let forgotten = std::mem::take(&mut self.forgotten);
        let hashes: Vec<u64> = self.counts.iter().map(|count| count.hash).collect();
        for (count, more) in self.counts.iter_mut().zip(forgotten.times(&hashes)) {
            count.times += more;
        }
        self.has_given_up = true;
    }
}

impl Forgotten {
    fn add(&mut self, hash: u64, count: i64) {
        match count {
            0 => {}
            1 => self.once.push(hash),
            _ => self.more_often.push((hash, count)),
        }
    }

    /// How often some values were forgotten.
    fn times(&self, of: &[u64]) -> Vec<i64> {
        let mut times = vec![0; of.len()];
        if of.is_empty() {
            return times;
        }
        let places: HashMap<u64, usize, FixedState> = of.iter().copied().zip(0..).collect();
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
