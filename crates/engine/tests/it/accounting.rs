//! Rules that make sure nothing is added up or passed over in silence: netting, currencies, budgets, sums of both sides.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray, TimestampMicrosecondArray};
use domain::Ruleset;
use engine::{LinkState, Options, Outcome, SourceSide, SumAnswer, Unobserved, reconcile, suggest};
use proptest::prelude::*;

use super::tables::{Record, pairs, record, rules, run, states, table};

pub(super) fn with_netting(passes: &str, netting: &str) -> Ruleset {
    let text = rules(passes).to_json().replacen("\"passes\"", &format!("\"netting\": {netting}, \"passes\""), 1);
    Ruleset::from_json(&text).unwrap()
}

const BY_AMOUNT: &str =
    r#"[{"name": "amount", "accept": {"points": 0}, "review": {"points": 0}, "candidates": [{"equal": ["amount"]}]}]"#;
const REVERSALS: &str = r#"[{"side": "left", "amount": "amount", "equal": ["name"],
    "near": {"column": "day", "when": {"days": {"before": 0, "after": 5}}}}]"#;

#[test]
fn a_payment_and_its_reversal_cancel_out_before_anything_is_paired() {
    let left = [record(1, 500, "Contoso", ""), record(3, -500, "Contoso", ""), record(2, 700, "Contoso", "")];
    let outcome = run(&left, &[record(1, 500, "x", ""), record(2, 700, "x", "")], &with_netting(BY_AMOUNT, REVERSALS));
    let cancelled: Vec<_> = outcome.cancelled.iter().map(|pair| (pair.side, pair.rows, pair.tied)).collect();
    assert_eq!(cancelled, [(SourceSide::Left, (0, 1), false)]);
    assert_eq!((pairs(&outcome), outcome.unmatched_right), (vec![(2, 1)], vec![0]));
}

#[test]
fn reversals_of_others_or_too_late_do_not_cancel_out() {
    let rules = with_netting(BY_AMOUNT, REVERSALS);
    for other in [record(3, -500, "Northwind", ""), record(9, -500, "Contoso", ""), record(3, -501, "Contoso", "")] {
        let outcome = run(&[record(1, 500, "Contoso", ""), other], &[], &rules);
        assert_eq!((outcome.cancelled.len(), outcome.unmatched_left), (0, vec![0, 1]));
    }
}

#[test]
fn which_of_two_payments_was_reversed_is_said_to_be_open() {
    let left = [record(1, 500, "Contoso", ""), record(1, 500, "Contoso", ""), record(2, -500, "Contoso", "")];
    let outcome = run(&left, &[], &with_netting(BY_AMOUNT, REVERSALS));
    assert!(outcome.cancelled.len() == 1 && outcome.cancelled[0].tied);
}

/// A ruleset over amounts, each with its currency in the column of references.
fn in_currencies(passes: &str) -> Ruleset {
    let text = rules(passes).to_json();
    let money = "\"kind\": \"money\"";
    let text = text.replacen(money, &format!("{money}, \"currency\": {{\"column\": \"reference\"}}"), 1);
    Ruleset::from_json(&text).unwrap()
}

#[test]
fn amounts_of_different_currencies_are_never_equal_nor_near_nor_added_up() {
    let near = r#"[{"name": "near", "accept": {"points": 0}, "review": {"points": 0}, "candidates":
        [{"near": [{"column": "amount", "when": {"within": {"less": "1", "more": "1"}}}]}]}]"#;
    let sums = r#"[{"name": "sums", "cardinality": "many-to-one", "accept": {"points": 0}, "review": {"points": 0},
        "candidates": [{"equal": ["name"]}], "sums": {"amount": "amount", "together": ["name"], "most": 3}}]"#;
    for passes in [BY_AMOUNT, near] {
        let rules = in_currencies(passes);
        assert!(run(&[record(1, 500, "a", "EUR")], &[record(1, 500, "a", "USD")], &rules).links.is_empty());
        assert_eq!(run(&[record(1, 500, "a", "eur")], &[record(1, 500, "a", "EUR")], &rules).links.len(), 1);
        assert_eq!(run(&[record(1, 500, "a", "")], &[record(1, 500, "a", "")], &rules).links.len(), 1);
    }
    let members = [record(1, 317, "a", "EUR"), record(1, 212, "a", "USD"), record(1, 212, "a", "EUR")];
    let outcome = run(&members, &[record(1, 529, "a", "EUR")], &in_currencies(sums));
    assert_eq!(pairs(&outcome), [(0, 0), (2, 0)]);
}

