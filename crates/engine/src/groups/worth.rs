//! What an answer is worth: how much likelier it is meant than come about by accident, in thousandths of a natural
//! logarithm, as the points of pairs are.

use std::ops::RangeInclusive;

use super::ONE_SIDE;
use super::items::{Item, Search};
use crate::columns::{MISSING, narrow};
use crate::logarithm::points;
use crate::sums::{MOST_MEMBERS, Offer, expected_by_accident};

/// How likely a record is a sum at all, before anything is known of it: one in four.
const PRIOR: i64 = -1_386;
/// What naming a member is worth, and what naming a record that is not a member costs.
const NAMED: i64 = 8_000;
/// What it costs that the record names something, and none of the members.
const UNNAMED: i64 = 3_000;
/// What lying nearer than others is worth at most.
const NEARER: i64 = 2_000;
/// Sets that the record lists do not come about by accident.
const LISTED: f64 = 1e-6;
/// Steps of counting what comes about by accident.
const STEPS: u64 = 3_000_000;

impl Search<'_> {
    /// How many sets of each size are expected by accident.
    #[expect(clippy::unused_self, reason = "a step of the search like the others")]
    pub(super) fn accidents(
        &self,
        amounts: &[i64],
        sum: RangeInclusive<i64>,
        sizes: RangeInclusive<usize>,
        is_listed: bool,
    ) -> [f64; MOST_MEMBERS + 1] {
        let mut steps = STEPS;
        if is_listed { [LISTED; MOST_MEMBERS + 1] } else { expected_by_accident(amounts, sum, sizes, &mut steps) }
    }

    /// A set with what it is worth; `names` is how many items the record names, members or not.
    pub(super) fn offer(
        &self,
        one: u32,
        items: &[Item],
        names: usize,
        set: &[usize],
        accidents: &[f64; MOST_MEMBERS + 1],
    ) -> Offer {
        let named = set.iter().filter(|at| items[**at].named).count();
        let unnamed = if named == 0 && self.list(one) != MISSING { UNNAMED } else { 0 };
        let count = |number: usize| i64::from(narrow(number));
        let worth = PRIOR - i64::from(points(accidents[set.len()].max(1e-12)))
            + nearer(items, set).min(NEARER)
            + NAMED * (count(named) - count(names - named))
            - unnamed;
        let member = |at: &usize| {
            let item = &items[*at];
            item.row as usize | if item.of_one_side { ONE_SIDE } else { 0 }
        };
        let mut members: Vec<usize> = set.iter().map(member).collect();
        if set.iter().any(|at| items[*at].of_one_side) {
            members.push(one as usize | ONE_SIDE);
        }
        members.sort_unstable();
        Offer { members, worth }
    }
}

/// What it says that few records lie as near as the members: the logarithm of how many fewer sets they make.
fn nearer(items: &[Item], set: &[usize]) -> i64 {
    let away = set.iter().map(|at| items[*at].away).max().unwrap_or(0);
    let around = items.iter().filter(|item| item.away <= away).count().max(set.len());
    i64::from(combinations(items.len(), set.len()) - combinations(around, set.len()))
}

/// The logarithm of the number of sets of `size` among `all`, in thousandths.
fn combinations(all: usize, size: usize) -> i32 {
    let ratio = |at: usize| points(f64::from(narrow(all - at)) / f64::from(narrow(at + 1)));
    (0..size).map(ratio).sum()
}
