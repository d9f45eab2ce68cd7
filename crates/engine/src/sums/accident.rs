//! How many sets would add up by accident: what an answer is worth depends on it.
//!
//! Counted, not modelled: sets whose sums lie around the wanted one, at steps as large as the wanted sum is round, since
//! round amounts add up to round sums far more often than any amounts do to one that ends in 37 cents.

use std::ops::RangeInclusive;

use super::MOST_MEMBERS;
use super::halves::binomial;
use super::tally::{Around, tally};

/// About so many sets are looked at.
const COUNTED: f64 = 400.0;
/// At least so many steps to either side are looked at.
const LEAST_STEPS: i128 = 10;

/// How many sets of each size are expected to have a sum as round as the wanted one and in a range as wide.
pub(crate) fn expected_by_accident(
    amounts: &[i64],
    sum: RangeInclusive<i64>,
    sizes: RangeInclusive<usize>,
    steps: &mut u64,
) -> [f64; MOST_MEMBERS + 1] {
    let (least, most) = (i128::from(*sum.start()), i128::from(*sum.end()));
    let (wanted, width) = (i128::midpoint(least, most), most - least);
    let step = if width > 0 { 1 } else { roundness(wanted) };
    let (from, to) = (*sizes.start(), *sizes.end().min(&MOST_MEMBERS));
    let sets: f64 = (from..=to).map(|size| estimate(binomial(amounts.len(), size).into())).sum();
    let reach = reach(amounts, to, step, sets);
    let narrow = |sum: i128| i64::try_from(sum).unwrap_or(if sum < 0 { i64::MIN } else { i64::MAX });
    let around = Around { wanted: narrow(wanted), step: narrow(step), reach: narrow(reach) };
    let mut hits: Vec<f64> = tally(amounts, &around, to, steps).into_iter().map(|hits| estimate(hits.into())).collect();
    for size in hits.len()..=to {
        let more = estimate(binomial(amounts.len(), size).into()) / estimate(binomial(amounts.len(), size - 1).into());
        hits.push(hits[size - 1] * if more.is_finite() { more } else { 0.0 });
    }
    let share = estimate(width + step) / estimate(2 * reach + step);
    std::array::from_fn(|size| {
        let unseen = 0.5 * estimate(binomial(amounts.len(), size).into()) / sets.max(1.0);
        (hits.get(size).copied().unwrap_or(0.0) + unseen) * share
    })
}

/// How far around the wanted sum enough sets are found.
fn reach(amounts: &[i64], most: usize, step: i128, sets: f64) -> i128 {
    let mut sizes: Vec<i128> = amounts.iter().map(|amount| i128::from(amount.unsigned_abs())).collect();
    sizes.sort_unstable_by_key(|size| std::cmp::Reverse(*size));
    let spread: i128 = sizes.iter().take(most).sum();
    #[expect(clippy::cast_possible_truncation, reason = "far below the spread")]
    let dense = (estimate(spread) * COUNTED / sets.max(1.0)) as i128;
    dense.clamp(LEAST_STEPS * step, spread.max(LEAST_STEPS * step))
}

/// The largest power of ten that divides an amount.
fn roundness(amount: i128) -> i128 {
    let mut step = 1;
    while amount != 0 && amount % (step * 10) == 0 {
        step *= 10;
    }
    step
}

#[expect(clippy::cast_precision_loss, reason = "an estimate")]
fn estimate(number: i128) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::expected_by_accident;

    fn expected(amounts: &[i64], sum: i64) -> f64 {
        expected_by_accident(amounts, sum..=sum, 2..=5, &mut 1_000_000).iter().sum()
    }

    #[test]
    fn round_amounts_add_up_to_a_round_sum_far_more_often_than_to_an_odd_one() {
        let round: Vec<i64> = (1..20).map(|at| at * 5_000).collect();
        let odd: Vec<i64> = (1..20).map(|at| at * 5_000 + at * at * 37 % 991).collect();
        assert!(expected(&round, 90_000) > 10.0);
        assert!(expected(&odd, 90_337) < 1.0);
    }

    #[test]
    fn more_amounts_add_up_more_often() {
        let amounts: Vec<i64> = (1..60).map(|at| at * 7_919 % 100_003).collect();
        assert!(expected(&amounts, 150_001) > 30.0 * expected(&amounts[..15], 150_001));
    }
}
