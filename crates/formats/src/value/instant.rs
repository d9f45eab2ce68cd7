//! A day with a time.

use domain::DateOrder;

use super::day::{day, usual_day};
use super::number;

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// Microseconds since 1970 where the text is written the one way that instants are written here:
/// `2026-11-21T14:03:00`, with six digits of a fraction where there is one.
pub(crate) fn usual_instant(text: &[u8]) -> Option<i64> {
    let (date, time) = text.split_at_checked(10)?;
    let (clock, fraction) = time.strip_prefix(b"T")?.split_at_checked(8)?;
    let micros = match fraction {
        [] => 0,
        [b'.', digits @ ..] if digits.len() == 6 => number(digits)?,
        _ => return None,
    };
    let is_shortest = fraction.is_empty() || micros != 0;
    is_shortest.then_some(i64::from(usual_day(date)?) * DAY + seconds(clock)? * SECOND + micros)
}

/// Microseconds since 1970. A time with an offset is brought to that of Greenwich; one without is taken as it stands.
pub(crate) fn instant(text: &[u8], order: DateOrder) -> Option<i64> {
    let at = clock_begins(text)?;
    let (date, time) = text.split_at(at);
    let date = date.trim_ascii().strip_suffix(b"T").unwrap_or(date).trim_ascii();
    let date = day(date.strip_suffix(b",").unwrap_or(date), order)?;
    Some(i64::from(date) * DAY + clock(time)?)
}

/// Where the first digit of the hour stands.
fn clock_begins(text: &[u8]) -> Option<usize> {
    let colon = text.iter().position(|&byte| byte == b':')?;
    let digits = text[..colon].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=2).contains(&digits).then_some(colon - digits).filter(|&at| at > 5 && matches!(text[at - 1], b' ' | b'T'))
}

fn clock(text: &[u8]) -> Option<i64> {
    let (text, shift) = offset(text.trim_ascii());
    let (text, half) = half_of_day(text.trim_ascii());
    let (whole, fraction) = match text.iter().position(|&byte| matches!(byte, b'.' | b',')) {
        Some(at) => (&text[..at], micros(&text[at + 1..])?),
        None => (text, 0),
    };
    let mut seconds = if whole.get(1) == Some(&b':') { seconds(&[b"0", whole].concat())? } else { seconds(whole)? };
    if let Some(is_afternoon) = half {
        let hour = seconds / 3600;
        if hour == 0 || hour > 12 {
            return None;
        }
        seconds += 3600 * (i64::from(is_afternoon) * 12 - if hour == 12 { 12 } else { 0 });
    }
    Some((seconds - shift?) * SECOND + fraction)
}

/// The time without its offset, and the offset in seconds.
fn offset(text: &[u8]) -> (&[u8], Option<i64>) {
    for zone in [&b"Z"[..], b"UTC", b"GMT"] {
        if let Some(rest) = text.strip_suffix(zone) {
            return (rest, Some(0));
        }
    }
    let Some(at) = text.iter().rposition(|&byte| matches!(byte, b'+' | b'-')) else { return (text, Some(0)) };
    let digits: Vec<u8> = text[at + 1..].iter().copied().filter(|&byte| byte != b':').collect();
    let shift = match digits.len() {
        2 => number(&digits).map(|hours| hours * 3600),
        4 => number(&digits[..2]).zip(number(&digits[2..])).map(|(hours, minutes)| hours * 3600 + minutes * 60),
        _ => None,
    };
    let sign = if text[at] == b'-' { -1 } else { 1 };
    (&text[..at], shift.filter(|shift| *shift <= 15 * 3600).map(|shift| sign * shift))
}

fn half_of_day(text: &[u8]) -> (&[u8], Option<bool>) {
    let ends = |ending: &[u8]| {
        let at = text.len().checked_sub(ending.len())?;
        text[at..].eq_ignore_ascii_case(ending).then(|| text[..at].trim_ascii_end())
    };
    for (ending, is_afternoon) in [(&b"am"[..], false), (b"pm", true), (b"a.m.", false), (b"p.m.", true)] {
        if let Some(rest) = ends(ending) {
            return (rest, Some(is_afternoon));
        }
    }
    (text, None)
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

/// Digits after the sixth are not kept, so more than nine are refused, and so is what would be lost.
fn micros(digits: &[u8]) -> Option<i64> {
    let (kept, lost) = digits.split_at(digits.len().min(6));
    let missing = 6 - u32::try_from(kept.len()).ok()?;
    lost.iter().all(|&byte| byte == b'0').then_some(number(kept)? * 10_i64.pow(missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<i64> {
        instant(text.as_bytes(), DateOrder::DayMonthYear)
    }

    #[test]
    fn a_time_is_read_however_it_is_written() {
        let expected = usual_instant(b"2026-11-05T14:03:00");
        assert!(expected.is_some());
        let written = [
            "2026-11-05T14:03:00",
            "2026-11-05 14:03",
            "05.11.2026 14:03:00",
            "5/11/2026 2:03 PM",
            "5 Nov 2026, 2:03:00 p.m.",
            "2026-11-05T14:03:00Z",
            "2026-11-05T16:03:00+02:00",
            "2026-11-05T09:03:00.000-0500",
            "2026-11-05 14:03:00 UTC",
        ];
        for text in written {
            assert_eq!(read(text), expected, "{text}");
        }
        assert_eq!(read("1970-01-01 00:00:00.25"), Some(250_000));
        assert_eq!(usual_instant(b"1970-01-01T00:00:00.250000"), Some(250_000));
        assert_eq!(read("1970-01-01 12:00 AM"), Some(0));
        for nonsense in
            ["1970-01-01", "1970-01-01 24:00", "1970-01-01 10:3", "1970-01-01T10:30:00.1234567", "x", "12:30"]
        {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
