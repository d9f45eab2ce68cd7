//! The search itself: halves of one size, sorted by their sum, put together.

use std::ops::RangeInclusive;

use super::MOST_LISTED;
use crate::columns::narrow;

/// The steps ran out.
#[derive(Debug)]
pub(super) struct Exhausted;

/// The sum of `SIZE` amounts and their positions, ascending.
type Half<const SIZE: usize> = (i128, [u32; SIZE]);

pub(super) struct Search<'a> {
    amounts: &'a [i64],
    least: i128,
    most: i128,
    steps: &'a mut u64,
    /// How many sets were found.
    pub(super) count: u64,
    /// The first of them.
    pub(super) found: Vec<Vec<usize>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(amounts: &'a [i64], sum: RangeInclusive<i64>, steps: &'a mut u64) -> Self {
        let (least, most) = (i128::from(*sum.start()), i128::from(*sum.end()));
        Self { amounts, least, most, steps, count: 0, found: Vec::new() }
    }

    /// Looks for sets of all sizes, the small ones first.
    pub(super) fn sizes(&mut self, from: usize, to: usize) -> Result<(), Exhausted> {
        let (from, to) = (from.max(1), to.min(self.amounts.len()));
        if (from..=to).contains(&1) {
            self.single()?;
        }
        for half in 1..=to / 2 {
            let even = (from..=to).contains(&(2 * half));
            let odd = (from..=to).contains(&(2 * half + 1));
            if even || odd {
                self.half_size(half, even, odd)?;
            }
        }
        Ok(())
    }

    fn half_size(&mut self, half: usize, even: bool, odd: bool) -> Result<(), Exhausted> {
        match half {
            1 => self.of_halves::<1>(even, odd),
            2 => self.of_halves::<2>(even, odd),
            3 => self.of_halves::<3>(even, odd),
            4 => self.of_halves::<4>(even, odd),
            5 => self.of_halves::<5>(even, odd),
            _ => self.of_halves::<6>(even, odd),
        }
    }

    fn single(&mut self) -> Result<(), Exhausted> {
        for (position, &amount) in self.amounts.iter().enumerate() {
            self.spend(1)?;
            if (self.least..=self.most).contains(&i128::from(amount)) {
                self.take(|| vec![position]);
            }
        }
        Ok(())
    }

    fn of_halves<const SIZE: usize>(&mut self, even: bool, odd: bool) -> Result<(), Exhausted> {
        let halves = self.halves::<SIZE>()?;
        let uppers = Uppers::new(&halves, self.least == self.most);
        if even {
            self.completed(&halves, None, &uppers)?;
        }
        if odd {
            let mut below = 0;
            for middle in 0..self.amounts.len() {
                // Halves were made in the order of their last position, so those below the middle come first.
                while halves.get(below).is_some_and(|(_, members)| (members[SIZE - 1] as usize) < middle) {
                    below += 1;
                }
                self.completed(&halves[..below], Some(middle), &uppers)?;
            }
        }
        Ok(())
    }

    /// All halves of this size, in the order of their last position, then of the one before it, and so on.
    fn halves<const SIZE: usize>(&mut self) -> Result<Vec<Half<SIZE>>, Exhausted> {
        let length = self.amounts.len();
        self.spend(binomial(length, SIZE))?;
        let mut halves = Vec::new();
        let mut members: [u32; SIZE] = std::array::from_fn(|at| u32::try_from(at).expect("a half is small"));
        while (members[SIZE - 1] as usize) < length {
            let sum = members.iter().map(|&at| i128::from(self.amounts[at as usize])).sum();
            halves.push((sum, members));
            advance(&mut members);
        }
        Ok(halves)
    }

    /// Puts each lower half, and the middle, together with every upper half that completes it.
    fn completed<const SIZE: usize>(
        &mut self,
        lower: &[Half<SIZE>],
        middle: Option<usize>,
        uppers: &Uppers<'_, SIZE>,
    ) -> Result<(), Exhausted> {
        let between = middle.map_or(0, |middle| i128::from(self.amounts[middle]));
        self.spend(lower.len() as u64)?;
        for (sum, members) in lower {
            let (least, most) = (self.least - sum - between, self.most - sum - between);
            let last = middle.unwrap_or(members[SIZE - 1] as usize);
            match uppers {
                Uppers::Equal(filed) => {
                    for upper in filed.with(least) {
                        self.complete(members, (middle, last), upper)?;
                    }
                }
                Uppers::Near(ordered) => {
                    for (_, upper) in ordered.from(least).take_while(|(sum, _)| *sum <= most) {
                        self.complete(members, (middle, last), upper)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn complete(
        &mut self,
        lower: &[u32],
        (middle, last): (Option<usize>, usize),
        upper: &[u32],
    ) -> Result<(), Exhausted> {
        self.spend(1)?;
        if upper[0] as usize > last {
            self.take(|| set(lower, middle, upper));
        }
        Ok(())
    }

    fn take(&mut self, set: impl FnOnce() -> Vec<usize>) {
        self.count += 1;
        if self.found.len() < MOST_LISTED {
            self.found.push(set());
        }
    }

    fn spend(&mut self, steps: u64) -> Result<(), Exhausted> {
        *self.steps = self.steps.checked_sub(steps).ok_or(Exhausted)?;
        Ok(())
    }
}

/// Upper halves by their sum.
enum Uppers<'a, const SIZE: usize> {
    /// Where one sum is wanted.
    Equal(Filed<'a, SIZE>),
    /// Where a range of sums will do.
    Near(Ordered<SIZE>),
}

impl<'a, const SIZE: usize> Uppers<'a, SIZE> {
    fn new(halves: &'a [Half<SIZE>], equal: bool) -> Self {
        if equal { Self::Equal(Filed::new(halves)) } else { Self::Near(Ordered::new(halves.to_vec())) }
    }
}

/// Halves filed by their sum, so that most sums that no half has are known by a look at one place.
struct Filed<'a, const SIZE: usize> {
    halves: &'a [Half<SIZE>],
    /// The first half of each place, and for each half the next of its place; one more than its number, nothing is 0.
    heads: Vec<u32>,
    next: Vec<u32>,
}

impl<'a, const SIZE: usize> Filed<'a, SIZE> {
    fn new(halves: &'a [Half<SIZE>]) -> Self {
        let mut heads = vec![0; (2 * halves.len()).next_power_of_two()];
        let mut next = vec![0; halves.len()];
        for (at, (sum, _)) in halves.iter().enumerate().rev() {
            let head = &mut heads[place(*sum, halves.len())];
            next[at] = std::mem::replace(head, narrow(at + 1));
        }
        Self { halves, heads, next }
    }

    /// The halves with this sum, in their order.
    fn with(&self, wanted: i128) -> impl Iterator<Item = &'a [u32; SIZE]> {
        let mut at = self.heads[place(wanted, self.halves.len())];
        let in_place = std::iter::from_fn(move || {
            let number = at.checked_sub(1)? as usize;
            at = self.next[number];
            Some(&self.halves[number])
        });
        in_place.filter(move |(sum, _)| *sum == wanted).map(|(_, members)| members)
    }
}

/// Where halves of a sum are filed among places for twice as many halves.
fn place(sum: i128, halves: usize) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sums that differ above are told apart later"
    )]
    let mixed = (sum as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let bits = (2 * halves).next_power_of_two().ilog2();
    usize::try_from(mixed.checked_shr(64 - bits).unwrap_or(0)).expect("bits of a place")
}

