//! Learning again, from pairs as they are chosen with what was learned by then.

use rayon::prelude::*;

use super::line::{above_the_line, alone};
use super::{Open, count};
use crate::EngineError;
use crate::assign::{Chosen, Edge, assign};
use crate::candidates::{CHUNK, Search};
use crate::fields::{Field, Seen, Side};
use crate::logarithm::exp;
use crate::model::Model;
use crate::observer::{Phase, Watch};
use crate::rest::rest;
use crate::sample::spread;
use crate::similarity::Alike;

/// Right records from the pairs of which weights are learned again.
const ROWS: usize = 16_000;
/// Rounds of choosing and learning.
const ROUNDS: usize = 3;

/// The weights as they are learned from pairs as they are chosen.
pub(super) fn learned_again(search: &Search<'_>, before: Option<&Model>) -> Result<Model, EngineError> {
    let (open, watch) = (search.open, search.watch);
    let some = spread(open.right, ROWS);
    let mut pairs = pairs_around(search, &some)?;
    let mut model = search.model.clone();
    watch.begin(Phase::Assign, 1)?;
    for round in 0..ROUNDS {
        watch.check()?;
        if round > 0 {
            rescore(open.fields, &model, &mut pairs, watch)?;
        }
        let worth = above_the_line(open, &pairs, alone(&model, open, before), watch)?;
        let mut chosen = assign(&worth, watch)?.chosen;
        let mistakes = mistakes(open, &worth, (&chosen, &some), &model);
        chosen.retain(|chosen| some.binary_search(&chosen.edge.right).is_ok());
        watch.check()?;
        relearn(&Open { right: &some, ..*open }, &mut model, &chosen, &mistakes);
    }
    Ok(model)
}

/// The pairs of some right records, and those of the others that would have the same left records: without them a left record
/// that is another's partner would look as if it had none.
fn pairs_around(search: &Search<'_>, some: &[u32]) -> Result<Vec<Edge>, EngineError> {
    let open = search.open;
    let of = |right: &[u32]| Search { open: &Open { right, ..*open }, ..*search }.pairs();
    let mut pairs = of(some)?.edges;
    if some.len() < open.right.len() {
        pairs.extend(of(&rivals(search, some, &pairs)?)?.edges);
        search.watch.sort(&mut pairs)?;
    }
    Ok(pairs)
}

/// Right records that may be partners of the left ones that some may be partners of, as far as the first key tells: it finds most.
fn rivals(search: &Search<'_>, some: &[u32], pairs: &[Edge]) -> Result<Vec<u32>, EngineError> {
    let mut left: Vec<u32> = pairs.iter().filter(|edge| edge.gain > 0).map(|edge| edge.left).collect();
    left.dedup();
    let right = rest(search.open.right, some.iter().copied());
    let open = Open { left: &left, right: &right, ..*search.open };
    let keys = &search.keys[..search.keys.len().min(1)];
    let found = Search { open: &open, keys, budgets: &[], ..*search }.pairs()?.edges;
    let mut rivals: Vec<u32> = found.iter().filter(|edge| edge.gain > 0).map(|edge| edge.right).collect();
    rivals.sort_unstable();
    rivals.dedup();
    Ok(rivals)
}

