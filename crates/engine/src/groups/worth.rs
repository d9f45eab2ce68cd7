//! What an answer is worth: how much likelier it is meant than come about by accident, in thousandths of a natural
//! logarithm, as the points of pairs are.

use std::ops::RangeInclusive;

use super::ONE_SIDE;
use super::items::{Item, Search, farthest};
use crate::columns::{MISSING, narrow};
use crate::logarithm::{exp, points};
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
    /// How many sets of each size are expected by accident: because amounts around add up as often, and because other
    /// records hold the amount though they are no sums.
    pub(super) fn accidents(
        &self,
        one: u32,
        amounts: &[i64],
        sum: RangeInclusive<i64>,
        sizes: RangeInclusive<usize>,
        is_listed: bool,
    ) -> [f64; MOST_MEMBERS + 1] {
        if is_listed {
            return [LISTED; MOST_MEMBERS + 1];
        }
        let mut steps = STEPS;
        let mut expected = expected_by_accident(amounts, sum, sizes, &mut steps);
        let commonness = self.commonness(one);
        for (size, expected) in expected.iter_mut().enumerate().take(amounts.len() + 1) {
            *expected += commonness * exp(thousandths(i64::from(combinations(amounts.len(), size))));
        }
        expected
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

/// Takes from what each set is worth what the others are, since at most one is meant. Sets that are as good, or of the same
/// amounts, are one sum of which is not known which records are meant: it is worth less by how many they are. Some of `all`
/// may not be listed.
pub(super) fn weigh_alternatives(offers: &mut [Offer], amounts: &[i64], sets: &[Vec<usize>], all: u64) {
    let kind = |(offer, set): (&Offer, &Vec<usize>)| {
        let mut held: Vec<i64> = set.iter().map(|at| amounts[*at]).collect();
        held.sort_unstable();
        (offer.worth, held)
    };
    let kinds: Vec<(i64, Vec<i64>)> = offers.iter().zip(sets).map(kind).collect();
    #[expect(clippy::cast_precision_loss, reason = "an estimate")]
    let unlisted = all.max(1) as f64 / sets.len().max(1) as f64;
    for (offer, (worth, held)) in offers.iter_mut().zip(&kinds) {
        let (alike, others): (Vec<_>, Vec<_>) = kinds.iter().partition(|other| other.0 == *worth || other.1 == *held);
        let odds: f64 = others.iter().map(|other| exp(thousandths(other.0))).sum();
        let ways: f64 = alike.iter().map(|other| exp(thousandths(other.0 - worth))).sum();
        offer.worth -= i64::from(points(1.0 + odds * unlisted)) + i64::from(points((ways * unlisted).max(1.0)));
    }
}

/// A logarithm out of thousandths; beyond fifty nothing is likelier.
fn thousandths(points: i64) -> f64 {
    f64::from(i32::try_from(points.clamp(-50_000, 50_000)).expect("small enough")) / 1000.0
}

/// What it says that few records lie as near as the members: the logarithm of how many fewer sets they make.
fn nearer(items: &[Item], set: &[usize]) -> i64 {
    let away = farthest(items, set);
    let around = items.iter().filter(|item| item.away <= away).count().max(set.len());
    i64::from(combinations(items.len(), set.len()) - combinations(around, set.len()))
}

/// The logarithm of the number of sets of `size` among `all`, in thousandths.
fn combinations(all: usize, size: usize) -> i32 {
    let ratio = |at: usize| points(f64::from(narrow(all - at)) / f64::from(narrow(at + 1)));
    (0..size).map(ratio).sum()
}
