//! What holds for every outcome: all records are accounted for, the same whatever the machine does, and stoppable.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use engine::{
    EngineError, Link, LinkState, Observer, Options, Outcome, Phase, Progress, Suggestion, Unobserved, reconcile,
    suggest_and_reconcile,
};
use proptest::prelude::*;

use super::tables::{Record, record, records, sources, table};

fn outcome(left: &[Record], right: &[Record], threads: usize) -> Outcome {
    let options = Options { threads };
    suggest_and_reconcile(&table(left), &table(right), &options, &Unobserved).unwrap().1
}

/// Each record of a side once: in links (a sum's one side in several of one group) or unmatched.
fn accounted(outcome: &Outcome, rows: usize, side: fn(&engine::Link) -> u32, unmatched: &[u32]) -> bool {
    let mut matched: Vec<(u32, u32)> = outcome.links.iter().map(|link| (side(link), link.group)).collect();
    matched.sort_unstable();
    matched.dedup();
    let mut all: Vec<u32> = matched.iter().map(|(row, _)| *row).chain(unmatched.iter().copied()).collect();
    all.sort_unstable();
    all == (0..u32::try_from(rows).unwrap()).collect::<Vec<_>>()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_record_is_matched_once_or_unmatched_and_every_cent_with_it(left in records(1..40), right in records(1..40)) {
        let outcome = outcome(&left, &right, 2);
        prop_assert!(accounted(&outcome, left.len(), |link| link.left, &outcome.unmatched_left));
        prop_assert!(accounted(&outcome, right.len(), |link| link.right, &outcome.unmatched_right));
        let mut lefts: Vec<u32> = outcome.links.iter().map(|link| link.left).collect();
        lefts.sort_unstable();
        lefts.dedup();
        let cents = |rows: &[u32]| rows.iter().map(|row| left[*row as usize].1).sum::<i64>();
        let all: i64 = left.iter().map(|record| record.1).sum();
        prop_assert_eq!(cents(&lefts) + cents(&outcome.unmatched_left), all);
    }

    #[test]
    fn the_number_of_threads_changes_nothing(left in records(1..40), right in records(1..40)) {
        let one = outcome(&left, &right, 1);
        prop_assert_eq!(&one, &outcome(&left, &right, 2));
        prop_assert_eq!(&one, &outcome(&left, &right, 5));
    }
}

/// A link by what its records hold: records that hold the same may stand for each other.
type Held = (Record, Record, LinkState, u32, i64);

fn held(outcome: &Outcome, left: &[Record], right: &[Record]) -> Vec<Held> {
    let records = |link: &Link| (left[link.left as usize].clone(), right[link.right as usize].clone());
    let of = |link: &Link| {
        let (left, right) = records(link);
        (left, right, link.state, link.pass, link.score)
    };
    let mut held: Vec<Held> = outcome.links.iter().map(of).collect();
    held.sort();
    held
}

fn shuffled<T: Clone>(records: &[T], seed: u64) -> Vec<T> {
    let mut numbers = seed;
    let mut next = || {
        numbers = numbers.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        numbers >> 33
    };
    let mut shuffled: Vec<(u64, &T)> = records.iter().map(|record| (next(), record)).collect();
    shuffled.sort_by_key(|record| record.0);
    shuffled.into_iter().map(|record| record.1.clone()).collect()
}

/// Rules and outcome of two sources are those of the same records in another order.
fn assert_order_changes_nothing(left: &[Record], right: &[Record], seed: u64) {
    let run = |left: &[Record], right: &[Record]| {
        let (Suggestion { rules, .. }, outcome) =
            suggest_and_reconcile(&table(left), &table(right), &Options::default(), &Unobserved).unwrap();
        let again = reconcile(&table(left), &table(right), &rules, &Options::default(), &Unobserved).unwrap();
        assert_eq!(outcome, again, "the rules that were suggested");
        (rules, held(&outcome, left, right), outcome.passes)
    };
    let (rules, links, passes) = run(left, right);
    let (mixed_rules, mixed_links, mixed_passes) = run(&shuffled(left, seed), &shuffled(right, seed + 1));
    assert_eq!(rules, mixed_rules, "seed {seed}");
    assert_eq!(links, mixed_links, "seed {seed}");
    assert_eq!(passes, mixed_passes, "seed {seed}");
}

#[test]
fn shuffled_records_have_the_same_links_in_the_same_states() {
    for seed in 0..8 {
        let (left, right) = sources(300 + 100 * i32::try_from(seed).unwrap());
        assert_order_changes_nothing(&left, &right, seed);
    }
}

proptest! {
    #[test]
    fn the_order_of_records_changes_nothing(left in records(1..40), right in records(1..40), seed in 0_u64..1000) {
        assert_order_changes_nothing(&left, &right, seed);
    }
}

struct StopAfter(AtomicU32);

impl Observer for StopAfter {
    fn progress(&self, _: Progress) -> ControlFlow<()> {
        let left = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| Some(left.saturating_sub(1)));
        if left == Ok(0) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[test]
fn a_run_can_be_stopped_at_any_step() {
    let (left, right) = sources(200);
    let (left, right) = (table(&left), table(&right));
    for steps in 0..12 {
        let stop = StopAfter(AtomicU32::new(steps));
        let answer = suggest_and_reconcile(&left, &right, &Options::default(), &stop);
        assert_eq!(answer.unwrap_err(), EngineError::Cancelled, "after {steps} steps");
    }
}

/// Asks to stop once a phase has come so far, and counts how often it is heard after that.
struct StopIn {
    phase: Phase,
    asked: AtomicBool,
    heard_after: AtomicU32,
}

impl Observer for StopIn {
    fn progress(&self, now: Progress) -> ControlFlow<()> {
        if self.asked.load(Ordering::Relaxed) {
            self.heard_after.fetch_add(1, Ordering::Relaxed);
        } else if now.phase == self.phase && (now.done > 0 || now.total <= 1) {
            self.asked.store(true, Ordering::Relaxed);
        }
        if self.asked.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[test]
fn a_run_that_is_stopped_in_any_phase_finishes_no_more_than_the_pieces_at_hand() {
    let (left, right) = sources(9_000);
    let (left, right) = (table(&left), table(&right));
    let threads = 2;
    for phase in [Phase::Profile, Phase::Candidates, Phase::Score, Phase::Assign, Phase::Group] {
        let stop = StopIn { phase, asked: AtomicBool::new(false), heard_after: AtomicU32::new(0) };
        let options = Options { threads };
        let answer = suggest_and_reconcile(&left, &right, &options, &stop);
        assert_eq!(answer.unwrap_err(), EngineError::Cancelled, "{phase:?}");
        let after = stop.heard_after.into_inner();
        assert!(after as usize <= threads, "{phase:?}: {after} pieces of work were finished after that");
    }
}

#[test]
fn an_amount_beyond_exact_arithmetic_is_refused_by_column_and_record() {
    let (left, right) = ([record(1, 5, "a", "b"), record(1, i64::MAX, "a", "b")], [record(1, 5, "a", "b")]);
    let answer = suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved);
    assert_eq!(answer.unwrap_err(), EngineError::OutOfRange { column: "amount".to_owned(), row: 1 });
}
