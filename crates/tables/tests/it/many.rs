//! A table of more different values than are counted at once: its profile and its orders are right all the same.

use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, Decimal128Array, RecordBatch, StringArray, TimestampMicrosecondArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};
use domain::{Part, RecordQuery, RecordSort};
use tables::{Objects, Tables, Which};

const KEY: &str = "projects/one/many.parquet";
const ROWS: i64 = 81_000;
/// Every third row has the same values.
const SAME: i64 = ROWS / 3;
/// Numbers from here on need more than 64 bits.
const WIDE: i128 = 10_i128.pow(20);

fn schema() -> SchemaRef {
    let of = |name: &str, kind: DataType| Field::new(name, kind, true);
    Arc::new(Schema::new(vec![
        of("word", DataType::Utf8),
        of("few", DataType::Utf8),
        of("amount", DataType::Decimal128(38, 2)),
        of("wide", DataType::Decimal128(38, 0)),
        of("day", DataType::Date32),
        of("at", DataType::Timestamp(TimeUnit::Microsecond, None)),
    ]))
}

/// Which number a row's values are made of. The first rows are alike.
fn number(row: i64) -> i64 {
    if row < SAME { SAME } else { row }
}

fn batch(rows: std::ops::Range<i64>) -> RecordBatch {
    let numbers = || rows.clone().map(number);
    let day = |number: i64| i32::try_from(number).unwrap();
    let decimals = |scale, with: &dyn Fn(i64) -> i128| -> ArrayRef {
        let array = Decimal128Array::from_iter_values(numbers().map(with));
        Arc::new(array.with_data_type(DataType::Decimal128(38, scale)))
    };
    let columns: Vec<ArrayRef> = vec![
        Arc::new(StringArray::from_iter_values(numbers().map(|number| format!("Wörd {number:05}")))),
        Arc::new(StringArray::from_iter_values(
            numbers().map(|number| ["c", "A", "b"][usize::try_from(number % 3).unwrap()]),
        )),
        decimals(2, &i128::from),
        decimals(0, &|number| WIDE + i128::from(number)),
        Arc::new(Date32Array::from_iter_values(numbers().map(day))),
        Arc::new(TimestampMicrosecondArray::from_iter_values(numbers().map(|number| number * 1_000_000))),
    ];
    RecordBatch::try_new(schema(), columns).unwrap()
}

/// The rows that are alike in a group of their own, which keeps their text as a dictionary.
async fn tables() -> Tables {
    let objects = Objects::in_memory();
    let mut table = objects.table(KEY, &schema()).await.unwrap();
    let written = tokio::task::spawn_blocking(move || {
        for rows in [0..SAME, SAME..ROWS] {
            table.write(&batch(rows)).unwrap();
            table.flush().unwrap();
        }
        assert_eq!(table.rows(), u64::try_from(ROWS).unwrap());
        table.publish().unwrap()
    });
    written.await.unwrap();
    Tables::new(objects, 1 << 28)
}

#[tokio::test]
async fn the_most_frequent_value_is_counted_exactly() {
    let tables = tables().await;
    assert_eq!(tables.count(KEY, Which::All).await.unwrap(), ROWS);
    let profiles = tables.profiles(KEY).await.unwrap();
    let expected = ["Wörd 27000", "c", "270.00", "100000000000000027000", "2043-12-04", "1970-01-01T07:30:00"];
    for (profile, value) in profiles.iter().zip(expected) {
        let frequent = &profile.frequent[0];
        assert_eq!(frequent.value.as_deref(), Some(value), "{}", profile.name);
        let times = if profile.name == "few" { SAME + SAME * 2 / 3 } else { SAME + 1 };
        assert_eq!(frequent.count, times, "{}", profile.name);
        let distinct = if profile.name == "few" { 3 } else { ROWS - SAME };
        assert_eq!((profile.distinct, profile.distinct_is_exact), (distinct, true), "{}", profile.name);
    }
}

#[tokio::test]
async fn orders_worked_out_beforehand_are_those_worked_out_when_asked() {
    let (asked, prepared) = (tables().await, tables().await);
    for column in asked.schema(KEY).await.unwrap() {
        prepared.prepare(KEY, &column.name).await.unwrap();
        for descending in [false, true] {
            let sort = Some(RecordSort { column: column.name.clone(), descending });
            let query = RecordQuery { sort, ..RecordQuery::default() };
            for after in [None, Some(domain::Cursor(format!("r{}", SAME - 2)))] {
                let part = Part { after, limit: 5 };
                let one = asked.page(KEY, &query, &part, Which::All).await.unwrap();
                let other = prepared.page(KEY, &query, &part, Which::All).await.unwrap();
                assert_eq!(one, other, "{query:?}");
                let is_last = part.after.is_none() && descending && column.name != "few";
                assert_eq!(one.records[0].row == ROWS, is_last, "{query:?}");
            }
        }
    }
}

#[tokio::test]
async fn an_order_that_is_damaged_is_worked_out_anew() {
    let folder = tempfile::tempdir().unwrap();
    let objects = Objects::in_folder(folder.path()).unwrap();
    let mut table = objects.table(KEY, &schema()).await.unwrap();
    let written =
        tokio::task::spawn_blocking(move || table.write(&batch(SAME..SAME + 9)).and_then(|()| table.publish()));
    written.await.unwrap().unwrap();
    Tables::new(objects.clone(), 1 << 20).prepare(KEY, "amount").await.unwrap();
    let kept: Vec<String> = objects.list("projects").await.unwrap().into_iter().map(|(key, _)| key).collect();
    assert_eq!(kept, [KEY.to_owned(), format!("{KEY}.order/2")]);
    std::fs::write(folder.path().join(&kept[1]), "something else").unwrap();
    let sort = Some(RecordSort { column: "amount".to_owned(), descending: true });
    let query = RecordQuery { sort, ..RecordQuery::default() };
    let page = Tables::new(objects, 1 << 20).page(KEY, &query, &Part::first(), Which::All).await.unwrap();
    assert_eq!(page.records[0].row, 9);
}
