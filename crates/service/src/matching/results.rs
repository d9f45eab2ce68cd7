//! What the engine found, as tables to be written piece by piece. Rows are counted from 1, as people do.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::types::UInt32Type;
use arrow_array::{ArrayRef, Decimal128Array, DictionaryArray, RecordBatch, UInt32Array};
use domain::{AppError, Ruleset};
use engine::{Link, LinkState, Outcome, SourceSide, Undecided};

use super::duplicates::Member;
use super::records::{self, Records};

/// Lines that are written at once.
const PIECE: usize = 1 << 16;

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

/// The lines of the file of matches: one for each pair, the pairs of a match together; matches are numbered in the order
/// of their first pair. Rows that cancel each other out follow, a line each, two with one number.
pub(super) struct Matches<'a> {
    outcome: &'a Outcome,
    rules: &'a Ruleset,
    /// The number of the match of each link, and which link it is.
    numbered: Vec<(u32, u32)>,
    /// What rules of netting are called.
    names: Vec<String>,
}

impl<'a> Matches<'a> {
    pub(super) fn new(outcome: &'a Outcome, rules: &'a Ruleset) -> Self {
        let names = (1..=rules.netting.len()).map(|number| format!("netting {number}")).collect();
        Self { outcome, rules, numbered: numbered(&outcome.links), names }
    }

    /// The lines, some at a time.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Result<RecordBatch, AppError>> {
        let lines = self.numbered.len() + 2 * self.outcome.cancelled.len();
        pieces(lines).map(|piece| Ok(table(&piece.map(|at| self.line(at)).collect::<Vec<_>>())))
    }

    fn line(&self, at: usize) -> Line<'_> {
        match self.numbered.get(at) {
            Some((number, link)) => self.pair(*number, &self.outcome.links[*link as usize]),
            None => self.cancelled(at - self.numbered.len()),
        }
    }

    fn pair(&self, number: u32, link: &Link) -> Line<'_> {
        Line {
            left: Some(link.left + 1),
            right: Some(link.right + 1),
            number,
            state: state_name(link.state),
            pass: pass_name(self.rules, link.pass),
            score: link.score,
        }
    }

    /// The one row of two, then the other.
    fn cancelled(&self, at: usize) -> Line<'_> {
        let pair = &self.outcome.cancelled[at / 2];
        let row = if at.is_multiple_of(2) { pair.rows.0 } else { pair.rows.1 };
        let before = self.numbered.last().map_or(0, |(number, _)| *number);
        Line {
            left: (pair.side == SourceSide::Left).then_some(row + 1),
            right: (pair.side == SourceSide::Right).then_some(row + 1),
            number: before + 1 + u32::try_from(at / 2).unwrap_or(u32::MAX),
            state: if pair.tied { "ambiguous" } else { CANCELLED },
            pass: self.names.get(pair.rule as usize).map_or("", String::as_str),
            score: 0,
        }
    }
}

fn pass_name(rules: &Ruleset, pass: u32) -> &str {
    rules.passes.get(pass as usize).map_or("", |pass| pass.name.as_str())
}

/// The rows of undecided sets, a line each, those of a set together; the column of the other file is empty.
pub(super) fn undecided(outcome: &Outcome, rules: &Ruleset) -> RecordBatch {
    let lines: Vec<Line<'_>> =
        (1..).zip(&outcome.undecided).flat_map(|(number, set)| open(number, set, rules)).collect();
    let rows =
        |row: fn(&Line<'_>) -> Option<u32>| -> ArrayRef { Arc::new(lines.iter().map(row).collect::<UInt32Array>()) };
    let columns = [
        ("set", rows(|line| Some(line.number))),
        ("left_row", rows(|line| line.left)),
        ("right_row", rows(|line| line.right)),
        ("pass", words(lines.iter().map(|line| line.pass))),
    ];
    records::table(columns.into_iter().map(|(name, column)| (name.to_owned(), column)))
}

fn open<'a>(number: u32, set: &Undecided, rules: &'a Ruleset) -> Vec<Line<'a>> {
    let (state, pass) = (state_name(LinkState::Ambiguous), pass_name(rules, set.pass));
    let line = |left, right| Line { left, right, number, state, pass, score: 0 };
    let left = set.left.iter().map(|row| line(Some(row + 1), None));
    left.chain(set.right.iter().map(|row| line(None, Some(row + 1)))).collect()
}

