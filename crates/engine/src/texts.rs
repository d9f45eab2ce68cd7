//! The texts of one field on both sides: written one way, numbered once, cut into words whose rarity is known.

use rayon::prelude::*;

use crate::EngineError;
use crate::columns::{MISSING, TextColumn, narrow};
use crate::faces::Face;
use crate::fields::Side;
use crate::letters::Letters;
use crate::listed::Known;
use crate::logarithm::points;
use crate::normalise;
use crate::observer::{UNASKED, Watch};
use crate::strings::Strings;
use crate::words::Words;

/// Letters of a text that are compared one by one: what stands behind them counts by its words. Comparing takes as long as
/// one text is long times the other.
const MOST_LETTERS: usize = 256;

/// The texts of one field.
pub(crate) struct Texts {
    /// The number of the normalised text of each row, left and right.
    pub(crate) left: Vec<u32>,
    pub(crate) right: Vec<u32>,
    values: Strings,
    /// How many rows of both sides hold a value.
    pub(crate) value_rows: Vec<u32>,
    words: Words,
    letters: Letters,
    /// What is known of each value at a glance, once the field is prepared.
    faces: Vec<Face>,
    pub(crate) listed: Known,
    /// Whether a left record holds a value.
    on_left: Vec<bool>,
    same_points: Vec<i32>,
    /// How much agreeing on a value says in the mean over any two records.
    mean_same_points: i32,
    /// What the rarest word there can be says.
    pub(crate) rarest_points: i32,
    /// Rows of both sides that hold a text.
    pub(crate) present: u32,
}

impl Texts {
    /// Numbers the texts of both sides; words are cut when records are to be compared.
    pub(crate) fn new(left: &TextColumn<'_>, right: &TextColumn<'_>, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let mut values = Strings::default();
        let left = renumber(left, &mut values, watch)?;
        let right = renumber(right, &mut values, watch)?;
        values.close();
        let value_rows = count(values.len(), left.iter().chain(&right).copied(), watch)?;
        let present: u32 = value_rows.iter().sum();
        let mut on_left = vec![false; values.len()];
        left.iter().filter(|number| **number != MISSING).for_each(|number| on_left[*number as usize] = true);
        Ok(Self {
            left,
            right,
            same_points: rarity_points(&value_rows, present),
            mean_same_points: mean_points(&value_rows, present),
            values,
            value_rows,
            on_left,
            words: Words::default(),
            letters: Letters::default(),
            faces: Vec::new(),
            listed: Known::default(),
            rarest_points: points(f64::from(present.max(1))),
            present,
        })
    }

    /// Cuts the values of these rows into words; other rows are not compared from here on.
    pub(crate) fn prepare(&mut self, left: &[u32], right: &[u32], watch: &Watch<'_>) -> Result<(), EngineError> {
        let mut wanted = vec![false; self.values.len()];
        let numbers = left.iter().map(|row| self.left[*row as usize]);
        let numbers = numbers.chain(right.iter().map(|row| self.right[*row as usize]));
        watch.each(numbers.filter(|number| *number != MISSING), |number| wanted[number as usize] = true)?;
        self.words = Words::new(&self.values, &self.value_rows, &wanted, (self.present, watch))?;
        self.listed = Known::default();
        self.letters = Letters::with_capacity(wanted.len());
        watch.each((0..).zip(&wanted), |(number, wanted)| {
            self.letters.push(if *wanted { beginning(self.values.get(number)) } else { "" });
        })?;
        self.letters.close();
        let mut faces = vec![Face::default(); wanted.len()];
        faces.par_chunks_mut(UNASKED).enumerate().try_for_each(|(chunk, faces)| {
            faces.iter_mut().zip(narrow(chunk * UNASKED)..).for_each(|(face, number)| *face = self.seen(number));
            watch.check()
        })?;
        self.faces = faces;
        Ok(())
    }

    /// What is known of a value at a glance.
    fn seen(&self, number: u32) -> Face {
        let on_left = self.on_left[number as usize];
        let mut face = Face { same_points: self.same_points(number), on_left, ..Face::default() };
        self.words.tell(number, &mut face);
        if face.words.0 < face.words.1 {
            face.compact = compact_hash(self.values.get(number));
            face.letters = self.letters.range(number);
            face.tell_letters(self.letters.of(number));
        }
        face
    }

