//! Where left records with a code are found: codes sorted into buckets by their upper bits, each entry with a tag of
//! its lower ones. Built once, read by all threads.

use rayon::prelude::*;

use crate::fields::{Field, Side};
use crate::keys::{Codes, Key};
use crate::listed::Lists;

/// Rows filed at once.
const CHUNK: usize = 1 << 14;

/// Left rows by code.
pub(crate) struct Index {
    shift: u32,
    starts: Vec<u32>,
    entries: Vec<(u32, u32)>,
}

impl Index {
    /// Files rows of a side under the codes of a key.
    pub(crate) fn of_side(key: &Key, fields: &[Field], side: Side, rows: &[u32]) -> Self {
        Self::listed(key, fields, &Lists::default(), side, rows)
    }

    /// Files rows of a side under the codes of a key, those of texts looked up where they are listed.
    pub(crate) fn listed(key: &Key, fields: &[Field], lists: &Lists, side: Side, rows: &[u32]) -> Self {
        let codes = |chunk: &[u32]| {
            let mut codes = Codes::default();
            let mut filed = Vec::with_capacity(chunk.len());
            for &row in chunk {
                key.listed_codes(fields, lists, side, row, &mut codes);
                filed.extend(codes.all.iter().map(|code| (*code, row)));
            }
            filed
        };
        let chunks: Vec<Vec<(u64, u32)>> = rows.par_chunks(CHUNK).map(codes).collect();
        let total: usize = chunks.iter().map(Vec::len).sum();
        let bits = total.max(2).ilog2() + 1;
        let shift = 64 - bits;
        let mut starts = vec![0_u32; (1 << bits) + 1];
        for (code, _) in chunks.iter().flatten() {
            starts[bucket(*code, shift) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); total];
        for (code, row) in chunks.iter().flatten() {
            let place = &mut next[bucket(*code, shift)];
            entries[*place as usize] = (tag(*code), *row);
            *place += 1;
        }
        Self { shift, starts, entries }
    }

    /// The rows filed under a code, ascending.
    pub(crate) fn rows(&self, code: u64) -> impl Iterator<Item = u32> {
        let tag = tag(code);
        self.bucket(code).iter().filter(move |entry| entry.0 == tag).map(|entry| entry.1)
    }

    /// An upper bound of how many rows are filed under a code.
    pub(crate) fn crowd(&self, code: u64) -> usize {
        self.bucket(code).len()
    }

    fn bucket(&self, code: u64) -> &[(u32, u32)] {
        let at = bucket(code, self.shift);
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

fn bucket(code: u64, shift: u32) -> usize {
    usize::try_from(code >> shift).expect("bits of an address")
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half")]
fn tag(code: u64) -> u32 {
    code as u32
}
