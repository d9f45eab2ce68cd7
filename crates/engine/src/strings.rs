//! Texts, each kept once and called by a number.

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use std::hash::BuildHasher;

use crate::columns::{HASH, narrow};

/// Distinct strings, back to back.
#[derive(Default)]
pub(crate) struct Strings {
    text: String,
    ends: Vec<usize>,
    numbers: HashTable<u32>,
}

impl Strings {
    pub(crate) fn get(&self, number: u32) -> &str {
        slice(&self.text, &self.ends, number)
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Lets go of what only numbering needs.
    pub(crate) fn close(&mut self) {
        self.numbers = HashTable::new();
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    pub(crate) fn number(&mut self, word: &str) -> u32 {
        let (text, ends) = (&self.text, &self.ends);
        let entry = self.numbers.entry(
            HASH.hash_one(word),
            |&number| slice(text, ends, number) == word,
            |&number| HASH.hash_one(slice(text, ends, number)),
        );
        match entry {
            Entry::Occupied(found) => *found.get(),
            Entry::Vacant(free) => {
                let number = narrow(self.ends.len());
                free.insert(number);
                self.text.push_str(word);
                self.ends.push(self.text.len());
                number
            }
        }
    }
}

fn slice<'a>(text: &'a str, ends: &[usize], number: u32) -> &'a str {
    let number = number as usize;
    let start = if number == 0 { 0 } else { ends[number - 1] };
    &text[start..ends[number]]
}
