//! Bank files: five formats, one table.
//!
//! Whatever a bank sends is read to the same columns, so that rules for one bank's file fit the next. A file is read
//! twice, as a stream: first to see which columns have values and how many decimals they need, then to write them.

mod amount;
mod book;
mod column;
pub(crate) mod day;
mod entry;
mod measured;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod text;

pub(crate) use amount::Amount;
pub(crate) use book::{Book, Open, Stand};
pub(crate) use entry::{Cell, Entry, Field, Value};
pub(crate) use text::{Lines, Text, failure};

use domain::{
    Because, DateOrder, DecimalMark, FileFormat, Layout, LayoutColumn, LayoutPart, Packing, Reason, Statement,
};
use encoding_rs::{Encoding, WINDOWS_1252};

use crate::encoding;
use crate::packing::unpacked;
use crate::{Content, FileError, Limits, ReadFile, Receiver, Wish, bai2, camt, mt940, ofx, qif};
use book::Taker;
use measured::Measured;
use table::Table;

/// What a file begins with, as far as it is looked at to recognise it.
const OPENING: usize = 16 << 10;

/// Which bank's format a file begins like.
pub(crate) fn recognise(head: &[u8]) -> Option<FileFormat> {
    let head = &head[..head.len().min(OPENING)];
    let encoding = Encoding::for_bom(head).map_or(WINDOWS_1252, |(encoding, _)| encoding);
    let (opening, _) = encoding.decode_with_bom_removal(head);
    let opening = opening.trim_start();
    let recognised = [
        (FileFormat::Camt, camt::recognise(opening)),
        (FileFormat::Ofx, ofx::recognise(opening)),
        (FileFormat::Mt940, mt940::recognise(opening)),
        (FileFormat::Bai2, bai2::recognise(opening)),
        (FileFormat::Qif, qif::recognise(opening)),
    ];
    recognised.into_iter().find(|(_, is_it)| *is_it).map(|(format, _)| format)
}

/// A bank's file with all that says how its bytes become text.
struct BankFile<'a> {
    content: &'a dyn Content,
    packing: Option<Packing>,
    part: Option<&'a str>,
    format: FileFormat,
    encoding: &'static Encoding,
    limits: &'a Limits,
}

impl BankFile<'_> {
    fn text(&self) -> Result<Text<'_>, FileError> {
        let bytes = unpacked(self.content, self.packing, self.part, self.limits)?;
        Ok(Text::new(bytes, self.encoding, self.limits))
    }

    fn read(&self, style: qif::Style, taker: &mut dyn Taker) -> Result<Vec<Statement>, FileError> {
        let mut book = Book::new(taker, self.limits);
        let text = self.text()?;
        match self.format {
            FileFormat::Camt => camt::read(text, &mut book)?,
            FileFormat::Ofx => ofx::read(text, &mut book)?,
            FileFormat::Mt940 => mt940::read(text, &mut book)?,
            FileFormat::Bai2 => bai2::read(text, &mut book)?,
            FileFormat::Qif => qif::read(text, style, &mut book)?,
            _ => return Err(FileError::OtherFormat),
        }
        book.finish()
    }
}

/// Finds out how a bank's file is to be read. `layout` says what was found out of its packing.
pub(crate) fn sniff(
    content: &dyn Content,
    mut layout: Layout,
    head: &[u8],
    is_all: bool,
    wish: &Wish<'_>,
    limits: &Limits,
) -> Result<(Layout, Vec<Reason>), FileError> {
    let (encoding, because) = text_encoding(layout.format, head, is_all);
    layout.encoding = Some(encoding.name().to_owned());
    let why_format = if wish.format.is_some() { Because::Chosen } else { Because::Signature };
    let mut reasons = vec![prescribed(LayoutPart::Format, why_format), because];
    let part = layout.part.clone();
    let file =
        BankFile { content, packing: layout.packing, part: part.as_deref(), format: layout.format, encoding, limits };
    if layout.format == FileFormat::Qif {
        let votes = qif::votes(file.text()?)?;
        reasons.extend(style(&votes, wish, &mut layout));
    }
    let mut measured = Measured::default();
    file.read(style_of(&layout), &mut measured)?;
    layout.columns = measured.fields().map(column).collect();
    reasons.push(prescribed(LayoutPart::Column, Because::Prescribed));
    Ok((layout, reasons))
}

