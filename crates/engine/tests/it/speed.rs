//! What keeps a run fast and stoppable changes nothing that it finds.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Mutex;

use engine::{Observer, Options, Phase, Progress, suggest_and_reconcile};
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
