//! Groups that grow by pairs of learned passes only where their records are alike on the whole: what is like something that
//! is like a third need not be like that.

use hashbrown::HashMap;

use super::Likely;
use crate::columns::HASH;
use crate::joining::Sets;
use crate::sample::spread;

/// So many records of a group at most speak for it.
pub(super) const LOOKED_AT: usize = 6;

/// Groups by one of their records, the root.
pub(super) struct Grown {
    sets: Sets,
    /// The records of groups that have several.
    members: HashMap<u32, Vec<u32>, foldhash::fast::FixedState>,
    /// How large two groups were when they were found to be apart.
    apart: HashMap<(u32, u32), usize, foldhash::fast::FixedState>,
}

impl Grown {
    pub(super) fn alone(records: u32) -> Self {
        Self { sets: Sets::alone(records), members: HashMap::with_hasher(HASH), apart: HashMap::with_hasher(HASH) }
    }

    pub(super) fn root(&mut self, record: u32) -> u32 {
        self.sets.root(record)
    }

    /// Joins the groups of a pair, if they are apart and alike; tells whether it did. How alike two records are is asked for
    /// where a pair would take others along, in points: below zero they are likelier two things. Without points they go along.
    pub(super) fn join(&mut self, pair: &Likely, points: impl Fn(u32, u32) -> Option<i32>) -> bool {
        let (one, other) = (self.root(pair.left), self.root(pair.right));
        if one == other || !self.are_alike(one.min(other), one.max(other), points) {
            return false;
        }
        let (own, others) = (self.take(one), self.take(other));
        let (mut more, fewer) = if own.len() >= others.len() { (own, others) } else { (others, own) };
        more.extend(fewer);
        self.sets.join(one, other);
        self.members.insert(one.min(other), more);
        true
    }

    fn take(&mut self, root: u32) -> Vec<u32> {
        self.members.remove(&root).unwrap_or_else(|| vec![root])
    }

    /// Whether the records of two groups are likelier one thing than not, each of the one held against each of the other.
    fn are_alike(&mut self, one: u32, other: u32, points: impl Fn(u32, u32) -> Option<i32>) -> bool {
        let size = self.size(one) + self.size(other);
        if size == 2 {
            return true;
        }
        if self.apart.get(&(one, other)) == Some(&size) {
            return false;
        }
        let (own, others) = (self.some(one), self.some(other));
        let pairs = own.iter().flat_map(|own| others.iter().map(move |other| (*own, *other)));
        let all: Option<i64> = pairs.map(|(own, other)| points(own, other).map(i64::from)).sum();
        let are_alike = all.is_none_or(|all| all > 0);
        if !are_alike {
            self.apart.insert((one, other), size);
        }
        are_alike
    }

    fn size(&self, root: u32) -> usize {
        self.members.get(&root).map_or(1, Vec::len)
    }

    fn some(&self, root: u32) -> Vec<u32> {
        self.members.get(&root).map_or_else(|| vec![root], |members| spread(members, LOOKED_AT))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn pair(left: u32, right: u32) -> Likely {
        Likely { left, right, pass: 0, score: 0 }
    }

    /// Points that fall with how far apart the numbers of two records are.
    fn near(one: u32, other: u32) -> Option<i32> {
        Some(2_500 - 1_000 * i32::try_from(one.abs_diff(other)).unwrap())
    }

    #[test]
    fn a_chain_ends_where_its_ends_are_unlike() {
        let mut grown = Grown::alone(8);
        let joined: Vec<bool> = (0..7).map(|at| grown.join(&pair(at, at + 1), near)).collect();
        assert_eq!(joined, [true, true, true, false, true, true, true]);
        assert_eq!((grown.root(0), grown.root(3), grown.root(4), grown.root(7)), (0, 0, 4, 4));
    }

    #[test]
    fn what_written_rules_pair_goes_along_however_unlike_its_ends_are() {
        let mut grown = Grown::alone(50);
        assert!((0..49).all(|at| grown.join(&pair(at, at + 1), |_, _| None)));
        assert!((0..50).all(|record| grown.root(record) == 0));
        assert!(!grown.join(&pair(3, 40), |_, _| None));
    }

    #[test]
    fn two_records_that_are_a_pair_are_not_asked_for_again() {
        let mut grown = Grown::alone(2);
        assert!(grown.join(&pair(0, 1), |_, _| unreachable!()));
    }

    #[test]
    fn groups_that_were_found_to_be_apart_are_held_against_each_other_again_once_they_grow() {
        let (asked, mut grown) = (Cell::new(0), Grown::alone(6));
        let unlike = |_, _| {
            asked.set(asked.get() + 1);
            Some(-1)
        };
        assert!(grown.join(&pair(0, 1), unlike) && grown.join(&pair(2, 3), unlike));
        assert!((0..5).all(|_| !grown.join(&pair(1, 3), unlike)));
        assert_eq!(asked.get(), 4);
        assert!(grown.join(&pair(3, 4), |_, _| Some(1)));
        assert!(!grown.join(&pair(1, 3), unlike));
        assert_eq!(asked.get(), 10);
    }

    #[test]
    fn a_few_records_speak_for_a_large_group() {
        let (asked, mut grown) = (Cell::new(0), Grown::alone(400));
        let alike = |_, _| {
            asked.set(asked.get() + 1);
            Some(1)
        };
        assert!((1..200).all(|at| grown.join(&pair(0, at), |_, _| None)));
        assert!((201..400).all(|at| grown.join(&pair(200, at), |_, _| None)));
        assert!(grown.join(&pair(7, 300), alike));
        assert_eq!(asked.get(), LOOKED_AT * LOOKED_AT);
    }
}
