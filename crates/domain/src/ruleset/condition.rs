//! What two values have to fulfil: equal, near, or similar.

use serde::{Deserialize, Serialize};

use super::Decimal;

/// One thing that can hold between a left and a right value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The same after normalising.
    Equal,
    /// Amounts that are no further apart than this.
    Within(Tolerance),
    /// Days that are no further apart than this.
    Days(DateWindow),
    /// Times that are no further apart than this; where only days are known, the days have to be the same.
    Minutes(MinuteWindow),
    /// Text that is alike.
    Similar(Similar),
    /// One value stands inside the other, as whole words.
    Contained,
    /// One value is the beginning of the other, at least this many characters long.
    Beginning(u32),
}

/// How far an amount on the right may be from the one on the left.
///
/// Absolute and relative limits add nothing to each other: the larger counts, and `cap` holds in any case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tolerance {
    /// How much less the right amount may be.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub less: Decimal,
    /// How much more the right amount may be.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub more: Decimal,
    /// How many percent of the left amount's size the right amount may be less.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub percent_less: Decimal,
    /// How many percent of the left amount's size the right amount may be more.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub percent_more: Decimal,
    /// The most that percentages come to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Decimal>,
}

impl Tolerance {
    /// The same limit in both directions.
    #[must_use]
    pub fn either_way(limit: Decimal) -> Self {
        Self { less: limit, more: limit, ..Self::default() }
    }

    /// Whether only the same amount fulfils it.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        [self.less, self.more, self.percent_less, self.percent_more].iter().all(Decimal::is_zero)
    }
}

/// How many days the right date may be before or after the left one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWindow {
    /// Days before.
    #[serde(default)]
    pub before: u32,
    /// Days after.
    #[serde(default)]
    pub after: u32,
    /// Whether Saturdays and Sundays are not counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub business: bool,
}

/// How many minutes the right time may be before or after the left one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinuteWindow {
    /// Minutes before.
    #[serde(default)]
    pub before: u32,
    /// Minutes after.
    #[serde(default)]
    pub after: u32,
}

/// How alike two texts have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Similar {
    /// How likeness is measured.
    pub by: Measure,
    /// The least likeness, from 0 (nothing alike) to 1 (the same).
    pub at_least: Decimal,
}

/// A measure of likeness of two texts; each is 1 for equal texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Characters inserted, deleted or replaced, against the length of the longer text.
    Levenshtein,
    /// The same, where two swapped neighbours count once.
    Damerau,
    /// Common characters near each other, with a bonus for a common beginning.
    JaroWinkler,
    /// Levenshtein over the words in alphabetical order.
    TokenSort,
    /// Common words against all words, rare ones counting more.
    TokenSet,
    /// The cosine of the counts of three characters in a row.
    Grams,
}
