//! Numbers of a cell, and what their format makes of them.

/// What a format shows a number as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    Number,
    /// A day, with a time where the number has a fraction.
    Day,
    /// A time of a day.
    Time,
}

/// What a format that every workbook has shows.
pub(crate) const fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Day,
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => Shown::Time,
        _ => Shown::Number,
    }
}

/// What a format of the workbook's own shows: letters of days or times, outside of quotes and brackets.
pub(crate) fn by_code(code: &str) -> Shown {
    let (mut has_day, mut has_time, mut skip, mut in_quotes, mut in_brackets) = (false, false, false, false, false);
    for character in code.split(';').next().unwrap_or(code).chars() {
        match character {
            _ if skip => skip = false,
            '\\' | '_' | '*' => skip = true,
            '"' => in_quotes = !in_quotes,
            _ if in_quotes => {}
            '[' => in_brackets = true,
            ']' => in_brackets = false,
            _ if in_brackets => {}
            'y' | 'Y' | 'd' | 'D' | 'e' | 'g' => has_day = true,
            'h' | 'H' | 's' | 'S' => has_time = true,
            '0' | '#' | '?' if !has_time => return Shown::Number,
            _ => {}
        }
    }
    let is_general = code.eq_ignore_ascii_case("general");
    match (has_day && !is_general, has_time) {
        (true, _) => Shown::Day,
        (false, true) => Shown::Time,
        (false, false) if code.to_lowercase().contains("mmm") => Shown::Day,
        _ => Shown::Number,
    }
}

/// A number as it is shown, written in one way.
pub(crate) fn text(number: f64, shown: Shown, begins_1904: bool) -> String {
    match shown {
        Shown::Day => day(number, begins_1904).unwrap_or_else(|| number_text(number)),
        Shown::Time if (0.0..1.0).contains(&number) => clock(seconds(number)),
        Shown::Time => day(number, begins_1904).filter(|_| number > 1.0).unwrap_or_else(|| number_text(number)),
        Shown::Number => number_text(number),
    }
}

/// Digits that a spreadsheet keeps.
const KEPT: usize = 15;

/// All digits that a spreadsheet keeps, and no exponent.
pub(crate) fn number_text(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    let shortest = number.to_string();
    let digits = shortest.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0').count();
    if digits <= KEPT || !number.is_finite() {
        return shortest;
    }
    let scientific = format!("{number:.14e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return number.to_string() };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let sign = if mantissa.starts_with('-') { "-" } else { "" };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let point = exponent + 1;
    let whole = usize::try_from(point).unwrap_or(0);
    if point <= 0 {
        let zeros = "0".repeat(usize::try_from(-point).unwrap_or(0));
        return format!("{sign}0.{zeros}{digits}");
    }
    if digits.len() <= whole {
        return format!("{sign}{digits}{}", "0".repeat(whole - digits.len()));
    }
    format!("{sign}{}.{}", &digits[..whole], &digits[whole..])
}

/// Half a second is rounded, as spreadsheets show it.
fn seconds(fraction: f64) -> i64 {
    let seconds = (fraction * 86_400.0).round();
    if (0.0..=86_400.0).contains(&seconds) { seconds as i64 } else { 0 }
}

fn day(number: f64, begins_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    let mut days = number.floor() as i64;
    let mut seconds = seconds(number - number.floor());
    if seconds >= 86_400 {
        (days, seconds) = (days + 1, 0);
    }
    // Day 60 is the 29th of February 1900, which was not: the days before it are counted from one day later.
    let since_1970 = match (begins_1904, days) {
        (true, days) => days - 24_107,
        (false, 0..60) => days - 25_568,
        (false, days) => days - 25_569,
    };
    let date = date(since_1970);
    Some(if seconds == 0 { date } else { format!("{date}T{}", clock(seconds)) })
}

fn clock(seconds: i64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The day of the Gregorian calendar; the reverse of how days are counted when text is read.
fn date(days: i64) -> String {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    format!("{:04}-{month:02}-{day:02}", era * 400 + year_of_era + i64::from(month <= 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_the_digits_a_spreadsheet_keeps() {
        let cases = [
            (0.1 + 0.2, "0.3"),
            (1234.5, "1234.5"),
            (-1e-7, "-0.0000001"),
            (1e15, "1000000000000000"),
            (100.0, "100"),
            (12.345678901234567, "12.3456789012346"),
        ];
        for (number, expected) in cases {
            assert_eq!(number_text(number), expected);
        }
    }

    #[test]
    fn days_are_counted_as_spreadsheets_count_them() {
        assert_eq!(text(1.0, Shown::Day, false), "1900-01-01");
        assert_eq!(text(59.0, Shown::Day, false), "1900-02-28");
        assert_eq!(text(61.0, Shown::Day, false), "1900-03-01");
        assert_eq!(text(46_347.0, Shown::Day, false), "2026-11-21");
        assert_eq!(text(46_347.5, Shown::Day, false), "2026-11-21T12:00:00");
        assert_eq!(text(44_885.0, Shown::Day, true), "2026-11-21");
        assert_eq!(text(0.75, Shown::Time, false), "18:00:00");
        assert_eq!(text(46_347.75, Shown::Time, false), "2026-11-21T18:00:00");
        assert_eq!(text(46_346.999_999, Shown::Day, false), "2026-11-21", "nearly midnight is midnight");
        assert_eq!(text(-1.0, Shown::Day, false), "-1");
        assert_eq!(text(0.0, Shown::Number, false), "0");
    }

    #[test]
    fn formats_say_what_a_number_is() {
        for code in ["yyyy-mm-dd", "dd/mm/yy hh:mm", "[$-407]d. mmmm yyyy", "mmm"] {
            assert_eq!(by_code(code), Shown::Day, "{code}");
        }
        for code in ["0.00", "#,##0.00 \"days\"", "General", "[Red]-0.00", "0.00E+00", "@"] {
            assert_eq!(by_code(code), Shown::Number, "{code}");
        }
        assert_eq!(by_code("h:mm:ss"), Shown::Time);
        assert_eq!(by_code("\"day\" 0"), Shown::Number);
        assert_eq!((built_in(14), built_in(20), built_in(2)), (Shown::Day, Shown::Time, Shown::Number));
    }
}