    /// What is known of a value at a glance.
    pub(crate) fn face(&self, number: u32) -> &Face {
        &self.faces[number as usize]
    }

    /// Where a value stands among others: those that begin alike are side by side.
    pub(crate) fn place(&self, number: u32) -> (u64, u32) {
        (self.faces.get(number as usize).map_or(0, |face| face.beginning.swap_bytes()), number)
    }

    /// Asks for the faces of some values, all at once: each is far away, and a far memory answers many as fast as one.
    pub(crate) fn call(&self, numbers: &[u32]) {
        let faces = numbers.iter().filter_map(|number| self.faces.get(*number as usize));
        std::hint::black_box(faces.fold(0, |all, face| all ^ face.marks));
    }

    /// The letters of a value, a byte each.
    pub(crate) fn letters(&self, face: &Face) -> &[u8] {
        self.letters.between(face.letters)
    }

    /// How many first words two values have in common, and how much that says.
    pub(crate) fn common_head(&self, one: &Face, other: &Face) -> (usize, i32) {
        self.words.common_head(one, other)
    }

    /// Whether two values have the same words.
    pub(crate) fn same_words(&self, one: &Face, other: &Face) -> bool {
        self.words.same(one, other)
    }

    /// The number of a row's value.
    pub(crate) fn number(&self, side: Side, row: u32) -> u32 {
        match side {
            Side::Left => self.left[row as usize],
            Side::Right => self.right[row as usize],
        }
    }

    pub(crate) fn value(&self, number: u32) -> &str {
        self.values.get(number)
    }

    pub(crate) fn distinct(&self) -> usize {
        self.values.len()
    }

    /// The words of a value, ascending by number.
    pub(crate) fn words(&self, number: u32) -> &[u32] {
        self.words.of(number)
    }

    /// How many rows of both sides hold a word.
    pub(crate) fn word_rows(&self, word: u32) -> u32 {
        self.words.rows(word)
    }

    /// A word is rare in at most this many rows.
    pub(crate) fn rare_rows(&self) -> u32 {
        (self.present / 50).max(20)
    }

    /// Whether most values have several words.
    pub(crate) fn has_words(&self) -> bool {
        self.most(|value| value.contains(' '))
    }

    /// Whether values come back: such as names, and not such as numbers of invoices.
    pub(crate) fn come_back(&self) -> bool {
        self.distinct() < self.present as usize / 4
    }

    /// Whether values look like references: most with digits, and of several words.
    pub(crate) fn has_references(&self) -> bool {
        self.has_words() && self.most(|value| value.bytes().any(|byte| byte.is_ascii_digit()))
    }

    /// Whether half of the values, judged by a thousand of them, are of some kind.
    fn most(&self, is: impl Fn(&str) -> bool) -> bool {
        let step = (self.values.len() / 1000).max(1);
        let sample = (0..self.values.len()).step_by(step);
        let (found, all) = sample
            .fold((0, 0), |(found, all), number| (found + usize::from(is(self.values.get(narrow(number)))), all + 1));
        found * 2 > all
    }

    pub(crate) fn compact(&self, number: u32) -> u64 {
        self.face(number).compact
    }

    /// How much agreeing on a value says: the logarithm of one over the share of rows that hold it.
    pub(crate) fn same_points(&self, number: u32) -> i32 {
        self.same_points[number as usize]
    }

    /// How much rarer the commoner of two values is than values in the mean.
    pub(crate) fn kin_points(&self, one: u32, other: u32) -> i32 {
        self.face(one).same_points.min(self.face(other).same_points) - self.mean_same_points
    }

    /// What two values share: the points of common words as thousandths of all their words' points, and the points
    /// of the rarest common word.
    pub(crate) fn common_words(&self, one: &Face, other: &Face) -> (i32, i32) {
        self.words.common(one, other)
    }

    /// Codes of the references inside a value: the whole, and each run of one to four words that holds a digit and
    /// has at least five letters or digits.
    pub(crate) fn references(&self, number: u32, out: &mut Vec<u64>) {
        out.push(self.compact(number));
        push_references(self.value(number), out);
    }
}

