//! Which marks stand in a text: those that make the most even table of things people write.

use domain::{Because, LayoutPart, Reason};

use super::Wish;
use super::sample::{Sample, SampleRow, is_typed, reason};
use crate::csv::{Cursor, Dialect, Next};

/// Marks that stand between values, in the order of preference, with how readily each is believed.
const DELIMITERS: [(u8, f64); 9] = [
    (b',', 1.0),
    (b';', 1.0),
    (b'\t', 1.0),
    (b'|', 1.0),
    (b'\x1f', 1.0),
    (b'^', 0.9),
    (b'~', 0.9),
    (b':', 0.6),
    (b' ', 0.5),
];
/// Records that a dialect is judged by.
const RECORDS: usize = 400;
const BYTES: usize = 1 << 18;

/// The marks of a text, how good the table is that they make, and why.
pub(super) struct Found {
    pub(super) dialect: Dialect,
    pub(super) width: usize,
    pub(super) reasons: Vec<Reason>,
}

pub(super) fn find(text: &[u8], is_all: bool, longest: usize, wish: &Wish<'_>) -> Found {
    let cut = text.len().min(BYTES);
    let head = if cut < text.len() { whole_lines(&text[..cut]) } else { text };
    let is_all = is_all && head.len() == text.len();
    let plain = |delimiter| Dialect { delimiter, quote: Some(b'"'), escape: None, width: None, longest };
    let byte = |mark: Option<char>| mark.and_then(|mark| u8::try_from(mark).ok());
    let wished = byte(wish.delimiter);
    let first = plain(wished.unwrap_or(b','));
    let mut best = (score(head, is_all, &first), first);
    let believed = wished.map_or_else(|| DELIMITERS.to_vec(), |mark| vec![(mark, 1.0)]);
    for (delimiter, belief) in believed {
        for quote in quotes(head, delimiter) {
            let dialect = Dialect { quote: Some(quote), ..plain(delimiter) };
            let score = score(head, is_all, &dialect) * belief;
            if score > best.0 + 1e-6 {
                best = (score, dialect);
            }
        }
    }
    let mut dialect = best.1;
    dialect.escape = escape(head, is_all, &dialect);
    if let Some((quote, escape)) = wish.quote {
        (dialect.quote, dialect.escape) = (byte(quote), byte(escape));
    }
    describe(head, is_all, dialect)
}

pub(super) fn whole_lines(text: &[u8]) -> &[u8] {
    memchr::memrchr(b'\n', text).map_or(text, |at| &text[..=at])
}

/// Apostrophes wrap values where they stand at both ends of some, and quotation marks do not.
fn quotes(head: &[u8], delimiter: u8) -> impl Iterator<Item = u8> {
    let wrapped = |quote: u8| {
        let begins = memchr::memmem::find_iter(head, &[delimiter, quote]).count();
        let ends = memchr::memmem::find_iter(head, &[quote, delimiter]).count();
        begins.min(ends)
    };
    let (single, double) = (wrapped(b'\''), wrapped(b'"'));
    std::iter::once(b'"').chain((single > 1 && single > 4 * double).then_some(b'\''))
}

/// How even the table is, and how much of it is something that people write.
fn score(head: &[u8], is_all: bool, dialect: &Dialect) -> f64 {
    let sample = sample(head, is_all, dialect, RECORDS);
    let (width, count) = sample.width();
    if sample.rows.is_empty() || width == 0 {
        return 0.0;
    }
    let cells = sample.rows.iter().filter(|row| row.cells.len() == width).flat_map(|row| &row.cells);
    let (mut clean, mut all) = (0.0, 0.0);
    for cell in cells {
        clean += cleanness(cell, dialect);
        all += 1.0;
    }
    let evenness = share(count, sample.rows.len());
    let columns = share(width - 1, width).max(0.1);
    evenness * evenness.sqrt() * (clean / f64::max(all, 1.0)) * columns
}

