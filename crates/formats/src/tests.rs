//! Whole files, from bytes to columns and back.

mod archives;
mod bombs;
mod columnar;
mod dialects;
mod fixtures;
mod limited;
mod objects;
mod pieces;
mod placeholders;
mod sheets;
mod texts;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, UInt32Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, TimeUnit};
use domain::ruleset::ColumnKind;
use domain::{FileFormat, Layout, LayoutColumn};
use proptest::prelude::*;

use super::*;

pub(crate) use fixtures::gzip as packed;

fn batch(text: &str) -> RecordBatch {
    read_typed(&text.as_bytes(), &Limits::default()).unwrap_or_else(|error| panic!("{error} in {text:?}")).batch
}

fn refused(text: &[u8]) -> String {
    read_typed(&text, &Limits::default()).expect_err("it is refused").to_string()
}

fn types(text: &str) -> Vec<DataType> {
    batch(text).schema().fields().iter().map(|field| field.data_type().clone()).collect()
}

fn written(batch: &RecordBatch, output: Output) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(batch, output, &mut bytes).unwrap();
    bytes
}

/// How a batch reads that was written with commas, all of it as text.
fn commas(batch: &RecordBatch) -> Layout {
    let column = |field: &arrow_schema::FieldRef| LayoutColumn {
        header: field.name().clone(),
        name: field.name().clone(),
        kind: ColumnKind::Text,
        width: None,
    };
    Layout { columns: batch.schema_ref().fields().iter().map(column).collect(), ..plain(FileFormat::Csv) }
}

/// A layout with a header on the first line and nothing else said.
fn plain(format: FileFormat) -> Layout {
    let json = serde_json::json!({ "format": format.as_str(), "delimiter": ",", "quote": "\"", "header": 1, "first": 2, "columns": [] });
    serde_json::from_value(json).unwrap()
}

/// Each value as it is written again, by rows.
fn rows(batch: &RecordBatch) -> Vec<Vec<String>> {
    let strings: Vec<Vec<String>> = batch.columns().iter().map(texts).collect();
    (0..batch.num_rows()).map(|row| strings.iter().map(|column| column[row].clone()).collect()).collect()
}

fn texts(column: &arrow_array::ArrayRef) -> Vec<String> {
    let values = |row: usize| match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).to_owned(),
        DataType::Dictionary(..) => {
            let words = column.as_dictionary::<UInt32Type>();
            words.values().as_string::<i32>().value(words.key(row).unwrap()).to_owned()
        }
        other => panic!("{other} is not text"),
    };
    (0..column.len()).map(|row| if column.is_null(row) { String::new() } else { values(row) }).collect()
}

#[test]
fn columns_get_the_narrowest_type_all_values_have() {
    let text = "paid,count,amount,day,at,name\ntrue,1,1.5,2026-01-31,2026-01-31 10:00,a\nFALSE,-2,20,2026-02-01,2026-02-01T11:30:59Z,b\n";
    let amount = DataType::Decimal128(38, 1);
    let instant = DataType::Timestamp(TimeUnit::Microsecond, None);
    let expected = [DataType::Boolean, DataType::Int64, amount, DataType::Date32, instant, DataType::Utf8];
    assert_eq!(types(text), expected);
}

#[test]
fn amounts_are_exact_at_the_largest_scale_of_the_column() {
    let many: String = (0..40).map(|_| "7\n").collect();
    let read = batch(&format!("amount\n{many}0.001\n-12.5\n"));
    let amounts = read.column(0).as_primitive::<Decimal128Type>();
    assert_eq!((amounts.value(0), amounts.value(40), amounts.value(41)), (7_000, 1, -12_500));
    assert_eq!(types("amount\n99999999999999999\n0.001\n"), [DataType::Decimal128(38, 3)]);
}

#[test]
fn identifiers_that_look_like_numbers_stay_text() {
    assert_eq!(types("zip\n0200\n1234\n"), [DataType::Utf8]);
    assert_eq!(types("account\n12345678901234567890\n"), [DataType::Utf8]);
}

