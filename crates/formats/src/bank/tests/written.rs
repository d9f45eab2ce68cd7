//! What is written in a format is read back: every entry, every balance, to the last digit.

use std::fmt::Write;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{Outcome, read};
use crate::bank::Amount;

/// A statement with the facts that every format carries.
#[derive(Clone, Debug)]
struct Model {
    account: String,
    opening: i64,
    entries: Vec<ModelEntry>,
}

#[derive(Clone, Debug)]
struct ModelEntry {
    day: NaiveDate,
    cents: i64,
    reference: String,
    purpose: String,
}

impl Model {
    fn closing(&self) -> i64 {
        self.opening + self.entries.iter().map(|entry| entry.cents).sum::<i64>()
    }
}

fn entry() -> impl Strategy<Value = ModelEntry> {
    let cents = prop_oneof![-99_999_999_999_i64..=99_999_999_999, -500_i64..=500]
        .prop_filter("money moves", |cents| *cents != 0);
    (0_u64..8_000, cents, "[A-Z0-9]{1,12}", "[A-Za-z0-9]{1,8}( [A-Za-z0-9]{1,8}){0,3}").prop_map(
        |(days, cents, reference, purpose)| ModelEntry {
            day: NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + Days::new(days),
            cents,
            reference: format!("R{reference}"),
            purpose: format!("w {purpose}"),
        },
    )
}

fn statements() -> impl Strategy<Value = Vec<Model>> {
    let one = (-99_999_999_i64..=99_999_999, prop::collection::vec(entry(), 0..8));
    prop::collection::vec(one, 1..4).prop_map(|statements| {
        let numbered = statements.into_iter().enumerate();
        numbered.map(|(at, (opening, entries))| Model { account: format!("ACC{at}"), opening, entries }).collect()
    })
}

fn amount(cents: i64) -> String {
    Amount::new(cents.into(), 2).to_text()
}

fn unsigned(cents: i64) -> String {
    amount(cents.abs())
}

fn mt940(statements: &[Model]) -> String {
    let mut text = String::new();
    let stand =
        |cents: i64| format!("{}260301EUR{}", if cents < 0 { 'D' } else { 'C' }, unsigned(cents).replace('.', ","));
    for one in statements {
        write!(text, ":20:T\r\n:25:{}\r\n:28C:1/1\r\n:60F:{}\r\n", one.account, stand(one.opening)).unwrap();
        for entry in &one.entries {
            let (day, mark) = (entry.day.format("%y%m%d"), if entry.cents < 0 { 'D' } else { 'C' });
            let digits = unsigned(entry.cents).replace('.', ",");
            let booked = entry.day.format("%m%d");
            write!(text, ":61:{day}{booked}{mark}R{digits}NTRF{}//B\r\n", entry.reference).unwrap();
            write!(text, ":86:{}\r\n", entry.purpose).unwrap();
        }
        write!(text, ":62F:{}\r\n-\r\n", stand(one.closing())).unwrap();
    }
    text
}

fn bai2(statements: &[Model]) -> String {
    let mut text = "01,A,B,260301,1200,1,,,2/\n02,A,B,1,260301,,EUR,/\n".to_owned();
    let (mut sum, mut lines) = (0, 2);
    for one in statements {
        writeln!(text, "03,{},,010,{},,/", one.account, one.opening).unwrap();
        writeln!(text, "88,015,{},,/", one.closing()).unwrap();
        let mut own = one.opening + one.closing();
        for entry in &one.entries {
            let code = if entry.cents < 0 { 475 } else { 165 };
            let cents = entry.cents.abs();
            let day = entry.day.format("%y%m%d");
            writeln!(text, "16,{code},{cents},V,{day},,B,{},{}", entry.reference, &entry.purpose[..1]).unwrap();
            writeln!(text, "88,{}", &entry.purpose[2..]).unwrap();
            own += cents;
        }
        let own_lines = 3 + 2 * one.entries.len();
        writeln!(text, "49,{own},{own_lines}/").unwrap();
        sum += own;
        lines += own_lines;
    }
    write!(text, "98,{sum},{},{}/\n99,{sum},1,{}/\n", statements.len(), lines, lines + 2).unwrap();
    text
}

