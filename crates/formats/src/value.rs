//! One value of a kind, out of the text that stands for it.

mod amount;
mod day;
mod instant;
mod months;
mod words;

pub(crate) use amount::{Amount, NoAmount, amount};
pub(crate) use day::{day, usual_day};
pub(crate) use instant::{instant, usual_instant};
pub(crate) use words::{direction, flag, is_placeholder};

/// Whole numbers of ASCII digits, few enough to fit.
fn number(digits: &[u8]) -> Option<i64> {
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    digits.iter().try_fold(0, |number, byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit <= 9).then(|| number * 10 + i64::from(digit))
    })
}
