//! Two records side by side in one pass, column by column.

use domain::Ruleset;
use domain::ruleset::{Comparison, Pass, Threshold};

use super::{Asked, Evidence, Pair};
use crate::EngineError;
use crate::conditions;
use crate::fields::{Field, Seen, Side};
use crate::model::Model;
use crate::observer::Watch;
use crate::plan::Plan;
use crate::similarity::{Alike, likeness};

/// How many candidates an explanation shows.
const SHOWN: usize = 3;

/// What judges pairs in one pass.
pub(crate) struct Judge<'a> {
    pub(crate) rules: &'a Ruleset,
    pub(crate) plan: &'a Plan,
    pub(crate) pass: &'a Pass,
    pub(crate) number: u32,
    pub(crate) model: Option<&'a Model>,
}

impl Judge<'_> {
    /// The pair that was asked for, or the record's partners and its best candidates among the open rows.
    pub(super) fn pairs(
        &self,
        asked: Asked,
        open: &[u32],
        linked: &[u32],
        watch: &Watch<'_>,
    ) -> Result<Vec<Pair>, EngineError> {
        let (side, row) = asked.record();
        let Some(own) = self.plan.records(side, &[row]).pop() else { return Ok(Vec::new()) };
        let others = match asked.partner() {
            Some(row) => self.plan.records(side.other(), &[row]),
            None => self.best((side, own), open, linked, watch)?,
        };
        let pair = |other: &u32| {
            let (left, right) = abreast(side, own, *other);
            self.pair(left, right, linked.contains(&self.plan.row(side.other(), *other)))
        };
        others.iter().map(pair).collect()
    }

    /// Two records side by side.
    pub(crate) fn pair(&self, left: u32, right: u32, linked: bool) -> Result<Pair, EngineError> {
        let required = self.plan.required(self.pass)?;
        let keys = self.plan.keys(&self.pass.candidates)?;
        let evidence = self.evidence(left, right);
        let base = self.model.map_or(self.pass.base, |model| i64::from(model.prior));
        Ok(Pair {
            left: self.plan.row(Side::Left, left),
            right: self.plan.row(Side::Right, right),
            pass: self.number,
            linked,
            score: base + evidence.iter().map(|evidence| evidence.points).sum::<i64>(),
            base,
            review: if let Threshold::Points(points) = self.pass.review { points } else { 0 },
            candidate: keys.iter().any(|key| key.holds(&self.plan.fields, left, right)),
            failed: self.failed(&required, left, right),
            evidence,
        })
    }

    /// Linked records first, then the open ones with the most points; of those with as many, what the pass weighs.
    fn best(
        &self,
        (side, own): (Side, u32),
        open: &[u32],
        linked: &[u32],
        watch: &Watch<'_>,
    ) -> Result<Vec<u32>, EngineError> {
        let mut others = self.plan.records(side.other(), linked);
        let open = self.plan.records(side.other(), open);
        let keys = self.plan.keys(&self.pass.candidates)?;
        let score = |other: &u32| {
            let (left, right) = abreast(side, own, *other);
            let points: i64 = self.contributions(left, right).iter().sum();
            let is_found = keys.iter().any(|key| key.holds(&self.plan.fields, left, right));
            (std::cmp::Reverse((points, is_found)), *other)
        };
        let mut scored = watch.gather(open.iter().filter(|other| !others.contains(other)).map(score))?;
        watch.sort(&mut scored)?;
        others.extend(scored.into_iter().take(SHOWN).map(|scored| scored.1));
        Ok(others)
    }

    fn contributions(&self, left: u32, right: u32) -> Vec<i64> {
        let mut alike = Alike::new();
        let fields = &self.plan.fields;
        if let Some(model) = &self.model {
            let seen: Vec<Seen> = fields.iter().map(|field| field.compare(left, right, &mut alike)).collect();
            return model.contributions(&seen).map(i64::from).collect();
        }
        let points = |(at, field): (usize, &Field)| {
            let own = |comparison: &&Comparison| self.plan.field(&comparison.column) == Ok(at);
            let compare = |comparison| conditions::points(comparison, field, left, right, &mut alike).unwrap_or(0);
            self.pass.comparisons.iter().filter(own).map(compare).sum()
        };
        fields.iter().enumerate().map(points).collect()
    }

    fn evidence(&self, left: u32, right: u32) -> Vec<Evidence> {
        let points = self.contributions(left, right);
        let each = self.rules.columns.iter().zip(&self.plan.fields).zip(points);
        let evidence = each.map(|((column, field), points)| {
            let (one, other) = (field.text(Side::Left, left), field.text(Side::Right, right));
            let similarity = match (field, &one, &other) {
                (Field::Text(_), Some(one), Some(other)) => Some(likeness(one, other)),
                _ => None,
            };
            Evidence { column: column.name.clone(), left: one, right: other, similarity, points }
        });
        evidence.collect()
    }

    fn failed(&self, required: &[(usize, &Comparison)], left: u32, right: u32) -> Option<String> {
        let fields = &self.plan.fields;
        let lacks = |(field, comparison): &&(usize, &Comparison)| {
            let field = &fields[*field];
            let present = field.code(Side::Left, left).is_some() && field.code(Side::Right, right).is_some();
            present && !comparison.levels.iter().any(|level| conditions::holds(&level.when, field, left, right))
        };
        required.iter().find(lacks).map(|(_, comparison)| comparison.column.clone())
    }
}

/// The left record of two, then the right one.
const fn abreast(side: Side, own: u32, other: u32) -> (u32, u32) {
    match side {
        Side::Left => (own, other),
        Side::Right => (other, own),
    }
}
