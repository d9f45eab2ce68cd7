//! The days of a field, with minutes where both sides have times.

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use arrow_array::{Array, ArrayRef, Date32Array};

use crate::EngineError;
use crate::fields::Side;
use crate::observer::Watch;

const MISSING: i32 = i32::MIN;

/// The days of one field, `i32::MIN` where there is none.
pub(crate) struct Days {
    pub(crate) left: Vec<i32>,
    pub(crate) right: Vec<i32>,
    /// Minutes since 1970 of both sides where both have times, `i64::MIN` where there is none.
    pub(crate) minutes: Option<[Vec<i64>; 2]>,
}

impl Days {
    /// Reads the days of some rows, in their order, and their minutes where there are any.
    pub(crate) fn new(
        (left, right): (&Date32Array, &Date32Array),
        times: Option<(&ArrayRef, &ArrayRef)>,
        rows: (&[u32], &[u32]),
        watch: &Watch<'_>,
    ) -> Result<Self, EngineError> {
        let minutes =
            |(left, right)| Ok::<_, EngineError>([minutes(left, rows.0, watch)?, minutes(right, rows.1, watch)?]);
        let minutes = times.map(minutes).transpose()?;
        Ok(Self { left: days(left, rows.0, watch)?, right: days(right, rows.1, watch)?, minutes })
    }

    /// The code of a record's day.
    pub(crate) fn code(&self, side: Side, row: usize) -> Option<u64> {
        let day = self.of(side)[row];
        (day != MISSING).then(|| u64::from(day.cast_unsigned()))
    }

    /// A record's day, and its time where that is known.
    pub(crate) fn text(&self, side: Side, row: u32) -> String {
        date_text(self.of(side)[row as usize]) + &self.time_text(side, row)
    }

    pub(super) fn of(&self, side: Side) -> &[i32] {
        if side == Side::Left { &self.left } else { &self.right }
    }

    /// The time of an instant, after a space; nothing where only the day is known.
    fn time_text(&self, side: Side, row: u32) -> String {
        let Some(minute) = self.minute(side, row) else { return String::new() };
        let of_day = minute.rem_euclid(24 * 60);
        format!(" {:02}:{:02}", of_day / 60, of_day % 60)
    }

    /// Over how many days the left records are spread, the first and the last twentieth aside, which may be slips.
    pub(crate) fn span(&self) -> i32 {
        let mut days: Vec<i32> = self.left.iter().copied().filter(|day| *day != MISSING).collect();
        days.sort_unstable();
        let aside = days.len() / 20;
        days.get(days.len().saturating_sub(aside + 1)).map_or(0, |last| last.saturating_sub(days[aside]))
    }

    /// The minute of a record, none where only the day is known.
    pub(crate) fn minute(&self, side: Side, row: u32) -> Option<i64> {
        let [left, right] = self.minutes.as_ref()?;
        let minute = if side == Side::Left { left[row as usize] } else { right[row as usize] };
        (minute != i64::MIN).then_some(minute)
    }

    /// How many minutes the right record is after the left one, none where one of them has no time.
    pub(crate) fn minutes_apart(&self, left: u32, right: u32) -> Option<i64> {
        let [lefts, rights] = self.minutes.as_ref()?;
        let (left, right) = (lefts[left as usize], rights[right as usize]);
        (left != i64::MIN && right != i64::MIN).then(|| right - left)
    }
}

fn days(column: &Date32Array, rows: &[u32], watch: &Watch<'_>) -> Result<Vec<i32>, EngineError> {
    let day = |row: &u32| if column.is_valid(*row as usize) { column.value(*row as usize) } else { MISSING };
    watch.gather(rows.iter().map(day))
}

fn minutes(column: &ArrayRef, rows: &[u32], watch: &Watch<'_>) -> Result<Vec<i64>, EngineError> {
    let minutes = column.as_primitive::<Int64Type>();
    let of = |row: &u32| if minutes.is_valid(*row as usize) { minutes.value(*row as usize) } else { i64::MIN };
    watch.gather(rows.iter().map(of))
}

/// A day since 1970 as year, month and day.
pub(crate) fn date_text(day: i32) -> String {
    // Years are counted from March, so that the leap day is the last (civil_from_days by Howard Hinnant).
    let shifted = i64::from(day) + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}")
}
