//! One pass whose points a person wrote down.

use domain::ruleset::{Candidates, Comparison, Pass, Threshold};
use rayon::prelude::*;

use crate::EngineError;
use crate::assign::{Assignment, Chosen, Edge, assign};
use crate::conditions;
use crate::fields::{Field, Side};
use crate::index::Index;
use crate::keys::{Codes, Key, Test};
use crate::learned::{CROWD, Found, Open};
use crate::observer::{Phase, Watch};
use crate::plan::Plan;
use crate::same;
use crate::similarity::Alike;

/// Rows per step of work, between which a run can be stopped.
const CHUNK: usize = 1024;

/// Pairs the open records of both sides.
pub(crate) fn pair(open: &Open<'_>, plan: &Plan, pass: &Pass, watch: &Watch<'_>) -> Result<Found, EngineError> {
    let keys = plan.keys(&pass.candidates)?;
    // An assignment takes only pairs with a gain: those on the line gain one.
    let line = match pass.review {
        Threshold::Points(points) => points - 1,
        Threshold::Precision(_) => -1,
    };
    let (mut left, mut right) = (open.left.to_vec(), open.right.to_vec());
    let mut assignment = Assignment::default();
    if let Some(fields) = uncontested(open.fields, &keys, pass) {
        let pairs = same::pairs(&fields, &left, &right);
        same::take(&mut left, &mut right, &pairs);
        let gain = i32::try_from(pass.base - line).unwrap_or(i32::MAX);
        let sure = |&(left, right): &(u32, u32)| Chosen::alone(Edge { left, right, gain });
        assignment.chosen.extend(pairs.iter().filter(|_| gain > 0).map(sure));
    }
    let rest = Open { fields: open.fields, left: &left, right: &right, required: &[] };
    let weighing = Weighing { open: &rest, keys: &keys, pass, comparisons: comparisons(plan, pass)?, line };
    let (edges, compared, passed_over) = weighing.edges(watch)?;
    watch.begin(Phase::Assign, 1)?;
    let found = assign(&edges);
    assignment.chosen.extend(found.chosen);
    assignment.chosen.sort_unstable_by_key(|chosen| chosen.edge);
    assignment.gap += found.gap;
    Ok(Found { assignment, line, model: None, compared, passed_over })
}

/// Whether a pass asks for nothing but whether values are the same or near.
pub(crate) fn only_equal(pass: &Pass) -> bool {
    let by_text = |candidates: &Candidates| candidates.words.is_some() || candidates.reference.is_some();
    pass.comparisons.is_empty() && pass.sums.is_none() && !pass.candidates.iter().any(by_text)
}

/// The fields of a pass that asks for equal values and nothing else: what only two records share needs no weighing.
fn uncontested<'a>(fields: &'a [Field], keys: &[Key], pass: &Pass) -> Option<Vec<&'a Field>> {
    let [key] = keys else { return None };
    let equal = key.0.iter().all(|probe| probe.test == Test::Same);
    (equal && pass.comparisons.is_empty()).then(|| key.0.iter().map(|probe| &fields[probe.field]).collect())
}

fn comparisons<'a>(plan: &Plan, pass: &'a Pass) -> Result<Vec<(usize, &'a Comparison)>, EngineError> {
    pass.comparisons.iter().map(|comparison| Ok((plan.field(&comparison.column)?, comparison))).collect()
}

struct Weighing<'a> {
    open: &'a Open<'a>,
    keys: &'a [Key],
    pass: &'a Pass,
    comparisons: Vec<(usize, &'a Comparison)>,
    line: i64,
}

impl Weighing<'_> {
    /// Pairs above the line, by left, then right record; how many were weighed; how many lists were passed over.
    fn edges(&self, watch: &Watch<'_>) -> Result<(Vec<Edge>, u64, u64), EngineError> {
        watch.begin(Phase::Candidates, self.keys.len() as u64)?;
        let indexes: Vec<Index> =
            self.keys.iter().map(|key| Index::new(key, self.open.fields, self.open.left)).collect();
        watch.begin(Phase::Score, self.open.right.len() as u64)?;
        let chunk = |rows: &[u32]| {
            let mut found = Vec::new();
            let (mut compared, mut passed_over) = (0, 0);
            let mut alike = Alike::new();
            let mut lefts = Vec::new();
            for &right in rows {
                passed_over += self.gather(&indexes, right, &mut lefts);
                compared += lefts.len() as u64;
                found.extend(lefts.iter().filter_map(|left| self.edge(*left, right, &mut alike)));
            }
            watch.step(rows.len() as u64)?;
            Ok((found, compared, passed_over))
        };
        let chunks: Vec<(Vec<Edge>, u64, u64)> =
            self.open.right.par_chunks(CHUNK).map(chunk).collect::<Result<_, EngineError>>()?;
        let (compared, passed_over) = chunks.iter().fold((0, 0), |all, part| (all.0 + part.1, all.1 + part.2));
        let mut edges: Vec<Edge> = chunks.into_iter().flat_map(|part| part.0).collect();
        edges.par_sort_unstable();
        Ok((edges, compared, passed_over))
    }

    fn gather(&self, indexes: &[Index], right: u32, out: &mut Vec<u32>) -> u64 {
        let (mut codes, mut passed_over) = (Codes::default(), 0);
        out.clear();
        for (key, index) in self.keys.iter().zip(indexes) {
            key.codes(self.open.fields, Side::Right, right, &mut codes);
            for &code in &codes.all {
                if index.crowd(code) > CROWD {
                    passed_over += 1;
                } else {
                    out.extend(index.rows(code).filter(|left| key.holds(self.open.fields, *left, right)));
                }
            }
        }
        out.sort_unstable();
        out.dedup();
        passed_over
    }

    fn edge(&self, left: u32, right: u32, alike: &mut Alike) -> Option<Edge> {
        let mut score = self.pass.base;
        for (field, comparison) in &self.comparisons {
            score += conditions::points(comparison, &self.open.fields[*field], left, right, alike)?;
        }
        let gain = i32::try_from(score - self.line).ok()?;
        (gain > 0).then_some(Edge { left, right, gain })
    }
}
