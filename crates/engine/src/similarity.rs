//! How alike two texts are, in thousandths, and whether one names the other. Texts on the right are compared with
//! many on the left in a row, so what can be prepared for one is kept until the next.

use rapidfuzz::distance::indel::{BatchComparator, normalized_similarity};

use crate::texts::Texts;

/// Compares texts, remembering how the last one was prepared.
pub(crate) struct Alike {
    prepared: Option<(String, Prepared)>,
    referred: (u32, Vec<u64>),
    scratch: Vec<u64>,
}

enum Prepared {
    Bytes(BatchComparator<u8>),
    Chars(BatchComparator<char>),
}

impl Alike {
    pub(crate) fn new() -> Self {
        Self { prepared: None, referred: (u32::MAX, Vec::new()), scratch: Vec::new() }
    }

    /// Twice the length of the longest common subsequence against both lengths, in thousandths; zero where it is
    /// below `least`.
    pub(crate) fn thousandths(&mut self, left: &str, right: &str, least: i32) -> i32 {
        let (shorter, longer) = (left.len().min(right.len()), left.len().max(right.len()));
        if 2000 * shorter < usize::try_from(least).expect("a share is not negative") * (shorter + longer) {
            return 0;
        }
        if self.prepared.as_ref().is_none_or(|(text, _)| text != right) {
            self.prepared = Some((right.to_owned(), prepare(right)));
        }
        let share = match self.prepared.as_ref().map(|(_, prepared)| prepared) {
            Some(Prepared::Bytes(batch)) if left.is_ascii() => batch.normalized_similarity(left.bytes()),
            Some(Prepared::Chars(batch)) => batch.normalized_similarity(left.chars()),
            _ => normalized_similarity(left.chars(), right.chars()),
        };
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1,000")]
        let thousandths = (share * 1000.0).round() as i32;
        thousandths
    }

    /// Whether `name` as a whole is one of the references inside `text`.
    pub(crate) fn refers(&mut self, texts: &Texts, text: u32, name: u32) -> bool {
        if self.referred.0 != text {
            self.scratch.clear();
            texts.references(text, &mut self.scratch);
            std::mem::swap(&mut self.referred.1, &mut self.scratch);
            self.referred.0 = text;
        }
        self.referred.1.len() > 1 && self.referred.1.contains(&texts.compact(name))
    }
}

fn prepare(text: &str) -> Prepared {
    if text.is_ascii() {
        Prepared::Bytes(BatchComparator::new(text.bytes()))
    } else {
        Prepared::Chars(BatchComparator::new(text.chars()))
    }
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
