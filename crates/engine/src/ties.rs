//! Whether a choice was the only best one: two records that fit equally well are not told apart by row order.
//!
//! Among edges without slack (those that some best assignment may use) every other best assignment differs from the
//! chosen one by alternating cycles, or by alternating paths that begin and end with a record that may as well stay
//! alone. A chosen pair is tied when it lies on one of them.

use crate::assign::{Graph, NONE, Partners, Prices};

/// For each row whether its partner could be another (or none) at the same total.
pub(crate) fn tied(graph: &Graph, prices: &Prices, partners: &Partners) -> Vec<bool> {
    let tight = Tight::new(graph, prices, partners);
    let cycles = tight.on_cycles();
    let from = reach(&tight.onward, &tight.begins);
    let to = reach(&tight.backward(), &tight.ends);
    (0..cycles.len()).map(|row| cycles[row] || (from[row] && to[row])).collect()
}

/// Rows, an arc from one to another where the first may take the second's partner at no loss.
struct Tight {
    onward: Vec<Vec<u32>>,
    /// Rows whose partner may be taken away by nobody or by a row that is alone.
    begins: Vec<bool>,
    /// Rows that may as well stay alone or take a column that is free.
    ends: Vec<bool>,
}

impl Tight {
    fn new(graph: &Graph, prices: &Prices, partners: &Partners) -> Self {
        let rows = graph.rows().len();
        let mut tight = Self { onward: vec![Vec::new(); rows], begins: vec![false; rows], ends: vec![false; rows] };
        for row in graph.rows() {
            let own = partners.of_rows[row as usize];
            let profit = prices.profits[row as usize];
            tight.ends[row as usize] |= own != NONE && profit == 0;
            tight.begins[row as usize] |= own == NONE || prices.prices[own as usize] == 0;
            let free = |column: u32, gain: i32| profit + prices.prices[column as usize] == i64::from(gain);
            for &(column, _) in graph.edges(row).iter().filter(|edge| edge.0 != own && free(edge.0, edge.1)) {
                match partners.of_columns[column as usize] {
                    NONE => tight.ends[row as usize] = true,
                    holder => tight.onward[row as usize].push(holder),
                }
            }
        }
        tight
    }

    fn backward(&self) -> Vec<Vec<u32>> {
        let mut backward = vec![Vec::new(); self.onward.len()];
        for (row, onward) in self.onward.iter().enumerate() {
            for &next in onward {
                backward[next as usize].push(crate::columns::narrow(row));
            }
        }
        backward
    }

    /// Rows on a cycle: those in a strongly connected part of more than one (no arc leads to its own row).
    fn on_cycles(&self) -> Vec<bool> {
        let order = finished(&self.onward);
        let backward = self.backward();
        let mut part = vec![NONE; order.len()];
        let mut cycles = vec![false; order.len()];
        for &root in order.iter().rev() {
            if part[root as usize] != NONE {
                continue;
            }
            let members = members(root, &backward, &mut part);
            for &row in members.iter().filter(|_| members.len() > 1) {
                cycles[row as usize] = true;
            }
        }
        cycles
    }
}

/// Rows that reach `root` and belong to no part found before it.
fn members(root: u32, backward: &[Vec<u32>], part: &mut [u32]) -> Vec<u32> {
    let mut members = vec![root];
    part[root as usize] = root;
    let mut at = 0;
    while let Some(&row) = members.get(at) {
        for &next in &backward[row as usize] {
            if part[next as usize] == NONE {
                part[next as usize] = root;
                members.push(next);
            }
        }
        at += 1;
    }
    members
}

/// Rows in the order in which a depth-first walk leaves them.
fn finished(onward: &[Vec<u32>]) -> Vec<u32> {
    let mut seen = vec![false; onward.len()];
    let mut order = Vec::with_capacity(onward.len());
    let mut path: Vec<(u32, usize)> = Vec::new();
    for start in 0..crate::columns::narrow(onward.len()) {
        if !std::mem::replace(&mut seen[start as usize], true) {
            path.push((start, 0));
        }
        while let Some((row, at)) = path.pop() {
            match onward[row as usize].get(at) {
                Some(&next) => {
                    path.push((row, at + 1));
                    if !std::mem::replace(&mut seen[next as usize], true) {
                        path.push((next, 0));
                    }
                }
                None => order.push(row),
            }
        }
    }
    order
}

fn reach(arcs: &[Vec<u32>], from: &[bool]) -> Vec<bool> {
    let mut reached = from.to_vec();
    let mut open: Vec<u32> = (0..crate::columns::narrow(from.len())).filter(|row| from[*row as usize]).collect();
    while let Some(row) = open.pop() {
        for &next in &arcs[row as usize] {
            if !std::mem::replace(&mut reached[next as usize], true) {
                open.push(next);
            }
        }
    }
    reached
}
