//! Where a text is cut into pieces that are read in parallel.
//!
//! The size of a piece is fixed, so that what is read does not depend on the number of threads.

use memchr::{memchr_iter, memchr2};
use rayon::prelude::*;

use super::cursor::Cursor;

const SIZE: usize = if cfg!(test) { 64 } else { 1 << 22 };

/// The ends of pieces, taking every quotation mark for one that opens or closes a value.
pub(super) fn guessed_ends(body: &[u8]) -> Vec<usize> {
    let marks: Vec<usize> = body.par_chunks(SIZE).map(|chunk| memchr_iter(b'"', chunk).count()).collect();
    let mut ends: Vec<usize> = Vec::with_capacity(marks.len());
    let mut marks_before = 0;
    for (at, count) in marks.iter().enumerate() {
        marks_before += count;
        let nominal = ((at + 1) * SIZE).min(body.len());
        let end = record_end(body, nominal, marks_before % 2 == 1);
        if ends.last().is_none_or(|last| end > *last) {
            ends.push(end);
        }
    }
    ends
}

/// The end of the record that a place is in.
fn record_end(body: &[u8], mut at: usize, mut in_quotes: bool) -> usize {
    if at > 0 && body[at - 1] == b'\n' && !in_quotes {
        return at;
    }
    while let Some(found) = memchr2(b'"', b'\n', &body[at..]) {
        at += found + 1;
        if body[at - 1] == b'"' {
            in_quotes = !in_quotes;
        } else if !in_quotes {
            return at;
        }
    }
    body.len()
}

/// The ends of pieces, by reading from the start. What follows a record that cannot be read is the last piece.
pub(super) fn certain_ends(body: &[u8], delimiter: u8) -> Vec<usize> {
    let mut cursor = Cursor::new(body, 0, delimiter);
    let mut ends = Vec::new();
    while cursor.begin_record(body.len()) && skip(&mut cursor) {
        if cursor.at() - ends.last().copied().unwrap_or(0) >= SIZE {
            ends.push(cursor.at());
        }
    }
    if ends.last() != Some(&body.len()) {
        ends.push(body.len());
    }
    ends
}

/// Passes a record. Whether it could be read.
fn skip(cursor: &mut Cursor<'_>) -> bool {
    loop {
        match cursor.field() {
            Ok(field) if field.is_last => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}
