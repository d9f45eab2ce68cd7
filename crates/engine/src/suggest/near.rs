//! How near amounts of pairs are.

use crate::fields::Field;
use crate::keys::{Probe, Reach, Test};
use crate::learned::Open;
use crate::levels::amount::FAR;
use crate::similarity::Alike;

/// The first field that no open record lacks and in which pairs always are near.
pub(super) fn nearest(open: &Open<'_>, near: &[Option<Reach>]) -> Option<Probe> {
    let full = |at: &usize| near[*at].is_some() && open.fields[*at].is_full(open.left, open.right);
    let probe = |at: usize| Some(Probe { field: at, test: Test::Within(near[at]?) });
    (0..near.len()).find(full).and_then(probe)
}

/// Whether no larger a percentage of pairs believed true has amounts far from each other: where sums are looked for,
/// pairs far apart may be parts of one.
pub(super) fn is_near(field: &Field, truth: &[(u32, u32)], percent: usize) -> bool {
    let mut alike = Alike::new();
    let mut far = || truth.iter().filter(|(left, right)| field.compare(*left, *right, &mut alike).level == FAR).count();
    matches!(field, Field::Amount(_)) && far() * 100 <= truth.len() * percent
}
