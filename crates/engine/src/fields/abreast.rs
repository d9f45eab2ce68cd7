//! The values of a record in all fields side by side: a record that is met by chance costs one visit to a far memory
//! instead of one for each field.

use rayon::prelude::*;

use super::{Field, Side};

/// Records laid out at once.
const CHUNK: usize = 1 << 12;

/// The numbers of the values of one side's records, those of one record side by side.
pub(crate) struct Abreast {
    width: usize,
    numbers: Vec<u32>,
}

impl Abreast {
    pub(crate) fn new(fields: &[Field], side: Side) -> Self {
        let (width, records) = (fields.len(), fields.first().map_or(0, |field| field.records(side)));
        let mut numbers = vec![0; width * records];
        let chunks = numbers.par_chunks_mut((width * CHUNK).max(1)).zip((0..records).into_par_iter().step_by(CHUNK));
        chunks.for_each(|(chunk, first)| {
            for (at, field) in fields.iter().enumerate() {
                for (own, record) in chunk.chunks_exact_mut(width).zip(first..) {
                    own[at] = field.number(side, record);
                }
            }
        });
        Self { width, numbers }
    }

    /// Asks for the values of some records, all at once: each is far away, and a far memory answers many as fast as one.
    pub(crate) fn call(&self, records: &[u32]) {
        let first_and_last = |record: &u32| {
            let start = *record as usize * self.width;
            self.numbers[start] ^ self.numbers[start + self.width - 1]
        };
        std::hint::black_box(records.iter().map(first_and_last).fold(0, |all, numbers| all ^ numbers));
    }

    /// The number of a record's value in the field at a place.
    pub(crate) fn number(&self, at: usize, record: u32) -> u32 {
        self.numbers[record as usize * self.width + at]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fields::drawn::{drawn, fields, rows};

    proptest! {
        #[test]
        fn values_side_by_side_are_those_of_the_fields(left in drawn(), right in drawn()) {
            let fields = fields(&left, &right);
            for (side, records) in [(Side::Left, rows(&left)), (Side::Right, rows(&right))] {
                let abreast = Abreast::new(&fields, side);
                for (at, field) in fields.iter().enumerate() {
                    let own: Vec<u32> = records.iter().map(|record| abreast.number(at, *record)).collect();
                    let fields: Vec<u32> = records.iter().map(|record| field.number(side, *record as usize)).collect();
                    prop_assert_eq!(own, fields);
                }
            }
        }
    }
}
