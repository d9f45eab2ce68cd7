//! Which column of one side means the same as which of the other, when nobody said.

use arrow_array::RecordBatch;

use crate::fields::{FieldKind, common_kind};
use crate::profile::{affinity, profiles};

/// Columns are not paired below this affinity.
const LEAST: f64 = 0.08;

/// A pair of columns by position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Mapped {
    pub(crate) left: usize,
    pub(crate) right: usize,
    pub(crate) kind: FieldKind,
    pub(crate) affinity: f64,
}

/// Pairs columns, the likeliest first; no column stands in two pairs.
pub(crate) fn mapping(left: &RecordBatch, right: &RecordBatch) -> Vec<Mapped> {
    let most_rows = left.num_rows().max(right.num_rows());
    let (lefts, rights) = (profiles(left, most_rows), profiles(right, most_rows));
    let mut pairs: Vec<Mapped> = Vec::new();
    for (at, one) in lefts.iter().enumerate().filter_map(|(at, one)| Some((at, one.as_ref()?))) {
        for (other_at, other) in rights.iter().enumerate().filter_map(|(at, other)| Some((at, other.as_ref()?))) {
            let Some(kind) = common_kind(one.kind, other.kind) else { continue };
            let counters = one.numbers_rows && other.numbers_rows;
            let affinity = affinity(one, other);
            if affinity >= LEAST && !counters && one.present.min(other.present) > 0 {
                pairs.push(Mapped { left: at, right: other_at, kind, affinity });
            }
        }
    }
    pairs.sort_by(|a, b| b.affinity.total_cmp(&a.affinity).then((a.left, a.right).cmp(&(b.left, b.right))));
    let mut taken: Vec<Mapped> = Vec::new();
    for pair in pairs {
        if taken.iter().all(|old| old.left != pair.left && old.right != pair.right) {
            taken.push(pair);
        }
    }
    taken.sort_by_key(|pair| pair.left);
    taken
}
