//! Finding out how a file is to be read, with the reason for each part of the answer.

mod amounts;
mod container;
mod dialect;
mod header;
mod kinds;
mod names;
mod sample;
mod table;
mod text;

pub(crate) use table::names;

use domain::{Because, DateOrder, DecimalMark, FileFormat, Layout, LayoutPart, Packing, Reason};
use sha2::{Digest, Sha256};

use crate::{Content, FileError, Limits, bank};

/// What somebody says beforehand; the rest is found out.
#[derive(Clone, Debug, Default)]
pub struct Wish<'a> {
    /// What the file is called: for nothing but ties.
    pub name: Option<&'a str>,
    /// Which sheet, or which file of an archive.
    pub part: Option<String>,
    /// What the file is.
    pub format: Option<FileFormat>,
    /// What stands between values of delimited text.
    pub delimiter: Option<char>,
    /// What stands before decimals.
    pub decimal: Option<DecimalMark>,
    /// In which order the parts of dates stand.
    pub dates: Option<DateOrder>,
    /// How characters are written in bytes, by the name of the WHATWG standard.
    pub encoding: Option<String>,
    /// What values are wrapped in, if anything, and what stands before a quote that is part of one.
    pub quote: Option<(Option<char>, Option<char>)>,
    /// Where the names of columns and the records stand.
    pub places: Option<Places>,
}

/// Where the names of columns stand and which rows are records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// The line or row with the names, counted from 1; none where columns have no names.
    pub header: Option<u32>,
    /// How many lines or rows the names take.
    pub header_rows: u32,
    /// The first line or row with a record, counted from 1.
    pub first: u32,
    /// How many lines or rows follow the last record.
    pub footer: u32,
}

/// How a file is to be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sniffed {
    /// How.
    pub layout: Layout,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The parts that can be read: sheets of a workbook, files of an archive.
    pub parts: Vec<String>,
}

/// How much of the beginning of a file is looked at.
const HEAD: usize = 1 << 20;

/// A file that is being looked at.
struct Subject<'a> {
    content: &'a dyn Content,
    wish: &'a Wish<'a>,
    limits: &'a Limits,
    /// Whether a column is only of a kind if all values that are looked at are, and numbers are never identifiers.
    is_strict: bool,
}

/// Finds out how a file is to be read.
///
/// # Errors
///
/// Why it cannot be read at all.
pub fn sniff(content: &dyn Content, wish: &Wish<'_>, limits: &Limits) -> Result<Sniffed, FileError> {
    find_out(&Subject { content, wish, limits, is_strict: false })
}

/// Finds out how a file is to be read where columns have to be of one kind throughout.
pub(crate) fn sniff_strictly(content: &dyn Content, limits: &Limits) -> Result<Sniffed, FileError> {
    find_out(&Subject { content, wish: &Wish::default(), limits, is_strict: true })
}

fn find_out(subject: &Subject<'_>) -> Result<Sniffed, FileError> {
    let Subject { content, wish, limits, .. } = *subject;
    if content.size() == 0 {
        return Err(FileError::Empty);
    }
    let container::Opened { packing, part, parts, head, is_all, mut reasons } = container::open(subject)?;
    let format = match wish.format {
        Some(format) => format,
        None => container::format(subject, &head, is_all, packing, part.as_deref())?,
    };
    let mut layout = blank(format, packing, part);
    let because = if wish.format.is_some() { Because::Chosen } else { Because::Signature };
    let found = match format {
        format if format.is_banks() => {
            let (layout, more) = bank::sniff(content, layout, &head, is_all, wish, limits)?;
            reasons.extend(more);
            return Ok(Sniffed { layout, reasons, parts });
        }
        FileFormat::Parquet => crate::parquet::sniff(content, &mut layout, limits)?,
        FileFormat::Csv => text::delimited(subject, &mut layout, &head, is_all)?,
        FileFormat::FixedWidth => text::fixed(subject, &mut layout, &head, is_all)?,
        FileFormat::Json | FileFormat::JsonLines => table::objects(subject, &mut layout, &head, is_all)?,
        _ => {
            let (sheets, more) = table::sheets(subject, &mut layout)?;
            reasons.push(sample::reason(LayoutPart::Format, because, 1, 1));
            reasons.extend(more);
            let parts = if packing.is_some() { parts } else { sheets };
            return Ok(Sniffed { layout, reasons, parts });
        }
    };
    reasons.push(sample::reason(LayoutPart::Format, because, 1, 1));
    reasons.extend(found);
    Ok(Sniffed { layout, reasons, parts })
}

fn blank(format: FileFormat, packing: Option<Packing>, part: Option<String>) -> Layout {
    Layout {
        format,
        packing,
        part,
        encoding: None,
        delimiter: None,
        quote: None,
        escape: None,
        header: None,
        header_rows: 1,
        first: 1,
        footer: 0,
        decimal: None,
        dates: None,
        amount: None,
        columns: Vec::new(),
    }
}

/// The mark of the headers of a layout: files with the same headers have the same.
#[must_use]
pub fn fingerprint(layout: &Layout) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(layout.format.as_str().as_bytes());
    for column in &layout.columns {
        let header = column.header.trim().to_lowercase();
        digest.update((header.len() as u64).to_be_bytes());
        digest.update(header.as_bytes());
    }
    digest.finalize().into()
}
