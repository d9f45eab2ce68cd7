//! Workbooks of OpenDocument: one sheet, row by row, as the archive is inflated.

use domain::IssueCode;

use super::spans::Span;
use super::{Cells, MOST_COLUMNS};
use crate::content::Held;
use crate::grid::{Row, Rows};
use crate::packing::Archive;
use crate::xml::{Node, Xml, attribute};
use crate::{Content, FileError, Limits};

/// The names of the sheets.
pub(crate) fn names(content: &Held<'_>, limits: &Limits) -> Result<Vec<String>, FileError> {
    let mut xml = document(content.clone(), limits)?;
    let mut names = Vec::new();
    loop {
        match xml.next()? {
            Node::End => return Ok(names),
            Node::Open { element, .. } if element.local_name().as_ref() == "table" => {
                names.push(attribute(&element, "name").unwrap_or_default());
            }
            _ => {}
        }
    }
}

fn document<'a>(content: Held<'a>, limits: &Limits) -> Result<Xml<'a>, FileError> {
    let archive = Archive::open(content, limits)?;
    if let Some(entry) = archive.find("META-INF/manifest.xml") {
        let mut manifest = Xml::new(archive.read(entry, limits)?, limits);
        loop {
            match manifest.next()? {
                Node::End => break,
                Node::Open { element, .. } if element.local_name().as_ref() == "encryption-data" => {
                    return Err(FileError::Encrypted);
                }
                _ => {}
            }
        }
    }
    let entry = archive.find("content.xml").ok_or_else(|| FileError::damaged("there is no content"))?;
    Ok(Xml::new(archive.read(entry, limits)?, limits))
}

/// A sheet that is being read.
pub(crate) struct Sheet<'a> {
    xml: Xml<'a>,
    wanted: usize,
    seen: usize,
    is_inside: bool,
    limits: Limits,
    cells: Cells,
    last: i64,
    /// How often the row is still to be given.
    again: i64,
    repeated: Row,
}

impl<'a> Sheet<'a> {
    pub(crate) fn open(content: Held<'a>, sheet: usize, limits: &Limits) -> Result<Self, FileError> {
        let cells = Cells::of(content.size());
        let xml = document(content, limits)?;
        Ok(Self {
            xml,
            wanted: sheet,
            seen: 0,
            is_inside: false,
            limits: *limits,
            cells,
            last: 0,
            again: 0,
            repeated: Row::default(),
        })
    }

    /// One cell and how often it stands beside itself.
    fn cell(&mut self, element: &Element, is_empty: bool, row: &mut Row, gap: &mut usize) -> Result<(), FileError> {
        let text = if is_empty { String::new() } else { self.text()? };
        let value = element.value.clone().unwrap_or(text);
        if value.is_empty() {
            *gap = gap.saturating_add(element.times);
            return Ok(());
        }
        self.cells.show(value.len(), element.times.min(MOST_COLUMNS).saturating_sub(1) as u64, &self.limits)?;
        for _ in 0..element.times {
            let column = row.len().saturating_add(*gap);
            self.cells.take(column, row.len(), &self.limits)?;
            row.fill_to(column);
            *gap = 0;
            row.push(value.as_bytes());
            if element.columns > 1 || element.rows > 1 {
                let last = column.saturating_add(element.columns.saturating_sub(1));
                let last_line = row.line.saturating_add(element.rows.saturating_sub(1));
                row.spans.push(Span { line: row.line, last_line, first: column, last });
            }
            if element.value.is_none() && (value.starts_with('#') || value.starts_with("Err:")) && element.is_formula {
                row.troubles.push((column, IssueCode::CellError));
            }
        }
        Ok(())
    }

