//! One value of a type, or nothing where the text does not say one.
//!
//! What would lose something when it is written again is no number: zeros in front, more digits than fit.

/// How days are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateForm {
    /// `2026-03-31`, also with slashes.
    Iso,
    /// `31.03.2026`.
    Dots,
    /// `31/03/2026`.
    DayFirst,
    /// `03/31/2026`.
    MonthFirst,
}

/// The most digits that always fit 64 bits.
const MOST_DIGITS: usize = 18;

pub(super) fn flag(text: &[u8]) -> Option<bool> {
    if text.eq_ignore_ascii_case(b"true") {
        return Some(true);
    }
    text.eq_ignore_ascii_case(b"false").then_some(false)
}

pub(super) fn whole(text: &[u8]) -> Option<i64> {
    let (sign, digits) = sign(text);
    if digits.is_empty() || digits.len() > MOST_DIGITS || has_leading_zero(digits) {
        return None;
    }
    Some(sign * number(digits)?)
}

/// The digits of a decimal number as a whole number, and how many of them stand after the point.
pub(super) fn amount(text: &[u8]) -> Option<(i64, u8)> {
    let (sign, digits) = sign(text);
    let Some(point) = digits.iter().position(|&byte| byte == b'.') else { return Some((whole(text)?, 0)) };
    let (before, after) = (&digits[..point], &digits[point + 1..]);
    let is_number = !before.is_empty() && !after.is_empty() && !has_leading_zero(before);
    if !is_number || digits.len() > MOST_DIGITS {
        return None;
    }
    let scale = u8::try_from(after.len()).ok()?;
    Some((sign * (number(before)? * 10_i64.pow(u32::from(scale)) + number(after)?), scale))
}

fn sign(text: &[u8]) -> (i64, &[u8]) {
    text.strip_prefix(b"-").map_or((1, text), |digits| (-1, digits))
}

fn has_leading_zero(digits: &[u8]) -> bool {
    digits.len() > 1 && digits[0] == b'0'
}

fn number(digits: &[u8]) -> Option<i64> {
    let mut number = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + i64::from(digit);
    }
    Some(number)
}

/// Days since 1970.
pub(super) fn day(text: &[u8], form: DateForm) -> Option<i32> {
    if text.len() != 10 {
        return None;
    }
    let (year, month, day, mark, marks) = match form {
        DateForm::Iso => (0..4, 5..7, 8..10, if text[4] == b'/' { b'/' } else { b'-' }, [4, 7]),
        DateForm::Dots => (6..10, 3..5, 0..2, b'.', [2, 5]),
        DateForm::DayFirst => (6..10, 3..5, 0..2, b'/', [2, 5]),
        DateForm::MonthFirst => (6..10, 0..2, 3..5, b'/', [2, 5]),
    };
    if marks.iter().any(|&at| text[at] != mark) {
        return None;
    }
    days(number(&text[year])?, number(&text[month])?, number(&text[day])?)
}

/// Microseconds since 1970, without a time zone: `2026-03-31T09:30:00`, with a space for the `T`, seconds and their
/// fractions optional, `Z` at the end allowed.
pub(super) fn instant(text: &[u8]) -> Option<i64> {
    let (date, time) = text.split_at_checked(10)?;
    let date = day(date, DateForm::Iso)?;
    let time = time.strip_prefix(b"T").or_else(|| time.strip_prefix(b" "))?;
    let time = time.strip_suffix(b"Z").unwrap_or(time);
    let (clock, fraction) = time.split_at_checked(8).unwrap_or((time, b""));
    let micros = seconds(clock)? * 1_000_000 + micros(fraction)?;
    Some(i64::from(date) * 86_400_000_000 + micros)
}

fn seconds(clock: &[u8]) -> Option<i64> {
    let part = |at: usize, below: i64| number(clock.get(at..at + 2)?).filter(|&part| part < below);
    let has_marks = clock.get(2) == Some(&b':') && matches!(clock.get(5), None | Some(b':'));
    let second = match clock.len() {
        5 => 0,
        8 => part(6, 60)?,
        _ => return None,
    };
    has_marks.then_some(())?;
    Some(part(0, 24)? * 3600 + part(3, 60)? * 60 + second)
}

fn micros(fraction: &[u8]) -> Option<i64> {
    if fraction.is_empty() {
        return Some(0);
    }
    let digits = fraction.strip_prefix(b".")?;
    let missing = 6_u32.checked_sub(u32::try_from(digits.len()).ok()?)?;
    if digits.is_empty() { None } else { Some(number(digits)? * 10_i64.pow(missing)) }
}

/// Days since 1970 of a day of the Gregorian calendar. Years are counted from March, so the leap day is the last of
/// a year; 146,097 days make 400 years.
fn days(year: i64, month: i64, day: i64) -> Option<i32> {
    if !(1..=12).contains(&month) || day < 1 || day > last_of(year, month) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    i32::try_from(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468).ok()
}

fn last_of(year: i64, month: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_or_no_numbers() {
        let amounts: [(&str, Option<(i64, u8)>); 12] = [
            ("12.50", Some((1250, 2))),
            ("-0.05", Some((-5, 2))),
            ("7", Some((7, 0))),
            ("0", Some((0, 0))),
            ("007", None),
            ("00.5", None),
            (".5", None),
            ("5.", None),
            ("1,5", None),
            ("1e3", None),
            ("", None),
            ("1234567890123456789", None),
        ];
        for (text, expected) in amounts {
            assert_eq!(amount(text.as_bytes()), expected, "{text}");
        }
        assert_eq!((whole(b"-42"), whole(b"4.2"), whole(b"-"), whole(b"0815")), (Some(-42), None, None, None));
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(day(b"1970-01-01", DateForm::Iso), Some(0));
        assert_eq!(day(b"2000/02/29", DateForm::Iso), Some(11_016));
        assert_eq!(day(b"31.12.1969", DateForm::Dots), Some(-1));
        assert_eq!(day(b"02/01/1970", DateForm::DayFirst), Some(1));
        assert_eq!(day(b"01/02/1970", DateForm::MonthFirst), Some(1));
        for nonsense in
            ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-32", "2026.01.01", "abcd-ef-gh"]
        {
            assert_eq!(day(nonsense.as_bytes(), DateForm::Iso), None, "{nonsense}");
        }
    }

    #[test]
    fn a_day_with_a_time_is_counted_in_microseconds() {
        assert_eq!(instant(b"1970-01-02T00:00:01Z"), Some(86_401_000_000));
        assert_eq!(instant(b"1970-01-01 10:30"), Some(37_800_000_000));
        assert_eq!(instant(b"1970-01-01 00:00:00.25"), Some(250_000));
        for nonsense in ["1970-01-01", "1970-01-01 24:00", "1970-01-01 10:3", "1970-01-01T10:30:00.1234567", "x"] {
            assert_eq!(instant(nonsense.as_bytes()), None, "{nonsense}");
        }
    }
}