fn share(part: usize, whole: usize) -> f64 {
    let float = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    float(part) / float(whole).max(1.0)
}

/// How much a cell looks like one value and not like several, or a part of one.
fn cleanness(cell: &str, dialect: &Dialect) -> f64 {
    let cell = cell.trim();
    if cell.is_empty() {
        return 0.8;
    }
    if is_typed(cell) {
        return 1.0;
    }
    let quote = dialect.quote.map_or('"', char::from);
    let has_mark = [';', '\t', '|', '\u{1f}']
        .iter()
        .any(|mark| u32::from(*mark) != u32::from(dialect.delimiter) && cell.contains(*mark));
    let has_tight_comma = dialect.delimiter != b',' && cell.contains(',') && !cell.contains(", ");
    let is_torn = cell.starts_with(quote) || cell.ends_with(quote);
    match (has_mark || is_torn, has_tight_comma) {
        (true, _) => 0.3,
        (_, true) => 0.5,
        _ if cell.chars().count() > 60 => 0.8,
        _ => 0.9,
    }
}

/// A backslash stands for quotes where two of them never do.
fn escape(head: &[u8], is_all: bool, dialect: &Dialect) -> Option<u8> {
    let quote = dialect.quote?;
    let escaped = memchr::memmem::find_iter(head, &[b'\\', quote]).count();
    let doubled = memchr::memmem::find_iter(head, &[quote, quote])
        .filter(|at| !is_empty_value(head, *at, dialect.delimiter))
        .count();
    if escaped == 0 || doubled * 2 > escaped {
        return None;
    }
    let with = Dialect { escape: Some(b'\\'), ..*dialect };
    (score(head, is_all, &with) >= score(head, is_all, dialect)).then_some(b'\\')
}

/// Two quotes with nothing in between are an empty value.
fn is_empty_value(head: &[u8], at: usize, delimiter: u8) -> bool {
    let is_edge = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == delimiter || matches!(byte, b'\n' | b'\r'));
    is_edge(at.checked_sub(1).and_then(|before| head.get(before))) && is_edge(head.get(at + 2))
}

fn describe(head: &[u8], is_all: bool, mut dialect: Dialect) -> Found {
    let rough = sample(head, is_all, &dialect, RECORDS);
    let (width, _) = rough.width();
    dialect.width = Some(width);
    let sample = sample(head, is_all, &dialect, RECORDS);
    let (width, count) = sample.width();
    let mut even = reason(LayoutPart::Delimiter, Because::SameWidth, count, sample.rows.len());
    even.doubtful = width < 2 || count * 10 < sample.rows.len() * 6;
    even.example = Some(char::from(dialect.delimiter).to_string());
    let mut reasons = vec![even];
    let quote = dialect.quote.unwrap_or(b'"');
    let wrapped = memchr::memmem::find_iter(head, &[dialect.delimiter, quote]).count();
    if wrapped > 0 {
        let mut wrapped = reason(LayoutPart::Quote, Because::Wrapped, wrapped, sample.rows.len() * width);
        wrapped.example = Some(char::from(quote).to_string());
        reasons.push(wrapped);
    }
    Found { dialect, width, reasons }
}

fn text_of(value: Vec<u8>) -> String {
    String::from_utf8(value).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The first records of a text.
pub(super) fn sample(head: &[u8], is_all: bool, dialect: &Dialect, most: usize) -> Sample {
    let mut cursor = Cursor::new(head, 0, is_all, dialect);
    let (mut rows, mut fields) = (Vec::new(), Vec::new());
    while rows.len() < most {
        let Next::Record { line, .. } = cursor.record(head.len(), &mut fields) else { break };
        let cells: Vec<String> = fields.iter().map(|field| text_of(cursor.value(*field).into_owned())).collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(SampleRow { line: u32::try_from(line + 1).unwrap_or(u32::MAX), cells });
        }
    }
    let is_whole = is_all && cursor.at() >= head.len();
    Sample { rows, is_all: is_whole, ..Sample::default() }
}
