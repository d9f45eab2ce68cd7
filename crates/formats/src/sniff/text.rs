//! Text that is a table: delimited, or in columns of fixed width.

use domain::{Because, Layout, LayoutColumn, LayoutPart, Reason};

use super::dialect::{self, Found};
use super::sample::{Sample, SampleRow, reason};
use super::{HEAD, Subject, table};
use crate::content::fill;
use crate::{FileError, csv, encoding, fixed};

/// Places farther on that are looked at, and how much of each.
const PLACES: u64 = 16;
const PIECE: usize = 1 << 16;
/// Lines that fixed widths are judged by.
const LINES: usize = 500;

/// Finds out how delimited text is to be read, or that it is text of fixed width.
pub(super) fn delimited(
    subject: &Subject<'_>,
    layout: &mut Layout,
    head: &[u8],
    is_all: bool,
) -> Result<Vec<Reason>, FileError> {
    let (text, why) = decoded(subject, layout, head, is_all)?;
    let longest = usize::try_from(subject.limits.value).unwrap_or(usize::MAX);
    let found = dialect::find(text.as_bytes(), is_all, longest, subject.wish);
    if subject.wish.format.is_none() && is_uneven(&found) && fixed_widths(&text).is_some() {
        layout.format = domain::FileFormat::FixedWidth;
        return fixed(subject, layout, head, is_all);
    }
    layout.delimiter = Some(char::from(found.dialect.delimiter));
    layout.quote = found.dialect.quote.map(char::from);
    layout.escape = found.dialect.escape.map(char::from);
    let mut sample = dialect::sample(text.as_bytes(), is_all, &found.dialect, usize::MAX);
    if sample.rows.is_empty() {
        return Err(FileError::Empty);
    }
    if !is_all {
        farther(subject, layout, &found, &mut sample)?;
    }
    let mut reasons = vec![why];
    reasons.extend(found.reasons);
    reasons.extend(table::find(subject, layout, &sample)?);
    Ok(reasons)
}

fn is_uneven(found: &Found) -> bool {
    found.width < 2 || found.dialect.delimiter == b' ' || found.reasons.first().is_some_and(|why| why.doubtful)
}

/// The text of the first bytes, its lines ending in a line feed.
fn decoded(
    subject: &Subject<'_>,
    layout: &mut Layout,
    head: &[u8],
    is_all: bool,
) -> Result<(String, Reason), FileError> {
    let (encoding, why) = encoding::wished(subject.wish.encoding.as_deref(), head, is_all)?;
    layout.encoding = Some(encoding.name().to_owned());
    let (text, _) = encoding.decode_with_bom_removal(head);
    let text = if csv::ends_in_return(text.as_bytes()) { text.replace('\r', "\n") } else { text.into_owned() };
    Ok((text, why))
}

/// Looks at records in the middle and at the end of a long file.
fn farther(subject: &Subject<'_>, layout: &Layout, found: &Found, sample: &mut Sample) -> Result<(), FileError> {
    let is_plain =
        layout.packing.is_none() && layout.encoding.as_deref().is_none_or(|name| !name.starts_with("UTF-16"));
    if !is_plain {
        return Ok(());
    }
    let size = subject.content.size();
    let encoding = encoding::named(layout.encoding.as_deref())?;
    let read = |at: u64, until_end: bool| -> Result<Vec<Vec<String>>, FileError> {
        let mut piece = vec![0; PIECE];
        let filled = fill(subject.content, at, &mut piece).map_err(FileError::Io)?;
        let (text, _) = encoding.decode_without_bom_handling(&piece[..filled]);
        let text = if csv::ends_in_return(text.as_bytes()) { text.replace('\r', "\n") } else { text.into_owned() };
        let begin = text.find('\n').map_or(text.len(), |end| end + 1);
        let rest = &text.as_bytes()[begin..];
        let whole = if until_end { rest } else { dialect::whole_lines(rest) };
        let rows = dialect::sample(whole, until_end, &found.dialect, usize::MAX).rows;
        Ok(rows.into_iter().map(|row| row.cells).collect())
    };
    let (begin, end) = (HEAD as u64, size.saturating_sub(PIECE as u64));
    for place in 0..PLACES {
        let at = begin + (end.saturating_sub(begin)) / PLACES * place;
        // A piece may begin inside of a quoted value; records of another width are no witnesses then.
        let even = read(at, false)?.into_iter().filter(|cells| cells.len() == found.width);
        sample.later.extend(even);
    }
    sample.last = read(end, true)?;
    Ok(())
}

fn fixed_widths(text: &str) -> Option<Vec<usize>> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    fixed::widths(&lines)
}

/// Finds out the columns of text of fixed width.
pub(super) fn fixed(
    subject: &Subject<'_>,
    layout: &mut Layout,
    head: &[u8],
    is_all: bool,
) -> Result<Vec<Reason>, FileError> {
    let (text, why) = decoded(subject, layout, head, is_all)?;
    let text = if is_all { text.as_str() } else { text.rsplit_once('\n').map_or(text.as_str(), |(whole, _)| whole) };
    let widths = fixed_widths(text).unwrap_or_else(|| vec![1 << 20]);
    let row = |(at, line): (usize, &str)| {
        let cells = fixed::cells(line, &widths).map(str::to_owned).collect();
        SampleRow { line: u32::try_from(at + 1).unwrap_or(u32::MAX), cells }
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let sample = Sample { rows: lines.map(row).collect(), is_all, ..Sample::default() };
    let count = sample.rows.len();
    let mut reasons =
        vec![why, Reason { doubtful: true, ..reason(LayoutPart::Format, Because::SameWidth, count, count) }];
    reasons.extend(table::find(subject, layout, &sample)?);
    let width = |(column, width): (&mut LayoutColumn, usize)| column.width = u32::try_from(width).ok();
    layout.columns.iter_mut().zip(widths).for_each(width);
    Ok(reasons)
}
