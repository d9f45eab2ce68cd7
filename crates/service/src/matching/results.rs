//! What the engine found, as tables to be written. Rows are counted from 1, as people do.

use std::sync::Arc;

use arrow_array::types::UInt32Type;
use arrow_array::{ArrayRef, Decimal128Array, DictionaryArray, RecordBatch, UInt32Array};
use arrow_schema::{Field, Schema};
use arrow_select::take::take;
use domain::Ruleset;
use engine::{Link, LinkState, Outcome, SourceSide};

use super::duplicates::Member;

/// The name of a state in files and documents.
#[must_use]
pub const fn state_name(state: LinkState) -> &'static str {
    match state {
        LinkState::Matched => "matched",
        LinkState::Difference => "difference",
        LinkState::Review => "review",
        LinkState::Ambiguous => "ambiguous",
    }
}

/// The state of rows of one file that cancel each other out.
const CANCELLED: &str = "netted";

/// A line of the file of matches; a row without a counterpart has cancelled another one of its own file out.
struct Line<'a> {
    left: Option<u32>,
    right: Option<u32>,
    number: u32,
    state: &'static str,
    pass: &'a str,
    score: i64,
}

/// One line for each pair, the pairs of a match together; matches are numbered in the order of their first pair. Rows that
/// cancel each other out follow, a line each, two with one number.
pub(super) fn matches(outcome: &Outcome, rules: &Ruleset) -> RecordBatch {
    let numbered = numbered(&outcome.links);
    let next = numbered.last().map_or(1, |(number, _)| number + 1);
    let names: Vec<String> = (1..=rules.netting.len()).map(|number| format!("netting {number}")).collect();
    let pair = |(number, link): &(u32, &Link)| Line {
        left: Some(link.left + 1),
        right: Some(link.right + 1),
        number: *number,
        state: state_name(link.state),
        pass: rules.passes.get(link.pass as usize).map_or("", |pass| pass.name.as_str()),
        score: link.score,
    };
    let cancelled = (next..).zip(&outcome.cancelled).flat_map(|(number, pair)| {
        let names = &names;
        [pair.rows.0, pair.rows.1].map(move |row| Line {
            left: (pair.side == SourceSide::Left).then_some(row + 1),
            right: (pair.side == SourceSide::Right).then_some(row + 1),
            number,
            state: if pair.tied { "ambiguous" } else { CANCELLED },
            pass: names.get(pair.rule as usize).map_or("", String::as_str),
            score: 0,
        })
    });
    table(&numbered.iter().map(pair).chain(cancelled).collect::<Vec<_>>())
}

fn table(lines: &[Line<'_>]) -> RecordBatch {
    let rows =
        |row: fn(&Line<'_>) -> Option<u32>| -> ArrayRef { Arc::new(lines.iter().map(row).collect::<UInt32Array>()) };
    let scores = Decimal128Array::from_iter_values(lines.iter().map(|line| i128::from(line.score)));
    let scores = scores.with_precision_and_scale(38, 3).expect("three places fit");
    let columns = vec![
        ("left_row", rows(|line| line.left)),
        ("right_row", rows(|line| line.right)),
        ("match", rows(|line| Some(line.number))),
        ("state", words(lines.iter().map(|line| line.state))),
        ("pass", words(lines.iter().map(|line| line.pass))),
        ("score", Arc::new(scores)),
    ];
    batch(columns.into_iter().map(|(name, column)| (name.to_owned(), column)))
}

/// The links of each match together, with its number.
fn numbered(links: &[Link]) -> Vec<(u32, &Link)> {
    let mut sorted: Vec<&Link> = links.iter().collect();
    sorted.sort_unstable_by_key(|link| (link.left, link.right));
    let groups = links.iter().map(|link| link.group as usize + 1).max().unwrap_or(0);
    let (mut numbers, mut next) = (vec![0_u32; groups], 1);
    for link in &sorted {
        let number = &mut numbers[link.group as usize];
        if *number == 0 {
            *number = next;
            next += 1;
        }
    }
    let mut numbered: Vec<(u32, &Link)> = sorted.into_iter().map(|link| (numbers[link.group as usize], link)).collect();
    numbered.sort_by_key(|(number, _)| *number);
    numbered
}

/// The rows of one side that no match took, with their number and all their columns.
pub(super) fn unmatched(name: &str, side: &RecordBatch, rows: &[u32]) -> RecordBatch {
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    let numbers: ArrayRef = Arc::new(UInt32Array::from_iter_values(rows.iter().map(|row| row + 1)));
    let positions = UInt32Array::from(rows);
    let schema = side.schema_ref();
    let columns = schema.fields().iter().zip(side.columns()).map(|(field, column)| {
        let taken = take(column, &positions, None).expect("unmatched rows are rows of the side");
        let header = if field.name() == name { free_name(name, side) } else { field.name().clone() };
        (header, taken)
    });
    batch(std::iter::once((name.to_owned(), numbers)).chain(columns))
}

/// The rows of each group of duplicates together, with all their columns.
pub(super) fn duplicates(source: &RecordBatch, members: &[Member<'_>], rules: &Ruleset) -> RecordBatch {
    let numbers =
        |number: fn(&Member<'_>) -> u32| -> ArrayRef { Arc::new(members.iter().map(number).collect::<UInt32Array>()) };
    let pass = |member: &Member<'_>| rules.passes.get(member.pair.pass as usize).map_or("", |pass| pass.name.as_str());
    let scores = Decimal128Array::from_iter_values(members.iter().map(|member| i128::from(member.pair.score)));
    let scores = scores.with_precision_and_scale(38, 3).expect("three places fit");
    let own = [
        ("group", numbers(|member| member.group)),
        ("row", numbers(|member| member.row + 1)),
        ("state", words(members.iter().map(|member| if member.is_sure { "duplicate" } else { "review" }))),
        ("pass", words(members.iter().map(pass))),
        ("score", Arc::new(scores)),
    ];
    let positions: UInt32Array = members.iter().map(|member| member.row).collect();
    let columns = source.schema_ref().fields().iter().zip(source.columns()).map(|(field, column)| {
        let taken = take(column, &positions, None).expect("members are rows of the source");
        let is_own = own.iter().any(|(name, _)| field.name() == name);
        (if is_own { free_name(field.name(), source) } else { field.name().clone() }, taken)
    });
    let columns: Vec<(String, ArrayRef)> = columns.collect();
    batch(own.into_iter().map(|(name, column)| (name.to_owned(), column)).chain(columns))
}

/// Results of an earlier run have such a column of their own, and no file may have two of one name.
fn free_name(name: &str, side: &RecordBatch) -> String {
    let mut numbered = (2..).map(|number: u32| format!("{name}_{number}"));
    numbered.find(|name| side.column_by_name(name).is_none()).expect("columns are finite")
}

fn words<'a>(words: impl Iterator<Item = &'a str>) -> ArrayRef {
    Arc::new(words.collect::<DictionaryArray<UInt32Type>>())
}

fn batch(columns: impl Iterator<Item = (String, ArrayRef)>) -> RecordBatch {
    let (fields, columns): (Vec<Field>, Vec<ArrayRef>) =
        columns.map(|(name, column)| (Field::new(name, column.data_type().clone(), true), column)).unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).expect("all columns have a value for each row")
}
