//! The one way values are written, wherever they are shown, compared with what somebody typed, or exported:
//! `2026-11-21`, `2026-11-21T14:03:00` (with six more digits where they are not all zero), `-1234.50`.

/// The microseconds of a day.
const DAY: i64 = 86_400_000_000;
/// The most digits of a decimal number.
const DIGITS: usize = 38;

/// Writes an exact decimal number: its digits, of which `scale` stand after the point.
pub fn write_decimal(digits: i128, scale: u8, to: &mut String) {
    let mut text = [b'0'; 2 * DIGITS];
    let (mut at, mut written, mut left) = (text.len(), 0, digits.unsigned_abs());
    loop {
        // Most amounts fit 64 bits, which divide many times faster.
        let digit = match u64::try_from(left) {
            Ok(small) => {
                left = u128::from(small / 10);
                small % 10
            }
            Err(_) => {
                let digit = left % 10;
                left /= 10;
                u64::try_from(digit).expect("a digit is small")
            }
        };
        at -= 1;
        text[at] = b"0123456789"[usize::try_from(digit).expect("a digit is small")];
        written += 1;
        if left == 0 && written > scale {
            break;
        }
        if written == scale {
            at -= 1;
            text[at] = b'.';
        }
    }
    if digits < 0 {
        to.push('-');
    }
    to.push_str(std::str::from_utf8(&text[at..]).expect("digits are characters"));
}

/// Writes a day, counted from the first of 1970.
pub fn write_day(days: i32, to: &mut String) {
    let (year, month, day) = civil(days);
    if (0..10_000).contains(&year) {
        two_digits(year / 100, to);
        two_digits(year % 100, to);
    } else {
        to.push_str(&format!("{year:05}"));
    }
    to.push('-');
    two_digits(month, to);
    to.push('-');
    two_digits(day, to);
}

/// Writes a day and a time, counted in microseconds from the first of 1970.
pub fn write_instant(micros: i64, to: &mut String) {
    let days = micros.div_euclid(DAY);
    write_day(i32::try_from(days).expect("all microseconds are within days of 32 bits"), to);
    let of_day = micros.rem_euclid(DAY);
    let (seconds, fraction) = (of_day / 1_000_000, of_day % 1_000_000);
    for (mark, part) in [('T', seconds / 3600), (':', seconds / 60 % 60), (':', seconds % 60)] {
        to.push(mark);
        two_digits(part, to);
    }
    if fraction != 0 {
        to.push_str(&format!(".{fraction:06}"));
    }
}

/// Reads a decimal number: its digits, and how many of them stand after the point.
#[must_use]
pub fn read_decimal(text: &str) -> Option<(i128, u8)> {
    let text = text.trim();
    let (sign, unsigned) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = whole.len() + decimals.len();
    if digits == 0 || digits > DIGITS || !whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let read = whole.bytes().chain(decimals.bytes()).fold(0_i128, |read, byte| read * 10 + i128::from(byte - b'0'));
    Some((sign * read, u8::try_from(decimals.len()).ok()?))
}

/// Reads a day.
#[must_use]
pub fn read_day(text: &str) -> Option<i32> {
    let day: chrono::NaiveDate = text.trim().parse().ok()?;
    Some(day.to_epoch_days())
}

/// Reads a day and a time; a day alone begins at midnight.
#[must_use]
pub fn read_instant(text: &str) -> Option<i64> {
    if let Some(day) = read_day(text) {
        return Some(i64::from(day) * DAY);
    }
    let instant: chrono::NaiveDateTime = text.trim().replacen(' ', "T", 1).parse().ok()?;
    Some(instant.and_utc().timestamp_micros())
}

/// The year, month and day of the Gregorian calendar: eras of 400 years, in years that begin in March.
fn civil(days: i32) -> (i64, i64, i64) {
    let days = i64::from(days) + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

fn two_digits(number: i64, to: &mut String) {
    for digit in [number / 10, number % 10] {
        to.push(char::from_digit(u32::try_from(digit).unwrap_or(0), 10).unwrap_or('0'));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text_of(write: impl FnOnce(&mut String)) -> String {
        let mut text = String::new();
        write(&mut text);
        text
    }

    #[test]
    fn numbers_are_written_with_all_their_digits() {
        for (digits, scale, text) in [
            (0, 0, "0"),
            (0, 2, "0.00"),
            (5, 2, "0.05"),
            (-123_450, 2, "-1234.50"),
            (7, 0, "7"),
            (1, 38, "0.00000000000000000000000000000000000001"),
            (i128::MAX, 0, "170141183460469231731687303715884105727"),
            (-10_i128.pow(37), 10, "-1000000000000000000000000000.0000000000"),
        ] {
            assert_eq!(text_of(|to| write_decimal(digits, scale, to)), text);
        }
    }

    #[test]
    fn days_and_times_are_written_as_the_standard_does() {
        for (days, text) in [(0, "1970-01-01"), (20_778, "2026-11-21"), (-719_528, "0000-01-01"), (-1, "1969-12-31")] {
            assert_eq!(text_of(|to| write_day(days, to)), text);
        }
        assert_eq!(text_of(|to| write_instant(0, to)), "1970-01-01T00:00:00");
        assert_eq!(text_of(|to| write_instant(-1, to)), "1969-12-31T23:59:59.999999");
        assert_eq!(read_instant("2026-11-21 14:03"), None);
        assert_eq!(read_instant("1970-01-02"), Some(DAY));
        assert_eq!(read_instant("1970-01-01 00:00:01"), Some(1_000_000));
    }

    #[test]
    fn what_is_no_number_is_not_read_as_one() {
        for text in ["", ".", "-", "1,5", "1.2.3", "1e5", "١", "--1", "123456789012345678901234567890123456789"] {
            assert_eq!(read_decimal(text), None, "{text:?}");
        }
        assert_eq!(read_decimal(" +1.50 "), Some((150, 2)));
        assert_eq!(read_decimal("-.5"), Some((-5, 1)));
    }

    proptest! {
        #[test]
        fn numbers_are_read_as_they_were_written(digits in -10_i128.pow(37)..10_i128.pow(37), scale in 0..38_u8) {
            prop_assert_eq!(read_decimal(&text_of(|to| write_decimal(digits, scale, to))), Some((digits, scale)));
        }

        #[test]
        fn days_of_four_digit_years_are_read_as_they_were_written(days in -719_528..2_932_897_i32) {
            prop_assert_eq!(read_day(&text_of(|to| write_day(days, to))), Some(days));
        }

        #[test]
        fn times_are_read_as_they_were_written(micros in -719_528 * DAY..2_932_897 * DAY) {
            prop_assert_eq!(read_instant(&text_of(|to| write_instant(micros, to))), Some(micros));
        }
    }
}
