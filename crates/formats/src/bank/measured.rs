//! What has to be known of all entries before the first is written.

use domain::RowIssue;
use domain::ruleset::ColumnKind;

use super::book::Taker;
use super::entry::{Entry, Field, Value};
use crate::FileError;

/// Which columns a table needs, and how exact they have to be.
#[derive(Default)]
pub(crate) struct Measured {
    /// Which columns have values.
    filled: [bool; Field::ALL.len()],
    /// How many decimals a column of numbers needs.
    scales: [u8; Field::ALL.len()],
    pub(crate) entries: i64,
}

impl Measured {
    /// The columns that a layout of the file has.
    pub(crate) fn fields(&self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(|field| field.is_always_there() || self.filled[*field as usize])
    }

    pub(super) fn scale(&self, field: Field) -> u8 {
        let least = if field.kind() == ColumnKind::Money { 2 } else { 0 };
        self.scales[field as usize].max(least)
    }
}

impl Taker for Measured {
    fn entry(&mut self, row: i64, entry: Entry) -> Result<(), FileError> {
        self.entries = row;
        for cell in &entry.cells {
            let at = cell.field as usize;
            self.filled[at] = true;
            if let Value::Number(amount) = &cell.value {
                self.scales[at] = self.scales[at].max(amount.scale());
            }
        }
        Ok(())
    }

    fn issue(&mut self, _: RowIssue) -> Result<(), FileError> {
        Ok(())
    }
}
