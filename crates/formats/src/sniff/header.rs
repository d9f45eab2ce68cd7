//! Where the names of columns stand, where records begin, and what follows the last of them.

use domain::{Because, LayoutPart, Reason};

use super::sample::{Sample, example, filled, is_typed, reason};
use super::{Places, names};

/// The shape of a table among the rows of a file.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Which rows of the sample hold the names.
    pub(super) header: Option<usize>,
    pub(super) header_rows: usize,
    /// Which row of the sample is the first record.
    pub(super) first: usize,
    /// How many rows follow the last record.
    pub(super) footer: usize,
    pub(super) headers: Vec<String>,
    pub(super) reasons: Vec<Reason>,
}

/// Rows that are looked at to know what columns hold.
const BODY: usize = 200;
/// Rows at the end that may be no records.
const MOST_FOOTER: usize = 20;
/// Rows above the names that may look like a table of their own.
const PREAMBLE: usize = 20;

pub(super) fn find(sample: &Sample, width: usize) -> Shape {
    let begin = table_begins(sample, width);
    let typed = typed_columns(sample, begin + 1, width);
    let mut shape = Shape { first: begin, ..Shape::default() };
    if let Some(reason) = header_reason(sample, begin, &typed) {
        let above = usize::from(is_above_names(sample, begin, width));
        shape.header = Some(begin - above);
        shape.header_rows = 1 + above + more_header_rows(sample, begin, &typed);
        shape.first = begin - above + shape.header_rows;
        shape.reasons.push(reason);
    } else if !sample.rows.is_empty() {
        let mut none = reason(LayoutPart::Header, Because::OtherShape, 0, 1);
        none.example = sample.rows.get(begin).and_then(|row| row.cells.first()).and_then(|cell| example(cell));
        none.doubtful = true;
        shape.reasons.push(none);
    }
    let before = shape.header.unwrap_or(begin);
    if before > 0 {
        let mut before = reason(LayoutPart::Header, Because::OtherShape, before, sample.rows.len());
        before.example =
            sample.rows[0].cells.iter().find(|cell| !cell.trim().is_empty()).and_then(|cell| example(cell));
        shape.reasons.push(before);
    }
    shape.headers = headers(sample, &shape, width);
    find_footer(sample, width, &typed, &mut shape);
    shape
}

/// The shape that a person said, with the names that stand there.
pub(super) fn given(sample: &Sample, width: usize, places: &Places) -> Shape {
    let count = sample.rows.len();
    let at_or_below = |line: u32| sample.rows.iter().position(|row| row.line >= line).unwrap_or(count);
    let header = places.header.and_then(|line| sample.rows.iter().position(|row| row.line == line));
    let mut shape = Shape {
        header,
        header_rows: places.header_rows.max(1) as usize,
        first: at_or_below(places.first),
        footer: places.footer as usize,
        ..Shape::default()
    };
    shape.reasons.push(reason(LayoutPart::Header, Because::Chosen, 1, 1));
    shape.headers = headers(sample, &shape, width);
    shape
}

/// The first row that is as full as those of a table.
fn table_begins(sample: &Sample, width: usize) -> usize {
    let mut counts: Vec<usize> =
        sample.rows.iter().filter(|row| row.cells.len() == width).map(|row| filled(&row.cells)).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
    let least = if width < 3 { width.min(1) } else { usual.min((usual * 6).div_ceil(10).max(2)) };
    let is_part = |at: usize| {
        sample.rows.get(at).is_some_and(|row| {
            let is_wide = row.cells.len() == width || (row.cells.len() + 1 == width && row.cells.len() > 1);
            is_wide && sample.taken(row) >= least
        })
    };
    let found = (0..sample.rows.len()).find(|at| is_part(*at) && (is_part(at + 1) || at + 1 >= sample.rows.len()));
    let found = found.unwrap_or(0);
    let mut below = found + 1..sample.rows.len().min(found + PREAMBLE);
    below.find(|at| is_part(*at) && begins_anew(sample, found, *at)).unwrap_or(found)
}

