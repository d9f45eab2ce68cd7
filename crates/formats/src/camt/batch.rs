//! The details of an entry: several where it was booked as a batch.

use super::detail::{self, Detail};
use super::element::Element;
use crate::bank::Amount;
use crate::{FileError, Limit};

/// The most details of one entry: they are kept until the entry is known.
const MOST_DETAILS: u64 = 250_000;

#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) details: Vec<Detail>,
}

impl Batch {
    pub(super) fn add(&mut self, element: &Element) -> Result<(), FileError> {
        if self.details.len() as u64 >= MOST_DETAILS {
            return Err(FileError::TooMuch { limit: Limit::Entries, most: MOST_DETAILS });
        }
        self.details.push(detail::read(element));
        Ok(())
    }

    /// The amount of each detail, where all have one in the currency of the entry and they add up to the entry: then
    /// each detail is a record.
    pub(super) fn amounts(&self, entry: Amount, currency: &str, goes_out: bool) -> Option<Vec<Amount>> {
        let amounts = self.details.iter().map(|detail| {
            let amount = detail.amount.as_ref().filter(|amount| amount.currency == currency)?;
            let value = Amount::parse(&amount.text, '.').ok()?;
            Some(value.signed(detail.goes_out.unwrap_or(goes_out)))
        });
        let amounts: Vec<Amount> = amounts.collect::<Option<_>>()?;
        let sum = amounts.iter().try_fold(Amount::default(), |sum, amount| sum.plus(*amount))?;
        (sum == entry).then_some(amounts)
    }
}
