//! Choosing pairs together: among all ways to give each record at most one partner, the one with the most points.
//!
//! Successive shortest augmenting paths with prices (the Hungarian method on a sparse graph), component by component.
//! Prices prove the answer: whatever assignment there is, it has at most the sum of all prices and profits. Where the
//! budget of steps runs out the rest is taken greedily and the proof says by how much the answer may fall short.

mod beliefs;
mod solver;
#[cfg(test)]
mod tests;

use rayon::prelude::*;

use crate::EngineError;
use crate::columns::narrow;
use crate::joining::Sets;
use crate::observer::Watch;
use crate::ties;

use solver::Solver;
pub(crate) use solver::{Partners, Prices};

/// A pair worth choosing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    pub(crate) left: u32,
    pub(crate) right: u32,
    /// Points above the line under which there is no match; positive.
    pub(crate) gain: i32,
}

/// A chosen pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub(crate) edge: Edge,
    /// How many points the whole loses at least if this pair is ruled out, as far as the prices prove it.
    pub(crate) margin: i32,
    /// The logarithm of how much likelier the pair is than all that its two records could do instead.
    pub(crate) surety: i32,
    /// Whether another choice has exactly as many points.
    pub(crate) tied: bool,
    /// How likely the pair is, in thousandths, where others contest it.
    pub(crate) likely: i32,
}

impl Chosen {
    /// A pair that nothing contests.
    pub(crate) const fn alone(edge: Edge) -> Self {
        Self { edge, margin: edge.gain, surety: edge.gain, tied: false, likely: 1000 }
    }
}

/// What was chosen, and how sure it is that nothing better exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assignment {
    pub(crate) chosen: Vec<Chosen>,
    /// By how many points the best assignment may at most be better; zero when this is the best.
    pub(crate) gap: i64,
}

/// Steps along edges that one component may take before the rest is taken greedily.
const STEPS: u64 = 200_000_000;

/// Components solved in one go.
const CHUNK: usize = 1024;

impl Assignment {
    fn add(&mut self, other: Self) {
        self.chosen.extend(other.chosen);
        self.gap += other.gap;
    }
}

/// Chooses the pairs with the most points in all. Edges are sorted by left, then right, without repeats.
pub(crate) fn assign(edges: &[Edge], watch: &Watch<'_>) -> Result<Assignment, EngineError> {
    let (ordered, ends) = components(edges, watch)?;
    let begins = std::iter::once(0).chain(ends.iter().copied());
    let components: Vec<&[Edge]> = begins.zip(&ends).map(|(begin, end)| &ordered[begin..*end]).collect();
    let solve_some = |some: &[&[Edge]]| {
        let mut all = Assignment::default();
        let mut since = 0;
        for own in some {
            watch.after(own.len(), &mut since)?;
            all.add(solve(own, watch)?);
        }
        Ok(all)
    };
    let solved = components.par_chunks(CHUNK).map(solve_some).collect::<Result<Vec<Assignment>, EngineError>>()?;
    let mut all = Assignment::default();
    watch.each(solved, |part| all.add(part))?;
    watch.sort_by_key(&mut all.chosen, |chosen| chosen.edge)?;
    Ok(all)
}

fn solve(edges: &[Edge], watch: &Watch<'_>) -> Result<Assignment, EngineError> {
    if let [edge] = edges {
        return Ok(Assignment { chosen: vec![Chosen::alone(*edge)], gap: 0 });
    }
    let mut solver = Solver::new(edges);
    solver.run(STEPS, watch)?;
    let tied = ties::tied(&solver.graph, &solver.prices, &solver.partners);
    let doubt = solver.doubt();
    let mut chosen: Vec<Chosen> = solver.graph.rows().filter_map(|row| solver.chosen(row, &doubt, &tied)).collect();
    if chosen.iter().any(|chosen| chosen.surety < 0) {
        solver.believe(&mut chosen, watch)?;
    }
    Ok(Assignment { chosen, gap: solver.gap() })
}

/// Edges by connected component, in order of their smallest left record, and where each component ends.
fn components(edges: &[Edge], watch: &Watch<'_>) -> Result<(Vec<Edge>, Vec<usize>), EngineError> {
    let lefts = edges.iter().map(|edge| edge.left + 1).max().unwrap_or(0);
    let rights = edges.iter().map(|edge| edge.right + 1).max().unwrap_or(0);
    let mut sets = Sets::alone(lefts + rights);
    watch.each(edges, |edge| _ = sets.join(edge.left, lefts + edge.right))?;
    let mut numbers = vec![u32::MAX; (lefts + rights) as usize];
    let mut ends: Vec<usize> = Vec::new();
    let mut component = |edge: &Edge| {
        let number = &mut numbers[sets.root(edge.left) as usize];
        if *number == u32::MAX {
            *number = narrow(ends.len());
            ends.push(0);
        }
        ends[*number as usize] += 1;
        *number
    };
    let of_edges: Vec<u32> = watch.gather(edges.iter().map(&mut component))?;
    let mut begin = 0;
    for end in &mut ends {
        begin += std::mem::replace(end, begin);
    }
    let mut ordered = edges.to_vec();
    watch.each(edges.iter().zip(of_edges), |(edge, component)| {
        ordered[ends[component as usize]] = *edge;
        ends[component as usize] += 1;
    })?;
    Ok((ordered, ends))
}

/// No partner.
pub(crate) const NONE: u32 = u32::MAX;

/// One component with its records numbered from zero.
pub(crate) struct Graph {
    starts: Vec<usize>,
    edges: Vec<(u32, i32)>,
    lefts: Vec<u32>,
    rights: Vec<u32>,
}

impl Graph {
    fn new(edges: &[Edge]) -> Self {
        let mut lefts: Vec<u32> = edges.iter().map(|edge| edge.left).collect();
        lefts.dedup();
        let mut rights: Vec<u32> = edges.iter().map(|edge| edge.right).collect();
        rights.sort_unstable();
        rights.dedup();
        let mut starts = vec![0];
        let mut own = Vec::with_capacity(edges.len());
        for part in edges.chunk_by(|a, b| a.left == b.left) {
            own.extend(part.iter().map(|edge| {
                let column = rights.binary_search(&edge.right).expect("every right record is listed");
                (narrow(column), edge.gain)
            }));
            starts.push(own.len());
        }
        Self { starts, edges: own, lefts, rights }
    }

    pub(crate) fn rows(&self) -> std::ops::Range<u32> {
        0..narrow(self.lefts.len())
    }

    pub(crate) fn columns(&self) -> usize {
        self.rights.len()
    }

    pub(crate) fn edges(&self, row: u32) -> &[(u32, i32)] {
        &self.edges[self.places(row)]
    }

    /// Where the edges of a row stand among all.
    fn places(&self, row: u32) -> std::ops::Range<usize> {
        self.starts[row as usize]..self.starts[row as usize + 1]
    }
}
