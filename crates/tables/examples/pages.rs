//! Times the pages of a table of a million records, with nothing read before and with everything read:
//! `make bench-tables`. `ROWS`, `ROUNDS` and part of the names of questions are arguments. Writes `target/bench/tables.json`.

use std::io::Write;
use std::sync::Arc;
use std::time::Instant;

use arrow_array::{ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use domain::{FilterTest, Part, RecordFilter, RecordQuery, RecordSort};
use tables::{Objects, Tables, Which};

type Failure = Box<dyn std::error::Error>;

const KEY: &str = "bench/records.parquet";
const BATCH: u64 = 65_536;
const ROOM: u64 = 1 << 30;
const WORDS: [&str; 12] = [
    "invoice",
    "payment",
    "refund",
    "Müller",
    "transfer",
    "salary",
    "rent",
    "subscription",
    "Zürich",
    "order",
    "fee",
    "card",
];

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let rows: u64 = arguments.next().map(|rows| rows.parse()).transpose()?.unwrap_or(1_000_000);
    let rounds: u64 = arguments.next().map(|rounds| rounds.parse()).transpose()?.unwrap_or(20);
    let named = arguments.next().unwrap_or_default();
    let folder = tempfile::tempdir()?;
    let objects = Objects::in_folder(folder.path())?;
    let mut out = std::io::stdout().lock();
    let begun = Instant::now();
    let size = write(&objects, rows).await?;
    writeln!(out, "{rows} records, {} MiB, written in {:.2} s", size >> 20, begun.elapsed().as_secs_f64())?;
    let begun = Instant::now();
    let read = Tables::new(objects.clone(), ROOM);
    read.profiles(KEY).await?;
    writeln!(out, "profiled in {:.2} s", begun.elapsed().as_secs_f64())?;
    let begun = Instant::now();
    let before = cpu()?;
    for column in read.schema(KEY).await? {
        read.prepare(KEY, &column.name).await?;
    }
    let (taken, cpu) = (begun.elapsed().as_secs_f64(), (cpu()? - before) / 1e3);
    writeln!(out, "orders worked out and kept in {taken:.2} s, {cpu:.2} s of processors")?;
    keep_plain(&objects, &read, &mut out).await?;
    writeln!(out, "{:<34} {}", "milliseconds", TITLES.map(|title| format!("{title:>9}")).join(" "))?;
    let mut lines = Vec::new();
    for (name, query, deep) in questions().into_iter().filter(|(name, ..)| name.contains(&named)) {
        let figures = times(&objects, &read, &query, deep, rounds).await?;
        writeln!(out, "{name:<34} {}", figures.map(|figure| format!("{figure:>9.2}")).join(" "))?;
        let named: serde_json::Map<String, serde_json::Value> =
            TITLES.iter().zip(figures).map(|(title, figure)| (title.replace(' ', "_"), figure.into())).collect();
        lines.push(serde_json::json!({ "question": name, "milliseconds": named }));
    }
    let report = serde_json::json!({ "rows": rows, "bytes": size, "questions": lines });
    std::fs::create_dir_all("target/bench")?;
    std::fs::write("target/bench/tables.json", serde_json::to_vec_pretty(&report)?)?;
    Ok(())
}

/// What is timed. First: of a server that has read nothing of the table. New: a question nobody asked before, of a
/// table that was read. Warm: the pages that follow.
const TITLES: [&str; 7] = ["first p50", "first p95", "first CPU", "new p50", "new p95", "warm p50", "warm p95"];

/// Keeps plain columns and says what that costs.
async fn keep_plain(objects: &Objects, tables: &Tables, out: &mut impl Write) -> Result<(), Failure> {
    let (begun, before) = (Instant::now(), cpu()?);
    tables.keep_plain(KEY).await?;
    let (taken, cpu) = (begun.elapsed().as_secs_f64(), (cpu()? - before) / 1e3);
    let size = objects.size(&format!("{KEY}.plain")).await? >> 20;
    writeln!(out, "plain columns kept in {taken:.2} s, {cpu:.2} s of processors, {size} MiB")?;
    Ok(())
}

