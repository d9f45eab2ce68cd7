//! Conditions on one column.

use arrow_buffer::BooleanBuffer;
use domain::canonical::{read_day, read_decimal, read_instant};
use domain::{FilterTest, RecordColumn, RecordFilter};

use super::fold::fold;
use super::search::containing;
use crate::TableError;
use crate::reading::column::{Column, Digits, Meaning, Numbers, Words};
use crate::reading::strings::Strings;

/// Whether a condition looks at folded text.
pub(crate) fn needs_folded(filter: &RecordFilter, column: &Column) -> bool {
    let is_text = matches!(column, Column::Text(_));
    filter.test == FilterTest::Contains || (is_text && matches!(filter.test, FilterTest::From | FilterTest::To))
}

/// The rows for which a condition holds.
pub(crate) fn holding(
    filter: &RecordFilter,
    shown: &RecordColumn,
    column: &Column,
    folded: Option<&Strings>,
    rows: usize,
) -> Result<BooleanBuffer, TableError> {
    let present = column.present(rows);
    let refused = || TableError::FilterValue { column: shown.name.clone(), kind: shown.kind };
    match (filter.test, column) {
        (FilterTest::Missing, _) => return Ok(!&present),
        (FilterTest::Present, _) => return Ok(present),
        (FilterTest::Contains, _) => {
            let empty = Strings::default();
            return Ok(containing(column, folded.unwrap_or(&empty), &fold(&filter.value), rows));
        }
        _ => {}
    }
    let held = match column {
        Column::Text(words) => text(filter, words, folded, rows),
        Column::Flags(flags) => {
            let wanted: bool = filter.value.trim().parse().map_err(|_| refused())?;
            let test = |flag: bool| match filter.test {
                FilterTest::From => flag >= wanted,
                FilterTest::To => flag <= wanted,
                FilterTest::IsNot => flag != wanted,
                _ => flag == wanted,
            };
            BooleanBuffer::collect_bool(rows, |row| test(flags.value(row)))
        }
        Column::Numbers(numbers) => number(filter, numbers, rows).ok_or_else(refused)?,
    };
    // What has no value is not this value: it is anything but it.
    Ok(if filter.test == FilterTest::IsNot { &held | &!&present } else { &held & &present })
}

fn text(filter: &RecordFilter, words: &Words, folded: Option<&Strings>, rows: usize) -> BooleanBuffer {
    let bound = fold(&filter.value);
    let empty = Strings::default();
    let folded = folded.unwrap_or(&empty);
    let of_value = BooleanBuffer::collect_bool(words.values.len(), |value| match filter.test {
        FilterTest::From => folded.get(value) >= bound.as_str(),
        FilterTest::To => folded.get(value) <= bound.as_str(),
        FilterTest::IsNot => words.values.get(value) != filter.value,
        _ => words.values.get(value) == filter.value,
    });
    words.rows_of(&of_value, rows)
}

/// The numbers between which a condition holds, both included.
fn number(filter: &RecordFilter, numbers: &Numbers, rows: usize) -> Option<BooleanBuffer> {
    let (from, to) = match numbers.meaning {
        Meaning::Day => (i128::from(read_day(&filter.value)?), i128::from(read_day(&filter.value)?)),
        Meaning::Instant => instants(filter)?,
        Meaning::Decimal(scale) => decimals(&filter.value, scale)?,
    };
    let (low, high) = match filter.test {
        FilterTest::From => (from, i128::MAX),
        FilterTest::To => (i128::MIN, to),
        _ => (from, to),
    };
    let within = within(&numbers.digits, low, high, rows);
    Some(if filter.test == FilterTest::IsNot { !&within } else { within })
}

fn within(digits: &Digits, low: i128, high: i128, rows: usize) -> BooleanBuffer {
    match digits {
        Digits::Large(digits) => BooleanBuffer::collect_bool(rows, |row| (low..=high).contains(&digits[row])),
        Digits::Small(digits) => {
            let (least, most) = (i128::from(i64::MIN), i128::from(i64::MAX));
            if low > high || low > most || high < least {
                return BooleanBuffer::new_unset(rows);
            }
            let (low, high) = (low.max(least) as i64, high.min(most) as i64);
            BooleanBuffer::collect_bool(rows, |row| (low..=high).contains(&digits[row]))
        }
    }
}

/// A day stands for all of its times.
fn instants(filter: &RecordFilter) -> Option<(i128, i128)> {
    const DAY: i128 = 86_400_000_000;
    let begin = i128::from(read_instant(&filter.value)?);
    let is_day = read_day(&filter.value).is_some();
    Some((begin, if is_day { begin + DAY - 1 } else { begin }))
}

/// The digits at and after a number, and at and before it: none at it, where it has more digits than the column.
fn decimals(value: &str, scale: u8) -> Option<(i128, i128)> {
    let (digits, own) = read_decimal(value)?;
    if own <= scale {
        let factor = 10_i128.checked_pow(u32::from(scale - own))?;
        let beyond = if digits < 0 { i128::MIN } else { i128::MAX };
        let scaled = digits.checked_mul(factor).unwrap_or(beyond);
        return Some((scaled, scaled));
    }
    let factor = 10_i128.checked_pow(u32::from(own - scale))?;
    let (below, rest) = (digits.div_euclid(factor), digits.rem_euclid(factor));
    Some((below + i128::from(rest != 0), below))
}
