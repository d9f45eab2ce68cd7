//! Amounts that are spread over columns: debit and credit, or a marker beside a number without a sign.

use domain::ruleset::ColumnKind;
use domain::{AmountRule, Because, LayoutColumn, LayoutPart, Reason};

use super::kinds::Column;
use super::names;
use super::sample::reason;
use crate::value;

/// Where the amount of records comes from, if not from a column alone.
pub(super) fn rule(
    layout: &[LayoutColumn],
    columns: &[Column<'_>],
    rows: &[&[String]],
) -> Option<(AmountRule, Reason)> {
    debit_and_credit(layout, rows).or_else(|| marked(layout, columns))
}

fn debit_and_credit(layout: &[LayoutColumn], rows: &[&[String]]) -> Option<(AmountRule, Reason)> {
    let place =
        |is_it: fn(&str) -> bool| layout.iter().position(|column| is_it(&column.header) && column.kind.is_amount());
    let (debit, credit) = (place(names::is_debit)?, place(names::is_credit)?);
    let has = |row: &[String], at: usize| {
        row.get(at).is_some_and(|cell| cell.bytes().any(|byte| matches!(byte, b'1'..=b'9')))
    };
    let both = rows.iter().filter(|row| has(row, debit) && has(row, credit)).count();
    let one = rows.iter().filter(|row| has(row, debit) != has(row, credit)).count();
    if one == 0 || both * 10 > one {
        return None;
    }
    let rule = AmountRule::DebitCredit { debit: layout[debit].name.clone(), credit: layout[credit].name.clone() };
    Some((rule, Reason { doubtful: both > 0, ..reason(LayoutPart::Amount, Because::ColumnName, one, one + both) }))
}

fn marked(layout: &[LayoutColumn], columns: &[Column<'_>]) -> Option<(AmountRule, Reason)> {
    let is_marker = |column: &Column<'_>| {
        let values = &column.values;
        values.len() > 1 && values.iter().all(|value| value::direction(value.as_bytes()).is_some())
    };
    let marker = columns.iter().position(is_marker)?;
    let is_unsigned = |at: &usize| {
        layout[*at].kind.is_amount() && columns[*at].values.iter().all(|value| !value.contains(['-', '(', '\u{2212}']))
    };
    let mut amounts: Vec<usize> = (0..layout.len()).filter(is_unsigned).collect();
    // The nearest that is called an amount comes first.
    amounts.sort_by_key(|at| {
        (layout[*at].kind != ColumnKind::Money, !names::is_amount(&layout[*at].header), at.abs_diff(marker))
    });
    let amount = *amounts.first()?;
    let is_beside = amount.abs_diff(marker) == 1 || names::is_marker(&layout[marker].header);
    is_beside.then_some(())?;
    let rule = AmountRule::Marked { amount: layout[amount].name.clone(), marker: layout[marker].name.clone() };
    let total = columns[marker].values.len();
    Some((
        rule,
        Reason {
            column: Some(layout[marker].name.clone()),
            ..reason(LayoutPart::Amount, Because::AllValues, total, total)
        },
    ))
}
