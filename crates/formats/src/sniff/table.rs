//! A table among rows of cells: its header, its columns, its end. The same for text and for workbooks.

use std::collections::HashSet;

use domain::{AmountRule, Because, FileFormat, Layout, LayoutColumn, LayoutPart, Reason};
use rayon::prelude::*;

use super::kinds::{self, Column, Writing};
use super::sample::{Sample, SampleRow, example, reason};
use super::{Subject, amounts, header};
use crate::grid::{Row, Rows};
use crate::json::{Flat, Objects};
use crate::open;
use crate::sheet::{ods, xls, xlsx};
use crate::table::AMOUNT;
use crate::{FileError, Limit, encoding};

/// Rows of a sheet that are looked at, cells where rows are wide, and bytes where texts are long.
const ROWS: usize = 10_000;
const CELLS: usize = 400_000;
const BYTES: usize = 16 << 20;
/// Rows of each sheet that are looked at to choose one.
const FIRST_ROWS: usize = 50;
/// Sheets that are looked at to choose one.
const MOST_SHEETS: usize = 20;

/// Fills a layout in from the rows of a file.
pub(super) fn find(subject: &Subject<'_>, layout: &mut Layout, sample: &Sample) -> Result<Vec<Reason>, FileError> {
    let (width, _) = sample.width();
    let shape = match &subject.wish.places {
        Some(places) => header::given(sample, width, places),
        None => header::find(sample, width),
    };
    let line = |at: usize| sample.rows.get(at).map(|row| row.line);
    layout.header = shape.header.and_then(line);
    layout.header_rows = u32::try_from(shape.header_rows.max(1)).unwrap_or(1);
    let behind = sample.rows.last().map_or(1, |row| row.line + 1);
    layout.first = line(shape.first).unwrap_or(behind);
    layout.footer = u32::try_from(shape.footer).unwrap_or(0);
    let last = if sample.is_all { shape.footer } else { 0 };
    let body = &sample.rows[shape.first.min(sample.rows.len())
        ..sample.rows.len().saturating_sub(last).max(shape.first.min(sample.rows.len()))];
    let rows: Vec<&[String]> =
        body.iter().map(|row| row.cells.as_slice()).chain(sample.later.iter().map(Vec::as_slice)).collect();
    let mut headers = shape.headers;
    without_empty_end(&mut headers, &rows);
    let mut reasons = shape.reasons;
    reasons.extend(columns(subject, layout, &headers, &rows)?);
    Ok(reasons)
}

/// Marks at the end of lines make columns without name and values.
fn without_empty_end(headers: &mut Vec<String>, rows: &[&[String]]) {
    let is_empty = |at: usize| rows.iter().all(|row| row.get(at).is_none_or(|cell| cell.trim().is_empty()));
    while headers.len() > 1
        && headers.last().is_some_and(String::is_empty)
        && is_empty(headers.len() - 1)
        && headers.iter().any(|header| !header.is_empty())
    {
        headers.pop();
    }
}

/// What the columns are called and what they hold.
pub(super) fn columns(
    subject: &Subject<'_>,
    layout: &mut Layout,
    headers: &[String],
    rows: &[&[String]],
) -> Result<Vec<Reason>, FileError> {
    let most = subject.limits.columns;
    if headers.len() as u64 > most {
        return Err(FileError::TooMuch { limit: Limit::Columns, most });
    }
    if headers.is_empty() {
        return Err(FileError::Empty);
    }
    let names = names(headers);
    let columns: Vec<Column<'_>> =
        headers.iter().enumerate().map(|(at, header)| Column::of(header, at, rows)).collect();
    let ((decimal, why_decimal), (dates, why_dates)) = rayon::join(
        || kinds::decimal(&columns, subject.wish.decimal, layout.delimiter),
        || kinds::dates(&columns, subject.wish.dates),
    );
    let mut writing = Writing { decimal, dates, reasons: Vec::new() };
    writing.reasons.extend(why_decimal.into_iter().chain(why_dates));
    let mut reasons = std::mem::take(&mut writing.reasons);
    layout.columns.clear();
    let is_named = headers.iter().any(|header| !header.is_empty());
    let kinds: Vec<_> = columns.par_iter().map(|column| kinds::kind(column, &writing, subject.is_strict)).collect();
    for (((kind, mut why), name), header) in kinds.into_iter().zip(names).zip(headers) {
        why.column = Some(name.clone());
        let unnamed = (is_named && header.is_empty()).then(|| Reason { because: Because::Unnamed, ..why.clone() });
        reasons.extend(unnamed);
        reasons.push(why);
        layout.columns.push(LayoutColumn { header: header.clone(), name, kind, width: None });
    }
    let has = |is_it: fn(&LayoutColumn) -> bool| layout.columns.iter().any(is_it);
    layout.decimal = has(|column| column.kind.is_amount()).then_some(decimal);
    layout.dates = has(|column| column.kind.is_day()).then_some(dates);
    if let Some((rule, why)) = amounts::rule(&layout.columns, &columns, rows) {
        layout.amount = Some(rule);
        make_room(layout);
        reasons.push(why);
    }
    Ok(reasons)
}

