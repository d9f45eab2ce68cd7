//! Choosing pairs together: among all ways to give each record at most one partner, the one with the most points.
//!
//! Successive shortest augmenting paths with prices (the Hungarian method on a sparse graph), component by component.
//! Prices prove the answer: whatever assignment there is, it has at most the sum of all prices and profits. Where the
//! budget of steps runs out the rest is taken greedily and the proof says by how much the answer may fall short.

mod solver;
#[cfg(test)]
mod tests;

use rayon::prelude::*;

use crate::columns::narrow;
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
}

impl Chosen {
    /// A pair that nothing contests.
    pub(crate) const fn alone(edge: Edge) -> Self {
        Self { edge, margin: edge.gain, surety: edge.gain, tied: false }
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

/// Chooses the pairs with the most points in all. Edges are sorted by left, then right, without repeats.
pub(crate) fn assign(edges: &[Edge]) -> Assignment {
    let components = components(edges);
    let solved: Vec<Assignment> = components.into_par_iter().map(|own| solve(&own)).collect();
    let mut all = Assignment::default();
    for part in solved {
        all.chosen.extend(part.chosen);
        all.gap += part.gap;
    }
    all.chosen.sort_unstable_by_key(|chosen| chosen.edge);
    all
}

fn solve(edges: &[Edge]) -> Assignment {
    if let [edge] = edges {
        return Assignment { chosen: vec![Chosen::alone(*edge)], gap: 0 };
    }
    let mut solver = Solver::new(edges);
    solver.run(STEPS);
    let tied = ties::tied(&solver.graph, &solver.prices, &solver.partners);
    let doubt = solver.doubt();
    let chosen = solver.graph.rows().filter_map(|row| solver.chosen(row, &doubt, &tied)).collect();
    Assignment { chosen, gap: solver.gap() }
}

/// Edges of each connected component, in order of their smallest left record.
fn components(edges: &[Edge]) -> Vec<Vec<Edge>> {
    let mut union = Union::new(edges);
    for edge in edges {
        union.join(edge.left, edge.right);
    }
    let mut place = vec![u32::MAX; union.parents.len()];
    let mut parts: Vec<Vec<Edge>> = Vec::new();
    for edge in edges {
        let root = union.root(edge.left) as usize;
        if place[root] == u32::MAX {
            place[root] = u32::try_from(parts.len()).expect("fewer parts than records");
            parts.push(Vec::new());
        }
        parts[place[root] as usize].push(*edge);
    }
    parts
}

struct Union {
    parents: Vec<u32>,
    lefts: u32,
}

impl Union {
    fn new(edges: &[Edge]) -> Self {
        let lefts = edges.iter().map(|edge| edge.left + 1).max().unwrap_or(0);
        let rights = edges.iter().map(|edge| edge.right + 1).max().unwrap_or(0);
        Self { parents: (0..lefts + rights).collect(), lefts }
    }

    fn root(&mut self, node: u32) -> u32 {
        let mut at = node;
        while self.parents[at as usize] != at {
            let up = self.parents[self.parents[at as usize] as usize];
            self.parents[at as usize] = up;
            at = up;
        }
        at
    }

    fn join(&mut self, left: u32, right: u32) {
        let (a, b) = (self.root(left), self.root(self.lefts + right));
        self.parents[a.max(b) as usize] = a.min(b);
    }
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
        &self.edges[self.starts[row as usize]..self.starts[row as usize + 1]]
    }
}
