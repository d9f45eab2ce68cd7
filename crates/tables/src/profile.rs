//! What a column holds, found out part by part, so that the memory it takes does not grow with the table.
//!
//! One look, which a table gets while it is written, finds nearly everything. A second one, at the table that is there
//! then, is for what the first had no room for: the exact counts of the most frequent of very many values, and bars over
//! days that are centuries apart.

mod bins;
mod distinct;
mod frequent;
mod gathering;
mod look;
mod spread;

use std::sync::Arc;

use arrow_buffer::BooleanBuffer;
use domain::{ColumnProfile, FacetCount, RecordColumn};

use crate::reading::column::Column;
use bins::Bins;
pub(crate) use gathering::{Gathering, kept};
pub(crate) use look::Look;

/// The longest value that is shown.
const SHOWN: usize = 200;

/// What one look found, and the values that have to be counted once more.
pub(crate) type Kept = (ColumnProfile, Vec<String>);

/// The second look.
pub(crate) struct CloserLook {
    profile: ColumnProfile,
    bins: Option<Bins>,
    recount: Vec<(String, i64)>,
}

impl CloserLook {
    /// Goes on where a first look ended.
    pub(crate) fn of((profile, recount): Kept) -> Self {
        Self { profile, bins: None, recount: recount.into_iter().map(|value| (value, 0)).collect() }
    }

    /// What the first look found, where little is missing from it.
    fn keep(self) -> Option<Kept> {
        let recount = self.recount.into_iter().map(|(value, _)| value).collect();
        self.bins.is_none().then_some((self.profile, recount))
    }

    /// Whether the values have to be read once more.
    pub(crate) fn is_needed(&self) -> bool {
        self.bins.is_some() || !self.recount.is_empty()
    }

    /// Takes in the values of some rows, the same ones as the first time.
    fn add(&mut self, part: &Column, rows: &BooleanBuffer) {
        let rows = rows & &part.present(rows.len());
        if let (Some(bins), Column::Numbers(numbers)) = (&mut self.bins, part) {
            rows.set_indices().for_each(|row| bins.add(numbers.get(row), 1));
        }
        for (text, count) in &mut self.recount {
            *count += frequent::occurrences(part, &rows, text);
        }
    }

    pub(crate) fn finish(self) -> ColumnProfile {
        let Self { mut profile, bins, recount } = self;
        if let Some(bins) = bins {
            profile.histogram = Bins::finish(bins);
        }
        if !recount.is_empty() {
            profile.frequent = most_frequent(recount);
        }
        profile
    }
}

/// Values that occur once are examples, not frequent.
fn most_frequent(mut counted: Vec<(String, i64)>) -> Vec<FacetCount> {
    counted.retain(|(_, count)| *count > 1);
    counted.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counted.truncate(frequent::MOST);
    counted.into_iter().map(|(value, count)| FacetCount { value: Some(shown(&value)), count }).collect()
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

/// Profiles one column that is read part by part; what is begun already is not found out again.
pub(crate) fn profile<E>(
    column: RecordColumn,
    begun: Option<CloserLook>,
    parts: usize,
    mut read: impl FnMut(usize) -> Result<(Arc<Column>, BooleanBuffer), E>,
) -> Result<ColumnProfile, E> {
    let mut closer = match begun {
        Some(closer) => closer,
        None => {
            let mut look = Look::default();
            for at in 0..parts {
                let (part, rows) = read(at)?;
                look.add(&part, &rows);
                if look.remembered() > gathering::REMEMBERED {
                    look.give_up();
                }
            }
            look.closer(column)
        }
    };
    if closer.is_needed() {
        for at in 0..parts {
            let (part, rows) = read(at)?;
            closer.add(&part, &rows);
        }
    }
    Ok(closer.finish())
}