/// Whether a row names columns, and a blank line or another number of cells sets it apart from what stood before.
fn begins_anew(sample: &Sample, before: usize, at: usize) -> bool {
    let known = |at: usize| sample.rows[at].cells.iter().filter(|cell| names::is_known(cell)).count();
    let row = &sample.rows[at];
    let above = &sample.rows[at - 1];
    // A value may hold line breaks of its own; those are no blank lines.
    let breaks: usize = above.cells.iter().map(|cell| cell.matches(['\n', '\r']).count()).sum();
    let is_blank_between = (row.line as usize) > above.line as usize + 1 + breaks;
    let is_apart = is_blank_between || row.cells.len() > sample.rows[before].cells.len();
    is_apart
        && known(at) > known(before)
        && known(at) * 2 >= row.cells.len()
        && !row.cells.iter().any(|cell| is_typed(cell))
}

/// For each column, whether its cells are mostly numbers, days and times, in so many rows from one on.
fn typed_columns(sample: &Sample, from: usize, width: usize) -> Vec<bool> {
    let body = || sample.rows.iter().skip(from).take(BODY).filter(|row| row.cells.len() == width);
    let is_typed_column = |at: usize| {
        let cells = body().map(|row| row.cells[at].as_str()).filter(|cell| !cell.trim().is_empty());
        let (count, typed) =
            cells.fold((0, 0), |(count, typed), cell| (count + 1, typed + usize::from(is_typed(cell))));
        count > 0 && typed * 10 >= count * 7
    };
    (0..width).map(is_typed_column).collect()
}

/// Why a row holds names, if it does.
fn header_reason(sample: &Sample, at: usize, typed: &[bool]) -> Option<Reason> {
    let cells = &sample.rows.get(at)?.cells;
    let known = cells.iter().filter(|cell| names::is_known(cell)).count();
    let own_typed = cells.iter().filter(|cell| is_typed(cell)).count();
    let others =
        typed.iter().zip(cells).filter(|(typed, cell)| **typed && !cell.trim().is_empty() && !is_typed(cell)).count();
    let of_typed = typed.iter().filter(|typed| **typed).count();
    let shown = |because, count: usize, total: usize, doubtful| Reason {
        example: example(&cells.join(" · ")),
        doubtful,
        ..reason(LayoutPart::Header, because, count, total)
    };
    if others > 0 && others * 2 >= of_typed && own_typed * 2 <= cells.len() {
        return Some(shown(Because::OtherKindBelow, others, of_typed, false));
    }
    if known > 0 && own_typed <= known {
        return Some(shown(Because::KnownNames, known, cells.len(), known * 2 < cells.len()));
    }
    let is_distinct = cells.iter().enumerate().all(|(at, cell)| !cell.trim().is_empty() && !cells[..at].contains(cell));
    let is_plain = own_typed == 0 && is_distinct && of_typed == 0;
    (is_plain && !is_below(sample, at)).then(|| shown(Because::OtherShape, 1, 1, true))
}

/// Whether a value of the row stands in the same column of a row below.
fn is_below(sample: &Sample, at: usize) -> bool {
    let cells = &sample.rows[at].cells;
    let rows = sample.rows.iter().skip(at + 1).take(BODY);
    rows.flat_map(|row| row.cells.iter().zip(cells)).any(|(below, cell)| below == cell)
}

/// Rows below the names that hold words where the table holds something else.
fn more_header_rows(sample: &Sample, at: usize, typed: &[bool]) -> usize {
    let columns: Vec<usize> = (0..typed.len()).filter(|column| typed[*column]).collect();
    let is_header = |row: usize| {
        sample.rows.get(row).is_some_and(|row| {
            let words =
                columns.iter().filter(|column| row.cells.get(**column).is_some_and(|cell| is_name(cell))).count();
            let numbers =
                columns.iter().filter(|column| row.cells.get(**column).is_some_and(|cell| is_typed(cell))).count();
            numbers == 0 && words >= 2 && words * 2 > columns.len()
        })
    };
    if columns.len() < 2 { 0 } else { (1..3).take_while(|more| is_header(at + more)).count() }
}

