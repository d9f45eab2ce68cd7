//! A sample of all combinations of left and right records: what happens by chance. Records are in the order of the codes
//! of what they hold, so those at even distances are drawn by their values and not by where they stood.

use rayon::prelude::*;

use crate::columns::narrow;
use crate::fields::{Field, Seen, Side};
use crate::keys::Probe;
use crate::levels::LEVELS;
use crate::similarity::Alike;

/// Rows of each side in the sample.
const ROWS: usize = 450;

/// Combinations of the sampled rows of both sides.
pub(crate) struct Sample {
    left: Vec<u32>,
    right: Vec<u32>,
}

impl Sample {
    pub(crate) fn new(left: &[u32], right: &[u32]) -> Self {
        Self { left: spread(left, ROWS), right: spread(right, ROWS) }
    }

    pub(crate) fn combinations(&self) -> usize {
        self.left.len() * self.right.len()
    }

    /// How often each level of each field occurs.
    pub(crate) fn levels(&self, fields: &[Field]) -> Vec<[u32; LEVELS]> {
        let count = |field: &Field| {
            let mut counts = [0; LEVELS];
            let mut alike = Alike::new();
            let mut seen = vec![Seen::NOTHING; self.left.len()];
            for &right in &self.right {
                field.compare_all((Side::Right, right), &self.left, (0, 1), &mut alike, &mut seen);
                seen.iter().for_each(|seen| counts[usize::from(seen.level)] += 1);
            }
            counts
        };
        fields.par_iter().map(count).collect()
    }

    /// How often each set of tests holds, among combinations that are near in any case.
    pub(crate) fn conjunctions(&self, fields: &[Field], probes: &[Probe], near: Option<Probe>) -> Vec<(u64, u32)> {
        let mut masks = vec![0_u64; self.combinations()];
        let all: Vec<Probe> = probes.iter().copied().chain(near).collect();
        let marks: Vec<Vec<bool>> = all.par_iter().map(|probe| self.holding(&fields[probe.field], *probe)).collect();
        for (bit, marks) in marks.iter().enumerate() {
            masks.iter_mut().zip(marks).for_each(|(mask, holds)| *mask |= u64::from(*holds) << bit);
        }
        let bit = 1 << probes.len();
        let counts = masks.iter().filter(|mask| near.is_none() || **mask & bit != 0).map(|mask| mask & (bit - 1));
        let mut sorted: Vec<u64> = counts.filter(|mask| *mask != 0).collect();
        sorted.sort_unstable();
        sorted.chunk_by(|a, b| a == b).map(|same| (same[0], narrow(same.len()))).collect()
    }

    /// Whether each combination passes a test.
    fn holding(&self, field: &Field, probe: Probe) -> Vec<bool> {
        if !probe.test.is_of_text() {
            return self.all(|left, right| probe.holds(field, left, right));
        }
        let codes = |side: Side, rows: &[u32]| -> Vec<Vec<u64>> {
            let of = |row: &u32| {
                let mut codes = Vec::new();
                probe.codes(field, side, *row, &mut codes);
                codes
            };
            rows.iter().map(of).collect()
        };
        let (lefts, rights) = (codes(Side::Left, &self.left), codes(Side::Right, &self.right));
        let mut holds = Vec::with_capacity(self.combinations());
        for (right, own) in self.right.iter().zip(&rights) {
            let shares = |other: &Vec<u64>| own.iter().any(|code| other.contains(code));
            holds.extend(self.left.iter().zip(&lefts).map(|(left, codes)| shares(codes) || field.same(*left, *right)));
        }
        holds
    }

    fn all(&self, holds: impl Fn(u32, u32) -> bool) -> Vec<bool> {
        let of_right = |right: &u32| self.left.iter().map(|left| holds(*left, *right)).collect::<Vec<bool>>();
        self.right.iter().flat_map(of_right).collect()
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
