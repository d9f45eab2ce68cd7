//! Why and why not.

use engine::{
    Asked, Explanation, LinkState, Needed, Options, Reason, Suggestion, SumAnswer, Summed, Unobserved, explain,
    suggest_and_reconcile,
};

use super::accounting::with_netting;
use super::sums::{open_items, sums};
use super::tables::{Record, record, rules, sources, table};

#[test]
fn the_points_of_all_columns_add_up_to_the_score_of_the_link() {
    let (left, right) = sources(300);
    let (left, right) = (table(&left), table(&right));
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&left, &right, &Options::default(), &Unobserved).unwrap();
    for link in outcome.links.iter().step_by(60) {
        let rows = Asked::Pair(link.left, link.right);
        let explanation = explain(&left, &right, &rules, &Options::default(), rows, &Unobserved).unwrap();
        let pair = &explanation.pairs[0];
        assert_eq!(pair.score, pair.base + pair.evidence.iter().map(|evidence| evidence.points).sum::<i64>());
        assert!(pair.linked && pair.candidate && explanation.state == Some(link.state));
        let sure = explanation.standing.is_none_or(|standing| match standing.needed {
            Needed::Points(_) => link.state != LinkState::Review,
            Needed::Certainty { wrong, most } => {
                (link.state == LinkState::Review) == most.is_none_or(|most| wrong > most)
            }
        });
        assert!(sure, "{explanation:?}");
    }
}

#[test]
fn the_partner_comes_first_and_rivals_after_it() {
    let (left, right) = sources(300);
    let (left, right) = (table(&left), table(&right));
    let (Suggestion { rules, .. }, outcome) =
        suggest_and_reconcile(&left, &right, &Options::default(), &Unobserved).unwrap();
    let link = outcome.links.iter().find(|link| link.state != LinkState::Ambiguous).unwrap();
    let explanation = explain(&left, &right, &rules, &Options::default(), Asked::Left(link.left), &Unobserved).unwrap();
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
    let explanation = explain(&left, &right, &rules, &Options::default(), Asked::Left(0), &Unobserved).unwrap();
    assert_eq!(explanation.state, None);
    let pair = &explanation.pairs[0];
    assert_eq!((pair.failed.as_deref(), pair.candidate, pair.linked), (Some("amount"), true, false));
    let values = |at: usize| (pair.evidence[at].left.as_deref(), pair.evidence[at].right.as_deref());
    assert_eq!(values(0), (Some("1970-01-04"), Some("1970-01-05")));
    assert_eq!(values(1), (Some("5.00"), Some("3.50")));
}

fn explained(left: &[Record], right: &[Record], rules: &domain::Ruleset, asked: Asked) -> Explanation {
    explain(&table(left), &table(right), rules, &Options::default(), asked, &Unobserved).unwrap()
}

fn reasons(sum: &Summed) -> Vec<Reason> {
    sum.reasons.each().map(|(reason, _)| reason).collect()
}

#[test]
fn a_sum_is_explained_by_its_members_and_reasons_that_add_up_to_its_score() {
    let (left, right) = (open_items(), [record(9, 1, "Adatum", ""), record(4, 6_080, "Contoso", "")]);
    for asked in [Asked::Left(1), Asked::Left(2), Asked::Right(1), Asked::Pair(2, 1)] {
        let explanation = explained(&left, &right, &sums("many-to-one"), asked);
        let sum = explanation.sum.unwrap();
        assert_eq!((explanation.state, explanation.pairs.len()), (Some(LinkState::Matched), 0));
        let rows = |members: &[engine::Member]| members.iter().map(|member| member.row).collect::<Vec<_>>();
        assert_eq!((rows(&sum.left), rows(&sum.right), sum.answer), (vec![1, 2], vec![1], SumAnswer::Unique));
        assert_eq!((sum.total_left.as_deref(), sum.total_right.as_deref()), (Some("60.80"), Some("60.80")));
        assert_eq!(sum.left[1].values[1].as_deref(), Some("40.57"));
        assert_eq!(sum.reasons.each().map(|(_, points)| points).sum::<i64>(), sum.score);
        assert!(reasons(&sum).contains(&Reason::Seldom) && !reasons(&sum).contains(&Reason::Named));
    }
}

#[test]
fn a_sum_tells_whether_others_add_up_and_whether_it_is_listed() {
    let left = [(1, 2_024, "A-1001"), (1, 4_057, "A-1002"), (0, 2_970, "A-1003"), (1, 3_111, "A-1004")];
    let left = left.map(|(day, cents, reference)| record(day, cents, "Contoso", reference));
    let sum = |reference: &str| {
        let right = [record(2, 6_081, "Contoso", reference)];
        explained(&left, &right, &sums("many-to-one"), Asked::Right(0)).sum.unwrap()
    };
    let (listed, any) = (sum("A-1001 A-1002"), sum(""));
    assert_eq!((listed.answer, any.answer), (SumAnswer::Listed, SumAnswer::Alternatives(2)));
    assert!(reasons(&listed).contains(&Reason::Named) && reasons(&any).contains(&Reason::Others), "{any:?}");
}

