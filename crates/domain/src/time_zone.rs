//! Where somebody's clock runs.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ErrorKind;

/// A place of the time zone database, such as `Europe/Berlin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "Europe/Berlin"))]
pub struct TimeZone(&'static str);

/// One place a line, in the order of the alphabet.
const NAMES: &str = include_str!("time_zone/names.txt");

/// Names that browsers still report, and what the places are called.
const FORMER: [(&str, &str); 19] = [
    ("Africa/Asmera", "Africa/Asmara"),
    ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("America/Catamarca", "America/Argentina/Catamarca"),
    ("America/Cordoba", "America/Argentina/Cordoba"),
    ("America/Godthab", "America/Nuuk"),
    ("America/Indianapolis", "America/Indiana/Indianapolis"),
    ("America/Jujuy", "America/Argentina/Jujuy"),
    ("America/Louisville", "America/Kentucky/Louisville"),
    ("America/Mendoza", "America/Argentina/Mendoza"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Asia/Katmandu", "Asia/Kathmandu"),
    ("Asia/Rangoon", "Asia/Yangon"),
    ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
    ("Atlantic/Faeroe", "Atlantic/Faroe"),
    ("Etc/UTC", "UTC"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Pacific/Enderbury", "Pacific/Kanton"),
    ("Pacific/Ponape", "Pacific/Pohnpei"),
    ("Pacific/Truk", "Pacific/Chuuk"),
];

impl TimeZone {
    /// The time that all others are counted from.
    pub const UTC: Self = Self("UTC");

    /// Every place there is to choose from.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.lines().map(Self)
    }

    /// Reads the name of a place.
    ///
    /// # Errors
    ///
    /// It is missing, or no such place is known.
    pub fn parse(text: &str) -> Result<Self, ErrorKind> {
        let name = text.trim();
        if name.is_empty() {
            return Err(ErrorKind::FieldRequired);
        }
        let name = FORMER.iter().find(|(former, _)| *former == name).map_or(name, |(_, current)| current);
        Self::all().find(|place| place.0 == name).ok_or(ErrorKind::FieldTimeZone)
    }

    /// The name of the place.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl From<TimeZone> for &'static str {
    fn from(zone: TimeZone) -> Self {
        zone.0
    }
}

impl FromStr for TimeZone {
    type Err = ErrorKind;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for TimeZone {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "no such time zone is known")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_their_names_and_by_those_browsers_still_use() {
        assert_eq!(TimeZone::parse(" Europe/Berlin "), Ok(TimeZone("Europe/Berlin")));
        assert_eq!(TimeZone::parse("UTC"), Ok(TimeZone::UTC));
        for (former, current) in FORMER {
            assert_eq!(TimeZone::parse(former).map(TimeZone::as_str), Ok(current));
        }
        assert_eq!(TimeZone::parse(""), Err(ErrorKind::FieldRequired));
        for unknown in ["Berlin", "europe/berlin", "Europe/Berlin\nUTC", "../etc/passwd"] {
            assert_eq!(TimeZone::parse(unknown), Err(ErrorKind::FieldTimeZone), "{unknown:?}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_has_no_doubles() {
        let names: Vec<&str> = TimeZone::all().map(TimeZone::as_str).collect();
        assert!(names.len() > 400);
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn only_known_places_travel() {
        let zone: TimeZone = serde_json::from_str("\"Asia/Tokyo\"").unwrap();
        assert_eq!(serde_json::to_string(&zone).unwrap(), "\"Asia/Tokyo\"");
        assert!(serde_json::from_str::<TimeZone>("\"Asia/Nowhere\"").is_err());
    }
}
