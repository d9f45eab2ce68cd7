//! What came of a run.

use domain::Ruleset;
use domain::ruleset::{Learned, Points};

use crate::reasons::Reasons;

/// Everything a run decided: each record is in a link, cancelled out by another one, or among the unmatched of its side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Pairs of records, by group, then by left and right record.
    pub links: Vec<Link>,
    /// Sets of unmatched records of which nobody can tell who belongs to whom, by first left record.
    pub undecided: Vec<Undecided>,
    /// Records of one source that cancel each other out: those of the left source first, then by record.
    pub cancelled: Vec<Cancelled>,
    /// How each sum among the links was found, by group.
    pub sums: Vec<Sum>,
    /// Left records without a link, ascending.
    pub unmatched_left: Vec<u32>,
    /// Right records without a link, ascending.
    pub unmatched_right: Vec<u32>,
    /// What each pass did, in order.
    pub passes: Vec<PassReport>,
}

impl Outcome {
    /// The rules with what the run learned: carried out again, they give the same without learning.
    #[must_use]
    pub fn with_learned(&self, rules: &Ruleset) -> Ruleset {
        let mut rules = rules.clone();
        for (pass, report) in rules.passes.iter_mut().zip(&self.passes) {
            if !report.learned.is_empty() {
                pass.learned.clone_from(&report.learned);
                pass.base = report.base.unwrap_or(pass.base);
            }
            pass.sure = pass.sure.or(report.sure);
        }
        rules
    }
}

/// A left and a right record that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The match it is part of, counted from zero; a match of one to one has one link.
    pub group: u32,
    /// The left record, counted from zero.
    pub left: u32,
    /// The right record, counted from zero.
    pub right: u32,
    /// How sure the match is.
    pub state: LinkState,
    /// The pass that made it, counted from zero.
    pub pass: u32,
    /// Its points, in thousandths.
    pub score: i64,
}

/// Left and right records that fit each other so equally well that each pair of them is likelier wrong than right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// The left records, counted from zero, ascending.
    pub left: Vec<u32>,
    /// As many right records, counted from zero, ascending.
    pub right: Vec<u32>,
    /// The pass that found them, counted from zero.
    pub pass: u32,
}

/// Two records of one source that cancel each other out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled {
    /// Their source.
    pub side: SourceSide,
    /// The records, counted from zero; the first comes first.
    pub rows: (u32, u32),
    /// The netting rule, counted from zero.
    pub rule: u32,
    /// Whether another record would have done as well.
    pub tied: bool,
}

/// One of the two sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceSide {
    /// The first.
    Left,
    /// The second.
    Right,
}

/// How a match of several records was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The match.
    pub group: u32,
    /// Whether other records would have added up too.
    pub answer: SumAnswer,
    /// What its points are made of.
    pub reasons: Reasons,
}

/// Whether other records than those chosen would have added up too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumAnswer {
    /// No others; that is certain.
    Unique,
    /// They are listed by the record that they add up to; no others were tried.
    Listed,
    /// So many sets add up; the likeliest was chosen.
    Alternatives(u64),
    /// The search ran out of steps; this was found by then.
    GaveUp,
}

/// How sure a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkState {
    /// Accepted.
    Matched,
    /// Accepted, and a column that should agree differs.
    Difference,
    /// Likely, but a person should look.
    Review,
    /// Another choice fits exactly as well.
    Ambiguous,
}

/// A record for which candidates were passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverBudget {
    /// The right record, counted from zero.
    pub right: u32,
    /// How many candidates it has in lists that were passed over.
    pub candidates: u64,
}

impl OverBudget {
    /// One for each record, called by its row, ascending.
    pub(crate) fn by_row(over: &[Self], row: impl Fn(u32) -> u32) -> Vec<Self> {
        let mut over: Vec<Self> = over.iter().map(|over| Self { right: row(over.right), ..*over }).collect();
        over.sort_unstable_by_key(|over| over.right);
        over.dedup_by(|again, over| {
            let is_same = again.right == over.right;
            over.candidates += if is_same { again.candidates } else { 0 };
            is_same
        });
        over
    }
}

/// What one pass did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassReport {
    /// Its name in the ruleset.
    pub name: String,
    /// Pairs that were compared.
    pub compared: u64,
    /// Candidate lists passed over because more records share the value than a record's budget allows.
    pub passed_over: u64,
    /// The right records with such a list, ascending; learned passes count lists only.
    pub over_budget: Vec<OverBudget>,
    /// By how many points the best assignment may at most be better than the one chosen; zero when it is the best.
    pub gap: i64,
    /// Records for which the search for sums ran out of steps.
    pub gave_up: u64,
    /// Matches that were accepted.
    pub accepted: u64,
    /// The share of accepted matches expected to be wrong, in millionths.
    pub expected_errors: u32,
    /// How sure the least sure accepted match is, where matches are accepted by precision.
    pub sure: Option<Points>,
    /// What every pair starts with, where that was learned.
    pub base: Option<Points>,
    /// What was learned, where weights were.
    pub learned: Vec<Learned>,
}

impl PassReport {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            compared: 0,
            passed_over: 0,
            over_budget: Vec::new(),
            gap: 0,
            gave_up: 0,
            accepted: 0,
            expected_errors: 0,
            sure: None,
            base: None,
            learned: Vec::new(),
        }
    }
}
