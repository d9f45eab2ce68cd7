//! Workbooks: what cells say, whatever they are stored as.

use super::fixtures::{Table, ods, refusal, sniffed, table, xlsx};
use crate::{FileError, Limits};

const ROWS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>at</t></is></c><c r="D1" t="str"><f>UPPER("note")</f><v>note</v></c><c r="E1" t="inlineStr"><is><t>paid</t></is></c></row>
<row r="3"><c r="A3" s="1"><v>46347</v></c><c r="B3"><v>0.30000000000000004</v></c><c r="C3" s="2"><v>46347.5</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E3" t="b"><v>1</v></c></row>
<row r="4"><c r="A4" s="1"><v>46348</v></c><c r="B4"><v>-12.5</v></c><c r="E4" t="b"><v>0</v></c></row>"#;

fn check(read: &Table) {
    assert_eq!(read.column("day"), ["2026-11-21", "2026-11-22"]);
    assert_eq!(read.column("amount"), ["0.3", "-12.5"]);
    assert_eq!(read.column("at"), ["2026-11-21T12:00:00", ""]);
    assert_eq!(read.column("paid"), ["true", "false"]);
}

#[test]
fn cells_of_a_workbook_become_values_of_their_kind() {
    let read = table(&xlsx(ROWS, &[]));
    check(&read);
    assert_eq!(
        (read.kind("day"), read.kind("amount"), read.kind("at"), read.kind("paid")),
        ("date", "money", "date-time", "boolean")
    );
    assert_eq!(read.column("#line"), ["3", "4"]);
    assert_eq!(read.column("#rejected"), ["true", "false"]);
    assert_eq!(read.codes(), [(1, "value.cell-error")]);
}

#[test]
fn days_are_counted_from_1904_where_a_workbook_says_so() {
    let workbook =
        r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Bank" r:id="r1"/></sheets></workbook>"#;
    let read = table(&xlsx(ROWS, &[("xl/workbook.xml", workbook)]));
    assert_eq!(read.column("day"), ["2030-11-22", "2030-11-23"]);
}

#[test]
fn the_sheet_with_the_most_rows_is_read_unless_another_is_asked_for() {
    let workbook = r#"<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="r2"/><sheet name="Bank" r:id="r1"/></sheets></workbook>"#;
    let cover = r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Report</t></is></c></row></sheetData></worksheet>"#;
    let bytes = xlsx(ROWS, &[("xl/workbook.xml", workbook), ("xl/worksheets/sheet2.xml", cover)]);
    let found = sniffed(&bytes);
    assert_eq!(found.layout.part.as_deref(), Some("Bank"));
    assert_eq!(found.parts, ["Cover", "Bank"]);
    check(&table(&bytes));
}

#[test]
fn a_workbook_of_opendocument_says_the_same() {
    let text = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let rows = format!(
        r#"<table:table-row>{}{}{}{}</table:table-row><table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-11-21"><text:p>21.11.26</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="1234.5"><text:p>1.234,50 EUR</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell><office:annotation><text:p>aside</text:p></office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1020"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" office:date-value="2026-11-22"/><table:table-cell office:value-type="float" office:value="7"/></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#,
        text("day"),
        text("amount"),
        text("paid"),
        text("note"),
    );
    let read = table(&ods(&rows));
    assert_eq!(read.column("day"), ["2026-11-21", "2026-11-22", "2026-11-22"]);
    assert_eq!(read.column("amount"), ["1234.5", "7.0", "7.0"]);
    assert_eq!(read.column("note"), ["a\nb", "", ""]);
    assert_eq!(read.column("#line"), ["7", "8", "9"]);
    assert_eq!(read.codes(), [(3, "row.repeated")]);
}

#[test]
fn a_cell_far_away_does_not_make_a_table_of_empty_ones() {
    let far = format!("{ROWS}<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"><v>46349</v></c></row>");
    assert_eq!(table(&xlsx(&far, &[])).read.records, 3);
    let right = format!("{ROWS}<row r=\"5\"><c r=\"XFD5\"><v>1</v></c></row>");
    assert!(matches!(refusal(&xlsx(&right, &[]), &Limits::default()), Some(FileError::TooMuch { .. })));
}
