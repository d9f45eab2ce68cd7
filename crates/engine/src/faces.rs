//! What two texts are first asked for, side by side: most pairs of texts are told apart by it, and a text that is met by
//! chance costs one visit to a far memory instead of one for each question.

/// What is known of a value at a glance.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
pub(crate) struct Face {
    /// A bit for each word: values without a bit in common have no word in common.
    pub(crate) marks: u64,
    /// The text without spaces, hashed.
    pub(crate) compact: u64,
    /// The first letters, the first one lowest.
    pub(crate) beginning: u64,
    /// Where its words begin and end.
    pub(crate) words: (u32, u32),
    /// Where its letters begin and end.
    pub(crate) letters: (u32, u32),
    /// What all its words say.
    pub(crate) words_points: i32,
    /// What agreeing on it says.
    pub(crate) same_points: i32,
    /// What its rarest word or beginning says.
    pub(crate) rarest: i32,
    /// Whether it holds a digit.
    pub(crate) has_digit: bool,
    /// Whether a left record holds the value.
    pub(crate) on_left: bool,
}

/// Letters of which a face tells.
const FIRST: usize = 8;

impl Face {
    /// Tells a face the letters of its value.
    pub(crate) fn tell_letters(&mut self, letters: &[u8]) {
        self.beginning = letters.iter().take(FIRST).rev().fold(0, |all, letter| all << 8 | u64::from(*letter));
        self.has_digit = letters.iter().any(u8::is_ascii_digit);
    }

    /// How many letters the value has.
    pub(crate) const fn length(&self) -> usize {
        (self.letters.1 - self.letters.0) as usize
    }

    /// Whether one text may be the beginning of the other, for all that their first letters tell.
    pub(crate) fn may_begin(&self, other: &Self) -> bool {
        let same = (self.beginning ^ other.beginning).trailing_zeros() as usize / 8;
        same >= self.length().min(other.length()).min(FIRST)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn face(text: &str) -> Face {
        let length = crate::columns::narrow(text.len());
        let mut face = Face { letters: (0, length), ..Face::default() };
        face.tell_letters(text.as_bytes());
        face
    }

    proptest! {
        #[test]
        fn no_beginning_is_missed(long in "[a-b]{1,12}", cut in 1_usize..12, other in "[a-b]{1,12}") {
            let short = &long[..cut.min(long.len())];
            prop_assert!(face(short).may_begin(&face(&long)) && face(&long).may_begin(&face(short)));
            let first = other.len().min(long.len()).min(FIRST);
            prop_assert_eq!(face(&other).may_begin(&face(&long)), other[..first] == long[..first]);
        }
    }
}
