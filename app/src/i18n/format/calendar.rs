//! Dates and times of day.

mod months;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use domain::Locale;

use super::Formatter;

impl Formatter {
    /// A date of middle length: `Mar 5, 2026`.
    #[must_use]
    pub fn date(self, date: NaiveDate) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let name = months::short(self.locale, date.month0());
        match self.locale {
            Locale::En | Locale::Pseudo => format!("{name} {day}, {year}"),
            Locale::De => format!("{day:02}.{month:02}.{year}"),
            Locale::Fr | Locale::Es => format!("{day} {name} {year}"),
            Locale::PtBr => format!("{day} de {name} de {year}"),
            Locale::Ar => format!("{day:02}\u{200f}/{month:02}\u{200f}/{year}"),
            Locale::Ja => format!("{year}/{month:02}/{day:02}"),
        }
    }

    /// A date with the month in full: `March 5, 2026`.
    #[must_use]
    pub fn date_long(self, date: NaiveDate) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let name = months::long(self.locale, date.month0());
        match self.locale {
            Locale::En | Locale::Pseudo => format!("{name} {day}, {year}"),
            Locale::De => format!("{day}. {name} {year}"),
            Locale::Fr | Locale::Ar => format!("{day} {name} {year}"),
            Locale::Es | Locale::PtBr => format!("{day} de {name} de {year}"),
            Locale::Ja => format!("{year}年{month}月{day}日"),
        }
    }

    /// A time of day to the minute: `3:07 PM`, `15:07`.
    #[must_use]
    pub fn time(self, time: NaiveTime) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match self.locale {
            Locale::En | Locale::Pseudo => {
                let (afternoon, hour) = time.hour12();
                format!("{hour}:{minute:02} {}", if afternoon { "PM" } else { "AM" })
            }
            Locale::Es | Locale::Ja => format!("{hour}:{minute:02}"),
            Locale::De | Locale::Fr | Locale::PtBr | Locale::Ar => format!("{hour:02}:{minute:02}"),
        }
    }

    /// A moment on the reader's clock, so many minutes ahead of UTC: `Mar 5, 2026, 3:07 PM`.
    #[must_use]
    pub fn date_time(self, at: DateTime<Utc>, offset_minutes: i32) -> String {
        let offset = TimeDelta::minutes(offset_minutes.into());
        let local = at.naive_utc().checked_add_signed(offset).unwrap_or_else(|| at.naive_utc());
        let joint = match self.locale {
            Locale::Ar => "، ",
            Locale::Ja => " ",
            Locale::En | Locale::De | Locale::Fr | Locale::Es | Locale::PtBr | Locale::Pseudo => ", ",
        };
        [&self.date(local.date()), joint, &self.time(local.time())].concat()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::assert_written;
    use super::*;

    fn fifth_of_march() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 5).unwrap()
    }

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 59).unwrap()
    }

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn dates_follow_each_language() {
        assert_written(
            [
                "Mar 5, 2026",
                "05.03.2026",
                "5 mars 2026",
                "5 mar 2026",
                "5 de mar. de 2026",
                "05\u{200f}/03\u{200f}/2026",
                "2026/03/05",
            ],
            |write| write.date(fifth_of_march()),
        );
        assert_written(
            [
                "March 5, 2026",
                "5. März 2026",
                "5 mars 2026",
                "5 de marzo de 2026",
                "5 de março de 2026",
                "5 مارس 2026",
                "2026年3月5日",
            ],
            |write| write.date_long(fifth_of_march()),
        );
    }

    #[test]
    fn the_last_month_has_its_name() {
        let december = NaiveDate::from_ymd_opt(1999, 12, 31).unwrap();
        assert_written(
            [
                "Dec 31, 1999",
                "31.12.1999",
                "31 déc. 1999",
                "31 dic 1999",
                "31 de dez. de 1999",
                "31\u{200f}/12\u{200f}/1999",
                "1999/12/31",
            ],
            |write| write.date(december),
        );
    }

    #[test]
    fn times_follow_each_language() {
        assert_written(["3:07 PM", "15:07", "15:07", "15:07", "15:07", "15:07", "15:07"], |write| {
            write.time(at(15, 7))
        });
        assert_written(["12:05 AM", "00:05", "00:05", "0:05", "00:05", "00:05", "0:05"], |write| write.time(at(0, 5)));
        assert_written(["12:00 PM", "12:00", "12:00", "12:00", "12:00", "12:00", "12:00"], |write| {
            write.time(at(12, 0))
        });
    }

    #[test]
    fn a_moment_is_shown_on_the_readers_clock() {
        assert_written(
            [
                "Mar 6, 2026, 1:07 AM",
                "06.03.2026, 01:07",
                "6 mars 2026, 01:07",
                "6 mar 2026, 1:07",
                "6 de mar. de 2026, 01:07",
                "06\u{200f}/03\u{200f}/2026، 01:07",
                "2026/03/06 1:07",
            ],
            |write| write.date_time(moment("2026-03-05T15:37:00Z"), 570),
        );
        let english = Formatter::new(Locale::En);
        assert_eq!(english.date_time(moment("2026-01-01T00:30:00Z"), -60), "Dec 31, 2025, 11:30 PM");
    }

    proptest! {
        #[test]
        fn every_moment_and_offset_can_be_written(seconds: i64, offset: i32) {
            let at = DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MAX_UTC);
            for locale in Locale::ALL {
                prop_assert!(!Formatter::new(locale).date_time(at, offset).is_empty());
            }
        }
    }
}