async fn times(
    objects: &Objects,
    read: &Tables,
    query: &RecordQuery,
    deep: bool,
    rounds: u64,
) -> Result<[f64; 7], Failure> {
    let before = cpu()?;
    let first = first(objects, query, deep, rounds).await?;
    let cpu = (cpu()? - before) / rounds as f64;
    let (new, warm) = (new(read, query, deep, rounds).await?, warm(read, query, deep, rounds * 5).await?);
    let of = |taken: &[f64]| [quantile(taken, 50), quantile(taken, 95)];
    let ([first, slow_first], [new, slow_new], [warm, slow_warm]) = (of(&first), of(&new), of(&warm));
    Ok([first, slow_first, cpu, new, slow_new, warm, slow_warm])
}

/// The processor time this program took, in milliseconds.
fn cpu() -> Result<f64, Failure> {
    const TICK: f64 = 10.0;
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let ticks = stat.split(' ').skip(13).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
    Ok(ticks * TICK)
}

/// Questions nobody asked before, of a table that was read: each round asks for something a little different.
async fn new(tables: &Tables, query: &RecordQuery, deep: bool, rounds: u64) -> Result<Vec<f64>, Failure> {
    let mut taken = Vec::new();
    for round in 0..rounds {
        let mut other = query.clone();
        let bound = format!("{}", 20_000_000 + round);
        other.filters.push(RecordFilter { column: "amount".to_owned(), test: FilterTest::To, value: bound });
        taken.push(ask(tables, &other, &part(deep)).await?);
    }
    Ok(taken)
}

/// A page asked of a server that was just started: only the operating system may remember the file.
async fn first(objects: &Objects, query: &RecordQuery, deep: bool, rounds: u64) -> Result<Vec<f64>, Failure> {
    let mut taken = Vec::new();
    for _ in 0..rounds {
        let tables = Tables::new(objects.clone(), ROOM);
        taken.push(ask(&tables, query, &part(deep)).await?);
    }
    Ok(taken)
}

/// Pages one after the other.
async fn warm(tables: &Tables, query: &RecordQuery, deep: bool, rounds: u64) -> Result<Vec<f64>, Failure> {
    let mut part = part(deep);
    tables.page(KEY, query, &part, Which::All).await?;
    let mut taken = Vec::new();
    for _ in 0..rounds {
        let begun = Instant::now();
        let page = tables.page(KEY, query, &part, Which::All).await?;
        taken.push(begun.elapsed().as_secs_f64() * 1e3);
        part.after = page.next;
    }
    Ok(taken)
}

async fn ask(tables: &Tables, query: &RecordQuery, part: &Part) -> Result<f64, Failure> {
    let begun = Instant::now();
    tables.page(KEY, query, part, Which::All).await?;
    Ok(begun.elapsed().as_secs_f64() * 1e3)
}

fn part(deep: bool) -> Part {
    Part { after: deep.then(|| domain::Cursor("r500000".to_owned())), limit: 50 }
}

