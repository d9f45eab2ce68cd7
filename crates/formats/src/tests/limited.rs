//! What goes over a limit is refused by its name, and what a layout contradicts too.

use domain::ruleset::ColumnKind;
use domain::{AmountRule, FileFormat, Layout, LayoutPart};

use super::fixtures::{Table, gzip, ods, refusal, sniffed, table, table_with, xlsx, zip};
use crate::{Content, FileError, Limit, Limits, Wish, read, read_whole, sniff};

const TEXT: &str = "name,amount\nNo,1.25\nNi,2.50\n";

fn limit(bytes: &[u8], limits: Limits) -> Limit {
    match refusal(bytes, &limits) {
        Some(FileError::TooMuch { limit, .. }) => limit,
        other => panic!("{other:?}"),
    }
}

fn contradicted(bytes: &[u8], change: impl Fn(&mut Layout)) -> FileError {
    let mut layout = sniffed(bytes).layout;
    change(&mut layout);
    read(&bytes, &layout, &Limits::default(), &mut Table::default()).unwrap_err()
}

#[test]
fn each_limit_has_a_word_that_messages_end_with() {
    let words = [
        (Limit::Inflated, "inflated"),
        (Limit::Ratio, "ratio"),
        (Limit::Entries, "entries"),
        (Limit::Document, "document"),
        (Limit::SharedTexts, "shared-texts"),
        (Limit::Cells, "cells"),
        (Limit::Columns, "columns"),
        (Limit::Depth, "depth"),
        (Limit::Value, "value"),
        (Limit::Records, "records"),
    ];
    for (limit, word) in words {
        let error = FileError::TooMuch { limit, most: 7 };
        assert_eq!(error.to_string(), format!("the file goes over the limit `{word}` of 7"));
    }
}

