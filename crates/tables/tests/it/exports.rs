//! Files for people and programs.

use std::collections::HashMap;

use domain::{ExportFormat, IssueCode, RecordQuery, RecordSort};
use parquet::basic::Encoding;
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use proptest::prelude::*;
use tables::{ExportNotes, Objects, Tables, Which};

use crate::sample::{self, COLUMNS, KEY, Row, waiting};
use crate::workbook::{Cell, parts, sheets};
use crate::{issues, reference};

async fn exported(tables: &Tables, query: &RecordQuery, which: Which, format: ExportFormat) -> Vec<u8> {
    let mut file = Vec::new();
    let notes = ExportNotes {
        records: "Records".to_owned(),
        notes: "Notes".to_owned(),
        count: "Rows".to_owned(),
        sum: "Sum:".to_owned(),
        cut: "Cut".to_owned(),
        lines: vec![("Source".to_owned(), "=bank".to_owned())],
    };
    tables.export(KEY, (query, which), format, &notes, &mut file).await.unwrap();
    file
}

fn expected<'a>(rows: &'a [Row], query: &RecordQuery, which: Which) -> Vec<&'a Row> {
    let found = reference::answer(rows, query, which);
    found.into_iter().map(|row| &rows[usize::try_from(row).unwrap() - 1]).collect()
}

/// What a spreadsheet runs when it opens the cell.
fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err()
}

/// A text as it has to stand in a file that is safe to open.
fn safe(text: Option<&str>) -> String {
    let text = text.unwrap_or_default();
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_csv_holds_all_values_in_order_and_no_formula(rows in sample::rows(30), query in reference::queries(), which in reference::which(), group in 1..12_usize) {
        waiting(async {
            let objects = Objects::in_memory();
            sample::write(&objects, &rows, group).await;
            let tables = Tables::new(objects, 1 << 24);
            let file = exported(&tables, &query, which, ExportFormat::Csv).await;
            let mut reader = csv::Reader::from_reader(file.as_slice());
            assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), COLUMNS);
            let read: Vec<Vec<String>> = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            let wanted = expected(&rows, &query, which);
            let wanted: Vec<Vec<String>> = wanted.iter().map(|row| row.values().iter().map(|value| safe(value.as_deref())).collect()).collect();
            assert_eq!(read, wanted);
            assert!(read.iter().flatten().all(|cell| !is_formula(cell)));
        });
    }

    #[test]
    fn a_json_file_holds_all_values_in_order(rows in sample::rows(30), query in reference::queries(), which in reference::which()) {
        waiting(async {
            let objects = Objects::in_memory();
            sample::write(&objects, &rows, 8).await;
            let tables = Tables::new(objects, 1 << 24);
            let file = exported(&tables, &query, which, ExportFormat::Json).await;
            let read: Vec<HashMap<String, serde_json::Value>> = serde_json::from_slice(&file).unwrap();
            let wanted = expected(&rows, &query, which);
            assert_eq!(read.len(), wanted.len());
            for (object, row) in read.iter().zip(wanted) {
                for (column, value) in COLUMNS.iter().zip(row.values()) {
                    let shown = match &object[*column] {
                        serde_json::Value::Bool(flag) => Some(flag.to_string()),
                        other => other.as_str().map(str::to_owned),
                    };
                    assert_eq!(shown, value, "{column}");
                }
            }
        });
    }

    #[test]
    fn a_parquet_file_is_a_table_like_the_one_it_came_from(rows in sample::rows(30), query in reference::queries(), which in reference::which()) {
        waiting(async {
            let objects = Objects::in_memory();
            sample::write(&objects, &rows, 8).await;
            let tables = Tables::new(objects, 1 << 24);
            let file = exported(&tables, &query, which, ExportFormat::Parquet).await;
            let other = Objects::in_memory();
            let mut writer = other.write(KEY).await.unwrap();
            writer.write(file.into()).await.unwrap();
            writer.finish().await.unwrap();
            let copy = Tables::new(other, 1 << 24);
            assert_eq!(copy.schema(KEY).await.unwrap(), tables.schema(KEY).await.unwrap());
            let page = copy.page(KEY, &RecordQuery::default(), &domain::Part { after: None, limit: 200 }, Which::All).await.unwrap();
            let read: Vec<_> = page.records.into_iter().map(|record| record.values).collect();
            let wanted: Vec<_> = expected(&rows, &query, which).into_iter().map(Row::values).collect();
            assert_eq!(read, wanted);
        });
    }
}

fn record(note: &str, amount: i128) -> Row {
    Row {
        rejected: false,
        name: None,
        note: Some(note.to_owned()),
        amount: Some(amount),
        wide: Some(10_i128.pow(20)),
        day: Some(20_778),
        at: None,
        flag: Some(true),
        original: None,
    }
}

