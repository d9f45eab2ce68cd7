//! How values are spread, between bounds that people would choose: round numbers, beginnings of weeks, months, years.

use domain::Bin;
use domain::canonical::{read_day, write_day};

use crate::reading::column::Meaning;

/// The most bars.
const MOST: i128 = 20;
pub(super) const MICROS: i128 = 86_400_000_000;

/// A histogram.
pub(super) struct Bins {
    meaning: Meaning,
    /// Where bars begin, and where the last one ends.
    bounds: Vec<i128>,
    counts: Vec<i64>,
}

impl Bins {
    /// Bars from the smallest to the largest value; none where all values are the same.
    pub(super) fn new(meaning: Meaning, least: i128, most: i128) -> Option<Self> {
        if least >= most {
            return None;
        }
        let bounds = match meaning {
            Meaning::Decimal(_) => round(least, most),
            Meaning::Day => days(least, most),
            Meaning::Instant => {
                let days = days(least.div_euclid(MICROS), most.div_euclid(MICROS) + 1);
                days.into_iter().map(|day| day * MICROS).collect()
            }
        };
        let counts = vec![0; bounds.len().checked_sub(1)?];
        (!counts.is_empty()).then_some(Self { meaning, bounds, counts })
    }

    pub(super) fn add(&mut self, number: i128, times: i64) {
        let bar = self.bounds.partition_point(|bound| *bound <= number).saturating_sub(1);
        let last = self.counts.len() - 1;
        self.counts[bar.min(last)] += times;
    }

    /// Adds what was counted on a day.
    pub(super) fn add_day(&mut self, day: i128, times: i64) {
        self.add(if self.meaning == Meaning::Instant { day * MICROS } else { day }, times);
    }

    pub(super) fn finish(self) -> Vec<Bin> {
        let bars = self.bounds.windows(2).zip(self.counts);
        let text = |number| self.meaning.text(number);
        bars.map(|(bounds, count)| Bin { from: text(bounds[0]), to: text(bounds[1]), count }).collect()
    }
}

/// Steps of 1, 2 or 5 with zeros.
fn round(least: i128, most: i128) -> Vec<i128> {
    let span = most.saturating_sub(least);
    let mut step = 1_i128;
    for factor in [2, 5, 10].into_iter().cycle() {
        if span / step < MOST {
            break;
        }
        let power = 10_i128.pow(step.ilog10());
        step = power.saturating_mul(factor);
    }
    stepped(least.div_euclid(step).saturating_mul(step), most, |bound| bound.saturating_add(step))
}

fn days(least: i128, most: i128) -> Vec<i128> {
    let span = most - least;
    let months = |count: i128| stepped(month_of(least, count), most, |day| month_of(day + 31 * count, count));
    match span {
        0..=20 => stepped(least, most, |day| day + 1),
        // The first of 1970 was a Thursday.
        21..=140 => stepped((least + 3).div_euclid(7) * 7 - 3, most, |day| day + 7),
        141..=620 => months(1),
        621..=1_800 => months(3),
        1_801..=7_300 => months(12),
        _ => months(12 * (1 + span / 7_300)),
    }
}

/// The first day of the months, counted by so many since the year 0, that a day is in.
fn month_of(day: i128, count: i128) -> i128 {
    let mut text = String::new();
    write_day(i32::try_from(day).unwrap_or_default(), &mut text);
    let mut parts = text.rsplitn(3, '-');
    let (_, month, year) = (parts.next(), parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<i128>().ok()).unwrap_or(1);
    let months = (number(year) * 12 + number(month) - 1).div_euclid(count) * count;
    let first = format!("{:04}-{:02}-01", months.div_euclid(12), months.rem_euclid(12) + 1);
    read_day(&first).map_or(day, i128::from)
}

/// Bounds until one is beyond the largest value.
fn stepped(first: i128, most: i128, next: impl Fn(i128) -> i128) -> Vec<i128> {
    let mut bounds = vec![first];
    while let Some(last) = bounds.last().copied().filter(|last| *last <= most) {
        let bound = next(last);
        if bound <= last {
            break;
        }
        bounds.push(bound);
    }
    bounds
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bounds(meaning: Meaning, least: &str, most: &str) -> Vec<String> {
        let read = |text: &str| read_day(text).map(i128::from).or_else(|| text.parse().ok()).unwrap();
        let bins = Bins::new(meaning, read(least), read(most)).unwrap();
        bins.bounds.iter().map(|bound| meaning.text(*bound)).collect()
    }

    #[test]
    fn bars_begin_where_people_would_let_them() {
        let year = bounds(Meaning::Day, "2026-01-15", "2026-11-21");
        assert_eq!(
            (year[0].as_str(), year[1].as_str(), year.last().unwrap().as_str()),
            ("2026-01-01", "2026-02-01", "2026-12-01")
        );
        let weeks = bounds(Meaning::Day, "2026-11-03", "2026-12-20");
        assert_eq!((weeks[0].as_str(), weeks[1].as_str()), ("2026-11-02", "2026-11-09"));
        let amounts = bounds(Meaning::Decimal(2), "-123", "8000");
        assert_eq!((amounts[0].as_str(), amounts[1].as_str()), ("-5.00", "0.00"));
        assert!(bounds(Meaning::Day, "0001-01-01", "9000-01-01").len() < 30);
    }

    proptest! {
        #[test]
        fn every_value_is_in_the_bar_it_belongs_to(values in prop::collection::vec(-1_000_000_i128..3_000_000, 2..50), kind in 0..3) {
            let meaning = [Meaning::Decimal(2), Meaning::Day, Meaning::Instant][usize::try_from(kind).unwrap()];
            let (least, most) = (*values.iter().min().unwrap(), *values.iter().max().unwrap());
            prop_assume!(least < most && (kind != 1 || least > -700_000));
            let mut bins = Bins::new(meaning, least, most).unwrap();
            values.iter().for_each(|value| bins.add(*value, 1));
            for (bounds, count) in bins.bounds.windows(2).zip(&bins.counts) {
                let inside = values.iter().filter(|value| (bounds[0]..bounds[1]).contains(value)).count();
                prop_assert_eq!(*count, i64::try_from(inside).unwrap());
            }
            prop_assert!(bins.bounds[0] <= least && *bins.bounds.last().unwrap() > most);
            prop_assert!(bins.counts.len() <= 40);
        }
    }
}
