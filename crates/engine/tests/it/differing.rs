//! Records that share a reference and disagree in amounts: what a person looks for in a reconciliation.

use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, RecordBatch, StringArray};
use engine::{LinkState, Options, Outcome, Suggestion, Unobserved, suggest_and_reconcile};

use super::tables::{Record, pairs, sources, table};

fn matched(left: &RecordBatch, right: &RecordBatch) -> (Suggestion, Outcome) {
    suggest_and_reconcile(left, right, &Options::default(), &Unobserved).unwrap()
}

/// Which state the pair of a left and a right row has.
fn state(outcome: &Outcome, pair: (u32, u32)) -> Option<LinkState> {
    outcome.links.iter().find(|link| (link.left, link.right) == pair).map(|link| link.state)
}

/// Invoices and their amounts, and a list in the opposite order in which one amount in so many is another.
fn invoices(count: i64, wrong: i64) -> (RecordBatch, RecordBatch) {
    let list = |turned: bool| {
        let place = |at: i64| if turned { count - 1 - at } else { at };
        let number = |at| format!("INV-{}", 100_000 + place(at) * 37 % 99_991);
        let cents = |at| {
            let own = 1_000 + place(at) * place(at) * 7_919 % 900_001;
            i128::from(if turned && place(at) % wrong == 3 { own * 3 + 77 } else { own })
        };
        let amounts = (0..count).map(cents).collect::<Vec<_>>();
        let amounts = Decimal128Array::from(amounts).with_precision_and_scale(38, 2).unwrap();
        let columns: [(&str, ArrayRef); 2] = [
            ("invoice", Arc::new((0..count).map(number).map(Some).collect::<StringArray>())),
            ("amount", Arc::new(amounts)),
        ];
        RecordBatch::try_from_iter(columns).unwrap()
    };
    (list(false), list(true))
}

#[test]
fn an_invoice_with_another_amount_is_a_difference_where_numbers_are_reliable() {
    let (left, right) = invoices(2_000, 50);
    let (_, outcome) = matched(&left, &right);
    let all: Vec<(u32, u32)> = (0..2_000).map(|at| (at, 1_999 - at)).collect();
    assert_eq!(pairs(&outcome), all);
    let expected = |at: u32| if at % 50 == 3 { LinkState::Difference } else { LinkState::Matched };
    assert!(all.iter().all(|pair| state(&outcome, *pair) == Some(expected(pair.0))));
}

#[test]
fn few_references_are_for_a_person_to_look_at() {
    let (left, right) = invoices(150, 25);
    let (suggestion, outcome) = matched(&left, &right);
    let differing: Vec<Option<LinkState>> =
        (0..150).filter(|at| at % 25 == 3).map(|at| state(&outcome, (at, 149 - at))).collect();
    assert_eq!(differing, [Some(LinkState::Review); 6]);
    assert!(suggestion.rules.passes.iter().any(|pass| pass.name == "by reference"));
}

#[test]
fn payments_with_another_amount_are_found_by_their_reference() {
    let (left, mut right) = sources(1_500);
    let is_wrong = |at: usize, payment: &Record| at.is_multiple_of(20) && !payment.3.is_empty();
    let wrong: Vec<usize> = (0..right.len()).filter(|at| is_wrong(*at, &right[*at])).collect();
    wrong.iter().for_each(|at| right[*at].1 *= 10);
    let (_, outcome) = matched(&table(&left), &table(&right));
    let last = right.len() - 1;
    let found = wrong.iter().filter(|at| state(&outcome, ((last - **at) as u32, **at as u32)).is_some()).count();
    assert!(wrong.len() > 40 && found == wrong.len(), "{found} of {}", wrong.len());
}

#[test]
fn many_columns_of_amounts_need_not_all_be_near() {
    let amounts = |seed: i64, is_right: bool| {
        let cents = |at: i64| {
            let own = 500 + (at * 7_919 + seed * 104_729) % 999_983;
            i128::from(if is_right && (at + seed) % 9 == 0 { own * 5 + 1 } else { own })
        };
        let values = (0..600).map(cents).collect::<Vec<_>>();
        Arc::new(Decimal128Array::from(values).with_precision_and_scale(38, 2).unwrap()) as ArrayRef
    };
    let kind = |at: i64| ["rent", "salary", "freight"][at as usize % 3];
    let side = |is_right: bool| {
        let kinds: ArrayRef = Arc::new((0..600).map(kind).map(Some).collect::<StringArray>());
        let mut columns = vec![("kind".to_owned(), kinds)];
        columns.extend((0..9).map(|seed| (format!("amount {seed}"), amounts(seed, is_right))));
        RecordBatch::try_from_iter(columns).unwrap()
    };
    let (_, outcome) = matched(&side(false), &side(true));
    let right = outcome.links.iter().filter(|link| link.left == link.right).count();
    assert!(right >= 590 && outcome.links.len() - right <= 5, "{right} of {}", outcome.links.len());
}

#[test]
fn more_columns_than_can_be_weighed_do_no_harm() {
    let word = |row: usize, column: usize, is_other: bool| {
        let other = usize::from(is_other && (row + column).is_multiple_of(7));
        Some(format!("{column} {}", (row * 37 + column * 11 + other) % 101))
    };
    let side = |is_right: bool| {
        let column = |column: usize| -> (String, ArrayRef) {
            (
                format!("column {column}"),
                Arc::new((0..300).map(|row| word(row, column, is_right)).collect::<StringArray>()),
            )
        };
        RecordBatch::try_from_iter((0..90).map(column)).unwrap()
    };
    let (suggestion, outcome) = matched(&side(false), &side(true));
    assert_eq!(suggestion.rules.columns.len(), 64);
    assert!(suggestion.rules.check().is_ok() && !outcome.links.is_empty());
}
