//! Where a text is cut into pieces that are read in parallel.
//!
//! The size of a piece depends on nothing but the size of its window, so that what is read does not depend on the number of threads.

use memchr::{memchr_iter, memchr2};
use rayon::prelude::*;

use super::Dialect;
use super::cursor::{Cursor, Next};

const LEAST: usize = if cfg!(test) { 64 } else { 1 << 20 };
const MOST: usize = if cfg!(test) { 64 } else { 1 << 22 };

/// The size of the pieces of a window.
fn size(body: &[u8]) -> usize {
    (body.len() / 8).clamp(LEAST, MOST)
}

/// The ends of pieces, taking every quotation mark for one that opens or closes a value. What follows the last end is
/// the beginning of a record that goes on behind the bytes.
pub(super) fn guessed_ends(body: &[u8], is_all: bool, dialect: &Dialect) -> Vec<usize> {
    let quote = dialect.quote;
    let count = |chunk: &[u8]| quote.map_or(0, |quote| memchr_iter(quote, chunk).count());
    let marks: Vec<usize> = body.par_chunks(size(body)).map(count).collect();
    let mut ends: Vec<usize> = Vec::with_capacity(marks.len());
    let mut marks_before = 0;
    for (at, count) in marks.iter().enumerate() {
        marks_before += count;
        let nominal = ((at + 1) * size(body)).min(body.len());
        let end = record_end(body, nominal, marks_before % 2 == 1, quote);
        let end = end.or_else(|| is_all.then_some(body.len()));
        if let Some(end) = end.filter(|end| ends.last().is_none_or(|last| end > last)) {
            ends.push(end);
        }
    }
    if !is_all && ends.last() == Some(&body.len()) {
        return ends;
    }
    if !is_all {
        cut_last(body, &mut ends, marks_before % 2 == 1, quote);
    }
    ends
}

/// The last line feed outside of quotes that stands behind the last end.
fn cut_last(body: &[u8], ends: &mut Vec<usize>, mut in_quotes: bool, quote: Option<u8>) {
    let from = ends.last().copied().unwrap_or(0);
    for at in (from..body.len()).rev() {
        let byte = body[at];
        if quote == Some(byte) {
            in_quotes = !in_quotes;
        } else if byte == b'\n' && !in_quotes {
            ends.push(at + 1);
            return;
        }
    }
}

/// The end of the record that a place is in.
fn record_end(body: &[u8], mut at: usize, mut in_quotes: bool, quote: Option<u8>) -> Option<usize> {
    if at > 0 && body[at - 1] == b'\n' && !in_quotes {
        return Some(at);
    }
    let quote = quote.unwrap_or(b'\n');
    while let Some(found) = memchr2(quote, b'\n', &body[at..]) {
        at += found + 1;
        if body[at - 1] == b'\n' && !in_quotes {
            return Some(at);
        }
        if body[at - 1] == quote {
            in_quotes = !in_quotes;
        }
    }
    None
}

/// The ends of pieces, by reading from the start.
pub(super) fn certain_ends(body: &[u8], is_all: bool, dialect: &Dialect) -> Vec<usize> {
    let mut cursor = Cursor::new(body, 0, is_all, dialect);
    let (mut ends, mut fields) = (Vec::new(), Vec::new());
    loop {
        let next = cursor.record(body.len(), &mut fields);
        let is_record = matches!(next, Next::Record { .. });
        let last = ends.last().copied().unwrap_or(0);
        if cursor.at() > last && (!is_record || cursor.at() - last >= size(body)) {
            ends.push(cursor.at());
        }
        if !is_record {
            return ends;
        }
    }
}
