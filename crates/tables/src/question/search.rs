//! Rows that contain a text, whatever its case and accents.

use arrow_buffer::BooleanBuffer;

use super::fold::fold_all;
use crate::reading::column::{Column, Meaning};
use crate::reading::strings::Strings;

/// The text of a column as it is searched: of each value where rows share values, otherwise of each row.
pub(crate) fn searched(column: &Column, rows: usize) -> Strings {
    if let Column::Text(words) = column {
        return fold_all(&words.values);
    }
    let mut texts = Strings::with_capacity(rows, rows * 10);
    for row in 0..rows {
        texts.push_with(|to| {
            let begin = to.len();
            column.write(row, to);
            to[begin..].make_ascii_lowercase();
        });
    }
    texts
}

/// Whether some value of a column could contain the folded text at all.
pub(crate) fn can_contain(column: &Column, text: &str) -> bool {
    match column {
        Column::Text(_) => true,
        Column::Flags(_) => "true".contains(text) || "false".contains(text),
        Column::Numbers(numbers) => {
            let marks = match numbers.meaning {
                Meaning::Decimal(0) => "-",
                Meaning::Decimal(_) => "-.",
                Meaning::Day => "-",
                Meaning::Instant => "-t:.",
            };
            text.chars().all(|letter| letter.is_ascii_digit() || marks.contains(letter))
        }
    }
}

/// The rows whose text contains the folded text.
pub(crate) fn containing(column: &Column, searched: &Strings, text: &str, rows: usize) -> BooleanBuffer {
    let mut found = arrow_buffer::BooleanBufferBuilder::new(searched.len());
    found.append_n(searched.len(), false);
    searched.containing(text, |value| found.set_bit(value, true));
    let found = found.finish();
    match column {
        Column::Text(words) => words.rows_of(&found, rows),
        _ => &found & &column.present(rows),
    }
}
