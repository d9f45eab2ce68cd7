//! Pairs that fit best and are still likelier wrong than right.

use super::Open;
use crate::EngineError;
use crate::assign::{Chosen, Edge};
use crate::columns::narrow;
use crate::fields::Side;
use crate::joining::Sets;
use crate::observer::Watch;

/// A pair has to be so likely to be proposed, in thousandths: a proposal that is right less often than about every second time
/// loses more in precision than it gains in recall.
const PROPOSED: i32 = 400;

/// Takes out of the chosen pairs those that others contest so much that they are likelier wrong: of three that fit as well each
/// is the partner once in three times. Records that are the same in every field may stand for each other and contest nothing.
/// Pairs that contest each other are one set; a pair whose rivals found no partner stays, since it is all there is to show.
pub(super) fn hold_back(
    open: &Open<'_>,
    edges: &[Edge],
    chosen: &mut Vec<Chosen>,
    watch: &Watch<'_>,
) -> Result<Vec<Vec<Edge>>, EngineError> {
    let doubtful = chosen.iter().filter(|chosen| chosen.likely < PROPOSED);
    let doubtful: Vec<Edge> = doubtful.map(|chosen| chosen.edge).collect();
    let mut contest = Contest::of(open, edges, &doubtful, watch)?;
    let all = (0..).zip(&doubtful).filter(|(at, _)| contest.contested[*at as usize]);
    let mut held_back: Vec<(u32, Edge)> = all.map(|(at, edge)| (contest.sets.root(at), *edge)).collect();
    held_back.sort_unstable();
    let sets = held_back.chunk_by(|one, other| one.0 == other.0).filter(|set| set.len() > 1);
    let sets: Vec<Vec<Edge>> = sets.map(|set| set.iter().map(|(_, edge)| *edge).collect()).collect();
    let mut of_sets: Vec<Edge> = sets.iter().flatten().copied().collect();
    of_sets.sort_unstable();
    chosen.retain(|chosen| of_sets.binary_search(&chosen.edge).is_err());
    Ok(sets)
}

/// Which of some pairs have a record that fits another one as well, which is no copy of its partner, and who contests whom.
struct Contest {
    contested: Vec<bool>,
    sets: Sets,
}

impl Contest {
    fn of(open: &Open<'_>, edges: &[Edge], pairs: &[Edge], watch: &Watch<'_>) -> Result<Self, EngineError> {
        let is_copy = |side: Side, one: u32, other: u32| {
            open.fields.iter().all(|field| field.identity(side, one) == field.identity(side, other))
        };
        let (of_left, of_right) = (Places::new(pairs, |edge| edge.left), Places::new(pairs, |edge| edge.right));
        let (mut contested, mut sets) = (vec![false; pairs.len()], Sets::alone(narrow(pairs.len())));
        watch.each(edges, |edge| {
            let fits_as_well = |at: &usize| pairs[*at].gain <= edge.gain;
            let (left, right) = (of_left.of(edge.left), of_right.of(edge.right));
            if let Some(at) = left.filter(fits_as_well) {
                contested[at] |= !is_copy(Side::Right, edge.right, pairs[at].right);
            }
            if let Some(at) = right.filter(fits_as_well) {
                contested[at] |= !is_copy(Side::Left, edge.left, pairs[at].left);
            }
            if let (Some(one), Some(other)) = (left, right)
                && (fits_as_well(&one) || fits_as_well(&other))
            {
                sets.join(narrow(one), narrow(other));
            }
        })?;
        Ok(Self { contested, sets })
    }
}

/// In which of some pairs a record of one side is.
struct Places(Vec<usize>);

impl Places {
    fn new(pairs: &[Edge], side: fn(&Edge) -> u32) -> Self {
        let records = pairs.iter().map(|pair| side(pair) as usize + 1).max().unwrap_or(0);
        let mut places = vec![usize::MAX; records];
        for (at, pair) in pairs.iter().enumerate() {
            places[side(pair) as usize] = at;
        }
        Self(places)
    }

    fn of(&self, record: u32) -> Option<usize> {
        self.0.get(record as usize).copied().filter(|at| *at != usize::MAX)
    }
}
