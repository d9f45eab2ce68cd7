//! ISO 20022: CAMT.052 reports of a day, CAMT.053 statements, CAMT.054 notifications, in all versions.
//!
//! Elements are known by their local names, so a prefix, an envelope or a namespace of a country changes nothing. The
//! document is read as a stream: what is kept at a time is one entry, one detail of a batch, one balance.

mod balance;
mod batch;
mod detail;
mod element;
mod entry;
mod names;
mod stream;
mod summary;
#[cfg(test)]
mod tests;

use std::io::BufRead;

use memchr::memmem;

use crate::FileError;
use crate::bank::{Book, Text, failure};
use stream::Document;

/// What holds the statements, up to its version.
const MESSAGES: [&str; 3] = ["BkToCstmrAcctRpt", "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn"];

/// One statement in each of them.
const STATEMENTS: [&str; 3] = ["Rpt", "Stmt", "Ntfctn"];

/// Whether a file begins like one of these messages.
pub(crate) fn recognise(opening: &str) -> bool {
    let opening = opening.trim_start_matches(|mark: char| mark.is_whitespace() || mark == '\u{feff}');
    let names_it = MESSAGES.iter().any(|message| opening.contains(message))
        || ["camt.052.", "camt.053.", "camt.054."].iter().any(|name| opening.contains(name));
    opening.starts_with('<') && names_it
}

pub(crate) fn read(mut text: Text<'_>, book: &mut Book<'_>) -> Result<(), FileError> {
    // A type of any length would be kept as a whole before the reader of XML says that it is there.
    let opening = text.fill_buf().map_err(failure)?;
    let prologue = memmem::find(opening, b"BkToCstmr").map_or(opening, |at| &opening[..at]);
    if memmem::find(prologue, b"<!DOCTYPE").is_some() {
        return Err(FileError::Doctype);
    }
    let mut document = Document::new(text, book);
    while document.step()? {}
    document.finish()
}
