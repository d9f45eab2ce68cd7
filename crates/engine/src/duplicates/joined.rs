//! Groups of records, joined by accepted pairs: the strongest pairs that hold a group together are kept, and no others.

use super::Likely;
use super::grown::{Grown, LOOKED_AT};
use crate::EngineError;
use crate::columns::narrow;
use crate::observer::Watch;

/// Pairs that were offered.
#[derive(Default)]
pub(super) struct Joined {
    records: usize,
    accepted: Vec<Likely>,
    review: Vec<Likely>,
}

/// Groups by the pairs that hold them together, and pairs for a person to look at.
pub(super) struct Groups {
    pub(super) groups: Vec<Vec<Likely>>,
    pub(super) review: Vec<Likely>,
}

impl Joined {
    pub(super) const fn new(records: usize) -> Self {
        Self { records, accepted: Vec::new(), review: Vec::new() }
    }

    pub(super) fn offer(&mut self, likely: Likely, is_accepted: bool) {
        if is_accepted { &mut self.accepted } else { &mut self.review }.push(likely);
    }

    /// The groups, and likely pairs of records that are in no group together. What a written pass pairs is one thing, and what
    /// that is paired with too; groups that a learned one would join have to be alike by the points of that pass.
    pub(super) fn groups(
        mut self,
        points: impl Fn(usize, u32, u32) -> Option<i32>,
        watch: &Watch<'_>,
    ) -> Result<Groups, EngineError> {
        let strongest = |likely: &Likely| (likely.pass, std::cmp::Reverse(likely.score), likely.left, likely.right);
        watch.sort_by_key(&mut self.accepted, strongest)?;
        let mut grown = Grown::alone(narrow(self.records));
        let mut copied = vec![false; self.records];
        let (mut holding, mut review, mut since) = (Vec::new(), self.review, 0);
        for likely in &self.accepted {
            watch.after(LOOKED_AT * LOOKED_AT, &mut since)?;
            let is_holding = if likely.left == likely.right {
                !std::mem::replace(&mut copied[likely.left as usize], true)
            } else {
                grown.join(likely, |one, other| points(likely.pass, one, other))
            };
            if is_holding { &mut holding } else { &mut review }.push(*likely);
        }
        watch.sort_by_key(&mut review, |likely| (likely.left, likely.right, likely.pass))?;
        review.dedup_by_key(|likely| (likely.left, likely.right));
        review.retain(|likely| match likely.left == likely.right {
            true => !copied[likely.left as usize],
            false => grown.root(likely.left) != grown.root(likely.right),
        });
        let of_group = holding.into_iter().map(|likely| (grown.root(likely.left), likely));
        let mut of_group: Vec<(u32, Likely)> = watch.gather(of_group)?;
        watch.sort(&mut of_group)?;
        let groups = of_group.chunk_by(|one, other| one.0 == other.0);
        let groups = groups.map(|group| group.iter().map(|(_, likely)| *likely).collect()).collect();
        Ok(Groups { groups, review })
    }
}
