//! The order of rows by one column: a number of 64 bits for each row, and a closer look at rows that share theirs.

use std::cmp::Ordering;
use std::sync::Arc;

use rayon::prelude::*;

use crate::reading::column::{Column, Digits, Words};
use crate::reading::strings::Strings;

/// Values that are ranked when there are no more of them than this; ranks need no closer look.
const RANKED: usize = 1 << 17;
/// So few rows are put in order by one thread.
const FEW: usize = 1 << 10;
/// After so many times eight letters texts are compared whole.
const DEEPEST: usize = if cfg!(test) { 2 } else { 32 };

/// Where each row stands by the values of a column.
#[derive(Debug)]
pub(crate) struct Order {
    keys: Vec<u64>,
    column: Arc<Column>,
    closer: Closer,
}

/// How rows with the same number are told apart.
#[derive(Debug)]
enum Closer {
    /// They are equal.
    Equal,
    /// By the digits of numbers too long for 64 bits.
    Digits,
    /// By all of the text, folded.
    Text(Arc<Strings>),
}

impl Order {
    /// The order by a column; of one with text, `folded` is its text as it is compared.
    pub(crate) fn new(column: Arc<Column>, folded: Option<Arc<Strings>>) -> Self {
        let (keys, closer) = match (column.as_ref(), folded) {
            (Column::Text(words), Some(folded)) if words.codes.is_some() && folded.len() <= RANKED => {
                (ranks(words, &folded), Closer::Equal)
            }
            (Column::Text(words), Some(folded)) => (prefixes(words, &folded), Closer::Text(folded)),
            (Column::Text(words), None) => (vec![0; words.values.len()], Closer::Equal),
            (Column::Flags(flags), _) => (flags.values().iter().map(u64::from).collect(), Closer::Equal),
            (Column::Numbers(numbers), _) => match &numbers.digits {
                Digits::Small(digits) => (digits.iter().map(|digit| shifted(*digit)).collect(), Closer::Equal),
                Digits::Large(digits) => (digits.iter().map(|digit| clamped(*digit)).collect(), Closer::Digits),
            },
        };
        Self { keys, column, closer }
    }

    pub(crate) fn weight(&self) -> usize {
        self.keys.capacity() * 8
    }

    pub(crate) fn is_missing(&self, row: u32) -> bool {
        self.column.missing().is_some_and(|nulls| nulls.is_null(row as usize))
    }

    /// The number of a row that has a value: smaller comes first.
    pub(crate) fn key(&self, row: u32, descending: bool) -> u64 {
        let key = self.keys[row as usize];
        if descending { !key } else { key }
    }

    /// Whether rows with the same number have the same value.
    pub(crate) fn is_equal(&self, one: u32, other: u32) -> bool {
        self.by_value(one, other).is_eq()
    }

    /// Tells rows with the same number apart; equals stand in the order of the file.
    pub(crate) fn closer(&self, one: u32, other: u32, descending: bool) -> Ordering {
        let by_value = self.by_value(one, other);
        let by_value = if descending { by_value.reverse() } else { by_value };
        by_value.then(one.cmp(&other))
    }

    fn by_value(&self, one: u32, other: u32) -> Ordering {
        match (&self.closer, self.column.as_ref()) {
            (Closer::Digits, Column::Numbers(numbers)) => numbers.get(one as usize).cmp(&numbers.get(other as usize)),
            (Closer::Text(folded), Column::Text(words)) => {
                folded.get(words.value_of(one as usize)).cmp(folded.get(words.value_of(other as usize)))
            }
            _ => Ordering::Equal,
        }
    }

    /// Puts rows that have values in order, each with its number, the smallest first. Texts often begin alike: rows that
    /// share a number get one of the letters that follow, so that no text is looked at for each comparison.
    pub(crate) fn sort_keyed(&self, rows: &mut [(u64, u32)]) {
        match (&self.closer, self.column.as_ref()) {
            (Closer::Text(folded), Column::Text(words)) => {
                sort(rows);
                let text = |row: u32| folded.get(words.value_of(row as usize)).as_bytes();
                deeper(rows, 1, &text);
            }
            _ => rows.par_sort_unstable_by(|one, other| {
                one.0.cmp(&other.0).then_with(|| self.closer(one.1, other.1, false))
            }),
        }
    }