/// As much of a text as is compared letter by letter.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(MOST_LETTERS).map_or(text, |(end, _)| &text[..end])
}

/// The codes of the references inside a text, in order and each once with those that are there.
pub(crate) fn push_references(value: &str, out: &mut Vec<u64>) {
    if value.contains(' ') && value.bytes().any(|byte| byte.is_ascii_digit()) {
        for (first, _) in value.bytes().enumerate().filter(|(at, _)| *at == 0 || value.as_bytes()[at - 1] == b' ') {
            push_runs(&value.as_bytes()[first..], out);
        }
        out.sort_unstable();
        out.dedup();
    }
}

/// The codes of the references with which a text begins.
fn push_runs(text: &[u8], out: &mut Vec<u64>) {
    let (mut code, mut length, mut has_digit, mut words) = (START, 0, false, 0);
    for (at, byte) in text.iter().enumerate() {
        if *byte == b' ' {
            continue;
        }
        (code, length) = (mix(code, u64::from(*byte)), length + 1);
        has_digit |= byte.is_ascii_digit();
        if text.get(at + 1).is_none_or(|next| *next == b' ') {
            words += 1;
            out.extend((length >= 5 && has_digit).then_some(code));
            if words == 4 {
                return;
            }
        }
    }
}

/// Counts of which the logarithm is found out once: most values are in few rows.
const FEW: u32 = 64;

/// The logarithm of one over the share of rows, of each count.
pub(crate) fn rarity_points(rows: &[u32], present: u32) -> Vec<i32> {
    let total = f64::from(present.max(1));
    let of = |count: u32| points(total / f64::from(count.max(1)));
    let few: Vec<i32> = (0..FEW).map(of).collect();
    rows.iter().map(|&count| few.get(count as usize).copied().unwrap_or_else(|| of(count))).collect()
}

/// The logarithm of one over the chance that two rows hold the same value.
fn mean_points(rows: &[u32], present: u32) -> i32 {
    let squares: f64 = rows.iter().map(|count| f64::from(*count) * f64::from(*count)).sum();
    let total = f64::from(present.max(1));
    points(total * total / squares.max(1.0))
}

/// What codes of texts without their spaces begin with.
const START: u64 = 0xcbf2_9ce4_8422_2325;

pub(crate) fn compact_hash(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte != b' ').fold(START, |hash, byte| mix(hash, u64::from(byte)))
}

/// Stirs a number into a code.
pub(crate) fn mix(code: u64, number: u64) -> u64 {
    let product = u128::from(code ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15)) * 0xd6e8_feb8_6659_fd93_u128;
    #[expect(clippy::cast_possible_truncation, reason = "both halves are used")]
    let halves = (product as u64) ^ ((product >> 64) as u64);
    halves
}

fn count(len: usize, numbers: impl Iterator<Item = u32>, watch: &Watch<'_>) -> Result<Vec<u32>, EngineError> {
    let mut counts = vec![0; len];
    watch.each(numbers.filter(|number| *number != MISSING), |number| counts[number as usize] += 1)?;
    Ok(counts)
}

/// Writes a side's distinct texts one way and gives its rows the numbers they share with the other side.
fn renumber(column: &TextColumn<'_>, values: &mut Strings, watch: &Watch<'_>) -> Result<Vec<u32>, EngineError> {
    let mut words = String::new();
    let mut numbers: Vec<u32> = Vec::with_capacity(column.distinct.len());
    watch.each(&column.distinct, |text| {
        normalise::words(text, &mut words);
        numbers.push(if words.is_empty() { MISSING } else { values.number(&words) });
    })?;
    watch.gather(column.rows.iter().map(|&row| if row == MISSING { MISSING } else { numbers[row as usize] }))
}

#[cfg(test)]
mod tests {
    use super::{MOST_LETTERS, beginning};

    #[test]
    fn of_a_long_text_the_first_letters_are_compared_one_by_one() {
        assert_eq!(beginning(&"ß".repeat(MOST_LETTERS + 9)).chars().count(), MOST_LETTERS);
        let short = "ß".repeat(MOST_LETTERS);
        assert_eq!((beginning(&short), beginning("")), (short.as_str(), ""));
    }
}