#[test]
fn a_suggested_ruleset_names_the_column_of_currencies() {
    let of = |at: usize| record(at as i32 % 50, 1000 + at as i64 * 77, "Contoso", ["EUR", "USD", "GBP"][at % 3]);
    let records: Vec<Record> = (0..90).map(of).collect();
    let rules = suggest(&table(&records), &table(&records), &Options::default(), &Unobserved).unwrap();
    assert!(rules.column("amount").unwrap().currency.is_some(), "{}", rules.to_json());
}

#[test]
fn records_whose_candidates_are_too_many_are_named() {
    let passes = r#"[{"name": "name", "accept": {"points": 0}, "review": {"points": 0}, "comparisons":
        [{"column": "amount", "levels": [{"when": "equal", "points": 10}], "otherwise": -10}],
        "candidates": [{"equal": ["name"], "budget": 2}]}]"#;
    let left: Vec<Record> = (0..3).map(|at| record(1, at, "Contoso", "")).chain([record(1, 7, "Adatum", "")]).collect();
    let right = [record(1, 7, "Adatum", ""), record(1, 1, "Contoso", "")];
    let outcome = run(&left, &right, &rules(passes));
    let over: Vec<_> = outcome.passes[0].over_budget.iter().map(|over| (over.right, over.candidates)).collect();
    assert_eq!((over, outcome.passes[0].passed_over, pairs(&outcome)), (vec![(1, 3)], 1, vec![(3, 0)]));
}

const MIXED: &str = r#"[{"name": "sums", "cardinality": "many-to-many", "accept": {"points": 0}, "review": {"points": 0},
    "candidates": [{"equal": ["name"]}], "sums": {"amount": "amount", "together": ["name"], "most": 4}}]"#;

#[test]
fn several_records_are_paid_by_several() {
    let left = [record(1, 10_117, "Contoso", ""), record(1, 20_223, "Contoso", ""), record(1, 4_057, "Contoso", "")];
    let right = [record(2, 30_001, "Contoso", ""), record(2, 4_396, "Contoso", ""), record(2, 777, "Northwind", "")];
    let outcome = run(&left, &right, &rules(MIXED));
    assert_eq!(pairs(&outcome), [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]);
    assert_eq!((outcome.sums.len(), outcome.sums[0].answer), (1, SumAnswer::Unique));
    assert_eq!(outcome.unmatched_right, [2]);
}

#[test]
fn a_sum_says_whether_others_add_up_too() {
    let left: Vec<Record> = [1_017, 2_023, 900, 2_140].map(|cents| record(1, cents, "Contoso", "")).to_vec();
    let outcome = run(&left, &[record(1, 3_040, "Contoso", "")], &rules(&MIXED.replace("many-to-many", "many-to-one")));
    assert_eq!(outcome.sums[0].answer, SumAnswer::Alternatives(2));
    assert_eq!(states(&outcome), [LinkState::Ambiguous; 2]);
    let passes = MIXED.replace("many-to-many", "many-to-one").replace("\"most\": 4", "\"most\": 4, \"steps\": 3");
    let outcome = run(&left, &[record(1, 3_040, "Contoso", "")], &rules(&passes));
    assert_eq!(outcome.passes[0].gave_up, 1);
}

fn instants(minutes: &[i64], names: &[&str]) -> RecordBatch {
    let columns: [(&str, ArrayRef); 2] = [
        ("at", Arc::new(minutes.iter().map(|minute| Some(minute * 60_000_000)).collect::<TimestampMicrosecondArray>())),
        ("name", Arc::new(StringArray::from(names.to_vec()))),
    ];
    RecordBatch::try_from_iter(columns).unwrap()
}