/// So many lines cut into pieces that are written one by one; one piece where there are none.
fn pieces(lines: usize) -> impl Iterator<Item = Range<usize>> {
    (0..lines.div_ceil(PIECE).max(1)).map(move |at| at * PIECE..lines.min((at + 1) * PIECE))
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
    records::table(columns.into_iter().map(|(name, column)| (name.to_owned(), column)))
}

/// The links of each match together, with its number.
fn numbered(links: &[Link]) -> Vec<(u32, u32)> {
    let mut sorted: Vec<u32> = (0..u32::try_from(links.len()).unwrap_or(u32::MAX)).collect();
    sorted.sort_unstable_by_key(|at| (links[*at as usize].left, links[*at as usize].right));
    let groups = links.iter().map(|link| link.group as usize + 1).max().unwrap_or(0);
    let (mut numbers, mut next) = (vec![0_u32; groups], 1);
    let number = |at: u32| {
        let number = &mut numbers[links[at as usize].group as usize];
        if *number == 0 {
            *number = next;
            next += 1;
        }
        (*number, at)
    };
    let mut numbered: Vec<(u32, u32)> = sorted.into_iter().map(number).collect();
    numbered.sort_by_key(|(number, _)| *number);
    numbered
}

/// The rows of one side that no match took, with their number and all their columns, some at a time.
pub(super) fn unmatched<'a>(
    name: &'a str,
    side: &'a Records,
    rows: &'a [u32],
) -> impl Iterator<Item = Result<RecordBatch, AppError>> + 'a {
    pieces(rows.len()).map(move |piece| {
        let rows = &rows[piece];
        let numbers: ArrayRef = Arc::new(UInt32Array::from_iter_values(rows.iter().map(|row| row + 1)));
        let columns = side.taken(rows, |own| if own == name { free_name(own, side) } else { own.to_owned() })?;
        Ok(records::table(std::iter::once((name.to_owned(), numbers)).chain(columns)))
    })
}

/// The rows of each group of duplicates together, with all their columns, some at a time.
pub(super) fn duplicates<'a>(
    source: &'a Records,
    members: &'a [Member<'_>],
    rules: &'a Ruleset,
) -> impl Iterator<Item = Result<RecordBatch, AppError>> + 'a {
    pieces(members.len()).map(move |piece| {
        let members = &members[piece];
        let own = facts(members, rules);
        let rows: Vec<u32> = members.iter().map(|member| member.row).collect();
        let is_taken = |name: &str| own.iter().any(|(other, _)| name == *other);
        let columns = source.taken(&rows, |own| if is_taken(own) { free_name(own, source) } else { own.to_owned() })?;
        Ok(records::table(own.into_iter().map(|(name, column)| (name.to_owned(), column)).chain(columns)))
    })
}

fn facts(members: &[Member<'_>], rules: &Ruleset) -> [(&'static str, ArrayRef); 5] {
    let numbers =
        |number: fn(&Member<'_>) -> u32| -> ArrayRef { Arc::new(members.iter().map(number).collect::<UInt32Array>()) };
    let pass = |member: &Member<'_>| rules.passes.get(member.pair.pass as usize).map_or("", |pass| pass.name.as_str());
    let scores = Decimal128Array::from_iter_values(members.iter().map(|member| i128::from(member.pair.score)));
    let scores = scores.with_precision_and_scale(38, 3).expect("three places fit");
    [
        ("group", numbers(|member| member.group)),
        ("row", numbers(|member| member.row + 1)),
        ("state", words(members.iter().map(|member| if member.is_sure { "duplicate" } else { "review" }))),
        ("pass", words(members.iter().map(pass))),
        ("score", Arc::new(scores)),
    ]
}

/// Results of an earlier run have such a column of their own, and no file may have two of one name.
fn free_name(name: &str, side: &Records) -> String {
    let mut numbered = (2..).map(|number: u32| format!("{name}_{number}"));
    numbered.find(|name| !side.has(name)).expect("columns are finite")
}

fn words<'a>(words: impl Iterator<Item = &'a str>) -> ArrayRef {
    Arc::new(words.collect::<DictionaryArray<UInt32Type>>())
}