fn quantile(taken: &[f64], percent: usize) -> f64 {
    let mut sorted = taken.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

fn questions() -> Vec<(&'static str, RecordQuery, bool)> {
    let all = RecordQuery::default;
    let sorted = |column: &str, descending| RecordQuery {
        sort: Some(RecordSort { column: column.to_owned(), descending }),
        ..RecordQuery::default()
    };
    let found = |text: &str| RecordQuery { search: Some(text.to_owned()), ..RecordQuery::default() };
    let with = |mut query: RecordQuery, column: &str, test, value: &str| {
        query.filters.push(RecordFilter { column: column.to_owned(), test, value: value.to_owned() });
        query
    };
    vec![
        ("in the order of the file", all(), false),
        ("the same, from the middle", all(), true),
        ("largest amount first", sorted("amount", true), false),
        ("by amount, from the middle", sorted("amount", false), true),
        ("latest day first", sorted("booked", true), false),
        ("by counterparty", sorted("counterparty", false), false),
        ("by purpose, a million different", sorted("purpose", false), false),
        ("one currency, by amount", with(sorted("amount", false), "currency", FilterTest::Is, "CHF"), false),
        (
            "amounts within bounds",
            with(with(all(), "amount", FilterTest::From, "1000"), "amount", FilterTest::To, "1010"),
            false,
        ),
        ("search for a word", found("muller"), false),
        ("search for a reference", found("INV-0999999"), false),
        ("search for digits", found("123.45"), false),
        ("one reference", with(all(), "reference", FilterTest::Is, "INV-0500000"), false),
        ("purposes from a letter on", with(sorted("amount", true), "purpose", FilterTest::From, "subs"), false),
        ("days within a month", with(sorted("purpose", false), "booked", FilterTest::To, "2024-11-01"), false),
        (
            "search, filter and sort",
            with(
                RecordQuery { search: Some("refund".to_owned()), ..sorted("booked", true) },
                "currency",
                FilterTest::Is,
                "EUR",
            ),
            false,
        ),
    ]
}

async fn write(objects: &Objects, rows: u64) -> Result<u64, Failure> {
    let schema = Arc::new(schema());
    let mut table = objects.table(KEY, &schema).await?;
    let written = tokio::task::spawn_blocking(move || {
        for begin in (0..rows).step_by(usize::try_from(BATCH).unwrap_or(1)) {
            let batch = RecordBatch::try_new(Arc::clone(&schema), columns(begin, rows.min(begin + BATCH)));
            table.write(&batch.map_err(tables::TableError::from)?)?;
        }
        table.publish()
    });
    Ok(written.await??.bytes)
}

fn schema() -> Schema {
    let text = |name: &str| Field::new(name, DataType::Utf8, true);
    Schema::new(vec![
        Field::new("#row", DataType::Int64, false),
        Field::new("#line", DataType::Int64, true),
        Field::new("#rejected", DataType::Boolean, false),
        text("reference"),
        Field::new("booked", DataType::Date32, true),
        Field::new("amount", DataType::Decimal128(38, 2), true),
        text("currency"),
        text("counterparty"),
        text("purpose"),
        text("account"),
        Field::new("cleared", DataType::Boolean, true),
        text("~booked"),
        text("~amount"),
        text("~cleared"),
    ])
}

/// Scatters numbers, the same ones each time.
fn scattered(row: u64, salt: u64) -> u64 {
    let mixed = (row ^ (salt << 40)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 17
}

fn columns(begin: u64, end: u64) -> Vec<ArrayRef> {
    let rows = begin..end;
    let amount = |row: u64| i128::from(scattered(row, 1) % 100_000_000) - 50_000_000;
    let day = |row: u64| 20_000 + i32::try_from(scattered(row, 2) % 900).unwrap_or(0);
    let word = |row: u64, salt| WORDS[usize::try_from(scattered(row, salt) % 12).unwrap_or(0)];
    let texts =
        |with: &dyn Fn(u64) -> String| -> ArrayRef { Arc::new(StringArray::from_iter_values(rows.clone().map(with))) };
    let number = |row: u64| i64::try_from(row + 1).unwrap_or(i64::MAX);
    let european = |row: u64| format!("{},{:02}", amount(row) / 100, amount(row).unsigned_abs() % 100);
    vec![
        Arc::new(Int64Array::from_iter_values(rows.clone().map(number))),
        Arc::new(Int64Array::from_iter_values(rows.clone().map(|row| number(row) + 1))),
        Arc::new(BooleanArray::from_iter(rows.clone().map(|row| Some(row % 1000 == 7)))),
        texts(&|row| format!("INV-{row:07}")),
        Arc::new(Date32Array::from_iter_values(rows.clone().map(day))),
        Arc::new(
            Decimal128Array::from_iter_values(rows.clone().map(amount)).with_data_type(DataType::Decimal128(38, 2)),
        ),
        texts(&|row| ["EUR", "USD", "CHF", "GBP"][usize::try_from(scattered(row, 3) % 4).unwrap_or(0)].to_owned()),
        texts(&|row| format!("{} {} Ltd", word(scattered(row, 4) % 5_000, 5), scattered(row, 4) % 5_000)),
        texts(&|row| format!("{} {} {} {}", word(row, 6), word(row, 7), scattered(row, 8) % 10_000_000, word(row, 9))),
        texts(&|row| format!("DE{:020}", scattered(row, 10) % 20)),
        Arc::new(BooleanArray::from_iter(rows.clone().map(|row| Some(row % 3 == 0)))),
        Arc::new(StringArray::from_iter(rows.clone().map(|_| None::<&str>))),
        texts(&european),
        texts(&|row| if row % 3 == 0 { "yes".to_owned() } else { "no".to_owned() }),
    ]
}
