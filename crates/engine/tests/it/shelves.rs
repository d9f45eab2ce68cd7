//! Columns on a shelf of the caller's: the same outcome as from columns in memory, and no outcome where one is lost.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use arrow_array::{ArrayRef, RecordBatch, StringArray, TimestampMicrosecondArray};
use domain::Ruleset;
use engine::{
    Asked, BEGINNING, EngineError, Lost, Observer, Options, Progress, Shelf, Source, Unobserved, duplicates, explain,
    profile, reconcile, suggest_and_reconcile,
};
use proptest::prelude::*;

use super::tables::{Record, record, records, sources, table};

/// Keeps a table, and gives each column so often.
struct Kept {
    table: RecordBatch,
    gives: AtomicU32,
    memory: u64,
}

impl Kept {
    fn column(&self, at: usize) -> Result<ArrayRef, Lost> {
        let left = self.gives.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        left.map(|_| Arc::clone(self.table.column(at))).map_err(|_| Lost)
    }
}

impl Shelf for Kept {
    fn column(&self, at: usize, goes_on: &dyn Fn() -> bool) -> Result<ArrayRef, Lost> {
        if goes_on() { self.column(at) } else { Err(Lost) }
    }

    fn beginning(&self, at: usize) -> Result<ArrayRef, Lost> {
        Ok(self.column(at)?.slice(0, self.table.num_rows().min(BEGINNING)))
    }

    fn size(&self, at: usize) -> u64 {
        self.table.column(at).get_array_memory_size() as u64
    }

    fn memory(&self) -> u64 {
        self.memory
    }
}

fn shelved(table: &RecordBatch, gives: u32, memory: u64) -> Source {
    let shelf: Arc<dyn Shelf> = Arc::new(Kept { table: table.clone(), gives: gives.into(), memory });
    Source::on_shelf(table.schema(), table.num_rows(), &shelf)
}

fn on_shelf(table: &RecordBatch) -> Source {
    shelved(table, u32::MAX, u64::MAX)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn columns_on_a_shelf_give_the_same_as_columns_in_memory(left in records(1..60), right in records(1..60)) {
        let (left, right) = (table(&left), table(&right));
        let options = Options::default();
        let (suggestion, outcome) = suggest_and_reconcile(&left, &right, &options, &Unobserved).unwrap();
        let shelved = (on_shelf(&left), on_shelf(&right));
        let again = suggest_and_reconcile(&shelved.0, &shelved.1, &options, &Unobserved).unwrap();
        prop_assert_eq!(&again, &(suggestion.clone(), outcome.clone()));
        let followed = reconcile(&shelved.0, &shelved.1, &suggestion.rules, &options, &Unobserved).unwrap();
        prop_assert_eq!(followed, outcome);
        let own = duplicates(&left, None, &options, &Unobserved).unwrap();
        prop_assert_eq!(duplicates(&shelved.0, None, &options, &Unobserved).unwrap(), own);
        for row in 0..u32::try_from(left.num_rows()).unwrap() {
            let why = explain(&left, &right, &suggestion.rules, &options, Asked::Left(row), &Unobserved).unwrap();
            let shelved = (&shelved.0, &shelved.1);
            let again = explain(shelved.0, shelved.1, &suggestion.rules, &options, Asked::Left(row), &Unobserved).unwrap();
            prop_assert_eq!(again, why);
        }
        prop_assert_eq!(profile(&shelved.1).unwrap(), profile(&right).unwrap());
    }
}

/// Payments at an instant, in a currency that is not always known, with references written in several ways.
fn payments(offset: i64) -> RecordBatch {
    let instants = (0..60).map(|at| Some((at * 86_400 + offset) * 1_000_000)).collect::<TimestampMicrosecondArray>();
    let currencies = (0..60).map(|at| (at % 7 != 3).then_some(["EUR", "USD"][at % 2])).collect::<StringArray>();
    let references = (0..60).map(|at| Some(format!("RE-{:0>1$}", at, 3 + at % 3))).collect::<StringArray>();
    let plain: Vec<Record> = (0..60).map(|at| record(at, i64::from(at % 9 - 4) * 100, "a", "")).collect();
    let columns: [(&str, ArrayRef); 4] = [
        ("at", Arc::new(instants)),
        ("amount", Arc::clone(table(&plain).column(1))),
        ("currency", Arc::new(currencies)),
        ("reference", Arc::new(references)),
    ];
    RecordBatch::try_from_iter(columns).unwrap()
}

