//! What a run leaves when all its passes are done.

use super::Run;
use crate::EngineError;
use crate::fields::Side;
use crate::observer::Watch;
use crate::outcome::{Outcome, Undecided};

impl Run {
    /// All links, and the records that have none.
    pub(crate) fn outcome(mut self, watch: &Watch<'_>) -> Result<Outcome, EngineError> {
        let rows = |side: Side, open: &[u32], of: fn(&Undecided) -> &Vec<u32>| {
            let mut rows = watch.gather(open.iter().map(|record| self.plan.row(side, *record)))?;
            rows.extend(self.undecided.iter().flat_map(of));
            watch.sort(&mut rows)?;
            Ok::<_, EngineError>(rows)
        };
        let unmatched_left = rows(Side::Left, &self.left, |set| &set.left)?;
        let unmatched_right = rows(Side::Right, &self.right, |set| &set.right)?;
        self.undecided.sort_unstable_by(|one, other| one.left.cmp(&other.left));
        watch.check()?;
        Ok(Outcome {
            unmatched_left,
            unmatched_right,
            links: self.links,
            undecided: self.undecided,
            cancelled: self.cancelled,
            sums: self.sums,
            passes: self.passes,
        })
    }
}
