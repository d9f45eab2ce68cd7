//! What a column holds: a guess from the first rows, widened by what does not fit.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::cursor::Cursor;
use super::value::{self, DateForm};

/// Rows the guess is made from. A constant, so that it does not depend on how a text is cut.
const SAMPLE: usize = 16_384;

/// How a column is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `true` and `false`.
    Flag,
    /// Whole numbers.
    Whole,
    /// Exact decimal numbers.
    Amount,
    /// Days in this form.
    Day(DateForm),
    /// Days with a time.
    Instant,
    /// Text that repeats itself: each distinct one is kept once.
    Words,
    /// Text.
    Text,
}

/// From the narrowest to the widest. Days of two figures before the month are tried in the European order first, so
/// a column that could be either is taken for that.
const LADDER: [Kind; 8] = [
    Kind::Flag,
    Kind::Whole,
    Kind::Amount,
    Kind::Day(DateForm::Iso),
    Kind::Day(DateForm::Dots),
    Kind::Day(DateForm::DayFirst),
    Kind::Day(DateForm::MonthFirst),
    Kind::Instant,
];

/// What a column can still be.
#[derive(Clone, Debug)]
pub(super) struct Guess {
    rungs: Vec<Kind>,
    repeats: bool,
}

impl Guess {
    pub(super) fn kind(&self) -> Kind {
        let text = if self.repeats { Kind::Words } else { Kind::Text };
        self.rungs.first().copied().unwrap_or(text)
    }

    /// Gives up the narrowest type, because a value does not fit.
    pub(super) fn widen(&mut self) {
        if !self.rungs.is_empty() {
            self.rungs.remove(0);
        }
    }

    fn see(&mut self, value: &[u8]) {
        self.rungs.retain(|&kind| fits(kind, value));
    }
}

fn fits(kind: Kind, value: &[u8]) -> bool {
    match kind {
        Kind::Flag => value::flag(value).is_some(),
        Kind::Whole => value::whole(value).is_some(),
        Kind::Amount => value::amount(value).is_some(),
        Kind::Day(form) => value::day(value, form).is_some(),
        Kind::Instant => value::instant(value).is_some(),
        Kind::Words | Kind::Text => true,
    }
}

/// Looks at the first rows. What cannot be read is left to the reading itself.
pub(super) fn guess(body: &[u8], delimiter: u8, columns: usize) -> Vec<Guess> {
    let mut seen: Vec<Seen> = (0..columns).map(|_| Seen::new()).collect();
    let mut cursor = Cursor::new(body, 0, delimiter);
    'rows: for _ in 0..SAMPLE {
        if !cursor.begin_record(body.len()) {
            break;
        }
        let mut at = 0;
        loop {
            let Ok(field) = cursor.field() else { break 'rows };
            if let Some(seen) = seen.get_mut(at) {
                seen.value(&field.value());
            }
            at += 1;
            if field.is_last {
                break;
            }
        }
    }
    seen.into_iter().map(Seen::conclude).collect()
}

struct Seen {
    guess: Guess,
    values: usize,
    distinct: HashSet<Vec<u8>, FixedState>,
}

impl Seen {
    fn new() -> Self {
        let guess = Guess { rungs: LADDER.to_vec(), repeats: false };
        Self { guess, values: 0, distinct: HashSet::default() }
    }

    fn value(&mut self, value: &[u8]) {
        if !value.is_empty() {
            self.guess.see(value);
            self.values += 1;
            if !self.distinct.contains(value) {
                self.distinct.insert(value.to_vec());
            }
        }
    }

    /// A column without values is text. Where one in ten of the first values is a repetition,
    /// there are more of them later, and each distinct one is kept once.
    fn conclude(mut self) -> Guess {
        if self.values == 0 {
            self.guess.rungs.clear();
        }
        self.guess.repeats = self.values > 0 && self.distinct.len() * 10 <= self.values * 9;
        self.guess
    }
}
