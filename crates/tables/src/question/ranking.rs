//! All rows in the order of one column, worked out once and kept beside the table: a page of a sorted table is then
//! found without reading the column.

use arrow_buffer::{BooleanBuffer, BooleanBufferBuilder};

use super::order::Order;

/// What a kept order begins with; the number is that of the form it is written in.
const MARK: &[u8; 8] = b"tieord\x00\x01";
/// The mark, and the checksum of what follows: how many rows have a value, and the rest.
const HEAD: usize = 8 + 4;

/// Rows in order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ranking {
    /// Rows with a value, the smallest first, equals in the order of the file; then those without one.
    rows: Vec<u32>,
    filled: usize,
    /// The places of rows whose value is not that of the row before.
    firsts: BooleanBuffer,
}

impl Ranking {
    pub(crate) fn new(order: &Order, rows: u32) -> Self {
        let (present, missing): (Vec<u32>, Vec<u32>) = (0..rows).partition(|row| !order.is_missing(*row));
        let mut keyed: Vec<(u64, u32)> = present.iter().map(|row| (order.key(*row, false), *row)).collect();
        order.sort_keyed(&mut keyed);
        let mut firsts = BooleanBufferBuilder::new(keyed.len());
        let mut before: Option<(u64, u32)> = None;
        for (key, row) in &keyed {
            let is_same = before.is_some_and(|before| before.0 == *key && order.is_equal(before.1, *row));
            firsts.append(!is_same);
            before = Some((*key, *row));
        }
        let rows = keyed.into_iter().map(|(_, row)| row).chain(missing).collect();
        Self { rows, filled: present.len(), firsts: firsts.finish() }
    }

    pub(crate) fn weight(&self) -> usize {
        self.rows.capacity() * 4 + self.firsts.len() / 8
    }

    /// The first rows that answer a question after a row, which itself need not answer it.
    pub(crate) fn first(
        &self,
        answer: Option<&BooleanBuffer>,
        count: usize,
        after: Option<u32>,
        descending: bool,
    ) -> Vec<u32> {
        let is_wanted = |row: &u32| answer.is_none_or(|answer| answer.value(*row as usize));
        let walked = self.walk(descending).flatten().copied();
        match after {
            None => walked.filter(is_wanted).take(count).collect(),
            Some(after) => walked.skip_while(|row| *row != after).skip(1).filter(is_wanted).take(count).collect(),
        }
    }

    /// Pieces of rows, one after the other: all there is, or values from the largest to the smallest.
    fn walk(&self, descending: bool) -> Box<dyn Iterator<Item = &[u32]> + '_> {
        if !descending {
            return Box::new(std::iter::once(self.rows.as_slice()));
        }
        let mut end = self.filled;
        let runs = std::iter::from_fn(move || {
            let last = end.checked_sub(1)?;
            let begin = (0..=last).rev().find(|place| self.firsts.value(*place)).unwrap_or(0);
            let run = &self.rows[begin..end];
            end = begin;
            Some(run)
        });
        Box::new(runs.chain(std::iter::once(&self.rows[self.filled..])))
    }

    /// The order as it is kept.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut kept = Vec::with_capacity(4 + self.rows.len() * 4 + self.firsts.len() / 8 + 1);
        kept.extend_from_slice(&u32::try_from(self.filled).unwrap_or(u32::MAX).to_le_bytes());
        self.rows.iter().for_each(|row| kept.extend_from_slice(&row.to_le_bytes()));
        kept.extend_from_slice(self.firsts.sliced().as_slice());
        [MARK.as_slice(), &crc32fast::hash(&kept).to_le_bytes(), &kept].concat()
    }

    /// A kept order of so many rows; nothing where it is damaged or written in another form.
    pub(crate) fn from_bytes(bytes: &[u8], rows: usize) -> Option<Self> {
        let (head, kept) = bytes.split_at_checked(HEAD).filter(|(head, _)| head.starts_with(MARK))?;
        if head[MARK.len()..] != crc32fast::hash(kept).to_le_bytes() {
            return None;
        }
        let (filled, rest) = kept.split_first_chunk::<4>()?;
        let filled = u32::from_le_bytes(*filled) as usize;
        let (of_rows, of_firsts) = rest.split_at_checked(rows * 4)?;
        if filled > rows || of_firsts.len() != filled.div_ceil(8) {
            return None;
        }
        let (of_rows, _) = of_rows.as_chunks::<4>();
        let rows = of_rows.iter().map(|row| u32::from_le_bytes(*row)).collect();
        let firsts = BooleanBuffer::new(of_firsts.to_vec().into(), 0, filled);
        Some(Self { rows, filled, firsts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranking() -> Ranking {
        let firsts = BooleanBuffer::from_iter([true, false, true, true, false]);
        Ranking { rows: vec![3, 5, 0, 2, 6, 1, 4], filled: 5, firsts }
    }

    #[test]
    fn equals_keep_the_order_of_the_file_either_way_and_the_missing_are_last() {
        let ranking = ranking();
        assert_eq!(ranking.first(None, 9, None, false), [3, 5, 0, 2, 6, 1, 4]);
        assert_eq!(ranking.first(None, 9, None, true), [2, 6, 0, 3, 5, 1, 4]);
        assert_eq!(ranking.first(None, 2, Some(6), true), [0, 3]);
        let answer = BooleanBuffer::from_iter([true, false, true, true, true, false, false]);
        assert_eq!(ranking.first(Some(&answer), 9, Some(5), false), [0, 2, 4]);
    }

    #[test]
    fn what_is_kept_is_what_was_worked_out_or_nothing() {
        let ranking = ranking();
        let bytes = ranking.to_bytes();
        assert_eq!(Ranking::from_bytes(&bytes, 7).as_ref(), Some(&ranking));
        assert_eq!(Ranking::from_bytes(&bytes, 8), None);
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert_eq!(Ranking::from_bytes(&other, 7), None, "byte {at}");
            assert_eq!(Ranking::from_bytes(&bytes[..at], 7), None, "cut at {at}");
        }
        let empty = Ranking { rows: Vec::new(), filled: 0, firsts: BooleanBuffer::new_unset(0) };
        assert_eq!(Ranking::from_bytes(&empty.to_bytes(), 0), Some(empty));
    }
}
