//! The passes for sums in a suggested ruleset.

use domain::ruleset::{
    Candidates, Cardinality, ColumnKind, Condition, DateWindow, Near, Pass, Sums, Threshold, Tolerance,
};

use super::{Draft, pass};
use crate::fields::Field;
use crate::keys::{Key, Test};

/// So many sums that payments list tell how far from a sum its members lie.
const KNOWN: usize = 30;
/// A sum has to be so much likelier meant than come about by accident to be proposed, in points.
const PROPOSED: i64 = 5_000;
/// And so much likelier to be accepted.
const ACCEPTED: i64 = 7_000;

impl Draft {
    /// Several on the left for one on the right, where amounts, days and something to hold them together are there.
    pub(super) fn sums_pass(&self, keys: &[Key]) -> Option<Pass> {
        let amount = self.columns.iter().find(|column| column.kind.is_amount())?.name.clone();
        let together: Vec<usize> = (0..self.run.plan.fields.len()).filter(|at| self.holds_together(*at)).collect();
        let day = self.run.plan.fields.iter().position(|field| matches!(field, Field::Day(_)));
        if together.is_empty() {
            return None;
        }
        let listed = self.columns.iter().find(|column| column.kind == ColumnKind::Reference);
        let near = day.map(|day| Near { column: self.name(day), when: Condition::Days(self.sum_window(day, keys)) });
        let together: Vec<String> = together.into_iter().map(|at| self.name(at)).collect();
        let candidates = vec![Candidates { equal: together.clone(), ..Candidates::default() }];
        let sums = Sums {
            amount,
            within: Tolerance::default(),
            near,
            together,
            listed: listed.map(|column| column.name.clone()),
            most: 5,
            steps: 1_000_000,
        };
        Some(Pass {
            cardinality: Cardinality::ManyToOne,
            sums: Some(sums),
            review: Threshold::Points(PROPOSED),
            ..pass("sums", Threshold::Points(ACCEPTED), candidates)
        })
    }

    /// Texts that many records share, such as a counterparty or a currency.
    fn holds_together(&self, at: usize) -> bool {
        let Field::Text(texts) = &self.run.plan.fields[at] else { return false };
        let all = self.run.left.len() + self.run.right.len();
        let rows = u32::try_from(texts.distinct()).unwrap_or(u32::MAX).saturating_mul(4);
        rows <= texts.present && texts.present as usize * 10 >= all * 9
    }

    /// Members lie as far from their sum as those of sums that payments list; where few of these are known, a few days further
    /// than pairs lie apart.
    fn sum_window(&self, day: usize, keys: &[Key]) -> DateWindow {
        let known = &self.run.sum_days;
        if let (Some(farthest), true) = (known.iter().max(), known.len() >= KNOWN) {
            return DateWindow { before: 0, after: *farthest, business: false };
        }
        let windows = keys.iter().flat_map(|key| &key.0).filter(|probe| probe.field == day);
        let after = windows.filter_map(|probe| match probe.test {
            Test::Days { after, .. } => u32::try_from(after).ok(),
            _ => None,
        });
        DateWindow { before: 0, after: after.min().unwrap_or(3).clamp(1, 10) + 3, business: false }
    }
}

/// The same sums among records that the payment lists, which nothing else has to be weighed against.
pub(super) fn listed_pass(sums: &Pass) -> Option<Pass> {
    let reference = sums.sums.as_ref()?.listed.clone()?;
    let candidates = vec![Candidates { reference: Some(reference), ..Candidates::default() }];
    Some(Pass { name: "listed sums".to_owned(), candidates, ..sums.clone() })
}
