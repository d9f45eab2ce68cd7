//! BAI2: what banks in North America report, in records of values between commas.
//!
//! A file holds groups, a group accounts, an account details; each ends with a record that says how many records there
//! were and what they add up to. Records go on with those numbered 88. Amounts have no decimal mark: the currency says
//! where it belongs.

mod account;
mod fields;
mod kinds;
mod records;
#[cfg(test)]
mod tests;
mod totals;

use domain::IssueCode;

use crate::FileError;
use crate::bank::{Book, Lines, Text, day};
use fields::Fields;
use records::{Record, Records};
use totals::Totals;

/// Whether a file begins like a report of BAI2.
pub(crate) fn recognise(opening: &str) -> bool {
    let first = opening.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let Some((code, rest)) = first.split_once(',') else { return false };
    let has_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_digit());
    let commas = rest.bytes().filter(|&byte| byte == b',').count();
    has_code && commas >= 3 && (code == "01" && (first.ends_with('/') || commas == 7) || first.ends_with('/'))
}

pub(crate) fn read(text: Text<'_>, book: &mut Book<'_>) -> Result<(), FileError> {
    let mut records = Records::new(Lines::new(text));
    let mut report = Report::new(book);
    while let Some(record) = records.next(report.book)? {
        report.take(&record)?;
    }
    report.finish()
}

/// The levels of a report that are open.
struct Report<'b, 'a> {
    book: &'b mut Book<'a>,
    totals: Totals,
    /// What the group says of all its accounts.
    currency: String,
    as_of: String,
    account_currency: String,
    has_ended: bool,
}

impl<'b, 'a> Report<'b, 'a> {
    fn new(book: &'b mut Book<'a>) -> Self {
        let nothing = String::new;
        Self {
            book,
            totals: Totals::default(),
            currency: nothing(),
            as_of: nothing(),
            account_currency: nothing(),
            has_ended: false,
        }
    }

    fn take(&mut self, record: &Record) -> Result<(), FileError> {
        self.totals.add_records(record.lines);
        match record.code.as_str() {
            "01" => self.has_ended = false,
            "02" => self.begin_group(record),
            "03" => return self.begin_account(record),
            "16" => return self.entry(record),
            "49" => return self.end_account(record),
            "98" => return self.end_group(record),
            "99" => return self.end_file(record),
            _ => return self.book.issue(IssueCode::Unreadable, Some(record.line), &record.text()),
        }
        Ok(())
    }

    fn begin_group(&mut self, record: &Record) {
        self.totals.begin_group(record.lines);
        let mut fields = Fields::of(&record.body);
        self.as_of = fields.nth(3).to_owned();
        let currency = Fields::of(&record.body).nth(5).to_owned();
        self.currency = if currency.is_empty() { "USD".to_owned() } else { currency };
    }

    fn begin_account(&mut self, record: &Record) -> Result<(), FileError> {
        self.end_open_account(record.line)?;
        self.totals.begin_account(record.lines);
        let account = account::read(record, &self.currency, day::short(&self.as_of), self.book)?;
        self.account_currency.clone_from(&account.open.currency);
        self.totals.add_amount(account.total);
        self.book.begin(account.open)
    }

    fn entry(&mut self, record: &Record) -> Result<(), FileError> {
        if !self.book.is_open() {
            self.book.issue(IssueCode::CutOff, Some(record.line), "03")?;
            self.account_currency.clone_from(&self.currency);
        }
        let (entry, amount) = account::entry(record, &self.account_currency, &self.as_of);
        self.totals.add_amount(amount);
        self.book.entry(entry)
    }

    fn end_account(&mut self, record: &Record) -> Result<(), FileError> {
        let found = self.totals.end_account();
        totals::compare(record, &[], &found, self.book)?;
        self.book.end()
    }

    fn end_group(&mut self, record: &Record) -> Result<(), FileError> {
        self.end_open_account(record.line)?;
        let found = self.totals.end_group();
        totals::compare(record, &[found.parts], &found, self.book)
    }

    fn end_file(&mut self, record: &Record) -> Result<(), FileError> {
        self.end_open_account(record.line)?;
        let found = self.totals.end_file();
        self.has_ended = true;
        totals::compare(record, &[found.parts], &found, self.book)
    }

    /// An account whose last record is missing.
    fn end_open_account(&mut self, line: i64) -> Result<(), FileError> {
        if self.book.is_open() {
            self.totals.end_account();
            self.book.issue(IssueCode::CutOff, Some(line), "49")?;
            self.book.end()?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(), FileError> {
        if !self.has_ended {
            self.end_open_account(0)?;
            self.book.issue(IssueCode::CutOff, None, "99")?;
        }
        Ok(())
    }
}
