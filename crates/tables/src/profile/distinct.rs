//! How many different values there are: counted up to a bound, estimated beyond.

use std::hash::{BuildHasher, Hasher};

use foldhash::quality::FixedState;
/// How many different values are counted.
const COUNTED: usize = 1 << 18;
/// How many are gathered before those that are there twice are sorted out.
const GATHERED: usize = 2 * COUNTED;

/// What a value hashes to: the same on every run, and evenly spread in every bit.
pub(super) fn hash(value: &[u8]) -> u64 {
    let mut hasher = FixedState::with_seed(0).build_hasher();
    hasher.write(value);
    hasher.finish()
}

/// Different values, by what they hash to. Beyond the bound only those are kept whose hash is below a limit that is
/// halved whenever there are too many again: their number, times how often it was halved, is the estimate.
#[derive(Debug, Default)]
pub(super) struct Distinct {
    hashes: Vec<u64>,
    /// How many of the first are in order.
    sorted: usize,
    halved: u32,
}

impl Distinct {
    pub(super) fn add(&mut self, hash: u64) {
        if self.is_kept(hash) {
            self.hashes.push(hash);
            if self.hashes.len() >= GATHERED {
                self.settle();
            }
        }
    }

    /// Keeps each value once, and as few as are counted.
    fn settle(&mut self) {
        self.hashes[self.sorted..].sort_unstable();
        // This sort sees that both halves are in order.
        self.hashes.sort();
        self.hashes.dedup();
        while self.hashes.len() > COUNTED {
            self.halved += 1;
            let halved = self.halved;
            self.hashes.retain(|hash| hash.leading_zeros() >= halved);
        }
        self.sorted = self.hashes.len();
    }

    const fn is_kept(&self, hash: u64) -> bool {
        hash.leading_zeros() >= self.halved
    }

    /// How many there are, and whether they were counted.
    pub(super) fn count(&mut self) -> (i64, bool) {
        self.settle();
        let kept = i64::try_from(self.hashes.len()).unwrap_or(i64::MAX);
        (kept.saturating_mul(1_i64.checked_shl(self.halved).unwrap_or(i64::MAX)), self.halved == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_values_are_counted_and_many_estimated() {
        let mut distinct = Distinct::default();
        (0..100_000_u32).chain(0..100_000).for_each(|value| distinct.add(hash(&value.to_le_bytes())));
        assert_eq!(distinct.count(), (100_000, true));
        (0..2_000_000_u32).for_each(|value| distinct.add(hash(&value.to_le_bytes())));
        let (count, is_exact) = distinct.count();
        assert!(!is_exact && (1_950_000..2_050_000).contains(&count), "{count}");
    }
}