fn ofx(statements: &[Model], is_xml: bool) -> String {
    let mut text =
        if is_xml { "<?xml version=\"1.0\"?>\n<?OFX OFXHEADER=\"200\"?>\n" } else { "OFXHEADER:100\n\n" }.to_owned();
    let value = |name: &str, value: &str| {
        if is_xml { format!("<{name}>{value}</{name}>") } else { format!("<{name}>{value}\n") }
    };
    text += "<OFX><BANKMSGSRSV1>";
    for one in statements {
        write!(
            text,
            "<STMTTRNRS><STMTRS>{}<BANKACCTFROM>{}</BANKACCTFROM>",
            value("CURDEF", "EUR"),
            value("ACCTID", &one.account)
        )
        .unwrap();
        text += "<BANKTRANLIST>";
        for entry in &one.entries {
            let day = entry.day.format("%Y%m%d120000[-5:EST]").to_string();
            text += "<STMTTRN>";
            for (name, of) in [
                ("DTPOSTED", &day),
                ("TRNAMT", &amount(entry.cents)),
                ("REFNUM", &entry.reference),
                ("MEMO", &entry.purpose),
            ] {
                text += &value(name, of);
            }
            text += "</STMTTRN>";
        }
        let balance = value("BALAMT", &amount(one.closing())) + &value("DTASOF", "20260301");
        write!(text, "</BANKTRANLIST><LEDGERBAL>{balance}</LEDGERBAL></STMTRS></STMTTRNRS>").unwrap();
    }
    text + "</BANKMSGSRSV1></OFX>"
}

fn qif(statements: &[Model]) -> String {
    let mut text = String::new();
    for one in statements {
        write!(text, "!Account\nN{}\n^\n!Type:Bank\n", one.account).unwrap();
        for entry in &one.entries {
            let day = entry.day.format("%Y-%m-%d");
            write!(text, "D{day}\nT{}\nN{}\nM{}\n^\n", amount(entry.cents), entry.reference, entry.purpose).unwrap();
        }
    }
    text
}

fn camt(statements: &[Model], version: u32, prefix: &str) -> String {
    let mut text = String::new();
    let open = |name: &str| format!("<{prefix}{name}>");
    let close = |name: &str| format!("</{prefix}{name}>");
    let value = |name: &str, value: &str| format!("<{prefix}{name}>{value}</{prefix}{name}>");
    let money = |cents: i64| {
        let way = value("CdtDbtInd", if cents < 0 { "DBIT" } else { "CRDT" });
        format!("<{prefix}Amt Ccy=\"EUR\">{}</{prefix}Amt>{way}", unsigned(cents))
    };
    let balance = |code: &str, cents: i64| {
        let code = value("Cd", code);
        let code = if version == 1 { code } else { value("CdOrPrtry", &code) };
        value("Bal", &(value("Tp", &code) + &money(cents) + &value("Dt", &value("Dt", "2026-03-01"))))
    };
    for one in statements {
        text += &open("Stmt");
        text += &value("Acct", &(value("Id", &value("IBAN", &one.account)) + &value("Ccy", "EUR")));
        text += &(balance("OPBD", one.opening) + &balance("CLBD", one.closing()));
        for entry in &one.entries {
            let references = value("Refs", &value("EndToEndId", &entry.reference));
            let words = value("RmtInf", &value("Ustrd", &entry.purpose));
            let detail = value("TxDtls", &(references + &words));
            let detail = if version == 1 { detail } else { value("NtryDtls", &detail) };
            let status = if version < 7 { "BOOK".to_owned() } else { value("Cd", "BOOK") };
            let day = value("BookgDt", &value("Dt", &entry.day.to_string()));
            text += &value("Ntry", &(money(entry.cents) + &value("Sts", &status) + &day + &detail));
        }
        text += &close("Stmt");
    }
    let message = if version == 1 { "BkToCstmrStmtV01" } else { "BkToCstmrStmt" };
    let namespace = format!(
        "xmlns{}=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version:02}\"",
        if prefix.is_empty() { "" } else { ":c" }
    );
    format!("<?xml version=\"1.0\"?>\n<{prefix}Document {namespace}>{}</{prefix}Document>", value(message, &text))
}

