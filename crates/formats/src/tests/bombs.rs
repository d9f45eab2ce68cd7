//! Files that are small and ask for much: each is refused, soon, and without taking much memory.

use super::fixtures::{Member, gzip, ods, refusal, xlsx, zip, zip_of};
use crate::{FileError, Limit, Limits};

/// What is refused here would be in the product too; the limits are smaller so that the tests are quick without
/// optimisation.
fn limits() -> Limits {
    Limits {
        inflated: 64 << 20,
        shared_texts: 1 << 20,
        document: 8 << 20,
        cells: 200_000,
        value: 256 << 10,
        ..Limits::default()
    }
}

fn over(bytes: &[u8]) -> Limit {
    match refusal(bytes, &limits()) {
        Some(FileError::TooMuch { limit, .. }) => limit,
        other => panic!("{other:?}"),
    }
}

fn cells(row: &str) -> String {
    format!("<row><c t=\"inlineStr\"><is><t>name</t></is></c></row>{row}")
}

#[test]
fn compressed_zeros_are_counted_while_they_come_out() {
    assert_eq!(over(&gzip(&vec![b'a'; 3 << 20])), Limit::Ratio);
    assert_eq!(over(&zip_of(&[Member::new("a.csv", &vec![b'a'; 3 << 20])])), Limit::Ratio);
    let sheet = "<c><v>1</v></c>".repeat(3_000);
    assert_eq!(over(&xlsx(&cells(&format!("<row>{sheet}</row>")), &[])), Limit::Columns);
    let rows = "<row><c><v>1</v></c></row>".repeat(200_001);
    assert!(matches!(over(&xlsx(&cells(&rows), &[])), Limit::Cells | Limit::Ratio));
}

#[test]
fn archives_are_opened_one_level_deep() {
    let inner = zip(&[("a.csv", "a,b\n1,2\n")]);
    let is_nested = |bytes: &[u8]| matches!(refusal(bytes, &limits()), Some(FileError::NestedArchive));
    assert!(is_nested(&zip_of(&[Member::new("a.zip", &inner)])));
    assert!(is_nested(&zip_of(&[Member::new("a.csv", &inner)])));
    assert!(is_nested(&gzip(&gzip(b"a,b\n1,2\n"))));
}

#[test]
fn an_archive_of_very_many_files_is_refused_before_they_are_listed() {
    let members: Vec<Member> = (0..1_001).map(|number| Member::new(&format!("{number}.csv"), b"a")).collect();
    assert_eq!(over(&zip_of(&members)), Limit::Entries);
}

#[test]
fn members_that_share_their_bytes_are_counted_each() {
    let mut bytes = zip(&[("a.csv", "a,b\n1,2\n")]);
    bytes.truncate(bytes.len() - 10);
    assert!(matches!(refusal(&bytes, &limits()), Some(FileError::Damaged(_))));
}

#[test]
fn texts_that_many_cells_share_are_counted() {
    let texts = format!("<sst>{}</sst>", format!("<si><t>{}</t></si>", "ab".repeat(1_000)).repeat(2_000));
    let limits = Limits { ratio: u64::MAX, ..limits() };
    let refused = refusal(&xlsx(&cells(""), &[("xl/sharedStrings.xml", &texts)]), &limits);
    assert!(matches!(refused, Some(FileError::TooMuch { limit: Limit::SharedTexts, .. })), "{refused:?}");
}

#[test]
fn cells_that_stand_for_many_are_counted() {
    let text = r#"<table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>"#;
    assert_eq!(over(&ods(&format!("<table:table-row>{text}</table:table-row>"))), Limit::Columns);
    let cell = "<table:table-cell><text:p>x</text:p></table:table-cell>";
    assert_eq!(
        over(&ods(&format!("<table:table-row table:number-rows-repeated=\"1000000000\">{cell}</table:table-row>"))),
        Limit::Cells
    );
}

/// Letters that hardly shrink, so that what is refused is not refused for how tightly it is packed.
fn noise(count: usize) -> String {
    let mut state = 7_u64;
    let mut letter = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + (state >> 59) as u8 % 26)
    };
    (0..count).map(|_| letter()).collect()
}

