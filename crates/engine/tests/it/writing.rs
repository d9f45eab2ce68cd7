//! Rulesets that a person wrote: each kind of rule on its own, and all of them against comparing every pair.

use engine::LinkState;
use proptest::prelude::*;

use super::tables::{Record, pairs, record, rules, run, states};

fn only(candidates: &str, comparisons: &str) -> domain::Ruleset {
    rules(&format!(
        r#"[{{"name": "one", "base": 0, "accept": {{"points": 1000}}, "review": {{"points": 1}},
            "candidates": [{candidates}], "comparisons": [{comparisons}]}}]"#
    ))
}

fn comparison(column: &str, when: &str) -> String {
    format!(r#"{{"column": "{column}", "levels": [{{"when": {when}, "points": 1000}}], "required": true}}"#)
}

/// Whether one left and one right record are paired when only this has to hold.
fn pairs_with(column: &str, when: &str, left: Record, right: Record) -> bool {
    let rules = only(
        r#"{"near": [{"column": "day", "when": {"days": {"before": 400, "after": 400}}}]}"#,
        &comparison(column, when),
    );
    pairs(&run(&[left], &[right], &rules)) == [(0, 0)]
}

#[test]
fn days_are_counted_from_the_left_record() {
    let on = |day| record(day, 100, "a", "");
    let window = r#"{"days": {"before": 1, "after": 3}}"#;
    let found: Vec<i32> = (-5..6).filter(|day| pairs_with("day", window, on(100), on(100 + day))).collect();
    assert_eq!(found, [-1, 0, 1, 2, 3]);
}

#[test]
fn business_days_pass_over_the_weekend() {
    // The second day of 1970 was a Friday.
    let on = |day| record(day, 100, "a", "");
    let window = r#"{"days": {"before": 0, "after": 1, "business": true}}"#;
    let found: Vec<i32> = (0..8).filter(|day| pairs_with("day", window, on(1), on(1 + day))).collect();
    assert_eq!(found, [0, 1, 2, 3]);
}

#[test]
fn amounts_differ_by_a_sum_or_a_percentage_and_no_more_than_the_cap() {
    let of = |cents| record(1, cents, "a", "");
    let holds = |when: &str, right| pairs_with("amount", when, of(10_000), of(right));
    assert!(holds(r#"{"within": {"less": "0.50"}}"#, 9_950) && !holds(r#"{"within": {"less": "0.50"}}"#, 9_949));
    assert!(!holds(r#"{"within": {"less": "0.50"}}"#, 10_001));
    assert!(
        holds(r#"{"within": {"percent_more": "2.5"}}"#, 10_250)
            && !holds(r#"{"within": {"percent_more": "2.5"}}"#, 10_251)
    );
    let capped = r#"{"within": {"percent_more": "2.5", "cap": "1"}}"#;
    assert!(holds(capped, 10_100) && !holds(capped, 10_101));
}

#[test]
fn texts_are_alike_by_the_measure_that_is_asked_for() {
    let alike = |by: &str, least: &str, one: &str, other: &str| {
        let when = format!(r#"{{"similar": {{"by": "{by}", "at_least": "{least}"}}}}"#);
        pairs_with("name", &when, record(1, 1, one, ""), record(1, 1, other, ""))
    };
    assert!(alike("levenshtein", "0.85", "Contoso Ltd", "Kontoso Ltd"));
    assert!(
        alike("damerau", "0.9", "Contoso Ltd", "Cotnoso Ltd")
            && !alike("levenshtein", "0.9", "Contoso Ltd", "Cotnoso Ltd")
    );
    assert!(alike("jaro-winkler", "0.9", "Northwind", "Northwnd"));
    assert!(
        alike("token-sort", "1", "Blue Harbor Ltd", "ltd harbor blue")
            && !alike("levenshtein", "0.9", "Blue Harbor", "Harbor Blue")
    );
    assert!(alike("token-set", "0.8", "Blue Harbor", "Blue Harbor Ltd"));
    assert!(alike("grams", "0.7", "Northwind", "Northwinds") && !alike("grams", "0.7", "Northwind", "Southland"));
}

#[test]
fn a_text_stands_inside_another_as_whole_words_or_at_its_beginning() {
    let holds =
        |when: &str, one: &str, other: &str| pairs_with("name", when, record(1, 1, one, ""), record(1, 1, other, ""));
    assert!(
        holds(r#""contained""#, "Blue Harbor", "To Blue Harbor Ltd")
            && !holds(r#""contained""#, "lue Harbor", "To Blue Harbor")
    );
    assert!(
        holds(r#"{"beginning": 5}"#, "Blue Harb", "Blue Harbor")
            && !holds(r#"{"beginning": 12}"#, "Blue Harb", "Blue Harbor")
    );
    assert!(holds(r#""equal""#, "Société Générale", "SOCIETE  GENERALE."));
}

#[test]
fn a_reference_is_found_inside_longer_text() {
    let rules = only(r#"{"reference": "reference"}"#, &comparison("day", r#""equal""#));
    let left = [record(1, 1, "", "INV-2025-0012"), record(1, 1, "", "PO 77123")];
    let right = [record(1, 1, "", "your PO77123, thanks"), record(1, 1, "", "payment INV 2025 0012")];
    assert_eq!(pairs(&run(&left, &right, &rules)), [(0, 1), (1, 0)]);
}

#[test]
fn a_match_whose_amounts_differ_is_a_difference() {
    let rules = only(r#"{"equal": ["reference"]}"#, &comparison("amount", r#"{"within": {"less": "1"}}"#));
    let outcome = run(&[record(1, 500, "", "A")], &[record(1, 450, "", "A")], &rules);
    assert_eq!(states(&outcome), [LinkState::Difference]);
}

#[test]
fn below_the_line_of_acceptance_a_match_goes_to_review() {
    let rules =
        only(r#"{"equal": ["reference"]}"#, r#"{"column": "day", "levels": [{"when": "equal", "points": 999}]}"#);
    let outcome = run(&[record(1, 5, "", "A")], &[record(1, 5, "", "A")], &rules);
    assert_eq!(states(&outcome), [LinkState::Review]);
}

#[test]
fn equal_records_on_both_sides_are_ambiguous_however_many() {
    for count in 2..6 {
        let records = vec![record(1, 500, "Contoso", "A"); count];
        let outcome = run(&records, &records, &only(r#"{"equal": ["amount"]}"#, &comparison("day", r#""equal""#)));
        assert_eq!(states(&outcome), vec![LinkState::Ambiguous; count]);
    }
}

#[test]
fn one_record_with_two_equal_candidates_is_ambiguous() {
    let candidates = [record(1, 500, "Contoso", "A"), record(1, 500, "Contoso", "A")];
    let outcome =
        run(&candidates[..1], &candidates, &only(r#"{"equal": ["amount"]}"#, &comparison("day", r#""equal""#)));
    assert_eq!(states(&outcome), [LinkState::Ambiguous]);
    assert_eq!(outcome.unmatched_right.len(), 1);
}

#[test]
fn a_later_pass_takes_what_earlier_ones_left() {
    let rules = rules(
        r#"[{"name": "reference", "accept": {"points": 0}, "review": {"points": 0}, "candidates": [{"equal": ["reference"]}]},
            {"name": "amount", "accept": {"points": 0}, "review": {"points": 0}, "candidates": [{"equal": ["amount"]}]}]"#,
    );
    let left = [record(1, 100, "", "A"), record(1, 200, "", "B")];
    let right = [record(1, 200, "", "A"), record(1, 200, "", "")];
    let outcome = run(&left, &right, &rules);
    let links: Vec<(u32, u32, u32)> = outcome.links.iter().map(|link| (link.left, link.right, link.pass)).collect();
    assert_eq!(links, [(0, 0, 0), (1, 1, 1)]);
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let one = (0_i32..6, 95_i64..105, 0_usize..4).prop_map(|(day, cents, name)| {
        record(day, cents, ["Contoso", "Northwind", "Tailspin Toys", "Wingtip"][name], "")
    });
    prop::collection::vec(one, 0..9)
}

/// The most points by comparing every pair and trying every assignment, record by record.
fn best(
    left: &[Record],
    right: &[Record],
    taken: &mut Vec<usize>,
    points: &impl Fn(&Record, &Record) -> Option<i64>,
) -> i64 {
    let Some((first, rest)) = left.split_first() else { return 0 };
    let mut most = best(rest, right, taken, points);
    for (at, other) in right.iter().enumerate() {
        if let Some(own) = points(first, other).filter(|_| !taken.contains(&at)) {
            taken.push(at);
            most = most.max(own + best(rest, right, taken, points));
            taken.pop();
        }
    }
    most
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn keys_and_assignment_give_as_many_points_as_comparing_every_pair(left in records(), right in records()) {
        let near = r#"{"column": "amount", "when": {"within": {"less": "0.02", "more": "0.02"}}}"#;
        let days = r#"{"column": "day", "when": {"days": {"before": 1, "after": 2}}}"#;
        let rules = only(
            &format!(r#"{{"near": [{near}, {days}]}}"#),
            r#"{"column": "amount", "levels": [{"when": "equal", "points": 700}], "otherwise": 300},
               {"column": "name", "levels": [{"when": "equal", "points": 500}], "otherwise": 1}"#,
        );
        let points = |one: &Record, other: &Record| {
            let held = (one.1 - other.1).abs() <= 2 && (-1..=2).contains(&(other.0 - one.0));
            let amount = if one.1 == other.1 { 700 } else { 300 };
            held.then_some(amount + if one.2 == other.2 { 500 } else { 1 })
        };
        let outcome = run(&left, &right, &rules);
        let total: i64 = outcome.links.iter().map(|link| link.score).sum();
        prop_assert_eq!(total, best(&left, &right, &mut Vec::new(), &points));
    }

    #[test]
    fn a_wider_tolerance_pairs_no_fewer_records(left in records(), right in records()) {
        let count = |cents: u32| {
            let near = format!(r#"{{"near": [{{"column": "amount", "when": {{"within": {{"less": "0.0{cents}", "more": "0.0{cents}"}}}}}}]}}"#);
            run(&left, &right, &only(&near, r#"{"column": "day", "levels": [{"when": "equal", "points": 5}], "otherwise": 5}"#)).links.len()
        };
        let counts: Vec<usize> = (1..6).map(count).collect();
        prop_assert!(counts.is_sorted(), "{:?}", counts);
    }

    #[test]
    fn the_sides_may_be_swapped(left in records(), right in records()) {
        let rules = only(
            r#"{"near": [{"column": "amount", "when": {"within": {"less": "0.03", "more": "0.03"}}}]}"#,
            r#"{"column": "name", "levels": [{"when": "equal", "points": 500}], "otherwise": 2}"#,
        );
        let points = |outcome: &engine::Outcome| outcome.links.iter().map(|link| link.score).sum::<i64>();
        prop_assert_eq!(points(&run(&left, &right, &rules)), points(&run(&right, &left, &rules)));
    }
}
