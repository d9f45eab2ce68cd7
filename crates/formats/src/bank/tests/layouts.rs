//! Layouts of bank files: what is found out, and that a corrected one is kept to.

use domain::ruleset::ColumnKind;
use domain::{Because, DateOrder, DecimalMark, FileFormat, LayoutPart};

use super::{Outcome, bare, read, try_read, try_read_as};
use crate::{FileError, Limits, Wish};

const STATEMENT: &str = ":20:A\n:25:ACC\n:60F:C260301EUR10,00\n:61:2603020302C5,1NTRFX\n:62F:C260302EUR15,10\n-\n";

#[test]
fn formats_are_recognised_by_content() {
    for (text, expected) in [
        (STATEMENT, Some(FileFormat::Mt940)),
        ("{1:F01ABNANL2AAXXX0000000000}{2:O940}{4:\n:20:A\n", Some(FileFormat::Mt940)),
        ("ABNANL2A\n940\nABNANL2A\n:20:A\n", Some(FileFormat::Mt940)),
        ("01,A,B,260301,1200,1,80,1,2/\n02,A,B,1,260301,,,/\n", Some(FileFormat::Bai2)),
        ("OFXHEADER:100\nDATA:OFXSGML\n\n<OFX></OFX>", Some(FileFormat::Ofx)),
        ("<?xml version=\"1.0\"?>\n<?OFX OFXHEADER=\"200\"?>\n<OFX></OFX>", Some(FileFormat::Ofx)),
        ("!Type:Bank\nD1/2/26\n^\n", Some(FileFormat::Qif)),
        ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">", Some(FileFormat::Camt)),
        ("<a:Document><a:BkToCstmrStmt>", Some(FileFormat::Camt)),
        ("date,amount,memo\n2026-03-01,5,OFX and camt.053 in words\n", None),
        ("01,02,03\n1,2,3\n", None),
        ("{\"a\":1}", None),
        (":memo:,amount\n", None),
        ("", None),
    ] {
        assert_eq!(super::super::recognise(text.as_bytes()), expected, "{text}");
    }
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("!Type:Bank\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(super::super::recognise(&wide), Some(FileFormat::Qif));
}

#[test]
fn columns_without_values_are_left_out_unless_every_file_has_them() {
    let layout = read(STATEMENT).layout.unwrap();
    let names: Vec<&str> = layout.columns.iter().map(|column| column.name.as_str()).collect();
    assert!(names.contains(&"counterparty") && names.contains(&"amount"));
    assert!(!names.contains(&"units") && !names.contains(&"reversal"));
}

#[test]
fn texts_of_the_file_are_kept_where_values_are_written_differently() {
    let outcome = read(STATEMENT);
    let record = &outcome.records[0];
    assert_eq!((record["amount"].as_str(), record["~amount"].as_str()), ("5.10", "C5,1"));
    assert_eq!((record["value_date"].as_str(), record["~value_date"].as_str()), ("2026-03-02", "260302"));
    assert_eq!((record["#row"].as_str(), record["#line"].as_str()), ("1", "4"));
}

#[test]
fn a_corrected_layout_is_kept_to() {
    let mut layout = read(STATEMENT).layout.unwrap();
    layout.columns.retain(|column| matches!(column.header.as_str(), "amount" | "reference"));
    layout.columns[0].name = "paid".to_owned();
    layout.columns[0].kind = ColumnKind::Text;
    let mut outcome = Outcome::default();
    super::super::read(&STATEMENT.as_bytes(), &layout, &Limits::default(), &mut outcome).unwrap();
    let names: Vec<String> =
        outcome.schema.as_ref().unwrap().fields().iter().map(|field| field.name().clone()).collect();
    assert_eq!(names, ["#row", "#line", "#rejected", "paid", "reference"]);
    assert_eq!(outcome.column("paid"), ["C5,1"]);
}

