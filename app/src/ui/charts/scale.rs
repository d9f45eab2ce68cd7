//! From figures to places on the picture.

/// How much of the whole each size is, in percent; nothing of nothing is nothing.
pub(super) fn shares(sizes: &[f64]) -> Vec<f64> {
    let whole: f64 = sizes.iter().map(|size| size.max(0.0)).sum();
    sizes.iter().map(|size| if whole > 0.0 { size.max(0.0) / whole * 100.0 } else { 0.0 }).collect()
}

/// Where each share starts when they stand one after another.
pub(super) fn starts(shares: &[f64]) -> Vec<f64> {
    let mut at = 0.0;
    let step = |share: &f64| {
        let start = at;
        at += share;
        start
    };
    shares.iter().map(step).collect()
}

/// A span of figures laid out on a width of 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// Holds every figure, and zero.
    pub(super) fn from_zero(figures: impl IntoIterator<Item = f64>) -> Self {
        Self::around(figures.into_iter().chain([0.0]))
    }

    /// Holds every figure.
    pub(super) fn around(figures: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) = figures
            .into_iter()
            .filter(|figure| figure.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| (low.min(figure), high.max(figure)));
        if low <= high { Self { low, high } } else { Self { low: 0.0, high: 0.0 } }
    }

    /// The place of a figure, from 0 to 100.
    pub(super) fn place(self, figure: f64) -> f64 {
        let span = self.high - self.low;
        if span > 0.0 && figure.is_finite() { ((figure - self.low) / span * 100.0).clamp(0.0, 100.0) } else { 0.0 }
    }

    /// Where the bar between two figures starts and how long it is.
    pub(super) fn bar(self, from: f64, to: f64) -> (f64, f64) {
        let (from, to) = (self.place(from), self.place(to));
        (from.min(to), (from - to).abs())
    }
}

/// A place on the picture as an attribute.
pub(super) fn percent(place: f64) -> String {
    format!("{}%", rounded(place))
}

/// Two decimals are finer than any screen.
pub(super) fn rounded(place: f64) -> f64 {
    (place * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_make_up_the_whole() {
        assert_eq!(shares(&[1.0, 3.0]), [25.0, 75.0]);
        assert_eq!(starts(&[25.0, 75.0]), [0.0, 25.0]);
    }

    #[test]
    fn nothing_of_nothing_is_nothing() {
        assert_eq!(shares(&[0.0, 0.0]), [0.0, 0.0]);
        assert_eq!(Scale::around([]).place(3.0), 0.0);
    }

    #[test]
    fn a_bar_below_zero_lies_before_it() {
        let scale = Scale::from_zero([-1.0, 3.0]);
        assert_eq!(scale.bar(0.0, -1.0), (0.0, 25.0));
        assert_eq!(scale.bar(0.0, 3.0), (25.0, 75.0));
    }

    #[test]
    fn figures_that_are_no_numbers_do_not_move_the_others() {
        let scale = Scale::from_zero([f64::NAN, 2.0]);
        assert_eq!(scale.place(2.0), 100.0);
        assert_eq!(scale.place(f64::NAN), 0.0);
    }
}
