//! Entries: one record each, or one for every detail of a batch.

use domain::IssueCode;

use super::balance::{dated_text, goes_out};
use super::batch::Batch;
use super::detail::{self, Detail};
use super::element::Element;
use super::summary::Summary;
use crate::FileError;
use crate::bank::{Amount, Book, Cell, Entry, Field, Value, day};

pub(super) fn take(
    element: &Element,
    mut batch: Batch,
    summary: &mut Summary,
    book: &mut Book<'_>,
) -> Result<(), FileError> {
    let entry = read(element);
    let amount = entry.amount();
    summary.count(amount);
    book.count(amount.filter(|_| !entry.is_pending));
    let goes_out = goes_out(element).unwrap_or(false);
    let is_reversal = entry.has(Field::Reversal);
    for detail in &mut batch.details {
        detail.partner(detail.goes_out.unwrap_or(goes_out), is_reversal);
    }
    let currency = element.find(&["Amt"]).map_or("", |amount| amount.currency.as_str());
    match batch.details.as_slice() {
        [] => book.record(entry),
        [detail] => book.record(joined(entry, &detail.entry)),
        details => match amount.and_then(|amount| batch.amounts(amount, currency, goes_out)) {
            Some(amounts) => split(&entry, details, &amounts, book),
            None => book.record(whole(entry, details)),
        },
    }
}

fn read(element: &Element) -> Entry {
    let mut entry = Entry::at(element.line);
    amount(element, &mut entry);
    for (field, name) in [(Field::BookingDate, "BookgDt"), (Field::ValueDate, "ValDt")] {
        if let Some(text) = dated_text(element, name) {
            entry.day(field, day::iso(text), text);
        }
    }
    status(element, &mut entry);
    for (field, name) in
        [(Field::BankReference, "AcctSvcrRef"), (Field::EntryReference, "NtryRef"), (Field::Note, "AddtlNtryInf")]
    {
        entry.text(field, element.text(&[name]).unwrap_or_default());
    }
    let batch = [
        &["NtryDtls", "Btch", "PmtInfId"][..],
        &["NtryDtls", "Btch", "MsgId"],
        &["Btch", "PmtInfId"],
        &["Btch", "MsgId"],
    ];
    entry.text(Field::Batch, element.first_text(&batch).unwrap_or_default());
    detail::code(element, &mut entry);
    detail::original_amount(element, element.find(&["Amt"]), &mut entry);
    detail::charges(element, &mut entry);
    entry
}

fn amount(element: &Element, entry: &mut Entry) {
    let Some(amount) = element.find(&["Amt"]) else {
        return entry.unread(Field::Amount, IssueCode::NotNumber, "");
    };
    let text = amount.text.trim();
    entry.text(Field::Currency, &amount.currency);
    match goes_out(element) {
        Some(goes_out) => {
            let value = Amount::parse(text, '.').map(|value| value.signed(goes_out));
            entry.number(Field::Amount, value, text);
        }
        None => entry.unread(Field::Amount, IssueCode::NotMarker, text),
    }
}

/// What is announced or only told is not on the account.
fn status(element: &Element, entry: &mut Entry) {
    let status = element.first_text(&[&["Sts", "Cd"], &["Sts", "Prtry"], &["Sts"]]).unwrap_or("BOOK");
    entry.text(Field::Status, status);
    entry.is_pending = matches!(status, "PDNG" | "INFO" | "FUTR");
    let reversal = element.text(&["RvslInd"]).filter(|text| matches!(*text, "true" | "1"));
    if let Some(text) = reversal {
        entry.flag(Field::Reversal, true, text);
    }
}

/// An entry with what its detail says: the detail is nearer to what happened.
fn joined(mut entry: Entry, detail: &Entry) -> Entry {
    for Cell { field, value, .. } in &detail.cells {
        match value {
            Value::Text(text) if *field == Field::Note => entry.add_text(Field::Note, text),
            Value::Text(text) => entry.text(*field, text),
            _ => entry.cells.retain(|cell| cell.field != *field),
        }
    }
    let numbers = detail.cells.iter().filter(|cell| !matches!(cell.value, Value::Text(_)));
    entry.cells.extend(numbers.cloned());
    entry.faults.extend(detail.faults.iter().cloned());
    entry
}

fn split(entry: &Entry, details: &[Detail], amounts: &[Amount], book: &mut Book<'_>) -> Result<(), FileError> {
    for (at, (detail, amount)) in details.iter().zip(amounts).enumerate() {
        let mut base = entry.clone();
        if at > 0 {
            // What was taken for the batch was taken once.
            base.cells.retain(|cell| cell.field != Field::Charges);
        }
        let mut record = joined(base, &detail.entry);
        record.line = detail.entry.line;
        let text = detail.amount.as_ref().map_or("", |amount| amount.text.trim());
        record.number(Field::Amount, Ok(*amount), text);
        book.record(record)?;
    }
    Ok(())
}

/// An entry whose details have no amounts of their own: what they have in common, and a word that there is more.
fn whole(entry: Entry, details: &[Detail]) -> Entry {
    let mut record = joined(entry, &detail::shared(details));
    record.fault(None, IssueCode::NotRead, &format!("{} TxDtls", details.len()), None);
    record
}
