//! Lists of objects in JSON, one after the other: the first list of a document, or a document on each line.
//!
//! Objects in objects become columns with a dot between the names; lists in objects stay as they are written.

mod flat;
mod split;

use std::collections::HashMap;
use std::io::Read;

use domain::IssueCode;

pub(crate) use flat::{Flat, flatten};
pub(crate) use split::{Elements, Shape};

use crate::grid::{Row, Rows};
use crate::{FileError, Limits};

/// Objects as rows: each value in the column of its name.
pub(crate) struct Objects<R> {
    elements: Elements<R>,
    places: HashMap<String, usize>,
    element: Vec<u8>,
    number: i64,
    limits: Limits,
}

impl<R: Read> Objects<R> {
    pub(crate) fn new(elements: Elements<R>, names: impl Iterator<Item = String>, limits: &Limits) -> Self {
        let places = names.enumerate().map(|(at, name)| (name, at)).collect();
        Self { elements, places, element: Vec::new(), number: 0, limits: *limits }
    }

    /// The next object by its names; none at the end.
    pub(crate) fn next_flat(&mut self) -> Result<Option<Flat>, FileError> {
        if !self.elements.next(&mut self.element)? {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(flatten(&self.element, self.limits.depth)?))
    }
}

impl<R: Read> Rows for Objects<R> {
    fn next(&mut self, row: &mut Row) -> Result<bool, FileError> {
        let Some(flat) = self.next_flat()? else { return Ok(false) };
        row.clear(self.number);
        let mut cells: Vec<Option<String>> = vec![None; self.places.len()];
        let mut extra = Vec::new();
        match flat {
            Flat::Values(values) => {
                for (at, (name, text)) in values.into_iter().enumerate() {
                    let place = if name.is_empty() { Some(at) } else { self.places.get(&name).copied() };
                    match place.and_then(|place| cells.get_mut(place)) {
                        Some(cell) => *cell = Some(text),
                        None if text.is_empty() => {}
                        None => extra.push(if name.is_empty() { text } else { format!("{name}: {text}") }),
                    }
                }
            }
            Flat::Unreadable => {
                cells.clear();
                row.push(String::from_utf8_lossy(&self.element).as_bytes());
                row.troubles.push((usize::MAX, IssueCode::Unreadable));
                return Ok(true);
            }
        }
        cells.iter().for_each(|cell| row.push(cell.as_deref().unwrap_or_default().as_bytes()));
        extra.iter().for_each(|text| row.push(text.as_bytes()));
        Ok(true)
    }
}
