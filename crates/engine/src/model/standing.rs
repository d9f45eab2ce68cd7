//! Whether any left record holds the values of a right one. A name that no left record has is a misspelt one or a stranger's:
//! which of them is more usual is counted, and says how likely a record has a partner before any pair is compared.

use super::FieldPoints;
use crate::fields::{Seen, Standing};
use crate::levels::{NO_VALUE, SAME};
use crate::logarithm::points;

/// How many records the shares among all weigh as much as those among records with a partner, and among those without.
const WEIGHT: f64 = 10.0;

/// What two records lack, a bit for each field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stratum {
    /// A side has no value.
    pub(crate) empty: u64,
    /// The right value is strange; none where that is left open.
    pub(crate) strange: Option<u64>,
}

impl Stratum {
    pub(super) fn of(seen: &[Seen]) -> Self {
        let bits = |is: fn(&Seen) -> bool| {
            seen.iter().enumerate().filter(|(_, seen)| is(seen)).fold(0, |mask, (at, _)| mask | 1 << at)
        };
        let strange = bits(|seen| seen.right == Standing::Strange);
        Self { empty: bits(|seen| seen.level == NO_VALUE), strange: Some(strange) }
    }

    pub(super) const fn whatever_is_strange(self) -> Self {
        Self { strange: None, ..self }
    }

    /// Adds to the points of levels what it says how the right values stand.
    pub(super) fn tell(self, stands: &[Stands], table: &mut [FieldPoints]) {
        if let Some(strange) = self.strange {
            let each = table.iter_mut().zip(stands).enumerate();
            each.for_each(|(at, (points, stands))| stands.tell(strange >> at & 1 == 1, points));
        }
    }
}

/// How often values are known and strange, in records.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standings {
    known: f64,
    strange: f64,
}

impl Standings {
    pub(super) fn add(&mut self, standing: Standing, weight: f64) {
        match standing {
            Standing::Known => self.known += weight,
            Standing::Strange => self.strange += weight,
            Standing::Missing => {}
        }
    }

    /// What was taken off leaves nothing, not less.
    const fn at_least_none(self) -> Self {
        Self { known: self.known.max(0.0), strange: self.strange.max(0.0) }
    }

    /// The share of strange ones, drawn towards that among all.
    fn share(self, of_all: f64) -> f64 {
        ((self.strange + of_all * WEIGHT) / (self.known + self.strange + WEIGHT)).clamp(1e-4, 0.9999)
    }
}

/// What it says how a right value stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stands {
    /// How often the value is known of records with a partner. That a value is the same is weighed by how rare it is
    /// among all values, so that it says nothing more that it is known.
    known: i32,
    /// How much more often that is than of records without one.
    known_more: i32,
    /// How much more often the value is strange.
    strange_more: i32,
}

impl Stands {
    pub(super) fn new(with: Standings, without: Standings) -> Self {
        let (with, without) = (with.at_least_none(), without.at_least_none());
        let (known, strange) = (with.known + without.known, with.strange + without.strange);
        if known <= 0.0 || strange <= 0.0 {
            return Self::default();
        }
        let of_all = strange / (known + strange);
        let (with, without) = (with.share(of_all), without.share(of_all));
        Self {
            known: points(1.0 - with),
            known_more: points((1.0 - with) / (1.0 - without)),
            strange_more: points(with / without),
        }
    }

    fn tell(&self, is_strange: bool, table: &mut FieldPoints) {
        let (same, others) = if is_strange { (0, self.strange_more) } else { (self.known, self.known_more) };
        for (level, points) in (0..).zip(&mut table.truth) {
            *points += match level {
                NO_VALUE => 0,
                SAME => same,
                _ => others,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::levels::text::BEGINNING;

    fn standings(known: f64, strange: f64) -> Standings {
        let mut standings = Standings::default();
        standings.add(Standing::Known, known);
        standings.add(Standing::Strange, strange);
        standings.add(Standing::Missing, 1000.0);
        standings
    }

    #[test]
    fn strange_values_speak_for_a_partner_where_records_without_one_have_none() {
        let stands = Stands::new(standings(800.0, 200.0), standings(100.0, 0.0));
        assert!(stands.strange_more > 1500 && stands.known_more < -100, "{stands:?}");
        assert_eq!(stands.known, points(1.0 - standings(800.0, 200.0).share(200.0 / 1100.0)));
    }

    #[test]
    fn strange_values_speak_against_a_partner_where_strangers_have_them() {
        let stands = Stands::new(standings(990.0, 10.0), standings(10.0, 90.0));
        assert!(stands.strange_more < -2000 && stands.known_more > 1000, "{stands:?}");
    }

    #[test]
    fn nothing_is_said_where_all_values_stand_alike() {
        assert_eq!(Stands::new(standings(50.0, 0.0), standings(5.0, 0.0)), Stands::default());
        assert_eq!(Stands::new(standings(-3.0, 20.0), standings(0.0, 5.0)), Stands::default());
    }

    #[test]
    fn only_levels_that_are_not_the_same_say_more_for_a_strange_value() {
        let stands = Stands { known: -200, known_more: -1000, strange_more: 2000 };
        let at = |strange: Option<u64>, level: u8| {
            let mut table = [FieldPoints::nothing(), FieldPoints::nothing()];
            Stratum { empty: 0, strange }.tell(&[stands; 2], &mut table);
            table.map(|points| points.truth[usize::from(level)])
        };
        assert_eq!(at(Some(0b10), BEGINNING), [-1000, 2000]);
        assert_eq!(at(Some(0b10), SAME), [-200, 0]);
        assert_eq!(at(Some(0b10), NO_VALUE), [0, 0]);
        assert_eq!(at(None, BEGINNING), [0, 0]);
    }
}
