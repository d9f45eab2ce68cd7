//! A workbook with real numbers and dates. Text is written as text, so none of it is ever a formula.

use std::collections::HashMap;
use std::sync::Arc;

use rust_xlsxwriter::{Format, Worksheet};

use super::{Block, Ending, Export, ExportNotes, Heading};
use crate::TableError;
use crate::reading::column::{Column, Meaning, Numbers};
use crate::sum::Sum;

/// The most rows of a sheet, the one with the names of columns among them.
const SHEET_ROWS: u32 = 1_048_576;
/// The most characters of a cell.
const CELL: usize = 32_767;
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
    cut: u64,
    sums: Vec<Sum>,
    formats: HashMap<Meaning, Format>,
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
            cut: 0,
            sums,
            formats: HashMap::new(),
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
            sheet.write_string_with_format(0, at, cut(&heading.column.name).0, &bold)?;
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
                    let (text, is_cut) = cut(words.get(row));
                    self.cut += u64::from(is_cut);
                    sheet.write_string(self.row, at, text)?;
                }
                Column::Flags(flags) => {
                    sheet.write_boolean(self.row, at, flags.value(row))?;
                }
                Column::Numbers(numbers) => {
                    let number = numbers.get(row);
                    self.sums[usize::from(at)].add(number);
                    let format = self.formats.entry(numbers.meaning).or_insert_with(|| format(numbers.meaning));
                    write_number(sheet, (self.row, at), numbers, number, format)?;
                }
            }
        }
        (self.row, self.count) = (self.row + 1, self.count + 1);
        Ok(())
    }

    /// Totals to the last digit: as numbers where a spreadsheet knows all digits, as text otherwise.
    fn write_totals(&mut self) -> Result<(), TableError> {
        let scales: Vec<Option<u8>> = self.headings.iter().map(scale).collect();
        let sheet = self.book.add_worksheet();
        sheet.set_name(sheet_name(&self.notes.totals, ""))?;
        sheet.write_string(0, 0, cut(&self.notes.count).0)?;
        sheet.write_number(0, 1, self.count as f64)?;
        let mut row = 1;
        for ((heading, sum), scale) in self.headings.iter().zip(&self.sums).zip(scales) {
            let Some(scale) = scale else { continue };
            sheet.write_string(row, 0, cut(&heading.column.name).0)?;
            match sum.digits().filter(|digits| digits.abs() <= EXACT) {
                Some(digits) => {
                    sheet.write_number_with_format(row, 1, decimal(digits, scale), &format(Meaning::Decimal(scale)))?
                }
                None => sheet.write_string(row, 1, sum.text(scale))?,
            };
            row += 1;
        }
        let cut_note = (self.cut > 0).then(|| (self.notes.cut.clone(), self.cut.to_string()));
        for (about, note) in self.notes.lines.iter().cloned().chain(cut_note) {
            sheet.write_string(row, 0, cut(&about).0)?;
            sheet.write_string(row, 1, cut(&note).0)?;
            row += 1;
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
        if !self.notes.totals.is_empty() {
            self.write_totals()?;
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

/// A text as far as a cell can hold it, and whether that is not all of it.
fn cut(text: &str) -> (&str, bool) {
    match text.char_indices().nth(CELL) {
        Some((end, _)) => (&text[..end], true),
        None => (text, false),
    }
}

fn scale(heading: &Heading) -> Option<u8> {
    match heading.kept {
        arrow_schema::DataType::Decimal128(_, scale) => u8::try_from(scale).ok(),
        arrow_schema::DataType::Int64 => Some(0),
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
