//! Workbooks of Office Open XML: one sheet, row by row, as the archive is inflated.

use domain::IssueCode;

use super::cell::{self, Shown};
use super::spans::{self, Span};
use super::{Cells, Texts};
use crate::content::Held;
use crate::grid::{Row, Rows};
use crate::packing::Archive;
use crate::xml::{Node, Xml, attribute};
use crate::{FileError, Limit, Limits};

/// A workbook whose sheets are known.
pub(crate) struct Workbook<'a> {
    archive: Archive<'a>,
    sheets: Vec<(String, String)>,
    begins_1904: bool,
    limits: Limits,
}

impl<'a> Workbook<'a> {
    pub(crate) fn open(content: Held<'a>, limits: &Limits) -> Result<Self, FileError> {
        let archive = Archive::open(content, limits)?;
        let mut workbook = Self { archive, sheets: Vec::new(), begins_1904: false, limits: *limits };
        let targets = workbook.targets()?;
        let mut xml = workbook.part("xl/workbook.xml")?.ok_or_else(|| FileError::damaged("there is no workbook"))?;
        let (mut sheets, mut begins_1904) = (Vec::new(), false);
        loop {
            match xml.next()? {
                Node::End => break,
                Node::Open { element, .. } => match element.local_name().as_ref() {
                    "workbookPr" => {
                        begins_1904 =
                            attribute(&element, "date1904").is_some_and(|value| value == "1" || value == "true");
                    }
                    "sheet" => {
                        let name = attribute(&element, "name").unwrap_or_default();
                        let target = attribute(&element, "id").and_then(|id| targets.iter().find(|(of, _)| *of == id));
                        sheets.extend(target.map(|(_, target)| (name, target.clone())));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        drop(xml);
        (workbook.sheets, workbook.begins_1904) = (sheets, begins_1904);
        Ok(workbook)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    /// The rows of a sheet.
    pub(crate) fn rows(&self, sheet: usize) -> Result<Sheet<'a>, FileError> {
        let (_, target) =
            self.sheets.get(sheet).ok_or_else(|| FileError::NoSuchPart { part: String::new(), parts: Vec::new() })?;
        let xml =
            self.part(target)?.ok_or_else(|| FileError::NoSuchPart { part: target.clone(), parts: Vec::new() })?;
        let (shared, styles) = (self.shared()?, self.styles()?);
        Ok(Sheet {
            xml,
            shared,
            styles,
            begins_1904: self.begins_1904,
            limits: self.limits,
            cells: Cells::of(self.archive.size()),
            last: 0,
        })
    }

    /// The merged cells of a sheet.
    pub(crate) fn spans(&self, sheet: usize) -> Result<Vec<Span>, FileError> {
        let part = self.sheets.get(sheet).and_then(|(_, target)| self.archive.find(target));
        part.map_or(Ok(Vec::new()), |part| Ok(spans::of_xml(self.archive.read(part, &self.limits)?)))
    }

    fn part(&self, name: &str) -> Result<Option<Xml<'a>>, FileError> {
        let Some(entry) = self.archive.find(name) else { return Ok(None) };
        Ok(Some(Xml::new(self.archive.read(entry, &self.limits)?, &self.limits)))
    }

    /// Where each part that the workbook refers to stands.
    fn targets(&self) -> Result<Vec<(String, String)>, FileError> {
        let Some(mut xml) = self.part("xl/_rels/workbook.xml.rels")? else { return Ok(Vec::new()) };
        let mut targets = Vec::new();
        loop {
            match xml.next()? {
                Node::End => return Ok(targets),
                Node::Open { element, .. } => {
                    if let (Some(id), Some(target)) = (attribute(&element, "Id"), attribute(&element, "Target")) {
                        let target = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                        targets.push((id, target));
                    }
                }
                _ => {}
            }
        }
    }

    /// Texts that cells refer to by number; how they are to be read aloud is left out.
    fn shared(&self) -> Result<Texts, FileError> {
        let mut texts = Texts::default();
        let Some(mut xml) = self.part("xl/sharedStrings.xml")? else { return Ok(texts) };
        let (mut in_text, mut in_phonetic) = (false, 0);
        let mut open: Vec<u8> = Vec::new();
        loop {
            match xml.next()? {
                Node::End => return Ok(texts),
                Node::Open { element, is_empty } => {
                    let kind = match element.local_name().as_ref() {
                        "si" => b's',
                        "t" => b't',
                        "rPh" => b'p',
                        _ => b'o',
                    };
                    if kind == b's' && is_empty {
                        texts.end(&self.limits)?;
                    }
                    if !is_empty {
                        open.push(kind);
                        in_text |= kind == b't';
                        in_phonetic += usize::from(kind == b'p');
                    }
                }
                Node::Close => match open.pop() {
                    Some(b's') => texts.end(&self.limits)?,
                    Some(b't') => in_text = false,
                    Some(b'p') => in_phonetic -= 1,
                    _ => {}
                },
                Node::Text(text) if in_text && in_phonetic == 0 => texts.push(text.as_bytes()),
                Node::Text(_) => {}
            }
        }
    }

    /// What the format of each style shows.
    fn styles(&self) -> Result<Vec<Shown>, FileError> {
        let Some(mut xml) = self.part("xl/styles.xml")? else { return Ok(Vec::new()) };
        let (mut own, mut styles, mut in_cells) = (Vec::new(), Vec::new(), false);
        let mut open = Vec::new();
        loop {
            match xml.next()? {
                Node::End => return Ok(styles),
                Node::Open { element, is_empty } => {
                    let number = |name: &str| attribute(&element, name).and_then(|id| id.parse::<u32>().ok());
                    let name = element.local_name();
                    let is_cells = name.as_ref() == "cellXfs";
                    match name.as_ref() {
                        "numFmt" => own.extend(number("numFmtId").zip(attribute(&element, "formatCode"))),
                        "xf" if in_cells => styles.push(shown(number("numFmtId").unwrap_or(0), &own)),
                        _ => {}
                    }
                    if !is_empty {
                        open.push(is_cells);
                        in_cells |= is_cells;
                    }
                }
                Node::Close => in_cells &= open.pop() != Some(true),
                Node::Text(_) => {}
            }
            if styles.len() as u64 > 100_000 || own.len() > 100_000 {
                return Err(FileError::TooMuch { limit: Limit::Cells, most: 100_000 });
            }
        }
    }
}

fn shown(id: u32, own: &[(u32, String)]) -> Shown {
    own.iter().find(|(of, _)| *of == id).map_or_else(|| cell::built_in(id), |(_, code)| cell::by_code(code))
}

/// A sheet that is being read.
pub(crate) struct Sheet<'a> {
    xml: Xml<'a>,
    shared: Texts,
    styles: Vec<Shown>,
    begins_1904: bool,
    limits: Limits,
    cells: Cells,
    /// The row before.
    last: i64,
}

/// A cell whose content is being gathered.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    style: usize,
    text: String,
}

impl Rows for Sheet<'_> {
    fn next(&mut self, row: &mut Row) -> Result<bool, FileError> {
        loop {
            match self.xml.next()? {
                Node::End => return Ok(false),
                Node::Open { element, is_empty } if element.local_name().as_ref() == "row" => {
                    let number = attribute(&element, "r").and_then(|number| number.parse::<i64>().ok());
                    self.last = number.filter(|number| *number > self.last).unwrap_or(self.last + 1);
                    row.clear(self.last);
                    if !is_empty {
                        self.row(row)?;
                    }
                    return Ok(true);
                }
                _ => {}
            }
        }
    }
}

