//! Whether a second look finds anything, judged by a few records before it begins.

use super::{LOOK_BUDGET, Open, all_shares, candidates};
use crate::EngineError;
use crate::blocking;
use crate::keys::{Key, Probe};
use crate::model::Model;
use crate::observer::Watch;
use crate::sample::spread;

/// Right records by which it is judged whether a second look finds anything.
const GLIMPSE: usize = 500;
/// Partners that are to be expected for as many, so that it is looked.
const EXPECTED: f64 = 1.0;

/// Whether a second look has anything to expect, for all that an earlier pass learned says of a few records. Where there is
/// something in which pairs always are near, others have no say.
pub(crate) fn expects(
    open: &Open<'_>,
    near: Option<Probe>,
    before: &Model,
    watch: &Watch<'_>,
) -> Result<bool, EngineError> {
    let (sample, budget) = (open.sample(), (LOOK_BUDGET, watch));
    let keys = blocking::general_keys(open.fields, (&sample, near), &[], open.left.len(), budget)?;
    expects_by(open, (&keys, near), before, watch)
}

/// As [`expects`], for pairs that have one of these keys in common.
pub(super) fn expects_by(
    open: &Open<'_>,
    keys: (&[Key], Option<Probe>),
    before: &Model,
    watch: &Watch<'_>,
) -> Result<bool, EngineError> {
    let rows = spread(open.right, GLIMPSE);
    let candidates = candidates(open, &rows, keys, before, watch)?;
    let partners: f64 = all_shares(before, open.fields.len(), &candidates).iter().sum();
    Ok(partners >= EXPECTED)
}
