//! Candidates: which left records a right record is compared with, and how well each fits.
//!
//! Keys are tried in two waves. The first key finds most true pairs for the fewest candidates; records whose pair it
//! finds beyond doubt are settled and neither filed nor looked up under the others.

mod filed;
mod likely;
mod worker;

use rayon::prelude::*;

use crate::EngineError;
use crate::assign::Edge;
use crate::fields::{Abreast, Field, Side};
use crate::index::Index;
use crate::keys::Key;
use crate::learned::Open;
use crate::listed::Lists;
use crate::meeting::{self, Meeting};
use crate::model::Model;
use crate::observer::{Phase, Watch};
use crate::outcome::OverBudget;
use crate::required::Required;
use crate::rest::rest;
use filed::Filed;
use likely::Likely;
pub(crate) use worker::Worker;

/// Rows per step of work, between which a run can be stopped.
pub(crate) const CHUNK: usize = 1024;
/// What comparing a pair of records takes, where looking up one takes one.
const COMPARING: usize = 4;
/// A bucket of more rows than this is passed over, and counted.
pub(crate) const CROWD: usize = 4096;
/// Candidates this far under the line are kept: they may win later rounds.
const SLACK: i32 = 4000;
/// A pair of so many points, when all others of its records have so many less, is settled.
const SETTLED: i32 = 9000;

/// Everything candidates are looked up with.
pub(crate) struct Search<'a> {
    pub(crate) open: &'a Open<'a>,
    pub(crate) keys: &'a [Key],
    /// How long a list of candidates each key may give one record; there is no limit where none is named.
    pub(crate) budgets: &'a [usize],
    pub(crate) lists: &'a Lists,
    pub(crate) required: &'a Required<'a>,
    pub(crate) model: &'a Model,
    pub(crate) watch: &'a Watch<'a>,
}

/// The pairs that were found, by left, then right record, and what it took.
#[derive(Default)]
pub(crate) struct Pairs {
    pub(crate) edges: Vec<Edge>,
    pub(crate) compared: u64,
    pub(crate) passed_over: u64,
    /// The right records with a list that was longer than its key may give.
    pub(crate) over_budget: Vec<OverBudget>,
}

impl Pairs {
    fn add(&mut self, other: Self) {
        self.edges.extend(other.edges);
        self.over_budget.extend(other.over_budget);
        self.compared += other.compared;
        self.passed_over += other.passed_over;
    }
}

impl Search<'_> {
    /// All pairs near or above the line.
    pub(crate) fn pairs(&self) -> Result<Pairs, EngineError> {
        let (first, rest) = self.keys.split_at(self.keys.len().min(1));
        let (own, others) = self.budgets.split_at(self.budgets.len().min(1));
        let mut pairs = self.wave((first, own), self.open.left, self.open.right)?;
        if !rest.is_empty() {
            let (left, right) = unsettled(self.open, &pairs.edges, self.watch)?;
            pairs.add(self.wave((rest, others), &left, &right)?);
        }
        self.watch.sort(&mut pairs.edges)?;
        pairs.edges.dedup();
        Ok(pairs)
    }

    /// All pairs near or above the line, those of records that have a sure one too.
    pub(crate) fn all_pairs(&self) -> Result<Pairs, EngineError> {
        let mut pairs = self.wave((self.keys, self.budgets), self.open.left, self.open.right)?;
        self.watch.sort(&mut pairs.edges)?;
        Ok(pairs)
    }

    fn wave(&self, (keys, budgets): (&[Key], &[usize]), left: &[u32], right: &[u32]) -> Result<Pairs, EngineError> {
        let file = |key: &Key| Index::listed(key, self.open.fields, self.lists, (Side::Left, left), self.watch);
        let filed = Filed::new(keys, budgets, file)?;
        let right = grouped(self.open.fields, right, self.watch)?;
        let lefts = Abreast::new(self.open.fields, Side::Left);
        let likely = Likely::new(self.open.fields, &lefts, self.model);
        self.watch.begin(Phase::Score, right.len() as u64)?;
        let chunk = |rows: &[u32]| {
            let mut worker = Worker::default();
            let (mut found, mut since) = (Pairs::default(), 0);
            for &right in rows {
                worker.gather(self, (&filed, &lefts), right, &mut found);
                self.watch.after(worker.left.len() * COMPARING, &mut since)?;
                found.compared += worker.left.len() as u64;
                worker.compare_likely(&likely, right);
                worker.edges(right, &mut found.edges);
            }
            self.watch.step(rows.len() as u64)?;
            Ok(found)
        };
        let chunks: Vec<Pairs> = right.par_chunks(CHUNK).map(chunk).collect::<Result<_, EngineError>>()?;
        let mut pairs = Pairs::default();
        pairs.edges.reserve(chunks.iter().map(|chunk| chunk.edges.len()).sum());
        let mut since = 0;
        for chunk in chunks {
            self.watch.after(chunk.edges.len(), &mut since)?;
            pairs.add(chunk);
        }
        Ok(pairs)
    }

    /// The candidates of a few right records, as found by streaming all left records past them.
    pub(crate) fn candidates_of(&self, rows: &[u32]) -> Result<Vec<Vec<u32>>, EngineError> {
        self.watch.begin(Phase::Candidates, self.open.left.len() as u64)?;
        let mut met: Vec<Vec<u32>> = Vec::with_capacity(rows.len());
        for rows in rows.chunks(meeting::MOST) {
            met.extend(self.meeting(rows)?);
        }
        Ok(met)
    }

    fn meeting(&self, rows: &[u32]) -> Result<Vec<Vec<u32>>, EngineError> {
        let meeting = Meeting::new(self.keys, self.open.fields, self.lists, rows);
        let chunk = |lefts: &[u32]| {
            let (mut place, mut met) = (meeting::Place::default(), Vec::new());
            for &left in lefts {
                let is_own = |at: usize| self.open.one_source && rows[at] == left;
                meeting.of_left(left, &mut place, |at| met.extend((!is_own(at)).then_some((at, left))));
            }
            self.watch.step(lefts.len() as u64)?;
            Ok(met)
        };
        let chunks: Vec<Vec<(usize, u32)>> =
            self.open.left.par_chunks(CHUNK * 4).map(chunk).collect::<Result<_, EngineError>>()?;
        let mut met: Vec<Vec<u32>> = vec![Vec::new(); rows.len()];
        for (at, left) in chunks.into_iter().flatten() {
            met[at].push(left);
        }
        Ok(met)
    }
}