fn forms() -> Ruleset {
    let text = r#"{"version": 1, "columns": [
        {"name": "at", "left": "at", "right": "at", "kind": "date-time"},
        {"name": "amount", "left": "amount", "right": "amount", "kind": "money", "currency": {"column": "currency"},
            "normalise": ["unsigned"]},
        {"name": "currency", "left": "currency", "right": "currency", "kind": "text"},
        {"name": "reference", "left": "reference", "right": "reference", "kind": "reference",
            "normalise": ["digits", "leading-zeros"]}
    ], "passes": [
        {"name": "same", "accept": {"points": 0}, "review": {"points": 0},
            "candidates": [{"equal": ["at", "amount", "currency", "reference"]}]},
        {"name": "near", "accept": {"points": 1000}, "review": {"points": 1}, "candidates": [{"equal": ["reference"]}],
            "comparisons": [{"column": "amount", "levels": [{"when": "equal", "points": 1000}]}]}
    ], "differences": ["amount"]}"#;
    Ruleset::from_json(text).unwrap()
}

#[test]
fn forms_of_columns_on_a_shelf_are_made_whenever_they_are_needed() {
    for offset in [0, 3_600] {
        let (left, right) = (payments(0), payments(offset));
        let options = Options::default();
        let expected = reconcile(&left, &right, &forms(), &options, &Unobserved).unwrap();
        assert!(expected.links.len() > 40, "{expected:?}");
        let outcome = reconcile(on_shelf(&left), on_shelf(&right), &forms(), &options, &Unobserved).unwrap();
        assert_eq!(outcome, expected);
    }
}

#[test]
fn a_column_that_is_lost_at_any_time_ends_the_run() {
    let (left, right) = sources(60);
    let (left, right) = (table(&left), table(&right));
    let mut lost = 0;
    loop {
        let (left, right) = (shelved(&left, lost, u64::MAX), on_shelf(&right));
        match suggest_and_reconcile(&left, &right, &Options::default(), &Unobserved) {
            Err(error) => assert_eq!(error, EngineError::Lost),
            Ok(_) => break,
        }
        lost += 1;
    }
    assert!(lost > 12, "each column is fetched several times");
}

/// Stops at one of the questions.
struct StopAt(AtomicU32);

impl Observer for StopAt {
    fn progress(&self, _: Progress) -> ControlFlow<()> {
        let left = self.0.fetch_sub(1, Ordering::Relaxed);
        if left <= 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[test]
fn a_run_that_is_stopped_while_a_column_is_fetched_says_so() {
    let (left, right) = sources(60);
    let (left, right) = (table(&left), table(&right));
    let options = Options { threads: 1 };
    let stopped = (1..).find(|question| {
        let observer = StopAt((*question).into());
        match suggest_and_reconcile(on_shelf(&left), on_shelf(&right), &options, &observer) {
            Err(error) => assert_eq!(error, EngineError::Cancelled, "question {question}"),
            Ok(_) => return true,
        }
        false
    });
    assert!(stopped > Some(100), "{stopped:?}");
}

#[test]
fn too_little_memory_is_refused_with_what_would_do() {
    let (left, right) = sources(200);
    let (left, right) = (table(&left), table(&right));
    let mut memory = 1 << 10;
    let mut refused = 0;
    loop {
        let (left, right) = (shelved(&left, u32::MAX, memory), shelved(&right, u32::MAX, memory));
        match suggest_and_reconcile(&left, &right, &Options::default(), &Unobserved) {
            Err(EngineError::TooLittleMemory { least }) => {
                assert!(least > memory);
                (memory, refused) = (least, refused + 1);
            }
            outcome => {
                outcome.unwrap();
                break;
            }
        }
    }
    assert!((1..=2).contains(&refused), "once before the work, and once when it is known what is left: {refused}");
}
