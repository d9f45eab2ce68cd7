//! What holds for every outcome: all records are accounted for, the same whatever the machine does, and stoppable.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU32, Ordering};

use engine::{EngineError, Observer, Options, Outcome, Progress, Unobserved, reconcile, suggest_and_reconcile};
use proptest::prelude::*;

use super::tables::{Record, pairs, record, sources, table};

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

fn records() -> impl Strategy<Value = Vec<Record>> {
    let one = (0_i32..30, 1_i64..400, 0_usize..5, 0_u32..40).prop_map(|(day, cents, name, reference)| {
        let name = ["Contoso Ltd", "Northwind", "Tailspin Toys", "Wingtip", "Contoso"][name];
        record(day, cents * 25, name, &if reference > 20 { format!("R {reference}") } else { String::new() })
    });
    prop::collection::vec(one, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_record_is_matched_once_or_unmatched_and_every_cent_with_it(left in records(), right in records()) {
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
    fn the_number_of_threads_changes_nothing(left in records(), right in records()) {
        let one = outcome(&left, &right, 1);
        prop_assert_eq!(&one, &outcome(&left, &right, 2));
        prop_assert_eq!(&one, &outcome(&left, &right, 5));
    }
}

#[test]
fn the_order_of_records_changes_no_link_that_is_certain() {
    let (left, right) = sources(500);
    let straight = outcome(&left, &right, 2);
    let rules = suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap().0;
    // A step that shares no factor with either count visits every record once.
    let order = |count: usize| (0..count).map(|at| at * 7 % count).collect::<Vec<usize>>();
    let (lefts, rights) = (order(left.len()), order(right.len()));
    let taken = |records: &[Record], order: &[usize]| order.iter().map(|at| records[*at].clone()).collect::<Vec<_>>();
    let (mixed_left, mixed_right) = (table(&taken(&left, &lefts)), table(&taken(&right, &rights)));
    let mixed = reconcile(&mixed_left, &mixed_right, &rules, &Options::default(), &Unobserved).unwrap();
    let mut back: Vec<(u32, u32)> =
        pairs(&mixed).iter().map(|pair| (lefts[pair.0 as usize] as u32, rights[pair.1 as usize] as u32)).collect();
    back.sort_unstable();
    assert_eq!(back, pairs(&straight));
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

#[test]
fn an_amount_beyond_exact_arithmetic_is_refused_by_column_and_record() {
    let (left, right) = ([record(1, 5, "a", "b"), record(1, i64::MAX, "a", "b")], [record(1, 5, "a", "b")]);
    let answer = suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved);
    assert_eq!(answer.unwrap_err(), EngineError::OutOfRange { column: "amount".to_owned(), row: 1 });
}
