//! Records of one source that were written several times.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;

use arrow_array::RecordBatch;
use domain::Ruleset;
use engine::{Duplicates, EngineError, Observer, Options, Progress, Unobserved, duplicates};
use proptest::prelude::*;

use super::tables::{Record, record, rules, sources, table};

fn found(records: &[Record], rules: Option<&Ruleset>) -> Duplicates {
    duplicates(&table(records), rules, &Options::default(), &Unobserved).unwrap()
}

fn groups(found: &Duplicates) -> Vec<Vec<u32>> {
    found.groups.iter().map(|group| group.records.clone()).collect()
}

/// The same name, and amounts at most 0.50 apart.
fn name_and_amount() -> Ruleset {
    rules(
        r#"[{"name": "alike", "accept": {"points": 1000}, "review": {"points": 1000}, "candidates": [{"equal": ["name"]}],
            "comparisons": [{"column": "amount", "otherwise": -9000,
                "levels": [{"when": {"within": {"less": "0.50", "more": "0.50"}}, "points": 1000}]}]}]"#,
    )
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let one = (0_i32..3, 1_i64..40, 0_usize..4, 0_u32..3).prop_map(|(day, cents, name, reference)| {
        record(
            day,
            cents * 20,
            ["Contoso Ltd", "CONTOSO LTD.", "Northwind", "Wingtip"][name],
            &"R 1".repeat(reference as usize),
        )
    });
    prop::collection::vec(one, 0..40)
}

/// Groups found by holding each record beside each other one, over and over.
fn obvious(records: &[Record]) -> Vec<Vec<u32>> {
    let name = |record: &Record| record.2.to_lowercase().replace('.', "");
    let together = |one: &Record, other: &Record| name(one) == name(other) && (one.1 - other.1).abs() <= 50;
    let mut group: Vec<usize> = (0..records.len()).collect();
    for _ in 0..records.len() {
        for one in 0..records.len() {
            for other in 0..records.len() {
                if together(&records[one], &records[other]) {
                    group[one] = group[one].min(group[other]);
                }
            }
        }
    }
    let members = |first: usize| (0..).zip(&group).filter(move |(_, of)| **of == first).map(|(row, _)| row).collect();
    let all: Vec<Vec<u32>> = (0..records.len()).map(members).collect();
    all.into_iter().filter(|group| group.len() > 1).collect()
}

proptest! {
    #[test]
    fn groups_are_those_of_comparing_every_pair(records in records()) {
        prop_assert_eq!(groups(&found(&records, Some(&name_and_amount()))), obvious(&records));
    }

    #[test]
    fn as_many_pairs_as_it_takes_hold_a_group_together_and_their_evidence_adds_up(records in records()) {
        for group in found(&records, Some(&name_and_amount())).groups {
            prop_assert_eq!(group.pairs.len() + 1, group.records.len());
            let rows: BTreeSet<u32> = group.pairs.iter().flat_map(|pair| [pair.left, pair.right]).collect();
            prop_assert_eq!(rows.into_iter().collect::<Vec<_>>(), group.records);
            for pair in group.pairs {
                prop_assert!(pair.left < pair.right && pair.linked);
                let points: i64 = pair.evidence.iter().map(|evidence| evidence.points).sum();
                prop_assert_eq!(pair.base + points, pair.score);
            }
        }
    }
}

/// A ledger of which every tenth record was typed in again, with a letter left out.
fn typed_twice(count: i32) -> Vec<Record> {
    let (mut all, _) = sources(count);
    for at in (0..all.len()).step_by(10) {
        let mut again = all[at].clone();
        again.2.remove(3);
        again.0 += 1;
        all.push(again);
    }
    all
}

#[test]
fn records_typed_in_twice_are_found_without_any_rule() {
    let all = typed_twice(400);
    let found = found(&all, None);
    let expected: Vec<Vec<u32>> = (0..40).map(|at| vec![at * 10, 400 + at]).collect();
    let right = groups(&found).iter().filter(|group| expected.contains(group)).count();
    assert!(right >= 38, "{right} of 40: {:?}", groups(&found));
    assert!(found.groups.len() <= 41, "{:?}", groups(&found));
}

#[test]
fn what_comes_every_month_is_no_duplicate_and_what_was_booked_twice_is() {
    let (mut all, _) = sources(300);
    for at in 0..60 {
        let (day, amount, name, reference) = all[at].clone();
        all.extend((1..=11).map(|month| record(day + 30 * month, amount, &name, &reference)));
    }
    let payments = u32::try_from(all.len()).unwrap();
    for at in (0..300).step_by(10) {
        let mut again = all[at].clone();
        again.0 += 2;
        all.push(again);
    }
    let twice: Vec<[u32; 2]> = (0..30).map(|at| [at * 10, payments + at]).collect();
    let found = found(&all, None);
    assert!(groups(&found).iter().all(|group| twice.iter().any(|pair| group == pair)), "{:?}", groups(&found));
    let review: Vec<[u32; 2]> = found.review.iter().map(|pair| [pair.left, pair.right]).collect();
    let missed =
        twice.iter().filter(|pair| !groups(&found).iter().any(|group| group == *pair) && !review.contains(pair));
    assert_eq!(missed.count(), 0, "groups {:?}, to look at {review:?}", groups(&found));
}

