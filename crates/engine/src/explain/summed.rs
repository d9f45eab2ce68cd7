//! A match of several records: its members, and what its points are made of.

use domain::ruleset::{Pass, Threshold};

use super::{Member, Summed};
use crate::EngineError;
use crate::fields::{Field, Side};
use crate::numbers::amount_text;
use crate::outcome::Link;
use crate::reconcile::Run;

impl Run {
    /// The sum that a link of the last pass is part of.
    pub(super) fn summed(&self, pass: &Pass, link: &Link) -> Result<Option<Summed>, EngineError> {
        let sum = self.sums.iter().rfind(|sum| sum.group == link.group);
        let (Some(sum), Some(rule)) = (sum, &pass.sums) else { return Ok(None) };
        let own = self.links.iter().filter(|other| other.group == link.group);
        let (mut left, mut right): (Vec<u32>, Vec<u32>) = own.map(|link| (link.left, link.right)).unzip();
        left.dedup();
        right.sort_unstable();
        right.dedup();
        let amount = self.plan.field(&rule.amount)?;
        Ok(Some(Summed {
            pass: link.pass,
            score: link.score,
            accept: if let Threshold::Points(points) = pass.accept { points } else { 0 },
            answer: sum.answer,
            reasons: sum.reasons,
            total_left: self.total(Side::Left, amount, &left),
            total_right: self.total(Side::Right, amount, &right),
            left: self.members(Side::Left, &left),
            right: self.members(Side::Right, &right),
        }))
    }

    fn members(&self, side: Side, rows: &[u32]) -> Vec<Member> {
        let member = |(row, record): (&u32, u32)| Member {
            row: *row,
            values: self.plan.fields.iter().map(|field| field.text(side, record)).collect(),
        };
        rows.iter().zip(self.plan.records(side, rows)).map(member).collect()
    }

    /// What records add up to; none where that is more than can be written, which no sum is.
    fn total(&self, side: Side, amount: usize, rows: &[u32]) -> Option<String> {
        let Field::Amount(amounts) = &self.plan.fields[amount] else { return None };
        let value = |record: u32| {
            let code = self.plan.fields[amount].code(side, record)?;
            amounts.values.get(usize::try_from(code).ok()?).copied()
        };
        let records = self.plan.records(side, rows).into_iter();
        let total = records.map(value).try_fold(0_i64, |total, value| total.checked_add(value?))?;
        Some(amount_text(total, amounts.scale))
    }
}
