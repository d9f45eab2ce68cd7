//! Texts one after the other, and each distinct text once.

use std::hash::BuildHasher;
use std::sync::Arc;

use arrow_array::{ArrayRef, GenericStringArray, OffsetSizeTrait, StringArray};
use arrow_buffer::{Buffer, NullBuffer, OffsetBuffer};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use super::{Column, Values};

const HASH: FixedState = FixedState::with_seed(0);
const CHECKED: &str = "texts were checked, and end in order";

impl Column {
    /// Lets go of room for more texts: a part waits until all of a file are there.
    pub(crate) fn close(&mut self) {
        match &mut self.values {
            Values::Words(words) => words.close(),
            Values::Text(text) => text.close(),
            _ => {}
        }
    }
}

/// Texts one after the other.
#[derive(Default)]
pub(super) struct Text {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Text {
    pub(super) fn with_capacity(rows: usize) -> Self {
        Self { bytes: Vec::new(), ends: Vec::with_capacity(rows) }
    }

    pub(super) fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(end(&self.bytes));
    }

    /// Lets go of room for more.
    pub(super) fn close(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Takes bytes that whoever reads them has checked to be text.
    pub(super) fn push_bytes(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(end(&self.bytes));
    }

    /// The texts of one part, which are never as long as short offsets reach.
    pub(super) fn array(self, nulls: Option<NullBuffer>) -> StringArray {
        let offsets = OffsetBuffer::from_lengths(lengths(&self.ends));
        StringArray::try_new(offsets, Buffer::from_vec(self.bytes), nulls).expect(CHECKED)
    }
}

/// Where the last text ends.
fn end(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("the texts of a part are never as long as short offsets reach")
}

fn lengths(ends: &[u32]) -> impl ExactSizeIterator<Item = usize> {
    (0..ends.len()).map(|at| ends[at] as usize - begin(ends, at))
}

fn begin(ends: &[u32], at: usize) -> usize {
    if at == 0 { 0 } else { ends[at - 1] as usize }
}

/// Several parts as one array; short offsets while the text is not longer than they reach.
pub(super) fn join(parts: Vec<Text>, nulls: Option<NullBuffer>) -> ArrayRef {
    let length = parts.iter().map(|part| part.bytes.len()).sum();
    if i32::try_from(length).is_ok() {
        return Arc::new(joined::<i32>(parts, length, nulls));
    }
    Arc::new(joined::<i64>(parts, length, nulls))
}

/// Parts of so many bytes in all, each let go once it was copied.
fn joined<O: OffsetSizeTrait>(parts: Vec<Text>, length: usize, nulls: Option<NullBuffer>) -> GenericStringArray<O> {
    let mut bytes = Vec::with_capacity(length);
    let mut offsets = Vec::with_capacity(1 + parts.iter().map(|part| part.ends.len()).sum::<usize>());
    offsets.push(O::usize_as(0));
    for part in parts {
        let before = bytes.len();
        bytes.extend_from_slice(&part.bytes);
        offsets.extend(part.ends.iter().map(|end| O::usize_as(before + *end as usize)));
    }
    let offsets = OffsetBuffer::new(offsets.into());
    GenericStringArray::try_new(offsets, Buffer::from_vec(bytes), nulls).expect(CHECKED)
}

/// Each distinct text once, in the order of first appearance.
#[derive(Default)]
pub(super) struct Words {
    numbers: Vec<u32>,
    table: HashTable<(u32, u32)>,
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Words {
    pub(super) fn with_capacity(rows: usize) -> Self {
        Self { numbers: Vec::with_capacity(rows), ..Self::default() }
    }

    pub(super) fn push(&mut self, text: &[u8]) {
        let number = self.number(text);
        self.numbers.push(number);
    }

    pub(super) fn push_missing(&mut self) {
        self.numbers.push(0);
    }

    /// Lets go of room for more.
    pub(super) fn close(&mut self) {
        self.table = HashTable::new();
        self.bytes.shrink_to_fit();
        self.numbers.shrink_to_fit();
    }

    fn number(&mut self, value: &[u8]) -> u32 {
        let Self { table, bytes, ends, .. } = self;
        let hash = HASH.hash_one(value);
        // The upper half of the hash beside each number spares most comparisons and all hashing when the table grows.
        let mark = (hash >> 32) as u32;
        let is_same = |entry: &(u32, u32)| {
            entry.1 == mark && &bytes[begin(ends, entry.0 as usize)..ends[entry.0 as usize] as usize] == value
        };
        let spread = |mark: u32| u64::from(mark) << 32 | u64::from(mark);
        match table.entry(spread(mark), is_same, |entry| spread(entry.1)) {
            Entry::Occupied(found) => found.get().0,
            Entry::Vacant(free) => {
                let number = u32::try_from(ends.len()).expect("there are no more words than rows");
                free.insert((number, mark));
                bytes.extend_from_slice(value);
                ends.push(end(bytes));
                number
            }
        }
    }

    fn words(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ends.len()).map(|at| &self.bytes[begin(&self.ends, at)..self.ends[at] as usize])
    }

    /// The numbers of all rows, and the words they stand for.
    pub(super) fn join(mut parts: Vec<Self>) -> (Vec<u32>, StringArray) {
        if parts.len() == 1 {
            let Self { numbers, bytes, ends, .. } = parts.swap_remove(0);
            return (numbers, Text { bytes, ends }.array(None));
        }
        let rows: usize = parts.iter().map(|part| part.numbers.len()).sum();
        let mut all = Self::with_capacity(rows);
        for part in parts {
            let numbers: Vec<u32> = part.words().map(|word| all.number(word)).collect();
            // A part of missing values alone has no words, and any number stands for them.
            all.numbers.extend(part.numbers.iter().map(|&number| numbers.get(number as usize).copied().unwrap_or(0)));
        }
        let words = Text { bytes: all.bytes, ends: all.ends };
        (all.numbers, words.array(None))
    }
}
