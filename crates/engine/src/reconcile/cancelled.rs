//! Records that cancel each other out, taken before anything is paired.

use domain::Ruleset;

use super::Run;
use crate::fields::Side;
use crate::observer::Watch;
use crate::outcome::{Cancelled, SourceSide};
use crate::{EngineError, netting};

impl Run {
    /// Takes records that cancel each other out within their source.
    pub(crate) fn cancel_out(&mut self, rules: &Ruleset, watch: &Watch<'_>) -> Result<(), EngineError> {
        if rules.netting.is_empty() {
            return Ok(());
        }
        self.read(watch)?;
        for (number, _) in (0..).zip(&rules.netting) {
            let found = netting::cancelled(&self.plan, rules, number, (&self.left, &self.right), watch)?;
            let rows = |side| {
                let own = found.iter().filter(move |cancelled| cancelled.side == side);
                own.flat_map(|cancelled| [cancelled.rows.0, cancelled.rows.1])
            };
            self.close(rows(SourceSide::Left), rows(SourceSide::Right));
            let found: Vec<Cancelled> = found.into_iter().map(|cancelled| self.in_rows(cancelled)).collect();
            self.cancelled.extend(found);
        }
        self.cancelled.sort_unstable_by_key(|cancelled| (cancelled.side, cancelled.rows));
        Ok(())
    }

    fn in_rows(&self, cancelled: Cancelled) -> Cancelled {
        let side = if cancelled.side == SourceSide::Left { Side::Left } else { Side::Right };
        let (one, other) = (self.plan.row(side, cancelled.rows.0), self.plan.row(side, cancelled.rows.1));
        Cancelled { rows: (one.min(other), one.max(other)), ..cancelled }
    }
}