    /// The paragraphs of a cell; notes beside it are no part of it.
    fn text(&mut self) -> Result<String, FileError> {
        let (mut text, mut depth, mut note) = (String::new(), 0_usize, None);
        loop {
            match self.xml.next()? {
                Node::End => return Ok(text),
                Node::Open { element, is_empty } => {
                    let name = element.local_name();
                    if name.as_ref() == "p" && !text.is_empty() && note.is_none() {
                        text.push('\n');
                    }
                    if name.as_ref() == "s" && note.is_none() {
                        let count = attribute(&element, "c").and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
                        text.extend(std::iter::repeat_n(' ', count.min(1_000)));
                    }
                    if !is_empty {
                        depth += 1;
                        if name.as_ref() == "annotation" && note.is_none() {
                            note = Some(depth);
                        }
                    }
                }
                Node::Close if depth == 0 => return Ok(text),
                Node::Close => {
                    if note == Some(depth) {
                        note = None;
                    }
                    depth -= 1;
                }
                Node::Text(more) => {
                    if depth > 0 && note.is_none() {
                        text.push_str(&more);
                    }
                }
            }
        }
    }

    fn row(&mut self, row: &mut Row) -> Result<(), FileError> {
        let mut gap = 0;
        loop {
            let (element, is_empty) = match self.xml.next()? {
                Node::End | Node::Close => return Ok(()),
                Node::Open { element, is_empty } => (Element::of(&element), is_empty),
                Node::Text(_) => continue,
            };
            self.cell(&element, is_empty, row, &mut gap)?;
        }
    }
}

/// What the attributes of a cell say.
struct Element {
    value: Option<String>,
    times: usize,
    /// How many columns and rows it takes.
    columns: usize,
    rows: i64,
    is_formula: bool,
}

impl Element {
    fn of(element: &quick_xml::events::BytesStart<'_>) -> Self {
        let value = match attribute(element, "value-type").as_deref() {
            Some("float" | "currency" | "percentage") => {
                let number = attribute(element, "value").and_then(|value| value.parse::<f64>().ok());
                number.map(super::cell::number_text)
            }
            Some("date") => attribute(element, "date-value")
                .map(|value| value.strip_suffix("T00:00:00").unwrap_or(&value).to_owned()),
            Some("boolean") => attribute(element, "boolean-value"),
            _ => None,
        };
        let count = |name: &str| attribute(element, name).and_then(|count| count.parse().ok()).unwrap_or(1);
        let (times, columns) = (count("number-columns-repeated"), count("number-columns-spanned"));
        let rows = i64::try_from(count("number-rows-spanned")).unwrap_or(1);
        Self { value, times, columns, rows, is_formula: attribute(element, "formula").is_some() }
    }
}

impl Rows for Sheet<'_> {
    fn next(&mut self, row: &mut Row) -> Result<bool, FileError> {
        if self.again > 0 {
            self.again -= 1;
            self.last += 1;
            row.clone_from(&self.repeated);
            row.line = self.last;
            row.spans.clear();
            return Ok(true);
        }
        loop {
            match self.xml.next()? {
                Node::End => return Ok(false),
                Node::Open { element, is_empty } => match element.local_name().as_ref() {
                    "table" => {
                        if self.is_inside {
                            return Ok(false);
                        }
                        self.is_inside = self.seen == self.wanted;
                        self.seen += 1;
                    }
                    "table-row" if self.is_inside => {
                        let times: i64 = attribute(&element, "number-rows-repeated")
                            .and_then(|times| times.parse().ok())
                            .unwrap_or(1);
                        row.clear(self.last + 1);
                        if !is_empty {
                            self.row(row)?;
                        }
                        // Rows without content are only counted.
                        if row.is_blank() {
                            self.last = self.last.saturating_add(times.max(1));
                        } else {
                            self.last += 1;
                            self.again = times.max(1) - 1;
                            let again = self.again.unsigned_abs();
                            self.cells.take_all(row.len() as u64, again, &self.limits)?;
                            self.cells.show(row.size(), again, &self.limits)?;
                            self.repeated.clone_from(row);
                        }
                        return Ok(true);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
    }
}
