//! Exact amounts of money, with as many decimals as the file writes.

use std::cmp::Ordering;

use domain::IssueCode;

/// The most digits an amount may have, before and after its decimal mark together.
const MOST_DIGITS: usize = 38;

/// The most decimals.
const MOST_DECIMALS: usize = 18;

/// A whole number of units of some decimal place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Amount {
    units: i128,
    scale: u8,
}

impl Amount {
    pub(crate) const fn new(units: i128, scale: u8) -> Self {
        Self { units, scale }
    }

    /// Reads digits around one mark, with or without a sign.
    pub(crate) fn parse(text: &str, mark: char) -> Result<Self, IssueCode> {
        let text = text.trim();
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, decimals) = unsigned.split_once(mark).unwrap_or((unsigned, ""));
        let decimals = trimmed(decimals);
        let is_number = whole.len() + decimals.len() > 0 && (whole.bytes().chain(decimals.bytes())).all(is_digit);
        if !is_number {
            return Err(IssueCode::NotNumber);
        }
        let units = units(whole, decimals).ok_or(IssueCode::TooManyDigits)?;
        let scale = u8::try_from(decimals.len()).map_err(|_| IssueCode::TooManyDigits)?;
        Ok(Self { units: if text.starts_with('-') { -units } else { units }, scale })
    }

    /// Reads an amount whose decimal mark is a point or a comma, whichever stands last.
    pub(crate) fn parse_either(text: &str) -> Result<Self, IssueCode> {
        match (text.rfind('.'), text.rfind(',')) {
            (None, Some(_)) => Self::parse(text, ','),
            (Some(point), Some(comma)) if comma > point => Self::parse(&text.replace('.', ""), ','),
            (Some(_), Some(_)) => Self::parse(&text.replace(',', ""), '.'),
            _ => Self::parse(text, '.'),
        }
    }

    /// Its units at a scale, where no digit is lost and none too many comes out.
    pub(crate) fn at_scale(self, scale: u8) -> Option<i128> {
        let by = scale.checked_sub(self.scale)?;
        let units = self.units.checked_mul(10_i128.checked_pow(u32::from(by))?)?;
        (units.unsigned_abs() < 10_u128.pow(38)).then_some(units)
    }

    pub(crate) const fn scale(self) -> u8 {
        self.scale
    }

    pub(crate) const fn is_negative(self) -> bool {
        self.units < 0
    }

    pub(crate) const fn negated(self) -> Self {
        Self { units: -self.units, scale: self.scale }
    }

    /// The amount with the sign of what goes out, or of what comes in.
    pub(crate) const fn signed(self, goes_out: bool) -> Self {
        if goes_out { self.negated() } else { self }
    }

    /// The sum; none where it has more digits than can be kept.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let units = self.at_scale(scale)?.checked_add(other.at_scale(scale)?)?;
        Some(Self { units, scale })
    }

    /// The amount as text, in one way.
    pub(crate) fn to_text(self) -> String {
        crate::write::decimal_text(self.units, usize::from(self.scale))
    }
}

impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        self.plus(other.negated()).is_some_and(|difference| difference.units.cmp(&0) == Ordering::Equal)
    }
}

/// Decimals past two that are 0 say nothing; two are kept, as money is written.
fn trimmed(decimals: &str) -> &str {
    let kept = decimals.trim_end_matches('0').len().max(decimals.len().min(2));
    &decimals[..kept]
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

fn units(whole: &str, decimals: &str) -> Option<i128> {
    let whole = whole.trim_start_matches('0');
    if whole.len() + decimals.len() > MOST_DIGITS || decimals.len() > MOST_DECIMALS {
        return None;
    }
    let digit = |units: i128, byte: u8| units * 10 + i128::from(byte - b'0');
    Some(whole.bytes().chain(decimals.bytes()).fold(0, digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_or_no_amounts() {
        let read = |text: &str| Amount::parse(text, ',').map(Amount::to_text);
        for (text, expected) in [
            ("65,00", "65.00"),
            ("380115,", "380115"),
            ("-,5", "-0.5"),
            ("000001,62", "1.62"),
            ("1,50000", "1.50"),
            ("+7", "7"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
        }
        for text in ["", "-", ",", "1.5", "1,5,5", "12a", "--1", "1 2"] {
            assert_eq!(read(text), Err(IssueCode::NotNumber), "{text}");
        }
        assert_eq!(read(&"9".repeat(38)), Ok("9".repeat(38)));
        assert_eq!(read(&"9".repeat(39)), Err(IssueCode::TooManyDigits));
        assert_eq!(read("0,1234567890123456789"), Err(IssueCode::TooManyDigits));
    }

    #[test]
    fn the_last_mark_stands_before_the_decimals() {
        let read = |text: &str| Amount::parse_either(text).map(Amount::to_text);
        assert_eq!(read("1,234.50").as_deref(), Ok("1234.50"));
        assert_eq!(read("-1.234,50").as_deref(), Ok("-1234.50"));
        assert_eq!(read("12,5").as_deref(), Ok("12.5"));
        assert_eq!(read("12.5").as_deref(), Ok("12.5"));
    }

    #[test]
    fn sums_keep_every_decimal_and_equal_amounts_may_be_written_differently() {
        let sum = Amount::new(125, 1).plus(Amount::new(-1, 3)).unwrap();
        assert_eq!(sum.to_text(), "12.499");
        assert_eq!(Amount::new(150, 2), Amount::new(15, 1));
        assert_ne!(Amount::new(150, 2), Amount::new(16, 1));
        assert_eq!(Amount::new(i128::MAX, 0).plus(Amount::new(i128::MAX, 0)).map(Amount::to_text), None);
    }
}
