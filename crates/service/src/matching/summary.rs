//! The figures of a run: every row is accounted for, by count and to the cent.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int64Type, UInt32Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;
use domain::AppError;
use domain::ruleset::{Column, ColumnKind, Currency};
use engine::{LinkState, Outcome, PassReport};
use formats::decimal_text;
use serde::Serialize;

use super::stopwatch::Timings;
use super::{Opened, Request, unwritable};

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The side on the left.
    pub left: SideSummary,
    /// The side on the right.
    pub right: SideSummary,
    /// How many matches there are in each state.
    pub matches: States,
    /// How many pairs of a left and a right row the matches consist of.
    pub pairs: u64,
    /// What each pass did, in order.
    pub passes: Vec<PassSummary>,
    /// Milliseconds of each step.
    pub timings_ms: BTreeMap<String, f64>,
    /// The most memory the process had, in bytes, where the system tells.
    pub peak_memory: Option<u64>,
}

/// What became of the rows of one side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SideSummary {
    /// The file.
    pub file: String,
    /// All rows: matched and unmatched ones together.
    pub rows: u64,
    /// Rows in a match of any state.
    pub matched: u64,
    /// Rows in none.
    pub unmatched: u64,
    /// The totals of each column of amounts.
    pub amounts: Vec<Totals>,
}

/// The total of a column of amounts in one currency, as exact decimal text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// The column pair.
    pub column: String,
    /// The currency, where the rules say how it is known.
    pub currency: Option<String>,
    /// Of all rows.
    pub total: String,
    /// Of matched rows.
    pub matched: String,
    /// Of unmatched rows.
    pub unmatched: String,
}

/// What one pass did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PassSummary {
    /// Its name in the ruleset.
    pub name: String,
    /// Pairs that were compared.
    pub compared: u64,
    /// Candidates that were left out because a record has too many of them.
    pub passed_over: u64,
    /// By how many thousandths of a point the best assignment may at most be better than the one chosen.
    pub gap: i64,
    /// Records for which the search for sums gave up.
    pub gave_up: u64,
    /// How many of a million accepted matches are expected to be wrong.
    pub expected_errors: u32,
}

impl From<&PassReport> for PassSummary {
    fn from(report: &PassReport) -> Self {
        let PassReport { name, compared, passed_over, gap, gave_up, expected_errors } = report.clone();
        Self { name, compared, passed_over, gap, gave_up, expected_errors }
    }
}

/// Matches by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct States {
    /// Accepted, and all values agree.
    pub matched: u64,
    /// Accepted, and a value differs.
    pub difference: u64,
    /// For a person to look at.
    pub review: u64,
    /// Another candidate is as good.
    pub ambiguous: u64,
}

impl Summary {
    pub(super) fn of(request: &Request, opened: &Opened, outcome: &Outcome) -> Self {
        let side = |path: &Path, batch: &RecordBatch, unmatched: &[u32], header: fn(&Column) -> &str| {
            let (rows, without) = (batch.num_rows() as u64, unmatched.len() as u64);
            let amounts = totals(opened, batch, unmatched, header);
            SideSummary { file: path.display().to_string(), rows, matched: rows - without, unmatched: without, amounts }
        };
        Self {
            left: side(&request.left, &opened.left, &outcome.unmatched_left, |pair| &pair.left),
            right: side(&request.right, &opened.right, &outcome.unmatched_right, |pair| &pair.right),
            matches: states(outcome),
            pairs: outcome.links.len() as u64,
            passes: outcome.passes.iter().map(PassSummary::from).collect(),
            timings_ms: BTreeMap::new(),
            peak_memory: None,
        }
    }

    pub(super) fn timed(self, timings: Timings) -> Self {
        let milliseconds = |time: std::time::Duration| (time.as_secs_f64() * 1e6).round() / 1e3;
        let timings_ms = timings.into_iter().map(|(name, time)| (name.to_owned(), milliseconds(time))).collect();
        Self { timings_ms, peak_memory: peak_memory(), ..self }
    }
}

/// Writes the summary beside the results.
pub(super) fn write(summary: &Summary, folder: &Path) -> Result<(), AppError> {
    let path = folder.join("summary.json");
    let mut text = serde_json::to_string_pretty(summary).expect("a summary has only keys that are text");
    text.push('\n');
    fs::write(&path, text).map_err(|error| unwritable(&path, &error))
}

