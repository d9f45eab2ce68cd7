//! Where left records with a code are found: codes sorted into buckets by their upper bits, each entry with a tag of
//! its lower ones. Built once, read by all threads.

use rayon::prelude::*;

use crate::EngineError;
use crate::fields::{Field, Side};
use crate::keys::{Codes, Key};
use crate::listed::Lists;
use crate::observer::Watch;

/// Rows filed at once.
const CHUNK: usize = 1 << 13;

/// Left rows by code.
pub(crate) struct Index {
    shift: u32,
    starts: Vec<u32>,
    entries: Vec<(u32, u32)>,
}

impl Index {
    /// Files rows of a side under the codes of a key.
    pub(crate) fn of_side(
        key: &Key,
        fields: &[Field],
        (side, rows): (Side, &[u32]),
        watch: &Watch<'_>,
    ) -> Result<Self, EngineError> {
        Self::listed(key, fields, &Lists::default(), (side, rows), watch)
    }

    /// Files rows of a side under the codes of a key, those of texts looked up where they are listed.
    pub(crate) fn listed(
        key: &Key,
        fields: &[Field],
        lists: &Lists,
        (side, rows): (Side, &[u32]),
        watch: &Watch<'_>,
    ) -> Result<Self, EngineError> {
        let codes = |chunk: &[u32]| {
            watch.check()?;
            let mut codes = Codes::default();
            let mut filed = Vec::with_capacity(chunk.len());
            for &row in chunk {
                key.listed_codes(fields, lists, side, row, &mut codes);
                filed.extend(codes.all.iter().map(|code| (*code, row)));
            }
            Ok(filed)
        };
        let chunks = rows.par_chunks(CHUNK).map(codes).collect::<Result<_, EngineError>>()?;
        Self::sorted(chunks, watch)
    }

    /// Sorts codes and their rows into buckets.
    fn sorted(chunks: Vec<Vec<(u64, u32)>>, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let total: usize = chunks.iter().map(Vec::len).sum();
        let bits = total.max(2).ilog2() + 1;
        let shift = 64 - bits;
        let mut starts = vec![0_u32; (1 << bits) + 1];
        for chunk in &chunks {
            watch.each(chunk, |(code, _)| starts[bucket(*code, shift) + 1] += 1)?;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); total];
        for chunk in chunks {
            watch.each(chunk, |(code, row)| {
                let place = &mut next[bucket(code, shift)];
                entries[*place as usize] = (tag(code), row);
                *place += 1;
            })?;
        }
        Ok(Self { shift, starts, entries })
    }

    /// The rows filed under a code, ascending.
    pub(crate) fn rows(&self, code: u64) -> impl Iterator<Item = u32> {
        self.rows_at(self.place(code))
    }

    /// The rows filed under the code of a place, ascending.
    pub(crate) fn rows_at(&self, place: Place) -> impl Iterator<Item = u32> {
        let entries = &self.entries[place.start as usize..place.end as usize];
        entries.iter().filter(move |entry| entry.0 == place.tag).map(|entry| entry.1)
    }

    /// An upper bound of how many rows are filed under a code.
    pub(crate) fn crowd(&self, code: u64) -> usize {
        self.place(code).crowd()
    }

    /// The largest crowd of all.
    pub(crate) fn most(&self) -> usize {
        self.starts.windows(2).map(|both| (both[1] - both[0]) as usize).max().unwrap_or(0)
    }

    /// Where the rows of a code stand.
    pub(crate) fn place(&self, code: u64) -> Place {
        let at = bucket(code, self.shift);
        Place { tag: tag(code), start: self.starts[at], end: self.starts[at + 1] }
    }

    /// Asks for the first entries of some places, all at once: each is far away, and a far memory answers many as fast as one.
    pub(crate) fn call(&self, places: &[Place]) {
        let entries = places.iter().filter_map(|place| self.entries.get(place.start as usize));
        std::hint::black_box(entries.fold(0, |all, entry| all ^ entry.0));
    }
}

/// Where the rows of a code stand, among others whose codes begin alike.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    tag: u32,
    start: u32,
    end: u32,
}

impl Place {
    /// An upper bound of how many rows stand there.
    pub(crate) const fn crowd(self) -> usize {
        (self.end - self.start) as usize
    }
}

fn bucket(code: u64, shift: u32) -> usize {
    usize::try_from(code >> shift).expect("bits of an address")
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half")]
fn tag(code: u64) -> u32 {
    code as u32
}
