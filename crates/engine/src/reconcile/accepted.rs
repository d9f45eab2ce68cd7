//! Which pairs of a pass are accepted: those with enough points, or so many that a share of them is right.

use domain::ruleset::Threshold;

use crate::assign::Chosen;
use crate::logarithm::exp;

/// Which pairs count without a person having looked.
pub(super) struct Accepted {
    least_score: Option<i64>,
    least_surety: i32,
    /// The share of them that is expected to be wrong, in millionths.
    pub(super) expected_errors: u32,
}

impl Accepted {
    pub(super) fn new(accept: Threshold, chosen: &[Chosen]) -> Self {
        match accept {
            Threshold::Points(least) => Self { least_score: Some(least), least_surety: i32::MIN, expected_errors: 0 },
            Threshold::Precision(share) => {
                let (least_surety, errors) = surest(chosen, 1.0 - share.as_f64());
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a million")]
                let expected_errors = (errors * 1e6) as u32;
                Self { least_score: None, least_surety, expected_errors }
            }
        }
    }

    pub(super) fn accepts(&self, chosen: &Chosen, score: i64) -> bool {
        self.least_score.map_or_else(|| surety(chosen) >= self.least_surety, |least| score >= least)
    }
}

/// How sure a pair is: against what its records could do instead, and against being no pair at all.
fn surety(chosen: &Chosen) -> i32 {
    chosen.surety.min(chosen.edge.gain)
}

/// Wrong pairs that are expected whatever the weights say: they were learned from few pairs where there are few.
const UNSEEN: f64 = 0.05;

/// The surety from which on no larger a share of pairs than `errors` is expected to be wrong, and that share.
fn surest(chosen: &[Chosen], errors: f64) -> (i32, f64) {
    let mut sureties: Vec<i32> = chosen.iter().filter(|chosen| !chosen.tied).map(surety).collect();
    sureties.sort_unstable_by_key(|surety| std::cmp::Reverse(*surety));
    let (mut wrong, mut least, mut share) = (UNSEEN, i32::MAX, 0.0);
    for (count, surety) in (1_u32..).zip(&sureties) {
        wrong += 1.0 / (1.0 + exp(f64::from(*surety) / 1000.0));
        if wrong <= errors * f64::from(count) {
            (least, share) = (*surety, wrong / f64::from(count));
        }
    }
    (least, share)
}