/// No other column is called as the amount of records is.
fn make_room(layout: &mut Layout) {
    let Some(taken) = layout.columns.iter().position(|column| column.name == AMOUNT) else { return };
    let mut used: HashSet<String> = layout.columns.iter().map(|column| column.name.clone()).collect();
    let other = unused(AMOUNT, &mut used);
    if let Some(AmountRule::Marked { amount, .. }) = &mut layout.amount
        && amount == AMOUNT
    {
        amount.clone_from(&other);
    }
    layout.columns[taken].name = other;
}

/// Names that differ from each other and from those of our own columns.
pub(crate) fn names(headers: &[String]) -> Vec<String> {
    let mut used = HashSet::new();
    let name = |(at, header): (usize, &String)| {
        let shown: String = header.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = words.trim_start_matches(['#', '~', ' ']);
        let name = if plain.is_empty() { format!("column {}", at + 1) } else { plain.chars().take(200).collect() };
        if used.insert(name.clone()) { name } else { unused(&name, &mut used) }
    };
    headers.iter().enumerate().map(name).collect()
}

fn unused(name: &str, used: &mut HashSet<String>) -> String {
    let numbered = |number: usize| format!("{name} {number}");
    let free = (2..).map(numbered).find(|name| !used.contains(name)).expect("numbers do not end");
    used.insert(free.clone());
    free
}

/// The sheet of a workbook that is read, and its table.
pub(super) fn sheets(subject: &Subject<'_>, layout: &mut Layout) -> Result<(Vec<String>, Vec<Reason>), FileError> {
    let names = sheet_names(subject, layout)?;
    let is_packed = layout.packing.is_some();
    if names.is_empty() {
        return Err(FileError::NoSuchPart { part: String::new(), parts: Vec::new() });
    }
    let mut reasons = Vec::new();
    if !is_packed {
        let (name, why) = choose(subject, layout, &names)?;
        layout.part = Some(name);
        reasons.push(why);
    }
    let sample = rows(&mut *open::rows(subject.content, layout, subject.limits)?, ROWS)?;
    if sample.rows.is_empty() {
        return Err(FileError::Empty);
    }
    let mut sample = padded(sample);
    sample.spans.extend(open::spans(subject.content, layout, subject.limits)?);
    reasons.extend(find(subject, layout, &sample)?);
    Ok((names, reasons))
}

fn sheet_names(subject: &Subject<'_>, layout: &Layout) -> Result<Vec<String>, FileError> {
    let held = open::held(subject.content, layout.packing, layout.part.as_deref(), subject.limits)?;
    match layout.format {
        FileFormat::Xlsx => Ok(xlsx::Workbook::open(held, subject.limits)?.names().map(str::to_owned).collect()),
        FileFormat::Ods => ods::names(&held, subject.limits),
        _ => {
            let reader =
                crate::packing::unpacked(subject.content, layout.packing, layout.part.as_deref(), subject.limits)?;
            let bytes = crate::packing::document(reader, subject.limits)?;
            Ok(xls::Workbook::open(&bytes, subject.limits)?.names().map(str::to_owned).collect())
        }
    }
}

