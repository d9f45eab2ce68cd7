//! Delimited text, JSON and text of fixed width, with every kind of damage that people send.

use domain::ruleset::ColumnKind;
use domain::{AmountRule, Because, DateOrder, DecimalMark, FileFormat, LayoutPart, Packing};
use proptest::prelude::*;

use super::fixtures::{gzip, sniffed, table, table_with, zip};

const GERMAN: &str = "Umsätze Girokonto;;;\nKonto;DE02 1203 0000 0000 2020 51;;\n\nBuchungstag;Verwendungszweck;Betrag;Währung\n31.10.2026;Miete, November;-1.250,00;EUR\n02.11.2026;Rückzahlung;1.000,5;EUR\n03.11.2026;Kaffee;-3,50;EUR\nSumme;;-253,00;\n";

#[test]
fn a_bank_export_is_read_without_its_preamble_and_its_sum() {
    let found = sniffed(GERMAN.as_bytes());
    let layout = &found.layout;
    assert_eq!((layout.delimiter, layout.header, layout.first, layout.footer), (Some(';'), Some(4), 5, 1));
    assert_eq!((layout.decimal, layout.dates), (Some(DecimalMark::Comma), Some(DateOrder::DayMonthYear)));
    let read = table(GERMAN.as_bytes());
    assert_eq!(read.column("Buchungstag"), ["2026-10-31", "2026-11-02", "2026-11-03"]);
    assert_eq!(read.column("Betrag"), ["-1250.00", "1000.50", "-3.50"]);
    assert_eq!(read.column("~Betrag"), ["-1.250,00", "1.000,5", "-3,50"]);
    assert_eq!(read.column("#line"), ["5", "6", "7"]);
    assert!(found.reasons.iter().any(|reason| reason.about == LayoutPart::Footer && reason.count == 1));
}

#[test]
fn dates_that_begin_with_the_year_are_expected_to_go_on_so() {
    let text = "Reference,Date\nA,2026-11-01\nB,2026-11-02\nC,2026-11-03\nD,2026-11-31\nE,2026-11-05\nF,2026-11-06\n";
    let found = sniffed(text.as_bytes());
    assert_eq!(found.layout.dates, Some(DateOrder::YearMonthDay));
    let why = found.reasons.iter().find(|reason| reason.about == LayoutPart::Dates).unwrap();
    assert_eq!((why.count, why.total, why.doubtful), (5, 5, false));
}

#[test]
fn every_encoding_says_the_same() {
    let expected = table(GERMAN.as_bytes()).rows;
    let utf_16 = |bytes: fn(u16) -> [u8; 2], mark: &[u8]| {
        [mark.to_vec(), GERMAN.encode_utf16().flat_map(bytes).collect()].concat()
    };
    let files = [
        [b"\xef\xbb\xbf", GERMAN.as_bytes()].concat(),
        utf_16(u16::to_le_bytes, b"\xff\xfe"),
        utf_16(u16::to_be_bytes, b"\xfe\xff"),
        utf_16(u16::to_le_bytes, b""),
        encoding_rs::WINDOWS_1252.encode(GERMAN).0.into_owned(),
        GERMAN.replace('\n', "\r\n").into_bytes(),
        GERMAN.replace('\n', "\r").into_bytes(),
        gzip(GERMAN.as_bytes()),
        zip(&[("umsaetze.csv", GERMAN)]),
    ];
    for (at, file) in files.iter().enumerate() {
        assert_eq!(table(file).rows, expected, "file {at}");
    }
    assert_eq!(sniffed(&files[4]).layout.encoding.as_deref(), Some("windows-1252"));
    assert_eq!(sniffed(&files[7]).layout.packing, Some(Packing::Gzip));
    assert_eq!(sniffed(&files[8]).parts, ["umsaetze.csv"]);
}

