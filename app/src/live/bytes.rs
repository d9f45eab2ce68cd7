//! How fast bytes go, and how long the rest will take.

use leptos::web_sys::js_sys::Date;

/// A rate is taken over as many milliseconds at least, so that it does not jump about.
const SETTLES_AFTER: f64 = 1_000.0;

/// How fast something goes, from when it began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    began: f64,
    /// What was there already when it began.
    from: i64,
}

impl Pace {
    /// Begins to measure.
    pub fn begin(from: i64) -> Self {
        Self { began: Date::now(), from }
    }

    /// Bytes in a second; nothing before there is anything to tell.
    pub fn rate(self, done: i64) -> Option<i64> {
        rate(done - self.from, Date::now() - self.began)
    }
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "bytes of files are below 2^53")]
fn rate(bytes: i64, milliseconds: f64) -> Option<i64> {
    (bytes > 0 && milliseconds >= SETTLES_AFTER)
        .then(|| (bytes as f64 * 1_000.0 / milliseconds) as i64)
        .filter(|rate| *rate > 0)
}