#[test]
fn a_value_far_down_widens_the_type_of_the_whole_column() {
    let numbers: String = (1..20_000).map(|number| format!("{number}\n")).collect();
    assert_eq!(types(&format!("n\n{numbers}")), [DataType::Int64]);
    assert_eq!(types(&format!("n\n{numbers}0.25\n")), [DataType::Decimal128(38, 2)]);
    assert_eq!(types(&format!("n\n{numbers}many\n")), [DataType::Utf8]);
    let days = "01/02/2026\n".repeat(17_000);
    assert_eq!(types(&format!("d\n{days}01/31/2026\n")), [DataType::Date32]);
    assert_eq!(types(&format!("d\n{days}01/31/2026\n31/01/2026\n")), [dictionary()]);
}

fn dictionary() -> DataType {
    DataType::Dictionary(Box::new(DataType::UInt32), Box::new(DataType::Utf8))
}

#[test]
fn text_that_repeats_itself_is_kept_once_in_the_order_of_appearance() {
    let text = format!("name\n{}", "b\na\n\nc\n\"\"\n".repeat(30));
    let read = batch(&text);
    assert_eq!(read.column(0).data_type(), &dictionary());
    let words = read.column(0).as_dictionary::<UInt32Type>();
    assert_eq!(texts(words.values()), ["b", "a", "c"]);
    assert_eq!((read.num_rows(), read.column(0).null_count()), (120, 30), "an empty line is no row");
}

#[test]
fn the_delimiter_is_what_makes_the_most_columns() {
    for text in ["a;b\ny,5;x\n", "a\tb\ny,5\tx\n", "a|b\ny,5|x\n", "\u{feff}a,b\r\n\"y,5\",x\r\n"] {
        assert_eq!(rows(&batch(text)), [["y,5", "x"]], "{text:?}");
        assert_eq!(batch(text).schema().field(0).name(), "a");
    }
}

#[test]
fn columns_without_a_name_are_called_by_their_position() {
    let names: Vec<String> = batch("a,,c\n1,2,3").schema().fields().iter().map(|field| field.name().clone()).collect();
    assert_eq!(names, ["a", "column 2", "c"]);
}

#[test]
fn quoted_values_keep_what_they_hold() {
    let text = "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\nin \"the\" middle,\"after\" it\n";
    assert_eq!(rows(&batch(text)), [["x, \"y\"", "two\nlines"], ["in \"the\" middle", "\"after\" it"]]);
}

#[test]
fn a_file_without_rows_has_columns_of_text() {
    assert_eq!(types("a,b\n"), [DataType::Utf8, DataType::Utf8]);
    assert_eq!(types("a,b\n,\n"), [DataType::Utf8, DataType::Utf8]);
    assert_eq!(refused(b""), "the file has no columns");
    assert_eq!(refused(b"\n\n"), "the file has no columns");
}

#[test]
fn what_cannot_be_read_is_named_with_its_row() {
    let good = "x,1\n".repeat(100);
    assert_eq!(refused(format!("a,b\n{good}y\n").as_bytes()), "row 101 has the issue row.too-few-values");
    assert_eq!(refused(format!("a,b\n{good}y,2,z\n{good}").as_bytes()), "row 101 has the issue row.too-many-values");
    assert_eq!(refused(format!("a,b\n{good}y,\"z\n{good}").as_bytes()), "row 101 has the issue row.quote-open");
    let damaged = [format!("a,b\n{}", "é,1\n".repeat(100)).as_bytes(), b"\xff,2\n"].concat();
    assert_eq!(refused(&damaged), "row 101 has the issue value.not-text");
    assert_eq!(refused(b"PAR1 and nothing else"), "the file is damaged");
}

#[test]
fn stray_quotation_marks_do_not_shift_rows() {
    let text = format!("size,note\n{}", "5\" pipe,\"a,\"\"b\"\"\n\"\n17,6\" and \"more\n".repeat(50));
    let read = rows(&batch(&text));
    assert_eq!(read.len(), 100);
    assert!(read.iter().all(|row| row == &["5\" pipe", "a,\"b\"\n"] || row == &["17", "6\" and \"more"]));
}