#[test]
fn debit_and_credit_make_an_amount_and_a_row_with_both_is_set_aside() {
    let text = "Date,Details,Debit,Credit\n2026-01-01,a,10.00,\n2026-01-02,b,,20.5\n2026-01-03,c,1.00,\n2026-01-04,d,,7.00\n2026-01-05,e,,1.00\n2026-01-06,f,2.00,\n2026-01-07,g,,2.00\n2026-01-08,h,,2.00\n2026-01-09,i,,2.00\n2026-01-10,j,3.00,\n2026-01-11,k,1.00,2.00\n";
    let rule = AmountRule::DebitCredit { debit: "Debit".to_owned(), credit: "Credit".to_owned() };
    assert_eq!(sniffed(text.as_bytes()).layout.amount, Some(rule));
    let read = table(text.as_bytes());
    assert_eq!(read.column("amount")[..4], ["-10.00", "20.50", "-1.00", "7.00"]);
    assert_eq!(read.column("amount")[10], "");
    assert_eq!(read.codes(), [(11, "value.both-signs")]);
}

#[test]
fn a_marker_beside_an_amount_says_which_way_it_goes() {
    let text = "Datum;Betrag;S/H\n01.11.2026;10,00;S\n02.11.2026;20,00;H\n03.11.2026;5,00;H\n";
    let read = table(text.as_bytes());
    assert_eq!(read.column("amount"), ["-10.00", "20.00", "5.00"]);
}

#[test]
fn a_value_that_does_not_fit_is_listed_and_kept_as_it_stands() {
    let good: String = (1..=99).map(|day| format!("2026-01-{:02},{day}.00\n", day % 28 + 1)).collect();
    let read = table(format!("day,amount\n{good}someday,ten\n").as_bytes());
    assert_eq!((read.read.records, read.read.rejected, read.read.issues), (100, 1, 2));
    assert_eq!(read.codes(), [(100, "value.not-date"), (100, "value.not-number")]);
    assert_eq!(
        (read.column("amount")[99], read.column("~amount")[99], read.column("#rejected")[99]),
        ("", "ten", "true")
    );
}

#[test]
fn rows_that_do_not_fit_the_columns_are_listed_and_nothing_of_them_is_lost() {
    let read = table(b"a,b,c\n1,2,3\n1,2\n1,2,3,four,5\n1,2,3,,\n7,8,9\n7,8,9\n");
    assert_eq!(read.codes(), [(2, "row.too-few-values"), (3, "row.too-many-values"), (6, "row.repeated")]);
    assert_eq!(read.issues[1].value.as_deref(), Some("5: four | 5"));
    assert_eq!(read.read.rejected, 2);
}

#[test]
fn a_quote_that_never_ends_takes_no_other_row_with_it() {
    let rows: String = (0..200)
        .map(|row| if row == 77 { "77,\"open,x\n".to_owned() } else { format!("{row},\"text, {row}\",y\n") })
        .collect();
    let read = table(format!("id,text,mark\n{rows}").as_bytes());
    assert_eq!(read.read.records, 200);
    assert_eq!(read.codes(), [(78, "row.quote-open")]);
    assert_eq!(read.column("text")[77], "\"open");
    assert_eq!(read.column("text")[78], "text, 78");
}

#[test]
fn what_the_file_does_not_decide_is_said_to_be_doubtful() {
    let found = sniffed(b"date,amount\n01/02/2026,\"1,234\"\n03/04/2026,\"5,678\"\n");
    let doubtful: Vec<LayoutPart> =
        found.reasons.iter().filter(|reason| reason.doubtful).map(|reason| reason.about).collect();
    assert!(doubtful.contains(&LayoutPart::Decimal) && doubtful.contains(&LayoutPart::Dates), "{doubtful:?}");
    assert!(found.reasons.iter().any(|reason| reason.because == Because::UsualReading));
}

#[test]
fn a_corrected_layout_is_used_exactly() {
    let text = b"date,amount\n01/02/2026,\"1,234\"\n03/04/2026,\"5,678\"\n";
    let mut layout = sniffed(text).layout;
    (layout.decimal, layout.dates) = (Some(DecimalMark::Comma), Some(DateOrder::MonthDayYear));
    let read = table_with(text, &layout);
    assert_eq!(read.column("amount"), ["1.234", "5.678"]);
    assert_eq!(read.column("date"), ["2026-01-02", "2026-03-04"]);
    layout.columns[1].kind = ColumnKind::Text;
    assert_eq!(table_with(text, &layout).column("amount"), ["1,234", "5,678"]);
}

