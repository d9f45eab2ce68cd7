//! The words of the values of one field: which values share some, and how much sharing them says.

use hashbrown::HashMap;

use crate::EngineError;
use crate::columns::narrow;
use crate::faces::Face;
use crate::observer::Watch;
use crate::strings::Strings;
use crate::texts::{mix, rarity_points};

/// Words of numbered values; values that are not compared have none.
#[derive(Default)]
pub(crate) struct Words {
    /// The words of each value, ascending by number.
    numbers: Vec<u32>,
    /// Numbers of the first word, the first two words, and so on of each value.
    heads: Vec<u32>,
    /// Where each value's words begin; one more than there are values.
    starts: Vec<u32>,
    rows: Vec<u32>,
    points: Vec<i32>,
    head_points: Vec<i32>,
}

/// The numbers of words, and of several first words.
#[derive(Default)]
struct Known {
    words: Strings,
    heads: HashMap<u64, u32, foldhash::fast::FixedState>,
}

impl Words {
    /// Cuts the wanted values into words.
    pub(crate) fn new(
        values: &Strings,
        value_rows: &[u32],
        wanted: &[bool],
        (present, watch): (u32, &Watch<'_>),
    ) -> Result<Self, EngineError> {
        let mut words = Self { starts: Vec::with_capacity(wanted.len() + 1), ..Self::default() };
        words.starts.push(0);
        let mut known = Known::default();
        watch.each((0..).zip(wanted), |(number, wanted)| {
            if *wanted {
                words.cut(values.get(number), &mut known);
            }
            words.starts.push(narrow(words.numbers.len()));
        })?;
        words.numbers.shrink_to_fit();
        words.heads.shrink_to_fit();
        words.weigh(&known, value_rows, (present, watch))?;
        Ok(words)
    }

    fn cut(&mut self, value: &str, known: &mut Known) {
        let start = self.numbers.len();
        let mut head = 0;
        for word in value.split(' ') {
            let number = known.words.number(word);
            head = mix(head, u64::from(number) + 1);
            let next = narrow(known.heads.len());
            self.numbers.push(number);
            self.heads.push(*known.heads.entry(head).or_insert(next));
        }
        self.numbers[start..].sort_unstable();
    }

    /// Counts the rows that hold each word, and those that begin with the same words.
    fn weigh(
        &mut self,
        known: &Known,
        value_rows: &[u32],
        (present, watch): (u32, &Watch<'_>),
    ) -> Result<(), EngineError> {
        let (mut rows, mut heads) = (vec![0_u32; known.words.len()], vec![0_u32; known.heads.len()]);
        watch.each((0..).zip(value_rows), |(number, own)| {
            let own_words = self.range(number);
            for at in own_words.clone() {
                if at == own_words.start || self.numbers[at] != self.numbers[at - 1] {
                    rows[self.numbers[at] as usize] += own;
                }
                heads[self.heads[at] as usize] += own;
            }
        })?;
        self.head_points = rarity_points(&heads, present);
        watch.check()?;
        self.points = rarity_points(&rows, present).iter().map(|points| (*points).max(1)).collect();
        self.rows = rows;
        Ok(())
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

    /// Tells a face the words of a value.
    pub(crate) fn tell(&self, number: u32, face: &mut Face) {
        let range = self.range(number);
        let own = &self.numbers[range.clone()];
        face.words = (narrow(range.start), narrow(range.end));
        face.marks = own.iter().fold(0, |marks, word| marks | 1_u64 << (word % 64));
        let heads = self.heads[range].iter().map(|head| self.head_points[*head as usize]);
        face.rarest = own.iter().map(|word| self.points[*word as usize]).chain(heads).max().unwrap_or(0);
        face.words_points = own.iter().map(|word| self.points[*word as usize]).sum();
    }

    /// How many first words two values have in common, and how much that says.
    pub(crate) fn common_head(&self, one: &Face, other: &Face) -> (usize, i32) {
        let (a, b) = (&self.heads[range(one)], &self.heads[range(other)]);
        let length = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        (length, if length == 0 { 0 } else { self.head_points[a[length - 1] as usize] })
    }

    /// Whether two values have the same words.
    pub(crate) fn same(&self, one: &Face, other: &Face) -> bool {
        self.numbers[range(one)] == self.numbers[range(other)]
    }

    /// What two values share: the points of common words as thousandths of all their words' points, and the points
    /// of the rarest common word.
    pub(crate) fn common(&self, one: &Face, other: &Face) -> (i32, i32) {
        if one.marks & other.marks == 0 {
            return (0, 0);
        }
        let (a, b) = (&self.numbers[range(one)], &self.numbers[range(other)]);
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
        let all = i64::from(one.words_points) + i64::from(other.words_points);
        (i32::try_from(2000 * shared / all.max(1)).expect("at most 1,000"), rarest)
    }
}

fn range(face: &Face) -> std::ops::Range<usize> {
    face.words.0 as usize..face.words.1 as usize
}
