//! One pass whose weights are learned: a first look at a sample of records finds out what true pairs have in common;
//! then all records are paired.

mod again;
mod doubt;
mod glimpse;
mod line;

use domain::ruleset::Comparison;
use rayon::prelude::*;

use crate::EngineError;
use crate::assign::{Assignment, Edge, assign};
use crate::blocking;
use crate::candidates::{Pairs, Search, Worker};
use crate::fields::{Abreast, Field, Seen, Side};
use crate::keys::{Key, Probe};
use crate::listed::Lists;
use crate::model::{Model, chances, shares};
use crate::observer::{Phase, Watch};
use crate::outcome::OverBudget;
use crate::required::Required;
use crate::sample::{Counted, Sample, spread};
use again::learned_again;
use doubt::hold_back;
pub(crate) use glimpse::expects;
use glimpse::expects_by;
use line::{above_the_line, alone};

/// How a look goes about it.
struct Look {
    /// Right records that are looked at.
    rows: usize,
    /// How likely pairs have to be to be believed true.
    share: f64,
}

/// A first look: the more records there are, the more of them are looked at, since what a few wrong pairs say of how far
/// apart partners may be decides over all of them.
const FIRST: Look = Look { rows: 500, share: 0.1 };
/// One right record in so many is looked at first, and afterwards, of as many at most as twice those of few records.
const LOOKED_AT: [usize; 2] = [400, 20];
/// Few of the records that an earlier pass left have a partner. Pairs that are hardly likely, which show a first look how far
/// apart partners may be, are mostly wrong among them.
const SECOND: Look = Look { rows: 2000, share: 0.5 };
/// Pairs from which on is told how near true ones usually are.
const LIKELY: f64 = 0.5;
/// Candidates of one right record in a look.
const LOOK_BUDGET: f64 = 600.0;
/// Candidates of a whole run that are aimed at.
const BUDGET: f64 = 8e6;
/// Candidates of a second look's whole run: most of what it has to choose from has no partner.
const SECOND_BUDGET: f64 = 2e6;
/// Right records up to which all of that is spent; what more candidates find grows more slowly than their number.
const DENSE: f64 = 65_000.0;
/// Candidates of one right record that are kept for learning.
const KEPT: usize = 40;
/// Right records of which the candidates compete at once.
const SHARED: usize = 64;
/// Rounds of expectation and maximisation.
const ROUNDS: usize = 12;

impl Look {
    fn after(before: Option<&Model>, right_rows: usize) -> Self {
        let (least, one_in) = if before.is_some() { (SECOND, LOOKED_AT[1]) } else { (FIRST, LOOKED_AT[0]) };
        Self { rows: (right_rows / one_in).clamp(least.rows, 2 * least.rows), ..least }
    }
}

/// What a pass works on.
pub(crate) struct Open<'a> {
    pub(crate) fields: &'a [Field],
    pub(crate) left: &'a [u32],
    pub(crate) right: &'a [u32],
    /// What has to hold in a field, whatever else speaks for a pair.
    pub(crate) required: &'a [(usize, &'a Comparison)],
    /// Whether both sides are one source, of which no record is its own partner.
    pub(crate) one_source: bool,
    /// What was counted of the open records by then.
    pub(crate) counted: &'a Counted,
}

impl Open<'_> {
    /// A sample of what happens by chance. Records are in the order of what they hold, so that those of one source in
    /// turn are two halves drawn by it.
    fn sample(&self) -> Sample {
        if !self.one_source {
            return Sample::new(self.left, self.right);
        }
        let half = |from: usize| self.left.iter().copied().skip(from).step_by(2).collect::<Vec<u32>>();
        Sample::new(&half(0), &half(1))
    }
}

/// What a pass found.
pub(crate) struct Found {
    pub(crate) assignment: Assignment,
    /// Sets of pairs that fit best and are not proposed, since each is likelier wrong than right.
    pub(crate) held_back: Vec<Vec<Edge>>,
    /// What a gain is short of its score.
    pub(crate) line: i64,
    /// What was learned, if anything.
    pub(crate) model: Option<Model>,
    /// Candidates that were compared.
    pub(crate) compared: u64,
    /// Buckets passed over because too many records share them.
    pub(crate) passed_over: u64,
    /// The right records with such a bucket, as far as they are remembered.
    pub(crate) over_budget: Vec<OverBudget>,
}

