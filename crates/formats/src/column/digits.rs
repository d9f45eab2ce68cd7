//! What the numbers of a column say of how they are to be kept.

use crate::value::Amount;

/// What was seen of the numbers of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Digits {
    /// The most digits after the point.
    pub(crate) scale: u8,
    /// Whether some number needs more digits than 64 bits hold.
    pub(crate) is_long: bool,
    pub(crate) positive: u64,
    pub(crate) negative: u64,
}

impl Digits {
    pub(crate) fn take(&mut self, amount: &Amount) {
        self.scale = self.scale.max(amount.places);
        self.is_long |= i64::try_from(amount.digits).is_err();
        self.positive += u64::from(amount.digits > 0);
        self.negative += u64::from(amount.digits < 0);
    }

    /// Adds what was seen of others.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.scale = self.scale.max(other.scale);
        self.is_long |= other.is_long;
        self.positive += other.positive;
        self.negative += other.negative;
    }
}