#[test]
fn instants_are_compared_by_day_and_by_minute() {
    let rules = |when: &str| {
        let text = format!(
            r#"{{"version": 1, "columns": [{{"name": "at", "left": "at", "right": "at", "kind": "date-time"}},
                {{"name": "name", "left": "name", "right": "name", "kind": "text"}}],
                "passes": [{{"name": "one", "accept": {{"points": 1}}, "review": {{"points": 1}}, "candidates": [{{"equal": ["name"]}}],
                "comparisons": [{{"column": "at", "required": true, "levels": [{{"when": {when}, "points": 1}}]}}]}}]}}"#
        );
        Ruleset::from_json(&text).unwrap()
    };
    let holds = |when: &str, minute: i64| {
        let (left, right) = (instants(&[600], &["a"]), instants(&[minute], &["a"]));
        !reconcile(&left, &right, &rules(when), &Options::default(), &Unobserved).unwrap().links.is_empty()
    };
    assert!(holds("\"equal\"", 600) && !holds("\"equal\"", 601));
    let day = r#"{"days": {"before": 0, "after": 0}}"#;
    assert!(holds(day, 601) && !holds(day, 600 + 1440));
    let minutes = r#"{"minutes": {"before": 0, "after": 15}}"#;
    assert!(holds(minutes, 615) && !holds(minutes, 616) && !holds(minutes, 599));
}

fn mixed_records() -> impl Strategy<Value = Vec<Record>> {
    let one = (0_i32..8, prop::sample::select(vec![-300_i64, -200, -100, 100, 200, 300, 500]), 0_usize..2);
    prop::collection::vec(one.prop_map(|(day, cents, name)| record(day, cents, ["Contoso", "Adatum"][name], "")), 0..14)
}

/// The rows of a side in links, cancelled out and unmatched.
fn rows(outcome: &Outcome, side: SourceSide) -> Vec<u32> {
    let (linked, unmatched): (Vec<u32>, &[u32]) = match side {
        SourceSide::Left => (outcome.links.iter().map(|link| link.left).collect(), &outcome.unmatched_left),
        SourceSide::Right => (outcome.links.iter().map(|link| link.right).collect(), &outcome.unmatched_right),
    };
    let mut linked = linked;
    linked.sort_unstable();
    linked.dedup();
    let own = outcome.cancelled.iter().filter(|pair| pair.side == side);
    let mut all: Vec<u32> =
        own.flat_map(|pair| [pair.rows.0, pair.rows.1]).chain(linked).chain(unmatched.iter().copied()).collect();
    all.sort_unstable();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn every_record_is_in_a_match_cancelled_out_or_unmatched_and_only_once(left in mixed_records(), right in mixed_records()) {
        let both = REVERSALS.trim_end_matches(']').to_owned() + "," + &REVERSALS.replace("left", "right")[1..];
        let outcome = run(&left, &right, &with_netting(MIXED, &both));
        let all = |records: &[Record]| (0..u32::try_from(records.len()).unwrap()).collect::<Vec<_>>();
        prop_assert_eq!(rows(&outcome, SourceSide::Left), all(&left));
        prop_assert_eq!(rows(&outcome, SourceSide::Right), all(&right));
        for pair in &outcome.cancelled {
            let records = if pair.side == SourceSide::Left { &left } else { &right };
            prop_assert_eq!(records[pair.rows.0 as usize].1 + records[pair.rows.1 as usize].1, 0);
        }
        for sum in &outcome.sums {
            let of_group = || outcome.links.iter().filter(|link| link.group == sum.group);
            let total = |mut rows: Vec<u32>, records: &[Record]| {
                rows.sort_unstable();
                rows.dedup();
                rows.iter().map(|row| records[*row as usize].1).sum::<i64>()
            };
            let (lefts, rights) = (of_group().map(|link| link.left).collect(), of_group().map(|link| link.right).collect());
            prop_assert_eq!(total(lefts, &left), total(rights, &right));
        }
    }

    #[test]
    fn netting_cancels_out_as_many_as_trying_every_pair_would(records in mixed_records()) {
        let outcome = run(&records, &[], &with_netting(BY_AMOUNT, REVERSALS));
        let fits = |one: &Record, other: &Record| {
            one.1 > 0 && one.1 == -other.1 && one.2 == other.2 && (0..=5).contains(&(other.0 - one.0))
        };
        prop_assert_eq!(outcome.cancelled.len(), most_pairs(&records, &mut vec![false; records.len()], 0, &fits));
    }
}

fn most_pairs(records: &[Record], used: &mut Vec<bool>, at: usize, fits: &impl Fn(&Record, &Record) -> bool) -> usize {
    if at == records.len() {
        return 0;
    }
    let mut most = most_pairs(records, used, at + 1, fits);
    for other in 0..records.len() {
        if !used[other] && fits(&records[at], &records[other]) {
            used[other] = true;
            most = most.max(1 + most_pairs(records, used, at + 1, fits));
            used[other] = false;
        }
    }
    most
}
