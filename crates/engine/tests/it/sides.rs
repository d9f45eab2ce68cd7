//! What two sources are called and how they write what they hold changes nothing: either may come first, and either may
//! turn the signs.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, RecordBatch};
use arrow_schema::{Field, Schema};
use domain::PART_OF_AMOUNT;
use domain::ruleset::Cardinality;
use engine::{Options, Outcome, Suggestion, Unobserved, suggest_and_reconcile};

use super::tables::{Record, pairs, record, sources, table};

fn matched(left: &RecordBatch, right: &RecordBatch) -> (Suggestion, Outcome) {
    suggest_and_reconcile(left, right, &Options::default(), &Unobserved).unwrap()
}

fn swapped(pairs: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    let mut swapped: Vec<(u32, u32)> = pairs.into_iter().map(|(left, right)| (right, left)).collect();
    swapped.sort_unstable();
    swapped
}

/// Sources in which forty payments on the right are for two entries on the left, every other one without naming them.
fn with_sums() -> (Vec<Record>, Vec<Record>) {
    let (mut left, mut right) = sources(600);
    for at in 0..40 {
        let (name, first) = (left[at as usize].2.clone(), format!("INV-{}", 90_000 + at * 2));
        let second = format!("INV-{}", 90_001 + at * 2);
        let (one, other) = (3_003 + i64::from(at) * 1_117, 5_009 + i64::from(at) * 2_113);
        left.extend([record(10 + at, one, &name, &first), record(12 + at, other, &name, &second)]);
        let list = if at % 2 == 0 { format!("{first} {second}") } else { String::new() };
        right.push(record(14 + at, one + other, &name, &list));
    }
    (left, right)
}

/// Sources without any reference and which records of them belong together. Most are the same on both sides, the others are
/// paid later, less a fee or under half a name, and forty payments are for two to four entries.
fn with_unnamed_sums() -> (Vec<Record>, Vec<Record>, Vec<(u32, u32)>) {
    let names = ["Northwind Logistics", "Contoso Foods", "Fabrikam Textiles", "Tailspin Energy", "Wingtip Media"];
    let (mut left, mut right, mut together) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..1_000_i32 {
        let name = format!("{} {}", names[at as usize % 5], at % 420);
        let (day, cents) = (at * 13 % 180, 1_000 + i64::from(at) * 7_919 % 250_000);
        left.push(record(day, cents, &name, ""));
        if at % 25 == 0 {
            continue;
        }
        together.push((at as u32, right.len() as u32));
        right.push(match at % 10 {
            7 => record(day, cents - 1 - i64::from(at) * 37 % 100, &name, ""),
            8 => record(day, cents, &name[..14], ""),
            9 => record(day + 1 + at % 3, cents, &name, ""),
            _ => record(day, cents, &name, ""),
        });
    }
    for at in 0..40_i64 {
        let (day, name) = ((at * 17 % 179) as i32, left[at as usize * 11].2.clone());
        let parts: Vec<i64> = (0..2 + at % 3).map(|part| 1_003 + (at * 7_919 + part * 104_729) % 99_991).collect();
        for cents in &parts {
            together.push((left.len() as u32, right.len() as u32));
            left.push(record(day, *cents, &name, ""));
        }
        right.push(record(day + 1, parts.iter().sum(), &name, ""));
    }
    (left, right, together)
}

fn turned(records: &[Record]) -> Vec<Record> {
    records.iter().map(|(day, cents, name, reference)| (*day, -cents, name.clone(), reference.clone())).collect()
}

#[test]
fn sums_are_found_whichever_source_comes_first() {
    let (left, right) = with_sums();
    let (rules, outcome) = matched(&table(&left), &table(&right));
    let (other_rules, other) = matched(&table(&right), &table(&left));
    assert!(outcome.sums.len() >= 38, "{}", outcome.sums.len());
    assert_eq!(swapped(pairs(&other)), pairs(&outcome));
    for (suggestion, cardinality) in [(rules, Cardinality::ManyToOne), (other_rules, Cardinality::OneToMany)] {
        assert!(suggestion.rules.passes.iter().any(|pass| pass.cardinality == cardinality));
    }
}

