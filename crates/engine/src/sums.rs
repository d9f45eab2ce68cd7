//! Which of several amounts add up to another one: all answers, not the first.
//!
//! # How
//!
//! A set of `k` members is split into a lower and an upper half by position, with one member between them when `k`
//! is odd. All halves of one size are made once and filed by their sum; for each lower half (and middle) a look at one
//! place finds the upper halves that complete it, or where a range of sums will do, at one piece of all sums in order. A set is split in one way only, so it is found once. That is
//! `n^⌈k/2⌉` steps instead of `n^k`: among 100 amounts, all sets of five take some 170,000 searches instead of 75
//! million additions. Amounts may have either sign, so nothing can be cut off by size alone; where none is negative,
//! amounts above the wanted sum are left out first.
//!
//! # Limits
//!
//! The work is counted in steps and not in time, so the same question has the same answer on every machine. When
//! the steps run out, the answer says so, with what was found by then.
//!
//! Dynamic programming over sums was considered: amounts in cents make its table larger than the pairs of halves for
//! every set of up to a few hundred amounts, and it has to be walked back to name the members.

mod accident;
mod halves;
mod share;
mod tally;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

pub(crate) use accident::expected_by_accident;
pub(crate) use share::{Choice, Offer, share_out};

use halves::Search;

/// The most alternatives that are listed; the rest is counted.
const MOST_LISTED: usize = 16;

/// The most members a set can have: twice the largest half, and one between.
pub(crate) const MOST_MEMBERS: usize = 13;

/// Which sets add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subset {
    /// None does; that is certain.
    None,
    /// Exactly one does: the positions of its members, ascending.
    Unique(Vec<usize>),
    /// Several do.
    Several {
        /// How many.
        count: u64,
        /// The first of them, smaller ones first, each with the positions of its members ascending.
        sets: Vec<Vec<usize>>,
    },
    /// The steps ran out; these were found by then.
    GaveUp {
        /// As in [`Subset::Several`].
        sets: Vec<Vec<usize>>,
    },
}

/// Finds the sets of amounts whose sum lies in `sum` and whose number of members lies in `sizes`. `steps` is what
/// may be spent, and afterwards what is left of it.
pub(crate) fn subset(
    amounts: &[i64],
    sum: RangeInclusive<i64>,
    sizes: RangeInclusive<usize>,
    steps: &mut u64,
) -> Subset {
    let positions = worth_trying(amounts, *sum.end());
    let chosen: Vec<i64> = positions.iter().map(|&position| amounts[position]).collect();
    let mut search = Search::new(&chosen, sum, steps);
    let finished = search.sizes(*sizes.start(), *sizes.end().min(&MOST_MEMBERS));
    let named = |set: &Vec<usize>| set.iter().map(|&at| positions[at]).collect();
    let mut sets: Vec<Vec<usize>> = search.found.iter().map(named).collect();
    match (finished, search.count) {
        (Err(_), _) => Subset::GaveUp { sets },
        (Ok(()), 0) => Subset::None,
        (Ok(()), 1) => Subset::Unique(sets.swap_remove(0)),
        (Ok(()), count) => Subset::Several { count, sets },
    }
}

/// Where no amount is negative, one above the largest wanted sum is in no set.
fn worth_trying(amounts: &[i64], most: i64) -> Vec<usize> {
    let is_signed = amounts.iter().any(|&amount| amount < 0);
    (0..amounts.len()).filter(|&position| is_signed || amounts[position] <= most).collect()
}
