//! Statements of a file against those of the account that are known already: days covered twice, a statement that is
//! there twice, and days that are missing in between.

use std::collections::BTreeSet;

use domain::{AppError, FileId, IssueCode, RowIssue, SourceId, Statement, canonical};
use store::sources::{Covered, NewStatement, insert_statements, list_statements};
use store::{ProjectScope, Tx};

use crate::Explain;

/// The most statements of one account that are looked at.
const MOST: i64 = 2_000;

/// Compares the statements of a file with those of other files.
pub(super) async fn compare(
    tx: &mut Tx,
    scope: ProjectScope,
    of: (SourceId, FileId),
    found: &[Statement],
) -> Result<Vec<RowIssue>, AppError> {
    let accounts: BTreeSet<String> = found.iter().map(account).collect();
    let mut issues = Vec::new();
    for name in accounts {
        let known = list_statements(tx, scope, &name, of, MOST).await.explain()?;
        let own: Vec<&Statement> = found.iter().filter(|statement| account(statement) == name).collect();
        issues.extend(own.iter().filter_map(|statement| covered_before(statement, &known)));
        issues.extend(own.into_iter().min_by_key(|own| opened_on(own)).and_then(|first| gap_before(first, &known)));
    }
    Ok(issues)
}

/// Remembers the statements of a version.
pub(super) async fn remember(
    tx: &mut Tx,
    scope: ProjectScope,
    (source, number): (SourceId, i64),
    statements: &[Statement],
) -> Result<(), AppError> {
    let accounts: Vec<String> = statements.iter().map(account).collect();
    let rows: Vec<NewStatement<'_>> = statements.iter().zip(&accounts).map(|(own, name)| row(own, name)).collect();
    insert_statements(tx, scope, source, number, &rows).await.explain()
}

fn row<'a>(statement: &'a Statement, account: &'a str) -> NewStatement<'a> {
    NewStatement {
        account,
        statement: &statement.number,
        opened_on: opened_on(statement),
        closed_on: closed_on(statement),
        opening: statement.opening.as_ref().map(|balance| balance.amount.as_str()),
        closing: statement.closing.as_ref().map(|balance| balance.amount.as_str()),
    }
}

/// One account in one currency.
fn account(statement: &Statement) -> String {
    format!("{} {}", statement.account, statement.currency)
}

fn opened_on(statement: &Statement) -> Option<&str> {
    statement.opening.as_ref().and_then(|balance| balance.date.as_deref())
}

fn closed_on(statement: &Statement) -> Option<&str> {
    statement.closing.as_ref().and_then(|balance| balance.date.as_deref())
}

/// A statement that is known already, or that has days in common with one.
fn covered_before(own: &Statement, known: &[Covered]) -> Option<RowIssue> {
    if let Some(same) = known.iter().find(|other| is_same(own, other)) {
        return Some(issue(IssueCode::StatementTwice, own, same));
    }
    let (from, to) = (opened_on(own)?, closed_on(own)?);
    let shares_days = |other: &&Covered| {
        let (began, ended) = (other.opened_on.as_deref(), other.closed_on.as_deref());
        began.zip(ended).is_some_and(|(began, ended)| from < ended && began < to)
    };
    known.iter().find(shares_days).map(|other| issue(IssueCode::Overlap, own, other))
}

fn is_same(own: &Statement, other: &Covered) -> bool {
    let row = row(own, "");
    row.statement == other.statement
        && (row.opened_on, row.closed_on) == (other.opened_on.as_deref(), other.closed_on.as_deref())
        && (row.opening, row.closing) == (other.opening.as_deref(), other.closing.as_deref())
        && row.closing.is_some()
}

/// The statement before this one closed with another amount than this one opens with.
fn gap_before(own: &Statement, known: &[Covered]) -> Option<RowIssue> {
    let opening = own.opening.as_ref()?;
    let day = opening.date.as_deref()?;
    let before = known.iter().filter(|other| other.closed_on.as_deref().is_some_and(|closed| closed <= day));
    let last = before.max_by_key(|other| other.closed_on.as_deref())?;
    let closing = last.closing.as_deref()?;
    if equals(closing, &opening.amount) {
        return None;
    }
    let issue = issue(IssueCode::Gap, own, last);
    Some(RowIssue { value: Some(opening.amount.clone()), expected: Some(closing.to_owned()), ..issue })
}

fn equals(one: &str, other: &str) -> bool {
    let exact = |text| canonical::read_decimal(text).map(|(digits, scale)| (digits, u32::from(scale)));
    match exact(one).zip(exact(other)) {
        Some(((one, scale), (other, own))) => {
            let widened = |digits: i128, by: u32| digits.checked_mul(10_i128.checked_pow(by)?);
            widened(one, own.saturating_sub(scale)) == widened(other, scale.saturating_sub(own))
        }
        None => one == other,
    }
}

/// Names both: the number of the statement, and the other one with its source.
fn issue(code: IssueCode, own: &Statement, other: &Covered) -> RowIssue {
    let value = format!("{} · {} {}", own.number, other.source, other.statement);
    let value = value.chars().take(RowIssue::MOST_CHARACTERS).collect();
    RowIssue { value: Some(value), ..RowIssue::of_file(code) }
}

#[cfg(test)]
mod tests {
    use domain::Balance;

    use super::*;

    fn balance(day: &str, amount: &str) -> Option<Balance> {
        Some(Balance { date: Some(day.to_owned()), amount: amount.to_owned() })
    }

    fn november() -> Statement {
        Statement {
            account: "DE02".to_owned(),
            number: "11".to_owned(),
            currency: "EUR".to_owned(),
            opening: balance("2026-10-31", "12.50"),
            closing: balance("2026-11-30", "20.00"),
            entries: 2,
            sum: "7.50".to_owned(),
            adds_up: Some(true),
        }
    }

    fn known(days: (&str, &str), closing: &str) -> Covered {
        Covered {
            source: "Bank".to_owned(),
            statement: "10".to_owned(),
            opened_on: Some(days.0.to_owned()),
            closed_on: Some(days.1.to_owned()),
            opening: Some("0.00".to_owned()),
            closing: Some(closing.to_owned()),
        }
    }

    #[test]
    fn a_statement_that_follows_the_one_before_is_in_order() {
        let october = [known(("2026-09-30", "2026-10-31"), "12.5")];
        assert_eq!(covered_before(&november(), &october), None);
        assert_eq!(gap_before(&november(), &october), None);
    }

    #[test]
    fn a_missing_statement_shows_in_the_balance() {
        let september = [known(("2026-08-31", "2026-09-30"), "3.00")];
        let gap = gap_before(&november(), &september).unwrap();
        assert_eq!(
            (gap.code, gap.value.as_deref(), gap.expected.as_deref()),
            (IssueCode::Gap, Some("12.50"), Some("3.00"))
        );
        assert_eq!(gap_before(&november(), &[]), None);
    }

    #[test]
    fn days_in_common_and_the_same_statement_are_told_apart() {
        let halves = [known(("2026-11-10", "2026-11-20"), "3.00")];
        let overlap = covered_before(&november(), &halves).unwrap();
        assert_eq!((overlap.code, overlap.value.as_deref()), (IssueCode::Overlap, Some("11 · Bank 10")));
        let same = Covered {
            statement: "11".to_owned(),
            opening: Some("12.50".to_owned()),
            ..known(("2026-10-31", "2026-11-30"), "20.00")
        };
        assert_eq!(covered_before(&november(), &[same]).unwrap().code, IssueCode::StatementTwice);
    }
}
