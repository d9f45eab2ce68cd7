//! Exact decimal numbers of rules: limits of amounts, percentages, shares.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most digits a number of a rule may have, before and after the point together.
const MOST_DIGITS: usize = 18;

/// An exact decimal number, such as `0.05`. Written as text, so no reader turns it into a binary fraction; read from
/// text or from a number.
///
/// It is kept without zeros at its end: `1.50` and `1.5` are the same and are written the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i64,
    scale: u8,
}

impl Decimal {
    /// `units` of the `scale`th decimal place: `new(5, 2)` is 0.05. `None` beyond 18 digits.
    #[must_use]
    pub fn new(mut units: i64, mut scale: u8) -> Option<Self> {
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        let digits = usize::from(scale).max(units.unsigned_abs().to_string().len());
        (digits <= MOST_DIGITS).then_some(Self { units, scale })
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(units: i32) -> Self {
        Self { units: units as i64, scale: 0 }
    }

    /// Whether it is 0.
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        self.units == 0
    }

    /// Whether it is below 0.
    #[must_use]
    pub const fn is_negative(&self) -> bool {
        self.units < 0
    }

    /// How many units of the `scale`th decimal place it is, cut towards 0: 0.05 is 5 at scale 2 and 50 at scale 3.
    #[must_use]
    pub const fn at_scale(&self, scale: u8) -> i128 {
        let units = self.units as i128;
        if scale >= self.scale {
            units.saturating_mul(10_i128.saturating_pow((scale - self.scale) as u32))
        } else {
            units / 10_i128.pow((self.scale - scale) as u32)
        }
    }

    /// The number of decimal places it has.
    #[must_use]
    pub const fn scale(&self) -> u8 {
        self.scale
    }

    /// The nearest binary fraction; for shares and likeness, never for amounts.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a share has few digits")]
    pub fn as_f64(&self) -> f64 {
        self.units as f64 / 10_f64.powi(i32::from(self.scale))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let scale = self.scale.max(other.scale);
        self.at_scale(scale).cmp(&other.at_scale(scale))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, digits) = (if self.units < 0 { "-" } else { "" }, self.units.unsigned_abs());
        let one = 10_u64.pow(u32::from(self.scale));
        match usize::from(self.scale) {
            0 => write!(f, "{sign}{digits}"),
            scale => write!(f, "{sign}{}.{:0scale$}", digits / one, digits % one),
        }
    }
}

/// The text is not a decimal number of at most 18 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number of at most 18 digits")]
pub struct NotDecimal;

impl FromStr for Decimal {
    type Err = NotDecimal;

    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let places = places.trim_end_matches('0');
        let whole_digits = whole.trim_start_matches('0');
        let is_number =
            !whole.is_empty() && [whole, places].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
        if !is_number || digits.ends_with('.') || whole_digits.len() + places.len() > MOST_DIGITS {
            return Err(NotDecimal);
        }
        let units: i64 = format!("0{whole_digits}{places}").parse().map_err(|_| NotDecimal)?;
        let scale = u8::try_from(places.len()).map_err(|_| NotDecimal)?;
        Self::new(sign * units, scale).ok_or(NotDecimal)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrNumber)
    }
}

struct TextOrNumber;

impl Visitor<'_> for TextOrNumber {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Decimal, E> {
        Decimal::new(number, 0).ok_or(NotDecimal).map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Decimal, E> {
        self.visit_str(&number.to_string())
    }

    /// The shortest text that reads back as the same fraction is what was typed.
    fn visit_f64<E: Error>(self, number: f64) -> Result<Decimal, E> {
        self.visit_str(&number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_of_a_rule_is_read_from_text_and_from_numbers() {
        for (json, text) in [("\"0.050\"", "0.05"), ("0.05", "0.05"), ("3", "3"), ("\"-007.10\"", "-7.1"), ("0", "0")] {
            assert_eq!(serde_json::from_str::<Decimal>(json).unwrap().to_string(), text, "{json}");
        }
    }

    #[test]
    fn what_is_no_plain_decimal_number_is_refused() {
        for text in ["", "-", ".5", "5.", "1e3", "1,5", "+1", "0x1", "1 ", "NaN", "1234567890123456789", "--1", "1.-5"]
        {
            assert_eq!(text.parse::<Decimal>(), Err(NotDecimal), "{text}");
        }
        assert!(serde_json::from_str::<Decimal>("1e300").is_err());
        assert!(serde_json::from_str::<Decimal>("true").is_err());
    }

    #[test]
    fn numbers_compare_across_scales() {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        assert!(decimal("0.5") > decimal("0.45") && decimal("-2") < decimal("0.001"));
        assert_eq!((decimal("0.05").at_scale(3), decimal("0.059").at_scale(2)), (50, 5));
    }

    proptest! {
        #[test]
        fn every_number_reads_back_as_it_was_written(units in -999_999_999_999_999_999_i64..=999_999_999_999_999_999, scale in 0_u8..=18) {
            let number = Decimal::new(units, scale).unwrap();
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
