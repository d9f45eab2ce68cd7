//! Questions answered the slow and obvious way: by looking at every record.

use std::cmp::Ordering;

use domain::canonical::{read_day, read_instant};
use domain::{FilterTest, RecordFilter, RecordQuery, RecordSort};
use proptest::prelude::*;
use tables::Which;

use crate::sample::{COLUMNS, Row};

/// The records that answer a question, in order, by their number in the file counted from 1.
pub fn answer(rows: &[Row], query: &RecordQuery, which: Which) -> Vec<i64> {
    let is_of = |row: &Row| match which {
        Which::All => true,
        Which::Good => !row.rejected,
        Which::Rejected => row.rejected,
    };
    let mut found: Vec<usize> = (0..rows.len())
        .filter(|at| is_of(&rows[*at]))
        .filter(|at| query.filters.iter().all(|filter| holds(&rows[*at], filter)))
        .filter(|at| query.search.as_deref().is_none_or(|search| contains(&rows[*at], search)))
        .collect();
    if let Some(sort) = &query.sort {
        found.sort_by(|one, other| compare(&rows[*one], &rows[*other], sort));
    }
    found.into_iter().map(|at| i64::try_from(at).unwrap() + 1).collect()
}

fn fold(text: &str) -> String {
    let fold = |letter: char| match letter {
        'Ä' | 'ä' => 'a',
        'Ö' | 'ö' => 'o',
        'é' => 'e',
        other => other.to_ascii_lowercase(),
    };
    text.chars().map(fold).collect()
}

fn contains(row: &Row, search: &str) -> bool {
    let search = fold(search.trim());
    row.values().iter().flatten().any(|value| fold(value).contains(&search))
}

fn column(name: &str) -> usize {
    COLUMNS.iter().position(|column| *column == name).unwrap()
}

fn holds(row: &Row, filter: &RecordFilter) -> bool {
    let value = row.values()[column(&filter.column)].clone();
    let Some(value) = value else { return matches!(filter.test, FilterTest::Missing | FilterTest::IsNot) };
    let compared = || match filter.column.as_str() {
        "name" | "note" => fold(&value).cmp(&fold(&filter.value)),
        "amount" => thousandths(&value).cmp(&thousandths(&filter.value)),
        "wide" => thousandths(&value).cmp(&thousandths(&filter.value)),
        "day" => read_day(&value).cmp(&read_day(&filter.value)),
        "flag" => value.cmp(&filter.value),
        _ => match read_day(&filter.value) {
            Some(day) => read_day(&value[..10]).unwrap().cmp(&day),
            None => read_instant(&value).cmp(&read_instant(&filter.value)),
        },
    };
    let is_same = || match filter.column.as_str() {
        "name" | "note" => value == filter.value,
        _ => compared() == Ordering::Equal,
    };
    match filter.test {
        FilterTest::Missing => false,
        FilterTest::Present => true,
        FilterTest::Contains => fold(&value).contains(&fold(&filter.value)),
        FilterTest::Is => is_same(),
        FilterTest::IsNot => !is_same(),
        FilterTest::From => compared() != Ordering::Less,
        FilterTest::To => compared() != Ordering::Greater,
    }
}

/// A number of at most three decimals, in thousandths.
fn thousandths(text: &str) -> i128 {
    let (digits, scale) = domain::canonical::read_decimal(text).unwrap();
    digits * 10_i128.pow(3 - u32::from(scale))
}

fn compare(one: &Row, other: &Row, sort: &RecordSort) -> Ordering {
    let at = column(&sort.column);
    let is_missing = |row: &Row| row.values()[at].is_none();
    let by_value = match sort.column.as_str() {
        "name" | "note" => {
            let text = |row: &Row| row.values()[at].as_deref().map(fold);
            text(one).cmp(&text(other))
        }
        "amount" => one.amount.cmp(&other.amount),
        "wide" => one.wide.cmp(&other.wide),
        "day" => one.day.cmp(&other.day),
        "at" => one.at.cmp(&other.at),
        _ => one.flag.cmp(&other.flag),
    };
    match (is_missing(one), is_missing(other)) {
        (false, false) if sort.descending => by_value.reverse(),
        (false, false) => by_value,
        (one, other) => one.cmp(&other),
    }
}

fn filters() -> impl Strategy<Value = RecordFilter> {
    let value = |column: &'static str| match column {
        "name" => "[abAÄé'\"]{0,2}".boxed(),
        "note" => "[a-cö م]{0,3}".boxed(),
        "amount" => prop_oneof![
            (-300..300_i32).prop_map(|cents| format!("{}", f64::from(cents) / 100.0)),
            Just("1.005".to_owned()),
            Just("-0.5".to_owned())
        ]
        .boxed(),
        "wide" => prop_oneof![Just("5"), Just("4.5"), Just("-1"), Just("1000000000000000000000")]
            .prop_map(str::to_owned)
            .boxed(),
        "day" => (20_000..20_010_i32).prop_map(day).boxed(),
        "at" => prop_oneof![
            Just("2023-11-14T22:13:20".to_owned()),
            Just("2023-11-14".to_owned()),
            (0..20_000_i32).prop_map(day)
        ]
        .boxed(),
        _ => any::<bool>().prop_map(|flag| flag.to_string()).boxed(),
    };
    let test = prop::sample::select(FilterTest::ALL);
    let column = prop::sample::select(COLUMNS.to_vec());
    (column, test).prop_flat_map(move |(column, test)| {
        value(column).prop_map(move |value| RecordFilter { column: column.to_owned(), test, value })
    })
}

fn day(days: i32) -> String {
    let mut text = String::new();
    domain::canonical::write_day(days, &mut text);
    text
}

pub fn queries() -> impl Strategy<Value = RecordQuery> {
    let search = prop::option::weighted(
        0.4,
        prop_oneof![
            "[abcÖ]{1,2}",
            "['\"م東é]{1,2}",
            "[0-9.]{1,3}",
            Just("202".to_owned()),
            Just("-".to_owned()),
            Just("T0".to_owned()),
            Just("tru".to_owned())
        ],
    );
    let sort = (prop::sample::select(COLUMNS.to_vec()), any::<bool>());
    let sort = sort.prop_map(|(column, descending)| RecordSort { column: column.to_owned(), descending });
    (search, prop::collection::vec(filters(), 0..3), prop::option::weighted(0.8, sort))
        .prop_map(|(search, filters, sort)| RecordQuery { search, filters, sort })
}

pub fn which() -> impl Strategy<Value = Which> {
    prop::sample::select(Which::ALL)
}
