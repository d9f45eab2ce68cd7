//! What an answer is worth: how much likelier it is meant than come about by accident, in thousandths of a natural
//! logarithm, as the points of pairs are.

use std::ops::RangeInclusive;

use super::items::{Item, Search, farthest};
use super::{Answers, ONE_SIDE};
use crate::columns::{MISSING, narrow};
use crate::logarithm::{exp, points};
use crate::reasons::{Reason, Reasons};
use crate::sums::{MOST_MEMBERS, Offer, expected_by_accident};
use crate::texts::mix;

/// How many records are sums, before anything is known of them,
const SUMS: f64 = 0.25;
/// and by how many records' worth that is believed.
const BELIEVED: f64 = 4.0;
/// Rounds of finding out how many are.
const ROUNDS: usize = 50;
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

    /// A set with what it is worth if sums are as frequent as others; `names` is how many items the record names, members or not.
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
        let reasons = Reasons::default()
            .because(Reason::Seldom, -i64::from(points(accidents[set.len()].max(1e-12))))
            .because(Reason::Near, nearer(items, set).min(NEARER))
            .because(Reason::Named, NAMED * count(named))
            .because(Reason::NamesOthers, -NAMED * count(names - named))
            .because(Reason::NamesNone, -unnamed);
        let member = |at: &usize| {
            let item = &items[*at];
            item.row as usize | if item.of_one_side { ONE_SIDE } else { 0 }
        };
        let mut members: Vec<usize> = set.iter().map(member).collect();
        if set.iter().any(|at| items[*at].of_one_side) {
            members.push(one as usize | ONE_SIDE);
        }
        members.sort_unstable();
        Offer { members, worth: reasons.total(), reasons }
    }
}

impl Answers {
    /// What each set is worth where such a share of records are sums. The others are taken off, since at most one is meant;
    /// sets that are as good, or of the same amounts, are one sum of which it is not known which records are meant: it is
    /// worth less by how many they are. What is not worth a look is left out.
    pub(super) fn weigh(&mut self, share: f64, review: i64) {
        let prior = i64::from(points(share / (1.0 - share)));
        let kinds: Vec<(i64, u64)> =
            self.offers.iter().zip(&self.held).map(|(offer, held)| (offer.worth + prior, *held)).collect();
        let unlisted = self.unlisted();
        for (offer, (worth, held)) in self.offers.iter_mut().zip(&kinds) {
            let (alike, others): (Vec<&(i64, u64)>, Vec<_>) =
                kinds.iter().partition(|other| other.0 == *worth || other.1 == *held);
            let odds: f64 = others.iter().map(|other| exp(thousandths(other.0))).sum();
            let ways: f64 = alike.iter().map(|other| exp(thousandths(other.0 - worth))).sum();
            offer.reasons = offer
                .reasons
                .because(Reason::Share, prior)
                .because(Reason::Others, -i64::from(points(1.0 + odds * unlisted)))
                .because(Reason::Alike, -i64::from(points((ways * unlisted).max(1.0))));
            offer.worth = offer.reasons.total();
        }
        self.offers.retain(|offer| offer.worth >= review.max(1));
    }

    /// How much likelier a sum is meant than come about by accident, before it is known how many sums there are.
    fn likelihood(&self) -> f64 {
        let each = self.offers.iter().map(|offer| exp(thousandths(offer.worth)));
        each.sum::<f64>() * self.unlisted()
    }

    /// For each set that is listed so many were found.
    fn unlisted(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let unlisted = self.sets.max(1) as f64 / self.offers.len().max(1) as f64;
        unlisted
    }
}

/// Which share of records are sums, as expected of what was found: where payments never are for several entries, sets that add up
/// by accident are not taken for sums, however many records there are.
pub(super) fn share_of_sums(answers: &[Answers]) -> f64 {
    let found: Vec<f64> =
        answers.iter().filter(|answers| !answers.offers.is_empty()).map(Answers::likelihood).collect();
    let all = f64::from(narrow(answers.len()));
    let mut share = SUMS;
    for _ in 0..ROUNDS {
        let odds = share / (1.0 - share);
        let expected: f64 = found.iter().map(|likelihood| likelihood * odds / (1.0 + likelihood * odds)).sum();
        share = (SUMS * BELIEVED + expected) / (BELIEVED + all);
    }
    share
}

/// A code of the amounts of a set.
pub(super) fn held(amounts: &[i64], set: &[usize]) -> u64 {
    let mut held: Vec<i64> = set.iter().map(|at| amounts[*at]).collect();
    held.sort_unstable();
    held.iter().fold(1, |code, amount| mix(code, amount.cast_unsigned()))
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