impl Found {
    pub(crate) fn nothing() -> Self {
        Self {
            assignment: Assignment { chosen: Vec::new(), gap: 0 },
            held_back: Vec::new(),
            line: 0,
            model: None,
            compared: 0,
            passed_over: 0,
            over_budget: Vec::new(),
        }
    }
}

/// Candidates of one right record with how they relate.
struct Candidates {
    left: Vec<u32>,
    seen: Vec<Seen>,
}

/// What a look at some records found.
pub(crate) struct Discovered {
    sample: Sample,
    /// Whether an earlier pass took the records that are easy to pair.
    is_second: bool,
    /// Pairs believed true.
    pub(crate) truth: Vec<(u32, u32)>,
    /// Those of them that are likelier true than not.
    pub(crate) likely: Vec<(u32, u32)>,
}

/// Finds pairs that are believed true: a first look through wide keys, a second through windows as wide as those of the
/// pairs found by then.
pub(crate) fn discover(open: &Open<'_>, before: Option<&Model>, watch: &Watch<'_>) -> Result<Discovered, EngineError> {
    let sample = open.sample();
    let mut model = first_model(open, &sample, before, watch)?;
    let how = &Look::after(before, open.right.len());
    let (mut truth, mut likely) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        let keys = blocking::general_keys(open.fields, (&sample, None), &truth, open.left.len(), (LOOK_BUDGET, watch))?;
        let seen = look((open, how), &keys, &mut model, watch)?;
        let those = |share: f64| seen.iter().filter(|pair| pair.1 > share).map(|pair| pair.0).collect();
        (truth, likely) = (those(how.share), those(LIKELY));
    }
    Ok(Discovered { sample, is_second: before.is_some(), truth, likely })
}

impl Discovered {
    /// The keys that true pairs have in common, `near` among them in any case.
    pub(crate) fn keys(
        &self,
        open: &Open<'_>,
        near: Option<Probe>,
        watch: &Watch<'_>,
    ) -> Result<Vec<Key>, EngineError> {
        let near_too =
            |pair: &&(u32, u32)| near.is_none_or(|near| near.holds(&open.fields[near.field], pair.0, pair.1));
        let truth: Vec<(u32, u32)> = self.truth.iter().filter(near_too).copied().collect();
        let budget = budget(if self.is_second { SECOND_BUDGET } else { BUDGET }, open.right.len());
        blocking::cheapest_keys(open.fields, (&self.sample, near), &truth, open.left.len(), (budget, watch))
    }
}

/// Pairs the open records of both sides, by weights that are known or are learned first. What is paired follows from the
/// weights alone, so that weights that are kept give the same pairs again.
pub(crate) fn pair(
    open: &Open<'_>,
    (keys, budgets): (&[Key], &[usize]),
    known: Option<Model>,
    before: Option<&Model>,
    watch: &Watch<'_>,
) -> Result<Found, EngineError> {
    if let (None, Some(before)) = (&known, before)
        && !expects_by(open, (keys, None), before, watch)?
    {
        return Ok(Found::nothing());
    }
    let is_known = known.is_some();
    let mut model = match known {
        Some(known) => known,
        None => learn(open, keys, before, watch)?,
    };
    let lists = Lists::new(keys, open.fields, watch)?;
    let required = Required::new(open.fields, open.required);
    if !is_known {
        let search = Search { open, keys, budgets, lists: &lists, required: &required, model: &model, watch };
        model = learned_again(&search, before)?;
    }
    let search = Search { open, keys, budgets, lists: &lists, required: &required, model: &model, watch };
    let Pairs { edges, compared, passed_over, over_budget } = search.pairs()?;
    watch.begin(Phase::Assign, 1)?;
    let edges = above_the_line(open, &edges, alone(&model, open, before), watch)?;
    let mut assignment = assign(&edges, watch)?;
    let held_back = hold_back(open, &edges, &mut assignment.chosen, watch)?;
    Ok(Found { assignment, held_back, line: 0, model: Some(model), compared, passed_over, over_budget })
}

/// Learns what levels are worth from some records.
pub(crate) fn learn(
    open: &Open<'_>,
    keys: &[Key],
    before: Option<&Model>,
    watch: &Watch<'_>,
) -> Result<Model, EngineError> {
    let sample = open.sample();
    let mut model = first_model(open, &sample, before, watch)?;
    look((open, &Look::after(before, open.right.len())), keys, &mut model, watch)?;
    Ok(model)
}

