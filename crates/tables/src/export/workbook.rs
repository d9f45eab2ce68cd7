//! A workbook with real numbers and dates. Text is written as text, so none of it is ever a formula.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use arrow_schema::DataType;
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Color, Format, Worksheet};

use super::{Block, Ending, Export, ExportNotes, Heading};
use crate::TableError;
use crate::reading::column::{Column, Meaning, Numbers};
use crate::sum::Sum;

/// The most rows of a sheet, the one with the names of columns among them.
const SHEET_ROWS: u32 = 1_048_576;
/// The most characters of a cell, counted in pieces of 16 bits.
const CELL: usize = 32_767;
/// Stands at the end of what is cut.
const CUT: char = '…';
/// So many cells are named that hold less than the record; the others are counted.
const CUTS_NAMED: usize = 1_000;
/// The numbers of which a spreadsheet knows every digit.
const EXACT: i128 = 999_999_999_999_999;
/// The days of spreadsheets begin on the last but one of 1899; what is before March 1900 is counted differently there.
const DAY_ZERO: i128 = 25_569;
const FIRST_DAY: i128 = 61 - DAY_ZERO;
/// The last day of the year 9999.
const LAST_DAY: i128 = 2_932_896;
const MICROS: i128 = 86_400_000_000;

/// A workbook under way. Rows leave memory as they come; the file is put together at the end.
pub(crate) struct Workbook {
    book: rust_xlsxwriter::Workbook,
    headings: Vec<Heading>,
    notes: ExportNotes,
    sheets: usize,
    row: u32,
    count: u64,
    cuts: Cuts,
    sums: Vec<Sum>,
    formats: Formats,
}

/// Cells that hold less than the record.
#[derive(Default)]
struct Cuts {
    count: u64,
    /// Where they are, and how long the value is.
    named: Vec<(String, usize)>,
}

/// How cells look.
#[derive(Default)]
struct Formats {
    of_numbers: HashMap<Meaning, Format>,
    of_cut: Format,
}

impl Workbook {
    pub(crate) fn new(headings: Vec<Heading>, notes: ExportNotes) -> Result<Self, TableError> {
        let sums = vec![Sum::default(); headings.len()];
        let mut workbook = Self {
            book: rust_xlsxwriter::Workbook::new(),
            headings,
            notes,
            sheets: 0,
            row: 0,
            count: 0,
            cuts: Cuts::default(),
            sums,
            formats: Formats { of_cut: Format::new().set_background_color(Color::Yellow), ..Formats::default() },
        };
        workbook.begin_sheet()?;
        Ok(workbook)
    }

    fn begin_sheet(&mut self) -> Result<(), TableError> {
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        (self.sheets, self.row) = (self.sheets + 1, 1);
        if !self.notes.records.is_empty() {
            let number = if self.sheets == 1 { String::new() } else { format!(" {}", self.sheets) };
            sheet.set_name(sheet_name(&self.notes.records, &number))?;
        }
        let bold = Format::new().set_bold();
        for (at, heading) in (0..).zip(&self.headings) {
            sheet.write_string_with_format(0, at, fitting(&heading.column.name), &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    fn write_row(&mut self, columns: &[Arc<Column>], row: usize) -> Result<(), TableError> {
        if self.row == SHEET_ROWS {
            self.begin_sheet()?;
        }
        let sheet = self.book.worksheet_from_index(self.sheets - 1)?;
        for (at, column) in (0_u16..).zip(columns) {
            if column.missing().is_some_and(|nulls| nulls.is_null(row)) {
                continue;
            }
            match column.as_ref() {
                Column::Text(words) => {
                    write_text(sheet, (self.row, at), words.get(row), &self.formats.of_cut, &mut self.cuts)?;
                }
                Column::Flags(flags) => {
                    sheet.write_boolean(self.row, at, flags.value(row))?;
                }
                Column::Numbers(numbers) => {
                    let number = numbers.get(row);
                    self.sums[usize::from(at)].add(number);
                    let meaning = numbers.meaning;
                    let format = self.formats.of_numbers.entry(meaning).or_insert_with(|| format(meaning));
                    write_number(sheet, (self.row, at), numbers, number, format)?;
                }
            }
        }
        (self.row, self.count) = (self.row + 1, self.count + 1);
        Ok(())
    }

    /// The sheet beside the records: how many there are, what they come to, what is to be known about them.
    fn write_notes(&mut self) -> Result<(), TableError> {
        let sheet = self.book.add_worksheet();
        if !self.notes.notes.is_empty() {
            sheet.set_name(sheet_name(&self.notes.notes, ""))?;
        }
        sheet.set_column_width(0, 32)?.set_column_width(1, 48)?;
        sheet.write_string(0, 0, fitting(&self.notes.count))?.write_number(0, 1, self.count as f64)?;
        let mut row = 1;
        for (heading, sum) in self.headings.iter().zip(&self.sums) {
            let Some(scale) = scale(heading) else { continue };
            let about = format!("{} {}", self.notes.sum, heading.column.name);
            sheet.write_string(row, 0, fitting(about.trim()))?;
            write_sum(sheet, (row, 1), sum, scale)?;
            row += 1;
        }
        for (about, note) in &self.notes.lines {
            sheet.write_string(row, 0, fitting(about))?.write_string(row, 1, fitting(note))?;
            row += 1;
        }
        self.cuts.write(sheet, row, &self.notes.cut)
    }
}

impl Cuts {
    /// Says which cells hold less than the record, and how long the value is that they hold the beginning of.
    fn write(&self, sheet: &mut Worksheet, mut row: u32, about: &str) -> Result<(), TableError> {
        if self.count > 0 {
            sheet.write_string(row, 0, fitting(about))?.write_number(row, 1, self.count as f64)?;
        }
        for (cell, length) in &self.named {
            row += 1;
            sheet.write_string(row, 0, cell)?.write_number(row, 1, *length as f64)?;
        }
        Ok(())
    }
}

impl Export for Workbook {
    fn block(&mut self, block: &Block) -> Result<Vec<u8>, TableError> {
        for row in &block.rows {
            self.write_row(&block.columns, *row)?;
        }
        Ok(Vec::new())
    }

    fn finish(mut self: Box<Self>) -> Result<Ending, TableError> {
        if !self.notes.notes.is_empty() || self.cuts.count > 0 {
            self.write_notes()?;
        }
        let mut file = tempfile::tempfile()?;
        self.book.save_to_writer(&mut file)?;
        std::io::Seek::rewind(&mut file)?;
        Ok(Ending::Whole(file))
    }
}

/// Sheets have short names without some marks.
fn sheet_name(name: &str, number: &str) -> String {
    const LONGEST: usize = 31;
    let allowed = name.chars().filter(|letter| !['[', ']', ':', '*', '?', '/', '\\', '\''].contains(letter));
    allowed.take(LONGEST - number.len()).chain(number.chars()).collect()
}

/// What a cell can hold of a text: all of it, or so much that a mark at the end says that there is more.
fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= CELL || text.encode_utf16().count() <= CELL {
        return Cow::Borrowed(text);
    }
    let mut pieces = CELL - CUT.len_utf16();
    let held = text.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= pieces;
        pieces = pieces.saturating_sub(letter.len_utf16());
        fits
    });
    Cow::Owned(held.chain([CUT]).collect())
}

