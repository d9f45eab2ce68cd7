//! What amounts are counted in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ErrorKind;

/// A currency by its code of three letters (ISO 4217), such as `EUR`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "EUR"))]
pub struct Currency(&'static str);

/// Money in use, in the order of the alphabet; neither metals nor units of account.
const CODES: &str = "\
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP \
CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD \
IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG \
XOF XPF YER ZAR ZMW ZWG";

impl Currency {
    /// Every currency there is to choose from.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.split(' ').map(Self)
    }

    /// Reads a code.
    ///
    /// # Errors
    ///
    /// It is missing, or no such currency is in use.
    pub fn parse(text: &str) -> Result<Self, ErrorKind> {
        let code = text.trim();
        if code.is_empty() {
            return Err(ErrorKind::FieldRequired);
        }
        Self::all().find(|currency| currency.0.eq_ignore_ascii_case(code)).ok_or(ErrorKind::FieldCurrency)
    }

    /// The code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl From<Currency> for &'static str {
    fn from(currency: Currency) -> Self {
        currency.0
    }
}

impl FromStr for Currency {
    type Err = ErrorKind;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Currency {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "no such currency is in use")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_however_they_are_capitalised() {
        assert_eq!(Currency::parse(" eur ").map(Currency::as_str), Ok("EUR"));
        assert_eq!(Currency::parse(""), Err(ErrorKind::FieldRequired));
        for unknown in ["E", "EURO", "XXX", "€", "EUR USD"] {
            assert_eq!(Currency::parse(unknown), Err(ErrorKind::FieldCurrency), "{unknown}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_each_code_has_three_letters() {
        let codes: Vec<&str> = Currency::all().map(Currency::as_str).collect();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(codes.iter().all(|code| code.len() == 3 && code.bytes().all(|c| c.is_ascii_uppercase())));
    }
}
