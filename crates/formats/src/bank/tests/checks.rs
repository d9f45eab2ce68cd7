//! What is checked between and within statements, and what every file keeps to.

use proptest::prelude::*;

use super::{read, try_read_as};
use crate::FileError;
use crate::Limits;
use domain::FileFormat;

const FORMATS: [FileFormat; 5] =
    [FileFormat::Camt, FileFormat::Ofx, FileFormat::Mt940, FileFormat::Bai2, FileFormat::Qif];

fn statement(number: u32, opening: &str, entry: &str, closing: &str) -> String {
    format!(":20:A\n:25:ACC\n:28C:{number}\n:60F:{opening}\n:61:{entry}NTRFX\n:62F:{closing}\n-\n")
}

#[test]
fn statements_that_follow_each_other_have_no_issues() {
    let first = statement(1, "C260301EUR10,00", "260302C5,00", "C260302EUR15,00");
    let second = statement(2, "C260303EUR15,00", "260304D7,50", "C260304EUR7,50");
    let outcome = read(&(first + &second));
    assert_eq!(outcome.issues, []);
    assert_eq!(outcome.read.statements.iter().map(|one| one.adds_up).collect::<Vec<_>>(), [Some(true), Some(true)]);
}

#[test]
fn a_balance_that_does_not_add_up_is_said() {
    let outcome = read(&statement(1, "C260301EUR10,00", "260302C5,00", "C260302EUR15,01"));
    assert_eq!(outcome.codes(), ["statement.balance-off"]);
    let issue = &outcome.issues[0];
    assert_eq!((issue.value.as_deref(), issue.expected.as_deref()), (Some("15.01 EUR"), Some("15.00 EUR")));
    assert_eq!((outcome.read.statements[0].adds_up, issue.line), (Some(false), Some(1)));
}

#[test]
fn a_gap_a_repetition_and_an_overlap_are_told_apart() {
    let first = statement(1, "C260301EUR10,00", "260302C5,00", "C260305EUR15,00");
    let after_a_gap = statement(3, "C260310EUR20,00", "260310C5,00", "C260311EUR25,00");
    assert_eq!(read(&(first.clone() + &after_a_gap)).codes(), ["statement.gap"]);
    assert_eq!(read(&(first.clone() + &first)).codes(), ["statement.twice"]);
    let overlapping = statement(2, "C260303EUR12,00", "260304C3,00", "C260304EUR15,00");
    assert_eq!(read(&(first.clone() + &overlapping)).codes(), ["statement.overlap"]);
    let of_another_account = overlapping.replace("ACC", "OTHER");
    assert_eq!(read(&(first + &of_another_account)).issues, []);
}

#[test]
fn a_receiver_that_wants_no_more_ends_reading() {
    struct Full;
    impl crate::Receiver for Full {
        fn begin(&mut self, _: &arrow_schema::SchemaRef) -> Result<(), crate::Stopped> {
            Ok(())
        }
        fn records(&mut self, _: arrow_array::RecordBatch) -> Result<(), crate::Stopped> {
            Err(crate::Stopped)
        }
        fn issue(&mut self, _: domain::RowIssue) -> Result<(), crate::Stopped> {
            Ok(())
        }
        fn progress(&mut self, _: u64, _: u64) -> Result<(), crate::Stopped> {
            Ok(())
        }
    }
    let text = statement(1, "C260301EUR10,00", "260302C5,00", "C260305EUR15,00");
    let bytes = text.as_bytes();
    let layout = read(&text).layout.unwrap();
    let stopped = crate::bank::read(&bytes, &layout, &Limits::default(), &mut Full);
    assert!(matches!(stopped, Err(FileError::Stopped(_))));
}

#[test]
fn limits_of_values_and_records_hold() {
    let long = format!(":20:{}\n", "A".repeat(2_000));
    let limits = Limits { value: 1_000, ..Limits::default() };
    for format in FORMATS {
        let refused = try_read_as(format, long.as_bytes(), &limits);
        assert!(matches!(refused, Err(FileError::TooMuch { .. }) | Ok(_)), "{format:?}");
    }
    assert!(matches!(try_read_as(FileFormat::Mt940, long.as_bytes(), &limits), Err(FileError::TooMuch { .. })));
    let many = ":20:A\n".to_owned() + &":61:260302C5,00NTRFX\n".repeat(3);
    let limits = Limits { records: 2, ..Limits::default() };
    assert!(matches!(try_read_as(FileFormat::Mt940, many.as_bytes(), &limits), Err(FileError::TooMuch { .. })));
}

#[test]
fn issues_past_the_limit_are_counted_and_not_listed() {
    let text = ":20:A\n".to_owned() + &":61:nonsense\n".repeat(5);
    let limits = Limits { issues: 2, ..Limits::default() };
    let outcome = try_read_as(FileFormat::Mt940, text.as_bytes(), &limits).unwrap();
    assert_eq!((outcome.issues.len(), outcome.read.issues, outcome.read.rejected), (2, 6, 5));
}

/// Pieces that files are made of, so that what is made up comes near to what could be.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(":20:A\n"),
        Just(":25:ACC\n"),
        Just(":60F:C260301EUR10,00\n"),
        Just(":61:260302C5,00NTRFX//Y\n"),
        Just(":86:166?20SVWZ+A?32B\n"),
        Just(":86:/REMI/A/EREF/\n"),
        Just(":62F:"),
        Just("-}{5:}\n"),
        Just("01,A,B,260301,1200,1,,,2/\n"),
        Just("02,A,B,1,260301,,USD,/\n"),
        Just("03,ACC,,010,100,,,015,200,1,D,2,0,1/\n"),
        Just("16,165,100,V,260301,,A,B,TEXT\n"),
        Just("88,MORE/\n"),
        Just("49,100,2/\n"),
        Just("<OFX><STMTRS><STMTTRN><TRNAMT>1.5<DTPOSTED>20260301"),
        Just("</STMTTRN></STMTRS></OFX>"),
        Just("<![CDATA[A"),
        Just("&amp;&#x;"),
        Just("!Type:Bank\nD3/1'26\nT1,5\nSA\n$1\n^\n"),
        Just("!Account\nNA\n^\n"),
        Just("<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd>"),
        Just("<NtryDtls><TxDtls/><TxDtls><Amt>1</Amt></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>"),
        Just("<!DOCTYPE a>"),
        Just("\u{feff}ä"),
        Just("\r"),
        Just(","),
    ];
    prop::collection::vec(
        prop_oneof![6 => piece.prop_map(|text| text.as_bytes().to_vec()), 1 => any::<Vec<u8>>()],
        0..12,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic_and_every_record_is_counted(bytes in pieces(), cut in any::<prop::sample::Index>()) {
        let bytes = &bytes[..cut.index(bytes.len() + 1)];
        super::super::recognise(bytes);
        for format in FORMATS {
            let Ok(outcome) = try_read_as(format, bytes, &Limits::default()) else { continue };
            prop_assert_eq!(outcome.read.records, outcome.records.len() as u64);
            prop_assert_eq!(outcome.read.issues, outcome.issues.len() as u64);
            let rejected = outcome.column("#rejected").iter().filter(|flag| **flag == "true").count();
            prop_assert_eq!(outcome.read.rejected, rejected as u64);
        }
    }
}