fn first_model(
    open: &Open<'_>,
    sample: &Sample,
    before: Option<&Model>,
    watch: &Watch<'_>,
) -> Result<Model, EngineError> {
    let levels = open.counted.of([open.left.len(), open.right.len()], || sample.levels(open.fields, watch))?;
    watch.check()?;
    Ok(Model::new(open.fields, chances(&levels), open.left.len(), before))
}

/// Candidates of one right record that a whole run can afford; many records need more each, since more of them are alike.
fn budget(all: f64, right_rows: usize) -> f64 {
    let rows = count(right_rows);
    let least = (rows / 30_000.0).clamp(12.0, 20.0);
    (all / rows * (DENSE / rows).min(1.0)).clamp(least, 700.0)
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
fn count(rows: usize) -> f64 {
    rows.max(1) as f64
}

/// What some right records, held against all left ones, may belong to.
fn candidates(
    open: &Open<'_>,
    rows: &[u32],
    (keys, near): (&[Key], Option<Probe>),
    model: &Model,
    watch: &Watch<'_>,
) -> Result<Vec<Candidates>, EngineError> {
    let lists = Lists::new(keys, open.fields, watch)?;
    let required = Required::new(open.fields, open.required);
    let search = Search { open, keys, budgets: &[], lists: &lists, required: &required, model, watch };
    let met = search.candidates_of(rows)?;
    let lefts = Abreast::new(open.fields, Side::Left);
    let compare = |(right, met): (&u32, Vec<u32>)| {
        let mut worker = Worker::of(met);
        required.retain_possible(&mut worker.left, &lefts, *right);
        if let Some(near) = near {
            worker.left.retain(|left| near.holds(&open.fields[near.field], *left, *right));
        }
        worker.compare(open, &lefts, model, *right);
        watch.check()?;
        Ok(best(&worker, open.fields.len()))
    };
    rows.par_iter().zip(met).map(compare).collect()
}

/// A left and a right record, and how likely they belong together.
type Believed = ((u32, u32), f64);

/// Learns from a sample of right records against all left ones; answers the pairs believed true and how likely they are.
fn look(
    (open, how): (&Open<'_>, &Look),
    keys: &[Key],
    model: &mut Model,
    watch: &Watch<'_>,
) -> Result<Vec<Believed>, EngineError> {
    let rows = spread(open.right, how.rows);
    let candidates = candidates(open, &rows, (keys, None), model, watch)?;
    for _ in 0..ROUNDS {
        let shares = all_shares(model, open.fields.len(), &candidates);
        watch.check()?;
        let seen = candidates.iter().flat_map(|own| own.seen.chunks_exact(open.fields.len()));
        model.expect_partners(shares.iter().sum::<f64>() / count(rows.len()));
        if !open.one_source {
            let mut own = shares.iter();
            let masses = candidates.iter().map(|one| own.by_ref().take(one.left.len()).sum::<f64>());
            model.expect_alone(open.fields, rows.iter().copied().zip(masses));
            model.learn(open.fields, seen.zip(shares));
        }
        watch.check()?;
    }
    let shares = all_shares(model, open.fields.len(), &candidates);
    let pairs = rows.iter().zip(&candidates).flat_map(|(right, own)| own.left.iter().map(|left| (*left, *right)));
    Ok(pairs.zip(shares).filter(|(_, share)| *share > how.share).collect())
}

fn all_shares(model: &Model, fields: usize, candidates: &[Candidates]) -> Vec<f64> {
    let chunk = |some: &[Candidates]| {
        let (mut all, mut scores, mut own) = (Vec::new(), Vec::new(), Vec::new());
        for candidates in some {
            scores.clear();
            scores.extend(candidates.seen.chunks_exact(fields).map(|seen| model.score(seen)));
            shares(&scores, &mut own);
            all.extend_from_slice(&own);
        }
        all
    };
    candidates.par_chunks(SHARED).map(chunk).collect::<Vec<Vec<f64>>>().concat()
}

/// The candidates that fit best.
fn best(worker: &Worker, fields: usize) -> Candidates {
    let mut order: Vec<usize> = (0..worker.left.len()).collect();
    let place = |at: &usize| (std::cmp::Reverse(worker.scores[*at]), *at);
    if order.len() > KEPT {
        order.select_nth_unstable_by_key(KEPT, place);
        order.truncate(KEPT);
    }
    order.sort_unstable_by_key(place);
    Candidates {
        left: order.iter().map(|at| worker.left[*at]).collect(),
        seen: order.iter().flat_map(|at| &worker.seen[at * fields..(at + 1) * fields]).copied().collect(),
    }
}
