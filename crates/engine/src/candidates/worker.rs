//! One right record beside its candidates.

use super::filed::Filed;
use super::likely::{Own, Reach};
use super::{CROWD, Pairs, SLACK, Search};
use crate::assign::Edge;
use crate::fields::{Abreast, Seen, Side};
use crate::index::Place;
use crate::keys::RingCodes;
use crate::learned::Open;
use crate::model::Model;
use crate::outcome::OverBudget;
use crate::similarity::Alike;

/// Room for the candidates of one right record.
#[derive(Default)]
pub(crate) struct Worker {
    codes: RingCodes,
    /// Where the left records of each code stand.
    places: Vec<Place>,
    pub(crate) left: Vec<u32>,
    pub(crate) seen: Vec<Seen>,
    pub(crate) scores: Vec<i32>,
    pub(super) alike: Vec<Alike>,
    pub(super) own: Own,
    pub(super) reach: Vec<Reach>,
}

impl Worker {
    pub(crate) fn of(left: Vec<u32>) -> Self {
        Self { left, ..Self::default() }
    }

    /// Looks up the candidates of a right record; lists that are too long are left out as a whole, and counted.
    pub(super) fn gather(
        &mut self,
        search: &Search<'_>,
        (filed, lefts): (&Filed, &Abreast),
        right: u32,
        found: &mut Pairs,
    ) {
        self.left.clear();
        let mut left_out = 0;
        filed.ring.probe(search.open.fields, search.lists, (Side::Right, right), &mut self.codes);
        for (at, index) in filed.indexes.iter().enumerate() {
            let before = self.left.len();
            self.places.clear();
            self.places.extend(filed.ring.codes(at, &mut self.codes).iter().map(|code| index.place(*code)));
            index.call(&self.places);
            for place in &self.places {
                if place.crowd() > CROWD {
                    found.passed_over += 1;
                } else {
                    self.left.extend(index.rows_at(*place));
                }
            }
            let limit = filed.budgets[at];
            let holds = |left: &&u32| filed.keys[at].holds(search.open.fields, **left, right);
            if self.left.len() - before > limit {
                let candidates = self.left[before..].iter().filter(holds).count();
                if candidates > limit {
                    self.left.truncate(before);
                    left_out += candidates as u64;
                    found.passed_over += 1;
                }
            }
        }
        if left_out > 0 {
            found.over_budget.push(OverBudget { right, candidates: left_out });
        }
        self.left.sort_unstable();
        self.left.dedup();
        lefts.call(&self.left);
        search.required.retain_possible(&mut self.left, lefts, right);
    }

    /// Compares the candidates with a right record, field by field.
    pub(crate) fn compare(&mut self, open: &Open<'_>, lefts: &Abreast, model: &Model, right: u32) {
        let width = open.fields.len();
        self.alike.resize_with(width, Alike::new);
        self.seen.clear();
        self.seen.resize(self.left.len() * width, Seen::NOTHING);
        if !self.left.is_empty() {
            for (at, (field, alike)) in open.fields.iter().zip(&mut self.alike).enumerate() {
                let number = |left| lefts.number(at, left);
                field.compare_with((Side::Right, right), &self.left, number, (at, width), alike, &mut self.seen);
            }
        }
        self.scores.clear();
        self.scores.extend(self.seen.chunks_exact(width).map(|seen| model.score(seen)));
    }

    pub(super) fn edges(&self, right: u32, edges: &mut Vec<Edge>) {
        let each = self.left.iter().zip(&self.scores);
        let near = each.filter(|(_, score)| **score > -SLACK);
        edges.extend(near.map(|(left, score)| Edge { left: *left, right, gain: *score }));
    }
}
