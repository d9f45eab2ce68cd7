//! Balances, and the totals that a message ends with.

use super::cursor::Cursor;
use crate::bank::{Amount, Stand, day};

/// `C260331EUR1234,50`.
pub(super) fn stand(text: &str) -> Option<Stand> {
    let mut cursor = Cursor(text.trim());
    let goes_out = cursor.one_of(&["C", "D"])? == "D";
    let day = day::short(cursor.exactly(6, |byte| byte.is_ascii_digit())?);
    let currency = cursor.exactly(3, |byte| byte.is_ascii_uppercase())?.to_owned();
    let amount = Amount::parse_either(cursor.0).ok()?;
    (!amount.is_negative()).then_some(())?;
    day.is_some().then_some(Stand { day, amount: amount.signed(goes_out), currency })
}

/// How many entries of one direction there are, and what they add up to: `2EUR2,30`.
#[derive(Debug, PartialEq)]
pub(super) struct Total {
    pub(super) entries: i64,
    pub(super) amount: Amount,
}

pub(super) fn total(text: &str) -> Option<Total> {
    let mut cursor = Cursor(text.trim());
    let entries = cursor.all(|mark| mark.is_ascii_digit()).parse().ok()?;
    cursor.exactly(3, |byte| byte.is_ascii_uppercase())?;
    Some(Total { entries, amount: Amount::parse_either(cursor.0).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_balance_has_a_direction_a_day_a_currency_and_an_amount() {
        let read = stand("D260331EUR000001234,5").unwrap();
        assert_eq!((read.amount.to_text(), read.currency), ("-1234.5".to_owned(), "EUR".to_owned()));
        assert_eq!(read.day.unwrap().to_string(), "2026-03-31");
        for broken in
            ["", "X260331EUR1,", "C260231EUR1,", "C260331EU1,", "C260331EUR", "C260331EUR-1,00", "C2603ä1EUR1"]
        {
            assert_eq!(stand(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_total_counts_and_adds_up() {
        assert_eq!(total("12EUR2,30"), Some(Total { entries: 12, amount: Amount::new(230, 2) }));
        assert_eq!(total("EUR2,30"), None);
    }
}
