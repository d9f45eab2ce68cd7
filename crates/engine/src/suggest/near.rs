//! How near amounts of pairs are.

use domain::ruleset::Cardinality;

use super::Draft;
use crate::fields::{Field, Side};
use crate::keys::{Probe, Reach, Test};
use crate::learned::{Discovered, Open};
use crate::levels::amount::FAR;
use crate::observer::Watch;
use crate::rest::rest;
use crate::similarity::Alike;
use crate::{EngineError, blocking, groups};

/// Of so many in a hundred pairs believed true amounts may be far from each other where they always are near,
const EXCEPTIONS: usize = 5;
/// and of so many where sums of them are looked for: some parts of sums are not known as such.
const EXCEPTIONS_BESIDE_SUMS: usize = 10;

/// The first field that no open record lacks and in which pairs always are near.
pub(super) fn nearest(open: &Open<'_>, near: &[Option<Reach>]) -> Option<Probe> {
    let full = |at: &usize| near[*at].is_some() && open.fields[*at].is_full(open.left, open.right);
    let probe = |at: usize| Some(Probe { field: at, test: Test::Within(near[at]?) });
    (0..near.len()).find(full).and_then(probe)
}

impl Draft {
    /// How near amounts of pairs believed true are, where they always are. Where sums of them are looked for, a pair whose
    /// amounts differ by more than such pairs' do may be a part of one, and is left to them.
    pub(super) fn always_near(
        &self,
        open: &Open<'_>,
        (field, found): (usize, &Discovered),
        watch: &Watch<'_>,
    ) -> Result<Option<Reach>, EngineError> {
        let own = &open.fields[field];
        if !matches!(own, Field::Amount(_)) {
            return Ok(None);
        }
        let has_sums = self.has_sums(field);
        let percent = if has_sums { EXCEPTIONS_BESIDE_SUMS } else { EXCEPTIONS };
        let mut differing = differing(own, &found.truth);
        if has_sums {
            differing = self.no_parts(open, differing, watch)?;
        }
        if far_apart(own, &differing) * 100 > found.truth.len() * percent {
            return Ok(None);
        }
        let likely = found.likely.iter().filter(|pair| differing.binary_search(pair).is_ok());
        let likely: Vec<(u32, u32)> = likely.copied().collect();
        let usual = if has_sums { blocking::usual_reach(own, &likely) } else { None };
        Ok(Some(usual.unwrap_or(Reach::Thousandths(200))))
    }

    /// Whether sums of a field are looked for.
    fn has_sums(&self, field: usize) -> bool {
        let sums = self.sums_passes(&[]).into_iter().filter_map(|pass| pass.sums);
        sums.map(|sums| sums.amount).any(|amount| amount == self.name(field))
    }

    /// The pairs of which neither record is a sum of others around. A payment for several entries is believed to belong to each of
    /// them, and where there are many such payments, amounts look as if they did not matter.
    fn no_parts(
        &self,
        open: &Open<'_>,
        mut pairs: Vec<(u32, u32)>,
        watch: &Watch<'_>,
    ) -> Result<Vec<(u32, u32)>, EngineError> {
        for pass in self.sums_passes(&[]) {
            if pairs.is_empty() {
                break;
            }
            let is_many_left = pass.cardinality == Cardinality::ManyToOne;
            let one_of = |pair: &(u32, u32)| if is_many_left { pair.1 } else { pair.0 };
            let mut ones: Vec<u32> = pairs.iter().map(one_of).collect();
            ones.sort_unstable();
            ones.dedup();
            let around = if is_many_left { Open { right: &ones, ..*open } } else { Open { left: &ones, ..*open } };
            let found = groups::find(&around, &self.run.plan, &pass, watch)?.groups;
            let sums = found.into_iter().flat_map(|sum| if is_many_left { sum.right } else { sum.left });
            let others = rest(&ones, sums);
            pairs.retain(|pair| others.binary_search(&one_of(pair)).is_ok());
        }
        Ok(pairs)
    }
}

/// The pairs whose values differ, by left, then right record.
fn differing(field: &Field, pairs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let differs = |pair: &&(u32, u32)| field.code(Side::Left, pair.0) != field.code(Side::Right, pair.1);
    let mut differing: Vec<(u32, u32)> = pairs.iter().filter(differs).copied().collect();
    differing.sort_unstable();
    differing
}

/// How many of some pairs have amounts far from each other.
fn far_apart(field: &Field, pairs: &[(u32, u32)]) -> usize {
    let mut alike = Alike::new();
    pairs.iter().filter(|(left, right)| field.compare(*left, *right, &mut alike).level == FAR).count()
}
