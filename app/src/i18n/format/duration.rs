//! How long something takes or took.

use domain::Locale;

use super::Formatter;

/// Day, hour, minute and second, as each language shortens them.
type Units = [&'static str; 4];

const ENGLISH: Units = ["d", "h", "m", "s"];
const GERMAN: Units = ["Tg.", "Std.", "Min.", "Sek."];
const FRENCH: Units = ["j", "h", "min", "s"];
const SPANISH_AND_PORTUGUESE: Units = ["d", "h", "min", "s"];
const ARABIC: Units = ["ي", "س", "د", "ث"];
const JAPANESE: Units = ["日", "時間", "分", "秒"];

/// How many seconds the units last.
const SECONDS: [u64; 4] = [86_400, 3_600, 60, 1];

impl Formatter {
    /// A duration in its two largest units, rounded down: `2h 5m`.
    #[must_use]
    pub fn duration(self, seconds: u64) -> String {
        let largest = SECONDS.iter().position(|unit| seconds >= *unit).unwrap_or(SECONDS.len() - 1);
        let count = self.count_of(largest, seconds / SECONDS[largest]);
        let Some(smaller) = SECONDS.get(largest + 1) else { return count };
        match seconds % SECONDS[largest] / smaller {
            0 => count,
            rest => [&count, self.part_gap(), &self.count_of(largest + 1, rest)].concat(),
        }
    }

    fn count_of(self, unit: usize, count: u64) -> String {
        [&self.figure(&count.to_string(), ""), self.unit_gap(), self.duration_units()[unit]].concat()
    }

    fn part_gap(self) -> &'static str {
        if self.locale == Locale::Ja { "" } else { " " }
    }

    fn duration_units(self) -> &'static Units {
        match self.locale {
            Locale::En | Locale::Pseudo => &ENGLISH,
            Locale::De => &GERMAN,
            Locale::Fr => &FRENCH,
            Locale::Es | Locale::PtBr => &SPANISH_AND_PORTUGUESE,
            Locale::Ar => &ARABIC,
            Locale::Ja => &JAPANESE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::assert_written;
    use super::*;

    #[test]
    fn a_duration_is_written_in_its_two_largest_units() {
        assert_written(
            [
                "2h 5m",
                "2\u{a0}Std. 5\u{a0}Min.",
                "2\u{202f}h 5\u{202f}min",
                "2\u{a0}h 5\u{a0}min",
                "2\u{a0}h 5\u{a0}min",
                "2\u{a0}س 5\u{a0}د",
                "2時間5分",
            ],
            |write| write.duration(2 * 3_600 + 5 * 60 + 59),
        );
        assert_written(
            [
                "3d 4h",
                "3\u{a0}Tg. 4\u{a0}Std.",
                "3\u{202f}j 4\u{202f}h",
                "3\u{a0}d 4\u{a0}h",
                "3\u{a0}d 4\u{a0}h",
                "3\u{a0}ي 4\u{a0}س",
                "3日4時間",
            ],
            |write| write.duration(3 * 86_400 + 4 * 3_600),
        );
    }

    #[test]
    fn a_unit_of_which_there_is_none_is_left_out() {
        let english = Formatter::new(Locale::En);
        for (seconds, expected) in [
            (0, "0s"),
            (59, "59s"),
            (60, "1m"),
            (3_601, "1h"),
            (86_400 + 59, "1d"),
            (u64::MAX, "213,503,982,334,601d 7h"),
        ] {
            assert_eq!(english.duration(seconds), expected, "{seconds}");
        }
    }
}