#[test]
fn entries_that_follow_each_other_are_no_group_where_its_first_and_last_are_too_far_apart() {
    let mut all = typed_twice(400);
    let first = u32::try_from(all.len()).unwrap();
    for at in 0..20_i32 {
        let (cents, name) =
            (600_000 + i64::from(at) * 1_117, format!("Litware {} Ltd", ["Ghent", "Harlow"][at as usize % 2]));
        let reference = format!("RF935{:05}", 5_581 + at * 317);
        all.extend((0..3).map(|turn| record(at * 4 + turn * 3, cents, &name, &reference)));
    }
    let found = found(&all, None);
    let together =
        |one: u32, other: u32| groups(&found).iter().any(|group| group.contains(&one) && group.contains(&other));
    let shown = |one: u32, other: u32| found.review.iter().any(|pair| (pair.left, pair.right) == (one, other));
    for one in (0..20).map(|at| first + at * 3) {
        let in_turn = [(one, one + 1), (one + 1, one + 2)];
        assert!(!together(one, one + 2));
        assert_eq!(in_turn.iter().filter(|(one, other)| together(*one, *other)).count(), 1);
        assert_eq!(in_turn.iter().filter(|(one, other)| shown(*one, *other)).count(), 1);
    }
}

#[test]
fn a_source_in_which_nothing_comes_twice_has_no_groups() {
    let (all, _) = sources(400);
    assert_eq!(groups(&found(&all, None)), Vec::<Vec<u32>>::new());
}

#[test]
fn identical_records_are_one_group_however_many_and_whatever_they_lack() {
    let twin = record(3, 500, "Contoso Ltd", "");
    let mut all = vec![twin.clone(); 5000];
    all.push(record(9, 70_000, "Northwind", "R 77"));
    let found = found(&all, None);
    assert_eq!(groups(&found), [(0..5000).collect::<Vec<u32>>()]);
    assert_eq!(found.groups[0].pairs.len(), 4999);
}

#[test]
fn rows_without_any_value_are_no_group() {
    let blank = table(&[record(0, 0, "", ""), record(0, 0, "", "")]).project(&[2, 3]).unwrap();
    let both = name_and_amount();
    let texts =
        Ruleset { columns: both.columns[2..].to_vec(), passes: both.passes[..0].to_vec(), differences: vec![], ..both };
    let answer = duplicates(&blank, Some(&texts), &Options::default(), &Unobserved).unwrap();
    assert_eq!(groups(&answer), Vec::<Vec<u32>>::new());
}

#[test]
fn the_suggested_rules_give_the_same_groups_again_in_any_order() {
    let all = typed_twice(300);
    let first = found(&all, None);
    assert_eq!(found(&all, Some(&first.rules)), first);
    let reversed: Vec<Record> = all.iter().rev().cloned().collect();
    let last = u32::try_from(all.len()).unwrap() - 1;
    let mut turned = groups(&found(&reversed, None));
    turned.iter_mut().for_each(|group| group.iter_mut().for_each(|row| *row = last - *row));
    turned.iter_mut().for_each(|group| group.sort_unstable());
    turned.sort_unstable();
    assert_eq!(turned, groups(&first));
}

#[test]
fn the_rules_of_two_sources_serve_each_of_them() {
    let all = [record(1, 500, "Contoso", "R 1"), record(1, 510, "Contoso", "R 2"), record(1, 900, "Contoso", "R 3")];
    let mut both = name_and_amount();
    for column in &mut both.columns {
        column.left = format!("booked {}", column.left);
    }
    assert_eq!(groups(&found(&all, Some(&both))), [[0, 1]]);
    let schema = table(&all).schema();
    let named =
        schema.fields().iter().map(|field| field.as_ref().clone().with_name(format!("booked {}", field.name())));
    let schema = arrow_schema::Schema::new(named.collect::<Vec<_>>());
    let other = RecordBatch::try_new(Arc::new(schema), table(&all).columns().to_vec()).unwrap();
    let answer = duplicates(&other, Some(&both), &Options::default(), &Unobserved).unwrap();
    assert_eq!(groups(&answer), [[0, 1]]);
    both.columns.iter_mut().for_each(|column| "nowhere".clone_into(&mut column.right));
    let answer = duplicates(&table(&all), Some(&both), &Options::default(), &Unobserved);
    assert_eq!(answer.unwrap_err(), EngineError::NoColumn { column: "booked day".to_owned() });
}

#[test]
fn what_is_likely_and_not_sure_is_for_a_person_to_look_at() {
    let all = [record(1, 500, "Contoso", ""), record(1, 510, "Contoso", ""), record(1, 900, "Contoso", "")];
    let mut careful = name_and_amount();
    careful.passes[0].accept = domain::ruleset::Threshold::Points(2000);
    let found = found(&all, Some(&careful));
    assert_eq!(groups(&found), Vec::<Vec<u32>>::new());
    let pairs: Vec<_> = found.review.iter().map(|pair| (pair.left, pair.right, pair.linked)).collect();
    assert_eq!(pairs, [(0, 1, false)]);
}

#[test]
fn the_search_can_be_stopped() {
    struct Stop;
    impl Observer for Stop {
        fn progress(&self, _: Progress) -> ControlFlow<()> {
            ControlFlow::Break(())
        }
    }
    let answer = duplicates(&table(&typed_twice(50)), None, &Options::default(), &Stop);
    assert_eq!(answer.unwrap_err(), EngineError::Cancelled);
}
