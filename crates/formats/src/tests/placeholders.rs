//! Words that say that there is no value: no value comes of them, and they are written as they stood in the file.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, UInt32Array};
use arrow_select::take::take;
use domain::original_column;

use super::written;
use crate::{Limits, Output, Pieces, Placeholders, Stopped, TypedFile, read_typed, read_typed_in_pieces};

const LEDGER: &str = "id,amount,day,open,name\n\
    L1,1.50,2026-01-31,yes,a\n\
    L2,n/a,2026-02-01,no,NULL\n\
    L3,,-,(null),b\n\
    L4,N/A,,--,-\n\
    L5,2.25,2026-02-03,true,c\n";

/// Counts rows, and keeps nothing.
#[derive(Default)]
struct Passed(usize);

impl Pieces for Passed {
    fn begin(&mut self, _: &arrow_schema::SchemaRef) -> Result<(), Stopped> {
        self.0 = 0;
        Ok(())
    }

    fn take(&mut self, rows: RecordBatch) -> Result<(), Stopped> {
        self.0 += rows.num_rows();
        Ok(())
    }
}

fn read(text: &str) -> TypedFile {
    read_typed(&text.as_bytes(), &Limits::default()).unwrap()
}

fn in_pieces(text: &str) -> Placeholders {
    read_typed_in_pieces(&text.as_bytes(), &Limits::default(), &mut Passed::default()).unwrap()
}

/// These rows of a file with what stands where there is no value.
fn shown(file: &TypedFile, rows: &[u32]) -> RecordBatch {
    let positions = UInt32Array::from(rows.to_vec());
    let mut columns: Vec<(String, ArrayRef, bool)> = Vec::new();
    for (at, field) in file.batch.schema().fields().iter().enumerate() {
        columns.push((field.name().clone(), take(file.batch.column(at), &positions, None).unwrap(), true));
        let beside = file.placeholders.taken(at, rows);
        columns.extend(beside.map(|texts| (original_column(field.name()), Arc::new(texts) as ArrayRef, true)));
    }
    RecordBatch::try_from_iter_with_nullable(columns).unwrap()
}

fn text(batch: &RecordBatch, output: Output) -> String {
    String::from_utf8(written(batch, output)).unwrap()
}

#[test]
fn they_stand_in_text_where_they_stood_in_the_file() {
    let file = read(LEDGER);
    let are_in = (0..5).filter(|column| file.placeholders.taken(*column, &[]).is_some());
    assert_eq!(are_in.collect::<Vec<_>>(), [1, 2, 3], "in text they are text");
    let expected = LEDGER.replace("yes", "true").replace("no,NULL", "false,NULL");
    assert_eq!(text(&shown(&file, &[0, 1, 2, 3, 4]), Output::Csv), expected);
    let json = text(&shown(&file, &[3, 4, 1]), Output::Json);
    let row = |at: usize| serde_json::from_str::<serde_json::Value>(&json).unwrap()[at].clone();
    let expected = serde_json::json!({ "id": "L4", "amount": "N/A", "day": null, "open": "--", "name": "-" });
    assert_eq!(row(0), expected, "{json}");
    assert_eq!((&row(1)["amount"], &row(1)["open"]), (&"2.25".into(), &true.into()));
    assert_eq!((&row(2)["amount"], &row(2)["open"]), (&"n/a".into(), &false.into()));
}

#[test]
fn parquet_has_them_beside_the_typed_column() {
    let bytes = written(&shown(&read(LEDGER), &[1, 4]), Output::Parquet);
    let again = read_typed(&bytes, &Limits::default()).unwrap().batch;
    let names: Vec<String> = again.schema().fields().iter().map(|field| field.name().clone()).collect();
    assert_eq!(names, ["id", "amount", "amount 2", "day", "day 2", "open", "open 2", "name"]);
    assert!(again.column(1).data_type().is_decimal());
    let expected = "id,amount,amount 2,day,day 2,open,open 2,name\n\
        L2,,n/a,2026-02-01,,false,,NULL\nL5,2.25,,2026-02-03,,true,,c\n";
    assert_eq!(text(&again, Output::Csv), expected);
}

#[test]
fn they_are_the_same_however_a_file_is_read() {
    let rows: String =
        (0..300_000).map(|at| format!("{at},{}\n", if at % 1_000 == 7 { "n/a" } else { "1.25" })).collect();
    let long = format!("id,amount\n{rows}");
    let with_footer = format!("{LEDGER}\nSum,3.75,,,\n");
    for text in [LEDGER, &long, &with_footer] {
        assert_eq!(in_pieces(text), read(text).placeholders);
    }
    let found = read(&long).placeholders;
    assert_eq!(found.size(), 5 * 300);
    let texts = found.taken(1, &[7, 8, 299_007]).unwrap();
    assert_eq!(texts.iter().collect::<Vec<_>>(), [Some("n/a"), None, Some("n/a")]);
    assert!(found.taken(0, &[7]).is_none());
    let json: String = (1..=9).map(|at| format!("{{\"id\": \"x{at}\", \"amount\": \"{at}.5\"}}\n")).collect();
    let json = format!("{json}{{\"id\": \"y\", \"amount\": \"#N/A\"}}\n");
    assert_eq!(in_pieces(&json), read(&json).placeholders);
    assert_eq!(read(&json).placeholders.taken(1, &[9]).unwrap().value(0), "#N/A");
}

#[test]
fn a_column_that_turns_out_to_be_text_has_none() {
    let numbers: String = (0..60_000).map(|at| format!("{at},n/a\n{at},1\n")).collect();
    let text = format!("id,count\n{numbers}z,many\n");
    assert_eq!(in_pieces(&text), Placeholders::default());
    assert_eq!(read(&text).placeholders, Placeholders::default());
}

#[test]
fn spaces_alone_say_nothing() {
    assert_eq!(read("id,amount\na,1.5\nb,  \nc,2.5\n").placeholders, Placeholders::default());
}
