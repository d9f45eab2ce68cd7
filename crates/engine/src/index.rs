//! Where left records with a code are found: codes sorted into buckets by their upper bits, each entry with a tag of
//! its lower ones. Built once, read by all threads.

use rayon::prelude::*;

use crate::EngineError;
use crate::columns::narrow;
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
        let each = rows.par_chunks(CHUNK).map(|rows| {
            watch.check()?;
            Ok(Waiting::new(key, (fields, lists), (side, rows)))
        });
        let chunks = each.collect::<Result<_, EngineError>>()?;
        Self::sorted(chunks, watch)
    }

    /// Sorts codes and their rows into buckets.
    fn sorted(chunks: Vec<Waiting<'_>>, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let total: usize = chunks.iter().map(|chunk| chunk.codes.len()).sum();
        let bits = total.max(2).ilog2() + 1;
        let shift = 64 - bits;
        // Counted two places on, so that filling a bucket moves the begin of the next one to where it belongs.
        let mut starts = vec![0_u32; (1 << bits) + 2];
        for chunk in &chunks {
            watch.each(&chunk.codes, |code| starts[bucket(*code, shift) + 2] += 1)?;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut entries = vec![(0, 0); total];
        for chunk in chunks {
            watch.each(chunk.each(), |(code, row)| {
                let place = &mut starts[bucket(code, shift) + 1];
                entries[*place as usize] = (tag(code), row);
                *place += 1;
            })?;
        }
        starts.pop();
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

/// Rows that are to be filed, and the codes of all of them.
struct Waiting<'a> {
    rows: &'a [u32],
    /// Where each row's codes end.
    ends: Vec<u32>,
    codes: Vec<u64>,
}

impl<'a> Waiting<'a> {
    fn new(key: &Key, (fields, lists): (&[Field], &Lists), (side, rows): (Side, &'a [u32])) -> Self {
        let (mut ends, mut all, mut own) =
            (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()), Codes::default());
        for &row in rows {
            key.listed_codes(fields, lists, side, row, &mut own);
            all.extend_from_slice(&own.all);
            ends.push(narrow(all.len()));
        }
        all.shrink_to_fit();
        Self { rows, ends, codes: all }
    }

    /// Each code with its row.
    fn each(&self) -> impl Iterator<Item = (u64, u32)> {
        let begins = std::iter::once(0).chain(self.ends.iter().copied());
        let spans = begins.zip(&self.ends).map(|(begin, end)| &self.codes[begin as usize..*end as usize]);
        self.rows.iter().zip(spans).flat_map(|(row, codes)| codes.iter().map(|code| (*code, *row)))
    }
}

fn bucket(code: u64, shift: u32) -> usize {
    usize::try_from(code >> shift).expect("bits of an address")
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half")]
fn tag(code: u64) -> u32 {
    code as u32
}
