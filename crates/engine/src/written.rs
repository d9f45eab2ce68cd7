//! One pass whose points a person wrote down.

use domain::ruleset::{Candidates, Comparison, Pass, Threshold, Weights};
use rayon::prelude::*;

use crate::EngineError;
use crate::assign::{Assignment, Chosen, Edge, assign};
use crate::candidates::CROWD;
use crate::conditions;
use crate::fields::Side;
use crate::index::Index;
use crate::keys::{Codes, Key};
use crate::learned::{Found, Open};
use crate::observer::{Phase, Watch};
use crate::outcome::OverBudget;
use crate::plan::Plan;
use crate::same::Same;
use crate::similarity::Alike;

/// Rows per step of work, between which a run can be stopped.
const CHUNK: usize = 1024;

/// Pairs the open records of both sides.
pub(crate) fn pair(open: &Open<'_>, plan: &Plan, pass: &Pass, watch: &Watch<'_>) -> Result<Found, EngineError> {
    let Weighed { edges, compared, passed_over, over_budget, line } = weigh(open, plan, pass, watch)?;
    watch.begin(Phase::Assign, 1)?;
    let assignment = assign(&edges, watch)?;
    Ok(Found { assignment, held_back: Vec::new(), line, model: None, compared, passed_over, over_budget })
}

/// Weighs all candidates of a pass.
pub(crate) fn weigh(open: &Open<'_>, plan: &Plan, pass: &Pass, watch: &Watch<'_>) -> Result<Weighed, EngineError> {
    let keys = plan.keys(&pass.candidates)?;
    let line = line(pass);
    let budgets = plan.budgets(&pass.candidates)?;
    let weighing = Weighing { open, keys: &keys, budgets: &budgets, pass, comparisons: comparisons(plan, pass)?, line };
    Ok(Weighed { line, ..weighing.edges(watch)? })
}

/// Pairs records that are the same in the fields of the pass: what only two records share needs no weighing, and where
/// several share it none is better than another.
pub(crate) fn pair_same(
    plan: &Plan,
    fields: &[usize],
    pass: &Pass,
    (left, right): (&[u32], &[u32]),
    watch: &Watch<'_>,
) -> Result<Found, EngineError> {
    watch.begin(Phase::Candidates, 1)?;
    let same = plan.same(fields, left, right, watch)?;
    watch.step(1)?;
    Ok(found_same(&same, pass))
}

/// What a pass takes of records that are the same.
pub(crate) fn found_same(same: &Same, pass: &Pass) -> Found {
    let line = line(pass);
    let gain = i32::try_from(pass.base - line).unwrap_or(i32::MAX);
    let mut assignment = Assignment::default();
    if gain > 0 {
        let edge = |&(left, right): &(u32, u32)| Edge { left, right, gain };
        assignment.chosen.extend(same.alone.iter().map(|pair| Chosen::alone(edge(pair))));
        let tied = |pair| Chosen { margin: 0, surety: 0, tied: true, ..Chosen::alone(edge(pair)) };
        assignment.chosen.extend(same.tied.iter().map(tied));
        if !same.tied.is_empty() {
            assignment.chosen.sort_unstable_by_key(|chosen| chosen.edge);
        }
    }
    Found { assignment, held_back: Vec::new(), line, model: None, compared: 0, passed_over: 0, over_budget: Vec::new() }
}

/// Whether a pass asks for nothing but whether values are the same or near.
pub(crate) fn only_equal(pass: &Pass) -> bool {
    let by_text = |candidates: &Candidates| candidates.words.is_some() || candidates.reference.is_some();
    pass.comparisons.is_empty() && pass.sums.is_none() && !pass.candidates.iter().any(by_text)
}

/// The fields of a pass that asks for equal values and nothing else.
pub(crate) fn same_fields(plan: &Plan, pass: &Pass) -> Result<Option<Vec<usize>>, EngineError> {
    let [candidates] = pass.candidates.as_slice() else { return Ok(None) };
    let only_same = *candidates == Candidates { equal: candidates.equal.clone(), ..Candidates::default() };
    let is_plain = pass.comparisons.is_empty() && pass.sums.is_none() && !pass.cardinality.has_many();
    if !only_same || !is_plain || pass.weights == Weights::Learned || candidates.equal.is_empty() {
        return Ok(None);
    }
    plan.fields_of(&candidates.equal).map(Some)
}

