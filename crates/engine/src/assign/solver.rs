//! One component: rows are placed one after the other, each by the cheapest chain of moves.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::beliefs::beliefs;
use super::{Chosen, Edge, Graph, NONE};
use crate::EngineError;
use crate::logarithm::{exp, points};
use crate::observer::Watch;

/// What records cost and earn: for every edge, profit of its row plus price of its column is at least its gain.
pub(crate) struct Prices {
    pub(crate) profits: Vec<i64>,
    pub(crate) prices: Vec<i64>,
}

/// Who is whose partner.
pub(crate) struct Partners {
    pub(crate) of_rows: Vec<u32>,
    pub(crate) of_columns: Vec<u32>,
}

pub(super) struct Solver {
    pub(super) graph: Graph,
    pub(super) prices: Prices,
    pub(super) partners: Partners,
    search: Search,
}

/// Room for one shortest path, cleared by what it touched.
struct Search {
    distance: Vec<i64>,
    reached_from: Vec<u32>,
    touched: Vec<u32>,
    settled: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    steps: u64,
    /// Steps since it was asked whether to go on.
    since: usize,
}

impl Solver {
    pub(super) fn new(edges: &[Edge]) -> Self {
        let graph = Graph::new(edges);
        let best = |row| graph.edges(row).iter().map(|edge| i64::from(edge.1)).max().unwrap_or(0);
        let profits = graph.rows().map(best).collect();
        let columns = graph.columns();
        let partners = Partners { of_rows: vec![NONE; graph.rows().len()], of_columns: vec![NONE; columns] };
        let search = Search {
            distance: vec![i64::MAX; columns],
            reached_from: vec![NONE; columns],
            touched: Vec::new(),
            settled: Vec::new(),
            heap: BinaryHeap::new(),
            steps: 0,
            since: 0,
        };
        Self { graph, prices: Prices { profits, prices: vec![0; columns] }, partners, search }
    }

    pub(super) fn run(&mut self, budget: u64, watch: &Watch<'_>) -> Result<(), EngineError> {
        for row in self.graph.rows() {
            if self.search.steps > budget {
                self.take_greedily(row);
                watch.after(1, &mut self.search.since)?;
            } else {
                self.augment(row, watch)?;
            }
        }
        Ok(())
    }

    /// Finds the cheapest way to place a row: a chain of rows that move on, whose last one finds a free column or
    /// stays alone.
    fn augment(&mut self, start: u32, watch: &Watch<'_>) -> Result<(), EngineError> {
        self.search.clear();
        let mut row = start;
        let mut reach = 0;
        let mut alone = (self.prices.profits[start as usize], start);
        let end = loop {
            watch.after(self.relax(row, reach), &mut self.search.since)?;
            let Some((distance, column)) = self.search.nearest() else { break None };
            if distance >= alone.0 {
                break None;
            }
            self.search.settled.push(column);
            reach = distance;
            let holder = self.partners.of_columns[column as usize];
            if holder == NONE {
                break Some((distance, column));
            }
            alone = alone.min((distance + self.prices.profits[holder as usize], holder));
            row = holder;
        };
        let length = end.map_or(alone.0, |(distance, _)| distance);
        self.reprice(start, length);
        match end {
            Some((_, column)) => self.shift(column),
            None => self.leave_alone(start, alone.1),
        }
        Ok(())
    }

    /// Looks along the edges of a row; answers how many there are.
    fn relax(&mut self, row: u32, reach: i64) -> usize {
        let profit = self.prices.profits[row as usize];
        let edges = self.graph.edges(row);
        self.search.steps += edges.len() as u64;
        for &(column, gain) in edges {
            let distance = reach + profit + self.prices.prices[column as usize] - i64::from(gain);
            let known = &mut self.search.distance[column as usize];
            if distance < *known {
                if *known == i64::MAX {
                    self.search.touched.push(column);
                }
                *known = distance;
                self.search.reached_from[column as usize] = row;
                self.search.heap.push(Reverse((distance, column)));
            }
        }
        edges.len()
    }

    /// Moves prices by how much shorter than the whole path each settled column was reached.
    fn reprice(&mut self, start: u32, length: i64) {
        self.prices.profits[start as usize] -= length;
        for &column in &self.search.settled {
            let surplus = length - self.search.distance[column as usize];
            self.prices.prices[column as usize] += surplus;
            let holder = self.partners.of_columns[column as usize];
            if holder != NONE {
                self.prices.profits[holder as usize] -= surplus;
            }
        }
    }

    /// Gives a column to the row that reached it, that row's column to the row before, and so on.
    fn shift(&mut self, mut column: u32) {
        while column != NONE {
            let row = self.search.reached_from[column as usize];
            let before = std::mem::replace(&mut self.partners.of_rows[row as usize], column);
            self.partners.of_columns[column as usize] = row;
            column = before;
        }
    }

