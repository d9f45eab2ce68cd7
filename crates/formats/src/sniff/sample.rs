//! The first rows of a file as cells, before anything is known of them.

use domain::{Because, LayoutPart, Reason};

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
}

/// One row, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct SampleRow {
    pub(super) line: u32,
    pub(super) cells: Vec<String>,
}

impl Sample {
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
