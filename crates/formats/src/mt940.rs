//! SWIFT statements: MT940 for days, MT942 for the hours since.
//!
//! Fields begin with a tag such as `:61:` at the start of a line and go on until the next. A message ends with `-`;
//! what banks put around messages is passed over. A file may hold any number of messages, or pieces of one.

mod balance;
mod cursor;
mod details;
mod entry_line;
mod german;
mod labelled;
mod message;
mod slashed;
#[cfg(test)]
mod tests;

use crate::FileError;
use crate::bank::{Book, Lines, Text};
use message::Messages;

/// The tags that are known; a file that is recognised begins with one of them.
const TAGS: [&str; 18] = [
    "13", "13D", "20", "21", "25", "25P", "28", "28C", "34F", "60F", "60M", "61", "62F", "62M", "64", "86", "90C",
    "90D",
];

/// Whether a file begins like a statement of SWIFT.
pub(crate) fn recognise(opening: &str) -> bool {
    let mut lines = opening.lines().map(cleaned).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return false };
    if first.starts_with("{1:F01") || has_known_tag(first) {
        return true;
    }
    is_header(first) && lines.take(4).find(|line| has_known_tag(line) || !is_header(line)).is_some_and(has_known_tag)
}

pub(crate) fn read(text: Text<'_>, book: &mut Book<'_>) -> Result<(), FileError> {
    let mut lines = Lines::new(text);
    let mut messages = Messages::new(book);
    while let Some(line) = lines.next()? {
        let line = line.to_owned();
        take(&line, lines.number, &mut messages)?;
    }
    messages.finish()
}

fn take(line: &str, number: i64, messages: &mut Messages<'_, '_>) -> Result<(), FileError> {
    let clean = cleaned(line);
    if let Some((tag, value)) = tag(clean) {
        return messages.field(tag, value, number);
    }
    if clean == "-" || clean.starts_with("-}") {
        return messages.end(number);
    }
    match clean.strip_prefix("{1:").and_then(|_| clean.split_once("{4:")) {
        Some((_, rest)) => {
            messages.end(number)?;
            if rest.is_empty() { Ok(()) } else { take(rest, number, messages) }
        }
        None if clean.starts_with("{1:") => messages.end(number),
        None => messages.continued(line, number),
    }
}

/// Marks of transmission and of byte order around a line.
fn cleaned(line: &str) -> &str {
    line.trim_matches(|mark: char| mark.is_whitespace() || mark.is_control() || mark == '\u{feff}')
}

fn tag(line: &str) -> Option<(&str, &str)> {
    let (tag, value) = line.strip_prefix(':')?.split_once(':')?;
    let is_tag = match tag.as_bytes() {
        [tens, ones, letter @ ..] if tens.is_ascii_digit() && ones.is_ascii_digit() => {
            matches!(letter, [] | [b'A'..=b'Z'])
        }
        mark => mark == b"NS",
    };
    is_tag.then_some((tag, value))
}

fn has_known_tag(line: &str) -> bool {
    tag(line).is_some_and(|(tag, _)| TAGS.contains(&tag))
}

/// What banks write before a message: the receiver's code, the number of the form.
fn is_header(line: &str) -> bool {
    let is_code = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"{}:-".contains(&byte);
    line.len() <= 80 && line.bytes().all(is_code)
}
