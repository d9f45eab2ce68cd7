//! The line under which there is no match, moved by what else is known.

use rayon::prelude::*;

use super::{Open, count};
use crate::EngineError;
use crate::assign::Edge;
use crate::logarithm::{exp, points};
use crate::model::Model;
use crate::observer::{UNASKED, Watch};

/// What the line is lowered by because a left record that has a partner is nobody else's: of all left records only those
/// without one are left to choose from. Where all have one the last pair would cost nothing; some are always expected
/// to have none. Only a second look counts on it: what a first look learned from few pairs is too bold already.
pub(super) fn alone(model: &Model, open: &Open<'_>, before: Option<&Model>) -> i32 {
    if before.is_none() {
        return 0;
    }
    let taken = model.partners() * count(open.right.len()) / count(open.left.len());
    points(1.0 / (1.0 - taken.min(0.98)))
}

/// Pairs worth choosing. Where several candidates are alike, none is likely alone, yet it is likely that one of them is
/// the partner: the line is lowered by how many candidates share the likelihood, seen from both records.
pub(super) fn above_the_line(
    open: &Open<'_>,
    pairs: &[Edge],
    lowered_by: i32,
    watch: &Watch<'_>,
) -> Result<Vec<Edge>, EngineError> {
    let mut odds = vec![0.0; pairs.len()];
    odds.par_chunks_mut(UNASKED).zip(pairs.par_chunks(UNASKED)).try_for_each(|(odds, pairs)| {
        odds.iter_mut().zip(pairs).for_each(|(odds, edge)| *odds = exp(f64::from(edge.gain) / 1000.0));
        watch.check()
    })?;
    let spread = |side: fn(&Edge) -> u32, rows: &[u32]| {
        let mut likeliest = vec![0.0_f64; rows.last().map_or(0, |last| *last as usize + 1)];
        let mut all = likeliest.clone();
        watch.each(pairs.iter().zip(&odds), |(edge, odds)| {
            let row = side(edge) as usize;
            likeliest[row] = likeliest[row].max(*odds);
            all[row] += odds;
        })?;
        let shared = all.iter().zip(&likeliest);
        watch.gather(shared.map(|(all, most)| if *most > 0.0 { points(all / most) } else { 0 }))
    };
    let (left, right) = (spread(|edge| edge.left, open.left)?, spread(|edge| edge.right, open.right)?);
    let lowered = pairs.iter().map(|edge| {
        let bonus = left[edge.left as usize].min(right[edge.right as usize]);
        Edge { gain: edge.gain + bonus + lowered_by, ..*edge }
    });
    watch.gather(lowered.filter(|edge| edge.gain > 0))
}
