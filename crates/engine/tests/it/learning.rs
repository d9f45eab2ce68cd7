//! Without a rule: columns, keys and weights are learned from the records.

use domain::ruleset::{Condition, DateWindow, Weights};
use engine::{Asked, LinkState, Options, Suggestion, Unobserved, explain, suggest, suggest_and_reconcile};

use super::tables::{pairs, record, rules, run, sources, table};

#[test]
fn records_are_paired_without_any_rule() {
    let (left, right) = sources(600);
    let (Suggestion { rules, .. }, outcome) =
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
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    assert_eq!(suggest(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap(), rules);
    assert_eq!(run(&left, &right, &rules), outcome);
    rules.check().unwrap();
    assert_eq!(domain::Ruleset::from_json(&rules.to_json()).unwrap(), rules);
}

#[test]
fn a_learned_pass_after_another_ends_where_nothing_is_to_be_expected() {
    let (left, right) = sources(600);
    let by = |column: &str| {
        format!(
            r#"{{"name": "{column}", "weights": "learned", "accept": {{"precision": "0.9"}}, "review": {{"points": 0}},
                "candidates": [{{"equal": ["{column}"]}}],
                "comparisons": [{{"column": "amount", "levels": [{{"when": "equal"}}]}}]}}"#
        )
    };
    let passes = [by("reference"), by("amount"), by("day")].join(",");
    let outcome = run(&left, &right, &rules(&format!("[{passes}]")));
    let found: Vec<(bool, bool)> = outcome.passes.iter().map(|pass| (pass.compared > 0, pass.accepted > 0)).collect();
    assert_eq!(found, [(true, true), (true, true), (false, false)]);
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
fn three_payments_that_fit_three_invoices_equally_well_are_left_open() {
    let (mut left, mut right) = sources(300);
    let twin = |reference: &str| record(45, 777_777, "Contoso Foods Camden Ltd", reference);
    left.extend(["INV-2025-0991", "INV-2025-0992", "INV-2025-0993"].map(twin));
    right.extend([twin(""), twin(""), twin("")]);
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    assert!(outcome.links.iter().all(|link| link.left < 300 && link.right < 300));
    let rows: Vec<u32> = (300..303).collect();
    let sets: Vec<_> = outcome.undecided.iter().map(|set| (&set.left, &set.right)).collect();
    assert_eq!(sets, [(&rows, &rows)]);
    assert!(rows.iter().all(|row| outcome.unmatched_left.contains(row) && outcome.unmatched_right.contains(row)));
    let why =
        explain(&table(&left), &table(&right), &rules, &Options::default(), Asked::Left(301), &Unobserved).unwrap();
    assert_eq!((why.state, why.pairs.len()), (Some(LinkState::Ambiguous), 3));
}

#[test]
fn records_that_are_the_same_are_proposed_however_many() {
    let (mut left, mut right) = sources(300);
    let twin = |reference: &str| record(45, 777_777, "Contoso Foods Camden Ltd", reference);
    left.extend([twin("INV-2025-0991"), twin("INV-2025-0991"), twin("INV-2025-0991")]);
    right.extend([twin(""), twin(""), twin("")]);
    let (_, outcome) = suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let twins: Vec<LinkState> = outcome.links.iter().filter(|link| link.left >= 300).map(|link| link.state).collect();
    assert_eq!(twins, [LinkState::Ambiguous; 3]);
}

#[test]
fn nothing_in_common_is_said_and_not_guessed() {
    let left = table(&[record(1, 5, "a", "")]).project(&[2]).unwrap();
    let right = table(&[record(1, 5, "a", "")]).project(&[0]).unwrap();
    let answer = suggest(&left, &right, &Options::default(), &Unobserved);
    assert_eq!(answer, Err(engine::EngineError::NothingToCompare));
}

