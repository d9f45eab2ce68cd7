//! A tolerance in the smallest units of its column, worked out once and held against many pairs of amounts.

use domain::ruleset::Tolerance;

/// How much less and how much more than the left amount the right one may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    less: i128,
    more: i128,
    /// In millionths of a percent.
    percent_less: i128,
    percent_more: i128,
    cap: Option<i128>,
}

impl Bounds {
    pub(crate) fn new(tolerance: &Tolerance, scale: u32) -> Self {
        let scale = u8::try_from(scale).unwrap_or(18);
        Self {
            less: tolerance.less.at_scale(scale),
            more: tolerance.more.at_scale(scale),
            percent_less: tolerance.percent_less.at_scale(6),
            percent_more: tolerance.percent_more.at_scale(6),
            cap: tolerance.cap.map(|cap| cap.at_scale(scale)),
        }
    }

    /// Whether the right amount is near enough to the left one.
    pub(crate) fn hold(&self, left: i64, right: i64) -> bool {
        let apart = i128::from(left.abs_diff(right));
        let (flat, percent) =
            if right < left { (self.less, self.percent_less) } else { (self.more, self.percent_more) };
        if apart <= flat || apart == 0 {
            return true;
        }
        let under_cap = self.cap.is_none_or(|cap| apart <= cap);
        percent > 0 && under_cap && apart * 100_000_000 <= i128::from(left.unsigned_abs()) * percent
    }
}
