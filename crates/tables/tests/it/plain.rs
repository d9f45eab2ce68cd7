//! Plain columns beside a table: what they answer is what the table answers.

use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, Decimal128Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use domain::{FilterTest, Part, RecordFilter, RecordPage, RecordQuery};
use proptest::prelude::*;
use tables::{Objects, TableError, Tables, Which};

use crate::sample::waiting;

const KEY: &str = "projects/one/plain.parquet";
const ROOM: u64 = 1 << 26;

/// Names that are searched for in other ways than they are written.
const NAMES: [Option<&str>; 12] = [
    Some("Müller & Söhne"),
    Some("STRASSE 5"),
    Some("Straße 5"),
    Some("O'Brien \"Bob\", Ltd"),
    Some("مُحَمَّد"),
    Some("محمد"),
    Some("東京 支店"),
    Some("がく"),
    Some("ＡＢＣ１２"),
    Some("a\u{308}b"),
    Some(""),
    None,
];

/// Names of a few values, references that are all different, days, amounts, and numbers from small to as large as there are.
async fn written(objects: &Objects, rows: i64, group: i64) {
    let schema = Arc::new(Schema::new(vec![
        Field::new("name", DataType::Utf8, true),
        Field::new("reference", DataType::Utf8, true),
        Field::new("day", DataType::Date32, true),
        Field::new("amount", DataType::Decimal128(38, 2), true),
        Field::new("wide", DataType::Int64, true),
    ]));
    let mut table = objects.table(KEY, &schema).await.unwrap();
    let write = move || {
        for begin in (0..rows).step_by(usize::try_from(group).unwrap()) {
            let rows = || begin..rows.min(begin + group);
            let few = |row: i64| usize::try_from(row % 12).unwrap();
            let reference =
                |row: i64| (row % 11 != 3).then(|| format!("{} Nr-{:05}", NAMES[few(row)].unwrap_or("ß"), row));
            let day = |row: i64| (row % 7 != 2).then(|| i32::try_from(20_000 + row % 300).unwrap());
            let amount = |row: i64| (row % 13 != 5).then(|| i128::from(row * 7_919 % 100_003 - 50_000));
            let wide =
                |row: i64| (row % 5 != 1).then(|| if row % 2 == 0 { i64::MIN + row } else { i64::MAX - row - 1 });
            let columns: Vec<ArrayRef> = vec![
                Arc::new(rows().map(|row| NAMES[few(row)]).collect::<StringArray>()),
                Arc::new(rows().map(reference).collect::<StringArray>()),
                Arc::new(rows().map(day).collect::<Date32Array>()),
                Arc::new(rows().map(amount).collect::<Decimal128Array>().with_data_type(DataType::Decimal128(38, 2))),
                Arc::new(rows().map(wide).collect::<Int64Array>()),
            ];
            table.write(&RecordBatch::try_new(Arc::clone(&schema), columns).unwrap()).unwrap();
            table.flush().unwrap();
        }
        table.publish().unwrap()
    };
    tokio::task::spawn_blocking(write).await.unwrap();
}

fn questions() -> Vec<RecordQuery> {
    let search = |text: &str| RecordQuery { search: Some(text.to_owned()), ..RecordQuery::default() };
    let filter =
        |column: &str, test, value: &str| RecordFilter { column: column.to_owned(), test, value: value.to_owned() };
    let found = [
        "muller",
        "SÖHNE",
        "strasse",
        "ß",
        "o'brien \"",
        "محمد",
        "支店",
        "か",
        "がく",
        "abc12",
        "äb",
        "ab",
        "nr-00",
        "2025-0",
        "-3",
        "77",
        "9223372036854",
        ", ltd",
        "nowhere",
        "\u{301}",
        "-",
        "true",
    ];
    let mut asked: Vec<RecordQuery> = found.iter().map(|text| search(text)).collect();
    let values = [
        ("name", "Straße 5"),
        ("name", ""),
        ("reference", "Straße 5 Nr-00002"),
        ("reference", "m"),
        ("reference", "straße 5 nr-00002"),
        ("day", "2025-01-01"),
        ("amount", "-12.34"),
        ("amount", "100.005"),
        ("wide", "9223372036854775000"),
    ];
    for (column, value) in values {
        for test in FilterTest::ALL {
            asked.push(RecordQuery { filters: vec![filter(column, *test, value)], ..RecordQuery::default() });
        }
    }
    let both = vec![filter("reference", FilterTest::Contains, "STRASSE"), filter("amount", FilterTest::From, "0")];
    asked.push(RecordQuery { filters: both, search: Some("2024".to_owned()), sort: None });
    asked
}

async fn ask(tables: &Tables, query: &RecordQuery) -> Result<RecordPage, TableError> {
    tables.page(KEY, query, &Part { after: None, limit: 20 }, Which::All).await
}

async fn answers(objects: &Objects) -> Vec<RecordPage> {
    let tables = Tables::new(objects.clone(), ROOM);
    let mut pages = Vec::new();
    for query in questions() {
        pages.push(ask(&tables, &query).await.unwrap());
    }
    pages
}

