//! A sample of all combinations of left and right records: what happens by chance. Records are in the order of the codes
//! of what they hold, so those at even distances are drawn by their values and not by where they stood.

use std::sync::Mutex;

use hashbrown::HashMap;
use rayon::prelude::*;

use crate::EngineError;
use crate::columns::{HASH, narrow};
use crate::fields::{Field, Seen, Side};
use crate::keys::Probe;
use crate::levels::LEVELS;
use crate::observer::Watch;
use crate::similarity::Alike;
use crate::texts::mix;

/// Rows of each side that are held against each other at a time.
const ROWS: usize = 450;
/// So many times as many left rows are, so that what holds for a single combination of the sample does not look as if it
/// held for many candidates of each record.
const MOST_TIMES: usize = 16;
/// What codes of whole texts begin with.
const SAME_TEXT: u64 = 0x7361_6d65;

/// How often levels occur among any pairs, counted once for as long as the same records are open: they only become fewer,
/// so how many there are tells which.
#[derive(Default)]
pub(crate) struct Counted(Mutex<Option<([usize; 2], Levels)>>);

/// How often each level of each field occurs.
type Levels = Vec<[u32; LEVELS]>;

impl Counted {
    /// The counts for so many open records.
    pub(crate) fn of(
        &self,
        open: [usize; 2],
        count: impl FnOnce() -> Result<Levels, EngineError>,
    ) -> Result<Levels, EngineError> {
        let mut last = self.0.lock().expect("no count panics");
        Ok(match last.as_ref() {
            Some((known, levels)) if *known == open => levels.clone(),
            _ => last.insert((open, count()?)).1.clone(),
        })
    }
}

/// How often each set of tests holds.
type Masks = HashMap<u64, u32, foldhash::fast::FixedState>;

/// Combinations of the sampled rows of both sides.
pub(crate) struct Sample {
    left: Vec<u32>,
    right: Vec<u32>,
}

impl Sample {
    pub(crate) fn new(left: &[u32], right: &[u32]) -> Self {
        let times = (left.len() / (ROWS * ROWS)).clamp(1, MOST_TIMES);
        Self { left: spread(left, ROWS * times), right: spread(right, ROWS) }
    }

    pub(crate) fn combinations(&self) -> usize {
        self.left.len() * self.right.len()
    }

    /// How often each level of each field occurs; the first rows tell that well enough.
    pub(crate) fn levels(&self, fields: &[Field], watch: &Watch<'_>) -> Result<Levels, EngineError> {
        let left = spread(&self.left, ROWS);
        let count = |field: &Field| {
            let (lefts, rights) = (Values::new(field, Side::Left, &left), Values::new(field, Side::Right, &self.right));
            let mut counts = [0; LEVELS];
            let (mut alike, mut since) = (Alike::new(), 0);
            let mut seen = vec![Seen::NOTHING; lefts.holders.len()];
            for (right, times) in rights.holders.iter().zip(&rights.counts) {
                watch.after(lefts.holders.len(), &mut since)?;
                field.compare_all((Side::Right, *right), &lefts.holders, (0, 1), &mut alike, &mut seen);
                for (seen, own) in seen.iter().zip(&lefts.counts) {
                    counts[usize::from(seen.level)] += own * times;
                }
            }
            Ok(counts)
        };
        fields.par_iter().map(count).collect()
    }

    /// How often each set of tests holds, among combinations that are near in any case.
    pub(crate) fn conjunctions(
        &self,
        fields: &[Field],
        probes: &[Probe],
        near: Option<Probe>,
        watch: &Watch<'_>,
    ) -> Result<Vec<(u64, u32)>, EngineError> {
        let mut counts = HashMap::with_hasher(HASH);
        for left in self.left.chunks(ROWS) {
            self.count(left, fields, (probes, near), (&mut counts, watch))?;
        }
        let mut sorted: Vec<(u64, u32)> = counts.into_iter().collect();
        sorted.sort_unstable();
        Ok(sorted)
    }

