//! How a file writes dates and amounts.

use chrono::NaiveDate;
use domain::{DateOrder, DecimalMark, IssueCode};

use crate::bank::{Amount, day};

/// How dates and amounts of a file are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) dates: DateOrder,
    pub(crate) decimal: DecimalMark,
}

impl Style {
    /// `12/31/2026`, `31.12.26`, `12/31'26`, `12- 1-26`.
    pub(super) fn day(self, text: &str) -> Option<NaiveDate> {
        let [first, second, third] = parts(text)?;
        let (year, month, day) = match self.dates {
            DateOrder::YearMonthDay => (first, second, third),
            DateOrder::DayMonthYear => (third, second, first),
            DateOrder::MonthDayYear => (third, first, second),
        };
        let full = |number: u32| if text.contains('\'') { 2000 + number } else { day::full_year(number) };
        let number = year.parse().ok()?;
        let year = if year.len() <= 2 { full(number) } else { number };
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    pub(super) fn amount(self, text: &str) -> Result<Amount, IssueCode> {
        let text = text.trim().replace([' ', '\u{a0}', '\''], "");
        let (mark, group) = match self.decimal {
            DecimalMark::Point => ('.', ','),
            DecimalMark::Comma => (',', '.'),
        };
        if !is_grouped(&text, mark, group) {
            return Err(IssueCode::NotNumber);
        }
        Amount::parse(&text.replace(group, ""), mark)
    }
}

/// Whether marks between thousands stand where they can: with three digits behind each, before the decimals.
fn is_grouped(text: &str, mark: char, group: char) -> bool {
    let whole = text.split(mark).next().unwrap_or_default();
    let groups = whole.split(group).skip(1);
    groups.into_iter().all(|group| group.len() == 3) && !text.split(mark).skip(1).any(|rest| rest.contains(group))
}

/// The three numbers of a date, without spaces.
fn parts(text: &str) -> Option<[&str; 3]> {
    let mut parts = text.trim().split(['/', '-', '.', '\'']).map(str::trim);
    let parts = [parts.next()?, parts.next()?, parts.next().filter(|_| parts.next().is_none())?];
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().all(|part| is_number(part)).then_some(parts)
}

/// What the dates and amounts of a file speak for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Votes {
    pub(crate) dates: i64,
    /// Dates that can only begin with the year, the day, the month.
    pub(crate) year_first: i64,
    pub(crate) day_first: i64,
    pub(crate) month_first: i64,
    /// Dates with dots.
    dotted: i64,
    pub(crate) amounts: i64,
    /// Amounts whose decimal mark can only be a point, a comma.
    pub(crate) point: i64,
    pub(crate) comma: i64,
}

impl Votes {
    pub(super) fn take(&mut self, line: &str) {
        let Some((letter, value)) = line.split_at_checked(1) else { return };
        match letter {
            "D" => self.date(value),
            "T" | "U" | "$" => self.amount(value),
            _ => {}
        }
    }

    fn date(&mut self, text: &str) {
        let Some([first, second, _]) = parts(text) else { return };
        self.dates += 1;
        self.dotted += i64::from(text.contains('.'));
        let number = |part: &str| part.parse::<u32>().unwrap_or(0);
        if first.len() == 4 {
            self.year_first += 1;
        } else if number(first) > 12 {
            self.day_first += 1;
        } else if number(second) > 12 {
            self.month_first += 1;
        }
    }

    fn amount(&mut self, text: &str) {
        self.amounts += 1;
        let (point, comma) = (text.rfind('.'), text.rfind(','));
        let decimals = |at: Option<usize>| at.map(|at| text.trim_end().len() - at - 1);
        if point > comma && (comma.is_some() || decimals(point) != Some(3)) {
            self.point += 1;
        } else if comma > point && (point.is_some() || decimals(comma) != Some(3)) {
            self.comma += 1;
        }
    }

    /// The order of dates, and whether the file decides it. QIF comes from a country that writes the month first.
    pub(crate) fn dates(&self) -> (DateOrder, bool) {
        if self.year_first > 0 && self.year_first >= self.day_first.max(self.month_first) {
            (DateOrder::YearMonthDay, true)
        } else if self.day_first > self.month_first {
            (DateOrder::DayMonthYear, true)
        } else if self.month_first > 0 {
            (DateOrder::MonthDayYear, true)
        } else if self.dotted > 0 {
            (DateOrder::DayMonthYear, false)
        } else {
            (DateOrder::MonthDayYear, false)
        }
    }

    /// The decimal mark, and whether the file decides it.
    pub(crate) fn decimal(&self) -> (DecimalMark, bool) {
        if self.comma > self.point { (DecimalMark::Comma, true) } else { (DecimalMark::Point, self.point > 0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_order_of_the_file() {
        let day = |text, dates| Style { dates, decimal: DecimalMark::Point }.day(text).map(|day| day.to_string());
        for (text, dates) in [
            ("12/31/2025", DateOrder::MonthDayYear),
            ("12/31'25", DateOrder::MonthDayYear),
            ("31.12.2025", DateOrder::DayMonthYear),
            ("31-12-25", DateOrder::DayMonthYear),
            ("2025-12-31", DateOrder::YearMonthDay),
        ] {
            assert_eq!(day(text, dates).as_deref(), Some("2025-12-31"), "{text}");
        }
        assert_eq!(day(" 1/ 2' 4", DateOrder::MonthDayYear).as_deref(), Some("2004-01-02"));
        for text in ["", "31/12", "31/12/2025/1", "13/32/2025", "a/b/c"] {
            assert_eq!(day(text, DateOrder::MonthDayYear), None, "{text}");
        }
    }

    #[test]
    fn marks_between_thousands_stand_where_they_can() {
        let read = |text, decimal| Style { dates: DateOrder::MonthDayYear, decimal }.amount(text).map(Amount::to_text);
        assert_eq!(read("-1,234,567.80", DecimalMark::Point).as_deref(), Ok("-1234567.80"));
        assert_eq!(read("1.234,5", DecimalMark::Comma).as_deref(), Ok("1234.5"));
        assert_eq!(read("12,34", DecimalMark::Point), Err(IssueCode::NotNumber));
        assert_eq!(read("1.5,000", DecimalMark::Point), Err(IssueCode::NotNumber));
    }
}
