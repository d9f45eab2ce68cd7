//! Which column of one side means the same as which of the other, when nobody said.

mod counters;

use domain::ruleset::MOST_COLUMNS;

use crate::EngineError;
use crate::fields::{FieldKind, common_kind};
use crate::observer::Watch;
use crate::profile::{ColumnProfile, Likeness, likeness};
use crate::source::Source;

/// Columns are not paired below this affinity.
const LEAST: f64 = 0.08;

/// A pair of columns by position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Mapped {
    pub(crate) left: usize,
    pub(crate) right: usize,
    pub(crate) kind: FieldKind,
    pub(crate) affinity: f64,
    /// What makes it likely.
    pub(crate) because: Likeness,
}

/// Pairs columns, the likeliest first and no more than can be weighed; no column stands in two pairs. Columns that number the rows of both sides are
/// paired only where they are a key all the same.
pub(crate) fn mapping(
    (left, right): (&Source, &Source),
    [lefts, rights]: &[Vec<Option<ColumnProfile>>; 2],
    watch: &Watch<'_>,
) -> Result<Vec<Mapped>, EngineError> {
    let (mut pairs, mut counters): (Vec<Mapped>, Vec<Mapped>) = (Vec::new(), Vec::new());
    for (at, one) in lefts.iter().enumerate().filter_map(|(at, one)| Some((at, one.as_ref()?))) {
        for (other_at, other) in rights.iter().enumerate().filter_map(|(at, other)| Some((at, other.as_ref()?))) {
            let Some(kind) = common_kind(one.kind, other.kind) else { continue };
            let because = likeness(one, other);
            let affinity = because.affinity();
            if affinity >= LEAST && one.present.min(other.present) > 0 {
                let numbers_rows = one.numbers_rows && other.numbers_rows;
                let pair = Mapped { left: at, right: other_at, kind, affinity, because };
                if numbers_rows { &mut counters } else { &mut pairs }.push(pair);
            }
        }
    }
    let (others, sides) = (likeliest(pairs.clone()), counters::Sides { left, right, watch });
    for pair in counters {
        let rows = (sampled(lefts, pair.left), sampled(rights, pair.right));
        if sides.is_key(&pair, &others, rows)? {
            pairs.push(pair);
        }
    }
    let mut taken = likeliest(pairs);
    taken.truncate(MOST_COLUMNS);
    taken.sort_by_key(|pair| pair.left);
    Ok(taken)
}

/// Where the sampled values of a column stand.
fn sampled(columns: &[Option<ColumnProfile>], at: usize) -> &[u32] {
    columns[at].as_ref().map_or(&[], |column| column.sampled.as_slice())
}

/// The likeliest pairs in which no column stands twice.
fn likeliest(mut pairs: Vec<Mapped>) -> Vec<Mapped> {
    pairs.sort_by(|a, b| b.affinity.total_cmp(&a.affinity).then((a.left, a.right).cmp(&(b.left, b.right))));
    let mut taken: Vec<Mapped> = Vec::new();
    for pair in pairs {
        if taken.iter().all(|old| old.left != pair.left && old.right != pair.right) {
            taken.push(pair);
        }
    }
    taken
}