#[test]
fn a_pair_that_is_only_half_in_a_sum_is_shown_beside_the_sum() {
    let mut rules = rules(PAIRS);
    rules.passes.extend(sums("many-to-one").passes);
    let right = [record(4, 6_080, "Contoso", ""), record(4, 1_017, "Contoso", "A-10009")];
    let explanation = explained(&open_items(), &right, &rules, Asked::Pair(1, 1));
    assert_eq!(explanation.sum.unwrap().right[0].row, 0);
    assert!(!explanation.pairs[0].linked && explanation.pairs[0].right == 1);
}

/// One reference, one pair.
const PAIRS: &str = r#"[{"name": "one", "accept": {"points": 1}, "review": {"points": 1},
    "candidates": [{"equal": ["reference"]}],
    "comparisons": [{"column": "amount", "required": true,
        "levels": [{"when": {"within": {"less": "1"}}, "points": 10}]}]}]"#;

#[test]
fn a_right_record_is_explained_as_a_left_one_is() {
    let left = [record(3, 500, "a", "R 1"), record(3, 900, "b", "R 2")];
    let right = [record(4, 900, "b", "R 2"), record(4, 350, "b", "R 1")];
    let matched = explained(&left, &right, &rules(PAIRS), Asked::Right(0));
    assert_eq!((matched.state, matched.pairs[0].left, matched.pairs[0].linked), (Some(LinkState::Matched), 1, true));
    let open = explained(&left, &right, &rules(PAIRS), Asked::Right(1));
    assert_eq!((open.state, open.pairs[0].left), (None, 0));
    assert_eq!((open.pairs[0].failed.as_deref(), open.pairs[0].candidate), (Some("amount"), true));
}

#[test]
fn a_record_that_is_cancelled_out_names_the_other_one() {
    let rules = with_netting(PAIRS, r#"[{"side": "left", "amount": "amount", "equal": ["reference"]}]"#);
    let left = [record(3, 500, "a", "R 1"), record(3, 900, "b", "R 2"), record(4, -500, "a", "R 1")];
    let explanation = |asked| explained(&left, &[record(4, 500, "b", "R 3")], &rules, asked);
    assert_eq!(explanation(Asked::Left(0)).cancelled_by, Some(2));
    assert_eq!(explanation(Asked::Left(2)).cancelled_by, Some(0));
    assert_eq!(explanation(Asked::Left(1)).cancelled_by, None);
}

#[test]
fn a_record_that_is_no_sum_is_told_what_was_tried() {
    let tried = |cents: i64, cardinality: &str| {
        let explanation =
            explained(&open_items(), &[record(4, cents, "Contoso", "")], &sums(cardinality), Asked::Right(0));
        explanation.tried.iter().map(|tried| (tried.pass, tried.members, tried.sets, tried.gave_up)).collect::<Vec<_>>()
    };
    assert_eq!(tried(6_079, "many-to-one"), [(0, 3, 0, false)]);
    assert_eq!(tried(6_080, "many-to-one"), [], "it is a sum, and that is explained");
    assert_eq!(tried(6_079, "one-to-many"), [], "the pass looks for several of the other side only");
}

#[test]
fn of_all_passes_that_do_not_match_a_record_the_one_that_weighs_its_best_candidate_is_shown() {
    let mut both = rules(PAIRS);
    both.passes.push(rules(&PAIRS.replace("reference", "name").replace("one", "two")).passes.remove(0));
    let left = [record(3, 500, "a", "R 1"), record(3, 900, "b", "R 2")];
    let shown = |right: Record| {
        let explanation = explained(&left, &[right], &both, Asked::Left(0));
        (explanation.state, explanation.pairs[0].pass, explanation.pairs[0].candidate)
    };
    assert_eq!(shown(record(4, 350, "x", "R 1")), (None, 0, true));
    assert_eq!(shown(record(4, 350, "a", "R 9")), (None, 1, true));
    assert_eq!(shown(record(4, 500, "a", "R 9")), (Some(LinkState::Matched), 1, true));
}

#[test]
fn a_match_tells_what_is_lost_without_it_and_what_it_takes_to_be_accepted() {
    let rules = rules(&PAIRS.replace("\"accept\": {\"points\": 1}", "\"accept\": {\"points\": 11}"));
    let standing = |right: &[Record]| {
        let explanation = explained(&[record(3, 500, "a", "R 1")], right, &rules, Asked::Left(0));
        (explanation.state, explanation.standing.map(|standing| (standing.margin, standing.needed)))
    };
    let needed = Needed::Points(11);
    assert_eq!(standing(&[record(4, 500, "b", "R 1")]), (Some(LinkState::Review), Some((10, needed))));
    let two = [record(4, 500, "b", "R 1"), record(5, 500, "b", "R 1")];
    assert_eq!(standing(&two), (Some(LinkState::Ambiguous), Some((0, needed))));
    assert_eq!(standing(&[record(4, 900, "b", "R 1")]), (None, None));
}
