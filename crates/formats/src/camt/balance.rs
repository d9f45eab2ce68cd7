//! Accounts, days and balances of a statement.

use chrono::NaiveDate;
use domain::IssueCode;

use super::element::Element;
use crate::FileError;
use crate::bank::{Amount, Book, Open, Stand, day};

/// Where the number of an account can stand.
const ACCOUNT: &[&[&str]] =
    &[&["Id", "IBAN"], &["Id", "Othr", "Id"], &["Id", "BBAN"], &["Id", "PrtryAcct", "Id"], &["Id", "UPIC"]];

/// The number of an account.
pub(super) fn account(element: &Element) -> Option<&str> {
    element.first_text(ACCOUNT)
}

/// Takes what a statement says of itself.
pub(super) fn describe(element: &Element, open: &mut Open) {
    let text = element.text.trim();
    match element.name {
        "Id" if open.number.is_empty() => text.clone_into(&mut open.number),
        "ElctrncSeqNb" | "LglSeqNb" if !text.is_empty() => text.clone_into(&mut open.number),
        "Acct" => {
            account(element).unwrap_or_default().clone_into(&mut open.account);
            element.text(&["Ccy"]).unwrap_or_default().clone_into(&mut open.currency);
        }
        "FrToDt" => {
            open.from = element.first_text(&[&["FrDtTm"], &["FrDt"]]).and_then(day::iso);
            open.to = element.first_text(&[&["ToDtTm"], &["ToDt"]]).and_then(day::iso);
        }
        _ => {}
    }
}

/// Takes a balance. Those of what is booked count; what will be, and what can be used, does not add up with entries.
pub(super) fn balance(element: &Element, book: &mut Book<'_>) -> Result<(), FileError> {
    let code = element.first_text(&[&["Tp", "CdOrPrtry", "Cd"], &["Tp", "Cd"], &["Tp", "CdOrPrtry", "Prtry"]]);
    let code = code.unwrap_or_default();
    let Some(stand) = stand(element) else {
        let text = element.text(&["Amt"]).unwrap_or_default();
        return book.statement_issue(IssueCode::Unreadable, Some(element.line), text, code);
    };
    let open = book.open();
    if open.currency.is_empty() {
        open.currency.clone_from(&stand.currency);
    }
    match code {
        "OPBD" => open.opening = Some(stand),
        "PRCD" if open.opening.is_none() => open.opening = Some(stand),
        "CLBD" => open.closing = Some(stand),
        // A report of a day can have two of them: what was there at its beginning, and what is there now.
        "ITBD" => {
            let earlier = open.closing.replace(stand);
            if open.opening.is_none() {
                open.opening = earlier;
            }
        }
        _ => {}
    }
    Ok(())
}

fn stand(element: &Element) -> Option<Stand> {
    let amount = element.find(&["Amt"])?;
    let goes_out = goes_out(element)?;
    let day = dated(element, "Dt");
    let value = Amount::parse(&amount.text, '.').ok()?;
    Some(Stand { day, amount: value.signed(goes_out), currency: amount.currency.clone() })
}

/// Whether money goes out; none where it is not said.
pub(super) fn goes_out(element: &Element) -> Option<bool> {
    match element.text(&["CdtDbtInd"])? {
        "DBIT" => Some(true),
        "CRDT" => Some(false),
        _ => None,
    }
}

/// The text of a day or of a moment.
pub(super) fn dated_text<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.first_text(&[&[name, "Dt"], &[name, "DtTm"]])
}

fn dated(element: &Element, name: &str) -> Option<NaiveDate> {
    dated_text(element, name).and_then(day::iso)
}
