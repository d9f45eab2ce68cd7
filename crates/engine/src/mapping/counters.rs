//! Columns of which both sides number their rows: a key where rows of one number agree in what else they hold, and
//! nothing where the numbers only say in which order the rows stand.

use hashbrown::HashMap;

use super::Mapped;
use crate::EngineError;
use crate::codes::{Coded, NONE, codes};
use crate::columns::{self, HASH};
use crate::observer::Watch;
use crate::source::Source;
use crate::texts::mix;

/// About so many numbers that both sides have are looked at.
const LOOKED_AT: usize = 2_000;
/// Fewer numbers than this are not looked at by parts.
const FEW: usize = 40;
/// A column that rows joined at random agree in more often than this tells nothing.
const OFTEN: f64 = 0.5;
/// Of what rows joined at random disagree in, rows of one number have to agree in this share,
const AGREE: f64 = 0.5;
/// and in each part of the numbers in this share: rows that stand in one order drift apart where one is missing.
const AGREE_IN_PART: f64 = 0.25;

/// Two sources and who watches while they are looked at.
pub(super) struct Sides<'a> {
    pub(super) left: &'a Source,
    pub(super) right: &'a Source,
    pub(super) watch: &'a Watch<'a>,
}

impl Sides<'_> {
    /// Whether rows of one number agree in another pair of columns.
    pub(super) fn is_key(
        &self,
        pair: &Mapped,
        others: &[Mapped],
        sampled: (&[u32], &[u32]),
    ) -> Result<bool, EngineError> {
        let joined = self.joined(pair, sampled)?;
        let shares = |other: &&Mapped| other.left != pair.left && other.right != pair.right;
        for other in others.iter().filter(shares) {
            if self.agree(&joined, other)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Of rows that were sampled by their numbers those that have one number on both sides, in the order of the numbers'
    /// length and digits.
    fn joined(&self, pair: &Mapped, sampled: (&[u32], &[u32])) -> Result<Vec<(u32, u32)>, EngineError> {
        let [lefts, rights] = self.coded(pair, sampled)?;
        let parts = (lefts.len().max(rights.len()) / LOOKED_AT).max(1) as u64;
        let is_looked_at = |code: &u64| *code != NONE && mix(*code, 1).is_multiple_of(parts);
        let mut of_code = HashMap::with_hasher(HASH);
        of_code.extend(rights.iter().copied().zip(sampled.1.iter().copied()).filter(|(code, _)| is_looked_at(code)));
        let own = lefts.iter().zip(sampled.0).filter(|(code, _)| is_looked_at(code));
        let mut joined: Vec<(u32, u32)> = own.filter_map(|(code, row)| Some((*row, *of_code.get(code)?))).collect();
        if let Some(texts) = columns::reader(&self.left.fetched(pair.left, self.watch)?) {
            joined.sort_by_cached_key(|(row, _)| texts(*row as usize).map(|text| (text.len(), text.into_owned())));
        }
        Ok(joined)
    }

    /// Codes of what rows of both sides hold in a pair of columns; none where the columns cannot be read so.
    fn coded(&self, pair: &Mapped, rows: (&[u32], &[u32])) -> Result<[Vec<u64>; 2], EngineError> {
        let scale = self.left.scale(pair.left).max(self.right.scale(pair.right));
        let of = |source: &Source, at: usize, rows: &[u32], opposite_sign: bool| {
            let coded = Coded { source, at, kind: pair.kind, scale, opposite_sign };
            match codes(&[coded], rows, self.watch) {
                Err(EngineError::OutOfRange { .. } | EngineError::WrongType { .. }) => Ok(Vec::new()),
                codes => codes,
            }
        };
        let turned = pair.because.opposite_sign;
        Ok([of(self.left, pair.left, rows.0, false)?, of(self.right, pair.right, rows.1, turned)?])
    }

    /// Whether joined rows have the same value more often than rows joined at random, in every part of the numbers.
    fn agree(&self, joined: &[(u32, u32)], other: &Mapped) -> Result<bool, EngineError> {
        let (lefts, rights): (Vec<u32>, Vec<u32>) = joined.iter().copied().unzip();
        let [lefts, rights] = self.coded(other, (&lefts, &rights))?;
        if lefts.len() != rights.len() || lefts.is_empty() {
            return Ok(false);
        }
        let apart = (rights.len() / 2).max(1);
        let at_random = share(lefts.iter().zip(rights.iter().cycle().skip(apart)));
        let lift = |range: std::ops::Range<usize>| {
            let own = share(lefts[range.clone()].iter().zip(&rights[range]));
            (own - at_random) / (1.0 - at_random)
        };
        let quarter = lefts.len() / 4;
        let parts = if lefts.len() < FEW { 0 } else { 4 };
        Ok(at_random <= OFTEN
            && lift(0..lefts.len()) >= AGREE
            && (0..parts).all(|part| lift(part * quarter..(part + 1) * quarter) >= AGREE_IN_PART))
    }
}

/// The share of pairs with a value on both sides that have the same one.
fn share<'a>(pairs: impl Iterator<Item = (&'a u64, &'a u64)>) -> f64 {
    let (mut same, mut all) = (0_u32, 0_u32);
    for (one, other) in pairs.filter(|(one, other)| **one != NONE && **other != NONE) {
        (same, all) = (same + u32::from(one == other), all + 1);
    }
    f64::from(same) / f64::from(all.max(1))
}
