//! Why and why not.

use engine::{LinkState, Options, Suggestion, Unobserved, explain, suggest_and_reconcile};

use super::tables::{record, rules, sources, table};

#[test]
fn the_points_of_all_columns_add_up_to_the_score_of_the_link() {
    let (left, right) = sources(300);
    let (left, right) = (table(&left), table(&right));
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&left, &right, &Options::default(), &Unobserved).unwrap();
    for link in outcome.links.iter().step_by(60) {
        let rows = (link.left, Some(link.right));
        let explanation = explain(&left, &right, &rules, &Options::default(), rows, &Unobserved).unwrap();
        let pair = &explanation.pairs[0];
        assert_eq!(pair.score, pair.base + pair.evidence.iter().map(|evidence| evidence.points).sum::<i64>());
        assert!(pair.linked && pair.candidate && explanation.state == Some(link.state));
    }
}

#[test]
fn the_partner_comes_first_and_rivals_after_it() {
    let (left, right) = sources(300);
    let (left, right) = (table(&left), table(&right));
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&left, &right, &Options::default(), &Unobserved).unwrap();
    let link = outcome.links.iter().find(|link| link.state != LinkState::Ambiguous).unwrap();
    let explanation = explain(&left, &right, &rules, &Options::default(), (link.left, None), &Unobserved).unwrap();
    assert_eq!(explanation.pairs[0].right, link.right);
    assert!(explanation.pairs.len() > 1 && explanation.pairs[1..].iter().all(|pair| !pair.linked));
}

#[test]
fn an_unmatched_record_is_told_the_condition_that_its_nearest_candidate_failed() {
    let rules = rules(
        r#"[{"name": "one", "accept": {"points": 1}, "review": {"points": 1}, "candidates": [{"equal": ["reference"]}],
            "comparisons": [{"column": "amount", "required": true,
                "levels": [{"when": {"within": {"less": "1"}}, "points": 10}]}]}]"#,
    );
    let (left, right) = (table(&[record(3, 500, "a", "R 1")]), table(&[record(4, 350, "b", "R 1")]));
    let explanation = explain(&left, &right, &rules, &Options::default(), (0, None), &Unobserved).unwrap();
    assert_eq!(explanation.state, None);
    let pair = &explanation.pairs[0];
    assert_eq!((pair.failed.as_deref(), pair.candidate, pair.linked), (Some("amount"), true, false));
    let values = |at: usize| (pair.evidence[at].left.as_deref(), pair.evidence[at].right.as_deref());
    assert_eq!(values(0), (Some("1970-01-04"), Some("1970-01-05")));
    assert_eq!(values(1), (Some("5.00"), Some("3.50")));
}
