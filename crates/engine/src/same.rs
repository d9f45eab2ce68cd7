//! Records that are the same in all fields, found in one pass over both sides: what one left and one right record
//! alone have in common is a match that nothing can contest.

use hashbrown::HashMap;
use rayon::prelude::*;

use crate::columns::HASH;
use crate::fields::{Field, Side};
use crate::texts::mix;

/// Pairs of one left and one right record that hold the same value in all of the fields, by left record.
pub(crate) fn pairs(fields: &[&Field], left: &[u32], right: &[u32]) -> Vec<(u32, u32)> {
    let file = |side: Side, rows: &[u32]| -> Vec<Option<u64>> {
        rows.par_iter().map(|row| code(fields, side, *row)).collect()
    };
    let (lefts, rights) = (file(Side::Left, left), file(Side::Right, right));
    let mut found: HashMap<u64, [Option<u32>; 2], foldhash::fast::FixedState> =
        HashMap::with_capacity_and_hasher(left.len(), HASH);
    let mut crowded: hashbrown::HashSet<u64, foldhash::fast::FixedState> = hashbrown::HashSet::with_hasher(HASH);
    for (rows, codes, side) in [(left, &lefts, 0), (right, &rights, 1)] {
        for (row, code) in rows.iter().zip(codes).filter_map(|(row, code)| Some((*row, (*code)?))) {
            if found.entry(code).or_default()[side].replace(row).is_some() {
                crowded.insert(code);
            }
        }
    }
    let mut pairs: Vec<(u32, u32)> = found
        .into_iter()
        .filter(|(code, _)| !crowded.contains(code))
        .filter_map(|(_, [left, right])| Some((left?, right?)))
        .filter(|(left, right)| fields.iter().all(|field| field.same(*left, *right)))
        .collect();
    pairs.sort_unstable();
    pairs
}

/// The share of records of the smaller side that are the same as one alone of the other, judged by a sixteenth of all
/// values: the same sixteenth on both sides.
pub(crate) fn share(fields: &[&Field], left: &[u32], right: &[u32]) -> f64 {
    let sampled = |side: Side, rows: &[u32]| -> Vec<u32> {
        let chosen = |row: &&u32| code(fields, side, **row).is_some_and(|code| code.is_multiple_of(16));
        rows.par_iter().filter(chosen).copied().collect()
    };
    let found = pairs(fields, &sampled(Side::Left, left), &sampled(Side::Right, right)).len();
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
    let share = found as f64 * 16.0 / left.len().min(right.len()).max(1) as f64;
    share
}

fn code(fields: &[&Field], side: Side, row: u32) -> Option<u64> {
    fields.iter().try_fold(1, |code, field| Some(mix(code, field.code(side, row)?)))
}

/// Takes paired records out of those that are open.
pub(crate) fn take(left: &mut Vec<u32>, right: &mut Vec<u32>, pairs: &[(u32, u32)]) {
    let drop = |rows: &mut Vec<u32>, mut taken: Vec<u32>| {
        taken.sort_unstable();
        rows.retain(|row| taken.binary_search(row).is_err());
    };
    drop(left, pairs.iter().map(|pair| pair.0).collect());
    drop(right, pairs.iter().map(|pair| pair.1).collect());
}