#[test]
fn objects_become_rows_and_what_is_in_them_columns_with_dots() {
    let text = r#"{"page":1,"data":[{"id":"a","amount":12345678901234567890.12,"to":{"name":"X","iban":null},"tags":["x","y"]},{"id":"b","amount":1,"to":{"name":"Y"},"more":true}]}"#;
    let read = table(text.as_bytes());
    assert_eq!(read.column("amount"), ["12345678901234567890.12", "1.00"]);
    assert_eq!(read.column("to.name"), ["X", "Y"]);
    assert_eq!(read.column("tags"), [r#"["x","y"]"#, ""]);
    assert_eq!(read.column("more"), ["", "true"]);
    assert!(read.issues.is_empty());
}

#[test]
fn lines_of_json_are_rows_and_one_that_is_none_is_listed() {
    let text = "{\"a\":1,\"b\":\"x\"}\n{\"a\":2,\"b\":\"\\u00e9\\n\"}\n{\"a\":3,\n{\"a\":4,\"b\":\"z\"}\n";
    assert_eq!(sniffed(text.as_bytes()).layout.format, FileFormat::JsonLines);
    let read = table(text.as_bytes());
    assert_eq!(read.column("b")[1], "é\n");
    assert_eq!(read.read.records, 4);
    assert!(read.codes().iter().any(|(row, code)| (*row, *code) == (3, "row.unreadable")));
}

#[test]
fn text_of_fixed_width_is_cut_where_all_lines_have_blanks() {
    let text = "Date        Payee             Amount\n2026-01-05  Coffee House       -3.50\n2026-01-06  Rent             -1250.00\n2026-01-07  Refund Airline    120.00\n";
    assert_eq!(sniffed(text.as_bytes()).layout.format, FileFormat::FixedWidth);
    let read = table(text.as_bytes());
    assert_eq!(read.column("Amount"), ["-3.50", "-1250.00", "120.00"]);
    assert_eq!(read.column("Payee"), ["Coffee House", "Rent", "Refund Airline"]);
}

#[test]
fn a_header_of_two_lines_makes_one_name_of_both() {
    let text = "Booking,Amount,Note\nday,EUR,free text\n2026-01-01,1.00,a\n2026-01-02,2.00,b\n2026-01-03,2.50,c\n";
    let read = table(text.as_bytes());
    assert_eq!(read.names[3..6], ["Booking day", "Amount EUR", "Note free text"]);
    assert_eq!(read.read.records, 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_reading_panic(begin in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\x1f\x8b\x08", b"PAR1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{", b"[{\"a\":", b"a;b\n"]), bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        super::fixtures::refusal(&[begin, &bytes].concat(), &crate::Limits::default());
    }

    #[test]
    fn json_that_was_written_reads_as_it_was(units in prop::collection::vec((-999_999_i64..999_999, "[a-z \"\\\\é\n]{0,9}x"), 2..30)) {
        let amount = |units: i64| format!("{}{}.{:02}", if units < 0 { "-" } else { "" }, units.abs() / 100, units.abs() % 100);
        let objects: Vec<serde_json::Value> =
            units.iter().map(|(units, text)| serde_json::json!({ "amount": amount(*units), "text": text })).collect();
        let read = table(serde_json::to_string(&objects).unwrap().as_bytes());
        let expected: Vec<String> = units.iter().map(|(units, _)| amount(*units)).collect();
        prop_assert_eq!(read.column("amount"), expected);
        prop_assert_eq!(read.column("text"), units.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>());
    }

    #[test]
    fn layouts_come_back_as_they_were_written(text in "[a-z]{1,8},[a-z]{1,8}\n([0-9]{1,4}[.;,][0-9]{2},[a-z]{0,4}\n){1,20}") {
        let layout = sniffed(text.as_bytes()).layout;
        let json = serde_json::to_string(&layout).unwrap();
        prop_assert_eq!(serde_json::from_str::<domain::Layout>(&json).unwrap(), layout);
    }
}
