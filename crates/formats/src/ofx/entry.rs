//! Entries: movements of money, and trades of securities as far as money moves.

use domain::IssueCode;

use crate::bank::{Amount, Entry, Field, day};

/// Trades and what else moves securities.
pub(super) const TRADES: [&str; 20] = [
    "BUYDEBT",
    "BUYMF",
    "BUYOPT",
    "BUYOTHER",
    "BUYSTOCK",
    "CLOSUREOPT",
    "INCOME",
    "INVEXPENSE",
    "JRNLFUND",
    "JRNLSEC",
    "MARGININTEREST",
    "REINVEST",
    "RETOFCAP",
    "SELLDEBT",
    "SELLMF",
    "SELLOPT",
    "SELLOTHER",
    "SELLSTOCK",
    "SPLIT",
    "TRANSFER",
];

/// Puts a value into its column; `inside` is what the value stands in.
pub(super) fn put(inside: &str, name: &str, value: &str, entry: &mut Entry) {
    match (name, inside) {
        ("TRNAMT" | "TOTAL", _) => entry.number(Field::Amount, Amount::parse_either(value), value),
        ("DTPOSTED" | "DTTRADE" | "DTTRAN", _) => entry.day(Field::BookingDate, day::long(value), value),
        ("DTAVAIL" | "DTSETTLE", _) => entry.day(Field::ValueDate, day::long(value), value),
        ("UNITS", _) => entry.number(Field::Units, Amount::parse_either(value), value),
        ("UNITPRICE", _) => entry.number(Field::Price, Amount::parse_either(value), value),
        ("COMMISSION" | "FEES" | "TAXES" | "LOAD", _) => charge(value, entry),
        ("CURSYM", "ORIGCURRENCY") => entry.text(Field::OriginalCurrency, value),
        ("CURSYM", _) => entry.text(Field::Currency, value),
        ("ACCTID", "BANKACCTTO" | "CCACCTTO") => entry.text(Field::CounterpartyAccount, value),
        ("BANKID", "BANKACCTTO") => entry.text(Field::CounterpartyBank, value),
        _ => put_text(name, value, entry),
    }
}

fn put_text(name: &str, value: &str, entry: &mut Entry) {
    match name {
        "TRNTYPE" => entry.text(Field::Code, value),
        "INCOMETYPE" | "BUYTYPE" | "SELLTYPE" | "TFERACTION" => entry.add_text(Field::Code, value),
        "FITID" => entry.text(Field::BankReference, value),
        "SRVRTID" => entry.text(Field::Transaction, value),
        "REFNUM" => entry.text(Field::Reference, value),
        "CHECKNUM" => entry.text(Field::Cheque, value),
        "NAME" | "EXTDNAME" => entry.text(Field::Counterparty, value),
        "MEMO" => entry.add_text(Field::Purpose, value),
        "UNIQUEID" => entry.text(Field::Security, value),
        "CORRECTFITID" | "CORRECTACTION" | "DTUSER" | "SIC" | "PAYEEID" | "CURRATE" | "POSTYPE" | "SUBACCTFUND" => {
            entry.add_text(Field::Note, &format!("{name} {value}"));
        }
        _ => {}
    }
}

fn charge(value: &str, entry: &mut Entry) {
    let charged = entry.cell(Field::Charges).and_then(|cell| match &cell.value {
        crate::bank::Value::Number(amount) => Some((*amount, cell.original.clone().unwrap_or_default())),
        _ => None,
    });
    let amount = Amount::parse_either(value);
    match (charged, amount) {
        (Some((before, original)), Ok(amount)) => {
            let sum = before.plus(amount).ok_or(IssueCode::TooManyDigits);
            entry.number(Field::Charges, sum, &format!("{original} + {value}"));
        }
        (_, amount) => entry.number(Field::Charges, amount, value),
    }
}

/// The entry with what it lacks: money that moved has an amount and a day.
pub(super) fn whole(mut entry: Entry) -> Entry {
    let is_trade =
        entry.text_of(Field::Code).is_some_and(|code| TRADES.contains(&code.split(' ').next().unwrap_or(code)));
    if !is_trade && !entry.has(Field::Amount) {
        entry.unread(Field::Amount, IssueCode::NotNumber, "");
    }
    if !entry.has(Field::BookingDate) {
        entry.unread(Field::BookingDate, IssueCode::NotDate, "");
    }
    entry
}
