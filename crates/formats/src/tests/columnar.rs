//! Parquet as other programs write it: every type of theirs as one of ours.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{
    ArrayRef, BinaryArray, Date64Array, Decimal256Array, DictionaryArray, Float32Array, Float64Array, Int8Array,
    Int64Array, ListArray, RecordBatch, StringArray, StructArray, Time64MicrosecondArray, TimestampMillisecondArray,
    UInt64Array,
};
use arrow_buffer::i256;
use arrow_schema::{Field, Schema};
use domain::ruleset::ColumnKind;
use parquet::arrow::ArrowWriter;

use super::fixtures::{Table, refusal, sniffed, table, table_with};
use crate::{FileError, Limit, Limits, Output, read, read_whole, write};

fn parquet(batches: &[RecordBatch]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batches[0].schema(), None).unwrap();
    batches.iter().for_each(|batch| writer.write(batch).unwrap());
    writer.close().unwrap();
    bytes
}

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter(columns).unwrap()
}

fn of_texts(texts: Vec<Option<&str>>) -> RecordBatch {
    batch(vec![("amount", Arc::new(StringArray::from(texts)))])
}

#[test]
fn every_type_of_parquet_is_read_without_losing_a_digit() {
    let words: DictionaryArray<arrow_array::types::Int8Type> = [Some("a"), None].into_iter().collect();
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("tiny", Arc::new(Int8Array::from(vec![Some(-7), None]))),
        ("large", Arc::new(UInt64Array::from(vec![u64::MAX, 1]))),
        ("fraction", Arc::new(Float64Array::from(vec![Some(0.1 + 0.2), None]))),
        ("short", Arc::new(Float32Array::from(vec![Some(0.1), None]))),
        (
            "long",
            Arc::new(
                Decimal256Array::from(vec![i256::from_i128(-1_250), i256::from_i128(5)])
                    .with_precision_and_scale(60, 2)
                    .unwrap(),
            ),
        ),
        ("day", Arc::new(Date64Array::from(vec![1_795_219_200_000, 0]))),
        ("at", Arc::new(TimestampMillisecondArray::from(vec![1_795_219_200_001, 0]).with_timezone("UTC"))),
        ("clock", Arc::new(Time64MicrosecondArray::from(vec![Some(3_600_000_000), None]))),
        ("bytes", Arc::new(BinaryArray::from(vec![Some(&b"\x01\xff"[..]), None]))),
        ("word", Arc::new(words)),
    ];
    let bytes = parquet(&[batch(columns)]);
    let kinds: Vec<ColumnKind> = sniffed(&bytes).layout.columns.iter().map(|column| column.kind).collect();
    use ColumnKind::{Date, DateTime, Number, Text};
    assert_eq!(kinds, [Number, Number, Number, Number, Number, Date, DateTime, Text, Text, Text]);
    let read = table(&bytes);
    for (column, values) in [
        ("tiny", ["-7", ""]),
        ("large", ["18446744073709551615", "1"]),
        ("fraction", ["0.300000000", ""]),
        ("short", ["0.100000000", ""]),
        ("long", ["-12.50", "0.05"]),
        ("day", ["2026-11-21", "1970-01-01"]),
        ("at", ["2026-11-21T00:00:00.001", "1970-01-01T00:00:00"]),
        ("clock", ["01:00:00", ""]),
        ("bytes", ["01ff", ""]),
        ("word", ["a", ""]),
    ] {
        assert_eq!(read.column(column), values, "{column}");
    }
    assert!(read.issues.is_empty() && read.read.rejected == 0);
}

#[test]
fn a_column_of_texts_can_be_read_as_amounts_and_says_which_are_none() {
    let bytes = parquet(&[of_texts(vec![Some("1,234.50"), None, Some("ten")]), of_texts(vec![Some("-2"), Some("x")])]);
    let mut layout = sniffed(&bytes).layout;
    assert_eq!(layout.columns[0].kind, ColumnKind::Text);
    layout.columns[0].kind = ColumnKind::Money;
    let read = table_with(&bytes, &layout);
    assert_eq!(read.column("amount"), ["1234.500000000", "", "", "-2.000000000", ""]);
    assert_eq!(read.codes(), [(3, "value.not-number"), (5, "value.not-number")]);
    assert_eq!((read.column("~amount")[2], read.read.rejected, read.read.issues), ("ten", 2, 2));
}

#[test]
fn issues_behind_the_limit_are_counted_and_not_listed() {
    let bytes = parquet(&[of_texts(vec![Some("a"), Some("b"), Some("c")])]);
    let mut layout = sniffed(&bytes).layout;
    layout.columns[0].kind = ColumnKind::Number;
    let mut listed = Table::default();
    let read = read(&bytes, &layout, &Limits { issues: 1, ..Limits::default() }, &mut listed).unwrap();
    assert_eq!((read.issues, listed.issues.len()), (3, 1));
}

#[test]
fn a_file_of_many_batches_numbers_its_rows_from_the_first_to_the_last() {
    let numbers: ArrayRef = Arc::new(Int64Array::from_iter_values(0..40_000));
    let bytes = parquet(&[batch(vec![("n", numbers)])]);
    let read = table(&bytes);
    assert_eq!((read.rows.len(), read.column("#row")[39_999], read.column("n")[39_999]), (40_000, "40000", "39999"));
    let limits = Limits { records: 39_999, ..Limits::default() };
    assert!(matches!(refusal(&bytes, &limits), Some(FileError::TooMuch { limit: Limit::Records, .. })));
}