#[test]
fn what_a_run_learned_gives_the_same_without_learning_again() {
    let (left, right) = sources(400);
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let learned = outcome.with_learned(&rules);
    let likely = learned.passes.iter().find(|pass| pass.weights == Weights::Learned).unwrap();
    assert!(!likely.learned.is_empty() && likely.sure.is_some(), "{}", learned.to_json());
    learned.check().unwrap();
    let again = run(&left, &right, &learned);
    let apart = again.links.iter().zip(&outcome.links).find(|(again, first)| again != first);
    assert!(apart.is_none() && again.unmatched_left == outcome.unmatched_left, "{apart:?}");
    assert!(again.with_learned(&learned) == learned);
    let errors = |outcome: &engine::Outcome| outcome.passes.iter().map(|pass| pass.expected_errors).collect::<Vec<_>>();
    assert_eq!(errors(&again), errors(&outcome));
}

#[test]
fn what_was_learned_of_names_that_no_left_record_has_gives_the_same_again() {
    let (left, right) = sources(1500);
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let learned = outcome.with_learned(&rules);
    learned.check().unwrap();
    let all = || learned.passes.iter().flat_map(|pass| &pass.learned);
    assert!(all().any(|own| own.strange.as_ref().is_some_and(|strange| strange.contains(&"name".to_owned()))));
    assert_eq!(run(&left, &right, &learned).links, outcome.links);
}

#[test]
fn weights_that_were_learned_count_as_they_stand_in_the_ruleset() {
    let (left, right) = sources(200);
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let mut learned = outcome.with_learned(&rules);
    for pass in learned.passes.iter_mut().filter(|pass| pass.weights == Weights::Learned) {
        pass.base = -1_000_000;
    }
    let again = run(&left, &right, &learned);
    let of_learned = |link: &&engine::Link| learned.passes[link.pass as usize].weights == Weights::Learned;
    assert_eq!(again.links.iter().filter(of_learned).count(), 0);
    assert!(outcome.links.iter().filter(of_learned).count() > 0);
}

#[test]
fn a_learned_pass_leaves_out_what_is_over_its_budget_and_says_so() {
    let (left, right) = sources(300);
    let mut rules = rules(
        r#"[{"name": "one", "weights": "learned", "accept": {"precision": "0.9"}, "review": {"points": 0},
            "candidates": [{"equal": ["name"]}],
            "comparisons": [{"column": "amount", "levels": [{"when": "equal"}]}]}]"#,
    );
    let all = run(&left, &right, &rules);
    assert!(all.passes[0].over_budget.is_empty());
    rules.passes[0].candidates[0].budget = Some(3);
    let limited = run(&left, &right, &rules);
    assert!(limited.passes[0].compared < all.passes[0].compared);
    let over = &limited.passes[0].over_budget;
    assert!(!over.is_empty() && over.is_sorted_by_key(|over| over.right), "{over:?}");
    assert!(over.iter().all(|over| over.candidates > 3));
}

/// Eighty payments of a register, and the bank's list of them: both number their rows, and may have the same numbers.
fn registers(number_of: impl Fn(i32) -> i32) -> (Vec<super::tables::Record>, Vec<super::tables::Record>) {
    let name = |at: i32| ["Adatum", "Lucerne", "Margie", "Proseware"][at as usize * 7 % 4];
    let cents = |at: i32| 500 + i64::from(at) * 7919 % 90_001;
    let entry = |at: i32| record(at * 5 % 70, cents(at), name(at), &format!("N-{at:05}"));
    let payment = |at: i32| record(at * 5 % 70 + at % 2, cents(at), &name(at)[..4], &format!("N-{:05}", number_of(at)));
    ((0..80).map(entry).collect(), (0..80).filter(|at| at % 40 != 3).map(payment).collect())
}