#[test]
fn texts_that_stand_once_and_are_shown_very_often_are_counted() {
    let texts = format!("<sst><si><t>{}</t></si></sst>", noise(20_000));
    let shared = "<row><c t=\"s\"><v>0</v></c></row>".repeat(3_000);
    let limits = Limits { value: 1 << 20, ..limits() };
    let bytes = xlsx(&cells(&shared), &[("xl/sharedStrings.xml", &texts)]);
    assert!(bytes.len() < 40_000);
    assert!(matches!(refusal(&bytes, &limits), Some(FileError::TooMuch { limit: Limit::Ratio, .. })));
    let text = format!("<text:p>{}</text:p>", noise(20_000));
    for (row, cell) in [("", r#" table:number-columns-repeated="1999""#), (r#" table:number-rows-repeated="9999""#, "")]
    {
        let rows = format!("<table:table-row{row}><table:table-cell{cell}>{text}</table:table-cell></table:table-row>");
        assert_eq!(over(&ods(&rows)), Limit::Ratio, "{row}{cell}");
    }
}

#[test]
fn cells_that_are_left_out_count_as_cells_of_the_table() {
    let rows = "<row><c r=\"BXV1\"><v>1</v></c></row>".repeat(101);
    assert_eq!(over(&xlsx(&cells(&rows), &[])), Limit::Cells);
}

/// Whatever an archive says of its sizes, what counts is what was taken.
#[test]
fn a_member_that_claims_to_be_long_is_not_let_out_for_it() {
    let text = format!("name,amount\n{}", "No,1.00\n".repeat(1_000_000));
    let mut bytes = zip(&[("a.csv", &text)]);
    let directory = memchr::memmem::rfind(&bytes, b"PK\x01\x02").unwrap();
    bytes[directory + 20..directory + 24].copy_from_slice(&0xffff_fff0_u32.to_le_bytes());
    assert_eq!(over(&bytes), Limit::Ratio);
    let padded = [zip(&[("a.csv", &text)]), noise(200_000).into_bytes()].concat();
    assert!(matches!(refusal(&padded, &limits()), Some(FileError::Damaged(_) | FileError::TooMuch { .. })));
}

#[test]
fn deep_nesting_is_refused() {
    let deep = "<x>".repeat(10_000);
    assert_eq!(over(&xlsx(&deep, &[])), Limit::Depth);
    let list = format!("[{{\"a\":{}1{}}}]", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(over(list.as_bytes()), Limit::Depth);
    let object = "{\"a\":".repeat(10_000);
    assert_eq!(over(object.as_bytes()), Limit::Depth);
}

#[test]
fn endless_names_texts_and_values_are_refused() {
    let long = "a".repeat(1 << 20);
    let limits = Limits { ratio: u64::MAX, ..limits() };
    let refused = |bytes: &[u8]| match refusal(bytes, &limits) {
        Some(FileError::TooMuch { limit, .. }) => limit,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&xlsx(&cells(&format!("<row {long}='1'/>")), &[])), Limit::Value);
    assert_eq!(refused(&xlsx(&cells(&format!("<row><c><v>{long}</v></c></row>")), &[])), Limit::Value);
    assert_eq!(refused(format!("[{{\"a\":\"{long}\"}}]").as_bytes()), Limit::Value);
    assert_eq!(refused("a,".repeat(3_000).as_bytes()), Limit::Columns);
}

/// Every way a document of XML can refer to something: none is followed, all are refused.
#[test]
fn documents_that_declare_entities_are_refused() {
    let declarations = [
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://localhost/\">]>",
        "<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\">",
        "<!DOCTYPE x PUBLIC \"-//X//\" \"http://localhost/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>",
        "<!DOCTYPE x [<!ENTITY a \"&a;\">]>",
        "<!DOCTYPE x [<!ATTLIST x y CDATA \"z\">]>",
        "<!DOCTYPE x [<!NOTATION n SYSTEM \"n\">]>",
        "<!DOCTYPE x>",
    ];
    for declaration in declarations {
        let sheet = format!("{declaration}<worksheet><sheetData/></worksheet>");
        for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"] {
            let refused = refusal(&xlsx(&cells(""), &[(part, &sheet)]), &limits());
            assert!(matches!(refused, Some(FileError::Doctype)), "{declaration} in {part}: {refused:?}");
        }
        let refused = refusal(sheet.as_bytes(), &limits());
        assert!(matches!(refused, Some(FileError::Doctype)), "{declaration}: {refused:?}");
    }
    let undeclared = xlsx(&cells("<row><c t=\"str\"><v>&a;</v></c></row>"), &[]);
    assert!(matches!(refusal(&undeclared, &limits()), Some(FileError::Damaged(_))));
}

#[test]
fn what_is_encrypted_says_so() {
    let mut member = Member::new("a.csv", b"a,b\n1,2\n");
    member.flags = 1;
    assert!(matches!(refusal(&zip_of(&[member]), &limits()), Some(FileError::Encrypted)));
}
