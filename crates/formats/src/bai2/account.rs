//! Accounts with their balances, and the details of an account.

use chrono::NaiveDate;
use domain::IssueCode;

use super::fields::Fields;
use super::kinds::{Way, decimals, way};
use super::records::Record;
use crate::FileError;
use crate::bank::{Amount, Book, Entry, Field, Open, Stand, day};

const OPENING_LEDGER: &str = "010";
const CLOSING_LEDGER: &str = "015";

/// An account as its first record describes it.
pub(super) struct Account {
    pub(super) open: Open,
    /// What its amounts add up to, for the control total.
    pub(super) total: i128,
}

pub(super) fn read(
    record: &Record,
    currency: &str,
    as_of: Option<NaiveDate>,
    book: &mut Book<'_>,
) -> Result<Account, FileError> {
    let mut fields = Fields::of(&record.body);
    let number = fields.next().to_owned();
    let own = fields.next();
    let currency = if own.is_empty() { currency } else { own }.to_owned();
    let mut open = Open { account: number, currency, line: Some(record.line), to: as_of, ..Open::default() };
    let mut total = 0_i128;
    while !fields.is_empty() {
        let (code, text) = (fields.next(), fields.next());
        fields.next();
        if fields.has_funds() {
            fields.funds();
        }
        if text.is_empty() {
            continue;
        }
        let Some((units, amount)) = amount(text, &open.currency) else {
            book.statement_issue(IssueCode::Unreadable, Some(record.line), text, code)?;
            continue;
        };
        total = total.saturating_add(units);
        let stand = Stand { day: as_of, amount, currency: open.currency.clone() };
        match code {
            OPENING_LEDGER => open.opening = Some(Stand { day: None, ..stand }),
            CLOSING_LEDGER => open.closing = Some(stand),
            _ => {}
        }
    }
    Ok(Account { open, total })
}

/// A detail, and its amount for the control total.
pub(super) fn entry(record: &Record, currency: &str, as_of: &str) -> (Entry, i128) {
    let mut entry = Entry::at(record.line);
    let mut fields = Fields::of(&record.body);
    let (code, text) = (fields.next(), fields.next());
    entry.text(Field::Code, code);
    if !as_of.is_empty() {
        entry.day(Field::BookingDate, day::short(as_of), as_of);
    }
    let value_day = fields.funds();
    if !value_day.is_empty() {
        entry.day(Field::ValueDate, day::short(value_day), value_day);
    }
    let units = put_amount(code, text, currency, &mut entry);
    entry.text(Field::BankReference, fields.next());
    entry.text(Field::Reference, fields.next());
    entry.text(Field::Purpose, fields.text());
    (entry, units)
}

fn put_amount(code: &str, text: &str, currency: &str, entry: &mut Entry) -> i128 {
    let Some(way) = way(code) else {
        entry.unread(Field::Amount, IssueCode::NotMarker, text);
        return amount(text, currency).map_or(0, |(units, _)| units);
    };
    match amount(text, currency) {
        Some((units, amount)) if way != Way::None => {
            entry.number(Field::Amount, Ok(amount.signed(way == Way::Out)), text);
            units
        }
        Some((units, _)) => {
            entry.add_text(Field::Note, text);
            units
        }
        None if text.is_empty() && way == Way::None => 0,
        None => {
            entry.unread(Field::Amount, IssueCode::NotNumber, text);
            0
        }
    }
}

/// An amount as a whole number and as money.
fn amount(text: &str, currency: &str) -> Option<(i128, Amount)> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_whole = (1..=30).contains(&unsigned.len()) && unsigned.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then_some(())?;
    let units: i128 = unsigned.parse().ok()?;
    let units = if text.starts_with('-') { -units } else { units };
    Some((units, Amount::new(units, decimals(currency))))
}
