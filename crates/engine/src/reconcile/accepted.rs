//! Which pairs of a pass are accepted: those with enough points, or so many that a share of them is right.

use domain::ruleset::{Pass, Threshold};

use crate::assign::Chosen;
use crate::explain::{Needed, Standing};
use crate::groups::Group;
use crate::logarithm::exp;

/// Which pairs count without a person having looked.
pub(crate) struct Accepted {
    least_score: Option<i64>,
    least_surety: i32,
    /// The share of them that is expected to be wrong, in millionths.
    pub(crate) expected_errors: u32,
}

impl Accepted {
    pub(crate) fn new(pass: &Pass, chosen: &[Chosen]) -> Self {
        let share = match pass.accept {
            Threshold::Points(least) => {
                return Self { least_score: Some(least), least_surety: i32::MIN, expected_errors: 0 };
            }
            Threshold::Precision(share) => share,
        };
        let sureties = sureties(chosen);
        let sure = pass.sure.map(|sure| i32::try_from(sure).unwrap_or(i32::MAX));
        let least_surety = sure.unwrap_or_else(|| surest(&sureties, 1.0 - share.as_f64()));
        let expected_errors = millionths(expected_errors(&sureties, least_surety));
        Self { least_score: None, least_surety, expected_errors }
    }

    /// How sure pairs have to be that are accepted by precision; none where no pair is sure enough.
    pub(crate) fn sure(&self) -> Option<i64> {
        let is_found = self.least_score.is_none() && self.least_surety < i32::MAX;
        is_found.then(|| i64::from(self.least_surety))
    }

    /// How a pair stands, and what it takes to be accepted.
    pub(crate) fn standing(&self, chosen: &Chosen) -> Standing {
        let needed = match self.least_score {
            Some(least) => Needed::Points(least),
            None => Needed::Certainty {
                wrong: millionths(wrong(surety(chosen))),
                most: self.sure().is_some().then(|| millionths(wrong(self.least_surety))),
            },
        };
        Standing { margin: chosen.margin.into(), needed }
    }

    pub(crate) fn accepts(&self, chosen: &Chosen, score: i64) -> bool {
        self.least_score.map_or_else(|| surety(chosen) >= self.least_surety, |least| score >= least)
    }
}

/// How sure a pair is: against what its records could do instead, and against being no pair at all.
fn surety(chosen: &Chosen) -> i32 {
    chosen.surety.min(chosen.edge.gain)
}

/// Wrong pairs that are expected whatever the weights say: they were learned from few pairs where there are few.
const UNSEEN: f64 = 0.05;

/// How sure pairs are, the surest first; of ties none is accepted.
fn sureties(chosen: &[Chosen]) -> Vec<i32> {
    let mut sureties: Vec<i32> = chosen.iter().filter(|chosen| !chosen.tied).map(surety).collect();
    sureties.sort_unstable_by_key(|surety| std::cmp::Reverse(*surety));
    sureties
}

/// How likely a pair of this surety is wrong.
fn wrong(surety: i32) -> f64 {
    1.0 / (1.0 + exp(f64::from(surety) / 1000.0))
}

/// The surety from which on no larger a share of pairs than `errors` is expected to be wrong.
fn surest(sureties: &[i32], errors: f64) -> i32 {
    let (mut expected, mut count, mut least) = (UNSEEN, 0_u32, i32::MAX);
    for alike in sureties.chunk_by(|one, other| one == other) {
        for surety in alike {
            (expected, count) = (expected + wrong(*surety), count + 1);
        }
        if expected <= errors * f64::from(count) {
            least = alike[0];
        }
    }
    least
}

/// The share of pairs from a surety on that is expected to be wrong.
fn expected_errors(sureties: &[i32], least: i32) -> f64 {
    let (mut expected, mut count) = (UNSEEN, 0_u32);
    for surety in sureties.iter().take_while(|surety| **surety >= least) {
        (expected, count) = (expected + wrong(*surety), count + 1);
    }
    if count == 0 { 0.0 } else { expected / f64::from(count) }
}

/// The share of accepted sums that is expected to be wrong, in millionths: a sum's worth is how much likelier it is meant
/// than come about by accident.
pub(super) fn expected_in_sums(groups: &[Group]) -> u32 {
    let accepted = groups.iter().filter(|group| group.sure && !group.tied);
    let worths: Vec<f64> = accepted.map(|group| 1.0 / (1.0 + exp(thousandths(group.reasons.total())))).collect();
    #[expect(clippy::cast_precision_loss, reason = "counts of matches are below 2^53")]
    let share = worths.iter().sum::<f64>() / worths.len().max(1) as f64;
    millionths(share)
}

fn millionths(share: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a million")]
    let millionths = (share * 1e6) as u32;
    millionths
}

/// A logarithm out of thousandths; beyond a hundred nothing is likelier.
fn thousandths(points: i64) -> f64 {
    f64::from(i32::try_from(points.clamp(-100_000, 100_000)).expect("small enough")) / 1000.0
}
