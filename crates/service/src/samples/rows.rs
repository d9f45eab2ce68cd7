//! Rows of the two files, and how they are written.

use chrono::NaiveDate;
use domain::Currency;

/// Money in the smallest unit of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Money {
    pub(super) units: i64,
    pub(super) currency: Currency,
}

impl Money {
    fn text(self) -> String {
        let digits = decimals(self.currency);
        let scale = 10_i64.pow(digits);
        let sign = if self.units < 0 { "-" } else { "" };
        let (whole, rest) = (self.units.abs() / scale, self.units.abs() % scale);
        if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
    }
}

/// How many decimals amounts have: two, but for the large currencies that have none.
pub(super) fn decimals(currency: Currency) -> u32 {
    if matches!(currency.as_str(), "JPY" | "KRW" | "CLP" | "VND" | "ISK") { 0 } else { 2 }
}

/// A line of the bank's.
#[derive(Clone, Debug)]
pub(super) struct BankRow {
    pub(super) booked: NaiveDate,
    pub(super) valued: NaiveDate,
    pub(super) reference: String,
    pub(super) partner: String,
    pub(super) purpose: String,
    pub(super) amount: Money,
}

/// A line of the books.
#[derive(Clone, Debug)]
pub(super) struct LedgerRow {
    pub(super) date: NaiveDate,
    pub(super) document: String,
    pub(super) partner: String,
    pub(super) text: String,
    pub(super) amount: Money,
}

pub(super) fn bank_file(rows: &[BankRow]) -> String {
    let names = ["Booking date", "Value date", "Reference", "Counterparty", "Purpose", "Amount", "Currency"];
    let line = |row: &BankRow| {
        let (booked, valued) = (row.booked.to_string(), row.valued.to_string());
        let (reference, partner, purpose) = (row.reference.clone(), row.partner.clone(), row.purpose.clone());
        [booked, valued, reference, partner, purpose, row.amount.text(), row.amount.currency.to_string()]
    };
    file(&names, rows.iter().map(line))
}

pub(super) fn ledger_file(rows: &[LedgerRow]) -> String {
    let names = ["Date", "Document", "Partner", "Text", "Amount", "Currency"];
    let line = |row: &LedgerRow| {
        let (document, partner, text) = (row.document.clone(), row.partner.clone(), row.text.clone());
        [row.date.to_string(), document, partner, text, row.amount.text(), row.amount.currency.to_string()]
    };
    file(&names, rows.iter().map(line))
}

fn file<const N: usize>(names: &[&str; N], lines: impl Iterator<Item = [String; N]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(names).expect("memory takes every record");
    for line in lines {
        writer.write_record(line).expect("memory takes every record");
    }
    let bytes = writer.into_inner().expect("memory takes every record");
    String::from_utf8(bytes).expect("all values are text")
}
