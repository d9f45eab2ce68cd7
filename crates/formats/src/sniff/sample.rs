//! The first rows of a file as cells, before anything is known of them.

use domain::{Because, LayoutPart, Reason};

use crate::sheet::spans::Span;
use crate::value;

/// Rows of a file, the blank ones left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Sample {
    pub(super) rows: Vec<SampleRow>,
    /// Whether these are all rows of the file.
    pub(super) is_all: bool,
    /// Rows from farther on, in which nothing but values is looked at.
    pub(super) later: Vec<Vec<String>>,
    /// The last rows, where the file is longer than the sample and its end could be looked at.
    pub(super) last: Vec<Vec<String>>,
    /// Cells that were merged.
    pub(super) spans: Vec<Span>,
}

/// One row, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct SampleRow {
    pub(super) line: u32,
    pub(super) cells: Vec<String>,
}

impl Sample {
    /// The merged cells that begin in a row and reach over a column.
    pub(super) fn span(&self, row: usize, at: usize) -> Option<&Span> {
        let line = i64::from(self.rows.get(row)?.line);
        self.spans.iter().find(|span| span.line == line && (span.first..=span.last).contains(&at))
    }

    /// How many cells of a row have a text, or belong to merged cells that begin in a row above.
    pub(super) fn taken(&self, row: &SampleRow) -> usize {
        let line = i64::from(row.line);
        let from_above: Vec<&Span> =
            self.spans.iter().filter(|span| span.line < line && span.last_line >= line).collect();
        let is_taken = |(at, cell): &(usize, &String)| {
            !cell.trim().is_empty() || from_above.iter().any(|span| (span.first..=span.last).contains(at))
        };
        row.cells.iter().enumerate().filter(is_taken).count()
    }

    /// The text of a cell, or of those that it was merged with.
    pub(super) fn text(&self, row: usize, at: usize) -> &str {
        let cell = |at: usize| self.rows.get(row).and_then(|row| row.cells.get(at)).map_or("", |cell| cell.trim());
        match (cell(at), self.span(row, at)) {
            ("", Some(span)) => cell(span.first),
            (own, _) => own,
        }
    }

    /// The number of cells most rows have, and how many have it.
    pub(super) fn width(&self) -> (usize, usize) {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for row in &self.rows {
            match counts.iter_mut().find(|(width, _)| *width == row.cells.len()) {
                Some((_, count)) => *count += 1,
                None => counts.push((row.cells.len(), 1)),
            }
        }
        counts.into_iter().max_by_key(|(width, count)| (*count, *width)).unwrap_or((0, 0))
    }
}

/// Whether a cell says something other than words: a number, a day, a time.
pub(super) fn is_typed(cell: &str) -> bool {
    let cell = cell.trim();
    let bytes = cell.as_bytes();
    if cell.is_empty() || !cell.chars().any(char::is_numeric) {
        return false;
    }
    let is_amount = |mark| value::amount(bytes, mark).is_ok();
    is_amount(domain::DecimalMark::Point)
        || is_amount(domain::DecimalMark::Comma)
        || value::day(bytes, domain::DateOrder::DayMonthYear).is_some()
        || value::day(bytes, domain::DateOrder::MonthDayYear).is_some()
        || value::instant(bytes, domain::DateOrder::DayMonthYear).is_some()
        || value::instant(bytes, domain::DateOrder::MonthDayYear).is_some()
        || is_clock(bytes)
}

fn is_clock(text: &[u8]) -> bool {
    matches!(text.len(), 4..=8)
        && text.contains(&b':')
        && text.iter().all(|byte| byte.is_ascii_digit() || *byte == b':')
}

pub(super) fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// A reason, in short.
pub(super) fn reason(about: LayoutPart, because: Because, count: usize, total: usize) -> Reason {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    Reason { about, column: None, because, count: whole(count), total: whole(total), example: None, doubtful: false }
}

pub(super) fn example(text: &str) -> Option<String> {
    Some(text.chars().take(80).collect())
}
