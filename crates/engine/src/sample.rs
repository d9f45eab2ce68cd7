//! A sample of all combinations of left and right records: what happens by chance. Rows are taken at even distances,
//! so that it is the same on every run.

use hashbrown::HashMap;
use rayon::prelude::*;

use crate::columns::HASH;
use crate::fields::Field;
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
            for &right in &self.right {
                for &left in &self.left {
                    counts[usize::from(field.compare(left, right, &mut alike).level)] += 1;
                }
            }
            counts
        };
        fields.par_iter().map(count).collect()
    }

    /// How often each set of tests holds, among combinations that are near in any case.
    pub(crate) fn conjunctions(
        &self,
        fields: &[Field],
        probes: &[Probe],
        near: Option<Probe>,
    ) -> HashMap<u64, u32, foldhash::fast::FixedState> {
        let count = |right: &u32| {
            let mut masks = HashMap::with_hasher(HASH);
            for &left in &self.left {
                let counts = near.is_none_or(|near| near.holds(&fields[near.field], left, *right));
                let mask = if counts { holding(fields, probes, left, *right) } else { 0 };
                if mask != 0 {
                    *masks.entry(mask).or_insert(0_u32) += 1;
                }
            }
            masks
        };
        let masks: Vec<_> = self.right.par_iter().map(count).collect();
        let mut all = HashMap::with_hasher(HASH);
        for (mask, count) in masks.into_iter().flatten() {
            *all.entry(mask).or_insert(0) += count;
        }
        all
    }
}

/// Which tests two records pass, a bit each.
pub(crate) fn holding(fields: &[Field], probes: &[Probe], left: u32, right: u32) -> u64 {
    let holds = |probe: &Probe| probe.holds(&fields[probe.field], left, right);
    probes.iter().enumerate().filter(|(_, probe)| holds(probe)).fold(0, |mask, (at, _)| mask | 1 << at)
}

/// At most `most` rows at even distances.
pub(crate) fn spread(rows: &[u32], most: usize) -> Vec<u32> {
    let taken = rows.len().min(most);
    (0..taken).map(|at| rows[at * rows.len() / taken]).collect()
}