    /// Counts which sets of tests hold between some left rows and all right ones.
    fn count(
        &self,
        left: &[u32],
        fields: &[Field],
        (probes, near): (&[Probe], Option<Probe>),
        (counts, watch): (&mut Masks, &Watch<'_>),
    ) -> Result<(), EngineError> {
        let all: Vec<(usize, Probe)> = probes.iter().copied().chain(near).enumerate().collect();
        let marked = |(at, field): (usize, &Field)| {
            let own: Vec<(usize, Probe)> = all.iter().filter(|(_, probe)| probe.field == at).copied().collect();
            let values = || (Values::new(field, Side::Left, left), Values::new(field, Side::Right, &self.right));
            (!own.is_empty()).then(|| Marks::new(field, values(), &own))
        };
        let marks: Vec<Marks> = fields.par_iter().enumerate().filter_map(marked).collect();
        let bit = 1 << probes.len();
        let (mut masks, mut since) = (Vec::with_capacity(left.len()), 0);
        for right in 0..self.right.len() {
            watch.after(left.len(), &mut since)?;
            masks.clear();
            masks.resize(left.len(), 0);
            marks.iter().for_each(|marks| marks.add(right, &mut masks));
            let held = masks.iter().filter(|mask| near.is_none() || **mask & bit != 0).map(|mask| mask & (bit - 1));
            for mask in held.filter(|mask| *mask != 0) {
                *counts.entry(mask).or_insert(0) += 1;
            }
        }
        Ok(())
    }
}

/// The different values that records of one side have in a field: records with the same one stand for each other.
struct Values {
    /// The number of each record's value.
    numbers: Vec<u32>,
    /// A record that holds each value.
    holders: Vec<u32>,
    /// How many records hold each value.
    counts: Vec<u32>,
}

impl Values {
    fn new(field: &Field, side: Side, rows: &[u32]) -> Self {
        let mut values = Self { numbers: Vec::with_capacity(rows.len()), holders: Vec::new(), counts: Vec::new() };
        let mut known = HashMap::with_hasher(HASH);
        for &row in rows {
            let number = *known.entry(field.identity(side, row)).or_insert_with(|| {
                values.holders.push(row);
                values.counts.push(0);
                values.holders.len() - 1
            });
            values.counts[number] += 1;
            values.numbers.push(narrow(number));
        }
        values
    }
}

/// Which tests of one field each combination of values passes, a bit each.
struct Marks {
    lefts: Values,
    rights: Values,
    /// By right, then left value.
    masks: Vec<u64>,
}

impl Marks {
    fn new(field: &Field, (lefts, rights): (Values, Values), probes: &[(usize, Probe)]) -> Self {
        let mut marks = Self { masks: vec![0; lefts.holders.len() * rights.holders.len()], lefts, rights };
        for (bit, probe) in probes {
            if matches!(field, Field::Text(_)) {
                marks.mark_sharing(field, *probe, 1 << bit);
            } else {
                marks.mark_holding(field, *probe, 1 << bit);
            }
        }
        marks
    }

    fn mark_holding(&mut self, field: &Field, probe: Probe, bit: u64) {
        let width = self.lefts.holders.len();
        for (right, masks) in self.rights.holders.iter().zip(self.masks.chunks_exact_mut(width.max(1))) {
            for (left, mask) in self.lefts.holders.iter().zip(masks) {
                *mask |= if probe.holds(field, *left, *right) { bit } else { 0 };
            }
        }
    }

    /// Marks combinations that share a code, or are the same; the others are never looked at.
    fn mark_sharing(&mut self, field: &Field, probe: Probe, bit: u64) {
        let width = self.lefts.holders.len();
        let (mut sharing, mut codes) = (Vec::new(), Vec::new());
        for (at, left) in self.lefts.holders.iter().enumerate() {
            codes_of(field, probe, (Side::Left, *left), &mut codes);
            sharing.extend(codes.iter().map(|code| (*code, narrow(at))));
        }
        sharing.sort_unstable();
        for (at, right) in self.rights.holders.iter().enumerate() {
            codes_of(field, probe, (Side::Right, *right), &mut codes);
            for code in &codes {
                let first = sharing.partition_point(|(other, _)| other < code);
                for (_, left) in sharing[first..].iter().take_while(|(other, _)| other == code) {
                    self.masks[at * width + *left as usize] |= bit;
                }
            }
        }
    }

