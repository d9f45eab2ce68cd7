//! The one way values are written, wherever they are shown, compared with what somebody typed, or exported.
//!
//! `2026-11-21`, `2026-11-21T14:03:00` (with six more digits where they are not zero), `-1234.50`.

/// The microseconds of a day.
const DAY: i64 = 86_400_000_000;
/// More digits than a decimal number can have, with its sign and point.
const LONGEST: usize = 42;

/// Writes an exact decimal number: its digits, of which `scale` stand after the point.
pub fn write_decimal(digits: i128, scale: u8, to: &mut String) {
    let (mut text, mut at) = ([b'0'; LONGEST], LONGEST);
    let mut left = digits.unsigned_abs();
    let point = LONGEST.saturating_sub(usize::from(scale));
    while left > 0 || at + 1 > point.saturating_sub(usize::from(scale > 0 && at <= point)) {
        if at == point && scale > 0 && text[at] != b'.' {
            at -= 1;
            text[at] = b'.';
        }
        at -= 1;
        // Most amounts fit 64 bits, which divide many times faster.
        let digit = u64::try_from(left).map_or_else(|_| (left % 10) as u8, |left| (left % 10) as u8);
        left = u64::try_from(left).map_or_else(|_| left / 10, |left| u128::from(left / 10));
        text[at] = b'0' + digit;
    }
    if digits < 0 {
        to.push('-');
    }
    to.push_str(std::str::from_utf8(&text[at..]).expect("digits are characters"));
}
