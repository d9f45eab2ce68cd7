//! Tables of random records, and the same records as plain values.

use std::sync::Arc;

use arrow_array::types::UInt32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Int64Array, RecordBatch, StringArray,
    TimestampMicrosecondArray,
};
use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};
use proptest::prelude::*;
use tables::{Objects, TableFacts};

pub const KEY: &str = "projects/one/records.parquet";
pub const COLUMNS: [&str; 7] = ["name", "note", "amount", "wide", "day", "at", "flag"];

/// A record as plain values.
#[derive(Clone, Debug)]
pub struct Row {
    pub rejected: bool,
    pub name: Option<String>,
    pub note: Option<String>,
    pub amount: Option<i128>,
    pub wide: Option<i128>,
    pub day: Option<i32>,
    pub at: Option<i64>,
    pub flag: Option<bool>,
    pub original: Option<String>,
}

impl Row {
    /// Its values, in the order of the columns.
    pub fn values(&self) -> Vec<Option<String>> {
        let written = |write: &dyn Fn(&mut String)| {
            let mut text = String::new();
            write(&mut text);
            text
        };
        use domain::canonical::{write_day, write_decimal, write_instant};
        vec![
            self.name.clone(),
            self.note.clone(),
            self.amount.map(|digits| written(&|to| write_decimal(digits, 2, to))),
            self.wide.map(|digits| written(&|to| write_decimal(digits, 0, to))),
            self.day.map(|day| written(&|to| write_day(day, to))),
            self.at.map(|at| written(&|to| write_instant(at, to))),
            self.flag.map(|flag| flag.to_string()),
        ]
    }
}

pub fn rows(most: usize) -> impl Strategy<Value = Vec<Row>> {
    let name = prop::option::weighted(0.8, "[abÄé'\"]{0,3}");
    let note = prop::option::weighted(0.9, "[a-cA-CöÖ =م東]{0,12}");
    let amount = prop::option::weighted(0.9, prop_oneof![-300..300_i128, Just(0), -10_i128.pow(15)..10_i128.pow(15)]);
    let wide = prop::option::weighted(0.9, prop_oneof![Just(5_i128), -10_i128.pow(30)..10_i128.pow(30)]);
    let day = prop::option::weighted(0.9, 20_000..20_010_i32);
    let at = prop::option::weighted(0.9, prop_oneof![Just(1_700_000_000_000_000_i64), 0..2_000_000_000_000_000_i64]);
    let original = prop::option::weighted(0.3, "[0-9],[0-9]{2}");
    let row = (any::<bool>(), name, note, amount, wide, day, at, prop::option::of(any::<bool>()), original);
    let row = row.prop_map(|(rejected, name, note, amount, wide, day, at, flag, original)| Row {
        rejected,
        name,
        note,
        amount,
        wide,
        day,
        at,
        flag,
        original,
    });
    prop::collection::vec(row, 0..most)
}

pub fn schema() -> SchemaRef {
    let of = |name: &str, kind: DataType| Field::new(name, kind, true);
    let words = DataType::Dictionary(Box::new(DataType::UInt32), Box::new(DataType::Utf8));
    Arc::new(Schema::new(vec![
        Field::new(domain::ROW_COLUMN, DataType::Int64, false),
        of(domain::LINE_COLUMN, DataType::Int64),
        Field::new(domain::REJECTED_COLUMN, DataType::Boolean, false),
        of("name", words),
        of("note", DataType::Utf8),
        of("amount", DataType::Decimal128(38, 2)),
        of("wide", DataType::Decimal128(38, 0)),
        of("day", DataType::Date32),
        of("at", DataType::Timestamp(TimeUnit::Microsecond, None)),
        of("flag", DataType::Boolean),
        of("~amount", DataType::Utf8),
    ]))
}

pub fn batch(rows: &[Row], first: i64) -> RecordBatch {
    let number = |at: usize| first + i64::try_from(at).unwrap();
    let decimals = |scale, digits: &dyn Fn(&Row) -> Option<i128>| -> ArrayRef {
        let array: Decimal128Array = rows.iter().map(digits).collect();
        Arc::new(array.with_data_type(DataType::Decimal128(38, scale)))
    };
    let columns: Vec<ArrayRef> = vec![
        Arc::new((0..rows.len()).map(|at| Some(number(at))).collect::<Int64Array>()),
        Arc::new((0..rows.len()).map(|at| Some(number(at) + 1)).collect::<Int64Array>()),
        Arc::new(rows.iter().map(|row| Some(row.rejected)).collect::<BooleanArray>()),
        Arc::new(rows.iter().map(|row| row.name.as_deref()).collect::<DictionaryArray<UInt32Type>>()),
        Arc::new(rows.iter().map(|row| row.note.as_deref()).collect::<StringArray>()),
        decimals(2, &|row| row.amount),
        decimals(0, &|row| row.wide),
        Arc::new(rows.iter().map(|row| row.day).collect::<Date32Array>()),
        Arc::new(rows.iter().map(|row| row.at).collect::<TimestampMicrosecondArray>()),
        Arc::new(rows.iter().map(|row| row.flag).collect::<BooleanArray>()),
        Arc::new(rows.iter().map(|row| row.original.as_deref()).collect::<StringArray>()),
    ];
    RecordBatch::try_new(schema(), columns).unwrap()
}

/// Writes records in groups of so many.
pub async fn write(objects: &Objects, rows: &[Row], group: usize) -> TableFacts {
    let mut table = objects.table(KEY, &schema()).await.unwrap();
    let rows = rows.to_vec();
    let written = tokio::task::spawn_blocking(move || {
        let mut first = 1;
        for part in rows.chunks(group.max(1)) {
            table.write(&batch(part, first)).unwrap();
            table.flush().unwrap();
            first += i64::try_from(part.len()).unwrap();
        }
        table.publish().unwrap()
    });
    written.await.unwrap()
}

/// Runs a test that waits, inside one that does not.
pub fn waiting<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(test)
}