/// Whether the row right above the names gathers some of them under merged cells; one over all of them is a title.
fn is_above_names(sample: &Sample, at: usize, width: usize) -> bool {
    let Some(above) = at.checked_sub(1) else { return false };
    let (row, names) = (&sample.rows[above], &sample.rows[at]);
    let gathers = |column: usize| {
        let span = sample.span(above, column).filter(|span| span.first == column);
        span.is_some_and(|span| {
            span.last - span.first + 1 < width
                && names.cells[span.first..width.min(span.last + 1)].iter().all(|cell| is_name(cell))
        })
    };
    row.line + 1 == names.line
        && row.cells.iter().all(|cell| cell.trim().is_empty() || is_name(cell))
        && (0..row.cells.len().min(width)).any(gathers)
}

fn is_name(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty() && !is_typed(cell) && !crate::value::is_placeholder(cell.as_bytes()) && cell.chars().count() <= 40
}

fn headers(sample: &Sample, shape: &Shape, width: usize) -> Vec<String> {
    let Some(header) = shape.header else { return vec![String::new(); width] };
    let rows = header..(header + shape.header_rows).min(sample.rows.len());
    let name = |at: usize| {
        let parts: Vec<&str> = rows.clone().map(|row| sample.text(row, at)).filter(|part| !part.is_empty()).collect();
        parts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    (0..width).map(name).collect()
}

/// Rows at the end that are no records: sums, and lines of another shape.
fn find_footer(sample: &Sample, width: usize, typed: &[bool], shape: &mut Shape) {
    let rows: Vec<&Vec<String>> = if sample.is_all {
        sample.rows.iter().skip(shape.first).map(|row| &row.cells).collect()
    } else {
        sample.last.iter().collect()
    };
    let required = required(sample, shape.first, width);
    let is_footer = |cells: &&&Vec<String>| is_footer(cells, width, typed, &required);
    let count = rows.iter().rev().take(MOST_FOOTER.min(rows.len().saturating_sub(1))).take_while(is_footer).count();
    if count > 0 {
        shape.footer = count;
        let mut after = reason(LayoutPart::Footer, Because::OtherShape, count, rows.len());
        let first = rows[rows.len() - count];
        after.example =
            example(&first.iter().filter(|cell| !cell.trim().is_empty()).cloned().collect::<Vec<_>>().join(" · "));
        shape.reasons.push(after);
    }
}

/// Columns that nearly every row has a value in.
fn required(sample: &Sample, from: usize, width: usize) -> Vec<bool> {
    let body: Vec<&Vec<String>> =
        sample.rows.iter().skip(from).take(BODY).map(|row| &row.cells).filter(|cells| cells.len() == width).collect();
    let has = |at: usize| body.iter().filter(|cells| !cells[at].trim().is_empty()).count();
    (0..width).map(|at| body.len() > 2 && has(at) * 10 >= body.len() * 8).collect()
}

fn is_footer(cells: &[String], width: usize, typed: &[bool], required: &[bool]) -> bool {
    let value = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
    let missing = (0..width).filter(|at| required[*at] && value(*at).is_empty()).count();
    let wrong = (0..width).filter(|at| typed[*at] && !value(*at).is_empty() && !is_typed(value(*at))).count();
    let is_total = cells.iter().any(|cell| names::is_total(cell));
    let needed = required.iter().filter(|required| **required).count();
    let is_bare = filled(cells) <= 2 && filled(cells) * 2 < width && missing * 2 >= needed && needed > 1;
    (is_total && missing + wrong > 0) || (is_bare && (cells.len() != width || wrong > 0 || missing > 1))
}