/// Halves by their sum, and where those of a piece of all sums begin: a search starts there instead of in the middle.
struct Ordered<const SIZE: usize> {
    halves: Vec<Half<SIZE>>,
    lowest: i128,
    /// A piece is so many bits wide.
    shift: u32,
    starts: Vec<u32>,
}

impl<const SIZE: usize> Ordered<SIZE> {
    fn new(mut halves: Vec<Half<SIZE>>) -> Self {
        halves.sort_unstable();
        let (lowest, highest) = (halves.first().map_or(0, |half| half.0), halves.last().map_or(0, |half| half.0));
        let pieces = halves.len().next_power_of_two();
        // The highest is in a piece that there is.
        let shift = (highest - lowest).checked_ilog2().map_or(0, |bits| (bits + 1).saturating_sub(pieces.ilog2()));
        let mut starts = vec![0; pieces + 1];
        for (sum, _) in &halves {
            starts[piece(sum - lowest, shift, pieces) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self { halves, lowest, shift, starts }
    }

    /// The halves with at least this sum, ascending.
    fn from(&self, least: i128) -> impl Iterator<Item = &Half<SIZE>> {
        let begin = self.starts[piece((least - self.lowest).max(0), self.shift, self.starts.len() - 1)] as usize;
        self.halves[begin..].iter().skip_while(move |(sum, _)| *sum < least)
    }
}

fn piece(above: i128, shift: u32, pieces: usize) -> usize {
    usize::try_from(above >> shift).unwrap_or(usize::MAX).min(pieces - 1)
}

fn set(lower: &[u32], middle: Option<usize>, upper: &[u32]) -> Vec<usize> {
    let place = |&at: &u32| at as usize;
    lower.iter().map(place).chain(middle).chain(upper.iter().map(place)).collect()
}

/// The next set of positions in the order of the last, then the one before it, and so on.
fn advance<const SIZE: usize>(members: &mut [u32; SIZE]) {
    let mut at = 0;
    while at + 1 < SIZE && members[at] + 1 == members[at + 1] {
        at += 1;
    }
    members[at] += 1;
    for (low, member) in (0..).zip(&mut members[..at]) {
        *member = low;
    }
}

/// How many sets of `chosen` there are among `all`; at most `u64::MAX`.
pub(super) fn binomial(all: usize, chosen: usize) -> u64 {
    let mut count: u128 = 1;
    for at in 0..chosen.min(all) {
        count = count.saturating_mul((all - at) as u128) / (at as u128 + 1);
    }
    if chosen > all { 0 } else { u64::try_from(count).unwrap_or(u64::MAX) }
}