/// Right records in the order of their texts in the field of which the most different texts come back: what one of them is
/// compared with is mostly what the next one is, so it is near by then. The order in which records are looked up changes
/// nothing.
fn grouped(fields: &[Field], right: &[u32], watch: &Watch<'_>) -> Result<Vec<u32>, EngineError> {
    let texts = fields.iter().filter_map(|field| if let Field::Text(texts) = field { Some(texts) } else { None });
    let Some(texts) = texts.filter(|texts| texts.come_back()).max_by_key(|texts| texts.distinct()) else {
        return Ok(right.to_vec());
    };
    let placed = |right: &u32| (texts.place(texts.number(Side::Right, *right)), *right);
    let mut placed: Vec<((u64, u32), u32)> = right.par_iter().map(placed).collect();
    watch.sort(&mut placed)?;
    Ok(placed.into_iter().map(|(_, right)| right).collect())
}

/// Records without a pair beyond doubt.
fn unsettled(open: &Open<'_>, edges: &[Edge], watch: &Watch<'_>) -> Result<(Vec<u32>, Vec<u32>), EngineError> {
    let settled: Vec<&Edge> = watch.gather(settled(edges))?;
    let left = rest(open.left, settled.iter().map(|edge| edge.left));
    watch.check()?;
    Ok((left, rest(open.right, settled.iter().map(|edge| edge.right))))
}

/// Pairs whose points leave no question, to which nothing else comes near, and that are worth more than the best that
/// both records could do instead: exchanging that for the pair gains, so every best choice among these edges has it.
fn settled(edges: &[Edge]) -> impl Iterator<Item = &Edge> {
    let (lefts, rights) = (two_best(edges, |edge| edge.left), two_best(edges, |edge| edge.right));
    edges.iter().filter(move |edge| {
        let (left, right) = (lefts[edge.left as usize], rights[edge.right as usize]);
        let instead = i64::from(left[1].max(0)) + i64::from(right[1].max(0));
        edge.gain >= SETTLED
            && left[0] == edge.gain
            && right[0] == edge.gain
            && left[1].max(right[1]) <= edge.gain - SETTLED
            && instead < i64::from(edge.gain)
    })
}

/// The points of the best and the second best edge of each record of a side.
fn two_best(edges: &[Edge], side: impl Fn(&Edge) -> u32) -> Vec<[i32; 2]> {
    let rows = edges.iter().map(|edge| side(edge) as usize + 1).max().unwrap_or(0);
    let mut best = vec![[i32::MIN; 2]; rows];
    for edge in edges {
        let [first, second] = &mut best[side(edge) as usize];
        if edge.gain > *first {
            *second = std::mem::replace(first, edge.gain);
        } else {
            *second = edge.gain.max(*second);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assign::assign;
    use crate::observer::Unobserved;

    fn edges() -> impl Strategy<Value = Vec<Edge>> {
        let edge = (0_u32..12, 0_u32..12, prop_oneof![-4_000_i32..9_000, 9_000_i32..40_000]);
        prop::collection::btree_map((edge.0, edge.1), edge.2, 0..40)
            .prop_map(|all| all.into_iter().map(|((left, right), gain)| Edge { left, right, gain }).collect())
    }

    proptest! {
        #[test]
        fn a_settled_pair_is_in_the_best_choice_of_the_whole(edges in edges()) {
            let worth: Vec<Edge> = edges.iter().filter(|edge| edge.gain > 0).copied().collect();
            let chosen = assign(&worth, &Watch::new(&Unobserved)).unwrap().chosen;
            for edge in settled(&edges) {
                prop_assert!(chosen.iter().any(|chosen| chosen.edge == *edge && !chosen.tied), "{edge:?}");
            }
        }
    }
}
