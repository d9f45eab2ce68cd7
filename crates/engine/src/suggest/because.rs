//! What a suggestion rests on, for a person to judge it.

use domain::Ruleset;

use crate::mapping::Mapped;
use crate::profile::Profile;

/// A ruleset that nobody wrote, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The rules.
    pub rules: Ruleset,
    /// What the left source holds.
    pub left: Profile,
    /// What the right source holds.
    pub right: Profile,
    /// Why the columns of each pair belong together, in the order of the rules.
    pub because: Vec<Because>,
}

/// What two columns have in common; shares are in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    /// Of the rows of the side where that is less, those whose value the other side has too.
    pub values: u16,
    /// Of the words of the side that has fewer, those that the other side has too.
    pub words: u16,
    /// Of the days that one of them covers, those that both do; none where the columns hold no dates.
    pub days: Option<u16>,
    /// Whether they are called the same.
    pub same_name: bool,
}

impl Because {
    pub(super) fn of(pair: &Mapped) -> Self {
        let likeness = pair.because;
        Self {
            values: thousandths(likeness.values),
            words: thousandths(likeness.words),
            days: likeness.days.map(thousandths),
            same_name: likeness.same_name,
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is between 0 and 1")]
fn thousandths(share: f64) -> u16 {
    (share.clamp(0.0, 1.0) * 1000.0) as u16
}
