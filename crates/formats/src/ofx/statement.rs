//! Statements: their accounts, days and balances, and the entries in them.

use domain::IssueCode;

use super::entry::{self, TRADES};
use crate::FileError;
use crate::bank::{Amount, Book, Entry, Field, Open, Stand, day};

/// What holds a statement. An account that is only listed is one without entries.
const STATEMENTS: [&str; 4] = ["STMTRS", "CCSTMTRS", "INVSTMTRS", "ACCTINFO"];

/// What holds an account of the statement.
const ACCOUNTS: [&str; 3] = ["BANKACCTFROM", "CCACCTFROM", "INVACCTFROM"];

/// What is neither an entry nor a balance of money.
const NOT_READ: [&str; 3] = ["INVPOSLIST", "INVOOLIST", "LOANTRANLIST"];

/// What a bank answers to a question.
#[derive(Default)]
struct Answer {
    code: String,
    is_error: bool,
    message: String,
}

pub(super) struct Statements<'b, 'a> {
    book: &'b mut Book<'a>,
    /// The entry that is being read, and what it stands in.
    entry: Option<(String, Entry)>,
    balance: Option<(Option<Amount>, String)>,
    answer: Answer,
}

impl<'b, 'a> Statements<'b, 'a> {
    pub(super) fn new(book: &'b mut Book<'a>) -> Self {
        Self { book, entry: None, balance: None, answer: Answer::default() }
    }

    pub(super) fn issue(&mut self, code: IssueCode, line: i64, value: &str) -> Result<(), FileError> {
        self.book.issue(code, Some(line), value)
    }

    pub(super) fn cut_off(&mut self, open: &str) -> Result<(), FileError> {
        if let Some((_, entry)) = self.entry.take() {
            self.book.entry(entry::whole(entry))?;
        }
        self.book.issue(IssueCode::CutOff, None, &format!("</{open}>"))
    }

    pub(super) fn begin(&mut self, name: &str, line: i64) -> Result<(), FileError> {
        if STATEMENTS.contains(&name) {
            return self.book.begin(Open { line: Some(line), ..Open::default() });
        }
        if NOT_READ.contains(&name) {
            return self.issue(IssueCode::NotRead, line, name);
        }
        match name {
            "LEDGERBAL" | "INVBAL" => self.balance = Some((None, String::new())),
            "STATUS" => self.answer = Answer::default(),
            "STMTTRN" | "STMTTRNP" => self.begin_entry(name, line, None)?,
            _ if TRADES.contains(&name) => self.begin_entry(name, line, Some(name))?,
            _ => {}
        }
        Ok(())
    }

    fn begin_entry(&mut self, name: &str, line: i64, code: Option<&str>) -> Result<(), FileError> {
        if let Some((_, unfinished)) = self.entry.take() {
            self.book.entry(entry::whole(unfinished))?;
        }
        let mut entry = Entry::at(line);
        entry.text(Field::Code, code.unwrap_or_default());
        entry.is_pending = name == "STMTTRNP";
        if entry.is_pending {
            entry.text(Field::Status, "pending");
        }
        self.entry = Some((name.to_owned(), entry));
        Ok(())
    }

    pub(super) fn value(&mut self, open: &[String], name: &str, value: &str, line: i64) -> Result<(), FileError> {
        let inside = open.last().map_or("", String::as_str);
        if let Some((_, entry)) = &mut self.entry {
            entry::put(inside, name, value, entry);
            return Ok(());
        }
        if inside == "STATUS" {
            self.answer.put(name, value);
            return Ok(());
        }
        match name {
            "BALAMT" | "AVAILCASH" => self.amount(value, line),
            "DTASOF" if self.balance.is_some() => {
                self.balance = self.balance.take().map(|(amount, _)| (amount, value.to_owned()));
                Ok(())
            }
            _ => {
                self.describe(open, inside, name, value);
                Ok(())
            }
        }
    }

    /// What is said of the statement itself.
    fn describe(&mut self, open: &[String], inside: &str, name: &str, value: &str) {
        if !open.iter().any(|open| STATEMENTS.contains(&open.as_str())) {
            return;
        }
        let statement = self.book.open();
        match name {
            "CURDEF" => value.clone_into(&mut statement.currency),
            "ACCTID" if ACCOUNTS.contains(&inside) => value.clone_into(&mut statement.account),
            "DTSTART" => statement.from = day::long(value),
            "DTEND" => statement.to = day::long(value),
            "DTASOF" => statement.to = statement.to.or_else(|| day::long(value)),
            _ => {}
        }
    }

    fn amount(&mut self, value: &str, line: i64) -> Result<(), FileError> {
        let Some((amount, _)) = &mut self.balance else { return Ok(()) };
        *amount = Amount::parse_either(value).ok();
        if amount.is_some() {
            return Ok(());
        }
        self.book.statement_issue(IssueCode::Unreadable, Some(line), value, "1234.50")
    }

    pub(super) fn end(&mut self, name: &str, line: i64) -> Result<(), FileError> {
        if STATEMENTS.contains(&name) {
            return self.book.end();
        }
        match name {
            "LEDGERBAL" | "INVBAL" => self.end_balance(name, line),
            "STATUS" => self.end_answer(line),
            _ => match self.entry.take_if(|(held, _)| held == name) {
                Some((_, entry)) => self.book.entry(entry::whole(entry)),
                None => Ok(()),
            },
        }
    }

    fn end_balance(&mut self, name: &str, line: i64) -> Result<(), FileError> {
        match self.balance.take() {
            Some((Some(amount), as_of)) => {
                let statement = self.book.open();
                let currency = statement.currency.clone();
                let day = if as_of.is_empty() { statement.to } else { day::long(&as_of) };
                statement.closing = Some(Stand { day, amount, currency });
                Ok(())
            }
            Some((None, _)) if name == "LEDGERBAL" => {
                self.book.statement_issue(IssueCode::Unreadable, Some(line), "", "1234.50")
            }
            _ => Ok(()),
        }
    }

    fn end_answer(&mut self, line: i64) -> Result<(), FileError> {
        let answer = std::mem::take(&mut self.answer);
        if answer.is_error {
            self.issue(IssueCode::Unreadable, line, format!("{} {}", answer.code, answer.message).trim())?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<(), FileError> {
        match self.entry {
            Some((_, entry)) => self.book.entry(entry::whole(entry)),
            None => Ok(()),
        }
    }
}

impl Answer {
    fn put(&mut self, name: &str, value: &str) {
        match name {
            "CODE" => value.clone_into(&mut self.code),
            "SEVERITY" => self.is_error = value.eq_ignore_ascii_case("ERROR"),
            "MESSAGE" => value.clone_into(&mut self.message),
            _ => {}
        }
    }
}
