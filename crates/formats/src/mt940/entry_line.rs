//! The line of an entry: `:61:2603310401RD65,00NTRFREFERENCE//BANKREF` and what stands on the lines below.
//!
//! Banks leave out the day of booking or write spaces for it, put a letter of the currency behind the mark of debit
//! or credit, and write references longer than they may be.

use domain::IssueCode;

use super::cursor::Cursor;
use crate::bank::{Amount, Entry, Field, day};

/// Marks of direction; those of two letters first. `R` takes an entry back, `E` announces one. `CR12,00` is no mark of its
/// own but a credit in a currency whose third letter is R, like EUR.
const MARKS: [&str; 6] = ["RC", "RD", "EC", "ED", "C", "D"];

/// What stands where there is no reference.
const NO_REFERENCE: [&str; 6] = ["NONREF", "NOTPROVIDED", "EREF", "PREF", "MARF", "NOREF"];

/// Reads an entry. One that cannot be read is there all the same, as text.
pub(super) fn read(lines: &[String], line: i64) -> Entry {
    // Some banks break the line in front of the amount.
    for taken in 1..=lines.len().min(2) {
        let mut entry = Entry::at(line);
        if amounts(&lines[..taken].concat(), &mut entry).is_some() {
            lines[taken..].iter().for_each(|more| supplement(more, &mut entry));
            return entry;
        }
    }
    let mut entry = Entry::at(line);
    entry.text(Field::Note, &lines.join(" "));
    entry.fault(None, IssueCode::Unreadable, lines.first().map_or("", String::as_str), None);
    entry
}

fn amounts(line: &str, entry: &mut Entry) -> Option<()> {
    let mut cursor = Cursor(line);
    let digits = cursor.exactly(6, |byte| byte.is_ascii_digit())?;
    let value_day = day::short(digits);
    entry.day(Field::ValueDate, value_day, digits);
    booked(&mut cursor, value_day, entry);
    let mark = cursor.one_of(&MARKS)?;
    let letter = cursor.exactly(1, |byte| byte.is_ascii_alphabetic()).unwrap_or_default();
    cursor.all(|mark| mark == ' ');
    let digits = cursor.all(|mark| mark.is_ascii_digit() || mark == ',' || mark == '.');
    (!digits.is_empty()).then_some(())?;
    let goes_out = matches!(mark, "D" | "RC" | "ED");
    let amount = Amount::parse_either(digits).map(|amount| amount.signed(goes_out));
    entry.number(Field::Amount, amount, &format!("{mark}{letter}{digits}"));
    if mark.starts_with('R') {
        entry.flag(Field::Reversal, true, mark);
    }
    if mark.starts_with('E') {
        entry.is_pending = true;
        entry.text(Field::Status, "expected");
    }
    references(cursor, entry);
    Some(())
}

fn booked(cursor: &mut Cursor<'_>, value_day: Option<chrono::NaiveDate>, entry: &mut Entry) {
    if let Some(digits) = cursor.exactly(4, |byte| byte.is_ascii_digit()) {
        let booked = value_day.and_then(|value_day| day::near(digits, value_day));
        entry.day(Field::BookingDate, booked, digits);
    }
    cursor.all(|mark| mark == ' ');
}

fn references(mut cursor: Cursor<'_>, entry: &mut Entry) {
    if cursor.0.starts_with(|mark: char| mark.is_ascii_alphabetic()) {
        entry.text(
            Field::Code,
            cursor.exactly(4, |byte| byte.is_ascii_alphanumeric() || byte == b' ').unwrap_or_default(),
        );
    }
    let (customers, banks) = cursor.0.split_once("//").unwrap_or((cursor.0, ""));
    reference(Field::Reference, customers, entry);
    reference(Field::BankReference, banks, entry);
}

fn reference(field: Field, text: &str, entry: &mut Entry) {
    let text = text.trim();
    if NO_REFERENCE.contains(&text) {
        return;
    }
    entry.text(field, text);
    if super::details::is_iban(text) {
        entry.text_if_missing(Field::CounterpartyAccount, text);
    }
}

/// What stands below the line of an entry: an account in the Netherlands, words elsewhere.
fn supplement(text: &str, entry: &mut Entry) {
    if super::details::is_iban(text.trim()) {
        entry.text_if_missing(Field::CounterpartyAccount, text);
    } else {
        entry.add_text(Field::Note, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(line: &str) -> Entry {
        read(&[line.to_owned()], 1)
    }

    fn amount(line: &str) -> Option<String> {
        entry(line).amount().map(Amount::to_text)
    }

    #[test]
    fn every_way_to_write_an_entry_gives_its_amount() {
        for (line, expected) in [
            ("2603310401C65,00NTRFREF//BANK", "65.00"),
            ("260331    D65,00NOVBNL47INGB9999999999", "-65.00"),
            ("260331D000000000025,00N102EREF", "-25.00"),
            ("260331CN0,01NTRFNONREF//MB", "0.01"),
            ("260331DR1,62NTRF1", "-1.62"),
            ("260331RD7,NTRF", "7"),
            ("260331RC7,5NTRF", "-7.5"),
            ("260331RDR7,5NTRF", "7.5"),
            ("260331ED7,5NTRF", "-7.5"),
            ("2603310401DD212,39NMSCNONREF//", "-212.39"),
            ("2603310401CR 212,39NMSC", "212.39"),
        ] {
            assert_eq!(amount(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn an_entry_that_cannot_be_read_is_kept_as_text() {
        for line in ["", "26033", "260331X1,00NTRF", "ü60331C1,00", "nonsense"] {
            let entry = entry(line);
            assert!(entry.is_rejected() && entry.amount().is_none(), "{line}");
            assert_eq!(entry.faults[0].code, IssueCode::Unreadable, "{line}");
        }
        let entry = entry("260231C1,00NTRFREF");
        assert_eq!((entry.faults[0].code, entry.amount().is_some()), (IssueCode::NotDate, true));
    }

    #[test]
    fn references_are_told_apart() {
        let read = read(&["2601021231C1,NTRFINVOICE 7//BANK-1".to_owned(), "NL91ABNA0417164300".to_owned()], 3);
        assert_eq!(read.text_of(Field::Reference), Some("INVOICE 7"));
        assert_eq!(read.text_of(Field::BankReference), Some("BANK-1"));
        assert_eq!(read.text_of(Field::Code), Some("NTRF"));
        assert_eq!(read.text_of(Field::CounterpartyAccount), Some("NL91ABNA0417164300"));
        assert_eq!(entry("260102C1,NTRFNONREF").text_of(Field::Reference), None);
        let broken = super::read(&["260102CR".to_owned(), "12,00NTRFREF".to_owned(), "more".to_owned()], 1);
        assert_eq!(
            (broken.amount().map(Amount::to_text).as_deref(), broken.text_of(Field::Note)),
            (Some("12.00"), Some("more"))
        );
    }
}
