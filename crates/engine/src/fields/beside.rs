//! One record beside many of the other side, field by field: what the one needs is prepared once, and letters are
//! compared four texts at a time.

use super::{Field, Seen, Side, amount_rarity, seen_texts};
use crate::columns::MISSING;
use crate::levels::{self, Glance, SAME, Shared};
use crate::numbers::Amounts;
use crate::similarity::Alike;
use crate::texts::Texts;

impl Field {
    /// How a record relates to each of several of the other side; what was seen stands `width` apart, from `at` on.
    pub(crate) fn compare_all(
        &self,
        fixed: (Side, u32),
        others: &[u32],
        place: (usize, usize),
        alike: &mut Alike,
        seen: &mut [Seen],
    ) {
        let side = if fixed.0 == Side::Left { Side::Right } else { Side::Left };
        self.compare_with(fixed, others, |other| self.number(side, other as usize), place, alike, seen);
    }

    /// How values of a left and a right record relate, where telling takes little: for all but texts that differ.
    pub(crate) fn seen_at_once(&self, left: u32, right: u32) -> Option<Seen> {
        match self {
            Self::Amount(amounts) => Some(amounts_seen(amounts, left, right)),
            Self::Day(_) => Some(days_seen(left, right)),
            Self::Text(_) if left == MISSING || right == MISSING => Some(Seen::NOTHING),
            Self::Text(texts) => (left == right).then(|| seen_texts(texts, left, right, (SAME, 0))),
        }
    }

    /// The most that what a text shares with another one says, and the most that being as rare says.
    pub(crate) fn most_said(&self, number: u32) -> (i32, i32) {
        match self {
            Self::Text(texts) if number != MISSING => (texts.face(number).rarest, texts.kin_points(number, number)),
            _ => (0, 0),
        }
    }

    /// As [`Field::compare_all`], with a quicker way to the numbers of the others' values.
    pub(crate) fn compare_with(
        &self,
        (side, row): (Side, u32),
        others: &[u32],
        number: impl Fn(u32) -> u32,
        (at, width): (usize, usize),
        alike: &mut Alike,
        seen: &mut [Seen],
    ) {
        let own = self.number(side, row as usize);
        let numbers = others.iter().map(|other| number(*other));
        let slots = seen.chunks_exact_mut(width).map(|seen| &mut seen[at]);
        match (self, side) {
            (Self::Text(texts), _) => texts_seen(texts, own, numbers, (at, width), alike, seen),
            (Self::Amount(amounts), Side::Left) => {
                numbers.zip(slots).for_each(|(other, seen)| *seen = amounts_seen(amounts, own, other));
            }
            (Self::Amount(amounts), Side::Right) => {
                numbers.zip(slots).for_each(|(other, seen)| *seen = amounts_seen(amounts, other, own));
            }
            (Self::Day(_), Side::Left) => numbers.zip(slots).for_each(|(other, seen)| *seen = days_seen(own, other)),
            (Self::Day(_), Side::Right) => numbers.zip(slots).for_each(|(other, seen)| *seen = days_seen(other, own)),
        }
    }
}

fn amounts_seen(amounts: &Amounts, one: u32, other: u32) -> Seen {
    let level = levels::amounts(amounts, one, other);
    Seen { level, rarity: amount_rarity(amounts, one, other, level), ..Seen::NOTHING }
}

fn days_seen(one: u32, other: u32) -> Seen {
    Seen { level: levels::days(one.cast_signed(), other.cast_signed()), ..Seen::NOTHING }
}

fn texts_seen(
    texts: &Texts,
    own: u32,
    mut others: impl ExactSizeIterator<Item = u32>,
    (at, width): (usize, usize),
    alike: &mut Alike,
    seen: &mut [Seen],
) {
    let remembers = others.len() > 1 && texts.come_back();
    if remembers {
        alike.turn_to(texts, own);
    }
    let mut waiting = Waiting { remembers, ..Waiting::default() };
    let mut first = 0;
    while others.len() > 0 {
        let mut numbers = [own; CALLED];
        let count = numbers.iter_mut().zip(&mut others).map(|(number, other)| *number = other).count();
        texts.call(&numbers[..count]);
        for (place, other) in (first..).zip(&numbers[..count]) {
            waiting.meet(texts, (own, *other), place * width + at, alike, seen);
        }
        first += count;
    }
    waiting.settle(texts, own, alike, seen);
}

/// Texts that are asked for at once.
const CALLED: usize = 32;

/// Up to four texts of which the letters are to be compared with one.
#[derive(Default)]
struct Waiting {
    texts: [Option<(usize, u32, Shared)>; 4],
    count: usize,
    /// Whether what is found is to be remembered.
    remembers: bool,
}

impl Waiting {
    /// Sees at once how a text relates to the own one, or lets it wait.
    fn meet(&mut self, texts: &Texts, (own, other): (u32, u32), place: usize, alike: &mut Alike, seen: &mut [Seen]) {
        if let Some(known) = self.remembers.then(|| alike.recall(other)).flatten() {
            seen[place] = known;
            return;
        }
        match levels::glance(texts, other, own, alike) {
            Glance::Level(level, rarest) => {
                seen[place] = seen_texts(texts, other, own, (level, rarest));
                if self.remembers {
                    alike.remember(other, seen[place]);
                }
            }
            Glance::Likeness(shared) => {
                self.push(place, other, shared);
                if self.is_full() {
                    self.settle(texts, own, alike, seen);
                }
            }
        }
    }

    const fn push(&mut self, place: usize, text: u32, shared: Shared) {
        self.texts[self.count] = Some((place, text, shared));
        self.count += 1;
    }

    const fn is_full(&self) -> bool {
        self.count == self.texts.len()
    }

    fn settle(&mut self, texts: &Texts, own: u32, alike: &mut Alike, seen: &mut [Seen]) {
        if self.count == 0 {
            return;
        }
        let four = self.texts.map(|text| text.map_or(own, |text| text.1));
        let least = self.texts.map(|text| text.map_or(1000, |text| text.2.least()));
        let likeness = alike.thousandths(texts, four, least, own);
        for (text, likeness) in self.texts.iter().zip(likeness) {
            if let Some((place, other, shared)) = text {
                let found = seen_texts(texts, *other, own, shared.level(likeness));
                seen[*place] = found;
                if self.remembers {
                    alike.remember(*other, found);
                }
            }
        }
        *self = Self { remembers: self.remembers, ..Self::default() };
    }
}
