//! One pass whose weights are learned: a first look at a sample of records finds out what true pairs have in common;
//! then all records are paired.

use domain::ruleset::{Comparison, Level};
use hashbrown::HashMap;
use rayon::prelude::*;

use crate::EngineError;
use crate::assign::{Assignment, Chosen, Edge, assign};
use crate::blocking;
use crate::columns::HASH;
use crate::conditions;
use crate::fields::{Field, Seen, Side};
use crate::index::Index;
use crate::keys::{Codes, Key, Probe};
use crate::logarithm::{exp, points};
use crate::model::{Model, chances, shares};
use crate::observer::{Phase, Watch};
use crate::sample::{Sample, spread};
use crate::similarity::Alike;

/// Right records of a look.
const LOOK_ROWS: usize = 500;
/// Candidates of one right record in a look.
const LOOK_BUDGET: f64 = 1500.0;
/// Candidates of a whole run that are aimed at.
const BUDGET: f64 = 8e6;
/// Candidates of one right record that are kept for learning.
const KEPT: usize = 40;
/// Rounds of expectation and maximisation.
const ROUNDS: usize = 12;
/// Comparisons of one field that are remembered.
const MOST_KNOWN: usize = 1 << 15;
/// Rows per step of work, between which a run can be stopped.
const CHUNK: usize = 1024;
/// A bucket of more rows than this is passed over, and counted.
pub(crate) const CROWD: usize = 4096;
/// Candidates this far under the line are kept: they may win later rounds.
const SLACK: i32 = 4000;
/// Right records up to which weights are learned again from the pairs of all.
const RELEARN: usize = 200_000;

/// What a pass works on.
pub(crate) struct Open<'a> {
    pub(crate) fields: &'a [Field],
    pub(crate) left: &'a [u32],
    pub(crate) right: &'a [u32],
    /// What has to hold in a field, whatever else speaks for a pair.
    pub(crate) required: &'a [(usize, &'a Comparison)],
}

impl Open<'_> {
    /// Whether a pair lacks what is required; a value that is missing lacks nothing.
    fn rules_out(&self, left: u32, right: u32) -> bool {
        self.required.iter().any(|(field, comparison)| {
            let field = &self.fields[*field];
            let holds = |level: &Level| conditions::holds(&level.when, field, left, right);
            let present = field.code(Side::Left, left).is_some() && field.code(Side::Right, right).is_some();
            present && !comparison.levels.iter().any(holds)
        })
    }
}

/// What a pass found.
pub(crate) struct Found {
    pub(crate) assignment: Assignment,
    /// What a gain is short of its score.
    pub(crate) line: i64,
    /// What was learned, if anything.
    pub(crate) model: Option<Model>,
    /// Candidates that were compared.
    pub(crate) compared: u64,
    /// Buckets passed over because too many records share them.
    pub(crate) passed_over: u64,
}

/// Candidates of one right record with how they relate.
struct Candidates {
    left: Vec<u32>,
    seen: Vec<Seen>,
}

/// What a look at some records found.
pub(crate) struct Discovered {
    sample: Sample,
    /// Pairs believed true.
    pub(crate) truth: Vec<(u32, u32)>,
}

/// Finds pairs that are believed true: a first look through wide keys, a second through windows as wide as those of the
/// pairs found by then.
pub(crate) fn discover(open: &Open<'_>, watch: &Watch<'_>) -> Result<Discovered, EngineError> {
    let sample = Sample::new(open.left, open.right);
    let mut model = first_model(open, &sample);
    watch.check()?;
    let mut truth = Vec::new();
    for _ in 0..2 {
        let keys = blocking::general_keys(open.fields, &sample, &truth, open.left.len(), LOOK_BUDGET);
        truth = look(open, &keys, &mut model, watch)?;
    }
    Ok(Discovered { sample, truth })
}

