//! How alike two texts are, in thousandths, and whether one names the other. One text is compared with many in a row,
//! so what can be prepared for one is kept until the next.

use rapidfuzz::distance::indel::normalized_similarity;

use crate::columns::narrow;
use crate::fields::Seen;
use crate::letters::{Letters, Pattern};
use crate::texts::Texts;

/// Compares texts, remembering how the last one was prepared.
pub(crate) struct Alike {
    /// Which text of which field the pattern is.
    prepared: (usize, u32),
    pattern: Pattern,
    referred: (usize, u32, Vec<u64>),
    remembered: Remembered,
}

/// How texts related to one, as far as there is room; forgotten when another one comes.
#[derive(Default)]
struct Remembered {
    one: (usize, u32),
    /// Counts the ones, so that what was remembered of earlier ones is told from what holds.
    turn: u32,
    seen: Vec<(u32, u32, Seen)>,
}

/// How many texts there is room for: a power of two.
const ROOM: usize = 1 << 10;

impl Alike {
    pub(crate) fn new() -> Self {
        let (pattern, remembered) = (Pattern::new(), Remembered::default());
        Self { prepared: (0, 0), pattern, referred: (0, 0, Vec::new()), remembered }
    }

    /// Looks from here on at how texts relate to this one.
    pub(crate) fn turn_to(&mut self, texts: &Texts, one: u32) {
        let (one, remembered) = ((std::ptr::from_ref(texts).addr(), one), &mut self.remembered);
        if remembered.one != one {
            remembered.one = one;
            remembered.turn = remembered.turn.wrapping_add(1);
            if remembered.seen.is_empty() || remembered.turn == 0 {
                remembered.seen = vec![(0, 0, Seen::NOTHING); ROOM];
                remembered.turn = 1;
            }
        }
    }

    /// How a text related to the one turned to, if that is remembered.
    pub(crate) fn recall(&self, other: u32) -> Option<Seen> {
        let (turn, text, seen) = self.remembered.seen[other as usize % ROOM];
        (turn == self.remembered.turn && text == other).then_some(seen)
    }

    pub(crate) fn remember(&mut self, other: u32, seen: Seen) {
        self.remembered.seen[other as usize % ROOM] = (self.remembered.turn, other, seen);
    }

    /// Twice the length of the longest common subsequence against both lengths, in thousandths, of four values with
    /// one; zero where it cannot reach `least`.
    pub(crate) fn thousandths(&mut self, texts: &Texts, four: [u32; 4], least: [i32; 4], one: u32) -> [i32; 4] {
        let field = std::ptr::from_ref(texts).addr();
        if self.prepared != (field, one) {
            self.prepared = (field, one);
            self.pattern.set(texts.letters(texts.face(one)));
        }
        let length = self.pattern.len();
        let mut letters: [&[u8]; 4] = four.map(|number| texts.letters(texts.face(number)));
        for (letters, least) in letters.iter_mut().zip(least) {
            let (shorter, longer) = (letters.len().min(length), letters.len().max(length));
            if 2000 * shorter < usize::try_from(least).expect("a share is not negative") * (shorter + longer) {
                *letters = &[];
            }
        }
        let common = self.pattern.common(letters);
        std::array::from_fn(|at| rounded_share(2 * common[at], letters[at].len() + length))
    }

    /// Whether what stands as `name` without its spaces is one of the references inside `text`.
    pub(crate) fn refers(&mut self, texts: &Texts, text: u32, name: u64) -> bool {
        let field = std::ptr::from_ref(texts).addr();
        if (self.referred.0, self.referred.1) != (field, text) {
            self.referred.2.clear();
            texts.references(text, &mut self.referred.2);
            (self.referred.0, self.referred.1) = (field, text);
        }
        self.referred.2.len() > 1 && self.referred.2.contains(&name)
    }
}

fn rounded_share(part: usize, whole: usize) -> i32 {
    let whole = whole.max(1);
    i32::try_from((part * 2000 + whole) / (2 * whole)).expect("at most 1,000")
}

/// How alike each of some texts is to each of others, in thousandths: twice the letters they have in common in the same order
/// against the letters of both. One row for each of the former, in their order.
#[must_use]
pub fn likenesses(ones: &[&str], others: &[&str]) -> Vec<u16> {
    let mut letters = Letters::with_capacity(ones.len() + others.len());
    ones.iter().chain(others).for_each(|text| letters.push(text));
    let first = narrow(ones.len());
    let mut pattern = Pattern::new();
    let mut all = Vec::with_capacity(ones.len() * others.len());
    for one in 0..first {
        pattern.set(letters.of(one));
        for begin in (first..first + narrow(others.len())).step_by(4) {
            let four = (begin..first + narrow(others.len())).take(4);
            let mut texts: [&[u8]; 4] = [&[]; 4];
            texts.iter_mut().zip(four.clone()).for_each(|(text, number)| *text = letters.of(number));
            let common = pattern.common(texts).into_iter().zip(texts).take(four.count());
            all.extend(common.map(|(common, text)| share_of_both(common, text.len(), pattern.len())));
        }
    }
    all
}

/// What letters in common are of the letters of both texts, in thousandths; two empty texts are the same.
fn share_of_both(common: usize, one: usize, other: usize) -> u16 {
    let share = if one + other == 0 { 1000 } else { rounded_share(2 * common, one + other) };
    u16::try_from(share).expect("at most 1,000")
}

/// How alike two texts are that nothing was prepared for, in thousandths.
pub(crate) fn likeness(one: &str, other: &str) -> u16 {
    let share = normalized_similarity(one.chars(), other.chars());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1,000")]
    let thousandths = (share * 1000.0).round() as u16;
    thousandths
}

/// The words of a text in alphabetical order.
pub(crate) fn sorted_words(text: &str) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// The cosine of the counts of three characters in a row, spaces at both ends included.
pub(crate) fn grams(one: &str, other: &str) -> f64 {
    let (one, other) = (gram_counts(one), gram_counts(other));
    let dot: u32 = one.iter().filter_map(|(gram, count)| Some(count * other.get(gram)?)).sum();
    let norm = |counts: &GramCounts| counts.values().map(|count| count * count).sum::<u32>();
    f64::from(dot) / (f64::from(norm(&one)) * f64::from(norm(&other))).sqrt().max(1.0)
}

type GramCounts = std::collections::BTreeMap<[char; 3], u32>;

fn gram_counts(text: &str) -> GramCounts {
    let padded: Vec<char> = format!(" {text} ").chars().collect();
    let mut counts = GramCounts::new();
    for gram in padded.windows(3) {
        *counts.entry([gram[0], gram[1], gram[2]]).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{likeness, likenesses};

    proptest! {
        #[test]
        fn many_texts_are_as_alike_as_one_by_one(ones in texts(), others in texts()) {
            let of = |texts: &[String], at: usize| texts[at].clone();
            let (one, other): (Vec<&str>, Vec<&str>) =
                (ones.iter().map(String::as_str).collect(), others.iter().map(String::as_str).collect());
            let found = likenesses(&one, &other);
            prop_assert_eq!(found.len(), ones.len() * others.len());
            for (at, found) in found.iter().enumerate() {
                let (one, other) = (of(&ones, at / others.len()), of(&others, at % others.len()));
                prop_assert!(likeness(&one, &other).abs_diff(*found) <= 1, "{one:?} {other:?}");
            }
        }
    }

    fn texts() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("[a-cß]{0,70}", 1..7)
    }
}