/// Reads a bank's file as its layout says.
pub(crate) fn read(
    content: &dyn Content,
    layout: &Layout,
    limits: &Limits,
    receiver: &mut dyn Receiver,
) -> Result<ReadFile, FileError> {
    let encoding = encoding::named(layout.encoding.as_deref())?;
    let part = layout.part.as_deref();
    let file = BankFile { content, packing: layout.packing, part, format: layout.format, encoding, limits };
    let style = style_of(layout);
    let mut measured = Measured::default();
    file.read(style, &mut measured)?;
    let mut table = Table::begin(layout, &measured, content.size(), limits, receiver)?;
    let statements = file.read(style, &mut table)?;
    table.flush()?;
    Ok(ReadFile { statements, ..table.read })
}

/// Some formats say themselves how characters are written.
fn text_encoding(format: FileFormat, head: &[u8], is_all: bool) -> (&'static Encoding, Reason) {
    let (found, because) = encoding::of(head, is_all);
    if because.because == Because::ByteOrderMark || head.is_ascii() {
        return (found, because);
    }
    let opening = String::from_utf8_lossy(&head[..head.len().min(1_024)]);
    let declared = match format {
        FileFormat::Camt | FileFormat::Ofx if opening.contains("<?xml") => Some(xml_encoding(&opening)),
        FileFormat::Ofx => ofx_encoding(&opening),
        _ => None,
    };
    match declared {
        // Banks name a code page and write UTF-8; text that is UTF-8 by all its bytes is not by chance.
        Some(encoding) if encoding != found && !is_utf8(found, &because) => {
            (encoding, prescribed(LayoutPart::Encoding, Because::Prescribed))
        }
        _ => (found, because),
    }
}

fn is_utf8(encoding: &'static Encoding, because: &Reason) -> bool {
    encoding == encoding_rs::UTF_8 && !because.doubtful
}

fn xml_encoding(opening: &str) -> &'static Encoding {
    let declaration = opening.split_once("?>").map_or(opening, |(declaration, _)| declaration);
    let label = declaration.split_once("encoding=").and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next());
    label.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(encoding_rs::UTF_8)
}

fn ofx_encoding(opening: &str) -> Option<&'static Encoding> {
    let value = |key: &str| opening.lines().find_map(|line| line.trim().strip_prefix(key)).map(str::trim);
    match (value("ENCODING:"), value("CHARSET:")) {
        (Some("UTF-8" | "UNICODE"), _) => Some(encoding_rs::UTF_8),
        (_, Some("NONE" | "") | None) => Some(WINDOWS_1252),
        (_, Some(charset)) => {
            let page = format!("windows-{charset}");
            Encoding::for_label(page.as_bytes()).or_else(|| Encoding::for_label(charset.as_bytes()))
        }
    }
}

/// How QIF writes dates and amounts, as far as the file shows it.
fn style(votes: &qif::Votes, wish: &Wish<'_>, layout: &mut Layout) -> Vec<Reason> {
    let (dates, dates_decided) = votes.dates();
    let (decimal, decimal_decided) = votes.decimal();
    layout.dates = Some(wish.dates.unwrap_or(dates));
    layout.decimal = Some(wish.decimal.unwrap_or(decimal));
    let reason = |about, is_chosen: bool, is_decided: bool, total: i64| {
        let because = match (is_chosen, is_decided) {
            (true, _) => Because::Chosen,
            (_, true) => Because::OnlyReading,
            _ => Because::UsualReading,
        };
        Reason { count: total, total, doubtful: !is_chosen && !is_decided && total > 0, ..prescribed(about, because) }
    };
    vec![
        reason(LayoutPart::Dates, wish.dates.is_some(), dates_decided, votes.dates),
        reason(LayoutPart::Decimal, wish.decimal.is_some(), decimal_decided, votes.amounts),
    ]
}

fn style_of(layout: &Layout) -> qif::Style {
    qif::Style {
        dates: layout.dates.unwrap_or(DateOrder::MonthDayYear),
        decimal: layout.decimal.unwrap_or(DecimalMark::Point),
    }
}

fn column(field: Field) -> LayoutColumn {
    LayoutColumn { header: field.name().to_owned(), name: field.name().to_owned(), kind: field.kind(), width: None }
}

const fn prescribed(about: LayoutPart, because: Because) -> Reason {
    Reason { about, column: None, because, count: 1, total: 1, example: None, doubtful: false }
}
