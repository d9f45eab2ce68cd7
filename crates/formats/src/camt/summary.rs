//! What a statement says its entries add up to, and what they do.

use domain::IssueCode;

use super::element::Element;
use crate::FileError;
use crate::bank::{Amount, Book};

/// So many entries of a direction, and their sum.
#[derive(Clone, Debug, Default, PartialEq)]
struct Total {
    entries: Option<i64>,
    sum: Option<Amount>,
}

/// The totals of a statement: what it says, and what was found.
#[derive(Debug, Default)]
pub(super) struct Summary {
    said: [Total; 3],
    found: [(i64, Amount); 3],
}

/// Where the totals stand: of all entries, of what came in, of what went out.
const TOTALS: [&str; 3] = ["TtlNtries", "TtlCdtNtries", "TtlDbtNtries"];

impl Summary {
    pub(super) fn say(&mut self, element: &Element) {
        for (said, name) in self.said.iter_mut().zip(TOTALS) {
            let entries = element.text(&[name, "NbOfNtries"]).and_then(|text| text.parse().ok());
            let sum = element.text(&[name, "Sum"]).and_then(|text| Amount::parse(text, '.').ok());
            *said = Total { entries, sum };
        }
    }

    pub(super) fn count(&mut self, amount: Option<Amount>) {
        let amount = amount.unwrap_or_default();
        let absolute = amount.signed(amount.is_negative());
        let way = if amount.is_negative() { 2 } else { 1 };
        for at in [0, way] {
            let (entries, sum) = &mut self.found[at];
            *entries += 1;
            *sum = sum.plus(absolute).unwrap_or(*sum);
        }
    }

    /// Says where the statement contradicts its entries.
    pub(super) fn compare(&self, book: &mut Book<'_>) -> Result<(), FileError> {
        for ((said, (entries, sum)), name) in self.said.iter().zip(self.found).zip(TOTALS) {
            let is_off = said.entries.is_some_and(|said| said != entries) || said.sum.is_some_and(|said| said != sum);
            if is_off {
                let line = book.open().line;
                let expected = said.sum.map(Amount::to_text).unwrap_or_default();
                let expected = format!("{name} {}: {expected}", said.entries.unwrap_or(entries));
                let found = format!("{name} {entries}: {}", sum.to_text());
                book.statement_issue(IssueCode::ControlTotalOff, line, &found, &expected)?;
            }
        }
        Ok(())
    }
}