#[test]
fn each_limit_is_kept_wherever_a_file_can_go_over_it() {
    let usual = Limits::default;
    let text = TEXT.as_bytes();
    assert_eq!(limit(&gzip(text), Limits { inflated: 10, ..usual() }), Limit::Inflated);
    let workbook = gzip(&xlsx(super::sheets::ROWS, &[]));
    assert_eq!(limit(&workbook, Limits { document: 10, ..usual() }), Limit::Document);
    assert_eq!(limit(text, Limits { records: 1, ..usual() }), Limit::Records);
    let found = sniffed(text).layout;
    let few = Limits { records: 1, ..usual() };
    assert!(matches!(read_whole(&text, &found, &few), Err(FileError::TooMuch { limit: Limit::Records, .. })));
    let narrow = Limits { columns: 1, ..usual() };
    let refused = read(&text, &found, &narrow, &mut Table::default());
    assert!(matches!(refused, Err(FileError::TooMuch { limit: Limit::Columns, .. })));
    assert_eq!(limit(br#"[{"a":1,"b":2}]"#, narrow), Limit::Columns);
    let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(100_001));
    let many = xlsx("", &[("xl/styles.xml", &styles)]);
    assert_eq!(limit(&many, Limits { ratio: u64::MAX, ..usual() }), Limit::Cells);
    let fixed = format!("{}  1\n", "a".repeat(200_000)).repeat(2);
    let wish = Wish { format: Some(FileFormat::FixedWidth), ..Wish::default() };
    let layout = sniff(&fixed.as_bytes(), &wish, &usual()).unwrap().layout;
    let refused = read(&fixed.as_bytes(), &layout, &Limits { value: 1_000, ..usual() }, &mut Table::default());
    assert!(matches!(refused, Err(FileError::TooMuch { limit: Limit::Value, .. })));
}

#[test]
fn a_layout_that_contradicts_itself_or_the_file_is_refused() {
    let text = TEXT.as_bytes();
    let about = |change: fn(&mut Layout)| match contradicted(text, change) {
        FileError::Layout { about } => about,
        other => panic!("{other:?}"),
    };
    assert_eq!(about(|layout| layout.delimiter = Some('…')), LayoutPart::Delimiter);
    assert_eq!(about(|layout| layout.quote = Some('\n')), LayoutPart::Quote);
    assert_eq!(about(|layout| layout.quote = Some(',')), LayoutPart::Delimiter);
    assert_eq!(about(|layout| layout.columns[1].name = "name".to_owned()), LayoutPart::Column);
    assert_eq!(about(|layout| layout.columns[1].name = "#row".to_owned()), LayoutPart::Column);
    let marked = |amount: &str| AmountRule::Marked { amount: amount.to_owned(), marker: "name".to_owned() };
    let refused = contradicted(text, |layout| {
        layout.columns[1].name = "sum".to_owned();
        layout.amount = Some(marked("name"));
    });
    assert!(matches!(refused, FileError::Layout { about: LayoutPart::Amount }));
    assert!(matches!(
        contradicted(text, |layout| layout.amount = Some(marked("amount"))),
        FileError::Layout { about: LayoutPart::Amount }
    ));
    let refused = contradicted(text, |layout| layout.amount = Some(marked("none")));
    assert!(matches!(refused, FileError::LayoutColumn { column } if column == "none"));
    assert!(matches!(contradicted(text, |layout| layout.columns.clear()), FileError::Empty));
    assert!(matches!(contradicted(text, |layout| layout.format = FileFormat::Xlsx), FileError::Damaged(_)));
}

#[test]
fn files_without_a_table_say_so() {
    for bytes in [&b""[..], b"\n \n", b"[]", b"   "] {
        assert!(matches!(refusal(bytes, &Limits::default()), Some(FileError::Empty)), "{bytes:?}");
    }
    assert!(matches!(refusal(&xlsx("", &[]), &Limits::default()), Some(FileError::Empty)));
    let no_sheets = xlsx("", &[("xl/workbook.xml", "<workbook><sheets/></workbook>")]);
    assert!(matches!(refusal(&no_sheets, &Limits::default()), Some(FileError::NoSuchPart { .. })));
    for bytes in
        [&b"<html><body>login</body></html>"[..], b"\x89PNG\r\n\x1a\n\0\0\0\0\0\0\0\0\0\0", b"\x01\x02\x03\x04"]
    {
        assert!(matches!(refusal(bytes, &Limits::default()), Some(FileError::UnknownFormat)), "{bytes:?}");
    }
    let letter = zip(&[("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")]);
    assert!(matches!(refusal(&letter, &Limits::default()), Some(FileError::UnknownFormat)));
    let binary = zip(&[("[Content_Types].xml", "<a/>"), ("xl/workbook.bin", "x"), ("xl/worksheets/sheet1.bin", "x")]);
    assert!(matches!(refusal(&binary, &Limits::default()), Some(FileError::BinaryWorkbook)));
    let secret = "<m><encryption-data/></m>";
    let locked = zip(&[("content.xml", "<a/>"), ("META-INF/manifest.xml", secret)]);
    assert!(matches!(refusal(&locked, &Limits::default()), Some(FileError::Encrypted)));
}

#[test]
fn a_sheet_that_is_asked_for_is_read_or_missed_by_its_name() {
    let workbook = xlsx(super::sheets::ROWS, &[]);
    let ask =
        |part: &str| sniff(&workbook, &Wish { part: Some(part.to_owned()), ..Wish::default() }, &Limits::default());
    assert_eq!(ask("Bank").unwrap().layout.columns.len(), 5);
    assert!(matches!(ask("Cash"), Err(FileError::NoSuchPart { part, .. }) if part == "Cash"));
    let mut layout = sniffed(&workbook).layout;
    layout.part = Some("Cash".to_owned());
    let refused = read(&workbook, &layout, &Limits::default(), &mut Table::default());
    assert!(matches!(refused, Err(FileError::NoSuchPart { part, .. }) if part == "Cash"));
    assert!(
        sniffed(&ods("<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"))
            .layout
            .part
            .is_some()
    );
}

/// Bytes that cannot be had at some place.
struct Torn(Vec<u8>, u64);

impl Content for Torn {
    fn size(&self) -> u64 {
        self.0.size()
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> std::io::Result<usize> {
        if at + into.len() as u64 > self.1 {
            return Err(std::io::ErrorKind::PermissionDenied.into());
        }
        self.0.read_at(at, into)
    }
}

#[test]
fn bytes_that_cannot_be_had_are_no_damage_of_the_file() {
    let files =
        [TEXT.as_bytes().to_vec(), gzip(TEXT.as_bytes()), zip(&[("a.csv", TEXT)]), xlsx(super::sheets::ROWS, &[])];
    for file in files {
        let torn = Torn(file, 0);
        assert!(matches!(sniff(&torn, &Wish::default(), &Limits::default()), Err(FileError::Io(_))));
    }
}

#[test]
fn whatever_holds_the_bytes_the_same_is_read() {
    let layout = sniffed(TEXT.as_bytes()).layout;
    let mut file = tempfile::tempfile().unwrap();
    std::io::Write::write_all(&mut file, TEXT.as_bytes()).unwrap();
    let holders: [&dyn Content; 4] =
        [&file, &TEXT.as_bytes().to_vec(), &bytes::Bytes::from_static(TEXT.as_bytes()), &TEXT.as_bytes()];
    for holder in holders {
        assert_eq!(holder.size(), TEXT.len() as u64);
        let whole = read_whole(holder, &layout, &Limits::default()).unwrap();
        assert_eq!(super::rows(&whole.batch.project(&[0]).unwrap()), [["No"], ["Ni"]]);
    }
}

#[test]
fn an_amount_of_its_own_makes_room_for_the_amount_of_records() {
    let text = b"day,amount,way\n2026-01-01,10.00,D\n2026-01-02,20.00,C\n2026-01-03,5.00,C\n";
    let layout = sniffed(text).layout;
    let rule = AmountRule::Marked { amount: "amount 2".to_owned(), marker: "way".to_owned() };
    assert_eq!(layout.amount, Some(rule));
    let read = table(text);
    assert_eq!(read.column("amount"), ["-10.00", "20.00", "5.00"]);
    assert_eq!(read.column("amount 2"), ["10.00", "20.00", "5.00"]);
}

#[test]
fn headers_that_repeat_themselves_are_numbered() {
    let read = table(b"ref,ref,ref,amount\na,b,c,1.00\nd,e,f,2.00\n");
    assert_eq!(read.names[3..7], ["ref", "ref 2", "ref 3", "amount"]);
}

#[test]
fn what_a_value_should_have_been_is_shown_as_the_file_writes_it() {
    let text = b"day,paid,sum,way\n01/31/2026,true,1.00,D\n02/28/2026,false,2.00,C\n03/31/2026,true,3.00,C\n";
    let mut layout = sniffed(text).layout;
    layout.columns[1].kind = ColumnKind::Boolean;
    let wrong = String::from_utf8_lossy(text).replace("03/31/2026,true,3.00,C", "31/31/2026,maybe,x,?");
    let read = table_with(wrong.as_bytes(), &layout);
    let expected: Vec<Option<&str>> = read.issues.iter().map(|issue| issue.expected.as_deref()).collect();
    assert_eq!(expected, [Some("11/21/2026"), Some("true, false"), Some("1234.50")]);
    layout.dates = Some(domain::DateOrder::YearMonthDay);
    let read = table_with(wrong.as_bytes(), &layout);
    assert!(read.issues.iter().any(|issue| issue.expected.as_deref() == Some("2026-11-21")));
}
