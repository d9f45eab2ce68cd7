//! Several records that add up to one.

use engine::LinkState;

use super::tables::{Record, pairs, record, rules, run, states};

pub(super) fn sums(cardinality: &str) -> domain::Ruleset {
    rules(&format!(
        r#"[{{"name": "sums", "cardinality": "{cardinality}", "accept": {{"points": 0}}, "review": {{"points": 0}},
            "candidates": [{{"equal": ["name"]}}],
            "sums": {{"amount": "amount", "together": ["name"], "listed": "reference", "most": 4,
                "near": {{"column": "day", "when": {{"days": {{"before": 0, "after": 5}}}}}}}}}}]"#
    ))
}

pub(super) fn open_items() -> Vec<Record> {
    vec![
        record(1, 1_017, "Contoso", "A-10001"),
        record(2, 2_023, "Contoso", "A-10002"),
        record(3, 4_057, "Contoso", "A-10003"),
        record(2, 3_040, "Northwind", "A-10004"),
        record(20, 55, "Contoso", "A-10005"),
    ]
}

#[test]
fn one_payment_covers_several_entries_of_its_counterparty() {
    let outcome = run(&open_items(), &[record(4, 6_080, "Contoso", "")], &sums("many-to-one"));
    assert_eq!(pairs(&outcome), [(1, 0), (2, 0)]);
    assert_eq!(states(&outcome), [LinkState::Matched; 2]);
    assert!(outcome.links.iter().all(|link| link.group == 0));
}

#[test]
fn one_entry_is_paid_in_several_parts() {
    let outcome = run(&[record(4, 6_080, "Contoso", "")], &open_items(), &sums("one-to-many"));
    assert!(outcome.links.is_empty(), "parts come before the entry, and the window looks ahead");
    let later = [record(5, 2_023, "Contoso", ""), record(7, 4_057, "Contoso", "")];
    let outcome = run(&[record(4, 6_080, "Contoso", "")], &later, &sums("one-to-many"));
    assert_eq!(pairs(&outcome), [(0, 0), (0, 1)]);
}

#[test]
fn members_outside_the_window_or_of_another_counterparty_do_not_count() {
    let outcome =
        run(&open_items(), &[record(9, 3_040, "Contoso", ""), record(4, 5_063, "Contoso", "")], &sums("many-to-one"));
    assert!(outcome.links.is_empty());
}

#[test]
fn what_the_payment_lists_is_taken_before_what_adds_up_by_accident() {
    let mut items = open_items();
    items.push(record(3, 2_000, "Contoso", "A-10006"));
    items.push(record(3, 1_040, "Contoso", "A-10007"));
    let outcome = run(&items, &[record(4, 3_040, "Contoso", "A-10001 A-10002")], &sums("many-to-one"));
    assert_eq!(pairs(&outcome), [(0, 0), (1, 0)]);
}

#[test]
fn two_sums_that_fit_equally_well_are_ambiguous() {
    let items: Vec<Record> = (0..4).map(|_| record(1, 500, "Contoso", "")).collect();
    let outcome = run(&items, &[record(1, 1_000, "Contoso", "")], &sums("many-to-one"));
    assert_eq!(states(&outcome), [LinkState::Ambiguous; 2]);
}

#[test]
fn no_record_is_in_two_sums() {
    let outcome =
        run(&open_items(), &[record(4, 6_080, "Contoso", ""), record(4, 3_040, "Contoso", "")], &sums("many-to-one"));
    let mut members: Vec<u32> = outcome.links.iter().map(|link| link.left).collect();
    members.sort_unstable();
    members.dedup();
    assert_eq!(members.len(), outcome.links.len());
}

/// What a ruleset for sums finds when it has to be so sure, in points.
fn sure_sums(points: i64) -> domain::Ruleset {
    let mut rules = sums("many-to-one");
    rules.passes[0].review = domain::ruleset::Threshold::Points(points);
    rules
}

#[test]
fn an_amount_that_many_records_hold_is_no_sum_because_some_add_up_to_it() {
    let strangers =
        |cents: i64| -> Vec<Record> { (0..20).map(|at| record(30, cents, &format!("Adatum {at}"), "")).collect() };
    let items: Vec<Record> = [1_017, 2_023, 4_057, 3_111].map(|cents| record(1, cents, "Contoso", "")).into();
    let payment = record(2, 6_080, "Contoso", "");
    let found = |others: i64| {
        let right = [vec![payment.clone()], strangers(others)].concat();
        pairs(&run(&items, &right, &sure_sums(3_000)))
    };
    assert_eq!(found(55), [(1, 0), (2, 0)]);
    assert_eq!(found(6_080), []);
}

#[test]
fn other_amounts_that_add_up_too_take_from_what_a_sum_is_worth() {
    let worth = |items: [(i32, i64); 4]| {
        let items: Vec<Record> = items.map(|(day, cents)| record(day, cents, "Contoso", "")).into();
        let outcome = run(&items, &[record(2, 6_081, "Contoso", "")], &sums("many-to-one"));
        outcome.links.first().map_or(0, |link| link.score)
    };
    let alone = worth([(1, 2_024), (1, 4_057), (0, 1_017), (1, 3_111)]);
    let one_of_two = worth([(1, 2_024), (1, 4_057), (0, 2_970), (1, 3_111)]);
    assert!(alone > one_of_two + 1_000, "{alone} and {one_of_two}");
}
