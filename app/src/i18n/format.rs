//! One formatter for numbers, money, dates, sizes and durations, the same on the server and in the browser.
//!
//! It follows the customs of CLDR from small tables of its own: the browser's `Intl` would write other bytes than the
//! server did, and a full library would be larger than the rest of the page. Everything is whole-number arithmetic,
//! so no amount is ever rounded on its way to the reader. Two choices differ from a plain reading of CLDR. Arabic is
//! written with the digits 0 to 9, because people compare figures with bank statements and ledgers, which print them
//! so. And below zero there is always a minus sign, never parentheses: it survives being copied into a spreadsheet.
//!
//! Arabic figures carry direction marks of their own. Isolate them with `<bdi>`, which finds their direction;
//! `dir="ltr"` would turn the parts of an Arabic date around.

mod calendar;
mod duration;
mod list;
mod money;
mod number;
mod size;

use domain::Locale;

/// Joins a figure to what belongs to it, so that no line breaks between them.
const NO_BREAK: &str = "\u{a0}";

/// The narrower one, which French sets between groups of digits and before units.
const NARROW: &str = "\u{202f}";

/// Writes figures as readers of one language expect them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formatter {
    locale: Locale,
}

impl Formatter {
    /// A formatter for readers of this language; the pseudo language reads like English.
    #[must_use]
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }
}

/// What every language writes, compared with what is expected.
#[cfg(test)]
#[track_caller]
fn assert_written(expected: [&str; 7], write: impl Fn(Formatter) -> String) {
    for (locale, expected) in Locale::ALL.into_iter().zip(expected) {
        assert_eq!(write(Formatter::new(locale)), expected, "{locale}");
    }
    assert_eq!(write(Formatter::new(Locale::Pseudo)), expected[0], "the pseudo language");
}
