//! Finds the columns that say of which currency amounts are.

use arrow_array::{Array, ArrayRef};
use domain::ruleset::{Column, Currency};

use crate::EngineError;
use crate::columns;
use crate::mapping::Mapped;
use crate::observer::Watch;
use crate::profile::word_rows;
use crate::source::Source;

/// One row in so many may hold something else.
const FEW: usize = 1000;

/// Says of which currency the amounts among these columns are, where a pair of columns holds codes of currencies.
pub(super) fn named(
    mut columns: Vec<Column>,
    mapped: &[Mapped],
    (left, right): (&Source, &Source),
    watch: &Watch<'_>,
) -> Result<Vec<Column>, EngineError> {
    let mut found = None;
    for (at, pair) in mapped.iter().enumerate() {
        if holds_codes(left, pair.left, watch)? && holds_codes(right, pair.right, watch)? {
            found = Some(at);
            break;
        }
    }
    let Some(found) = found else { return Ok(columns) };
    let name = columns[found].name.clone();
    for column in columns.iter_mut().filter(|column| column.kind.is_amount()) {
        column.currency = Some(Currency::Column(name.clone()));
    }
    Ok(columns)
}

/// Whether all values but a few are codes of currencies in use. Most columns show by their first values that they are not.
fn holds_codes(source: &Source, at: usize, watch: &Watch<'_>) -> Result<bool, EngineError> {
    Ok(are_codes(&source.beginning(at)?, source.rows()) != Some(false)
        && are_codes(&source.fetched(at, watch)?, source.rows()) == Some(true))
}

/// None where there is no value at all.
fn are_codes(column: &ArrayRef, rows: usize) -> Option<bool> {
    let (mut codes, mut others) = (0, 0);
    let mut count = |text: &str, held: usize| {
        let is_code = domain::Currency::parse(text.trim().to_ascii_uppercase().as_str()).is_ok();
        *if is_code { &mut codes } else { &mut others } += held;
        others <= rows / FEW
    };
    let all = if let Some((words, held)) = word_rows(column) {
        let held = words.into_iter().zip(held).filter(|(word, held)| *held > 0 && !columns::is_blank(word));
        held.map(|(word, held)| (word, held as usize)).all(|(word, held)| count(word, held))
    } else {
        columns::reader(column).is_some_and(|texts| (0..column.len()).filter_map(texts).all(|text| count(&text, 1)))
    };
    if all { (codes > 0).then_some(true) } else { Some(false) }
}
