//! What is read of a bank's file on its way to a table: entries are numbered, statements are added up and compared
//! with those before them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{Balance, IssueCode, RowIssue, Statement};

use super::amount::Amount;
use super::entry::{Entry, Field};
use crate::{FileError, Limit, Limits};

/// The most statements of one file: they are kept until its end.
const MOST_STATEMENTS: u64 = 100_000;

/// Takes entries and issues, in the order of the file.
pub(crate) trait Taker {
    fn entry(&mut self, row: i64, entry: Entry) -> Result<(), FileError>;
    fn issue(&mut self, issue: RowIssue) -> Result<(), FileError>;
}

/// What was on an account.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stand {
    pub(crate) day: Option<NaiveDate>,
    pub(crate) amount: Amount,
    pub(crate) currency: String,
}

/// A statement that is being read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Open {
    pub(crate) account: String,
    pub(crate) number: String,
    pub(crate) currency: String,
    pub(crate) opening: Option<Stand>,
    pub(crate) closing: Option<Stand>,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) line: Option<i64>,
    pub(crate) entries: i64,
    pub(crate) sum: Amount,
    /// Whether the entries have more digits than can be added up.
    pub(crate) overflows: bool,
}

/// What was kept of a statement to compare later ones with.
struct Earlier {
    statement: usize,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

pub(crate) struct Book<'a> {
    taker: &'a mut dyn Taker,
    pub(crate) limits: &'a Limits,
    open: Option<Open>,
    statements: Vec<Statement>,
    earlier: HashMap<(String, String), Vec<Earlier>>,
    rows: i64,
}

impl<'a> Book<'a> {
    pub(crate) fn new(taker: &'a mut dyn Taker, limits: &'a Limits) -> Self {
        Self { taker, limits, open: None, statements: Vec::new(), earlier: HashMap::new(), rows: 0 }
    }

    pub(crate) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The statement that is being read; one begins where there is none.
    pub(crate) fn open(&mut self) -> &mut Open {
        self.open.get_or_insert_default()
    }

    /// Ends the statement that is being read, if there is one, and begins another.
    pub(crate) fn begin(&mut self, open: Open) -> Result<(), FileError> {
        self.end()?;
        self.open = Some(open);
        Ok(())
    }

    /// Takes one movement: a record of the table, and an entry of the statement.
    pub(crate) fn entry(&mut self, entry: Entry) -> Result<(), FileError> {
        let amount = entry.amount().filter(|_| !entry.is_pending);
        self.count(amount);
        self.record(entry)
    }

    /// Adds an entry to its statement without making a record of it.
    pub(crate) fn count(&mut self, amount: Option<Amount>) {
        let open = self.open();
        open.entries += 1;
        match open.sum.plus(amount.unwrap_or_default()) {
            Some(sum) => open.sum = sum,
            None => open.overflows = true,
        }
    }

    /// Makes a record without counting an entry.
    pub(crate) fn record(&mut self, mut entry: Entry) -> Result<(), FileError> {
        if self.rows as u64 >= self.limits.records {
            return Err(FileError::TooMuch { limit: Limit::Records, most: self.limits.records });
        }
        let open = self.open.get_or_insert_default();
        entry.text_if_missing(Field::Account, &open.account);
        entry.text_if_missing(Field::Statement, &open.number);
        entry.text_if_missing(Field::Currency, &open.currency);
        self.rows += 1;
        self.taker.entry(self.rows, entry)
    }

    /// Notes something about the file.
    pub(crate) fn issue(&mut self, code: IssueCode, line: Option<i64>, value: &str) -> Result<(), FileError> {
        let value = (!value.is_empty()).then(|| cut(value));
        self.taker.issue(RowIssue { line, value, ..RowIssue::of_file(code) })
    }

    /// Notes something about a statement.
    pub(crate) fn statement_issue(
        &mut self,
        code: IssueCode,
        line: Option<i64>,
        value: &str,
        expected: &str,
    ) -> Result<(), FileError> {
        self.taker.issue(RowIssue {
            line,
            column: Some(Field::Statement.name().to_owned()),
            value: (!value.is_empty()).then(|| cut(value)),
            expected: (!expected.is_empty()).then(|| cut(expected)),
            ..RowIssue::of_file(code)
        })
    }

    /// Ends the statement that is being read, if there is one.
    pub(crate) fn end(&mut self) -> Result<(), FileError> {
        let Some(open) = self.open.take() else { return Ok(()) };
        if self.statements.len() as u64 >= MOST_STATEMENTS {
            return Err(FileError::TooMuch { limit: Limit::Entries, most: MOST_STATEMENTS });
        }
        let adds_up = self.add_up(&open)?;
        self.compare(&open)?;
        let key = (open.account.clone(), open.currency.clone());
        let statement = self.statements.len();
        let (from, to) = open.days();
        self.earlier.entry(key).or_default().push(Earlier { statement, from, to });
        self.statements.push(open.close(adds_up));
        Ok(())
    }