/// What is expected to be wrong among the chosen pairs of some right records, and how much of it. A right record that is left
/// alone may look like the partner of a left one that another has: whatever such pairs have in common, pairs with left records
/// that nobody else has come to have by accident as often, for each of those. Where few have a partner this tells nothing.
fn mistakes(open: &Open<'_>, edges: &[Edge], (chosen, some): (&[Chosen], &[u32]), model: &Model) -> Vec<(Edge, f64)> {
    let has_partner = (model.partners() * count(open.right.len()) / count(open.left.len())).min(0.98);
    if has_partner < 0.5 {
        return Vec::new();
    }
    let left = marked(open.left, chosen.iter().map(|chosen| chosen.edge.left));
    let right = marked(open.right, chosen.iter().map(|chosen| chosen.edge.right));
    let is_alone = |edge: &&Edge| !right[edge.right as usize] && some.binary_search(&edge.right).is_ok();
    let mut edges: Vec<Edge> = edges.iter().filter(is_alone).copied().collect();
    edges.sort_unstable_by_key(|edge| (edge.right, edge.left));
    let odds = |edge: &Edge| exp(f64::from(edge.gain) / 1000.0);
    let mut mistakes = Vec::new();
    for own in edges.chunk_by(|one, other| one.right == other.right) {
        let all = 1.0 + own.iter().map(odds).sum::<f64>();
        let taken = own.iter().filter(|edge| left[edge.left as usize]);
        mistakes.extend(taken.map(|edge| (*edge, odds(edge) / all * (1.0 - has_partner) / has_partner)));
    }
    mistakes
}

fn marked(records: &[u32], which: impl Iterator<Item = u32>) -> Vec<bool> {
    let mut marked = vec![false; records.last().map_or(0, |last| *last as usize + 1)];
    which.for_each(|record| marked[record as usize] = true);
    marked
}

/// Learns from chosen pairs, each for as much as it is likely, less what is expected to be wrong among them.
fn relearn(open: &Open<'_>, model: &mut Model, chosen: &[Chosen], mistakes: &[(Edge, f64)]) {
    let fields = open.fields;
    let compare = |edge: Edge| {
        let mut alike = Alike::new();
        fields.iter().map(|field| field.compare(edge.left, edge.right, &mut alike)).collect::<Vec<_>>()
    };
    let weight = |chosen: &Chosen| {
        let odds = exp(f64::from(chosen.surety.min(chosen.edge.gain)) / 1000.0);
        odds / (1.0 + odds)
    };
    let believed = chosen.iter().map(|chosen| (chosen.edge, weight(chosen)));
    let pairs: Vec<(Edge, f64)> = believed.chain(mistakes.iter().map(|(edge, weight)| (*edge, -weight))).collect();
    let seen: Vec<Vec<Seen>> = pairs.par_iter().map(|pair| compare(pair.0)).collect();
    let partners = pairs.iter().map(|pair| pair.1).sum::<f64>();
    model.expect_partners(partners / count(open.right.len()));
    let mut likely = vec![0.0_f64; open.right.len()];
    for (edge, weight) in &pairs {
        likely[open.right.binary_search(&edge.right).expect("pairs are of these records")] += weight;
    }
    let rights = open.right.iter().copied().zip(likely);
    model.expect_alone(fields, rights.map(|(right, likely)| (right, likely.clamp(0.0, 1.0))));
    model.learn(fields, seen.iter().map(Vec::as_slice).zip(pairs.iter().map(|pair| pair.1)));
}

fn rescore(fields: &[Field], model: &Model, pairs: &mut [Edge], watch: &Watch<'_>) -> Result<(), EngineError> {
    pairs.par_chunks_mut(CHUNK * 4).try_for_each(|chunk| {
        let mut alike: Vec<Alike> = fields.iter().map(|_| Alike::new()).collect();
        let (mut rights, mut seen) = (Vec::new(), Vec::new());
        for own in chunk.chunk_by_mut(|a, b| a.left == b.left) {
            rights.clear();
            rights.extend(own.iter().map(|edge| edge.right));
            seen.clear();
            seen.resize(own.len() * fields.len(), Seen::NOTHING);
            for (at, (field, alike)) in fields.iter().zip(&mut alike).enumerate() {
                field.compare_all((Side::Left, own[0].left), &rights, (at, fields.len()), alike, &mut seen);
            }
            own.iter_mut().zip(seen.chunks_exact(fields.len())).for_each(|(edge, seen)| edge.gain = model.score(seen));
        }
        watch.check()
    })
}
