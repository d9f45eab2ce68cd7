//! Reads workbooks back, as far as we write them.

use std::collections::HashMap;
use std::io::{Cursor, Read};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(String),
}

/// The parts of a workbook, by name.
pub fn parts(workbook: &[u8]) -> HashMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let count = archive.len();
    let mut read = |at: usize| {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    (0..count).map(&mut read).collect()
}

/// The rows of each sheet. A formula fails the test.
pub fn sheets(workbook: &[u8]) -> Vec<Vec<Vec<Option<Cell>>>> {
    let parts = parts(workbook);
    let strings: Vec<String> = parts.get("xl/sharedStrings.xml").map_or_else(Vec::new, |shared| {
        shared.split("<si>").skip(1).map(|one| text(inside(one, "<t", "</t>").unwrap())).collect()
    });
    let named = (1..).map(|number| format!("xl/worksheets/sheet{number}.xml"));
    named.map_while(|name| parts.get(&name)).map(|sheet| rows(sheet, &strings)).collect()
}

fn rows(sheet: &str, strings: &[String]) -> Vec<Vec<Option<Cell>>> {
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "{sheet}");
    sheet.split("<row ").skip(1).map(|row| cells(row, strings)).collect()
}

fn cells(row: &str, strings: &[String]) -> Vec<Option<Cell>> {
    let mut cells = Vec::new();
    for cell in row.split("<c ").skip(1) {
        let letter = inside(cell, "r=\"", "\"").unwrap().as_bytes()[0];
        cells.resize(usize::from(letter - b'A'), None);
        cells.push(read(cell, strings));
    }
    cells
}

fn read(cell: &str, strings: &[String]) -> Option<Cell> {
    let opening = cell.split('>').next().unwrap();
    let value = inside(cell, "<v>", "</v>");
    match inside(opening, " t=\"", "\"") {
        Some("inlineStr") => Some(Cell::Text(text(inside(cell, "<t", "</t>")?))),
        Some("s") => Some(Cell::Text(strings[value?.parse::<usize>().unwrap()].clone())),
        None | Some("b") => value.map(|number| Cell::Number(number.to_owned())),
        other => panic!("a cell of type {other:?}"),
    }
}

fn inside<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(begin)?;
    rest.split_once(end).map(|(inside, _)| inside)
}

/// The characters of a text, behind the rest of its tag; those that XML cannot hold are written as `_x0009_`.
fn text(tagged: &str) -> String {
    let (_, escaped) = tagged.split_once('>').unwrap();
    let mut text = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    for code in (0..32_u8).chain([b'_']) {
        text = text.replace(&format!("_x{code:04X}_"), &char::from(code).to_string());
    }
    text
}
