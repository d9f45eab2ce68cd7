//! A model as a ruleset carries it: points by the names that ways to relate have there, and back, exactly.

use std::collections::BTreeMap;

use domain::ruleset::{ColumnKind, Learned, OTHERWISE, Pass, Points, relations};

use super::standing::{Standings, Stratum};
use super::{FieldPoints, Model, rarities};
use crate::EngineError;
use crate::fields::{Field, FieldKind};
use crate::levels::LEVELS;
use crate::logarithm::exp;
use crate::outcome::PassReport;
use crate::plan::Plan;

type Table = [i32; LEVELS];

impl Model {
    /// What was learned, for columns of these names.
    fn written(&self, fields: &[Field], names: &[String]) -> Vec<Learned> {
        let mut learned = Vec::new();
        for (at, field) in fields.iter().enumerate() {
            let kind = document_kind(field.kind());
            let one = |points: &FieldPoints, apart: Option<&Stratum>| {
                let any = if apart.is_none() { named(kind, &points.chance) } else { BTreeMap::new() };
                let without = apart.map(|apart| marked(apart.empty, names));
                let strange = apart.and_then(|apart| Some(marked(apart.strange?, names)));
                Learned { column: names[at].clone(), without, strange, together: named(kind, &points.truth), any }
            };
            learned.push(one(&self.fields[at], None));
            let apart = self.strata.iter().filter(|(stratum, _)| stratum.empty >> at & 1 == 0);
            learned.extend(apart.map(|(stratum, fields)| one(&fields[at], Some(stratum))));
        }
        learned
    }

    /// The model that a pass carries, if it carries one.
    pub(crate) fn read(pass: &Pass, plan: &Plan, left_rows: usize) -> Result<Option<Self>, EngineError> {
        if pass.learned.is_empty() {
            return Ok(None);
        }
        let mut all: Vec<FieldPoints> = plan.fields.iter().map(unknown).collect();
        let mut strata: BTreeMap<Stratum, Vec<FieldPoints>> = BTreeMap::new();
        for learned in pass.learned.iter().filter(|learned| learned.without.is_none()) {
            let at = plan.field(&learned.column)?;
            let kind = document_kind(plan.fields[at].kind());
            (all[at].truth, all[at].chance) = (numbered(kind, &learned.together), numbered(kind, &learned.any));
        }
        for (learned, without) in pass.learned.iter().filter_map(|learned| Some((learned, learned.without.as_ref()?))) {
            let at = plan.field(&learned.column)?;
            let bits = |names: &[String]| -> Result<u64, EngineError> {
                Ok(plan.fields_of(names)?.into_iter().fold(0, |mask, field| mask | 1 << field))
            };
            let strange = learned.strange.as_deref().map(bits).transpose()?;
            let stratum = Stratum { empty: bits(without)?, strange };
            let apart = strata.entry(stratum).or_insert_with(|| all.clone());
            apart[at].truth = numbered(document_kind(plan.fields[at].kind()), &learned.together);
        }
        Ok(Some(Self {
            strata: strata.into_iter().collect(),
            alone: vec![Standings::default(); all.len()],
            chance: all.iter().map(|field| field.chance.map(share)).collect(),
            prior: narrowed(pass.base),
            left_rows,
            start: vec![[0.0; LEVELS]; all.len()],
            truth: all.iter().map(|field| field.truth.map(share)).collect(),
            fields: all,
        }))
    }
}

impl PassReport {
    /// Remembers what a pass learned.
    pub(crate) fn learn(&mut self, model: &Model, plan: &Plan) {
        self.learned = model.written(&plan.fields, &plan.names());
        self.base = Some(Points::from(model.prior));
    }
}

fn unknown(field: &Field) -> FieldPoints {
    FieldPoints { truth: [0; LEVELS], chance: [0; LEVELS], rarity: rarities(field) }
}

fn share(points: i32) -> f64 {
    exp(f64::from(points) / 1000.0)
}

fn marked(fields: u64, names: &[String]) -> Vec<String> {
    names.iter().enumerate().filter(|(at, _)| fields >> at & 1 == 1).map(|(_, name)| name.clone()).collect()
}

/// Any kind that is compared as this one is: the names are the same.
const fn document_kind(kind: FieldKind) -> ColumnKind {
    match kind {
        FieldKind::Text => ColumnKind::Text,
        FieldKind::Amount => ColumnKind::Number,
        FieldKind::Day => ColumnKind::Date,
    }
}

/// Points by name; what is there most often stands under one name.
fn named(kind: ColumnKind, points: &Table) -> BTreeMap<String, Points> {
    let relations = relations(kind);
    let mut times: BTreeMap<i32, usize> = BTreeMap::new();
    for (level, _) in &relations {
        *times.entry(points[usize::from(*level)]).or_default() += 1;
    }
    let usual = times.into_iter().filter(|(_, times)| *times > 1).max_by_key(|(_, times)| *times);
    let usual = usual.map(|(points, _)| points);
    let own = relations.into_iter().map(|(level, name)| (name, points[usize::from(level)]));
    let own = own.filter(|(_, points)| Some(*points) != usual);
    let all = own.chain(usual.map(|points| (OTHERWISE.to_owned(), points)));
    all.map(|(name, points)| (name, Points::from(points))).collect()
}

fn numbered(kind: ColumnKind, named: &BTreeMap<String, Points>) -> Table {
    let usual = named.get(OTHERWISE).copied().unwrap_or_default();
    let mut table = [0; LEVELS];
    for (level, name) in relations(kind) {
        table[usize::from(level)] = narrowed(named.get(&name).copied().unwrap_or(usual));
    }
    table
}

fn narrowed(points: Points) -> i32 {
    i32::try_from(points.clamp(-1_000_000_000, 1_000_000_000)).expect("a thousand million fits")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::levels::{amount, day, text};

    #[test]
    fn every_way_to_relate_that_is_learned_has_a_name() {
        let levels = |kind| {
            let mut levels: Vec<u8> = relations(document_kind(kind)).into_iter().map(|(level, _)| level).collect();
            levels.sort_unstable();
            levels
        };
        assert_eq!(levels(FieldKind::Text), (1..=text::DIFFERENT).collect::<Vec<u8>>());
        assert_eq!(levels(FieldKind::Amount), (1..=amount::FAR).collect::<Vec<u8>>());
        let days = day::ZERO - 32..=day::ZERO + 32;
        let same = std::iter::once(1);
        assert_eq!(levels(FieldKind::Day), same.chain(days.filter(|day| *day != day::ZERO)).collect::<Vec<u8>>());
    }

    #[test]
    fn points_come_back_as_they_were_written() {
        for kind in [FieldKind::Text, FieldKind::Amount, FieldKind::Day].map(document_kind) {
            let mut table = [0; LEVELS];
            for (at, (level, _)) in relations(kind).into_iter().enumerate() {
                table[usize::from(level)] = -i32::try_from(at / 3).unwrap() * 700;
            }
            assert_eq!(numbered(kind, &named(kind, &table)), table);
        }
    }
}
