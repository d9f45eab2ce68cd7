//! Comma-separated text that a spreadsheet opens without running anything.

use domain::canonical::read_decimal;

use super::{Block, Ending, Export};
use crate::TableError;
use crate::reading::column::Column;

/// A cell that begins with one of these may be a formula to some spreadsheet; the wide and small ones to some Asian
/// versions.
const FORMULA: [char; 15] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\u{fe62}', '\u{fe63}', '\u{fe66}', '\u{fe6b}'];
/// Some spreadsheets pass over these before they look whether a cell is a formula.
const PASSED_OVER: [char; 8] = ['"', '\'', '`', '\0', '\u{200b}', '\u{200e}', '\u{200f}', '\u{feff}'];
/// Each of these stands between values to somebody whose files are separated otherwise.
const SEPARATORS: [char; 5] = [';', '\t', '|', '\n', '\r'];

/// A file of comma-separated text.
pub(crate) struct Csv {
    gathered: String,
}

impl Csv {
    pub(crate) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut csv = Self { gathered: String::new() };
        names.enumerate().for_each(|(at, name)| csv.text(at, name));
        csv.end_row();
        csv
    }

    /// Adds a cell of somebody's words.
    pub(crate) fn text(&mut self, at: usize, text: &str) {
        self.separate(at);
        if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            self.gathered.push_str(text);
            return;
        }
        let is_quoted = text.contains(SEPARATORS) || text.contains([',', '"']) || text.trim_matches(' ') != text;
        if is_quoted {
            self.gathered.push('"');
        }
        if is_formula(text) && !is_number(text) {
            self.gathered.push('\'');
        }
        // Whoever splits at other marks finds beginnings of cells in the middle of a text.
        for (place, piece) in text.split_inclusive(SEPARATORS).enumerate() {
            if place > 0 && is_formula(piece.trim_start()) {
                self.gathered.push('\'');
            }
            self.words(piece);
        }
        if is_quoted {
            self.gathered.push('"');
        }
    }

    fn words(&mut self, piece: &str) {
        for (place, part) in piece.split('"').enumerate() {
            self.gathered.push_str(if place > 0 { "\"\"" } else { "" });
            self.gathered.push_str(part);
        }
    }

    fn separate(&mut self, at: usize) {
        if at > 0 {
            self.gathered.push(',');
        }
    }

    pub(crate) fn end_row(&mut self) {
        self.gathered.push('\n');
    }

    pub(crate) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.gathered).into_bytes()
    }

    fn cell(&mut self, at: usize, column: &Column, row: usize) {
        match column {
            Column::Text(words) if words.missing.as_ref().is_none_or(|nulls| nulls.is_valid(row)) => {
                self.text(at, words.get(row));
            }
            Column::Text(_) => self.separate(at),
            // Numbers, days and flags are written by us: nothing in them is anybody's words.
            typed => {
                self.separate(at);
                typed.write(row, &mut self.gathered);
            }
        }
    }
}

impl Export for Csv {
    fn block(&mut self, block: &Block) -> Result<Vec<u8>, TableError> {
        for row in &block.rows {
            for (at, column) in block.columns.iter().enumerate() {
                self.cell(at, column, *row);
            }
            self.end_row();
        }
        Ok(self.take())
    }

    fn finish(mut self: Box<Self>) -> Result<Ending, TableError> {
        Ok(Ending::Bytes(self.take()))
    }
}

/// Whether a spreadsheet may take a cell for a formula.
fn is_formula(cell: &str) -> bool {
    let is_passed_over = |letter: char| match letter {
        '\t' | '\r' | '\n' => false,
        other => other.is_whitespace() || PASSED_OVER.contains(&other),
    };
    cell.trim_start_matches(is_passed_over).starts_with(FORMULA)
}

/// A number is no formula; with blanks behind it or a line break before it, it is no number to a spreadsheet.
fn is_number(text: &str) -> bool {
    text.trim_start_matches(' ') == text.trim() && read_decimal(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut csv = Csv { gathered: String::new() };
        csv.text(0, text);
        csv.gathered
    }

    #[test]
    fn no_cell_of_words_is_a_formula() {
        let begun =
            ["=1+1", "+49 30 1", "-", "@sum", "-1+2", "＝1", "﹣1+1", "=HYPERLINK(\"x\")", "\t=1", "\r=1", "-1 "];
        let hidden = [" =1+1", "\"=1", "'=1", "\u{feff}=1", "\u{a0}@sum", " \" +1+1", "\0=1"];
        for text in begun.into_iter().chain(hidden) {
            assert!(cell(text).trim_start_matches('"').starts_with('\''), "{text:?}: {}", cell(text));
        }
    }

    #[test]
    fn numbers_and_plain_words_stay_as_they_are() {
        for text in ["-12.50", "+3", "1234.50", "invoice", "", "a=b", "O'Neill", "a - b", "Müller & Co."] {
            assert_eq!(cell(text), text);
        }
        assert_eq!(cell(" -3"), "\" -3\"");
    }

    #[test]
    fn what_stands_between_values_anywhere_is_quoted_and_begins_no_formula() {
        assert_eq!(cell("a;b"), "\"a;b\"");
        assert_eq!(cell("say \"hi\", twice"), "\"say \"\"hi\"\", twice\"");
        assert_eq!(cell("=a,b"), "\"'=a,b\"");
        assert_eq!(cell("a;=b\n-c"), "\"a;'=b\n'-c\"");
        assert_eq!(cell("1,-2\r\n3"), "\"1,-2\r\n3\"");
    }
}
