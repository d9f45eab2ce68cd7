//! The pass for records that share a reference and disagree in amounts: what a person wants to see as a difference, and what
//! learned passes leave alone, since amounts of pairs that they know are near each other.

use domain::ruleset::{
    Candidates, ColumnKind, Comparison, Condition, DateWindow, Decimal, Level, Measure, Pass, Points, Similar,
    Threshold,
};
use hashbrown::HashMap;

use super::few::within_percent;
use super::{Draft, pass};
use crate::columns::HASH;
use crate::fields::{Field, Side};
use crate::texts::Texts;

/// What the same reference gives, one that stands in the other, and sharing one in another way.
const REFERENCE: [Points; 3] = [9_000, 5_000, 4_500];
/// What is worth a look: a shared reference and nothing that speaks against it.
const LOOKED_AT: Points = 5_000;
/// More than there can be.
const NEVER: Points = 20_000;
/// More open records than this with the reference are a crowd, in which it tells nothing.
const CROWD: u32 = 8;
/// So many references have to be seen before they are relied on,
const SEEN: u64 = 200;
/// and of so many at most one may be of records that belong to others.
const RELIABLE: u64 = 200;

impl Draft {
    /// Pairs by a reference, where a column holds any.
    pub(super) fn referenced_pass(&self) -> Option<Pass> {
        let at = self.columns.iter().position(|column| column.kind == ColumnKind::Reference)?;
        let Field::Text(texts) = &self.run.plan.fields[at] else { return None };
        let reference = Some(self.name(at));
        let candidates = vec![Candidates { reference, budget: Some(CROWD), ..Candidates::default() }];
        let comparisons = (0..self.columns.len()).map(|field| self.beside_reference(field, at)).collect();
        let accept = if self.is_reliable(texts) { REFERENCE[0] } else { NEVER };
        let review = Threshold::Points(LOOKED_AT);
        Some(Pass { review, comparisons, ..pass("by reference", Threshold::Points(accept), candidates) })
    }

    fn beside_reference(&self, at: usize, reference: usize) -> Comparison {
        let (levels, otherwise) = match self.columns[at].kind {
            _ if at == reference => {
                (vec![(Condition::Equal, REFERENCE[0]), (Condition::Contained, REFERENCE[1])], REFERENCE[2])
            }
            ColumnKind::Date | ColumnKind::DateTime => {
                let near = Condition::Days(DateWindow::either_way(10));
                (vec![(Condition::Equal, 1_000), (near, 500)], -1_000)
            }
            kind if kind.is_amount() => (vec![(Condition::Equal, 1_000), (within_percent(5), 500)], 0),
            _ if self.comes_back(at) => (vec![(Condition::Equal, 0)], -2_000),
            _ => {
                let similar = Similar { by: Measure::JaroWinkler, at_least: Decimal::new(88, 2).expect("a share") };
                let alike = [Condition::Contained, Condition::Beginning(4), Condition::Similar(similar)];
                let alike = alike.into_iter().map(|when| (when, 500));
                (std::iter::once((Condition::Equal, 1_000)).chain(alike).collect(), -1_000)
            }
        };
        let levels = levels.into_iter().map(|(when, points)| Level { when, points }).collect();
        Comparison { column: self.name(at), levels, otherwise, empty: 0, rarity: None, required: false }
    }

    /// Whether references that one record of either side has are hardly ever of records that belong to others, as far as
    /// matches show.
    fn is_reliable(&self, texts: &Texts) -> bool {
        let own = |of: fn(&crate::Link) -> (u32, u32)| {
            let mut partner = HashMap::with_hasher(HASH);
            partner.extend(self.run.links.iter().map(of));
            partner
        };
        let (of_left, of_right) = (own(|link| (link.left, link.right)), own(|link| (link.right, link.left)));
        let (mut together, mut apart) = (self.same_in_all(), 0_u64);
        for (left, right) in sole(texts) {
            let (left, right) = (self.run.plan.row(Side::Left, left), self.run.plan.row(Side::Right, right));
            match (of_left.get(&left), of_right.get(&right)) {
                (Some(partner), _) if *partner == right => together += 1,
                (None, None) => {}
                _ => apart += 1,
            }
        }
        together >= SEEN && apart * RELIABLE <= together
    }

    /// How many pairs are the same in every column.
    fn same_in_all(&self) -> u64 {
        let same = self.passes.iter().position(|pass| pass.comparisons.is_empty() && pass.sums.is_none());
        self.run.links.iter().filter(|link| same == Some(link.pass as usize)).count() as u64
    }
}

/// Records of both sides that share a value which no other record has.
fn sole(texts: &Texts) -> Vec<(u32, u32)> {
    let is_of_two = |number: u32| texts.value_rows.get(number as usize) == Some(&2);
    let held = |numbers: &[u32]| -> Vec<(u32, u32)> {
        let mut held: Vec<(u32, u32)> =
            (0..).zip(numbers).filter(|(_, number)| is_of_two(**number)).map(|(row, number)| (*number, row)).collect();
        held.sort_unstable();
        held
    };
    let (left, right) = (held(&texts.left), held(&texts.right));
    let partner = |(number, row): &(u32, u32)| {
        let at = right.binary_search_by_key(number, |(number, _)| *number).ok()?;
        Some((*row, right[at].1))
    };
    left.iter().filter_map(partner).collect()
}