#[test]
fn a_line_break_in_a_value_is_no_blank_line_above_the_names() {
    assert_eq!(rows(&batch("a,b\n\"\nx\",y\nx,NO:y\n")), [["\nx", "y"], ["x", "NO:y"]]);
}

#[test]
fn typed_columns_come_back_from_every_format_that_is_read() {
    let text = "paid,count,amount,day,at,name,kind\ntrue,1,-1.50,2026-01-31,2026-01-31T10:00:00,\"a, \"\"b\"\"\",x\n,,,,,,\nfalse,-2,20.25,1969-12-31,1969-12-31T23:59:59.000001,c\u{304}\n,x\n";
    let text = text.replace("c\u{304}\n,x", "c\u{304},x");
    let read = batch(&text);
    assert_eq!(String::from_utf8(written(&read, Output::Csv)).unwrap(), text);
    let again = super::read_typed(&written(&read, Output::Parquet), &Limits::default()).unwrap().batch;
    assert_eq!(String::from_utf8(written(&again, Output::Csv)).unwrap(), text);
}

#[test]
fn json_has_an_object_for_each_row_and_amounts_as_text() {
    let json = written(&batch("name,amount\n\"a\t\"\"\\\",1.50\n,2\n"), Output::Json);
    let expected = "[\n  { \"name\": \"a\\u0009\\\"\\\\\", \"amount\": \"1.50\" },\n  { \"name\": null, \"amount\": \"2.00\" }\n]\n";
    assert_eq!(String::from_utf8(json).unwrap(), expected);
    assert_eq!(written(&batch("name\n"), Output::Json), b"[\n]\n");
}

proptest! {
    #[test]
    fn any_rows_of_text_come_back_whatever_they_hold(
        values in prop::collection::vec(("[a-c\",;\n\r é€]{0,9}x", "[ -~]{0,6}y"), 1..60), crlf in any::<bool>(),
    ) {
        let quote = |value: &str| format!("\"{}\"", value.replace('"', "\"\""));
        let end = if crlf { "\r\n" } else { "\n" };
        let line = |(a, b): &(String, String)| format!("{},{}{end}", quote(a), quote(b));
        let text: String = std::iter::once(format!("a,b{end}")).chain(values.iter().map(line)).collect();
        let expected: Vec<Vec<String>> = values.into_iter().map(|(a, b)| vec![a, b]).collect();
        prop_assert_eq!(rows(&batch(&text)), expected);
    }

    #[test]
    fn no_bytes_make_it_panic_and_all_that_is_read_can_be_written(bytes in "[a,;\"\n\r0-9.\\-/é]{0,200}", junk in prop::collection::vec(any::<u8>(), 0..9)) {
        let bytes = [bytes.into_bytes(), junk].concat();
        if let Ok(TypedFile { batch: read, .. }) = read_typed(&bytes, &Limits::default()) {
            let again = read_whole(&written(&read, Output::Csv), &commas(&read), &Limits::default()).unwrap();
            prop_assert_eq!(again.batch.num_columns(), read.num_columns());
            // A missing value alone on its line is an empty line, which is no row.
            prop_assert!(read.num_columns() == 1 || again.batch.num_rows() == read.num_rows());
        }
    }

    #[test]
    fn amounts_come_back_to_the_last_digit(units in prop::collection::vec(-999_999_999_999_i64..999_999_999_999, 1..50)) {
        let lines: String = units.iter().map(|units| {
            format!("{}{}.{:02}\n", if *units < 0 { "-" } else { "" }, units.abs() / 100, units.abs() % 100)
        }).collect();
        let text = format!("amount\n{lines}");
        let again = written(&batch(&text), Output::Csv);
        prop_assert_eq!(String::from_utf8(again).unwrap(), text);
    }
}