#[test]
fn numbers_one_after_the_other_are_a_key_where_rows_agree_in_what_else_they_hold() {
    let (left, right) = registers(|at| at);
    let rules = suggest(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    assert!(rules.columns.iter().any(|column| column.left == "reference"), "{}", rules.to_json());
}

#[test]
fn numbers_that_only_say_how_rows_are_ordered_are_no_key() {
    let shifted = registers(|at| at - (at + 36) / 40);
    let elsewhere = registers(|at| 79 - at);
    for (left, right) in [shifted, elsewhere] {
        let rules = suggest(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
        assert!(rules.columns.iter().all(|column| column.left != "reference"), "{}", rules.to_json());
    }
}

#[test]
fn a_handful_of_rows_is_matched_without_rules() {
    let ledger = [
        record(10, 12_050, "Nordwind GmbH", "INV-1001"),
        record(11, 9_900, "Müller, Söhne", "INV-1002"),
        record(12, 150_000, "Contoso Ltd", "INV-1003"),
        record(13, 7_525, "Fabrikam AG", "INV-1004"),
    ];
    let later: Vec<_> = ledger.iter().rev().map(|each| record(each.0 + 1, each.1, &each.2, &each.3)).collect();
    let shouted: Vec<_> = ledger.iter().rev().map(|each| record(each.0, each.1, &each.2[..4], &each.3)).collect();
    let fee: Vec<_> = ledger.iter().rev().map(|each| record(each.0, each.1 - 50, &each.2, &each.3)).collect();
    for bank in [later, shouted, fee] {
        let (suggestion, outcome) =
            suggest_and_reconcile(&table(&ledger), &table(&bank), &Options::default(), &Unobserved).unwrap();
        let rules = suggestion.rules.to_json();
        assert_eq!(pairs(&outcome), [(0, 3), (1, 2), (2, 1), (3, 0)], "{rules}");
    }
}

#[test]
fn a_suggestion_says_what_it_rests_on() {
    let (left, right) = sources(200);
    let (suggestion, _) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    assert_eq!((suggestion.left.rows, suggestion.left.columns.len()), (200, 4));
    assert_eq!(suggestion.because.len(), suggestion.rules.columns.len());
    let of = |name: &str| {
        let at = suggestion.rules.columns.iter().position(|column| column.name == name).unwrap();
        suggestion.because[at]
    };
    assert!(of("day").days.is_some_and(|days| days > 900) && of("amount").values > 800);
    assert!(suggestion.because.iter().all(|because| because.same_name));
}

#[test]
fn what_is_accepted_until_a_precision_is_right_as_often_as_that() {
    let (left, right) = sources(1_500);
    let (suggestion, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let last = right.len() as u32 - 1;
    let is_true = |link: &engine::Link| link.left + link.right == last && !link.left.is_multiple_of(11);
    let accepted = |link: &&engine::Link| matches!(link.state, LinkState::Matched | LinkState::Difference);
    let accepted: Vec<&engine::Link> = outcome.links.iter().filter(accepted).collect();
    let wrong = accepted.iter().filter(|link| !is_true(link)).count();
    assert!(
        wrong * 1000 <= accepted.len() * 5,
        "{wrong} of {} are wrong: {}",
        accepted.len(),
        suggestion.rules.to_json()
    );
    assert!(accepted.len() * 100 >= 1_363 * 80, "only {} of 1363 are accepted", accepted.len());
    assert!(outcome.passes.iter().all(|pass| pass.expected_errors <= 5_000));
}

#[test]
fn sums_that_payments_list_come_first_and_tell_how_far_members_lie() {
    let (mut left, mut right) = sources(600);
    for at in 0..40 {
        let (name, first) = (left[at as usize].2.clone(), format!("INV-{}", 90_000 + at * 2));
        let second = format!("INV-{}", 90_001 + at * 2);
        let (one, other) = (3_003 + i64::from(at) * 1_117, 5_009 + i64::from(at) * 2_113);
        left.extend([record(10 + at, one, &name, &first), record(12 + at, other, &name, &second)]);
        right.push(record(14 + at, one + other, &name, &format!("{first} {second}")));
    }
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&table(&left), &table(&right), &Options::default(), &Unobserved).unwrap();
    let names: Vec<&str> = rules.passes.iter().map(|pass| pass.name.as_str()).collect();
    let place = |name: &str| names.iter().position(|other| *other == name).unwrap_or_else(|| panic!("{names:?}"));
    assert!(place("listed sums") < place("likely"));
    assert_eq!(outcome.sums.len(), 40);
    let near = rules.passes[place("sums")].sums.as_ref().unwrap().near.as_ref().unwrap();
    let window = DateWindow { before: 0, after: 4, business: false };
    assert_eq!(near.when, Condition::Days(window));
}
