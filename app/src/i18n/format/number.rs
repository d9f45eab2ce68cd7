//! Whole numbers, decimals and percentages.

use domain::Locale;

use super::{Formatter, NARROW, NO_BREAK};

/// The signs around and between digits.
struct Marks {
    group: &'static str,
    decimal: &'static str,
    /// The fewest digits before the decimal sign that are grouped: Spanish leaves four together.
    grouped_from: usize,
    minus: &'static str,
    percent: &'static str,
}

const ENGLISH: Marks = Marks { group: ",", decimal: ".", grouped_from: 4, minus: "-", percent: "%" };
const GERMAN: Marks = Marks { group: ".", decimal: ",", percent: "\u{a0}%", ..ENGLISH };
const FRENCH: Marks = Marks { group: NARROW, ..GERMAN };
const SPANISH: Marks = Marks { grouped_from: 5, ..GERMAN };
const PORTUGUESE: Marks = Marks { percent: "%", ..GERMAN };
/// The marks keep the signs on the left of the digits within text that runs from right to left.
const ARABIC: Marks = Marks { minus: "\u{200e}-", percent: "\u{200e}%\u{200e}", ..ENGLISH };

impl Formatter {
    /// A whole number: `-1,234,567`.
    #[must_use]
    pub fn integer(self, value: i64) -> String {
        self.signed(value < 0, &self.figure(&value.unsigned_abs().to_string(), ""))
    }

    /// A decimal number from its canonical text, such as `-1234567.89`, with all its digits. Other text is left as
    /// it is: it came from a file, and the reader has to see what is there.
    #[must_use]
    pub fn decimal(self, canonical: &str) -> String {
        let (negative, unsigned) = canonical.strip_prefix('-').map_or((false, canonical), |rest| (true, rest));
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        if !all_digits(whole) || !all_digits(fraction) {
            return canonical.to_owned();
        }
        let fraction = if unsigned.contains('.') { fraction } else { "" };
        self.signed(negative, &self.figure(whole, fraction))
    }

    /// Hundredths of a percent as a percentage: 1250 is `12.5%`.
    #[must_use]
    pub fn percent(self, basis_points: i64) -> String {
        let size = basis_points.unsigned_abs();
        let fraction = format!("{:02}", size % 100);
        let figure = self.figure(&(size / 100).to_string(), fraction.trim_end_matches('0'));
        self.signed(basis_points < 0, &figure) + self.marks().percent
    }

    /// A minus sign where it is needed, on the side where the language expects it.
    pub(super) fn signed(self, negative: bool, figure: &str) -> String {
        let minus = if negative { self.marks().minus } else { "" };
        [minus, figure].concat()
    }

    /// Digits before and after the decimal sign, grouped; without the sign when nothing comes after it.
    pub(super) fn figure(self, whole: &str, fraction: &str) -> String {
        let mut figure = self.grouped(whole);
        if !fraction.is_empty() {
            figure.push_str(self.marks().decimal);
            figure.push_str(fraction);
        }
        figure
    }

    fn grouped(self, digits: &str) -> String {
        let marks = self.marks();
        if digits.len() < marks.grouped_from {
            return digits.to_owned();
        }
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(marks.group);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// What stands between a number and its unit.
    pub(super) fn unit_gap(self) -> &'static str {
        match self.locale {
            Locale::En | Locale::Pseudo | Locale::Ja => "",
            Locale::Fr => NARROW,
            Locale::De | Locale::Es | Locale::PtBr | Locale::Ar => NO_BREAK,
        }
    }

    fn marks(self) -> &'static Marks {
        match self.locale {
            Locale::En | Locale::Pseudo | Locale::Ja => &ENGLISH,
            Locale::De => &GERMAN,
            Locale::Fr => &FRENCH,
            Locale::Es => &SPANISH,
            Locale::PtBr => &PORTUGUESE,
            Locale::Ar => &ARABIC,
        }
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::assert_written;
    use super::*;

    #[test]
    fn whole_numbers_are_grouped_as_each_language_does() {
        assert_written(["0"; 7], |write| write.integer(0));
        assert_written(["999"; 7], |write| write.integer(999));
        assert_written(["-1,234", "-1.234", "-1\u{202f}234", "-1234", "-1.234", "\u{200e}-1,234", "-1,234"], |write| {
            write.integer(-1_234)
        });
        assert_written(["12,345", "12.345", "12\u{202f}345", "12.345", "12.345", "12,345", "12,345"], |write| {
            write.integer(12_345)
        });
    }

    #[test]
    fn the_smallest_number_is_written_in_full() {
        assert_eq!(Formatter::new(Locale::En).integer(i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_keep_all_their_digits() {
        assert_written(
            [
                "-1,234,567.890",
                "-1.234.567,890",
                "-1\u{202f}234\u{202f}567,890",
                "-1.234.567,890",
                "-1.234.567,890",
                "\u{200e}-1,234,567.890",
                "-1,234,567.890",
            ],
            |write| write.decimal("-1234567.890"),
        );
        assert_written(["12", "12", "12", "12", "12", "12", "12"], |write| write.decimal("12"));
    }

    #[test]
    fn text_that_is_no_decimal_is_left_as_it_is() {
        for text in ["", "-", ".", "1.", ".5", "1.2.3", "1,5", "1e3", "+1", "--1", "١", "n/a"] {
            assert_written([text; 7], |write| write.decimal(text));
        }
    }

    #[test]
    fn percentages_have_at_most_two_decimals_and_no_idle_zeros() {
        assert_written(
            [
                "-12.5%",
                "-12,5\u{a0}%",
                "-12,5\u{a0}%",
                "-12,5\u{a0}%",
                "-12,5%",
                "\u{200e}-12.5\u{200e}%\u{200e}",
                "-12.5%",
            ],
            |write| write.percent(-1_250),
        );
        let english = Formatter::new(Locale::En);
        assert_eq!([10_000, 9_905, 7, 0].map(|points| english.percent(points)), ["100%", "99.05%", "0.07%", "0%"]);
    }

    proptest! {
        #[test]
        fn a_whole_number_reads_back_from_its_digits(value: i64) {
            for locale in Locale::ALL {
                let written = Formatter::new(locale).integer(value);
                let plain: String = written.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
                prop_assert_eq!(plain.parse(), Ok(value));
            }
        }

        #[test]
        fn a_decimal_without_fraction_is_written_like_the_whole_number(value: i64) {
            for locale in Locale::ALL {
                let write = Formatter::new(locale);
                prop_assert_eq!(write.decimal(&value.to_string()), write.integer(value));
            }
        }

        #[test]
        fn no_text_is_too_strange_to_be_written(text: String, points: i64) {
            for locale in Locale::ALL {
                let write = Formatter::new(locale);
                prop_assert!(!write.percent(points).is_empty());
                prop_assert_eq!(write.decimal(&text).is_empty(), text.is_empty());
            }
        }
    }
}
