//! What the points of a sum are made of.

/// What speaks for a sum, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// How many records are sums at all.
    Share,
    /// How seldom such amounts add up by accident.
    Seldom,
    /// That few other records lie as near.
    Near,
    /// That it names members.
    Named,
    /// That it names records that are no members.
    NamesOthers,
    /// That it names something, and no member.
    NamesNone,
    /// That other sets add up too.
    Others,
    /// That sets are as good, or of the same amounts.
    Alike,
}

const ALL: [Reason; 8] = [
    Reason::Share,
    Reason::Seldom,
    Reason::Near,
    Reason::Named,
    Reason::NamesOthers,
    Reason::NamesNone,
    Reason::Others,
    Reason::Alike,
];

/// What each reason is worth, in thousandths; together it is the score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons([i32; ALL.len()]);

impl Reasons {
    pub(crate) fn because(mut self, reason: Reason, points: i64) -> Self {
        let own = &mut self.0[reason as usize];
        *own = own.saturating_add(i32::try_from(points).unwrap_or(if points < 0 { i32::MIN } else { i32::MAX }));
        self
    }

    /// The score.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.0.iter().copied().map(i64::from).sum()
    }

    /// The reasons that count, with their points.
    pub fn each(&self) -> impl Iterator<Item = (Reason, i64)> {
        ALL.iter().zip(self.0).filter(|(_, points)| *points != 0).map(|(reason, points)| (*reason, points.into()))
    }
}
