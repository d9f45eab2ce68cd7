//! How many sets have a sum around a wanted one, counted without visiting them.
//!
//! As in the search, a set is a lower half, at most one amount between, and an upper half. Going down through the
//! positions, upper halves that begin above are kept in order of their sums, so that those that complete a lower half are
//! counted by where they begin and end.

use super::MOST_MEMBERS;
use super::halves::binomial;

/// Amounts larger than this count as this large: an estimate does not need more, and no sum of thirteen overflows.
const LARGEST: i64 = 1 << 58;

/// The sums that count: those at whole steps from a wanted one, no further than so far.
pub(super) struct Around {
    pub(super) wanted: i64,
    pub(super) step: i64,
    pub(super) reach: i64,
}

/// How many sets of each size have such a sum other than the wanted one, for all sizes up to the last that the steps
/// sufficed for.
pub(super) fn tally(amounts: &[i64], around: &Around, to: usize, steps: &mut u64) -> Vec<u64> {
    let amounts: Vec<i64> = amounts.iter().map(|amount| (*amount).clamp(-LARGEST, LARGEST)).collect();
    let wanted = around.wanted.clamp(-LARGEST, LARGEST);
    let around = Around { wanted, step: around.step.clamp(1, LARGEST), reach: around.reach.min(LARGEST) };
    let mut hits = vec![0; 2];
    for half in 1..=to / 2 {
        let work = binomial(amounts.len(), half) + binomial(amounts.len(), half + 1);
        let Some(left) = steps.checked_sub(work) else { break };
        *steps = left;
        let of_half = Halves::new(&amounts, half, around.step);
        hits.extend(of_half.pairs(&amounts, &around));
    }
    hits.truncate(to.min(MOST_MEMBERS) + 1);
    hits
}

/// A sum, by what it is more than whole steps, then by size.
type Sum = (i64, i64);

/// All sets of so many amounts.
struct Halves {
    /// Their sums, in the order of the last position.
    sums: Vec<Sum>,
    /// How many of them end before each position.
    below: Vec<usize>,
    /// The sums of those that begin at each position, in order.
    beginning: Vec<Vec<Sum>>,
}

impl Halves {
    fn new(amounts: &[i64], size: usize, step: i64) -> Self {
        let mut halves = Self { sums: Vec::new(), below: Vec::new(), beginning: vec![Vec::new(); amounts.len()] };
        for last in 0..amounts.len() {
            halves.below.push(halves.sums.len());
            halves.ending(amounts, (last, size - 1), (last, amounts[last]), step);
        }
        halves.beginning.iter_mut().for_each(|sums| sums.sort_unstable());
        halves
    }

    /// Adds those that hold what was chosen, from position `first` on, and `more` amounts before it.
    fn ending(&mut self, amounts: &[i64], (first, more): (usize, usize), (_, sum): (usize, i64), step: i64) {
        if more == 0 {
            let sum = (sum.rem_euclid(step), sum);
            self.sums.push(sum);
            self.beginning[first].push(sum);
            return;
        }
        for before in 0..first {
            self.ending(amounts, (before, more - 1), (before, sum + amounts[before]), step);
        }
    }

    /// How many sets there are of two halves, and of two halves with an amount between.
    fn pairs(&self, amounts: &[i64], around: &Around) -> [u64; 2] {
        let (mut uppers, mut even, mut odd) = (Vec::new(), 0, 0);
        for middle in (0..amounts.len()).rev() {
            let (lower, next) = (self.below[middle], self.below.get(middle + 1).copied().unwrap_or(self.sums.len()));
            even += self.sums[lower..next].iter().map(|sum| around.completed(&uppers, sum.1)).sum::<u64>();
            let between = amounts[middle];
            odd += self.sums[..lower].iter().map(|sum| around.completed(&uppers, sum.1 + between)).sum::<u64>();
            uppers.extend_from_slice(&self.beginning[middle]);
            // Two runs that are in order are merged in one go.
            uppers.sort();
        }
        [even, odd]
    }
}

impl Around {
    /// How many of these sums, added to one, come close to what is wanted without being it.
    fn completed(&self, uppers: &[Sum], sum: i64) -> u64 {
        let missing = self.wanted - sum;
        let rest = missing.rem_euclid(self.step);
        let begin = uppers.partition_point(|upper| *upper < (rest, missing - self.reach));
        let close = uppers[begin..].iter().take_while(|upper| **upper <= (rest, missing + self.reach));
        close.filter(|upper| upper.1 != missing).count() as u64
    }
}
