//! Amounts of money, from whole minor units.

mod currency;

use domain::Locale;

use super::{Formatter, NO_BREAK};

/// The mark before an Arabic amount, so that number and currency keep their order next to any other text.
const RIGHT_TO_LEFT: &str = "\u{200f}";

impl Formatter {
    /// An amount from its minor units (cents, yen, fils) and the currency's ISO 4217 code. The number of decimals is
    /// the currency's own; a currency without a sign known to the reader is named by its code.
    #[must_use]
    pub fn money(self, minor: i64, currency: &str) -> String {
        let amount = self.amount(minor.unsigned_abs(), currency::decimals(currency));
        let sign = currency::sign(self.locale, currency);
        match self.locale {
            Locale::En | Locale::Ja | Locale::Pseudo => {
                self.signed(minor < 0, &[sign, gap_after(sign), &amount].concat())
            }
            Locale::PtBr => self.signed(minor < 0, &[sign, NO_BREAK, &amount].concat()),
            Locale::De | Locale::Fr | Locale::Es => self.signed(minor < 0, &[&amount, NO_BREAK, sign].concat()),
            Locale::Ar => [RIGHT_TO_LEFT, &self.signed(minor < 0, &amount), NO_BREAK, sign].concat(),
        }
    }

    fn amount(self, minor: u64, decimals: usize) -> String {
        let digits = format!("{minor:0>width$}", width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        self.figure(whole, fraction)
    }
}

/// Letters need a gap before digits, signs such as € and R$ do not.
fn gap_after(sign: &str) -> &'static str {
    if sign.ends_with(char::is_alphabetic) { NO_BREAK } else { "" }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::assert_written;
    use super::*;

    #[test]
    fn amounts_below_zero_carry_the_minus_where_each_language_has_it() {
        assert_written(
            [
                "-€1,234.50",
                "-1.234,50\u{a0}€",
                "-1\u{202f}234,50\u{a0}€",
                "-1234,50\u{a0}€",
                "-€\u{a0}1.234,50",
                "\u{200f}\u{200e}-1,234.50\u{a0}€",
                "-€1,234.50",
            ],
            |write| write.money(-123_450, "EUR"),
        );
    }

    #[test]
    fn dollars_are_told_apart_where_the_reader_has_others() {
        assert_written(
            [
                "$12,345.50",
                "12.345,50\u{a0}$",
                "12\u{202f}345,50\u{a0}$US",
                "12.345,50\u{a0}US$",
                "US$\u{a0}12.345,50",
                "\u{200f}12,345.50\u{a0}US$",
                "$12,345.50",
            ],
            |write| write.money(1_234_550, "USD"),
        );
    }

    #[test]
    fn pounds_and_reais_have_their_signs() {
        assert_written(
            ["£0.05", "0,05\u{a0}£", "0,05\u{a0}£GB", "0,05\u{a0}GBP", "£\u{a0}0,05", "\u{200f}0.05\u{a0}UK£", "£0.05"],
            |write| write.money(5, "GBP"),
        );
        assert_written(
            [
                "R$7.00",
                "7,00\u{a0}R$",
                "7,00\u{a0}R$",
                "7,00\u{a0}BRL",
                "R$\u{a0}7,00",
                "\u{200f}7.00\u{a0}R$",
                "R$7.00",
            ],
            |write| write.money(700, "BRL"),
        );
    }

    #[test]
    fn yen_have_no_decimals() {
        assert_written(
            [
                "¥12,345",
                "12.345\u{a0}¥",
                "12\u{202f}345\u{a0}JPY",
                "12.345\u{a0}JPY",
                "JP¥\u{a0}12.345",
                "\u{200f}12,345\u{a0}JP¥",
                "￥12,345",
            ],
            |write| write.money(12_345, "JPY"),
        );
    }

    #[test]
    fn dinars_have_three_decimals() {
        assert_written(
            [
                "KWD\u{a0}1.005",
                "1,005\u{a0}KWD",
                "1,005\u{a0}KWD",
                "1,005\u{a0}KWD",
                "KWD\u{a0}1,005",
                "\u{200f}1.005\u{a0}د.ك.\u{200f}",
                "KWD\u{a0}1.005",
            ],
            |write| write.money(1_005, "KWD"),
        );
    }

    #[test]
    fn a_currency_without_a_sign_is_named_by_its_code() {
        for currency in ["CHF", "SEK", "XYZ"] {
            let english = Formatter::new(Locale::En).money(-1, currency);
            let german = Formatter::new(Locale::De).money(-1, currency);
            assert_eq!(english, format!("-{currency}\u{a0}0.01"));
            assert_eq!(german, format!("-0,01\u{a0}{currency}"));
        }
    }

    #[test]
    fn the_smallest_amount_is_written_in_full() {
        assert_eq!(Formatter::new(Locale::En).money(i64::MIN, "USD"), "-$92,233,720,368,547,758.08");
        assert_eq!(Formatter::new(Locale::De).money(i64::MIN, "JPY"), "-9.223.372.036.854.775.808\u{a0}¥");
    }

    proptest! {
        #[test]
        fn every_amount_reads_back_from_its_digits(minor: i64) {
            for locale in Locale::ALL {
                for currency in ["EUR", "JPY", "KWD", "CLF", "???"] {
                    let written = Formatter::new(locale).money(minor, currency);
                    let plain: String = written.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
                    prop_assert_eq!(plain.parse(), Ok(minor));
                }
            }
        }
    }
}
