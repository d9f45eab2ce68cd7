//! Cells that were merged with those beside them: the text of the first stands for all.

use std::io::Read;

use super::xlsx::column;

/// Cells that are one: rows counted from 1, and columns from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) line: i64,
    pub(crate) last_line: i64,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl Span {
    fn is_of_several(&self) -> bool {
        self.last > self.first || self.last_line > self.line
    }
}

/// How much of a sheet is looked through: what is merged stands behind all cells.
const REACH: u64 = 256 << 20;
const PIECE: usize = 1 << 18;
/// The longest element that says what is merged.
const LONGEST: usize = 256;
/// Names of columns stand far up; this many merged cells are more than any header has.
const MOST: usize = 10_000;

/// The merged cells of a sheet of Office Open XML. They are looked for without reading all cells anew, and what is
/// damaged there is found when the sheet is read.
pub(crate) fn of_xml(sheet: impl Read) -> Vec<Span> {
    let (mut spans, mut held, mut sheet) = (Vec::new(), Vec::with_capacity(PIECE + LONGEST), sheet.take(REACH));
    loop {
        let kept = held.len();
        let read = (&mut sheet).take(PIECE as u64).read_to_end(&mut held);
        let is_over = read.is_err() || held.len() == kept;
        let whole = if is_over { held.len() } else { held.len().saturating_sub(LONGEST) };
        let begins = memchr::memmem::find_iter(&held, b"mergeCell ").take_while(|at| *at < whole);
        spans.extend(begins.filter_map(|at| reference(&held[at..])));
        if is_over || spans.len() >= MOST {
            return spans;
        }
        held.drain(..whole);
    }
}

/// The cells that an element such as `mergeCell ref="B1:C1"/>` names.
fn reference(element: &[u8]) -> Option<Span> {
    let element = &element[..memchr::memchr(b'>', element)?];
    let value = &element[memchr::memmem::find(element, b"ref=")? + 4..];
    let (quote, rest) = value.split_first().filter(|(quote, _)| matches!(quote, b'"' | b'\''))?;
    let reference = std::str::from_utf8(&rest[..memchr::memchr(*quote, rest)?]).ok()?;
    let (from, to) = reference.split_once(':')?;
    let line = |place: &str| place.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok();
    let span = Span { line: line(from)?, last_line: line(to)?, first: column(from)?, last: column(to)? };
    span.is_of_several().then_some(span)
}

/// The merged cells that a record of older workbooks lists.
pub(crate) fn of_record(held: &[u8]) -> impl Iterator<Item = Span> {
    let numbers =
        |four: &[u8]| -> [u16; 4] { std::array::from_fn(|at| u16::from_le_bytes([four[2 * at], four[2 * at + 1]])) };
    let span = move |four: &[u8]| {
        let [line, last_line, first, last] = numbers(four);
        Span { line: i64::from(line) + 1, last_line: i64::from(last_line) + 1, first: first.into(), last: last.into() }
    };
    held.get(2..).unwrap_or_default().chunks_exact(8).map(span).filter(Span::is_of_several)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(line: i64, last_line: i64, first: usize, last: usize) -> Span {
        Span { line, last_line, first, last }
    }

    #[test]
    fn merged_cells_are_found_wherever_pieces_of_the_sheet_are_cut() {
        let element = "</sheetData><x:mergeCells count='3'><x:mergeCell ref=\"B1:C1\"/><x:mergeCell ref='D1:AA2' /><x:mergeCell ref=\"A1:A2\"/></x:mergeCells>";
        for before in PIECE - 300..PIECE - 1 {
            let text = format!("{}{element}", " ".repeat(before));
            assert_eq!(of_xml(text.as_bytes()), [span(1, 1, 1, 2), span(1, 2, 3, 26), span(1, 2, 0, 0)], "{before}");
        }
    }

    #[test]
    fn what_names_no_cells_is_passed_over() {
        for text in [
            "mergeCell ",
            "mergeCell ref=",
            "mergeCell ref=\"",
            "mergeCell ref=\"A1\">",
            "mergeCell ref=\"1:2\">",
            "mergeCell a=\"b\">",
        ] {
            assert_eq!(of_xml(text.as_bytes()), []);
        }
        assert_eq!(
            of_record(b"\x02\0\0\0\0\0\x01\0\x02\0\x05\0\x05\0\0\0\0\0").collect::<Vec<_>>(),
            [span(1, 1, 1, 2)]
        );
        assert_eq!(of_record(b"\x01").count(), 0);
    }
}
