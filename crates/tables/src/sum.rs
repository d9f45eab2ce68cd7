//! Exact sums of decimal numbers, however many there are.

use arrow_buffer::i256;
use domain::canonical::write_decimal;

/// A sum of digits. What 128 bits cannot hold is carried in 256.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sum {
    small: i128,
    carried: i256,
}

impl Sum {
    pub(crate) fn add(&mut self, digits: i128) {
        match self.small.checked_add(digits) {
            Some(sum) => self.small = sum,
            None => {
                self.carried = self.carried.wrapping_add(i256::from_i128(self.small));
                self.small = digits;
            }
        }
    }

    /// The sum, where 128 bits hold it.
    pub(crate) fn digits(&self) -> Option<i128> {
        self.carried.wrapping_add(i256::from_i128(self.small)).to_i128()
    }

    /// The sum, with so many of its digits after the point.
    pub(crate) fn text(&self, scale: u8) -> String {
        let mut text = String::new();
        let sum = self.carried.wrapping_add(i256::from_i128(self.small));
        if let Some(small) = sum.to_i128() {
            write_decimal(small, scale, &mut text);
            return text;
        }
        text = sum.to_string();
        if scale > 0 {
            text.insert(text.len() - usize::from(scale), '.');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_has_more_digits_than_any_of_its_numbers() {
        let mut sum = Sum::default();
        (0..1000).for_each(|_| sum.add(i128::MAX));
        assert_eq!(sum.text(2), "1701411834604692317316873037158841057270.00");
        sum.add(-5);
        (0..1000).for_each(|_| sum.add(-i128::MAX));
        assert_eq!(sum.text(2), "-0.05");
    }
}
