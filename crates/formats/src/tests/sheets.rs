//! Workbooks: what cells say, whatever they are stored as.

use super::fixtures::{Table, ods, refusal, sniffed, table, xlsx};
use crate::{FileError, Limits};

pub(super) const ROWS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>at</t></is></c><c r="D1" t="str"><f>UPPER("note")</f><v>note</v></c><c r="E1" t="inlineStr"><is><t>paid</t></is></c></row>
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

/// What programs write that is neither usual nor wrong.
#[test]
fn cells_in_unusual_places_and_of_unusual_kinds_are_read() {
    let shared = "<sst><si/><si><t><![CDATA[day]]></t></si><si><t>a &amp; b</t></si></sst>";
    let rows = r#"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>note</t></is></c><c r="C1" t="str"><v>count</v><extLst/></c></row>
<row r="2"><c r="A2" s="1"><v>46347</v></c><c r="B2" t="s"><v>2</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"> <v>seven</v> </c></row>
<row r="3"/><row r="2"><c/><c t="s"><v>99</v></c><c><f>A1</f></c><x/></row><row><c t="d"><v>2026-11-22</v></c></row>"#;
    let read = table(&xlsx(rows, &[("xl/sharedStrings.xml", shared)]));
    assert_eq!(read.column("day"), ["2026-11-21", "2026-11-22"]);
    assert_eq!(read.column("note"), ["a & b", ""]);
    assert_eq!(read.column("count"), ["seven", ""]);
    assert_eq!(read.column("#line"), ["2", "5"]);
}

#[test]
fn cells_of_opendocument_keep_their_blanks_and_say_what_is_an_error() {
    let cell = |inside: &str| format!("<table:table-cell {inside}</table:table-cell>");
    let rows = format!(
        "<table:table-row> {}{}</table:table-row><table:table-row>{}{}</table:table-row><table:table-row>{}{}</table:table-row>",
        cell("><text:p>no<text:s/>te</text:p>"),
        cell("><text:p>amount</text:p>"),
        cell("><text:p>a<text:s text:c=\"2\"/>b</text:p>"),
        cell("table:formula=\"of:=1/0\"><text:p>#DIV/0!</text:p>"),
        cell("><text:p>c<text:a>d</text:a></text:p>"),
        cell("office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p>"),
    );
    let read = table(&ods(&rows));
    assert_eq!(read.column("no te"), ["a  b", "cd"]);
    assert!(read.codes().contains(&(1, "value.cell-error")));
}

#[test]
fn of_several_sheets_of_opendocument_the_longest_is_read() {
    let row = |text: &str| {
        format!("<table:table-row><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>")
    };
    let other =
        format!("{}</table:table><table:table table:name=\"Cash\">{}{}{}", row("a"), row("name"), row("1"), row("2"));
    let found = sniffed(&ods(&other));
    assert_eq!((found.layout.part.as_deref(), found.parts.len()), (Some("Cash"), 2));
    assert_eq!(table(&ods(&other)).read.records, 2);
    let first = format!("{}{}</table:table><table:table table:name=\"Cash\">{}", row("name"), row("1"), row("a"));
    assert_eq!(table(&ods(&first)).read.records, 1, "the sheet ends where another begins");
}

/// Names over the columns that they stand for, and the names of those below.
fn merged_xlsx(above: &str, names: &str, merged: &str) -> Vec<u8> {
    let cells = |line: usize, texts: &str| {
        let cell = |(at, text): (usize, &str)| {
            let place = format!("{}{line}", char::from(b'A' + at as u8));
            if text.is_empty() {
                format!("<c r=\"{place}\"/>")
            } else {
                format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
            }
        };
        format!("<row r=\"{line}\">{}</row>", texts.split('|').enumerate().map(cell).collect::<String>())
    };
    let row = |line: usize| {
        format!(
            "<row r=\"{line}\"><c r=\"A{line}\" s=\"1\"><v>4634{line}</v></c><c r=\"B{line}\" t=\"inlineStr\"><is><t>Payee {line}</t></is></c><c r=\"C{line}\"><v>{line}.5</v></c><c r=\"D{line}\"><v>{line}1.25</v></c></row>"
        )
    };
    let rows: String = [cells(1, above), cells(2, names)].into_iter().chain((3..9).map(row)).collect();
    let list: String = merged.split(' ').map(|cells| format!("<mergeCell ref=\"{cells}\"/>")).collect();
    let sheet =
        format!("<worksheet><sheetData>{rows}</sheetData><mergeCells count=\"2\">{list}</mergeCells></worksheet>");
    xlsx("", &[("xl/worksheets/sheet1.xml", &sheet)])
}

fn names(bytes: &[u8]) -> Vec<String> {
    sniffed(bytes).layout.columns.into_iter().map(|column| column.name).collect()
}

#[test]
fn a_name_over_several_columns_is_part_of_the_name_of_each() {
    let expected = ["Day", "Payee", "Amount Debit", "Amount Credit"];
    let bytes = merged_xlsx("Day|Payee|Amount|", "||Debit|Credit", "A1:A2 B1:B2 C1:D1");
    assert_eq!(names(&bytes), expected);
    assert_eq!(table(&bytes).read.records, 6);
    let above = merged_xlsx("||Amount|", "Day|Payee|Debit|Credit", "C1:D1");
    assert_eq!(names(&above), expected, "most names stand in the row below");
    let title = merged_xlsx("Statement|||", "Day|Payee|Debit|Credit", "A1:D1");
    assert_eq!(names(&title), ["Day", "Payee", "Debit", "Credit"], "a title is no name");
    let plain = merged_xlsx("Day|Payee|Amount|", "2026-11-20|x|1|2", "C1:D1");
    assert_eq!(names(&plain), ["Day", "Payee", "Amount", "Amount 2"], "no column is without a name");
}

#[test]
fn a_name_over_several_columns_of_opendocument_is_part_of_each_too() {
    let cell =
        |inside: &str, text: &str| format!("<table:table-cell{inside}><text:p>{text}</text:p></table:table-cell>");
    let record = |at: usize| {
        format!(
            "<table:table-row>{}{}{}</table:table-row>",
            cell("", &format!("Payee {at}")),
            cell(&format!(" office:value-type=\"float\" office:value=\"{at}.5\""), "x"),
            cell(&format!(" office:value-type=\"float\" office:value=\"{at}1.25\""), "x"),
        )
    };
    let header = format!(
        "<table:table-row>{}{}<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>{}{}</table:table-row>",
        cell(" table:number-rows-spanned=\"2\"", "Payee"),
        cell(" table:number-columns-spanned=\"2\"", "Amount"),
        cell("", "Debit"),
        cell("", "Credit"),
    );
    let bytes = ods(&format!("{header}{}", (1..7).map(record).collect::<String>()));
    assert_eq!(names(&bytes), ["Payee", "Amount Debit", "Amount Credit"]);
    assert_eq!(table(&bytes).read.records, 6);
}
