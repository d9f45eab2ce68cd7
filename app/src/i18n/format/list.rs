//! Several things named in one sentence.

use domain::Locale;

use super::Formatter;

impl Formatter {
    /// The parts as a sentence names them: `A, B, and C`.
    #[must_use]
    pub fn list(self, parts: &[impl AsRef<str>]) -> String {
        let Some((last, others)) = parts.split_last() else { return String::new() };
        let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
        if others.is_empty() {
            return last.as_ref().to_owned();
        }
        let joint = self.last_joint(others.len(), last.as_ref());
        [&others.join(self.joint()), joint, last.as_ref()].concat()
    }

    fn joint(self) -> &'static str {
        match self.locale {
            Locale::Ar => " و",
            Locale::Ja => "、",
            Locale::En | Locale::De | Locale::Fr | Locale::Es | Locale::PtBr | Locale::Pseudo => ", ",
        }
    }

    fn last_joint(self, others: usize, last: &str) -> &'static str {
        match self.locale {
            Locale::En | Locale::Pseudo if others == 1 => " and ",
            Locale::En | Locale::Pseudo => ", and ",
            Locale::De => " und ",
            Locale::Fr => " et ",
            Locale::Es if sounds_like_i(last) => " e ",
            Locale::Es => " y ",
            Locale::PtBr => " e ",
            Locale::Ar | Locale::Ja => self.joint(),
        }
    }
}

/// Spanish says "e" instead of "y" before the same sound: "agua e hielo" is wrong, "padre e hijo" is right.
fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let after_h = word.strip_prefix('h').unwrap_or(&word);
    after_h.starts_with(['i', 'í']) && !["hia", "hie"].iter().any(|start| word.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::super::assert_written;
    use super::*;

    #[test]
    fn the_last_two_parts_are_joined_by_a_word() {
        assert_written(["A and B", "A und B", "A et B", "A y B", "A e B", "A وB", "A、B"], |write| {
            write.list(&["A", "B"])
        });
        assert_written(
            ["A, B, and C", "A, B und C", "A, B et C", "A, B y C", "A, B e C", "A وB وC", "A、B、C"],
            |write| write.list(&["A", "B", "C"]),
        );
    }

    #[test]
    fn one_part_stands_alone_and_none_is_nothing() {
        assert_written(["A"; 7], |write| write.list(&["A".to_owned()]));
        assert_written([""; 7], |write| write.list(&[""; 0]));
    }

    #[test]
    fn spanish_avoids_the_same_sound_twice() {
        let spanish = Formatter::new(Locale::Es);
        for (last, expected) in [("Idea", "A e Idea"), ("hijo", "A e hijo"), ("hielo", "A y hielo"), ("oro", "A y oro")]
        {
            assert_eq!(spanish.list(&["A", last]), expected);
        }
    }
}
