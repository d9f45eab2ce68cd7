//! The sample files: a month of a bank account and of the ledger kept beside it, with every kind of difference that
//! reconciling is about. They end on the day before the one they are made for, and are the same for all of that day.

mod chance;
mod life;
mod rows;
mod story;

use chrono::NaiveDate;
use domain::Currency;

pub use life::{SampleNames, add, remove};

use chance::Chance;
use rows::{bank_file, ledger_file};

/// The two files, as they would be uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SampleFiles {
    /// What the bank says.
    pub(crate) bank: String,
    /// What the books say.
    pub(crate) ledger: String,
}

/// Makes the files for a day.
pub(crate) fn files(today: NaiveDate, currency: Currency) -> SampleFiles {
    let mut chance = Chance::of_day(today);
    let mut book = story::tell(today, currency, &mut chance);
    chance.shuffle(&mut book.bank);
    chance.shuffle(&mut book.ledger);
    book.bank.sort_by_key(|row| row.booked);
    book.ledger.sort_by_key(|row| row.date);
    SampleFiles { bank: bank_file(&book.bank), ledger: ledger_file(&book.ledger) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(day: &str) -> SampleFiles {
        files(day.parse().unwrap(), Currency::parse("EUR").unwrap())
    }

    fn rows(file: &str) -> Vec<csv::StringRecord> {
        csv::Reader::from_reader(file.as_bytes()).records().map(Result::unwrap).collect()
    }

    #[test]
    fn the_files_of_a_day_are_the_same_and_those_of_another_day_are_not() {
        assert_eq!(made("2026-11-21"), made("2026-11-21"));
        assert_ne!(made("2026-11-21").bank, made("2026-11-22").bank);
    }

    #[test]
    fn a_month_that_ends_yesterday_has_about_three_hundred_records_on_each_side() {
        let files = made("2026-11-21");
        for file in [&files.bank, &files.ledger] {
            let rows = rows(file);
            assert!((280..=330).contains(&rows.len()), "{}", rows.len());
            let days: Vec<NaiveDate> = rows.iter().map(|row| row[0].parse().unwrap()).collect();
            assert!(days.is_sorted());
            assert!(*days.last().unwrap() < "2026-11-21".parse().unwrap());
            assert!(*days.first().unwrap() >= "2026-10-20".parse().unwrap());
        }
    }

    #[test]
    fn money_is_exact_and_has_the_decimals_of_its_currency() {
        let yen = files("2026-11-21".parse().unwrap(), Currency::parse("JPY").unwrap());
        assert!(rows(&yen.bank).iter().any(|row| &row[6] == "JPY" && !row[5].contains('.')));
        assert!(rows(&yen.ledger).iter().any(|row| &row[5] == "USD" && row[4].contains('.')));
        let euro = made("2026-11-21");
        assert!(rows(&euro.bank).iter().all(|row| row[5].split_once('.').is_some_and(|(_, cents)| cents.len() == 2)));
    }

    #[test]
    fn both_sides_know_most_payments_by_the_same_reference() {
        let files = made("2026-11-21");
        let known: std::collections::HashSet<String> =
            rows(&files.ledger).iter().map(|row| row[1].to_owned()).collect();
        let same = rows(&files.bank).iter().filter(|row| known.contains(&row[2])).count();
        assert!(same >= 200, "{same}");
    }
}
