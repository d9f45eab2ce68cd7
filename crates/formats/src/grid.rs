//! Rows of cells, one after the other, whatever file they come from.

use domain::IssueCode;

use crate::FileError;
use crate::sheet::spans::Span;
use crate::table::Sink;

/// Rows of cells, from the first to the last.
pub(crate) trait Rows {
    /// The next row, put in place of another; whether there is one.
    fn next(&mut self, row: &mut Row) -> Result<bool, FileError>;
}

/// A row: its cells as text, one way of writing for each type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// Where it stands in the file, counted from 1.
    pub(crate) line: i64,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// What is the matter with cells, by their place, or with the row where it is behind all cells.
    pub(crate) troubles: Vec<(usize, IssueCode)>,
    /// Cells that were merged, where a row says so itself.
    pub(crate) spans: Vec<Span>,
}

impl Row {
    pub(crate) fn clear(&mut self, line: i64) {
        self.line = line;
        self.bytes.clear();
        self.ends.clear();
        self.troubles.clear();
        self.spans.clear();
    }

    pub(crate) fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len());
    }

    /// Adds empty cells until the next is at a place.
    pub(crate) fn fill_to(&mut self, place: usize) {
        while self.ends.len() < place {
            self.ends.push(self.bytes.len());
        }
    }

    /// How many bytes the texts of the cells have.
    pub(crate) fn size(&self) -> usize {
        self.bytes.len()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace) && self.troubles.is_empty()
    }

    pub(crate) fn cell(&self, at: usize) -> &[u8] {
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[begin..self.ends[at]]
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ends.len()).map(|at| self.cell(at))
    }

    pub(crate) fn give<S: Sink>(&self, sink: &mut S, place: u64) {
        sink.begin_row(Some(self.line), place);
        for (at, cell) in self.cells().enumerate() {
            sink.value(cell);
            self.troubles.iter().filter(|(of, _)| *of == at).for_each(|(_, code)| sink.trouble(*code, cell));
        }
        let of_row = self.troubles.iter().filter(|(of, _)| *of >= self.len());
        of_row.for_each(|(_, code)| sink.row_trouble(*code, &self.bytes));
        let mut marked = Vec::with_capacity(self.bytes.len() + self.ends.len());
        for cell in self.cells() {
            marked.extend_from_slice(cell);
            marked.push(0x1f);
        }
        sink.end_row(&marked);
    }
}
