//! Records that are the same in some fields, found in one pass over both sides: what one left and one right record
//! alone have in common is a match that nothing can contest.
//!
//! Records are partitioned by the upper bits of their codes, and each partition is matched on its own in a table that
//! fits the nearest memory; the parts together are the whole, since equal codes are in one partition.

use rayon::prelude::*;

use crate::EngineError;
use crate::codes::NONE;
use crate::columns::narrow;
use crate::fields::Side;
use crate::observer::Watch;

/// Records of a side in one partition that are aimed at.
const PARTITION: usize = 4096;

/// Pairs of records that are the same.
#[derive(Default)]
pub(crate) struct Same {
    /// One left and one right record that share a code with no other, by left record.
    pub(crate) alone: Vec<(u32, u32)>,
    /// Records that share a code with several, each with its counterpart in the order of what they hold: none is better than the other.
    pub(crate) tied: Vec<(u32, u32)>,
}

/// Tells records with the same code apart: codes of all that these records of a side hold.
type Contents<'a> = dyn Fn(Side, &[u32]) -> Result<Vec<u64>, EngineError> + 'a;

/// Finds records with the same code; `left` and `right` are rows with their codes.
pub(crate) fn pairs(
    left: (&[u32], Vec<u64>),
    right: (&[u32], Vec<u64>),
    contents: &Contents<'_>,
    watch: &Watch<'_>,
) -> Result<Same, EngineError> {
    let bits = (left.0.len().max(right.0.len()) / PARTITION).max(1).ilog2() + 1;
    let (lefts, rights) = rayon::join(|| Partitions::new(left, bits, watch), || Partitions::new(right, bits, watch));
    let (lefts, rights) = (lefts?, rights?);
    let match_one = |at: usize| {
        watch.check()?;
        Ok(matched(lefts.part(at), rights.part(at)))
    };
    let parts: Vec<Part> = (0..1_usize << bits).into_par_iter().map(match_one).collect::<Result<_, EngineError>>()?;
    drop((lefts, rights));
    let (mut alone, mut crowds) = (Vec::new(), [Vec::new(), Vec::new()]);
    for part in parts {
        alone.extend(part.alone);
        crowds.iter_mut().zip(part.crowds).for_each(|(all, own)| all.extend(own));
    }
    watch.sort(&mut alone)?;
    let [lefts, rights] = crowds;
    Ok(Same { alone, tied: tied(lefts, rights, contents)? })
}

/// What records of one partition have in common.
#[derive(Default)]
struct Part {
    alone: Vec<(u32, u32)>,
    /// Records of the left and of the right, with their codes, where a code is on both sides and several share it.
    crowds: [Vec<(u64, u32)>; 2],
}

/// Rows with their codes, those with the same upper bits together.
struct Partitions {
    starts: Vec<u32>,
    entries: Vec<(u64, u32)>,
}

impl Partitions {
    fn new((rows, codes): (&[u32], Vec<u64>), bits: u32, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let part = |code: u64| usize::try_from(code >> (64 - bits)).expect("bits of an address");
        let present = || rows.iter().zip(&codes).filter(|(_, code)| **code != NONE);
        let mut starts = vec![0_u32; (1 << bits) + 1];
        watch.each(present(), |(_, code)| starts[part(*code) + 1] += 1)?;
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(NONE, 0); starts[1 << bits] as usize];
        watch.each(present(), |(row, code)| {
            let place = &mut next[part(*code)];
            entries[*place as usize] = (*code, *row);
            *place += 1;
        })?;
        Ok(Self { starts, entries })
    }

    fn part(&self, at: usize) -> &[(u64, u32)] {
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// No row has the code.
const FREE: u32 = u32::MAX;
/// Several rows have the code.
const SEVERAL: u32 = u32::MAX - 1;

/// Who has a code, on either side.
#[derive(Clone, Copy)]
struct Holders {
    code: u64,
    left: u32,
    right: u32,
}

/// A table of codes with open addressing.
struct Table {
    holders: Vec<Holders>,
    mask: usize,
}

impl Table {
    fn new(entries: usize) -> Self {
        let size = (entries * 2).next_power_of_two().max(16);
        Self { holders: vec![Holders { code: NONE, left: FREE, right: FREE }; size], mask: size - 1 }
    }

    fn of(&mut self, code: u64) -> &mut Holders {
        let mut at = (code >> 1) as usize & self.mask;
        while self.holders[at].code != code && self.holders[at].code != NONE {
            at = (at + 1) & self.mask;
        }
        self.holders[at].code = code;
        &mut self.holders[at]
    }
}

fn matched(left: &[(u64, u32)], right: &[(u64, u32)]) -> Part {
    let mut table = Table::new(left.len() + right.len());
    for &(code, row) in left {
        let holders = table.of(code);
        holders.left = if holders.left == FREE { row } else { SEVERAL };
    }
    for &(code, row) in right {
        let holders = table.of(code);
        holders.right = if holders.right == FREE { row } else { SEVERAL };
    }
    let shared = table.holders.iter().filter(|holders| holders.left != FREE && holders.right != FREE);
    let mut part = Part::default();
    let mut crowded = Vec::new();
    for holders in shared {
        if holders.left == SEVERAL || holders.right == SEVERAL {
            crowded.push(holders.code);
        } else {
            part.alone.push((holders.left, holders.right));
        }
    }
    crowded.sort_unstable();
    if !crowded.is_empty() {
        let is_crowded = |entry: &&(u64, u32)| crowded.binary_search(&entry.0).is_ok();
        part.crowds = [left, right].map(|entries| entries.iter().filter(is_crowded).copied().collect());
    }
    part
}

/// Records of one code, in the order of what they hold, each with that of the other side at the same place.
fn tied(
    lefts: Vec<(u64, u32)>,
    rights: Vec<(u64, u32)>,
    contents: &Contents<'_>,
) -> Result<Vec<(u32, u32)>, EngineError> {
    let (lefts, rights) = (ordered(Side::Left, lefts, contents)?, ordered(Side::Right, rights, contents)?);
    let mut rest = rights.as_slice();
    let mut tied = Vec::new();
    for own in lefts.chunk_by(|one, other| one.0 == other.0) {
        let begin = rest.partition_point(|entry| entry.0 < own[0].0);
        let end = rest.partition_point(|entry| entry.0 <= own[0].0);
        tied.extend(own.iter().zip(&rest[begin..end]).map(|(left, right)| (left.2, right.2)));
        rest = &rest[end..];
    }
    tied.sort_unstable();
    Ok(tied)
}

/// Records by code, then by what they hold.
fn ordered(side: Side, crowd: Vec<(u64, u32)>, contents: &Contents<'_>) -> Result<Vec<(u64, u64, u32)>, EngineError> {
    if crowd.is_empty() {
        return Ok(Vec::new());
    }
    let records: Vec<u32> = crowd.iter().map(|(_, record)| *record).collect();
    let held = contents(side, &records)?;
    let mut crowd: Vec<(u64, u64, u32)> =
        crowd.into_iter().zip(held).map(|((code, record), held)| (code, held, record)).collect();
    crowd.par_sort_unstable();
    Ok(crowd)
}

/// The share of records of the smaller side that are the same as one alone of the other.
pub(crate) fn share(same: &Same, left: usize, right: usize) -> f64 {
    let rows = left.min(right).max(1);
    f64::from(narrow(same.alone.len())) / f64::from(narrow(rows))
}