impl Discovered {
    /// The keys that true pairs have in common, `near` among them in any case.
    pub(crate) fn keys(&self, open: &Open<'_>, near: Option<Probe>) -> Vec<Key> {
        let near_too =
            |pair: &&(u32, u32)| near.is_none_or(|near| near.holds(&open.fields[near.field], pair.0, pair.1));
        let truth: Vec<(u32, u32)> = self.truth.iter().filter(near_too).copied().collect();
        let budget = budget(open.right.len());
        blocking::cheapest_keys(open.fields, (&self.sample, near), &truth, open.left.len(), budget)
    }
}

/// Pairs the open records of both sides.
pub(crate) fn pair(open: &Open<'_>, keys: &[Key], watch: &Watch<'_>) -> Result<Found, EngineError> {
    let sample = Sample::new(open.left, open.right);
    let mut model = first_model(open, &sample);
    watch.check()?;
    look(open, keys, &mut model, watch)?;
    let mut run = Run::new(open, keys, &model, watch)?;
    let mut pairs = run.pairs()?;
    let (compared, passed_over) = (run.compared, run.passed_over);
    watch.begin(Phase::Assign, 1)?;
    let mut assignment = assign(&above_the_line(open, &pairs));
    if open.right.len() <= RELEARN {
        for _ in 0..3 {
            watch.check()?;
            relearn(open, &mut model, &assignment.chosen);
            rescore(open.fields, &model, &mut pairs);
            assignment = assign(&above_the_line(open, &pairs));
        }
    }
    Ok(Found { assignment, line: 0, model: Some(model), compared, passed_over })
}

fn first_model(open: &Open<'_>, sample: &Sample) -> Model {
    Model::new(open.fields, chances(&sample.levels(open.fields)), open.left.len())
}

