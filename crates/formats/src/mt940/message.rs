//! Messages: their fields in order, the entry that waits for its details, the totals they end with.

use domain::IssueCode;

use super::balance::{Total, stand, total};
use super::{cleaned, details, entry_line, is_header};
use crate::bank::{Amount, Book, Entry, Open, Stand};
use crate::{FileError, Limit};

/// A field that may go on.
struct Held {
    tag: String,
    lines: Vec<String>,
    line: i64,
    bytes: u64,
}

/// What a message says of itself besides its statement.
#[derive(Default)]
struct Said {
    debits: Option<Total>,
    credits: Option<Total>,
    /// Whether it is one of those that come during a day and need no balances.
    is_interim: bool,
}

pub(super) struct Messages<'b, 'a> {
    book: &'b mut Book<'a>,
    held: Option<Held>,
    entry: Option<Entry>,
    said: Said,
    debits: Total,
    credits: Total,
}

const NOTHING: Total = Total { entries: 0, amount: Amount::new(0, 0) };

impl<'b, 'a> Messages<'b, 'a> {
    pub(super) fn new(book: &'b mut Book<'a>) -> Self {
        Self { book, held: None, entry: None, said: Said::default(), debits: NOTHING, credits: NOTHING }
    }

    /// A field begins.
    pub(super) fn field(&mut self, tag: &str, value: &str, line: i64) -> Result<(), FileError> {
        self.end_field()?;
        self.held = Some(Held { tag: tag.to_owned(), lines: vec![value.to_owned()], line, bytes: value.len() as u64 });
        Ok(())
    }

    /// A line without a tag: the field goes on, or a bank writes something between messages.
    pub(super) fn continued(&mut self, text: &str, line: i64) -> Result<(), FileError> {
        let most = self.book.limits.value;
        match &mut self.held {
            Some(held) => {
                held.bytes += text.len() as u64 + 1;
                held.lines.push(text.to_owned());
                if held.bytes > most { Err(FileError::TooMuch { limit: Limit::Value, most }) } else { Ok(()) }
            }
            None if is_header(cleaned(text)) => Ok(()),
            None => self.book.issue(IssueCode::NotRead, Some(line), text),
        }
    }

    /// The message ends.
    pub(super) fn end(&mut self, line: i64) -> Result<(), FileError> {
        self.end_field()?;
        self.end_message(Some(line))
    }

    pub(super) fn finish(mut self) -> Result<(), FileError> {
        self.end_field()?;
        self.end_message(None)
    }

    fn end_field(&mut self) -> Result<(), FileError> {
        let Some(held) = self.held.take() else { return Ok(()) };
        let value = held.lines.first().map_or("", String::as_str).trim();
        match held.tag.as_str() {
            "20" => self.begin(Open { line: Some(held.line), ..Open::default() })?,
            "25" | "25P" => self.account(value, held.line)?,
            "28" | "28C" => value.clone_into(&mut self.open(held.line).number),
            "60F" | "60M" => self.opening(value, held.line)?,
            "62F" | "62M" => self.closing(value, held.line)?,
            "61" => return self.begin_entry(&held),
            "86" => return self.details(&held),
            "34F" => self.floor(value, held.line),
            "90D" => self.said.debits = self.total(value, held.line)?,
            "90C" => self.said.credits = self.total(value, held.line)?,
            "13" | "13D" => self.said.is_interim = true,
            "21" | "64" | "65" | "NS" | "37H" => {}
            _ => self.book.issue(IssueCode::NotRead, Some(held.line), value)?,
        }
        self.end_entry()?;
        self.surplus(&held)
    }

    /// Lines below a field that has only one.
    fn surplus(&mut self, held: &Held) -> Result<(), FileError> {
        let surplus = |line: &&String| !is_header(cleaned(line));
        let Some(line) = held.lines.iter().skip(1).find(surplus) else { return Ok(()) };
        if held.tag == "25P" || held.tag == "NS" {
            return Ok(());
        }
        self.book.issue(IssueCode::NotRead, Some(held.line), line)
    }

    /// The statement of this message; a piece of a message begins one too.
    fn open(&mut self, line: i64) -> &mut Open {
        let open = self.book.open();
        open.line.get_or_insert(line);
        open
    }

    fn begin(&mut self, open: Open) -> Result<(), FileError> {
        self.end_message(None)?;
        self.book.begin(open)
    }