impl Sheet<'_> {
    fn row(&mut self, row: &mut Row) -> Result<(), FileError> {
        loop {
            match self.xml.next()? {
                Node::End | Node::Close => return Ok(()),
                Node::Open { element, is_empty } => {
                    let is_cell = element.local_name().as_ref() == "c";
                    let place = attribute(&element, "r").and_then(|place| column(&place));
                    let mut cell = Cell {
                        column: place.unwrap_or(row.len()),
                        kind: attribute(&element, "t").unwrap_or_default(),
                        style: attribute(&element, "s").and_then(|style| style.parse().ok()).unwrap_or(0),
                        text: String::new(),
                    };
                    if !is_empty {
                        self.content(&mut cell)?;
                    }
                    if is_cell {
                        self.cells.take(cell.column, row.len(), &self.limits)?;
                        self.put(&cell, row)?;
                    }
                }
                Node::Text(_) => {}
            }
        }
    }

    /// The value of a cell, or its text where it stands in the cell itself. What a formula says is left out.
    fn content(&mut self, cell: &mut Cell) -> Result<(), FileError> {
        let mut open: Vec<bool> = Vec::new();
        loop {
            match self.xml.next()? {
                Node::End => return Ok(()),
                Node::Open { element, is_empty: false } => {
                    open.push(matches!(element.local_name().as_ref(), "v" | "t"));
                }
                Node::Open { .. } => {}
                Node::Close if open.pop().is_none() => return Ok(()),
                Node::Close => {}
                Node::Text(text) => {
                    if open.last() == Some(&true) {
                        cell.text.push_str(&text);
                    }
                }
            }
        }
    }

    fn put(&mut self, cell: &Cell, row: &mut Row) -> Result<(), FileError> {
        row.fill_to(cell.column);
        if row.len() > cell.column {
            return Ok(());
        }
        match cell.kind.as_str() {
            "s" => {
                let shared = cell.text.trim().parse().ok().and_then(|at| self.shared.get(at)).unwrap_or_default();
                self.cells.show(shared.len(), 1, &self.limits)?;
                row.push(shared);
            }
            "b" => row.push(if cell.text.trim() == "1" { b"true" } else { b"false" }),
            "e" => {
                row.push(cell.text.as_bytes());
                row.troubles.push((cell.column, IssueCode::CellError));
            }
            "str" | "inlineStr" | "d" => row.push(cell.text.as_bytes()),
            _ => {
                let shown = self.styles.get(cell.style).copied().unwrap_or(Shown::Number);
                match cell.text.trim().parse::<f64>() {
                    Ok(number) => row.push(cell::text(number, shown, self.begins_1904).as_bytes()),
                    Err(_) => row.push(cell.text.as_bytes()),
                }
            }
        }
        Ok(())
    }
}

/// The column of a place such as `AB12`, counted from 0.
pub(super) fn column(place: &str) -> Option<usize> {
    let mut letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.try_fold(0_usize, |number, letter| {
        number.checked_mul(26).map(|number| number + usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    number?.checked_sub(1)
}