/// Candidates of one right record that a whole run can afford.
fn budget(right_rows: usize) -> f64 {
    (BUDGET / count(right_rows)).clamp(12.0, 700.0)
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
fn count(rows: usize) -> f64 {
    rows.max(1) as f64
}

/// Pairs worth choosing. Where several candidates are alike, none is likely alone, yet it is likely that one of them is
/// the partner: the line is lowered by how many candidates share the likelihood, seen from both records.
fn above_the_line(open: &Open<'_>, pairs: &[Edge]) -> Vec<Edge> {
    let spread = |side: fn(&Edge) -> u32, rows: &[u32]| {
        let mut likeliest = vec![0.0_f64; rows.last().map_or(0, |last| *last as usize + 1)];
        let mut all = likeliest.clone();
        for edge in pairs {
            let odds = exp(f64::from(edge.gain) / 1000.0);
            let row = side(edge) as usize;
            likeliest[row] = likeliest[row].max(odds);
            all[row] += odds;
        }
        all.iter()
            .zip(&likeliest)
            .map(|(all, most)| if *most > 0.0 { points(all / most) } else { 0 })
            .collect::<Vec<_>>()
    };
    let (left, right) = (spread(|edge| edge.left, open.left), spread(|edge| edge.right, open.right));
    let lowered = pairs.iter().map(|edge| {
        let bonus = left[edge.left as usize].min(right[edge.right as usize]);
        Edge { gain: edge.gain + bonus, ..*edge }
    });
    lowered.filter(|edge| edge.gain > 0).collect()
}

/// Learns from a sample of right records against all left ones; answers the pairs believed true.
fn look(open: &Open<'_>, keys: &[Key], model: &mut Model, watch: &Watch<'_>) -> Result<Vec<(u32, u32)>, EngineError> {
    let rows = spread(open.right, LOOK_ROWS);
    let part = Open { right: &rows, ..*open };
    let candidates = Run::new(&part, keys, model, watch)?.candidates()?;
    for _ in 0..ROUNDS {
        let shares = all_shares(model, open.fields.len(), &candidates);
        let seen = candidates.iter().flat_map(|own| own.seen.chunks_exact(open.fields.len()));
        model.expect_partners(shares.iter().sum::<f64>() / count(rows.len()));
        model.learn(open.fields, seen.zip(shares));
        watch.check()?;
    }
    let shares = all_shares(model, open.fields.len(), &candidates);
    let pairs = rows.iter().zip(&candidates).flat_map(|(right, own)| own.left.iter().map(|left| (*left, *right)));
    Ok(pairs.zip(shares).filter(|(_, share)| *share > 0.1).map(|(pair, _)| pair).collect())
}

fn all_shares(model: &Model, fields: usize, candidates: &[Candidates]) -> Vec<f64> {
    let mut all = Vec::new();
    let (mut scores, mut own) = (Vec::new(), Vec::new());
    for candidates in candidates {
        scores.clear();
        scores.extend(candidates.seen.chunks_exact(fields).map(|seen| model.score(seen)));
        shares(&scores, &mut own);
        all.extend_from_slice(&own);
    }
    all
}

fn relearn(open: &Open<'_>, model: &mut Model, chosen: &[Chosen]) {
    let fields = open.fields;
    let compare = |chosen: &Chosen| {
        let mut alike = Alike::new();
        fields.iter().map(|field| field.compare(chosen.edge.left, chosen.edge.right, &mut alike)).collect::<Vec<_>>()
    };
    let seen: Vec<Vec<Seen>> = chosen.par_iter().map(compare).collect();
    let weight = |chosen: &Chosen| {
        let odds = exp(f64::from(chosen.surety.min(chosen.edge.gain)) / 1000.0);
        odds / (1.0 + odds)
    };
    let weights: Vec<f64> = chosen.iter().map(weight).collect();
    model.expect_partners(weights.iter().sum::<f64>() / count(open.right.len()));
    model.learn(fields, seen.iter().map(Vec::as_slice).zip(weights));
}

fn rescore(fields: &[Field], model: &Model, pairs: &mut [Edge]) {
    pairs.par_chunks_mut(CHUNK * 16).for_each(|chunk| {
        let mut alike = Alike::new();
        for edge in chunk {
            let compare = |field: &Field| field.compare(edge.left, edge.right, &mut alike);
            let seen: Vec<Seen> = fields.iter().map(compare).collect();
            edge.gain = model.score(&seen);
        }
    });
}

/// Looks up candidates of right records and compares them.
struct Run<'a> {
    open: &'a Open<'a>,
    keys: &'a [Key],
    indexes: Vec<Index>,
    model: &'a Model,
    watch: &'a Watch<'a>,
    compared: u64,
    passed_over: u64,
}

impl<'a> Run<'a> {
    fn new(open: &'a Open<'a>, keys: &'a [Key], model: &'a Model, watch: &'a Watch<'a>) -> Result<Self, EngineError> {
        watch.begin(Phase::Candidates, keys.len() as u64)?;
        let file = |key: &Key| {
            let index = Index::new(key, open.fields, open.left);
            watch.step(1)?;
            Ok(index)
        };
        let indexes = keys.iter().map(file).collect::<Result<_, EngineError>>()?;
        Ok(Self { open, keys, indexes, model, watch, compared: 0, passed_over: 0 })
    }

    /// For each right record its best candidates.
    fn candidates(&mut self) -> Result<Vec<Candidates>, EngineError> {
        let each = |worker: &mut Worker, right: u32| {
            worker.compare(self.open, self.model, right);
            worker.best(KEPT, self.open.fields.len())
        };
        self.each_right(each).map(|all| self.count(all))
    }

    /// All pairs near or above the line, by left, then right.
    fn pairs(&mut self) -> Result<Vec<Edge>, EngineError> {
        let each = |worker: &mut Worker, right: u32| {
            worker.compare(self.open, self.model, right);
            worker.edges(right)
        };
        let found = self.each_right(each).map(|all| self.count(all))?;
        let mut pairs: Vec<Edge> = found.into_iter().flatten().collect();
        pairs.par_sort_unstable();
        Ok(pairs)
    }

