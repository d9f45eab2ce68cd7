//! What came of a run.

/// Everything a run decided: each record is in a link or among the unmatched of its side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Pairs of records, by group, then by left and right record.
    pub links: Vec<Link>,
    /// Left records without a link, ascending.
    pub unmatched_left: Vec<u32>,
    /// Right records without a link, ascending.
    pub unmatched_right: Vec<u32>,
    /// What each pass did, in order.
    pub passes: Vec<PassReport>,
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

/// What one pass did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassReport {
    /// Its name in the ruleset.
    pub name: String,
    /// Pairs that were compared.
    pub compared: u64,
    /// Candidate lists passed over because more records share the value than a record's budget allows.
    pub passed_over: u64,
    /// By how many points the best assignment may at most be better than the one chosen; zero when it is the best.
    pub gap: i64,
    /// Records for which the search for sums ran out of steps.
    pub gave_up: u64,
    /// The share of accepted matches expected to be wrong, in millionths.
    pub expected_errors: u32,
}

impl PassReport {
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), compared: 0, passed_over: 0, gap: 0, gave_up: 0, expected_errors: 0 }
    }
}
