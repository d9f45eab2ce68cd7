//! Groups of records, joined by accepted pairs: the strongest pairs that hold a group together are kept, and no others.

use super::Likely;
use crate::columns::narrow;
use crate::joining::Sets;

/// Pairs that were offered.
#[derive(Default)]
pub(super) struct Joined {
    records: usize,
    accepted: Vec<Likely>,
    review: Vec<Likely>,
}

impl Joined {
    pub(super) const fn new(records: usize) -> Self {
        Self { records, accepted: Vec::new(), review: Vec::new() }
    }

    pub(super) fn offer(&mut self, likely: Likely, is_accepted: bool) {
        if is_accepted { &mut self.accepted } else { &mut self.review }.push(likely);
    }

    /// The pairs of each group, and likely pairs of records that are in no group together.
    pub(super) fn groups(mut self) -> (Vec<Vec<Likely>>, Vec<Likely>) {
        let strongest = |likely: &Likely| (likely.pass, std::cmp::Reverse(likely.score), likely.left, likely.right);
        self.accepted.sort_unstable_by_key(strongest);
        self.review.sort_unstable_by_key(strongest);
        let mut sets = Sets::alone(narrow(self.records));
        let mut copied = vec![false; self.records];
        let mut holds = |likely: &Likely| {
            if likely.left == likely.right {
                return !std::mem::replace(&mut copied[likely.left as usize], true);
            }
            sets.join(likely.left, likely.right)
        };
        self.accepted.retain(&mut holds);
        self.review.sort_unstable_by_key(|likely| (likely.left, likely.right, likely.pass));
        self.review.dedup_by_key(|likely| (likely.left, likely.right));
        self.review.retain(|likely| match likely.left == likely.right {
            true => !copied[likely.left as usize],
            false => sets.root(likely.left) != sets.root(likely.right),
        });
        let mut of_group: Vec<(u32, Likely)> =
            self.accepted.iter().map(|likely| (sets.root(likely.left), *likely)).collect();
        of_group.sort_unstable();
        let groups = of_group.chunk_by(|one, other| one.0 == other.0);
        (groups.map(|group| group.iter().map(|(_, likely)| *likely).collect()).collect(), self.review)
    }
}