    /// Adds what a right record passes with each left one.
    fn add(&self, right: usize, masks: &mut [u64]) {
        let width = self.lefts.holders.len();
        let own = &self.masks[self.rights.numbers[right] as usize * width..][..width];
        masks.iter_mut().zip(&self.lefts.numbers).for_each(|(mask, left)| *mask |= own[*left as usize]);
    }
}

/// The codes of a text, and one that only records with the same text have.
fn codes_of(field: &Field, probe: Probe, (side, row): (Side, u32), codes: &mut Vec<u64>) {
    codes.clear();
    codes.extend(field.code(side, row).map(|number| mix(SAME_TEXT, number)));
    if probe.test.is_of_text() {
        probe.codes(field, side, row, codes);
    }
}

/// Which tests two records pass, a bit each.
pub(crate) fn holding(fields: &[Field], probes: &[Probe], left: u32, right: u32) -> u64 {
    let holds = |probe: &Probe| probe.holds(&fields[probe.field], left, right);
    probes.iter().enumerate().filter(|(_, probe)| holds(probe)).fold(0, |mask, (at, _)| mask | 1 << at)
}

/// At most `most` records at even distances, of records in the order of what they hold.
pub(crate) fn spread(rows: &[u32], most: usize) -> Vec<u32> {
    let taken = rows.len().min(most);
    (0..taken).map(|at| rows[at * rows.len() / taken]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fields::drawn::{drawn, fields, rows};
    use crate::keys::{Reach, Test};
    use crate::observer::Unobserved;

    proptest! {
        #[test]
        fn combinations_are_counted_as_one_by_one(left in drawn(), right in drawn()) {
            let fields = fields(&left, &right);
            let sample = Sample::new(&rows(&left), &rows(&right));
            let of = |field, test| Probe { field, test };
            let probes = [
                of(0, Test::Same), of(0, Test::Word), of(0, Test::Reference), of(1, Test::Same),
                of(1, Test::Within(Reach::Units(2))),
            ];
            let near = Some(of(1, Test::Within(Reach::Units(5))));
            let (mut levels, mut masks) = (vec![[0; LEVELS]; 2], std::collections::BTreeMap::new());
            let mut alike = Alike::new();
            let others = rows(&right);
            let pairs = rows(&left).into_iter().flat_map(|one| others.iter().map(move |other| (one, *other)));
            for (one, other) in pairs {
                for (levels, field) in levels.iter_mut().zip(&fields) {
                    levels[usize::from(field.compare(one, other, &mut alike).level)] += 1;
                }
                let mask = holding(&fields, &probes, one, other);
                if mask != 0 && near.is_some_and(|near| near.holds(&fields[1], one, other)) {
                    *masks.entry(mask).or_insert(0) += 1;
                }
            }
            prop_assert_eq!(sample.levels(&fields, &Watch::new(&Unobserved)).unwrap(), levels);
            let times = ROWS / left.len().max(1) + 2;
            let sample = Sample { left: sample.left.repeat(times), ..sample };
            let conjunctions = sample.conjunctions(&fields, &probes, near, &Watch::new(&Unobserved)).unwrap();
            let each = |(mask, count)| (mask, count * narrow(times));
            prop_assert_eq!(conjunctions, masks.into_iter().map(each).collect::<Vec<(u64, u32)>>());
        }
    }

    #[test]
    fn what_one_combination_stands_for_grows_slower_than_the_sources() {
        let stands_for = |rows: u32| {
            let rows: Vec<u32> = (0..rows).collect();
            rows.len() / Sample::new(&rows, &rows).combinations()
        };
        assert_eq!([100_000, 1_000_000, 3_000_000].map(stands_for), [0, 1, 1]);
    }

    #[test]
    fn what_was_counted_is_counted_again_when_other_records_are_open() {
        let counted = Counted::default();
        let count = |levels: u32| move || Ok(vec![[levels; LEVELS]]);
        assert_eq!(counted.of([5, 5], count(1)).unwrap()[0][0], 1);
        assert_eq!(counted.of([5, 5], count(2)).unwrap()[0][0], 1);
        assert_eq!(counted.of([5, 4], count(2)).unwrap()[0][0], 2);
    }
}
