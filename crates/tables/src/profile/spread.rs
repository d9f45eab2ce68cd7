//! How numbers are spread, as finely as any bars need that they may get: which bars those are is known only when the
//! smallest and the largest number are.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::bins::{Bins, MICROS};
use crate::reading::column::Meaning;

/// Steps between the smallest and the largest amount. No bar is narrower than a hundredth of all bars, so that several
/// steps make each.
const STEPS: i128 = 4_096;
/// Different days.
const DAYS: usize = 1 << 16;

/// How often numbers occur.
#[derive(Debug, Default)]
pub(super) enum Spread {
    #[default]
    Nothing,
    Amounts(Amounts),
    /// How often each day occurs.
    Days(HashMap<i128, i64, FixedState>),
    /// There are more days than are counted.
    TooWide,
}

/// Amounts by steps of a power of ten.
#[derive(Debug)]
pub(super) struct Amounts {
    step: i128,
    /// Which multiple of the step is the first.
    first: i128,
    counts: Vec<i64>,
}

impl Spread {
    pub(super) fn add(&mut self, meaning: Meaning, number: i128, times: i64) {
        match (&mut *self, meaning) {
            (Self::Amounts(amounts), _) => amounts.add(number, times),
            (Self::Days(days), _) => {
                *days.entry(day(meaning, number)).or_default() += times;
                if days.len() > DAYS {
                    *self = Self::TooWide;
                }
            }
            (Self::TooWide, _) => {}
            (Self::Nothing, Meaning::Decimal(_)) => {
                *self = Self::Amounts(Amounts { step: 1, first: number, counts: vec![times] });
            }
            (Self::Nothing, _) => *self = Self::Days(HashMap::from_iter([(day(meaning, number), times)])),
        }
    }

    /// Fills bars from the smallest to the largest number; not where there was too much to count.
    pub(super) fn fill(&self, bins: &mut Bins) -> bool {
        match self {
            Self::Nothing => {}
            Self::Amounts(amounts) => {
                let numbers = (amounts.first..).map(|at| at.saturating_mul(amounts.step));
                numbers.zip(&amounts.counts).filter(|(_, times)| **times > 0).for_each(|(number, times)| {
                    bins.add(number, *times);
                });
            }
            Self::Days(days) => days.iter().for_each(|(day, times)| bins.add_day(*day, *times)),
            Self::TooWide => return false,
        }
        true
    }
}

/// Bars over times begin with days.
const fn day(meaning: Meaning, number: i128) -> i128 {
    if let Meaning::Instant = meaning { number.div_euclid(MICROS) } else { number }
}

impl Amounts {
    fn add(&mut self, number: i128, times: i64) {
        loop {
            let at = divided(number, self.step).checked_sub(self.first);
            match at.filter(|at| (-STEPS..STEPS).contains(at)) {
                Some(at) if (0..self.counts.len() as i128).contains(&at) => {
                    self.counts[at as usize] += times;
                    return;
                }
                Some(at) if self.reach(at) => {}
                _ => self.widen(),
            }
        }
    }

    /// Makes room for a step before the first or after the last, where that is not too far.
    fn reach(&mut self, at: i128) -> bool {
        let (before, length) = ((-at).max(0), self.counts.len() as i128);
        if before + length.max(at + 1) > STEPS {
            return false;
        }
        if before > 0 {
            self.counts.splice(0..0, std::iter::repeat_n(0, before as usize));
            self.first -= before;
        } else {
            self.counts.resize(at as usize + 1, 0);
        }
        true
    }

    /// Takes ten steps for one.
    fn widen(&mut self) {
        let first = self.first.div_euclid(10);
        let last = (self.first + self.counts.len() as i128 - 1).div_euclid(10);
        let mut counts = vec![0; (last - first + 1) as usize];
        for (at, times) in (self.first..).zip(&self.counts) {
            counts[(at.div_euclid(10) - first) as usize] += times;
        }
        (self.step, self.first, self.counts) = (self.step * 10, first, counts);
    }
}

/// The quotient, rounded down; of numbers of 64 bits, which most are, much faster.
fn divided(number: i128, step: i128) -> i128 {
    match (i64::try_from(number), i64::try_from(step)) {
        (Ok(number), Ok(step)) => number.div_euclid(step).into(),
        _ => number.div_euclid(step),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn numbers(kind: usize) -> BoxedStrategy<(Meaning, Vec<i128>)> {
        let most = 10_i128.pow(38) - 1;
        let (meaning, number) = match kind {
            0 => (Meaning::Decimal(2), prop_oneof![-5_000..20_000_i128, -10_i128.pow(12)..10_i128.pow(12)].boxed()),
            1 => (Meaning::Decimal(0), prop_oneof![-most..=most, -99..99_i128, Just(most), Just(-most)].boxed()),
            2 => (Meaning::Day, prop_oneof![20_000..20_400_i128, -600_000..900_000_i128].boxed()),
            _ => (Meaning::Instant, (-10_i128.pow(16)..10_i128.pow(16)).boxed()),
        };
        prop::collection::vec(number, 1..200).prop_map(move |numbers| (meaning, numbers)).boxed()
    }

    proptest! {
        #[test]
        fn bars_filled_from_steps_are_those_filled_number_by_number((meaning, numbers) in (0..4_usize).prop_flat_map(numbers)) {
            let (least, most) = (*numbers.iter().min().unwrap(), *numbers.iter().max().unwrap());
            let (Some(mut one), Some(mut other)) = (Bins::new(meaning, least, most), Bins::new(meaning, least, most)) else {
                return Ok(());
            };
            let mut spread = Spread::default();
            numbers.iter().for_each(|number| {
                spread.add(meaning, *number, 2);
                one.add(*number, 2);
            });
            prop_assert!(spread.fill(&mut other));
            prop_assert_eq!(one.finish(), other.finish());
        }
    }

    #[test]
    fn steps_stay_few_whatever_comes() {
        let mut spread = Spread::default();
        (0..100_000).for_each(|number: i128| spread.add(Meaning::Decimal(0), number * number * number, 1));
        let Spread::Amounts(amounts) = &spread else { panic!("they are amounts") };
        assert!(amounts.counts.len() as i128 <= STEPS && amounts.counts.iter().sum::<i64>() == 100_000);
        let mut days = Spread::default();
        (0..100_000).for_each(|day| days.add(Meaning::Day, day, 1));
        assert!(!days.fill(&mut Bins::new(Meaning::Day, 0, 99_999).unwrap()));
    }
}