    /// Puts rows that have values in order.
    pub(crate) fn sort(&self, rows: &mut [u32], descending: bool) {
        let compare = |one: &u32, other: &u32| {
            let by_key = self.key(*one, descending).cmp(&self.key(*other, descending));
            by_key.then_with(|| self.closer(*one, *other, descending))
        };
        rows.par_sort_unstable_by(compare);
    }
}

/// Puts rows with the same letters up to here in order by those that follow.
fn deeper<'a>(rows: &mut [(u64, u32)], letters: usize, text: &(impl Fn(u32) -> &'a [u8] + Sync)) {
    let alike: Vec<&mut [(u64, u32)]> =
        rows.chunk_by_mut(|one, other| one.0 == other.0).filter(|alike| alike.len() > 1).collect();
    alike.into_par_iter().with_min_len(FEW).for_each(|alike| {
        // A text that ended and one that goes on with zeros share a number, and texts that stay alike for long are rare.
        if alike[0].0.trailing_zeros() >= 8 || letters >= DEEPEST {
            let by_text =
                |one: &(u64, u32), other: &(u64, u32)| text(one.1).cmp(text(other.1)).then(one.1.cmp(&other.1));
            alike.sort_unstable_by(by_text);
            return;
        }
        let next = |row: u32| prefix(text(row).get(8 * letters..).unwrap_or_default());
        if alike.len() > FEW {
            alike.par_iter_mut().for_each(|(key, row)| *key = next(*row));
        } else {
            alike.iter_mut().for_each(|(key, row)| *key = next(*row));
        }
        sort(alike);
        deeper(alike, letters + 1, text);
    });
}

/// Puts rows in order by their numbers; equals stay in the order of the file.
fn sort(rows: &mut [(u64, u32)]) {
    if rows.len() > FEW { rows.par_sort_unstable() } else { rows.sort_unstable() }
}

fn shifted(digit: i64) -> u64 {
    (digit as u64) ^ (1 << 63)
}

/// Numbers out of reach share the last number within it.
fn clamped(digit: i128) -> u64 {
    shifted(i64::try_from(digit).unwrap_or(if digit < 0 { i64::MIN } else { i64::MAX }))
}

/// The first letters of each row's text.
fn prefixes(words: &Words, folded: &Strings) -> Vec<u64> {
    let of_value: Vec<u64> = folded.iter().map(|text| prefix(text.as_bytes())).collect();
    match &words.codes {
        None => of_value,
        Some(codes) => codes.iter().map(|code| of_value.get(*code as usize).copied().unwrap_or(0)).collect(),
    }
}

fn prefix(text: &[u8]) -> u64 {
    let mut first = [0; 8];
    let length = text.len().min(8);
    first[..length].copy_from_slice(&text[..length]);
    u64::from_be_bytes(first)
}

/// Which place each row's text has among all; the same text has the same place.
fn ranks(words: &Words, folded: &Strings) -> Vec<u64> {
    let mut values: Vec<usize> = (0..folded.len()).collect();
    values.sort_unstable_by(|one, other| folded.get(*one).cmp(folded.get(*other)));
    let mut rank_of = vec![0_u64; folded.len()];
    for pair in values.windows(2) {
        let is_new = folded.get(pair[0]) != folded.get(pair[1]);
        rank_of[pair[1]] = rank_of[pair[0]] + u64::from(is_new);
    }
    let codes = words.codes.as_deref().unwrap_or_default();
    codes.iter().map(|code| rank_of.get(*code as usize).copied().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_that_begin_alike_are_ordered_as_comparing_them_whole_does(
            texts in prop::collection::vec("(abcdefgh){0,3}[ab\0]{0,3}(abcdefgh){0,2}[ab\0]{0,2}", 0..60),
        ) {
            let mut values = Strings::default();
            texts.iter().for_each(|text| values.push_with(|to| to.push_str(text)));
            let column = Column::Text(Words { codes: None, values: values.clone(), missing: None });
            let order = Order::new(Arc::new(column), Some(Arc::new(values)));
            let rows = 0..u32::try_from(texts.len()).unwrap();
            let mut keyed: Vec<(u64, u32)> = rows.clone().map(|row| (order.key(row, false), row)).collect();
            order.sort_keyed(&mut keyed);
            let mut expected: Vec<u32> = rows.collect();
            expected.sort_by_key(|row| &texts[*row as usize]);
            prop_assert_eq!(keyed.into_iter().map(|(_, row)| row).collect::<Vec<_>>(), expected);
        }
    }
}