#[test]
fn parts_of_sums_are_not_taken_for_pairs_of_which_the_amounts_differ() {
    let (left, right, together) = with_unnamed_sums();
    let parts: Vec<&(u32, u32)> = together.iter().filter(|pair| pair.0 >= 1_000).collect();
    let check = |found: &[(u32, u32)]| {
        let those = parts.iter().filter(|pair| found.binary_search(pair).is_ok()).count();
        assert!(those * 100 >= parts.len() * 97, "{those} of {}", parts.len());
        let wrong = found.iter().filter(|pair| !together.contains(pair)).count();
        assert!(wrong <= 2, "{wrong} of {}", found.len());
    };
    check(&pairs(&matched(&table(&left), &table(&right)).1));
    check(&swapped(pairs(&matched(&table(&right), &table(&left)).1)));
}

#[test]
fn no_sums_are_made_up_where_there_are_none() {
    let (mut left, right) = sources(900);
    left.retain(|entry| entry.1 % 4 != 0);
    let (_, outcome) = matched(&table(&left), &table(&right));
    assert_eq!(outcome.sums.len(), 0);
}

#[test]
fn signs_that_one_side_turns_are_turned_back_without_a_rule() {
    let (left, right) = with_sums();
    let (plain, expected) = matched(&table(&left), &table(&right));
    let (suggestion, outcome) = matched(&table(&left), &table(&turned(&right)));
    let amount = |suggestion: &Suggestion| {
        suggestion.rules.columns.iter().find(|column| column.name == "amount").unwrap().clone()
    };
    assert!(amount(&suggestion).opposite_sign && !amount(&plain).opposite_sign);
    assert_eq!(pairs(&outcome), pairs(&expected));
}

#[test]
fn amounts_of_either_sign_on_both_sides_keep_it() {
    let (mut left, mut right) = sources(300);
    for records in [&mut left, &mut right] {
        records.iter_mut().filter(|record| record.1 % 3 == 0).for_each(|record| record.1 = -record.1);
    }
    let (suggestion, outcome) = matched(&table(&left), &table(&right));
    assert!(suggestion.rules.columns.iter().all(|column| !column.opposite_sign));
    assert!(outcome.links.len() > 250);
}

#[test]
fn a_handful_of_rows_has_sums_in_either_direction() {
    let left = [
        record(4, 10_000, "Mueller GmbH", "INV-1001"),
        record(6, 7_500, "Blue AG", "INV-1003"),
        record(7, 30_000, "Blue AG", "INV-1004"),
        record(9, 12_040, "Orange SA", "INV-1006"),
        record(10, 7_995, "Orange SA", "INV-1007"),
    ];
    let right = [
        record(4, 10_000, "MUELLER", "Payment INV-1001"),
        record(8, 37_500, "Blue AG", "INV-1003 and INV-1004"),
        record(36, 9_900, "Unknown", ""),
        record(11, 20_035, "ORANGE SA", ""),
    ];
    let (_, outcome) = matched(&table(&left), &table(&right));
    assert_eq!(pairs(&outcome), [(0, 0), (1, 1), (2, 1), (3, 3), (4, 3)]);
    let (_, outcome) = matched(&table(&right), &table(&left));
    assert_eq!(swapped(pairs(&outcome)), [(0, 0), (1, 1), (2, 1), (3, 3), (4, 3)]);
}

#[test]
fn the_parts_of_an_amount_are_not_compared_beside_it() {
    let (left, right) = sources(200);
    let plain = table(&right);
    let credit = |record: &Record| Some(i128::from(record.1));
    let credits = right.iter().map(credit).collect::<Decimal128Array>().with_precision_and_scale(38, 2).unwrap();
    let note = HashMap::from([(PART_OF_AMOUNT.to_owned(), String::new())]);
    let part = Field::new("credit", arrow_array::Array::data_type(&credits).clone(), true).with_metadata(note);
    let mut fields: Vec<Field> = plain.schema().fields().iter().map(|field| field.as_ref().clone()).collect();
    let mut columns: Vec<ArrayRef> = plain.columns().to_vec();
    fields.insert(0, part);
    columns.insert(0, Arc::new(credits));
    let right = RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).unwrap();
    let (suggestion, _) = matched(&table(&left), &right);
    assert!(suggestion.rules.columns.iter().all(|column| column.right != "credit"));
    assert!(suggestion.rules.columns.iter().any(|column| column.right == "amount"));
}
