//! The rows of one page: the first few of an order after a place, without putting all of them in order.

use arrow_buffer::BooleanBuffer;

use super::order::Order;

/// Chooses rows among those that answer a question.
pub(crate) struct Choice<'a> {
    /// How many rows the table has.
    pub(crate) rows: u32,
    /// Those that answer; all where nothing is asked.
    pub(crate) answer: Option<&'a BooleanBuffer>,
    /// The order; that of the file where none is wanted.
    pub(crate) order: Option<&'a Order>,
    /// The largest first.
    pub(crate) descending: bool,
}

impl Choice<'_> {
    /// The first rows after a row, which itself need not answer the question.
    pub(crate) fn first(&self, count: usize, after: Option<u32>) -> Vec<u32> {
        let Some(order) = self.order else { return self.in_file_order(after).take(count).collect() };
        let mut chosen = match after {
            Some(row) if order.is_missing(row) => Vec::new(),
            after => self.smallest(order, count, after),
        };
        if chosen.len() < count {
            let after = after.filter(|row| order.is_missing(*row));
            let missing = self.in_file_order(after).filter(|row| order.is_missing(*row));
            let left = count - chosen.len();
            chosen.extend(missing.take(left));
        }
        chosen
    }

    /// All rows that answer, in order.
    pub(crate) fn all(&self) -> Vec<u32> {
        let Some(order) = self.order else { return self.in_file_order(None).collect() };
        let (mut chosen, missing): (Vec<u32>, Vec<u32>) =
            self.in_file_order(None).partition(|row| !order.is_missing(*row));
        order.sort(&mut chosen, self.descending);
        chosen.extend(missing);
        chosen
    }

    fn in_file_order(&self, after: Option<u32>) -> Box<dyn Iterator<Item = u32> + '_> {
        let begin = after.map_or(0, |row| row + 1);
        match self.answer {
            None => Box::new(begin..self.rows),
            Some(answer) => {
                let skipped = begin.min(self.rows) as usize;
                let rest = arrow_buffer::bit_iterator::BitIndexIterator::new(
                    answer.values(),
                    answer.offset() + skipped,
                    answer.len() - skipped,
                );
                // A table has no more rows than 32 bits can number: its footer is refused otherwise.
                Box::new(rest.map(move |row| begin + row as u32))
            }
        }
    }

    /// The rows with the smallest numbers after that of a row, in order.
    fn smallest(&self, order: &Order, count: usize, after: Option<u32>) -> Vec<u32> {
        let mut kept = Kept { order, descending: self.descending, count, rows: Vec::with_capacity(count + 1) };
        let floor = after.map(|row| (order.key(row, self.descending), row));
        for row in self.in_file_order(None) {
            if order.is_missing(row) {
                continue;
            }
            let key = order.key(row, self.descending);
            let is_after = floor.is_none_or(|(floor, after)| {
                key > floor || (key == floor && order.closer(row, after, self.descending).is_gt())
            });
            if is_after {
                kept.offer(key, row);
            }
        }
        kept.rows.into_iter().map(|(_, row)| row).collect()
    }
}

/// The best rows up to now, in order.
struct Kept<'a> {
    order: &'a Order,
    descending: bool,
    count: usize,
    rows: Vec<(u64, u32)>,
}

impl Kept<'_> {
    fn offer(&mut self, key: u64, row: u32) {
        if self.rows.len() == self.count && self.rows.last().is_none_or(|last| !self.is_before((key, row), *last)) {
            return;
        }
        let place = self.rows.partition_point(|kept| self.is_before(*kept, (key, row)));
        self.rows.insert(place, (key, row));
        self.rows.truncate(self.count);
    }

    fn is_before(&self, one: (u64, u32), other: (u64, u32)) -> bool {
        one.0 < other.0 || (one.0 == other.0 && self.order.closer(one.1, other.1, self.descending).is_lt())
    }
}
