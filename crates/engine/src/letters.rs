//! Texts as letters of an alphabet of their own, one byte each, and how many of them two texts have in common in the
//! same order. A text is prepared once and held against many, four at a time: what one step of four texts does is
//! independent, so a processor does them side by side.

use hashbrown::HashMap;

use crate::columns::{HASH, narrow};

/// No letter: stands after the end of a shorter text.
const END: u8 = 255;
/// The first number of letters beyond ASCII.
const BEYOND: u8 = 128;

/// The letters of numbered values.
#[derive(Default)]
pub(crate) struct Letters {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    alphabet: HashMap<char, u8, foldhash::fast::FixedState>,
}

impl Letters {
    pub(crate) fn with_capacity(values: usize) -> Self {
        Self { bytes: Vec::new(), ends: Vec::with_capacity(values), alphabet: HashMap::with_hasher(HASH) }
    }

    /// Adds the next value. Letters beyond the first 127 that are not ASCII count as one and the same.
    pub(crate) fn push(&mut self, value: &str) {
        if value.is_ascii() {
            self.bytes.extend_from_slice(value.as_bytes());
        } else {
            for letter in value.chars() {
                let number = self.number(letter);
                self.bytes.push(number);
            }
        }
        self.ends.push(narrow(self.bytes.len()));
    }

    fn number(&mut self, letter: char) -> u8 {
        if let Ok(ascii) = u8::try_from(letter)
            && ascii < BEYOND
        {
            return ascii;
        }
        let next = u8::try_from(self.alphabet.len()).map_or(END - 1, |known| known.saturating_add(BEYOND).min(END - 1));
        *self.alphabet.entry(letter).or_insert(next)
    }

    /// Lets go of what only adding needs.
    pub(crate) fn close(&mut self) {
        self.bytes.shrink_to_fit();
    }

    pub(crate) fn of(&self, number: u32) -> &[u8] {
        self.between(self.range(number))
    }

    /// Where the letters of a value begin and end.
    pub(crate) fn range(&self, number: u32) -> (u32, u32) {
        let number = number as usize;
        (if number == 0 { 0 } else { self.ends[number - 1] }, self.ends[number])
    }

    pub(crate) fn between(&self, (start, end): (u32, u32)) -> &[u8] {
        &self.bytes[start as usize..end as usize]
    }
}

/// A text of which each letter's places are known: bits of one word, or of as many as it takes.
pub(crate) struct Pattern {
    places: Box<[u64; 256]>,
    longer: Vec<[u64; 256]>,
    letters: Vec<u8>,
}

impl Pattern {
    pub(crate) fn new() -> Self {
        Self { places: Box::new([0; 256]), longer: Vec::new(), letters: Vec::new() }
    }

    /// Prepares another text.
    pub(crate) fn set(&mut self, letters: &[u8]) {
        for letter in self.letters.drain(..) {
            self.places[usize::from(letter)] = 0;
        }
        self.letters.extend_from_slice(letters);
        for (at, letter) in letters.iter().enumerate().take(64) {
            self.places[usize::from(*letter)] |= 1 << at;
        }
        self.longer.clear();
        for part in letters.chunks(64).skip(1) {
            let mut places = [0; 256];
            for (at, letter) in part.iter().enumerate() {
                places[usize::from(*letter)] |= 1 << at;
            }
            self.longer.push(places);
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// How many letters each of four texts has in common with this one in the same order (the longest common
    /// subsequence, by the bit-parallel way of Hyyrö).
    pub(crate) fn common(&self, texts: [&[u8]; 4]) -> [usize; 4] {
        if !self.longer.is_empty() {
            return texts.map(|text| self.common_long(text));
        }
        let mut rows = [u64::MAX; 4];
        let longest = texts.iter().map(|text| text.len()).max().unwrap_or(0);
        for at in 0..longest {
            for (row, text) in rows.iter_mut().zip(&texts) {
                let letter = text.get(at).copied().unwrap_or(END);
                let met = *row & self.places[usize::from(letter)];
                *row = row.wrapping_add(met) | (*row - met);
            }
        }
        let used = if self.letters.len() == 64 { u64::MAX } else { (1 << self.letters.len()) - 1 };
        rows.map(|row| (!row & used).count_ones() as usize)
    }

    fn common_long(&self, text: &[u8]) -> usize {
        let nobody = &[0; 256];
        let table = |at: usize| if at == 0 { &*self.places } else { self.longer.get(at - 1).unwrap_or(nobody) };
        // Four words are held in registers.
        if self.longer.len() < 4 {
            let (tables, mut rows) = ([0, 1, 2, 3].map(table), [u64::MAX; 4]);
            text.iter().for_each(|letter| meet(&mut rows, &tables, *letter));
            return self.met(&rows);
        }
        let tables: Vec<&[u64; 256]> = (0..=self.longer.len()).map(table).collect();
        let mut rows = vec![u64::MAX; tables.len()];
        text.iter().for_each(|letter| meet(&mut rows, &tables, *letter));
        self.met(&rows)
    }

    /// How many bits of the pattern's letters were met.
    fn met(&self, rows: &[u64]) -> usize {
        let used = |at: usize| self.letters.len().saturating_sub(at * 64);
        let mask = |used: usize| if used >= 64 { u64::MAX } else { (1 << used) - 1 };
        rows.iter().enumerate().map(|(at, row)| (!row & mask(used(at))).count_ones() as usize).sum()
    }
}

/// Meets the next letter of a text.
#[inline]
fn meet(rows: &mut [u64], tables: &[&[u64; 256]], letter: u8) {
    let mut carry = false;
    for (row, places) in rows.iter_mut().zip(tables) {
        let met = *row & places[usize::from(letter)];
        let (sum, over) = row.overflowing_add(met);
        let (sum, more) = sum.overflowing_add(u64::from(carry));
        carry = over || more;
        *row = sum | (*row - met);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn obvious(one: &[u8], other: &[u8]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for (i, a) in one.iter().enumerate() {
            for (j, b) in other.iter().enumerate() {
                table[i + 1][j + 1] = if a == b { table[i][j] + 1 } else { table[i][j + 1].max(table[i + 1][j]) };
            }
        }
        table[one.len()][other.len()]
    }

    proptest! {
        #[test]
        fn letters_in_common_are_counted_as_the_obvious_table_does(
            texts in prop::array::uniform4("[a-dß-ü]{0,90}"), pattern in "[a-dß-ü]{0,150}", before in "[a-z]{0,70}"
        ) {
            let mut letters = Letters::with_capacity(5);
            texts.iter().chain([&pattern, &before]).for_each(|text| letters.push(text));
            let mut prepared = Pattern::new();
            prepared.set(letters.of(5));
            prepared.set(letters.of(4));
            let found = prepared.common([letters.of(0), letters.of(1), letters.of(2), letters.of(3)]);
            for (at, found) in (0..4).zip(found) {
                prop_assert_eq!(found, obvious(letters.of(at), letters.of(4)));
            }
        }
    }
}
