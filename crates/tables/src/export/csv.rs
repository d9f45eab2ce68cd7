//! Comma-separated text that a spreadsheet opens without running anything.

use domain::canonical::read_decimal;

use super::{Block, Ending, Export};
use crate::TableError;
use crate::reading::column::Column;

/// A cell that begins with one of these may be a formula to some spreadsheet; the wide ones to some Asian versions.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
/// A cell with one of these is quoted: each stands between values to some spreadsheet.
const MARKS: [char; 6] = [',', ';', '\t', '|', '\n', '\r'];

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
        let is_formula =
            text.starts_with(FORMULA) && (read_decimal(text).is_none() || text.ends_with(char::is_whitespace));
        let has_marks = text.contains(MARKS) || text.contains('"') || text.starts_with(' ') || text.ends_with(' ');
        if has_marks {
            self.gathered.push('"');
        }
        if is_formula {
            self.gathered.push('\'');
        }
        if has_marks {
            self.gathered.push_str(&text.replace('"', "\"\""));
            self.gathered.push('"');
        } else {
            self.gathered.push_str(text);
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
        for text in ["=1+1", "+49 30 1", "-", "@sum", "-1+2", "＝1", "=HYPERLINK(\"x\")", "\t=1", "\r=1", "-1 "] {
            assert!(cell(text).trim_start_matches('"').starts_with('\''), "{text:?}: {}", cell(text));
        }
    }

    #[test]
    fn numbers_and_plain_words_stay_as_they_are() {
        for text in ["-12.50", "+3", "1234.50", "invoice", "", "a=b", "O'Neill"] {
            assert_eq!(cell(text), text);
        }
    }

    #[test]
    fn what_stands_between_values_anywhere_is_quoted() {
        assert_eq!(cell("a;=b"), "\"a;=b\"");
        assert_eq!(cell("say \"hi\", twice"), "\"say \"\"hi\"\", twice\"");
        assert_eq!(cell("=a,b"), "\"'=a,b\"");
    }
}