#[tokio::test]
async fn a_parquet_file_has_no_encoding_that_some_programs_do_not_know() {
    let objects = Objects::in_memory();
    sample::write(&objects, &[record("a", 123_450), record("b", -5)], 8).await;
    let tables = Tables::new(objects, 1 << 24);
    let file = exported(&tables, &RecordQuery::default(), Which::All, ExportFormat::Parquet).await;
    let file = SerializedFileReader::new(bytes::Bytes::from(file)).unwrap();
    let known = [Encoding::PLAIN, Encoding::RLE, Encoding::RLE_DICTIONARY, Encoding::PLAIN_DICTIONARY];
    for column in file.metadata().row_groups().iter().flat_map(RowGroupMetaData::columns) {
        let others: Vec<Encoding> = column.encodings().filter(|encoding| !known.contains(encoding)).collect();
        assert!(others.is_empty(), "{} has {others:?}", column.column_path());
    }
}

#[tokio::test]
async fn a_workbook_has_real_numbers_and_dates_and_no_formula() {
    let objects = Objects::in_memory();
    sample::write(&objects, &[record("=1+1", 123_450), record("b", -5)], 8).await;
    let tables = Tables::new(objects, 1 << 24);
    let file = exported(&tables, &RecordQuery::default(), Which::All, ExportFormat::Xlsx).await;
    let sheet = &parts(&file)["xl/worksheets/sheet1.xml"];
    assert!(sheet.contains("<v>46347</v>") && sheet.contains("100000000000000000000"), "{sheet}");
    let sheets = sheets(&file);
    assert_eq!((text("=1+1"), number("1234.5")), (sheets[0][1][1].clone(), sheets[0][1][2].clone()));
    assert_eq!(sheets[1][0], [text("Rows"), number("2")]);
    assert_eq!(sheets[1][1], [text("Sum: amount"), number("1234.45")]);
    assert_eq!(sheets[1].last().unwrap(), &[text("Source"), text("=bank")]);
    assert!(parts(&file)["xl/workbook.xml"].contains("Notes"));
}

#[tokio::test]
async fn what_a_cell_cannot_hold_is_marked_and_named() {
    let objects = Objects::in_memory();
    let fits = "y".repeat(32_767);
    let long = "😀".repeat(20_000);
    sample::write(&objects, &[record(&fits, 1), record(&long, 2)], 8).await;
    let tables = Tables::new(objects, 1 << 24);
    let file = exported(&tables, &RecordQuery::default(), Which::All, ExportFormat::Xlsx).await;
    let sheets = sheets(&file);
    assert_eq!(sheets[0][1][1], text(&fits));
    let Some(Cell::Text(cut)) = &sheets[0][2][1] else { panic!("{:?}", sheets[0][2]) };
    assert!(cut.ends_with("😀…") && cut.encode_utf16().count() <= 32_767, "{}", cut.len());
    let notes: Vec<_> = sheets[1].iter().rev().take(2).collect();
    assert_eq!(notes[0], &[text("Records!B3"), number("20000")]);
    assert_eq!(notes[1], &[text("Cut"), number("1")]);
}

fn text(text: &str) -> Option<Cell> {
    Some(Cell::Text(text.to_owned()))
}

fn number(number: &str) -> Option<Cell> {
    Some(Cell::Number(number.to_owned()))
}

#[tokio::test]
async fn rejected_rows_come_as_they_stand_in_the_file_with_the_reason() {
    let objects = Objects::in_memory();
    let rejected = Row { rejected: true, amount: None, original: Some("=twelve".to_owned()), ..record("a, b", 0) };
    let rows = [record("good", 1), rejected.clone(), record("good", 2), record("good", 3), rejected];
    sample::write(&objects, &rows, 3).await;
    issues::write(&objects, &issues::some()).await;
    let tables = Tables::new(objects, 1 << 24);
    let mut file = Vec::new();
    let say = |code: IssueCode| format!("<{code}>");
    tables.rejects(KEY, issues::KEY, "reason", &say, &mut file).await.unwrap();
    let text = String::from_utf8(file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "name,note,amount,wide,day,at,flag,reason");
    assert_eq!(
        lines[1],
        ",\"a, b\",'=twelve,100000000000000000000,2026-11-21,,true,\"amount: <value.not-number>; day: <value.not-date>\""
    );
    assert!(lines[2].ends_with(",amount: <value.not-number>"), "{}", lines[2]);
    assert_eq!(lines.len(), 3);
}

#[tokio::test]
async fn nobody_waits_for_an_export_whose_reader_went_away() {
    let objects = Objects::in_memory();
    sample::write(&objects, &[record("a", 1)], 8).await;
    let tables = Tables::new(objects, 1 << 24);
    let (mut sink, source) = tokio::io::duplex(1);
    drop(source);
    let query = RecordQuery {
        sort: Some(RecordSort { column: "note".to_owned(), descending: true }),
        ..RecordQuery::default()
    };
    let notes = ExportNotes::default();
    assert!(tables.export(KEY, (&query, Which::All), ExportFormat::Csv, &notes, &mut sink).await.is_err());
}