fn write_text(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    text: &str,
    of_cut: &Format,
    cuts: &mut Cuts,
) -> Result<(), TableError> {
    match fitting(text) {
        Cow::Borrowed(text) => sheet.write_string(row, at, text)?,
        Cow::Owned(beginning) => {
            cuts.count += 1;
            if cuts.named.len() < CUTS_NAMED {
                let cell = format!("{}!{}", sheet.name(), row_col_to_cell(row, at));
                cuts.named.push((cell, text.chars().count()));
            }
            sheet.write_string_with_format(row, at, beginning, of_cut)?
        }
    };
    Ok(())
}

/// A sum to the last digit: as a number where a spreadsheet knows all digits, as text otherwise.
fn write_sum(sheet: &mut Worksheet, (row, at): (u32, u16), sum: &Sum, scale: u8) -> Result<(), TableError> {
    match sum.digits().filter(|digits| digits.abs() <= EXACT) {
        Some(digits) => {
            sheet.write_number_with_format(row, at, decimal(digits, scale), &format(Meaning::Decimal(scale)))?
        }
        None => sheet.write_string(row, at, sum.text(scale))?,
    };
    Ok(())
}

/// How many digits of a sum stand after the point; none where a column is not summed.
fn scale(heading: &Heading) -> Option<u8> {
    match heading.kept {
        DataType::Decimal128(_, scale) if heading.column.kind.is_amount() => u8::try_from(scale).ok(),
        DataType::Int64 if heading.column.kind.is_amount() => Some(0),
        _ => None,
    }
}

fn format(meaning: Meaning) -> Format {
    Format::new().set_num_format(match meaning {
        Meaning::Decimal(0) => "0".to_owned(),
        Meaning::Decimal(scale) => format!("0.{}", "0".repeat(usize::from(scale))),
        Meaning::Day => "yyyy-mm-dd".to_owned(),
        Meaning::Instant => "yyyy-mm-dd hh:mm:ss".to_owned(),
    })
}

/// The nearest number of 64 bits, which spreadsheets show with the digits it was made of.
fn decimal(digits: i128, scale: u8) -> f64 {
    digits as f64 / 10_f64.powi(i32::from(scale))
}

fn write_number(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    numbers: &Numbers,
    number: i128,
    format: &Format,
) -> Result<(), TableError> {
    let days = FIRST_DAY..=LAST_DAY;
    let shown = match numbers.meaning {
        Meaning::Decimal(scale) => (number.abs() <= EXACT).then(|| decimal(number, scale)),
        Meaning::Day => days.contains(&number).then(|| (number + DAY_ZERO) as f64),
        // A spreadsheet keeps thousandths of seconds; a time with more digits stays text.
        Meaning::Instant => (days.contains(&number.div_euclid(MICROS)) && number % 1_000 == 0)
            .then(|| (number + DAY_ZERO * MICROS) as f64 / MICROS as f64),
    };
    match shown {
        Some(shown) => sheet.write_number_with_format(row, at, shown, format)?,
        None => sheet.write_string(row, at, numbers.meaning.text(number))?,
    };
    Ok(())
}