    fn account(&mut self, value: &str, line: i64) -> Result<(), FileError> {
        if !self.open(line).account.is_empty() {
            self.begin(Open { line: Some(line), ..Open::default() })?;
        }
        value.clone_into(&mut self.open(line).account);
        Ok(())
    }

    fn opening(&mut self, value: &str, line: i64) -> Result<(), FileError> {
        let open = self.open(line);
        if open.opening.is_some() {
            let (account, number) = (open.account.clone(), open.number.clone());
            self.begin(Open { account, number, line: Some(line), ..Open::default() })?;
        }
        let Some(stand) = self.stand(value, line)? else { return Ok(()) };
        let open = self.open(line);
        open.currency.clone_from(&stand.currency);
        open.opening = Some(stand);
        Ok(())
    }

    fn closing(&mut self, value: &str, line: i64) -> Result<(), FileError> {
        self.end_entry()?;
        let Some(stand) = self.stand(value, line)? else { return Ok(()) };
        let open = self.open(line);
        if open.currency.is_empty() {
            open.currency.clone_from(&stand.currency);
        }
        open.closing = Some(stand);
        Ok(())
    }

    fn stand(&mut self, value: &str, line: i64) -> Result<Option<Stand>, FileError> {
        let stand = stand(value);
        if stand.is_none() {
            self.book.statement_issue(IssueCode::Unreadable, Some(line), value, "C260331EUR1234,50")?;
        }
        Ok(stand)
    }

    fn total(&mut self, value: &str, line: i64) -> Result<Option<Total>, FileError> {
        let total = total(value);
        if total.is_none() {
            self.book.statement_issue(IssueCode::Unreadable, Some(line), value, "2EUR1234,50")?;
        }
        Ok(total)
    }

    /// The least amount that is listed; it names the currency where no balance does.
    fn floor(&mut self, value: &str, line: i64) {
        self.said.is_interim = true;
        let open = self.open(line);
        if let Some(currency) = value.get(..3).filter(|_| open.currency.is_empty()) {
            currency.clone_into(&mut open.currency);
        }
    }

    fn begin_entry(&mut self, held: &Held) -> Result<(), FileError> {
        self.end_entry()?;
        self.open(held.line);
        self.entry = Some(entry_line::read(&held.lines, held.line));
        Ok(())
    }

    fn details(&mut self, held: &Held) -> Result<(), FileError> {
        match &mut self.entry {
            Some(entry) => {
                details::read(&held.lines, entry);
                Ok(())
            }
            None => {
                self.open(held.line);
                let text = held.lines.join(" ");
                self.book.issue(IssueCode::NotRead, Some(held.line), text.trim())
            }
        }
    }

    fn end_entry(&mut self) -> Result<(), FileError> {
        let Some(entry) = self.entry.take() else { return Ok(()) };
        if let Some(amount) = entry.amount() {
            let total = if amount.is_negative() { &mut self.debits } else { &mut self.credits };
            total.entries += 1;
            total.amount = total.amount.plus(amount).unwrap_or(total.amount);
        }
        self.book.entry(entry)
    }

    fn end_message(&mut self, line: Option<i64>) -> Result<(), FileError> {
        self.end_entry()?;
        let said = std::mem::take(&mut self.said);
        let debits = std::mem::replace(&mut self.debits, NOTHING);
        let credits = std::mem::replace(&mut self.credits, NOTHING);
        if !self.book.is_open() {
            return Ok(());
        }
        let debits = Total { amount: debits.amount.negated(), ..debits };
        self.compare(said.debits, &debits)?;
        self.compare(said.credits, &credits)?;
        self.is_whole(said.is_interim, line)?;
        self.book.end()
    }

    fn compare(&mut self, said: Option<Total>, found: &Total) -> Result<(), FileError> {
        let Some(said) = said.filter(|said| said != found) else { return Ok(()) };
        let text = |total: &Total| format!("{}: {}", total.entries, total.amount.to_text());
        let line = self.book.open().line;
        self.book.statement_issue(IssueCode::ControlTotalOff, line, &text(found), &text(&said))
    }

    /// A statement of days has both balances.
    fn is_whole(&mut self, is_interim: bool, line: Option<i64>) -> Result<(), FileError> {
        let open = self.book.open();
        let missing = match (&open.opening, &open.closing) {
            (Some(_), Some(_)) => return Ok(()),
            (None, None) if is_interim => return Ok(()),
            (None, _) => ":60F:",
            (Some(_), None) => ":62F:",
        };
        let line = line.or(open.line);
        let number = open.number.clone();
        self.book.statement_issue(IssueCode::CutOff, line, &number, missing)
    }
}
