//! What a new password has to be: long, and not among the first that somebody else would try.

mod guesses;

use crate::ErrorKind;
use crate::named::named;

/// A password somebody wants to have. Its text is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

named! {
    /// How hard a password is to guess, roughly.
    Strength {
        /// It would be refused.
        Weak = "weak",
        /// It is accepted; a longer one is better.
        Fair = "fair",
        /// It is hard to guess.
        Good = "good",
    }
}

impl NewPassword {
    /// The shortest password accepted, in characters.
    pub const MIN_LENGTH: i64 = 12;
    /// The longest: a hash has to be made of it.
    pub const MAX_LENGTH: i64 = 128;

    /// Reads a password: long enough, of any characters, and not built around words that everybody tries or around
    /// the given ones, such as the person's name and address.
    ///
    /// # Errors
    ///
    /// It is missing, too short, too long or easy to guess.
    pub fn parse_for(text: &str, words: &[&str]) -> Result<Self, ErrorKind> {
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        match length {
            0 => return Err(ErrorKind::FieldRequired),
            1..Self::MIN_LENGTH => return Err(ErrorKind::FieldTooShort { min: Self::MIN_LENGTH }),
            _ if length > Self::MAX_LENGTH => return Err(ErrorKind::FieldTooLong { max: Self::MAX_LENGTH }),
            _ => {}
        }
        if guesses::are_common(text) {
            return Err(ErrorKind::FieldPasswordCommon);
        }
        match guesses::personal_word(text, words) {
            Some(word) => Err(ErrorKind::FieldPasswordPersonal { word }),
            None => Ok(Self(text.to_owned())),
        }
    }

    /// The text, for hashing.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassword(..)")
    }
}

/// How hard a password is to guess, for whoever is typing one.
#[must_use]
pub fn password_strength(text: &str) -> Strength {
    const LONG: usize = 16;
    const VARIED: usize = 9;
    match NewPassword::parse_for(text, &[]) {
        Err(_) => Strength::Weak,
        Ok(_) if text.chars().count() >= LONG && guesses::variety(text) >= VARIED => Strength::Good,
        Ok(_) => Strength::Fair,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str, words: &[&str]) -> Option<ErrorKind> {
        NewPassword::parse_for(text, words).err()
    }

    #[test]
    fn a_password_is_long_and_stays_secret() {
        assert_eq!(refused("elf zeichen", &[]), Some(ErrorKind::FieldTooShort { min: 12 }));
        assert_eq!(refused(&"é".repeat(129), &[]), Some(ErrorKind::FieldTooLong { max: 128 }));
        assert_eq!(refused("", &[]), Some(ErrorKind::FieldRequired));
        let accepted = NewPassword::parse_for("correct horse battery", &[]).unwrap();
        assert_eq!(format!("{accepted:?}"), "NewPassword(..)");
    }

    #[test]
    fn what_everybody_tries_first_is_refused_however_it_is_dressed_up() {
        for common in [
            "password1234",
            "P@ssw0rd!2025",
            "Passwort-2025",
            "123456789012",
            "098765432109",
            "qwertyuiop[]",
            "1q2w3e4r5t6y",
            "aaaaaaaaaaaaa",
            "abcabcabcabc",
            "password password",
            "Summer2025!!",
            "correcthorsebatterystaple",
            "Correct Horse Battery Staple",
            "administrator1",
            "contraseña123",
        ] {
            assert_eq!(refused(common, &[]), Some(ErrorKind::FieldPasswordCommon), "{common}");
        }
    }

    #[test]
    fn what_is_known_of_the_person_and_the_product_does_not_make_a_password() {
        let words = ["Ann.Lee@example.com", "Ann Lee-Smith", "tieout"];
        for (text, word) in [
            ("tieout-2025!!", "tieout"),
            ("T1e0ut-tieout", "tieout"),
            ("ann.lee.1234", "ann.lee"),
            ("Smith19841984", "smith"),
            ("example.com12", "example.com"),
        ] {
            assert_eq!(
                refused(text, &words),
                Some(ErrorKind::FieldPasswordPersonal { word: word.to_owned() }),
                "{text}"
            );
        }
        for good in ["our tieout is at noon", "smithereens of a plan", "annex to the ledger"] {
            assert_eq!(refused(good, &words), None, "{good}");
        }
    }

    #[test]
    fn no_composition_is_asked_for() {
        for good in ["correct horse battery", "mondschein über kiel", "パスワードではない長い言葉", "7f3k9x2m5q8w"]
        {
            assert_eq!(refused(good, &[]), None, "{good}");
        }
    }

    #[test]
    fn strength_grows_with_length_and_variety() {
        assert_eq!(password_strength("password1234"), Strength::Weak);
        assert_eq!(password_strength("7f3k9x2m5q8w"), Strength::Fair);
        assert_eq!(password_strength("correct horse battery"), Strength::Good);
    }
}