/// The sheet that was asked for, or the one with the most rows among the first.
fn choose(subject: &Subject<'_>, layout: &Layout, names: &[String]) -> Result<(String, Reason), FileError> {
    let said = |name: &str, because, count| Reason {
        example: example(name),
        ..reason(LayoutPart::Sheet, because, count, names.len())
    };
    if let Some(part) = &subject.wish.part {
        let name = names.iter().find(|name| *name == part);
        let name = name.ok_or_else(|| FileError::no_such_part(Some(part), names))?;
        return Ok((name.clone(), said(name, Because::Chosen, 1)));
    }
    if let [only] = names {
        return Ok((only.clone(), said(only, Because::OnlyOne, 1)));
    }
    let mut best = (0, &names[0]);
    for name in names.iter().take(MOST_SHEETS) {
        let of = Layout { part: Some(name.clone()), ..layout.clone() };
        let found = rows(&mut *open::rows(subject.content, &of, subject.limits)?, FIRST_ROWS)?.rows.len();
        if found > best.0 {
            best = (found, name);
        }
    }
    Ok((best.1.clone(), Reason { doubtful: true, ..said(best.1, Because::MostRecords, best.0) }))
}

/// The first rows that are not blank.
fn rows(rows: &mut (dyn Rows + '_), most: usize) -> Result<Sample, FileError> {
    let (mut row, mut found, mut is_all, mut cells, mut size) = (Row::default(), Vec::new(), true, 0, 0);
    let mut spans = Vec::new();
    while rows.next(&mut row)? {
        if row.is_blank() {
            continue;
        }
        if found.len() == most || cells > CELLS || size > BYTES {
            is_all = false;
            break;
        }
        (cells, size) = (cells + row.len(), size + row.size());
        spans.extend_from_slice(&row.spans);
        let cells = row.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        found.push(SampleRow { line: u32::try_from(row.line).unwrap_or(u32::MAX), cells });
    }
    Ok(Sample { rows: found, is_all, spans, ..Sample::default() })
}

/// Sheets leave out cells at the end of rows.
fn padded(mut sample: Sample) -> Sample {
    let width = sample.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    sample.rows.iter_mut().for_each(|row| row.cells.resize(width, String::new()));
    sample
}

/// The objects of a JSON document: their names are the columns.
pub(super) fn objects(
    subject: &Subject<'_>,
    layout: &mut Layout,
    head: &[u8],
    is_all: bool,
) -> Result<Vec<Reason>, FileError> {
    let (encoding, why) = encoding::wished(subject.wish.encoding.as_deref(), head, is_all)?;
    layout.encoding = Some(encoding.name().to_owned());
    let mut objects =
        Objects::new(open::objects(subject.content, layout, subject.limits)?, std::iter::empty(), subject.limits);
    let (mut names, mut known, mut rows): (Vec<String>, HashSet<String>, Vec<Vec<String>>) = Default::default();
    let (mut places, mut cells, mut size) = (std::collections::HashMap::new(), 0, 0);
    while let Some(flat) = objects.next_flat()? {
        let Flat::Values(values) = flat else { continue };
        let mut row = Vec::new();
        for (at, (name, text)) in values.into_iter().enumerate() {
            let key = if name.is_empty() { format!("\u{0}{at}") } else { name.clone() };
            if known.insert(key.clone()) {
                places.insert(key.clone(), names.len());
                names.push(name);
            }
            if names.len() as u64 > subject.limits.columns {
                return Err(FileError::TooMuch { limit: Limit::Columns, most: subject.limits.columns });
            }
            let place = places[&key];
            row.resize(names.len().max(place + 1), String::new());
            row[place] = text;
        }
        cells += row.len();
        size += row.iter().map(String::len).sum::<usize>();
        if rows.len() < ROWS && cells <= CELLS && size <= BYTES {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return Err(FileError::Empty);
    }
    let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
    let mut reasons = vec![why];
    reasons.extend(columns(subject, layout, &names, &rows)?);
    Ok(reasons)
}
