//! Without a rule: columns, keys and weights are learned from the records.

use domain::ruleset::Weights;
use engine::{LinkState, Options, Unobserved, suggest, suggest_and_reconcile};

use super::tables::{pairs, record, run, sources, table};

#[test]
fn records_are_paired_without_any_rule() {
    let (left, right) = sources(600);
    let (rules, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let last = right.len() - 1;
    let truth = |pair: &(u32, u32)| pair.0 as usize + pair.1 as usize == last && !pair.0.is_multiple_of(11);
    let found = pairs(&outcome);
    let right_ones = found.iter().filter(|pair| truth(pair)).count();
    assert!(right_ones * 100 >= 545 * 99, "{right_ones} of 545 in {}", rules.to_json());
    assert!(
        (found.len() - right_ones) * 100 <= found.len(),
        "{} of {} are wrong",
        found.len() - right_ones,
        found.len()
    );
}

#[test]
fn the_suggested_ruleset_gives_the_same_outcome_again() {
    let (left, right) = sources(400);
    let (rules, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    assert_eq!(suggest(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap(), rules);
    assert_eq!(run(&left, &right, &rules), outcome);
    rules.check().unwrap();
    assert_eq!(domain::Ruleset::from_json(&rules.to_json()).unwrap(), rules);
}

#[test]
fn columns_that_only_number_the_rows_are_not_paired() {
    let (left, right) = sources(300);
    let numbered = |records: &[super::tables::Record]| {
        let named = records.iter().enumerate().map(|(at, each)| record(each.0, each.1, &each.2, &format!("N-{at:06}")));
        named.collect::<Vec<_>>()
    };
    let rules = suggest(&table(&numbered(&left)), &table(&numbered(&right)), &Options::default(), &Unobserved).unwrap();
    assert!(rules.columns.iter().all(|column| column.left != "reference"), "{}", rules.to_json());
}

#[test]
fn what_is_suggested_learns_its_weights_and_states_its_precision() {
    let (left, right) = sources(300);
    let rules = suggest(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    assert!(rules.passes.iter().any(|pass| pass.weights == Weights::Learned), "{}", rules.to_json());
    let outcome = run(&left, &right, &rules);
    assert!(outcome.passes.iter().all(|pass| pass.expected_errors <= 5_000));
}

#[test]
fn records_that_cannot_be_told_apart_are_ambiguous_without_a_rule_too() {
    let (mut left, mut right) = sources(300);
    let twin = record(45, 777_777, "Contoso Foods Camden Ltd", "");
    left.extend([twin.clone(), twin.clone()]);
    right.extend([twin.clone(), twin]);
    let (_, outcome) = suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let twins: Vec<LinkState> = outcome.links.iter().filter(|link| link.left >= 300).map(|link| link.state).collect();
    assert_eq!(twins, [LinkState::Ambiguous; 2]);
}

#[test]
fn nothing_in_common_is_said_and_not_guessed() {
    let left = table(&[record(1, 5, "a", "")]).project(&[2]).unwrap();
    let right = table(&[record(1, 5, "a", "")]).project(&[0]).unwrap();
    let answer = suggest(&left, &right, &Options::default(), &Unobserved);
    assert_eq!(answer, Err(engine::EngineError::NothingToCompare));
}
