//! Text in columns of fixed width: where they begin, and the lines cut there.

use std::io::Read;

use crate::grid::{Row, Rows};
use crate::packing::failure;
use crate::{FileError, Limit, Limits};

/// So many lines with a blank in the same place are no accident.
const FEW: usize = 12;

/// Lines cut into columns. Widths are counted in characters; the last column takes what is left.
pub(crate) struct Lines<R> {
    reader: R,
    held: Vec<u8>,
    at: usize,
    widths: Vec<usize>,
    number: i64,
    limits: Limits,
    is_over: bool,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(reader: R, widths: Vec<usize>, limits: &Limits) -> Self {
        Self { reader, held: Vec::new(), at: 0, widths, number: 0, limits: *limits, is_over: false }
    }

    fn line(&mut self) -> Result<Option<Vec<u8>>, FileError> {
        loop {
            if let Some(end) = memchr::memchr(b'\n', &self.held[self.at..]) {
                let line = self.held[self.at..self.at + end].to_vec();
                self.at += end + 1;
                return Ok(Some(line));
            }
            self.held.drain(..self.at);
            self.at = 0;
            if self.is_over {
                let rest = std::mem::take(&mut self.held);
                return Ok((!rest.is_empty()).then_some(rest));
            }
            if self.held.len() as u64 > self.limits.value {
                return Err(FileError::TooMuch { limit: Limit::Value, most: self.limits.value });
            }
            let filled = self.held.len();
            self.held.resize(filled + (1 << 16), 0);
            let count = self.reader.read(&mut self.held[filled..]).map_err(failure)?;
            self.held.truncate(filled + count);
            self.is_over = count == 0;
        }
    }
}

impl<R: Read> Rows for Lines<R> {
    fn next(&mut self, row: &mut Row) -> Result<bool, FileError> {
        let Some(line) = self.line()? else { return Ok(false) };
        self.number += 1;
        row.clear(self.number);
        let text = String::from_utf8_lossy(&line);
        cells(text.trim_end_matches('\r'), &self.widths).for_each(|cell| row.push(cell.as_bytes()));
        if text.contains('\u{fffd}') {
            row.troubles.push((usize::MAX, domain::IssueCode::NotText));
        }
        Ok(true)
    }
}

/// The columns of a line, without the spaces they are filled up with.
pub(crate) fn cells<'a>(line: &'a str, widths: &'a [usize]) -> impl Iterator<Item = &'a str> {
    let mut rest = line;
    widths.iter().enumerate().map(move |(at, width)| {
        let is_last = at + 1 == widths.len();
        let end = rest.char_indices().nth(*width).map_or(rest.len(), |(end, _)| end);
        let (cell, after) = if is_last { (rest, "") } else { rest.split_at(end) };
        rest = after;
        cell.trim()
    })
}

/// The widths of columns, where lines have blanks in the same places; none where that makes no table.
pub(crate) fn widths(lines: &[&str]) -> Option<Vec<usize>> {
    let lines: Vec<Vec<char>> =
        lines.iter().map(|line| line.chars().collect()).filter(|line: &Vec<char>| !line.is_empty()).collect();
    let longest = lines.iter().map(Vec::len).max().unwrap_or(0);
    if lines.len() < 3 || longest < 4 {
        return None;
    }
    let blank = |at: usize| lines.iter().filter(|line| line.get(at).is_none_or(|character| *character == ' ')).count();
    let is_gap: Vec<bool> = (0..longest).map(|at| blank(at) * 50 >= lines.len() * 49).collect();
    // In few lines a single blank may stand below another by accident; two in a row hardly do.
    let is_wide = |at: usize| at >= 2 && is_gap[at - 2];
    let is_begin = |at: &usize| is_gap[at - 1] && !is_gap[*at] && (lines.len() >= FEW || is_wide(*at));
    let mut begins: Vec<usize> = (1..longest).filter(is_begin).collect();
    begins.insert(0, 0);
    if begins.len() < 2 || !(begins.len() > 2 || begins.iter().skip(1).any(|at| is_wide(*at))) {
        return None;
    }
    let ends = begins.iter().skip(1).copied().chain([longest]);
    Some(begins.iter().zip(ends).map(|(begin, end)| end - begin).collect())
}
