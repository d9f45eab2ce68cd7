//! Reading a file exactly as its layout says.

mod delimited;
mod delivery;
mod whole;

use domain::{FileFormat, Layout};

pub use whole::{WholeFile, read_whole};

use crate::grid::{Row, Rows};
use crate::table::{Part, Plans, Survey};
use crate::{Content, FileError, Limit, Limits, ReadFile, Receiver, bank};
use delivery::Delivery;

/// Rows of a part where rows come one by one, cells where rows are wide, and bytes where texts are long.
const ROWS: usize = 8_192;
const CELLS: usize = 1 << 20;
const BYTES: usize = 8 << 20;

/// Reads a file as its layout says.
///
/// # Errors
///
/// Why it cannot be read at all, or cannot be read further.
pub fn read(
    content: &dyn Content,
    layout: &Layout,
    limits: &Limits,
    receiver: &mut dyn Receiver,
) -> Result<ReadFile, FileError> {
    check(layout, limits)?;
    match layout.format {
        FileFormat::Csv => delimited::read(content, layout, limits, receiver),
        FileFormat::Parquet => crate::parquet::read(content, layout, limits, receiver),
        format if format.is_banks() => bank::read(content, layout, limits, receiver),
        _ => rows(&|| crate::open::rows(content, layout, limits), layout, limits, receiver),
    }
}

fn check(layout: &Layout, limits: &Limits) -> Result<(), FileError> {
    if layout.columns.len() as u64 > limits.columns {
        return Err(FileError::TooMuch { limit: Limit::Columns, most: limits.columns });
    }
    Ok(())
}

/// Reads rows that come one by one, twice: once to see, once to take.
pub(crate) fn rows<'a>(
    open: &dyn Fn() -> Result<Box<dyn Rows + 'a>, FileError>,
    layout: &Layout,
    limits: &Limits,
    receiver: &mut dyn Receiver,
) -> Result<ReadFile, FileError> {
    let mut plans = Plans::of(layout)?;
    plans.pads = true;
    let mut survey = Survey::new(&plans, true, 0);
    each(&mut *open()?, layout, u64::MAX, |row, number| {
        row.give(&mut survey, 0);
        if number % ROWS as u64 == 0 { receiver.progress(0, 0).map_err(FileError::from) } else { Ok(()) }
    })?;
    let records = survey.rows.saturating_sub(u64::from(layout.footer));
    let plans = survey.complete();
    let mut delivery = Delivery::begin(&plans, records, limits, receiver)?;
    let mut part = Part::new(&plans);
    let most = ROWS.min(CELLS / plans.columns.len().max(1)).max(1);
    let mut size = 0;
    each(&mut *open()?, layout, records, |row, number| {
        row.give(&mut part, 0);
        size += row.size();
        if part.rows() < most && size < BYTES {
            return Ok(());
        }
        size = 0;
        delivery.progress(number, records)?;
        delivery.parts(vec![(std::mem::replace(&mut part, Part::new(&plans)), 0)])
    })?;
    delivery.parts(vec![(part, 0)])?;
    delivery.finish(records)
}

/// Each row of a table that is not blank, from the first record of the layout, and its number.
fn each(
    rows: &mut (dyn Rows + '_),
    layout: &Layout,
    most: u64,
    mut take: impl FnMut(&Row, u64) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let (mut row, mut number) = (Row::default(), 0);
    while number < most && rows.next(&mut row)? {
        if row.line >= i64::from(layout.first) && !row.is_blank() {
            number += 1;
            take(&row, number)?;
        }
    }
    Ok(())
}
