//! What the engine found, as tables to be written. Rows are counted from 1, as people do.

use std::sync::Arc;

use arrow_array::types::UInt32Type;
use arrow_array::{ArrayRef, Decimal128Array, DictionaryArray, RecordBatch, StringArray, UInt32Array};
use arrow_schema::{Field, Schema};
use arrow_select::take::take;
use domain::Ruleset;
use engine::{Link, LinkState, Outcome};

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

const STATES: [LinkState; 4] = [LinkState::Matched, LinkState::Difference, LinkState::Review, LinkState::Ambiguous];

/// One line for each pair, the pairs of a match together; matches are numbered in the order of their first pair.
pub(super) fn matches(outcome: &Outcome, rules: &Ruleset) -> RecordBatch {
    let numbered = numbered(&outcome.links);
    let rows = |row: fn(&Link) -> u32| -> ArrayRef {
        Arc::new(UInt32Array::from_iter_values(numbered.iter().map(|(_, link)| row(link) + 1)))
    };
    let scores = Decimal128Array::from_iter_values(numbered.iter().map(|(_, link)| i128::from(link.score)));
    let scores = scores.with_precision_and_scale(38, 3).expect("three places fit");
    let state = |(_, link): &(u32, &Link)| STATES.iter().position(|&state| state == link.state);
    let states = numbered.iter().map(|pair| state(pair).and_then(|at| u32::try_from(at).ok()));
    let passes = numbered.iter().map(|(_, link)| Some(link.pass));
    let columns = vec![
        ("left_row", rows(|link| link.left)),
        ("right_row", rows(|link| link.right)),
        ("match", Arc::new(UInt32Array::from_iter_values(numbered.iter().map(|(number, _)| *number))) as ArrayRef),
        ("state", words(states, STATES.iter().map(|&state| state_name(state)))),
        ("pass", words(passes, rules.passes.iter().map(|pass| pass.name.as_str()))),
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

/// Results of an earlier run have such a column of their own, and no file may have two of one name.
fn free_name(name: &str, side: &RecordBatch) -> String {
    let mut numbered = (2..).map(|number: u32| format!("{name}_{number}"));
    numbered.find(|name| side.column_by_name(name).is_none()).expect("columns are finite")
}

fn words<'a>(numbers: impl Iterator<Item = Option<u32>>, words: impl Iterator<Item = &'a str>) -> ArrayRef {
    let numbers: arrow_array::PrimitiveArray<UInt32Type> = numbers.collect();
    let words: ArrayRef = Arc::new(StringArray::from_iter_values(words));
    Arc::new(DictionaryArray::new(numbers, words))
}

fn batch(columns: impl Iterator<Item = (String, ArrayRef)>) -> RecordBatch {
    let (fields, columns): (Vec<Field>, Vec<ArrayRef>) =
        columns.map(|(name, column)| (Field::new(name, column.data_type().clone(), true), column)).unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).expect("all columns have a value for each row")
}