fn expect(statements: &[Model], outcome: &Outcome, day: &str, reference: &str) -> Result<(), TestCaseError> {
    let entries: Vec<(&Model, &ModelEntry)> =
        statements.iter().flat_map(|one| one.entries.iter().map(move |entry| (one, entry))).collect();
    let column = |of: &dyn Fn(&Model, &ModelEntry) -> String| {
        entries.iter().map(|(one, entry)| of(one, entry)).collect::<Vec<_>>()
    };
    prop_assert_eq!(outcome.column("amount"), column(&|_, entry| amount(entry.cents)));
    prop_assert_eq!(outcome.column(day), column(&|_, entry| entry.day.to_string()));
    prop_assert_eq!(outcome.column(reference), column(&|_, entry| entry.reference.clone()));
    prop_assert_eq!(outcome.column("purpose"), column(&|_, entry| entry.purpose.clone()));
    prop_assert_eq!(outcome.column("account"), column(&|one, _| one.account.clone()));
    prop_assert_eq!(outcome.read.statements.len(), statements.len());
    prop_assert_eq!(&outcome.issues, &[]);
    Ok(())
}

fn expect_balances(statements: &[Model], outcome: &Outcome) -> Result<(), TestCaseError> {
    for (one, read) in statements.iter().zip(&outcome.read.statements) {
        prop_assert_eq!(read.adds_up, Some(true));
        let opening = read.opening.as_ref().map(|balance| balance.amount.clone());
        prop_assert_eq!(opening, Some(amount(one.opening)));
        prop_assert_eq!(read.closing.as_ref().map(|balance| balance.amount.clone()), Some(amount(one.closing())));
    }
    Ok(())
}

proptest! {
    #[test]
    fn mt940_that_is_written_is_read(statements in statements()) {
        let outcome = read(&mt940(&statements));
        expect(&statements, &outcome, "value_date", "reference")?;
        expect_balances(&statements, &outcome)?;
    }

    #[test]
    fn bai2_that_is_written_is_read(statements in statements()) {
        let outcome = read(&bai2(&statements));
        expect(&statements, &outcome, "value_date", "reference")?;
        expect_balances(&statements, &outcome)?;
    }

    #[test]
    fn ofx_that_is_written_is_read(statements in statements(), is_xml in any::<bool>()) {
        let outcome = read(&ofx(&statements, is_xml));
        expect(&statements, &outcome, "booking_date", "reference")?;
        let closing: Vec<_> = outcome.read.statements.iter().map(|one| one.closing.clone().unwrap().amount).collect();
        prop_assert_eq!(closing, statements.iter().map(|one| amount(one.closing())).collect::<Vec<_>>());
    }

    #[test]
    fn qif_that_is_written_is_read(statements in statements()) {
        let outcome = read(&qif(&statements));
        expect(&statements, &outcome, "booking_date", "cheque")?;
    }

    #[test]
    fn camt_that_is_written_is_read(statements in statements(), version in 1_u32..=12, prefix in prop_oneof![Just(""), Just("c:")]) {
        let outcome = read(&camt(&statements, version, prefix));
        expect(&statements, &outcome, "booking_date", "end_to_end")?;
        expect_balances(&statements, &outcome)?;
    }
}
