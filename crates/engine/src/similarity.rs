//! How alike two texts are, in thousandths, and whether one names the other. One text is compared with many in a row,
//! so what can be prepared for one is kept until the next.

use rapidfuzz::distance::indel::normalized_similarity;

use crate::letters::Pattern;
use crate::texts::Texts;

/// Compares texts, remembering how the last one was prepared.
pub(crate) struct Alike {
    /// Which text of which field the pattern is.
    prepared: (usize, u32),
    pattern: Pattern,
    referred: (usize, u32, Vec<u64>),
}

impl Alike {
    pub(crate) fn new() -> Self {
        Self { prepared: (0, 0), pattern: Pattern::new(), referred: (0, 0, Vec::new()) }
    }

    /// Twice the length of the longest common subsequence against both lengths, in thousandths, of four values with
    /// one; zero where it cannot reach `least`.
    pub(crate) fn thousandths(&mut self, texts: &Texts, four: [u32; 4], least: [i32; 4], one: u32) -> [i32; 4] {
        let field = std::ptr::from_ref(texts).addr();
        if self.prepared != (field, one) {
            self.prepared = (field, one);
            self.pattern.set(texts.letters(one));
        }
        let length = self.pattern.len();
        let mut letters: [&[u8]; 4] = four.map(|number| texts.letters(number));
        for (letters, least) in letters.iter_mut().zip(least) {
            let (shorter, longer) = (letters.len().min(length), letters.len().max(length));
            if 2000 * shorter < usize::try_from(least).expect("a share is not negative") * (shorter + longer) {
                *letters = &[];
            }
        }
        let common = self.pattern.common(letters);
        std::array::from_fn(|at| rounded_share(2 * common[at], letters[at].len() + length))
    }

    /// Whether `name` as a whole is one of the references inside `text`.
    pub(crate) fn refers(&mut self, texts: &Texts, text: u32, name: u32) -> bool {
        let field = std::ptr::from_ref(texts).addr();
        if (self.referred.0, self.referred.1) != (field, text) {
            self.referred.2.clear();
            texts.references(text, &mut self.referred.2);
            (self.referred.0, self.referred.1) = (field, text);
        }
        self.referred.2.len() > 1 && self.referred.2.contains(&texts.compact(name))
    }
}

fn rounded_share(part: usize, whole: usize) -> i32 {
    let whole = whole.max(1);
    i32::try_from((part * 2000 + whole) / (2 * whole)).expect("at most 1,000")
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