/// What a pair needs more than: an assignment takes only pairs with a gain, so those on the line gain one.
fn line(pass: &Pass) -> i64 {
    match pass.review {
        Threshold::Points(points) => points - 1,
        Threshold::Precision(_) => -1,
    }
}

fn comparisons<'a>(plan: &Plan, pass: &'a Pass) -> Result<Vec<(usize, &'a Comparison)>, EngineError> {
    pass.comparisons.iter().map(|comparison| Ok((plan.field(&comparison.column)?, comparison))).collect()
}

struct Weighing<'a> {
    open: &'a Open<'a>,
    keys: &'a [Key],
    /// How long a list of candidates each key may give one record.
    budgets: &'a [usize],
    pass: &'a Pass,
    comparisons: Vec<(usize, &'a Comparison)>,
    line: i64,
}

/// What weighing gave.
#[derive(Default)]
pub(crate) struct Weighed {
    /// Pairs above the line, by left, then right record.
    pub(crate) edges: Vec<Edge>,
    pub(crate) compared: u64,
    /// Lists that were too long.
    pub(crate) passed_over: u64,
    /// The right records with such a list, ascending.
    over_budget: Vec<OverBudget>,
    /// What a gain is short of its score.
    pub(crate) line: i64,
}

impl Weighed {
    fn extend(mut self, other: Self) -> Self {
        self.edges.extend(other.edges);
        self.over_budget.extend(other.over_budget);
        self.compared += other.compared;
        self.passed_over += other.passed_over;
        self
    }
}

impl Weighing<'_> {
    fn edges(&self, watch: &Watch<'_>) -> Result<Weighed, EngineError> {
        watch.begin(Phase::Candidates, self.keys.len() as u64)?;
        let file = |key| Index::of_side(key, self.open.fields, (Side::Left, self.open.left), watch);
        let indexes: Vec<Index> = self.keys.par_iter().map(file).collect::<Result<_, EngineError>>()?;
        watch.begin(Phase::Score, self.open.right.len() as u64)?;
        let chunk = |rows: &[u32]| {
            let mut weighed = Weighed::default();
            let mut alike = Alike::new();
            let (mut lefts, mut since) = (Vec::new(), 0);
            for &right in rows {
                let work = self.gather(&indexes, right, &mut lefts, &mut weighed) + lefts.len();
                watch.after(work, &mut since)?;
                weighed.compared += lefts.len() as u64;
                weighed.edges.extend(lefts.iter().filter_map(|left| self.edge(*left, right, &mut alike)));
            }
            watch.step(rows.len() as u64)?;
            Ok(weighed)
        };
        let chunks: Vec<Weighed> = self.open.right.par_chunks(CHUNK).map(chunk).collect::<Result<_, EngineError>>()?;
        let mut weighed = chunks.into_iter().fold(Weighed::default(), Weighed::extend);
        watch.sort(&mut weighed.edges)?;
        Ok(weighed)
    }

    /// Looks up candidates; answers how many were in lists that are passed over. A list longer than its key may give is passed over
    /// as a whole, so that the order of records
    /// does not decide who is looked at, and the record is remembered.
    fn gather(&self, indexes: &[Index], right: u32, out: &mut Vec<u32>, weighed: &mut Weighed) -> usize {
        let (mut codes, mut lists, mut candidates) = (Codes::default(), 0, 0);
        out.clear();
        for ((key, index), budget) in self.keys.iter().zip(indexes).zip(self.budgets) {
            key.codes(self.open.fields, Side::Right, right, &mut codes);
            let (before, mut others) = (out.len(), 0);
            // What has the code of a single test passes it: once there are too many, the others need only be counted.
            let enough = if key.0.len() == 1 { *budget } else { usize::MAX };
            for &code in &codes.all {
                if index.crowd(code) > CROWD {
                    (lists, candidates) = (lists + 1, candidates + index.rows(code).count());
                    continue;
                }
                let mut rows = index.rows(code);
                while out.len() - before <= enough
                    && let Some(left) = rows.next()
                {
                    out.extend(key.holds(self.open.fields, left, right).then_some(left));
                }
                others += rows.count();
            }
            if out.len() - before > *budget {
                (lists, candidates) = (lists + 1, candidates + out.len() - before + others);
                out.truncate(before);
            }
        }
        out.sort_unstable();
        out.dedup();
        if lists > 0 {
            weighed.passed_over += lists;
            weighed.over_budget.push(OverBudget { right, candidates: candidates as u64 });
        }
        candidates
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
