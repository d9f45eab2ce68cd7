//! Sizes in bytes, and how people write them: `100MB`.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ErrorKind;

/// The largest number of bytes something may have; written as a size wherever a person reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct ByteSize(pub u64);

const UNITS: [&str; 5] = ["B", "KB", "MB", "GB", "TB"];

impl ByteSize {
    /// The size as a person writes it, exactly: in the largest unit that leaves a whole number.
    #[must_use]
    pub fn to_text(self) -> String {
        let fits = |power: &u32| self.0.is_multiple_of(1024_u64.pow(*power));
        let power = (0..5_u32).rev().find(fits).unwrap_or_default();
        format!("{}{}", self.0 / 1024_u64.pow(power), UNITS[power as usize])
    }
}

/// Units are powers of 1024, as the product writes sizes everywhere.
impl FromStr for ByteSize {
    type Err = ErrorKind;

    fn from_str(text: &str) -> Result<Self, ErrorKind> {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        let unit = unit.trim_start().to_ascii_uppercase();
        let power = match unit.as_str() {
            "" | "B" => 0,
            "KB" | "KIB" => 1,
            "MB" | "MIB" => 2,
            "GB" | "GIB" => 3,
            "TB" | "TIB" => 4,
            _ => return Err(ErrorKind::FieldSize),
        };
        let bytes = number.parse::<u64>().ok().and_then(|number| number.checked_mul(1024_u64.pow(power)));
        bytes.filter(|bytes| *bytes > 0).map(Self).ok_or(ErrorKind::FieldSize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_exactly_and_written_shortly() {
        for (text, bytes, written) in [
            ("1", 1, "1B"),
            ("512B", 512, "512B"),
            ("1KB", 1024, "1KB"),
            ("100MB", 104_857_600, "100MB"),
            ("10 mb", 10_485_760, "10MB"),
            ("10MiB", 10_485_760, "10MB"),
            ("1536MB", 1_610_612_736, "1536MB"),
            ("2GB", 2_147_483_648, "2GB"),
            ("1024GB", 1_099_511_627_776, "1TB"),
        ] {
            assert_eq!(text.parse(), Ok(ByteSize(bytes)), "{text}");
            assert_eq!(ByteSize(bytes).to_text(), written);
        }
    }

    #[test]
    fn what_is_not_a_size_is_refused() {
        for text in ["", "MB", "0", "0MB", "-1MB", "1.5MB", "1PB", "1 M B", "99999999999TB", "١MB", "1_000"] {
            assert_eq!(text.parse::<ByteSize>(), Err(ErrorKind::FieldSize), "{text:?}");
        }
    }
}
