//! The words of the values of one field: which values share some, and how much sharing them says.

use hashbrown::HashMap;
use rayon::prelude::*;

use crate::columns::{HASH, narrow};
use crate::logarithm::points;
use crate::texts::{Strings, compact_hash, mix, rarity_points};

/// Words of numbered values; values that are not compared have none.
#[derive(Default)]
pub(crate) struct Words {
    /// The words of each value, ascending by number.
    numbers: Vec<u32>,
    /// Codes of the first word, the first two words, and so on of each value.
    heads: Vec<u64>,
    /// Where each value's words begin; one more than there are values.
    starts: Vec<u32>,
    rows: Vec<u32>,
    points: Vec<i32>,
    head_points: Vec<i32>,
    value_points: Vec<i32>,
    /// A bit for each word of a value: values without a bit in common have no word in common.
    marks: Vec<u64>,
    /// The text without spaces, hashed.
    compact: Vec<u64>,
}

impl Words {
    /// Cuts the wanted values into words.
    pub(crate) fn new(values: &Strings, value_rows: &[u32], wanted: &[bool], present: u32) -> Self {
        let mut words = Self { starts: vec![0], ..Self::default() };
        let mut known = Strings::default();
        for (number, _) in wanted.iter().enumerate() {
            if wanted[number] {
                words.cut(values.get(narrow(number)), &mut known);
            }
            words.starts.push(narrow(words.numbers.len()));
        }
        words.weigh(known.len(), value_rows, present);
        words.compact = wanted
            .par_iter()
            .enumerate()
            .map(|(number, wanted)| if *wanted { compact_hash(values.get(narrow(number))) } else { 0 })
            .collect();
        words
    }

    fn cut(&mut self, value: &str, known: &mut Strings) {
        let start = self.numbers.len();
        let mut head = 0;
        for word in value.split(' ') {
            let number = known.number(word);
            head = mix(head, u64::from(number) + 1);
            self.numbers.push(number);
            self.heads.push(head);
        }
        self.numbers[start..].sort_unstable();
    }

    fn weigh(&mut self, count: usize, value_rows: &[u32], present: u32) {
        let mut rows = vec![0_u32; count];
        let mut heads: HashMap<u64, u32, foldhash::fast::FixedState> = HashMap::with_hasher(HASH);
        for (number, own) in value_rows.iter().enumerate() {
            let own_words = self.range(narrow(number));
            for at in own_words.clone() {
                if at == own_words.start || self.numbers[at] != self.numbers[at - 1] {
                    rows[self.numbers[at] as usize] += own;
                }
                *heads.entry(self.heads[at]).or_insert(0) += own;
            }
        }
        let total = f64::from(present.max(1));
        self.head_points = self.heads.iter().map(|head| points(total / f64::from(heads[head].max(1)))).collect();
        self.points = rarity_points(&rows, present).iter().map(|points| (*points).max(1)).collect();
        self.rows = rows;
        let weigh = |number| self.of(narrow(number)).iter().map(|word| self.points[*word as usize]).sum();
        self.value_points = (0..value_rows.len()).map(weigh).collect();
        let mark = |number| self.of(narrow(number)).iter().fold(0, |marks, word| marks | 1_u64 << (word % 64));
        self.marks = (0..value_rows.len()).map(mark).collect();
    }

    fn range(&self, number: u32) -> std::ops::Range<usize> {
        self.starts[number as usize] as usize..self.starts[number as usize + 1] as usize
    }

    /// The words of a value, ascending by number.
    pub(crate) fn of(&self, number: u32) -> &[u32] {
        &self.numbers[self.range(number)]
    }

    /// How many rows of both sides hold a word.
    pub(crate) fn rows(&self, word: u32) -> u32 {
        self.rows[word as usize]
    }

    /// The value without spaces, hashed.
    pub(crate) fn compact(&self, number: u32) -> u64 {
        self.compact[number as usize]
    }

    /// How many first words two values have in common, and how much that says.
    pub(crate) fn common_head(&self, one: u32, other: u32) -> (usize, i32) {
        let (a, b) = (self.range(one), self.range(other));
        let length = self.heads[a.clone()].iter().zip(&self.heads[b]).take_while(|(a, b)| a == b).count();
        (length, if length == 0 { 0 } else { self.head_points[a.start + length - 1] })
    }

    /// What two values share: the points of common words as thousandths of all their words' points, and the points
    /// of the rarest common word.
    pub(crate) fn common(&self, one: u32, other: u32) -> (i32, i32) {
        if self.marks[one as usize] & self.marks[other as usize] == 0 {
            return (0, 0);
        }
        let (a, b) = (self.of(one), self.of(other));
        let (mut i, mut j, mut shared, mut rarest) = (0, 0, 0_i64, 0);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    let points = self.points[a[i] as usize];
                    shared += i64::from(points);
                    rarest = rarest.max(points);
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        let all = i64::from(self.value_points[one as usize]) + i64::from(self.value_points[other as usize]);
        (i32::try_from(2000 * shared / all.max(1)).expect("at most 1,000"), rarest)
    }
}
