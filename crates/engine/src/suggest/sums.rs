//! The passes for sums in a suggested ruleset.

use domain::ruleset::{
    Candidates, Cardinality, ColumnKind, Condition, DateWindow, Near, Pass, Sums, Threshold, Tolerance,
};

use super::{Draft, pass};
use crate::fields::{Field, Side};
use crate::keys::{Key, Test};

/// So many sums that payments list tell how far from a sum its members lie.
const KNOWN: usize = 30;
/// Which side may have several records, in the order in which it is tried.
const SIDES: [Side; 2] = [Side::Left, Side::Right];
/// Among a handful of rows members lie no farther from their sum than this, as pairs do.
const FEW_DAYS: u32 = 10;
/// A sum has to be so much likelier meant than come about by accident to be proposed, in points.
const PROPOSED: i64 = 4_200;
/// And so much likelier to be accepted.
const ACCEPTED: i64 = 6_200;

impl Draft {
    /// Several of either side for one of the other, where amounts, days and something to hold them together are there.
    pub(super) fn sums_passes(&self, keys: &[Key]) -> Vec<Pass> {
        let together: Vec<usize> = (0..self.run.plan.fields.len()).filter(|at| self.holds_together(*at)).collect();
        if together.is_empty() {
            return Vec::new();
        }
        let equal: Vec<String> = together.into_iter().map(|at| self.name(at)).collect();
        let candidates = vec![Candidates { equal: equal.clone(), ..Candidates::default() }];
        let pass = |many| self.sums_pass(many, &equal, candidates.clone(), |day| self.sum_window(day, keys));
        SIDES.into_iter().filter_map(pass).collect()
    }

    /// The same among a handful of rows, in which hardly anything comes back: what members have in common with their sum is
    /// what pairs have.
    pub(super) fn few_sums_passes(&self) -> Vec<Pass> {
        let texts = (0..self.columns.len()).filter(|at| self.columns[*at].kind.is_text());
        let (together, own): (Vec<usize>, Vec<usize>) = texts.partition(|at| self.comes_back(*at));
        let together: Vec<String> = together.into_iter().map(|at| self.name(at)).collect();
        let candidates: Vec<Candidates> = own.into_iter().map(|at| self.something_in_common(at)).collect();
        if candidates.is_empty() {
            return Vec::new();
        }
        let window = |_| DateWindow::either_way(FEW_DAYS);
        SIDES.into_iter().filter_map(|many| self.sums_pass(many, &together, candidates.clone(), window)).collect()
    }

    fn sums_pass(
        &self,
        many: Side,
        together: &[String],
        candidates: Vec<Candidates>,
        window: impl Fn(usize) -> DateWindow,
    ) -> Option<Pass> {
        let amount = self.columns.iter().find(|column| column.kind.is_amount())?.name.clone();
        let day = self.run.plan.fields.iter().position(|field| matches!(field, Field::Day(_)));
        let listed = self.columns.iter().find(|column| column.kind == ColumnKind::Reference);
        let sums = Sums {
            amount,
            within: Tolerance::default(),
            near: day.map(|day| Near { column: self.name(day), when: Condition::Days(window(day)) }),
            together: together.to_vec(),
            listed: listed.map(|column| column.name.clone()),
            most: 5,
            steps: 1_000_000,
        };
        let (name, cardinality) = match many {
            Side::Left => ("sums", Cardinality::ManyToOne),
            Side::Right => ("splits", Cardinality::OneToMany),
        };
        Some(Pass {
            cardinality,
            sums: Some(sums),
            review: Threshold::Points(PROPOSED),
            ..pass(name, Threshold::Points(ACCEPTED), candidates)
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
    /// than pairs lie apart, to the side to which pairs do.
    fn sum_window(&self, day: usize, keys: &[Key]) -> DateWindow {
        let known = self.run.sum_lags.iter().copied().reduce(|one, other| [one[0].min(other[0]), one[1].max(other[1])]);
        if let (Some([least, most]), true) = (known, self.run.sum_lags.len() >= KNOWN) {
            let (before, after) = (least.min(0).unsigned_abs(), most.max(0).unsigned_abs());
            return DateWindow { before, after, business: false };
        }
        let windows = keys.iter().flat_map(|key| &key.0).filter(|probe| probe.field == day);
        let windows = windows.filter_map(|probe| match probe.test {
            Test::Days { before, after } => Some([before.unsigned_abs(), after.unsigned_abs()]),
            _ => None,
        });
        let nearest = windows.reduce(|one, other| [one[0].min(other[0]), one[1].min(other[1])]);
        let [before, after] = nearest.unwrap_or([3, 3]);
        let further = |days: u32| days.clamp(1, 10) + 3;
        DateWindow {
            before: if before >= after { further(before) } else { 0 },
            after: if after >= before { further(after) } else { 0 },
            business: false,
        }
    }
}

/// The same sums among records that the payment lists, which nothing else has to be weighed against. As it names them, they may
/// lie before or after it.
pub(super) fn listed_pass(sums: &Pass) -> Option<Pass> {
    let mut pass = sums.clone();
    let own = pass.sums.as_mut()?;
    pass.candidates = vec![Candidates { reference: Some(own.listed.clone()?), ..Candidates::default() }];
    pass.name = format!("listed {}", sums.name);
    if let Some(Near { when: Condition::Days(window), .. }) = &mut own.near {
        *window = DateWindow::either_way(window.before.max(window.after));
    }
    Some(pass)
}
