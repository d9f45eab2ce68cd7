//! Sizes and times, as people write them: `100MB`, `30s`.

use std::time::Duration;

use chrono::TimeDelta;
use domain::ByteSize;

use super::Setting;

const DAY: Duration = Duration::from_hours(24);

impl Setting for ByteSize {
    const EXAMPLE: &'static str = "512KB, 100MB, 2GB";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// More than a day is taken for a mistake, and so is nothing.
impl Setting for Duration {
    const EXAMPLE: &'static str = "200ms, 30s, 5m, 1h";

    fn parse(text: &str) -> Option<Self> {
        let (number, unit) = number_and_unit(text)?;
        let milliseconds = match unit {
            "ms" => 1,
            "s" => 1_000,
            "m" => 60_000,
            "h" => 3_600_000,
            _ => return None,
        };
        let duration = Self::from_millis(number.checked_mul(milliseconds)?);
        (!duration.is_zero() && duration <= DAY).then_some(duration)
    }
}

/// Times that people count in days.
impl Setting for TimeDelta {
    const EXAMPLE: &'static str = "30m, 12h, 14d";

    fn parse(text: &str) -> Option<Self> {
        const LONGEST: TimeDelta = TimeDelta::days(365);
        let (number, unit) = number_and_unit(text)?;
        let seconds = match unit {
            "m" => 60,
            "h" => 3_600,
            "d" => 86_400,
            _ => return None,
        };
        let time = Self::try_seconds(i64::try_from(number.checked_mul(seconds)?).ok()?)?;
        (time > Self::zero() && time <= LONGEST).then_some(time)
    }
}

fn number_and_unit(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    Some((number.parse().ok()?, unit.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_exactly() {
        for (text, bytes) in [
            ("1", 1),
            ("512B", 512),
            ("1KB", 1024),
            ("100MB", 104_857_600),
            ("10 mb", 10_485_760),
            ("2GB", 2_147_483_648),
            ("2GiB", 2_147_483_648),
            ("1TB", 1_099_511_627_776),
        ] {
            assert_eq!(ByteSize::parse(text), Some(ByteSize(bytes)), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_size_is_refused() {
        for text in ["", "MB", "0", "0MB", "-1MB", "1.5MB", "1PB", "1 M B", "99999999999TB", "١MB", "1_000"] {
            assert_eq!(ByteSize::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn long_times_are_counted_in_days_and_end_within_a_year() {
        assert_eq!(TimeDelta::parse("30m"), Some(TimeDelta::minutes(30)));
        assert_eq!(TimeDelta::parse("365d"), Some(TimeDelta::days(365)));
        for text in ["", "12", "30s", "0d", "366d", "-1d", "1.5h", "99999999999999999999d"] {
            assert_eq!(TimeDelta::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn durations_need_a_unit_and_end_within_a_day() {
        assert_eq!(Duration::parse("200ms"), Some(Duration::from_millis(200)));
        assert_eq!(Duration::parse("5m"), Some(Duration::from_mins(5)));
        assert_eq!(Duration::parse("24h"), Some(DAY));
        for text in ["", "30", "0s", "25h", "1d", "-1s", "1.5s", "18446744073709551615h"] {
            assert_eq!(Duration::parse(text), None, "{text:?}");
        }
    }
}