#[test]
fn a_layout_that_does_not_fit_is_refused() {
    let mut layout = read(STATEMENT).layout.unwrap();
    layout.columns[0].kind = ColumnKind::Date;
    let mut outcome = Outcome::default();
    let refused = super::super::read(&STATEMENT.as_bytes(), &layout, &Limits::default(), &mut outcome);
    assert!(matches!(refused, Err(FileError::Layout { about: LayoutPart::Column })));
    layout.columns[0].header = "iban".to_owned();
    let refused = super::super::read(&STATEMENT.as_bytes(), &layout, &Limits::default(), &mut outcome);
    assert!(matches!(refused, Err(FileError::LayoutColumn { .. })));
}

#[test]
fn a_wish_decides_how_dates_and_amounts_are_read() {
    let text = "!Type:Bank\nD1/2/2026\nT1.234\n^\n";
    let sniffed = |wish| {
        super::super::sniff(&text.as_bytes(), bare(FileFormat::Qif), text.as_bytes(), true, &wish, &Limits::default())
    };
    let (found, reasons) = sniffed(Wish::default()).unwrap();
    assert_eq!((found.dates, found.decimal), (Some(DateOrder::MonthDayYear), Some(DecimalMark::Point)));
    assert!(reasons.iter().any(|reason| reason.about == LayoutPart::Dates && reason.doubtful));
    let wish = Wish { dates: Some(DateOrder::DayMonthYear), decimal: Some(DecimalMark::Comma), ..Wish::default() };
    let (found, reasons) = sniffed(wish).unwrap();
    assert!(reasons.iter().any(|reason| reason.about == LayoutPart::Dates && reason.because == Because::Chosen));
    let mut outcome = Outcome::default();
    super::super::read(&text.as_bytes(), &found, &Limits::default(), &mut outcome).unwrap();
    assert_eq!((outcome.column("booking_date"), outcome.column("amount")), (vec!["2026-02-01"], vec!["1234.00"]));
}

#[test]
fn characters_are_read_as_the_file_writes_them() {
    let ofx = |encoding: &str, name: &[u8]| {
        let head =
            format!("OFXHEADER:100\nENCODING:{encoding}\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><BANKTRANLIST>");
        let entry = "<STMTTRN><TRNAMT>1.00<DTPOSTED>20260301<NAME>";
        [
            head.as_bytes(),
            entry.as_bytes(),
            name,
            b"</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>",
        ]
        .concat()
    };
    for file in [ofx("USASCII\nCHARSET:1252", b"M\xfcller"), ofx("UTF-8\nCHARSET:NONE", "Müller".as_bytes())] {
        let outcome = try_read(&file).unwrap();
        assert_eq!(outcome.column("counterparty"), ["Müller"]);
        assert_eq!(outcome.read.rejected, 0);
    }
    let wide = STATEMENT.replace("NTRFX", "NTRFÄ");
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(try_read(&wide).unwrap().column("reference"), ["Ä"]);
}

#[test]
fn bytes_that_are_no_characters_set_the_row_aside() {
    let mut layout = read(STATEMENT).layout.unwrap();
    layout.encoding = Some("UTF-8".to_owned());
    let bytes = STATEMENT.replace("NTRFX", "NTRF?").replace('?', "\u{1}").into_bytes();
    let bytes: Vec<u8> = bytes.into_iter().map(|byte| if byte == 1 { 0xff } else { byte }).collect();
    let mut outcome = Outcome::default();
    super::super::read(&bytes, &layout, &Limits::default(), &mut outcome).unwrap();
    assert_eq!((outcome.codes(), outcome.column("#rejected")), (vec!["value.not-text"], vec!["true"]));
}

#[test]
fn another_format_than_that_of_the_layout_is_said() {
    let refused = try_read_as(FileFormat::Camt, b"<html><body/></html>", &Limits::default());
    assert!(matches!(refused, Err(FileError::OtherFormat)));
}
