//! Which mark stands between values, and what the columns are called.

use super::cursor::Cursor;
use crate::FileError;

/// Marks that stand between values, in the order of preference.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The delimiter, the names of the columns, and where the first record begins.
///
/// The delimiter is the one that makes the most columns of the first line. A column without a name is called by its
/// position.
pub(super) fn header(bytes: &[u8]) -> Result<(u8, Vec<String>, usize), FileError> {
    let mut best: Option<(u8, Vec<String>, usize)> = None;
    for delimiter in DELIMITERS {
        let (names, end) = first_line(bytes, delimiter)?;
        if best.as_ref().is_none_or(|(_, most, _)| names.len() > most.len()) {
            best = Some((delimiter, names, end));
        }
    }
    let (delimiter, mut names, end) = best.filter(|(_, names, _)| !names.is_empty()).ok_or(FileError::Empty)?;
    for (at, name) in names.iter_mut().enumerate().filter(|(_, name)| name.is_empty()) {
        *name = format!("column {}", at + 1);
    }
    match twice(&names) {
        Some(column) => Err(FileError::ColumnTwice { column }),
        None => Ok((delimiter, names, end)),
    }
}

fn first_line(bytes: &[u8], delimiter: u8) -> Result<(Vec<String>, usize), FileError> {
    let mut cursor = Cursor::new(bytes, 0, delimiter);
    let mut names = Vec::new();
    let mut is_last = !cursor.begin_record(bytes.len());
    while !is_last {
        let field = cursor.field().map_err(|stop| stop.after(0))?;
        let name = std::str::from_utf8(&field.value()).map(|name| name.trim().to_owned());
        names.push(name.map_err(|_| FileError::NotText { row: 0 })?);
        is_last = field.is_last;
    }
    Ok((names, cursor.at()))
}

fn twice(names: &[String]) -> Option<String> {
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort();
    sorted.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone())
}
