//! The figures of a run: every row is accounted for, by count and to the cent.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int64Type, UInt32Type};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use domain::AppError;
use domain::ruleset::{Column, ColumnKind, Currency};
use engine::{LinkState, Outcome, PassReport, SourceSide, SumAnswer};
use formats::decimal_text;
use serde::Serialize;

use super::records::Records;
use super::stopwatch::Timings;
use super::whole::Files;
use super::{Band, Opened, Request, Suggested};

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The side on the left.
    pub left: SideSummary,
    /// The side on the right.
    pub right: SideSummary,
    /// How many matches there are in each state.
    pub matches: States,
    /// How many sets of unmatched rows fit each other so equally well that no pair of them is likely.
    pub undecided: u64,
    /// How many pairs of a left and a right row the matches consist of.
    pub pairs: u64,
    /// What counts without a person having looked.
    pub band: Band,
    /// What each pass did, in order.
    pub passes: Vec<PassSummary>,
    /// What the rules rest on, where they were inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggested: Option<Suggested>,
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
    /// Rows that cancel each other out within the file.
    pub cancelled: u64,
    /// Rows in neither.
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
    /// Of rows that cancel each other out: nothing, unless one of them has no amount in this column.
    pub cancelled: String,
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
    /// Lists of candidates that were left out because they are too long.
    pub passed_over: u64,
    /// The rows of the file on the right that have such a list.
    pub over_budget: Vec<OverBudget>,
    /// By how many thousandths of a point the best assignment may at most be better than the one chosen.
    pub gap: i64,
    /// Records for which the search for sums gave up.
    pub gave_up: u64,
    /// Matches that were accepted.
    pub accepted: u64,
    /// How many of a million accepted matches are expected to be wrong.
    pub expected_errors: u32,
    /// Sums by whether other rows would have added up too.
    pub sums: SumAnswers,
}

/// A row for which candidates were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OverBudget {
    /// The row, counted from 1.
    pub right_row: u32,
    /// How many candidates its lists have that were left out.
    pub candidates: u64,
}

/// How sums were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SumAnswers {
    /// No other rows add up.
    pub unique: u64,
    /// One row lists the others, and they add up.
    pub listed: u64,
    /// Other rows add up too.
    pub alternatives: u64,
    /// The search ran out of steps before it could tell.
    pub gave_up: u64,
}

impl PassSummary {
    fn new(report: &PassReport, sums: SumAnswers) -> Self {
        let PassReport { name, compared, passed_over, over_budget, gap, gave_up, accepted, expected_errors, .. } =
            report.clone();
        let row = |over: &engine::OverBudget| OverBudget { right_row: over.right + 1, candidates: over.candidates };
        let over_budget = over_budget.iter().map(row).collect();
        Self { name, compared, passed_over, over_budget, gap, gave_up, accepted, expected_errors, sums }
    }
}

