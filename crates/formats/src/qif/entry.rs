//! Entries of accounts and of securities accounts.

use domain::IssueCode;

use super::style::Style;
use crate::bank::{Amount, Entry, Field};

/// Trades that take money out of the account; their amounts are written without a sign.
const GOES_OUT: [&str; 9] =
    ["buy", "buyx", "cvrshrt", "cvrshrtx", "margint", "margintx", "miscexp", "miscexpx", "xout"];

/// One entry while its lines are read.
pub(super) struct Draft {
    entry: Entry,
    /// Whether it moves securities.
    trades: bool,
    /// What the parts of a split entry add up to; none where a part is no amount.
    parts: Option<Amount>,
    has_parts: bool,
}

impl Draft {
    pub(super) fn new(line: i64, trades: bool) -> Self {
        Self { entry: Entry::at(line), trades, parts: Some(Amount::default()), has_parts: false }
    }

    pub(super) fn take(&mut self, line: &str, style: Style) {
        let Some(letter) = line.chars().next() else { return };
        let value = line[letter.len_utf8()..].trim();
        match letter {
            'D' => self.entry.day(Field::BookingDate, style.day(value), value),
            'T' | 'U' => self.amount(value, style),
            'M' => self.entry.add_text(Field::Purpose, value),
            'P' => self.entry.text(Field::Counterparty, value),
            'L' => self.entry.text(Field::Code, value),
            'C' => self.cleared(value),
            'N' if self.trades => self.entry.text(Field::Code, value),
            'N' => self.entry.text(Field::Cheque, value),
            'Y' if self.trades => self.entry.text(Field::Security, value),
            'I' if self.trades => self.entry.number(Field::Price, style.amount(value), value),
            'Q' if self.trades => self.entry.number(Field::Units, style.amount(value), value),
            'O' if self.trades => self.entry.number(Field::Charges, style.amount(value), value),
            'S' | 'E' => self.entry.add_text(Field::Note, value),
            '$' => self.part(value, style),
            'A' | '%' | 'F' | 'K' => self.entry.add_text(Field::Note, value),
            _ => self.entry.fault(None, IssueCode::NotRead, line, None),
        }
    }

    /// `U` repeats `T`, with more digits.
    fn amount(&mut self, value: &str, style: Style) {
        if !value.is_empty() && self.entry.amount().is_none() {
            self.entry.number(Field::Amount, style.amount(value), value);
        }
    }

    fn cleared(&mut self, value: &str) {
        match value {
            "*" | "c" | "C" => self.entry.text(Field::Status, "cleared"),
            "X" | "x" | "R" => self.entry.text(Field::Status, "reconciled"),
            _ => self.entry.text(Field::Status, value),
        }
    }

    fn part(&mut self, value: &str, style: Style) {
        self.entry.add_text(Field::Note, value);
        if self.trades {
            return;
        }
        self.has_parts = true;
        let sum = style.amount(value).ok().zip(self.parts).and_then(|(part, sum)| sum.plus(part));
        self.parts = sum;
    }

    /// The first entry of an account can be its opening balance; its category names the account.
    pub(super) fn names_account(&self) -> Option<&str> {
        let opens = self.entry.text_of(Field::Counterparty)?.eq_ignore_ascii_case("opening balance");
        let name = self.entry.text_of(Field::Code).filter(|_| opens)?;
        name.strip_prefix('[')?.strip_suffix(']')
    }

    fn sign_of_trade(&mut self) {
        let action = self.entry.text_of(Field::Code).unwrap_or_default().to_ascii_lowercase();
        let cell = self.entry.cell(Field::Amount).and_then(|cell| cell.original.clone());
        if let (Some(amount), Some(original)) = (self.entry.amount(), cell)
            && GOES_OUT.contains(&action.as_str())
            && !amount.is_negative()
        {
            self.entry.number(Field::Amount, Ok(amount.negated()), &original);
        }
    }

    /// The entry, with what is wrong with it as a whole.
    pub(super) fn finish(mut self) -> Entry {
        if self.trades {
            self.sign_of_trade();
        }
        if !self.entry.has(Field::BookingDate) {
            self.entry.unread(Field::BookingDate, IssueCode::NotDate, "");
        }
        if !self.trades && !self.entry.has(Field::Amount) {
            self.entry.unread(Field::Amount, IssueCode::NotNumber, "");
        }
        if let Some(amount) = self.entry.amount().filter(|_| self.has_parts)
            && self.parts != Some(amount)
        {
            let parts = self.parts.map(Amount::to_text).unwrap_or_default();
            let expected = Some(amount.to_text());
            self.entry.fault(Some(Field::Amount), IssueCode::ControlTotalOff, &parts, expected);
        }
        self.entry
    }
}
