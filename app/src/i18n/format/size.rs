//! Sizes of files and bodies, in steps of 1024.

use domain::{ByteSize, Locale};

use super::Formatter;

type Units = [&'static str; 7];

const LATIN: Units = ["B", "KB", "MB", "GB", "TB", "PB", "EB"];
const FRENCH: Units = ["o", "ko", "Mo", "Go", "To", "Po", "Eo"];
const ARABIC: Units = ["بايت", "ك.ب", "م.ب", "غ.ب", "ت.ب", "بيتابايت", "إكسابايت"];

impl Formatter {
    /// A size with at most one decimal, none when it is whole: `10MB`, `1.5GB`.
    #[must_use]
    pub fn byte_size(self, size: ByteSize) -> String {
        let (tenths, step) = in_largest_unit(size.0);
        let fraction = (tenths % 10).to_string();
        let figure = self.figure(&(tenths / 10).to_string(), fraction.trim_end_matches('0'));
        [&figure, self.unit_gap(), self.size_units()[step]].concat()
    }

    fn size_units(self) -> &'static Units {
        match self.locale {
            Locale::Fr => &FRENCH,
            Locale::Ar => &ARABIC,
            Locale::En | Locale::De | Locale::Es | Locale::PtBr | Locale::Ja | Locale::Pseudo => &LATIN,
        }
    }
}

/// Tenths, rounded half up, of the largest unit of which there is at least one; and that unit's place. A size that
/// would be rounded to 1024 of a unit is one of the next.
fn in_largest_unit(bytes: u64) -> (u128, usize) {
    let tenths_of = |step: usize| {
        let unit = 1_u128 << (10 * step);
        (u128::from(bytes) * 10 + unit / 2) / unit
    };
    let step = (0..LATIN.len()).find(|step| tenths_of(*step) < 10_240).unwrap_or(LATIN.len() - 1);
    (tenths_of(step), step)
}

#[cfg(test)]
mod tests {
    use super::super::assert_written;
    use super::*;

    const MIB: u64 = 1024 * 1024;

    #[test]
    fn the_upload_limit_is_written_as_promised() {
        assert_written(
            ["10MB", "10\u{a0}MB", "10\u{202f}Mo", "10\u{a0}MB", "10\u{a0}MB", "10\u{a0}م.ب", "10MB"],
            |write| write.byte_size(ByteSize(10 * MIB)),
        );
    }

    #[test]
    fn a_size_has_one_decimal_at_most() {
        assert_written(
            ["1.5GB", "1,5\u{a0}GB", "1,5\u{202f}Go", "1,5\u{a0}GB", "1,5\u{a0}GB", "1.5\u{a0}غ.ب", "1.5GB"],
            |write| write.byte_size(ByteSize(1536 * MIB)),
        );
    }

    #[test]
    fn every_size_finds_its_unit() {
        let english = Formatter::new(Locale::En);
        for (bytes, expected) in [
            (0, "0B"),
            (1, "1B"),
            (1023, "1,023B"),
            (1024, "1KB"),
            (1024 + 51, "1KB"),
            (1024 + 52, "1.1KB"),
            (MIB - 1, "1MB"),
            (1023 * MIB, "1,023MB"),
            (1 << 50, "1PB"),
            (u64::MAX, "16EB"),
        ] {
            assert_eq!(english.byte_size(ByteSize(bytes)), expected, "{bytes}");
        }
    }
}
