//! Days as banks write them.

use chrono::{Datelike, NaiveDate};

/// `260331`: years before 70 are of this century.
pub(crate) fn short(text: &str) -> Option<NaiveDate> {
    let (year, month_and_day) = text.split_at_checked(2)?;
    let year = number(year)?;
    let (month, day) = month_and_day.split_at_checked(2)?;
    (text.len() == 6).then_some(())?;
    of(full_year(year), month, day)
}

/// `20260331`, whatever follows.
pub(crate) fn long(text: &str) -> Option<NaiveDate> {
    of(number(text.get(..4)?)?, text.get(4..6)?, text.get(6..8)?)
}

/// `2026-03-31`, whatever follows.
pub(crate) fn iso(text: &str) -> Option<NaiveDate> {
    let has_marks = text.get(4..5)? == "-" && text.get(7..8)? == "-";
    let ends = text.as_bytes().get(10).is_none_or(|byte| !byte.is_ascii_digit());
    (has_marks && ends).then_some(())?;
    of(number(text.get(..4)?)?, text.get(5..7)?, text.get(8..10)?)
}

/// `0331`: of the year that brings it nearest to another day.
pub(crate) fn near(text: &str, other: NaiveDate) -> Option<NaiveDate> {
    let (month, day) = text.split_at_checked(2)?;
    let years = other.year() - 1..=other.year() + 1;
    let days = years.filter_map(|year| of(year.try_into().ok()?, month, day));
    days.min_by_key(|day| (*day - other).num_days().abs())
}

/// A year of two digits as it was meant.
pub(crate) const fn full_year(year: u32) -> u32 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

pub(crate) fn number(text: &str) -> Option<u32> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok())?
}

fn of(year: u32, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(day: Option<NaiveDate>) -> String {
        day.map(|day| day.to_string()).unwrap_or_default()
    }

    #[test]
    fn days_are_read_or_none_is_there() {
        assert_eq!(text(short("260331")), "2026-03-31");
        assert_eq!(text(short("991231")), "1999-12-31");
        assert_eq!(text(long("20260331120000[-5:EST]")), "2026-03-31");
        assert_eq!(text(iso("2026-03-31T10:00:00Z")), "2026-03-31");
        for nonsense in ["260230", "2603", "26033", "26 331", "ü60331", ""] {
            assert_eq!(short(nonsense), None, "{nonsense}");
        }
        for nonsense in ["2026-3-31", "2026-02-30", "2026-03-311", "20260331", "2026-03", "ääääääää"] {
            assert_eq!(iso(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_of_the_nearest_one() {
        let at = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        assert_eq!(near("1231", at(2026, 1, 2)), Some(at(2025, 12, 31)));
        assert_eq!(near("0102", at(2025, 12, 30)), Some(at(2026, 1, 2)));
        assert_eq!(near("0229", at(2024, 12, 31)), Some(at(2024, 2, 29)));
        assert_eq!(near("1301", at(2024, 12, 31)), None);
    }
}
