//! A sample of the texts of a column, drawn by their codes.

use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

use hashbrown::HashMap;

use crate::columns::HASH;

/// Different texts whose words are looked at.
const WORD_TEXTS: usize = 1500;

/// Texts with the lowest codes of their letters, of several with one code the one whose own code is lowest: the same texts
/// whatever their order.
pub(super) struct Lowest<'a> {
    /// By code of the letters: the code of the text, and where it stands.
    pub(super) rows: HashMap<u64, (u64, u32), foldhash::fast::FixedState>,
    /// No code above this is among the lowest of the column, as found by all that read it.
    limit: &'a AtomicU64,
}

impl<'a> Lowest<'a> {
    pub(super) const fn new(limit: &'a AtomicU64) -> Self {
        Self { rows: HashMap::with_hasher(HASH), limit }
    }

    pub(super) fn add(&mut self, letters: u64, text: &str, row: u32) {
        if letters <= self.limit.load(Ordering::Relaxed) {
            self.take(letters, HASH.hash_one(text), row);
        }
    }

    pub(super) fn take(&mut self, letters: u64, text: u64, row: u32) {
        let known = self.rows.entry(letters).or_insert((text, row));
        *known = (*known).min((text, row));
        if self.rows.len() > WORD_TEXTS * 2 {
            self.cut();
        }
    }

    pub(super) fn cut(&mut self) {
        if self.rows.len() > WORD_TEXTS {
            let mut codes: Vec<u64> = self.rows.keys().copied().collect();
            let limit = *codes.select_nth_unstable(WORD_TEXTS - 1).1;
            self.limit.fetch_min(limit, Ordering::Relaxed);
            self.rows.retain(|code, _| *code <= limit);
        }
    }
}