fn plain(folder: &Path) -> std::path::PathBuf {
    folder.join(format!("{KEY}.plain"))
}

#[tokio::test]
async fn whatever_is_asked_plain_columns_answer_what_the_table_answers() {
    for (rows, group) in [(20_000, 9_000), (30, 30), (1, 1), (100, 40)] {
        let folder = tempfile::tempdir().unwrap();
        let objects = Objects::in_folder(folder.path()).unwrap();
        written(&objects, rows, group).await;
        let expected = answers(&objects).await;
        Tables::new(objects.clone(), ROOM).keep_plain(KEY).await.unwrap();
        assert!(plain(folder.path()).exists());
        for (query, (found, expected)) in questions().iter().zip(answers(&objects).await.iter().zip(&expected)) {
            assert_eq!(found, expected, "{rows} rows: {query:?}");
        }
    }
}

#[tokio::test]
async fn a_search_makes_no_difference_of_case_and_accents_in_any_script() {
    let folder = tempfile::tempdir().unwrap();
    let objects = Objects::in_folder(folder.path()).unwrap();
    written(&objects, 12, 12).await;
    let tables = Tables::new(objects, ROOM);
    tables.keep_plain(KEY).await.unwrap();
    for (search, rows) in [
        ("MULLER", &[1][..]),
        ("straße", &[2, 3]),
        ("\"bob\",", &[4]),
        ("محمد", &[5, 6]),
        ("東京", &[7]),
        ("かく", &[]),
        ("abc1", &[9]),
        ("äB", &[9, 10]),
    ] {
        let query = RecordQuery { search: Some(search.to_owned()), ..RecordQuery::default() };
        let page = ask(&tables, &query).await.unwrap();
        assert_eq!(page.records.iter().map(|record| record.row).collect::<Vec<_>>(), rows, "{search}");
    }
}

#[tokio::test]
async fn plain_columns_that_are_kept_later_are_used_from_then_on() {
    let folder = tempfile::tempdir().unwrap();
    let objects = Objects::in_folder(folder.path()).unwrap();
    written(&objects, 50, 50).await;
    let tables = Tables::new(objects.clone(), 0);
    let query = &questions()[0];
    let expected = ask(&tables, query).await.unwrap();
    tables.keep_plain(KEY).await.unwrap();
    assert_eq!(ask(&tables, query).await.unwrap(), expected);
    objects.delete(&format!("{KEY}.plain")).await.unwrap();
    assert_eq!(ask(&tables, query).await.unwrap(), expected);
}

#[tokio::test]
async fn a_store_that_is_asked_over_a_network_keeps_none() {
    let objects = Objects::in_memory();
    written(&objects, 5, 5).await;
    Tables::new(objects.clone(), ROOM).keep_plain(KEY).await.unwrap();
    assert_eq!(objects.list("projects").await.unwrap().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn plain_columns_that_are_damaged_cut_or_those_of_another_table_change_no_answer(
        at in 0.0..1.0_f64,
        flipped in 1..=255_u8,
        is_cut in any::<bool>(),
        other in prop::option::weighted(0.1, 200..220_i64),
    ) {
        waiting(async {
            let folder = tempfile::tempdir().unwrap();
            let objects = Objects::in_folder(folder.path()).unwrap();
            let tables = Tables::new(objects.clone(), ROOM);
            if let Some(rows) = other {
                written(&objects, rows, 90).await;
                tables.keep_plain(KEY).await.unwrap();
            }
            written(&objects, 199, 90).await;
            let expected = answers_of_a_few(&objects, true).await;
            if other.is_none() {
                tables.keep_plain(KEY).await.unwrap();
                let mut bytes = std::fs::read(plain(folder.path())).unwrap();
                let at = (bytes.len() as f64 * at) as usize;
                if is_cut { bytes.truncate(at) } else { bytes[at] ^= flipped }
                std::fs::write(plain(folder.path()), bytes).unwrap();
            }
            assert_eq!(answers_of_a_few(&objects, false).await, expected);
        });
    }
}

/// What some questions find: the table alone, or with what is kept beside it.
async fn answers_of_a_few(objects: &Objects, alone: bool) -> Vec<RecordPage> {
    let tables = Tables::new(objects.clone(), ROOM);
    let aside = objects.list("projects").await.unwrap().into_iter().find(|(key, _)| alone && key.ends_with(".plain"));
    if let Some((key, _)) = aside {
        let size = objects.size(&key).await.unwrap();
        let kept = objects.read_range(&key, 0..size).await.unwrap();
        objects.delete(&key).await.unwrap();
        let found = Box::pin(answers_of_a_few(objects, false)).await;
        let mut again = objects.write(&key).await.unwrap();
        again.write(kept).await.unwrap();
        again.finish().await.unwrap();
        return found;
    }
    let mut pages = Vec::new();
    for query in questions().iter().step_by(3) {
        pages.push(ask(&tables, query).await.unwrap());
    }
    pages
}