#[test]
fn a_file_without_records_has_its_columns() {
    let empty = of_texts(vec![]);
    let bytes = parquet(&[empty]);
    assert_eq!(table(&bytes).read.records, 0);
    let whole = read_whole(&bytes, &sniffed(&bytes).layout, &Limits::default()).unwrap();
    assert_eq!((whole.batch.num_rows(), whole.batch.schema().field(0).name().as_str()), (0, "amount"));
    let mut again = Vec::new();
    write(&whole.batch, Output::Csv, &mut again).unwrap();
    assert_eq!(again, b"amount\n");
    let none = RecordBatch::new_empty(Arc::new(Schema::empty()));
    assert!(matches!(refusal(&parquet(&[none]), &Limits::default()), Some(FileError::Empty)));
}

#[test]
fn a_layout_of_another_file_and_too_many_columns_are_refused() {
    let bytes = parquet(&[of_texts(vec![Some("1")])]);
    let mut layout = sniffed(&bytes).layout;
    layout.columns[0].header = "sum".to_owned();
    let refused = read(&bytes, &layout, &Limits::default(), &mut Table::default());
    assert!(matches!(refused, Err(FileError::LayoutColumn { column }) if column == "sum"));
    let fields: Vec<Field> =
        (0..2_001).map(|at| Field::new(at.to_string(), arrow_schema::DataType::Int64, true)).collect();
    let wide = RecordBatch::new_empty(Arc::new(Schema::new(fields)));
    let refused = refusal(&parquet(&[wide]), &Limits::default());
    assert!(matches!(refused, Some(FileError::TooMuch { limit: Limit::Columns, .. })));
}

#[test]
fn no_cut_and_no_changed_byte_makes_a_file_panic() {
    let bytes = parquet(&[of_texts(vec![Some("1"), Some("2")])]);
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        refusal(&changed, &Limits::default());
        let is_refused = refusal(&bytes[..at], &Limits::default()).is_some();
        assert!(is_refused || at < b"PAR1".len(), "cut at {at}");
    }
}

#[test]
fn a_page_that_stands_for_rows_without_end_is_refused() {
    let missing: ArrayRef = Arc::new(Int64Array::new_null(1 << 20));
    let bytes = parquet(&vec![batch(vec![("n", missing)]); 9]);
    assert!(bytes.len() < 100_000);
    assert!(matches!(refusal(&bytes, &Limits::default()), Some(FileError::TooMuch { limit: Limit::Ratio, .. })));
}

#[test]
fn a_long_text_that_is_meant_again_and_again_is_in_memory_once() {
    let text = "long ".repeat(100_000);
    let texts: StringArray = (0..2_000).map(|_| Some(text.as_str())).collect();
    let bytes = parquet(&[batch(vec![("note", Arc::new(texts))])]);
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(refusal(&bytes, &Limits::default()), Some(FileError::TooMuch { limit: Limit::Ratio, .. })));
    let texts: StringArray = (0..40).map(|_| Some(text.as_str())).collect();
    let read = table(&parquet(&[batch(vec![("note", Arc::new(texts))])]));
    assert!(read.rows.len() == 40 && read.column("note").iter().all(|note| *note == text));
}

#[test]
fn texts_in_lists_and_objects_are_shown_as_they_are_written_there() {
    let words =
        ListArray::from_iter_primitive::<arrow_array::types::Int32Type, _, _>(vec![Some(vec![Some(1), None]), None]);
    let mut names = ListBuilder::new(StringBuilder::new());
    names.append_value([Some("x"), Some("y")]);
    names.append_null();
    let inner: ArrayRef = Arc::new(StringArray::from(vec![Some("Bank"), None]));
    let party = StructArray::from(vec![(Arc::new(Field::new("name", arrow_schema::DataType::Utf8, true)), inner)]);
    let columns: Vec<(&str, ArrayRef)> =
        vec![("words", Arc::new(words)), ("names", Arc::new(names.finish())), ("party", Arc::new(party))];
    let read = table(&parquet(&[batch(columns)]));
    assert_eq!(read.column("words"), ["[1, ]", ""]);
    assert_eq!(read.column("names"), ["[x, y]", ""]);
    assert_eq!(read.column("party"), ["{name: Bank}", "{name: }"]);
}

#[test]
fn a_list_without_end_is_refused_before_it_is_decoded() {
    let file = |lengths: &[usize]| {
        let mut lists = ListBuilder::new(StringBuilder::new());
        for length in lengths {
            (0..*length).for_each(|_| lists.values().append_null());
            lists.append(true);
        }
        parquet(&[batch(vec![("all", Arc::new(lists.finish()))])])
    };
    let endless = file(&[1, 1_100_000, 1]);
    assert!(endless.len() < 10_000);
    let refused = refusal(&endless, &Limits::default());
    assert!(matches!(refused, Some(FileError::TooMuch { limit: Limit::Value, most: 1_048_576 })), "{refused:?}");
    let long = table(&file(&[1, 300_000, 2, 3, 1, 1]));
    assert_eq!((long.read.records, long.column("all")[2]), (6, "[, ]"));
}