    /// The statements of the file.
    pub(crate) fn finish(mut self) -> Result<Vec<Statement>, FileError> {
        self.end()?;
        Ok(self.statements)
    }

    fn add_up(&mut self, open: &Open) -> Result<Option<bool>, FileError> {
        let (Some(opening), Some(closing)) = (&open.opening, &open.closing) else { return Ok(None) };
        let expected = opening.amount.plus(open.sum).filter(|_| !open.overflows);
        let Some(expected) = expected else { return Ok(None) };
        let adds_up = expected == closing.amount && opening.currency == closing.currency;
        if !adds_up {
            let found = format!("{} {}", closing.amount.to_text(), closing.currency);
            let expected = format!("{} {}", expected.to_text(), opening.currency);
            self.statement_issue(IssueCode::BalanceOff, open.line, found.trim(), expected.trim())?;
        }
        Ok(Some(adds_up))
    }

    fn compare(&mut self, open: &Open) -> Result<(), FileError> {
        let key = (open.account.clone(), open.currency.clone());
        let Some(earlier) = self.earlier.get(&key) else { return Ok(()) };
        let own = open.clone().close(None);
        let is_twice = |earlier: &Earlier| {
            open.days() == (earlier.from, earlier.to) && is_same(&own, &self.statements[earlier.statement])
        };
        if earlier.iter().rev().take(COMPARED).any(is_twice) {
            let number = open.number.clone();
            return self.statement_issue(IssueCode::StatementTwice, open.line, &number, "");
        }
        let before = earlier.last().expect("a list is kept where there is one before");
        let Some((code, found, expected)) = open.follows(before, &self.statements[before.statement]) else {
            return Ok(());
        };
        self.statement_issue(code, open.line, &found, &expected)
    }
}

/// How many statements of the same account one is compared with.
const COMPARED: usize = 400;

impl Open {
    /// The first and the last day it covers, as far as it says.
    fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let day = |stand: &Option<Stand>| stand.as_ref().and_then(|stand| stand.day);
        (self.from.or_else(|| day(&self.opening)), self.to.or_else(|| day(&self.closing)))
    }

    fn close(self, adds_up: Option<bool>) -> Statement {
        let balance =
            |stand: Stand| Balance { date: stand.day.map(|day| day.to_string()), amount: stand.amount.to_text() };
        Statement {
            account: self.account,
            number: self.number,
            currency: self.currency,
            opening: self.opening.map(balance),
            closing: self.closing.map(balance),
            entries: self.entries,
            sum: self.sum.to_text(),
            adds_up,
        }
    }

    /// What is wrong with following on another statement: it begins with what the other ended with, or something is
    /// between them. Balances decide; numbers of statements restart, skip and stay the same from bank to bank.
    fn follows(&self, earlier: &Earlier, statement: &Statement) -> Option<(IssueCode, String, String)> {
        let (from, _) = self.days();
        let covers_earlier_days = from.zip(earlier.to).is_some_and(|(from, to)| from < to);
        let begins = self.opening.as_ref().map(|stand| stand.amount.to_text());
        let ended = statement.closing.as_ref().map(|balance| balance.amount.clone());
        let continues = begins.as_ref().zip(ended.as_ref()).map(|(begins, ended)| same_amount(begins, ended));
        let code = match continues {
            Some(true) => return None,
            _ if covers_earlier_days => IssueCode::Overlap,
            Some(false) => IssueCode::Gap,
            None => return None,
        };
        if code == IssueCode::Overlap {
            let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            return Some((code, text(from), text(earlier.to)));
        }
        Some((code, begins.unwrap_or_default(), ended.unwrap_or_default()))
    }
}

/// Whether two statements say the same, and say enough for that to mean something.
fn is_same(one: &Statement, other: &Statement) -> bool {
    let says_something = !one.number.is_empty() || one.entries > 0;
    let is_alike = one.entries == other.entries && one.number == other.number && one.sum == other.sum;
    says_something && is_alike && one.opening == other.opening && one.closing == other.closing
}

fn same_amount(one: &str, other: &str) -> bool {
    Amount::parse(one, '.').is_ok_and(|one| Amount::parse(other, '.').is_ok_and(|other| one == other))
}

/// A value as issues keep it.
pub(crate) fn cut(value: &str) -> String {
    value.chars().take(RowIssue::MOST_CHARACTERS).collect()
}
