//! Sums that a pass found become matches; and what it tries for one record.

use domain::ruleset::Pass;

use super::Run;
use crate::fields::Side;
use crate::groups::{Group, Tried};
use crate::observer::Watch;
use crate::outcome::{Link, LinkState, Sum};
use crate::{EngineError, groups};

impl Run {
    pub(super) fn take_groups(&mut self, number: u32, found: &groups::Found) {
        let rows = |side: Side, records: &[u32]| self.plan.sorted_rows(side, records.iter().copied());
        let each = found.groups.iter();
        let mut groups: Vec<(Vec<u32>, Vec<u32>, &Group)> =
            each.map(|group| (rows(Side::Left, &group.left), rows(Side::Right, &group.right), group)).collect();
        groups.sort_unstable_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
        for (lefts, rights, group) in groups {
            let state = match (group.tied, group.sure) {
                (true, _) => LinkState::Ambiguous,
                (false, true) => LinkState::Matched,
                (false, false) => LinkState::Review,
            };
            let score = group.reasons.total();
            for (&left, &right) in lefts.iter().flat_map(|left| rights.iter().map(move |right| (left, right))) {
                self.links.push(Link { group: self.matches, left, right, state, pass: number, score });
            }
            self.sums.push(Sum { group: self.matches, answer: group.answer, reasons: group.reasons });
            self.matches += 1;
        }
        self.sum_lags.extend(found.groups.iter().filter(|group| group.sure).filter_map(|group| group.lags));
        let lefts = found.groups.iter().flat_map(|group| group.left.iter().copied());
        self.close(lefts, found.groups.iter().flat_map(|group| group.right.iter().copied()));
    }

    /// Tries which open records a pass of sums finds for a row, none where the row is not open.
    pub(crate) fn try_sums(
        &mut self,
        pass: (u32, &Pass),
        (side, row): (Side, u32),
        watch: &Watch<'_>,
    ) -> Result<Option<Tried>, EngineError> {
        self.prepare_all(watch)?;
        let open = if side == Side::Left { &self.left } else { &self.right };
        let record = self.plan.records(side, &[row]).pop().filter(|record| open.contains(record));
        let Some(record) = record else { return Ok(None) };
        groups::tried(&self.open(&[]), &self.plan, pass, (side, record), watch)
    }
}