    fn leave_alone(&mut self, start: u32, alone: u32) {
        if alone != start {
            let column = std::mem::replace(&mut self.partners.of_rows[alone as usize], NONE);
            self.shift(column);
        }
    }

    fn take_greedily(&mut self, row: u32) {
        let free = self.graph.edges(row).iter().filter(|edge| self.partners.of_columns[edge.0 as usize] == NONE);
        if let Some(&(column, _)) = free.max_by_key(|edge| (edge.1, Reverse(edge.0))) {
            self.partners.of_rows[row as usize] = column;
            self.partners.of_columns[column as usize] = row;
        }
    }

    pub(super) fn gap(&self) -> i64 {
        let bound: i64 = self.prices.profits.iter().chain(&self.prices.prices).sum();
        let reached: i64 = self.graph.rows().filter_map(|row| self.gain(row)).sum();
        bound - reached
    }

    fn gain(&self, row: u32) -> Option<i64> {
        let column = self.partners.of_rows[row as usize];
        self.graph.edges(row).iter().find(|edge| edge.0 == column).map(|edge| i64::from(edge.1))
    }

    pub(super) fn chosen(&self, row: u32, doubt: &Doubt, tied: &[bool]) -> Option<Chosen> {
        let column = self.partners.of_rows[row as usize];
        let edge = Edge {
            left: self.graph.lefts[row as usize],
            right: *self.graph.rights.get(column as usize)?,
            gain: i32::try_from(self.gain(row)?).expect("a gain"),
        };
        let (row, column) = (row as usize, column as usize);
        let margin = doubt.rows[row].least + doubt.columns[column].least;
        let against = doubt.rows[row].weight * doubt.columns[column].weight;
        let margin = i32::try_from(margin).unwrap_or(i32::MAX);
        Some(Chosen { edge, margin, surety: -points(against.max(1e-30)), tied: tied[row], likely: 1000 })
    }

    /// Finds out how likely chosen pairs are; they are in the order of rows.
    pub(super) fn believe(&self, chosen: &mut [Chosen], watch: &Watch<'_>) -> Result<(), EngineError> {
        let beliefs = beliefs(&self.graph, watch)?;
        let paired = self.graph.rows().filter(|row| self.partners.of_rows[*row as usize] != NONE);
        for (chosen, row) in chosen.iter_mut().zip(paired) {
            let own = self.partners.of_rows[row as usize];
            let at = self.graph.edges(row).iter().position(|edge| edge.0 == own).expect("a pair is an edge");
            #[expect(clippy::cast_possible_truncation, reason = "a likelihood is at most one")]
            let thousandths = (beliefs[self.graph.places(row)][at] * 1000.0) as i32;
            chosen.likely = thousandths;
        }
        Ok(())
    }

    /// What each record would lose by another choice: nothing it could choose costs less than its slack.
    pub(super) fn doubt(&self) -> Doubt {
        let alone = |loss: &i64| Alternatives { least: *loss, weight: exp(-millis(*loss)) };
        let mut doubt = Doubt {
            rows: self.prices.profits.iter().map(alone).collect(),
            columns: self.prices.prices.iter().map(alone).collect(),
        };
        for row in self.graph.rows() {
            let profit = self.prices.profits[row as usize];
            for &(column, gain) in self.graph.edges(row) {
                if column != self.partners.of_rows[row as usize] {
                    let slack = profit + self.prices.prices[column as usize] - i64::from(gain);
                    doubt.rows[row as usize].add(slack);
                    doubt.columns[column as usize].add(slack);
                }
            }
        }
        doubt
    }
}

pub(super) struct Doubt {
    rows: Vec<Alternatives>,
    columns: Vec<Alternatives>,
}

struct Alternatives {
    least: i64,
    weight: f64,
}

impl Alternatives {
    fn add(&mut self, slack: i64) {
        self.least = self.least.min(slack);
        self.weight += exp(-millis(slack));
    }
}

#[expect(clippy::cast_precision_loss, reason = "points are below 2^53")]
fn millis(points: i64) -> f64 {
    points as f64 / 1000.0
}

impl Search {
    fn clear(&mut self) {
        for column in self.touched.drain(..) {
            self.distance[column as usize] = i64::MAX;
        }
        self.settled.clear();
        self.heap.clear();
    }

    /// The nearest column not settled yet; what was reached on a shorter way since is passed over.
    fn nearest(&mut self) -> Option<(i64, u32)> {
        while let Some(Reverse((distance, column))) = self.heap.pop() {
            if distance == self.distance[column as usize] {
                return Some((distance, column));
            }
        }
        None
    }
}
