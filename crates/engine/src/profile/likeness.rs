//! What two columns have in common.

use hashbrown::HashSet;

use super::{ColumnProfile, Counts, NEGATIVE, folded_hash};
use crate::columns::Kind;

/// Signs are only opposite where so many times as many amounts agree then.
const CLEARLY: f64 = 2.0;

/// What two columns have in common, each share from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Likeness {
    /// Rows whose value the other side holds too, on the side where fewer do.
    pub(crate) values: f64,
    /// Whether that is so of amounts once the signs of one side are turned: what goes out here comes in there.
    pub(crate) opposite_sign: bool,
    /// Words of the side with fewer words that the other side uses too.
    pub(crate) words: f64,
    /// Days that both cover, of those that one does; none for other columns.
    pub(crate) days: Option<f64>,
    /// Whether the headers are the same but for case and punctuation.
    pub(crate) same_name: bool,
}

impl Likeness {
    /// How much two columns seem to mean the same, from 0 to 1.
    pub(crate) fn affinity(&self) -> f64 {
        let same_name = f64::from(u8::from(self.same_name));
        match self.days {
            Some(days) => days * 0.9 + same_name * 0.1,
            None => self.values * 0.65 + self.words * 0.25 + same_name * 0.1,
        }
    }
}

/// What two columns have in common: values both hold, words both use, days both cover.
pub(crate) fn likeness(left: &ColumnProfile, right: &ColumnProfile) -> Likeness {
    let same_name = folded_hash(&left.name) == folded_hash(&right.name);
    if let (Some(one), Some(other)) = (left.days, right.days) {
        let common = f64::from(one.1.min(other.1) - one.0.max(other.0) + 1);
        let all = f64::from(one.1.max(other.1) - one.0.min(other.0) + 1);
        return Likeness { days: Some((common / all).max(0.0)), same_name, ..Likeness::default() };
    }
    let both_hold = |turned| held(&left.values, &right.values, turned).min(held(&right.values, &left.values, turned));
    let are_amounts = [left.kind, right.kind].iter().all(|kind| matches!(kind, Kind::Amount));
    let (same, opposite) = (both_hold(0), if are_amounts { both_hold(NEGATIVE) } else { 0.0 });
    let opposite_sign = opposite > same * CLEARLY;
    let values = if opposite_sign { opposite } else { same };
    Likeness { values, opposite_sign, words: shared(&left.words, &right.words), days: None, same_name }
}

/// The share of rows whose value, with some bits of its hash turned, the other side holds too.
fn held(values: &Counts, others: &Counts, turned: u64) -> f64 {
    let (mut both, mut all) = (0_u64, 0_u64);
    for (value, rows) in values {
        all += u64::from(*rows);
        both += if others.contains_key(&(value ^ turned)) { u64::from(*rows) } else { 0 };
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
    let share = both as f64 / all.max(1) as f64;
    share
}

fn shared(one: &HashSet<u64, foldhash::fast::FixedState>, other: &HashSet<u64, foldhash::fast::FixedState>) -> f64 {
    let common = one.iter().filter(|word| other.contains(*word)).count();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand words")]
    let share = common as f64 / one.len().min(other.len()).max(1) as f64;
    share
}