    fn count<T>(&mut self, chunks: Vec<(Vec<T>, u64, u64)>) -> Vec<T> {
        self.compared += chunks.iter().map(|chunk| chunk.1).sum::<u64>();
        self.passed_over += chunks.iter().map(|chunk| chunk.2).sum::<u64>();
        chunks.into_iter().flat_map(|chunk| chunk.0).collect()
    }

    fn each_right<T: Send>(
        &self,
        each: impl Fn(&mut Worker, u32) -> T + Sync,
    ) -> Result<Vec<(Vec<T>, u64, u64)>, EngineError> {
        self.watch.begin(Phase::Score, self.open.right.len() as u64)?;
        let chunk = |rows: &[u32]| {
            let mut worker = Worker::default();
            let found = rows.iter().map(|&right| {
                worker.gather(self, right);
                each(&mut worker, right)
            });
            let found = found.collect();
            self.watch.step(rows.len() as u64)?;
            Ok((found, worker.pairs, worker.passed_over))
        };
        self.open.right.par_chunks(CHUNK).map(chunk).collect()
    }
}

/// Comparisons of one field, remembered where values repeat: names come back a hundred times.
struct Compared {
    alike: Alike,
    known: HashMap<u64, Seen, foldhash::fast::FixedState>,
}

impl Default for Compared {
    fn default() -> Self {
        Self { alike: Alike::new(), known: HashMap::with_hasher(HASH) }
    }
}

impl Compared {
    fn compare(&mut self, field: &Field, left: u32, right: u32) -> Seen {
        let Some(values) = field.repeated_values(left, right) else {
            return field.compare(left, right, &mut self.alike);
        };
        if self.known.len() >= MOST_KNOWN {
            self.known.clear();
        }
        *self.known.entry(values).or_insert_with(|| field.compare(left, right, &mut self.alike))
    }
}

/// Room for the candidates of one right record.
#[derive(Default)]
struct Worker {
    codes: Codes,
    left: Vec<u32>,
    seen: Vec<Seen>,
    scores: Vec<i32>,
    compared: Vec<Compared>,
    pairs: u64,
    passed_over: u64,
}

impl Worker {
    fn gather(&mut self, run: &Run<'_>, right: u32) {
        self.left.clear();
        for (key, index) in run.keys.iter().zip(&run.indexes) {
            key.codes(run.open.fields, Side::Right, right, &mut self.codes);
            for &code in &self.codes.all {
                if index.crowd(code) > CROWD {
                    self.passed_over += 1;
                } else {
                    self.left.extend(index.rows(code));
                }
            }
        }
        self.left.sort_unstable();
        self.left.dedup();
    }

    fn compare(&mut self, open: &Open<'_>, model: &Model, right: u32) {
        self.compared.resize_with(open.fields.len(), Compared::default);
        self.seen.clear();
        self.scores.clear();
        self.left.retain(|left| !open.rules_out(*left, right));
        self.pairs += self.left.len() as u64;
        for &left in &self.left {
            let start = self.seen.len();
            for (field, compared) in open.fields.iter().zip(&mut self.compared) {
                self.seen.push(compared.compare(field, left, right));
            }
            self.scores.push(model.score(&self.seen[start..]));
        }
    }

    fn best(&self, most: usize, fields: usize) -> Candidates {
        let mut order: Vec<usize> = (0..self.left.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(self.scores[*at]));
        order.truncate(most);
        Candidates {
            left: order.iter().map(|at| self.left[*at]).collect(),
            seen: order.iter().flat_map(|at| &self.seen[at * fields..(at + 1) * fields]).copied().collect(),
        }
    }

    fn edges(&self, right: u32) -> Vec<Edge> {
        let each = self.left.iter().zip(&self.scores);
        let near = each.filter(|(_, score)| **score > -SLACK);
        near.map(|(left, score)| Edge { left: *left, right, gain: *score }).collect()
    }
}
