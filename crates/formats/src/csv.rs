//! Delimited text to typed columns.
//!
//! The text is cut into pieces at the ends of records and the pieces are read in parallel. Where to cut is guessed
//! from the number of quotation marks before a place; every piece then proves the guess by ending exactly where the
//! next one begins, and text with stray quotation marks is cut again by reading it from the start.
//!
//! What a column holds is guessed from its first rows. A value that does not fit makes the whole text be read again
//! with the next wider type, so a column's type depends on all of its values and on nothing else. Empty values are
//! missing ones. A text column whose first rows repeat themselves keeps each distinct text once.

mod column;
mod cursor;
mod dialect;
mod kind;
mod pieces;
mod value;

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{Field, Schema};
use rayon::prelude::*;

use crate::FileError;
use column::Column;
use cursor::{Cursor, Stop};
use kind::{Guess, Kind};

/// The most rows of one file: rows are numbered with 32 bits, and the highest number means "none".
pub(crate) const MOST_ROWS: u64 = u32::MAX as u64 - 1;

/// Reads a text whose first line names the columns.
pub(crate) fn read(bytes: &[u8]) -> Result<RecordBatch, FileError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (delimiter, names, begin) = dialect::header(bytes)?;
    let body = &bytes[begin..];
    let mut guesses = kind::guess(body, delimiter, names.len());
    let columns = loop {
        match attempt(body, delimiter, &guesses) {
            Ok(columns) => break columns,
            Err(Failure::File(error)) => return Err(error),
            Err(Failure::Misfits(misfits)) => misfits.into_iter().for_each(|at| guesses[at].widen()),
        }
    };
    batch(names, columns)
}

/// Why reading has to start again, or ends.
enum Failure {
    File(FileError),
    /// The columns whose type was guessed too narrow.
    Misfits(Vec<usize>),
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// What was read of one piece.
struct Piece {
    columns: Vec<Column>,
    rows: u64,
    /// Where the first record after it begins.
    end: usize,
}

fn attempt(body: &[u8], delimiter: u8, guesses: &[Guess]) -> Result<Vec<ArrayRef>, Failure> {
    let kinds: Vec<Kind> = guesses.iter().map(Guess::kind).collect();
    let pieces = read_pieces(body, delimiter, &kinds)?;
    let rows: u64 = pieces.iter().map(|piece| piece.rows).sum();
    if rows > MOST_ROWS {
        return Err(FileError::TooManyRows { limit: MOST_ROWS }.into());
    }
    let misfit = |at: &usize| pieces.iter().any(|piece| piece.columns[*at].is_misfit());
    let misfits: Vec<usize> = (0..kinds.len()).filter(misfit).collect();
    if !misfits.is_empty() {
        return Err(Failure::Misfits(misfits));
    }
    let mut by_column: Vec<Vec<Column>> = kinds.iter().map(|_| Vec::with_capacity(pieces.len())).collect();
    for piece in pieces {
        piece.columns.into_iter().zip(&mut by_column).for_each(|(column, all)| all.push(column));
    }
    Ok(by_column.into_par_iter().map(column::join).collect())
}

fn read_pieces(body: &[u8], delimiter: u8, kinds: &[Kind]) -> Result<Vec<Piece>, FileError> {
    let ends = pieces::guessed_ends(body);
    let read = read_at(body, delimiter, kinds, &ends);
    if read.iter().zip(&ends).all(|(piece, end)| piece.as_ref().is_ok_and(|piece| piece.end == *end)) {
        return in_order(read);
    }
    let ends = pieces::certain_ends(body, delimiter);
    in_order(read_at(body, delimiter, kinds, &ends))
}

fn read_at(body: &[u8], delimiter: u8, kinds: &[Kind], ends: &[usize]) -> Vec<Result<Piece, Stop>> {
    let begins = std::iter::once(0).chain(ends.iter().copied());
    let spans: Vec<(usize, usize)> = begins.zip(ends.iter().copied()).collect();
    spans.into_par_iter().map(|(begin, end)| read_piece(body, begin..end, delimiter, kinds)).collect()
}

/// All pieces, or the first thing wrong in the order of rows.
fn in_order(read: Vec<Result<Piece, Stop>>) -> Result<Vec<Piece>, FileError> {
    let mut rows_before = 0;
    let mut pieces = Vec::with_capacity(read.len());
    for piece in read {
        let piece = piece.map_err(|stop| stop.after(rows_before))?;
        rows_before += piece.rows;
        pieces.push(piece);
    }
    Ok(pieces)
}

fn read_piece(body: &[u8], span: std::ops::Range<usize>, delimiter: u8, kinds: &[Kind]) -> Result<Piece, Stop> {
    check_text(body, span.clone(), delimiter)?;
    let mut cursor = Cursor::new(body, span.start, delimiter);
    let mut columns: Vec<Column> = kinds.iter().map(|&kind| Column::new(kind)).collect();
    let mut rows = 0;
    while cursor.begin_record(span.end) {
        rows += 1;
        record(&mut cursor, &mut columns).map_err(|stop| stop.in_row(rows))?;
    }
    Ok(Piece { columns, rows, end: cursor.at() })
}

/// Checks a whole piece at once, which is many times faster than value by value.
fn check_text(body: &[u8], span: std::ops::Range<usize>, delimiter: u8) -> Result<(), Stop> {
    let Err(error) = std::str::from_utf8(&body[span.clone()]) else { return Ok(()) };
    let bad = span.start + error.valid_up_to();
    let mut cursor = Cursor::new(body, span.start, delimiter);
    let mut row = 0;
    while cursor.at() <= bad && cursor.begin_record(span.end) {
        row += 1;
        while !cursor.field().map_err(|stop| stop.in_row(row))?.is_last {}
    }
    Err(Stop::NotText.in_row(row))
}

fn record(cursor: &mut Cursor<'_>, columns: &mut [Column]) -> Result<(), Stop> {
    let (mut found, expected) = (0, columns.len());
    loop {
        let field = cursor.field()?;
        if let Some(column) = columns.get_mut(found) {
            column.push(&field.value());
        }
        found += 1;
        if field.is_last {
            break;
        }
    }
    if found == expected { Ok(()) } else { Err(Stop::RowLength { found, expected }) }
}

fn batch(names: Vec<String>, columns: Vec<ArrayRef>) -> Result<RecordBatch, FileError> {
    let field = |(name, column): (String, &ArrayRef)| Field::new(name, column.data_type().clone(), true);
    let fields: Vec<Field> = names.into_iter().zip(&columns).map(field).collect();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map_err(FileError::Columns)
}
