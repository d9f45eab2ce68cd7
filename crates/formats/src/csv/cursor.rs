//! One record after the other, out of text that may be damaged.
//!
//! A quoted value that does not end where values end is ambiguous. Where reading its quotation mark as an ordinary
//! character gives a record of the usual number of values, and reading it as a quote does not, it is an ordinary one.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr2};

use super::Dialect;

/// How far behind a line quotes are looked for.
const AHEAD: usize = 4_096;

/// Where a text is being read.
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    /// How many lines were begun before this place.
    line: i64,
    /// Whether nothing follows the bytes.
    is_all: bool,
    dialect: &'a Dialect,
    /// Up to where no quote and no escape stands.
    clear: usize,
    /// How many values of a record are wanted at least.
    wanted: usize,
}

/// One value as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    begin: usize,
    end: usize,
    /// Whether marks stand in it that mean another character.
    is_escaped: bool,
}

/// What the next record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// A record from one place to another, on a line; whether a quote in it never ends.
    Record { begin: usize, end: usize, line: i64, is_open: bool },
    /// It goes on behind the bytes.
    Incomplete,
    /// There is none.
    None,
}

/// How a record was read.
#[derive(Clone, Copy, Default)]
struct Reading {
    end: usize,
    has_strays: bool,
    is_open: bool,
    is_incomplete: bool,
    has_quotes: bool,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize, is_all: bool, dialect: &'a Dialect) -> Self {
        Self { bytes, at, line: 0, is_all, dialect, clear: at, wanted: usize::MAX }
    }

    /// Values of a record beyond so many may be left out.
    pub(crate) fn wanting(self, wanted: usize) -> Self {
        Self { wanted, ..self }
    }

    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// How many lines were passed.
    pub(crate) fn lines(&self) -> i64 {
        self.line
    }

    /// Skips empty lines and reads the next record that begins before `limit`.
    pub(crate) fn record(&mut self, limit: usize, fields: &mut Vec<Field>) -> Next {
        while self.at < limit && matches!(self.bytes[self.at], b'\n' | b'\r') {
            self.line += i64::from(self.bytes[self.at] == b'\n');
            self.at += 1;
        }
        if self.at >= limit {
            return Next::None;
        }
        let begin = self.at;
        if let Some(end) = self.on_one_line(begin, fields) {
            (self.at, self.line) = (end, self.line + 1);
            return Next::Record { begin, end, line: self.line - 1, is_open: false };
        }
        let mut reading = self.read(begin, false, fields);
        let (expected, found) = (self.dialect.width, fields.len());
        let is_odd = reading.has_strays
            || expected.is_some_and(|expected| found != expected && self.spans_lines(begin, reading.end));
        let mut is_open = false;
        if reading.is_open || (is_odd && !reading.is_incomplete) {
            let mut others = Vec::new();
            let other = self.read(begin, true, &mut others);
            if other.is_incomplete {
                return Next::Incomplete;
            }
            let fits_better =
                expected.is_some_and(|expected| others.len() == expected && (found != expected || others != *fields));
            if reading.is_open || fits_better {
                reading = other;
                *fields = others;
                is_open = true;
            }
        }
        if reading.is_incomplete {
            return Next::Incomplete;
        }
        let line = self.line;
        self.line += if reading.has_quotes { self.lines_of(begin, reading.end) } else { 1 };
        self.at = reading.end;
        Next::Record { begin, end: reading.end, line, is_open }
    }

    /// Reads a record that ends with its line and has no quotes, as most are, and says where the next begins.
    fn on_one_line(&mut self, begin: usize, fields: &mut Vec<Field>) -> Option<usize> {
        let end = begin + memchr(b'\n', &self.bytes[begin..])?;
        if !self.is_clear(begin, end) {
            return None;
        }
        fields.clear();
        let mut from = begin;
        for length in memchr_iter(self.dialect.delimiter, &self.bytes[begin..end]).take(self.wanted) {
            fields.push(Field { begin: from, end: begin + length, is_escaped: false });
            from = begin + length + 1;
        }
        if fields.len() < self.wanted {
            fields.push(Field { begin: from, end, is_escaped: false });
            self.without_return(fields, end);
        }
        Some(end + 1)
    }

    /// Whether no quote and no escape stands between two places. Looks farther, so that short lines share one look.
    fn is_clear(&mut self, begin: usize, end: usize) -> bool {
        let Dialect { quote, escape, .. } = *self.dialect;
        let Some((one, other)) = quote.or(escape).zip(escape.or(quote)) else { return true };
        self.clear = self.clear.max(begin);
        while self.clear < end {
            let reach = (end + AHEAD).min(self.bytes.len());
            match memchr2(one, other, &self.bytes[self.clear..reach]) {
                Some(0) => return false,
                Some(found) => self.clear += found,
                None => self.clear = reach,
            }
        }
        true
    }

    fn lines_of(&self, begin: usize, end: usize) -> i64 {
        i64::try_from(memchr_iter(b'\n', &self.bytes[begin..end]).count()).unwrap_or(i64::MAX)
    }

    fn spans_lines(&self, begin: usize, end: usize) -> bool {
        memchr(b'\n', &self.bytes[begin..end.saturating_sub(1).max(begin)]).is_some()
    }

    fn read(&self, begin: usize, is_literal: bool, fields: &mut Vec<Field>) -> Reading {
        fields.clear();
        let (bytes, delimiter) = (self.bytes, self.dialect.delimiter);
        let mut reading = Reading { end: begin, ..Reading::default() };
        loop {
            let from = reading.end;
            let field = if self.dialect.quote.is_some_and(|quote| self.begins_quoted(from, quote)) {
                self.quoted(from, is_literal, &mut reading)
            } else {
                self.plain(from, from, &mut reading)
            };
            let Some(field) = field else { return reading };
            fields.push(field);
            if bytes.get(reading.end) != Some(&delimiter) {
                break;
            }
            reading.end += 1;
        }
        let line_end = reading.end;
        reading.end = (line_end + 1).min(bytes.len());
        self.without_return(fields, line_end);
        reading
    }

    /// The return before a line feed belongs to the line's end.
    fn without_return(&self, fields: &mut [Field], line_end: usize) {
        if let Some(last) = fields.last_mut()
            && last.end == line_end
            && last.end > last.begin
            && self.bytes[last.end - 1] == b'\r'
        {
            last.end -= 1;
        }
    }

    fn begins_quoted(&self, at: usize, quote: u8) -> bool {
        match self.bytes.get(at) {
            Some(&first) if first == quote => true,
            Some(b' ') if self.dialect.delimiter != b' ' => {
                let rest = &self.bytes[at..];
                rest.iter().take(8).find(|byte| **byte != b' ') == Some(&quote)
            }
            _ => false,
        }
    }

    /// A value from `begin` whose end is looked for from `from`; the mark after it stays ahead.
    fn plain(&self, begin: usize, from: usize, reading: &mut Reading) -> Option<Field> {
        let rest = &self.bytes[from..];
        let length = memchr2(self.dialect.delimiter, b'\n', rest);
        if length.is_none() && !self.is_all && rest.len() < self.dialect.longest {
            reading.is_incomplete = true;
            return None;
        }
        reading.end = from + length.unwrap_or(rest.len());
        let is_escaped =
            self.dialect.escape.is_some_and(|escape| memchr(escape, &self.bytes[begin..reading.end]).is_some());
        Some(Field { begin, end: reading.end, is_escaped })
    }

    fn quoted(&self, from: usize, is_literal: bool, reading: &mut Reading) -> Option<Field> {
        reading.has_quotes = true;
        let spaces = self.bytes[from..].iter().take_while(|byte| **byte == b' ').count();
        let begin = from + spaces + 1;
        let (close, is_escaped) = match self.closing(begin) {
            Closing::At(close, is_escaped) => (close, is_escaped),
            Closing::Incomplete => {
                reading.is_incomplete = true;
                return None;
            }
            Closing::Never => {
                reading.is_open = true;
                return if is_literal { self.plain(from, from, reading) } else { None };
            }
        };
        let after = self.after_spaces(close + 1);
        if after >= self.bytes.len() && !self.is_all {
            reading.is_incomplete = true;
            return None;
        }
        let ends_here = match self.bytes.get(after) {
            None | Some(b'\n') => true,
            Some(b'\r') => matches!(self.bytes.get(after + 1), None | Some(b'\n')),
            Some(&byte) => byte == self.dialect.delimiter,
        };
        if ends_here {
            reading.end = if self.bytes.get(after) == Some(&b'\r') { after + 1 } else { after };
            return Some(Field { begin, end: close, is_escaped });
        }
        reading.has_strays = true;
        // Text after the closing mark: the whole is taken as it stands, marks included.
        if is_literal { self.plain(from, from, reading) } else { self.plain(from, close + 1, reading) }
    }

    fn after_spaces(&self, at: usize) -> usize {
        if self.dialect.delimiter == b' ' {
            return at;
        }
        at + self.bytes[at.min(self.bytes.len())..].iter().take_while(|byte| **byte == b' ').count()
    }

    /// Where a quoted value ends; no farther than the longest value reaches.
    fn closing(&self, begin: usize) -> Closing {
        let quote = self.dialect.quote.unwrap_or(b'"');
        let escape = self.dialect.escape.unwrap_or(quote);
        let reach = begin.saturating_add(self.dialect.longest).min(self.bytes.len());
        let (mut at, mut is_escaped) = (begin, false);
        while let Some(found) = self.bytes.get(at..reach).and_then(|rest| memchr2(quote, escape, rest)) {
            at += found;
            let is_pair = self.bytes[at] == quote && self.bytes.get(at + 1) == Some(&quote);
            if self.bytes[at] == quote && !is_pair {
                // At the end of the bytes the mark may be the first of a pair.
                let is_known = at + 1 < self.bytes.len() || self.is_all;
                return if is_known { Closing::At(at, is_escaped) } else { Closing::Incomplete };
            }
            is_escaped = true;
            at += 2;
        }
        let is_cut = reach == self.bytes.len()
            && !self.is_all
            && self.bytes.len() - begin.min(self.bytes.len()) < self.dialect.longest;
        if is_cut { Closing::Incomplete } else { Closing::Never }
    }

    /// What a value says, not yet known to be UTF-8.
    pub(crate) fn value(&self, field: Field) -> Cow<'a, [u8]> {
        let bytes = &self.bytes[field.begin..field.end];
        if field.is_escaped { self.unescaped(bytes).into() } else { bytes.into() }
    }

    fn unescaped(&self, bytes: &[u8]) -> Vec<u8> {
        let quote = self.dialect.quote.unwrap_or(b'"');
        let escape = self.dialect.escape.unwrap_or(quote);
        let mut plain = Vec::with_capacity(bytes.len());
        let mut rest = bytes;
        while let Some(at) = memchr2(quote, escape, rest) {
            plain.extend_from_slice(&rest[..at]);
            let means_next = match rest.get(at + 1) {
                Some(&next) => next == quote || (rest[at] == escape && next == escape),
                None => false,
            };
            if means_next {
                plain.push(rest[at + 1]);
            } else {
                plain.push(rest[at]);
            }
            rest = rest.get(at + 1 + usize::from(means_next)..).unwrap_or(&[]);
        }
        plain.extend_from_slice(rest);
        plain
    }
}

enum Closing {
    /// The place of the closing mark, and whether marks before it mean another character.
    At(usize, bool),
    Incomplete,
    Never,
}
