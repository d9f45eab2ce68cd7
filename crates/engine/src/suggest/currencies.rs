//! Finds the columns that say of which currency amounts are.

use arrow_array::RecordBatch;
use domain::ruleset::{Column, Currency};

use crate::columns;
use crate::mapping::Mapped;

/// One row in so many may hold something else.
const FEW: usize = 1000;

/// Says of which currency the amounts among these columns are, where a pair of columns holds codes of currencies.
pub(super) fn named(mut columns: Vec<Column>, mapped: &[Mapped], batches: (&RecordBatch, &RecordBatch)) -> Vec<Column> {
    let is_currency = |pair: &&Mapped| holds_codes(batches.0, pair.left) && holds_codes(batches.1, pair.right);
    let Some(found) = mapped.iter().position(|pair| is_currency(&pair)) else { return columns };
    let name = columns[found].name.clone();
    for column in columns.iter_mut().filter(|column| column.kind.is_amount()) {
        column.currency = Some(Currency::Column(name.clone()));
    }
    columns
}

/// Whether all values but a few are codes of currencies in use.
fn holds_codes(batch: &RecordBatch, at: usize) -> bool {
    let Some(texts) = columns::reader(batch.column(at)) else { return false };
    let is_code = |text: &str| domain::Currency::parse(text.trim().to_ascii_uppercase().as_str()).is_ok();
    let (mut codes, mut others) = (0, 0);
    for text in (0..batch.num_rows()).filter_map(texts) {
        *if is_code(&text) { &mut codes } else { &mut others } += 1;
        if others > batch.num_rows() / FEW {
            return false;
        }
    }
    codes > 0
}