/// The answers of each pass.
fn sum_answers(outcome: &Outcome) -> Vec<SumAnswers> {
    let mut answers = vec![SumAnswers::default(); outcome.passes.len()];
    let pass_of: BTreeMap<u32, u32> = outcome.links.iter().map(|link| (link.group, link.pass)).collect();
    for sum in &outcome.sums {
        let Some(pass) = pass_of.get(&sum.group) else { continue };
        let of_pass = &mut answers[*pass as usize];
        match sum.answer {
            SumAnswer::Unique => of_pass.unique += 1,
            SumAnswer::Listed => of_pass.listed += 1,
            SumAnswer::Alternatives(_) => of_pass.alternatives += 1,
            SumAnswer::GaveUp => of_pass.gave_up += 1,
        }
    }
    answers
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
    pub(super) fn of(request: &Request, opened: &Opened, outcome: &Outcome) -> Result<Self, AppError> {
        let side = |path: &Path, records: &Records, fates: &[Fate], header: fn(&Column) -> &str| {
            let count = |fate: Fate| fates.iter().filter(|own| **own == fate).count() as u64;
            Ok::<_, AppError>(SideSummary {
                file: path.display().to_string(),
                rows: records.rows() as u64,
                matched: count(Fate::Matched),
                cancelled: count(Fate::Cancelled),
                unmatched: count(Fate::Unmatched),
                amounts: totals(opened, records, fates, header)?,
            })
        };
        let fates = |records: &Records, side, unmatched| fates(records.rows(), side, unmatched, outcome);
        let left = fates(&opened.left, SourceSide::Left, &outcome.unmatched_left);
        let right = fates(&opened.right, SourceSide::Right, &outcome.unmatched_right);
        Ok(Self {
            left: side(&request.left, &opened.left, &left, |pair| &pair.left)?,
            right: side(&request.right, &opened.right, &right, |pair| &pair.right)?,
            matches: states(outcome),
            undecided: outcome.undecided.len() as u64,
            pairs: outcome.links.len() as u64,
            band: Band::of(&opened.rules, outcome, (opened.left.rows(), opened.right.rows())),
            suggested: None,
            passes: outcome
                .passes
                .iter()
                .zip(sum_answers(outcome))
                .map(|(pass, sums)| PassSummary::new(pass, sums))
                .collect(),
            timings_ms: BTreeMap::new(),
            peak_memory: None,
        })
    }

    pub(super) fn timed(self, timings: Timings) -> Self {
        let milliseconds = |time: std::time::Duration| (time.as_secs_f64() * 1e6).round() / 1e3;
        let timings_ms = timings.into_iter().map(|(name, time)| (name.to_owned(), milliseconds(time))).collect();
        Self { timings_ms, peak_memory: peak_memory(), ..self }
    }
}

/// Writes the summary beside the results.
pub(super) fn write(summary: &Summary, folder: &Path, files: &mut Files<'_>) -> Result<(), AppError> {
    let path = folder.join("summary.json");
    let mut text = serde_json::to_string_pretty(summary).expect("a summary has only keys that are text");
    text.push('\n');
    files.write_text(&path, &text)
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

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Matched,
    Cancelled,
    Unmatched,
}

fn fates(rows: usize, side: SourceSide, unmatched: &[u32], outcome: &Outcome) -> Vec<Fate> {
    let mut fates = vec![Fate::Matched; rows];
    unmatched.iter().for_each(|&row| fates[row as usize] = Fate::Unmatched);
    for cancelled in outcome.cancelled.iter().filter(|cancelled| cancelled.side == side) {
        fates[cancelled.rows.0 as usize] = Fate::Cancelled;
        fates[cancelled.rows.1 as usize] = Fate::Cancelled;
    }
    fates
}

/// The totals of each distinct column of amounts, by currency.
fn totals(
    opened: &Opened,
    records: &Records,
    fates: &[Fate],
    header: fn(&Column) -> &str,
) -> Result<Vec<Totals>, AppError> {
    let mut all = Vec::new();
    for pair in opened.rules.columns.iter().filter(|pair| pair.kind == ColumnKind::Money) {
        let Some(column) = records.column(header(pair))? else { continue };
        let named = match &pair.currency {
            Some(Currency::Column(name)) => {
                opened.rules.column(name).map(|pair| records.column(header(pair))).transpose()?.flatten()
            }
            _ => None,
        };
        let currencies = match &pair.currency {
            Some(Currency::Code(code)) => Some(Codes::One(code)),
            _ => named.as_ref().map(Codes::of),
        };
        all.extend(by_currency(&pair.name, &column, currencies.as_ref(), fates));
    }
    Ok(all)
}

fn by_currency(name: &str, column: &ArrayRef, codes: Option<&Codes<'_>>, fates: &[Fate]) -> Vec<Totals> {
    let (amounts, scale) = amounts(column);
    let mut sums: BTreeMap<Option<&str>, [i128; 3]> = BTreeMap::new();
    for (row, amount) in amounts.enumerate() {
        let code = codes.and_then(|codes| codes.at(row));
        sums.entry(code).or_default()[fates[row] as usize] += amount.unwrap_or(0);
    }
    let totals = sums.into_iter().map(|(code, [matched, cancelled, unmatched])| Totals {
        column: name.to_owned(),
        currency: code.map(str::to_owned),
        total: decimal_text(matched + cancelled + unmatched, scale),
        matched: decimal_text(matched, scale),
        cancelled: decimal_text(cancelled, scale),
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
pub(super) fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}
