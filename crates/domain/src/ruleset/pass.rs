//! One pass: which pairs are looked at, how they are weighed, and which are taken.

use serde::{Deserialize, Serialize};

use super::{Condition, DateWindow, Learned, Tolerance};

/// Thousandths of a point. A score is the sum of points, exactly.
pub type Points = i64;

/// One step of matching.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pass {
    /// What people call it.
    pub name: String,
    /// How many records of each side make a match.
    #[serde(default)]
    pub cardinality: Cardinality,
    /// Where points come from.
    #[serde(default)]
    pub weights: Weights,
    /// Points every pair starts with.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub base: Points,
    /// From where on a match counts without a person having looked.
    pub accept: Threshold,
    /// From where on a match is worth a person's look; below it there is none.
    pub review: Threshold,
    /// By how much a match has to beat the next best candidate of either record; nearer ones are ambiguous.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub margin: Points,
    /// The ways to find pairs worth weighing; a pair that one of them finds is weighed.
    pub candidates: Vec<Candidates>,
    /// What is weighed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Comparison>,
    /// How records that add up are found; needed where a side of the cardinality is `many`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sums: Option<Sums>,
    /// How sure a match has to be, for an `accept` by precision: found by a run, and then not looked for again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<Points>,
    /// What a pass with learned weights learned, together with `base`; while it is there, nothing is learned again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub learned: Vec<Learned>,
}

/// How many records of the left and of the right side make one match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cardinality {
    /// One of each.
    #[default]
    OneToOne,
    /// One on the left, several on the right.
    OneToMany,
    /// Several on the left, one on the right.
    ManyToOne,
    /// Several on both sides.
    ManyToMany,
}

/// Where the points of a pass come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weights {
    /// From the document.
    #[default]
    Written,
    /// Learned from both sources without labels (Fellegi and Sunter's model); points of comparisons are not used.
    Learned,
}

/// A line that a score has to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// This score.
    Points(Points),
    /// The score from which on this share of the matches is expected to be right, such as 0.995.
    Precision(super::Decimal),
}

/// One way to find pairs: what both records have to agree in before anything is weighed. All of it has to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidates {
    /// Columns that are the same on both sides; an empty value is the same as nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equal: Vec<String>,
    /// Columns that are near each other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<Near>,
    /// A column of text in which both share a rare word or a rare run of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// A column of text of which both have the same first four letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beginning: Option<String>,
    /// A column of references of which both name one, alone or inside longer text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The most candidates this may bring one record; a longer list is left out as a whole, and reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<u32>,
}

/// A column that is near on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// The column pair.
    pub column: String,
    /// How near: `within` or `days`.
    pub when: Condition,
}

/// What one column pair contributes to the score: the first level that holds counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// The column pair.
    pub column: String,
    /// From the strictest to the mildest.
    pub levels: Vec<Level>,
    /// Points when no level holds.
    #[serde(default)]
    pub otherwise: Points,
    /// Points when a side has no value.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub empty: Points,
    /// Whether agreeing on a rare value counts more than agreeing on a common one; at most this many points more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rarity: Option<Points>,
    /// Whether a pair for which no level holds is no match, whatever its score. An empty side is let through.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// A condition and what fulfilling it is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// What has to hold.
    pub when: Condition,
    /// What it is worth.
    #[serde(default)]
    pub points: Points,
}

/// How records that add up to another are found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sums {
    /// The column pair that adds up.
    pub amount: String,
    /// How far the sum may be off.
    #[serde(default)]
    pub within: Tolerance,
    /// The column pair of days, and how far members may be from the record they add up to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<Near>,
    /// Column pairs in which all members agree with the record they add up to, such as currency and counterparty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub together: Vec<String>,
    /// A text on the `one` side that lists the references of its members: the column pair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<String>,
    /// The most members on a `many` side.
    pub most: u32,
    /// How many steps the search may take for one record before it gives up.
    #[serde(default = "default_steps")]
    pub steps: u64,
}

/// Records of one source that cancel each other out, such as a payment and its reversal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Netting {
    /// The source.
    pub side: Side,
    /// The column pair whose amounts cancel out.
    pub amount: String,
    /// Column pairs that have to be the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equal: Vec<String>,
    /// The column pair of days, and how far apart they may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<Near>,
}

/// One of the two sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The first.
    Left,
    /// The second.
    Right,
}

impl Cardinality {
    /// Whether several records can stand on a side.
    #[must_use]
    pub const fn has_many(self) -> bool {
        !matches!(self, Self::OneToOne)
    }
}

impl DateWindow {
    /// As many days before as after.
    #[must_use]
    pub const fn either_way(days: u32) -> Self {
        Self { before: days, after: days, business: false }
    }
}

const fn is_zero(points: &Points) -> bool {
    *points == 0
}

/// Enough for every set of up to five among some two hundred amounts.
const fn default_steps() -> u64 {
    1_000_000
}