/// A match has one state, that of its pairs.
fn states(outcome: &Outcome) -> States {
    let groups = outcome.links.iter().map(|link| link.group as usize + 1).max().unwrap_or(0);
    let (mut seen, mut states) = (vec![false; groups], States::default());
    for link in &outcome.links {
        if !std::mem::replace(&mut seen[link.group as usize], true) {
            match link.state {
                LinkState::Matched => states.matched += 1,
                LinkState::Difference => states.difference += 1,
                LinkState::Review => states.review += 1,
                LinkState::Ambiguous => states.ambiguous += 1,
            }
        }
    }
    states
}

/// The totals of each distinct column of amounts, by currency.
fn totals(opened: &Opened, batch: &RecordBatch, unmatched: &[u32], header: fn(&Column) -> &str) -> Vec<Totals> {
    let mut is_unmatched = vec![false; batch.num_rows()];
    unmatched.iter().for_each(|&row| is_unmatched[row as usize] = true);
    let mut all = Vec::new();
    for pair in opened.rules.columns.iter().filter(|pair| pair.kind == ColumnKind::Money) {
        let Some(column) = batch.column_by_name(header(pair)) else { continue };
        let currencies = match &pair.currency {
            Some(Currency::Column(name)) => {
                opened.rules.column(name).and_then(|pair| batch.column_by_name(header(pair))).map(Codes::of)
            }
            Some(Currency::Code(code)) => Some(Codes::One(code)),
            None => None,
        };
        all.extend(by_currency(&pair.name, column, currencies.as_ref(), &is_unmatched));
    }
    all
}

fn by_currency(name: &str, column: &ArrayRef, codes: Option<&Codes<'_>>, is_unmatched: &[bool]) -> Vec<Totals> {
    let (amounts, scale) = amounts(column);
    let mut sums: BTreeMap<Option<&str>, [i128; 2]> = BTreeMap::new();
    for (row, amount) in amounts.enumerate() {
        let code = codes.and_then(|codes| codes.at(row));
        sums.entry(code).or_default()[usize::from(is_unmatched[row])] += amount.unwrap_or(0);
    }
    let totals = sums.into_iter().map(|(code, [matched, unmatched])| Totals {
        column: name.to_owned(),
        currency: code.map(str::to_owned),
        total: decimal_text(matched + unmatched, scale),
        matched: decimal_text(matched, scale),
        unmatched: decimal_text(unmatched, scale),
    });
    totals.collect()
}

/// The amounts of a column, and how many of their digits stand after the point.
fn amounts(column: &ArrayRef) -> (Box<dyn Iterator<Item = Option<i128>> + '_>, usize) {
    match column.data_type() {
        DataType::Decimal128(_, scale) => {
            let scale = usize::try_from(*scale).unwrap_or(0);
            (Box::new(column.as_primitive::<Decimal128Type>().iter()), scale)
        }
        DataType::Int64 => (Box::new(column.as_primitive::<Int64Type>().iter().map(|n| n.map(i128::from))), 0),
        _ => (Box::new((0..column.len()).map(|_| None)), 0),
    }
}

/// The currency of each row.
enum Codes<'a> {
    One(&'a str),
    Words(&'a arrow_array::DictionaryArray<UInt32Type>, &'a arrow_array::StringArray),
    Text(&'a arrow_array::StringArray),
    Unknown,
}

impl<'a> Codes<'a> {
    fn of(column: &'a ArrayRef) -> Self {
        match column.data_type() {
            DataType::Dictionary(..) => {
                let words = column.as_dictionary::<UInt32Type>();
                Self::Words(words, words.values().as_string())
            }
            DataType::Utf8 => Self::Text(column.as_string()),
            _ => Self::Unknown,
        }
    }

    fn at(&self, row: usize) -> Option<&'a str> {
        match self {
            Self::One(code) => Some(code),
            Self::Words(rows, words) => rows.key(row).map(|at| words.value(at)),
            Self::Text(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::Unknown => None,
        }
    }
}

/// The kernel knows the most memory a process ever had.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}
