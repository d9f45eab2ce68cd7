//! The band of matches that count without a person having looked: how much of the files is in it, and how many of its
//! matches are expected to be wrong. It follows from the weights alone; nobody has to know the right answers.

use domain::Ruleset;
use domain::ruleset::Threshold;
use engine::{Link, LinkState, Outcome};
use serde::Serialize;

use super::points_text;

/// What counts without a person having looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Band {
    /// The precision that the rules ask for, where a pass accepts by precision; the least of several.
    pub asked: Option<String>,
    /// Accepted matches.
    pub accepted: u64,
    /// How many of them are expected to be wrong, rounded up.
    pub wrong: u64,
    /// The precision that is expected.
    pub precision: String,
    /// The share of all rows that are in an accepted match.
    pub coverage: String,
}

impl Band {
    pub(super) fn of(rules: &Ruleset, outcome: &Outcome, (left, right): (usize, usize)) -> Self {
        let accepted: u64 = outcome.passes.iter().map(|pass| pass.accepted).sum();
        let each = outcome.passes.iter();
        let wrong: u64 = each.map(|pass| pass.accepted * u64::from(pass.expected_errors)).sum();
        let right_ones = (accepted * 1_000_000).saturating_sub(wrong);
        let share = |of: u64, all: u64| points_text(i64::try_from(of * 1000 / all.max(1)).unwrap_or(1000));
        let asked = rules.passes.iter().filter_map(|pass| match pass.accept {
            Threshold::Precision(share) => Some(share),
            Threshold::Points(_) => None,
        });
        Self {
            asked: asked.min().map(|share| share.to_string()),
            accepted,
            wrong: wrong.div_ceil(1_000_000),
            precision: formats::decimal_text(i128::from(right_ones / accepted.max(1)), 6),
            coverage: share(rows_accepted(outcome, (left, right)), (left + right) as u64),
        }
    }
}

/// Rows of both sides in accepted matches; those of a sum are counted once each.
fn rows_accepted(outcome: &Outcome, (left, right): (usize, usize)) -> u64 {
    let (mut lefts, mut rights) = (vec![false; left], vec![false; right]);
    let accepted = |link: &&Link| matches!(link.state, LinkState::Matched | LinkState::Difference);
    for link in outcome.links.iter().filter(accepted) {
        (lefts[link.left as usize], rights[link.right as usize]) = (true, true);
    }
    lefts.iter().chain(&rights).filter(|is_in| **is_in).count() as u64
}
