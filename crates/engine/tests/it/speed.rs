//! What keeps a run fast and stoppable changes nothing that it finds.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use engine::{
    Asked, EngineError, Observer, Options, Phase, Progress, Unobserved, duplicates, explain, suggest_and_reconcile,
};
use proptest::prelude::*;

use super::tables::{Record, pairs, record, rules, run, sources, table};

/// Remembers the largest piece of work between two questions.
struct Pieces(Mutex<(Option<Progress>, u64)>);

impl Observer for Pieces {
    fn progress(&self, now: Progress) -> ControlFlow<()> {
        let mut pieces = self.0.lock().unwrap();
        let before = pieces.0.replace(now).filter(|last| last.phase == now.phase && last.done <= now.done);
        let rows = now.done - before.map_or(0, |last| last.done);
        if matches!(now.phase, Phase::Candidates | Phase::Score) {
            pieces.1 = pieces.1.max(rows);
        }
        ControlFlow::Continue(())
    }
}

#[test]
fn between_two_questions_lie_few_thousand_rows() {
    let (left, right) = sources(9_000);
    let pieces = Pieces(Mutex::new((None, 0)));
    suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &pieces).unwrap();
    assert!(pieces.0.into_inner().unwrap().1 <= 4_096);
}

/// Counts the questions of each phase, and asks to stop at one of them.
struct Questions {
    stop_at: u64,
    asked: AtomicU64,
    of_phase: Mutex<BTreeMap<Phase, u64>>,
}

impl Questions {
    fn stopping_at(stop_at: u64) -> Self {
        Self { stop_at, asked: AtomicU64::new(0), of_phase: Mutex::default() }
    }
}

impl Observer for Questions {
    fn progress(&self, now: Progress) -> ControlFlow<()> {
        *self.of_phase.lock().unwrap().entry(now.phase).or_default() += 1;
        let asked = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        if asked >= self.stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[test]
fn the_more_records_there_are_the_more_often_each_phase_asks() {
    let questions = |records: i32| {
        let (left, right) = sources(records);
        let questions = Questions::stopping_at(u64::MAX);
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &questions).unwrap();
        questions.of_phase.into_inner().unwrap()
    };
    let (few, many) = (questions(10_000), questions(40_000));
    for (phase, asked) in &few {
        assert!(
            many[phase] >= asked + 30_000 / 4_096,
            "{phase:?}: {asked} questions, {} about more records",
            many[phase]
        );
    }
    assert!(few[&Phase::Profile] >= 10_000 * 8 * 2 / 4_096, "{few:?}");
}

#[test]
fn a_run_that_is_asked_to_stop_at_any_question_asks_no_more_than_once_a_thread() {
    let (left, right) = sources(6_000);
    let (left, right) = (table(&left), table(&right));
    let (options, patient) = (Options { threads: 2 }, Questions::stopping_at(u64::MAX));
    suggest_and_reconcile(&left, &right, &options, &patient).unwrap();
    let all = patient.asked.into_inner();
    for stop_at in (1..=all).step_by(usize::try_from(all / 40).unwrap().max(1)) {
        let questions = Questions::stopping_at(stop_at);
        let answer = suggest_and_reconcile(&left, &right, &options, &questions);
        let asked = questions.asked.into_inner();
        assert!(asked <= stop_at + 2, "asked {asked} times, and to stop at {stop_at} of {all}");
        // With two threads a run may ask a few times less than another one.
        assert!(answer.is_err() || asked < stop_at, "{stop_at} of {all}");
    }
}

#[test]
fn explaining_and_looking_for_duplicates_is_stopped_like_a_run() {
    let (left, right) = sources(3_000);
    let (left, right) = (table(&left), table(&right));
    let options = Options { threads: 2 };
    let rules = suggest_and_reconcile(&left, &right, &options, &Unobserved).unwrap().0.rules;
    let explained = |questions: &Questions| explain(&left, &right, &rules, &options, Asked::Left(0), questions).err();
    let searched = |questions: &Questions| duplicates(&left, None, &options, questions).err();
    for work in [&explained as &dyn Fn(&Questions) -> Option<EngineError>, &searched] {
        let patient = Questions::stopping_at(u64::MAX);
        assert_eq!(work(&patient), None);
        let all = patient.asked.into_inner();
        for stop_at in [1, all / 3, all / 2, all - all / 10] {
            assert_eq!(work(&Questions::stopping_at(stop_at)), Some(EngineError::Cancelled), "{stop_at} of {all}");
        }
    }
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let one = (0_i32..3, 1_i64..4, 0_usize..3, 0_u32..3).prop_map(|(day, cents, name, reference)| {
        let name = ["Contoso Ltd", "CONTOSO, LTD.", "Søren"][name];
        record(day, cents, name, &format!("R-{reference}"))
    });
    prop::collection::vec(one, 1..40)
}

/// Left and right records by what they hold, written one way.
fn holders(left: &[Record], right: &[Record]) -> BTreeMap<String, [Vec<u32>; 2]> {
    let mut all: BTreeMap<String, [Vec<u32>; 2]> = BTreeMap::new();
    for (side, records) in [left, right].into_iter().enumerate() {
        for (row, (day, cents, name, reference)) in (0..).zip(records) {
            let name = name.to_lowercase().replace([',', '.'], "");
            all.entry(format!("{day} {cents} {name} {reference}")).or_default()[side].push(row);
        }
    }
    all
}

proptest! {
    #[test]
    fn records_that_are_the_same_are_found_as_by_comparing_all(left in records(), right in records()) {
        let rules = rules(
            r#"[{"name": "same", "accept": {"points": 0}, "review": {"points": 0},
                "candidates": [{"equal": ["day", "amount", "name", "reference"]}]}]"#,
        );
        let found = pairs(&run(&left, &right, &rules));
        let rows = |row: fn(&(u32, u32)) -> u32| found.iter().map(row).collect::<BTreeSet<u32>>().len();
        prop_assert_eq!([rows(|pair| pair.0), rows(|pair| pair.1)], [found.len(); 2]);
        let holders = holders(&left, &right);
        let same = |pair: &&(u32, u32)| holders.values().any(|[l, r]| l.contains(&pair.0) && r.contains(&pair.1));
        prop_assert_eq!(found.iter().filter(same).count(), found.len());
        prop_assert_eq!(found.len(), holders.values().map(|[lefts, rights]| lefts.len().min(rights.len())).sum::<usize>());
    }
}
