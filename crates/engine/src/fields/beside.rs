//! One record beside many of the other side, field by field: what the one needs is prepared once, and letters are
//! compared four texts at a time.

use super::{Days, Field, Seen, Side, amount_rarity, seen_texts};
use crate::levels::{self, Glance, Shared};
use crate::numbers::Amounts;
use crate::similarity::Alike;
use crate::texts::Texts;

impl Field {
    /// How a record relates to each of several of the other side; what was seen stands `width` apart, from `at` on.
    pub(crate) fn compare_all(
        &self,
        fixed: (Side, u32),
        others: &[u32],
        (at, width): (usize, usize),
        alike: &mut Alike,
        seen: &mut [Seen],
    ) {
        let slots = others.iter().zip(seen.chunks_exact_mut(width)).map(|(other, seen)| (*other, &mut seen[at]));
        let texts = match self {
            Self::Text(texts) => texts,
            Self::Amount(amounts) => return amounts_seen(amounts, fixed, slots),
            Self::Day(days) => return days_seen(days, fixed, slots),
        };
        let (own, rows) = match fixed.0 {
            Side::Left => (texts.left[fixed.1 as usize], &texts.right),
            Side::Right => (texts.right[fixed.1 as usize], &texts.left),
        };
        let remembers = others.len() > 1 && texts.come_back();
        if remembers {
            alike.turn_to(texts, own);
        }
        let mut waiting = Waiting { remembers, ..Waiting::default() };
        for (place, other) in others.iter().enumerate() {
            let other = rows[*other as usize];
            if let Some(known) = remembers.then(|| alike.recall(other)).flatten() {
                seen[place * width + at] = known;
                continue;
            }
            match levels::glance(texts, other, own, alike) {
                Glance::Level(level, rarest) => {
                    let found = seen_texts(texts, other, own, (level, rarest));
                    seen[place * width + at] = found;
                    if remembers {
                        alike.remember(other, found);
                    }
                }
                Glance::Likeness(shared) => {
                    waiting.push(place * width + at, other, shared);
                    if waiting.is_full() {
                        waiting.settle(texts, own, alike, seen);
                    }
                }
            }
        }
        waiting.settle(texts, own, alike, seen);
    }
}

fn amounts_seen<'a>(amounts: &Amounts, fixed: (Side, u32), slots: impl Iterator<Item = (u32, &'a mut Seen)>) {
    let see = |one: u32, other: u32| {
        let level = levels::amounts(amounts, one, other);
        Seen { level, rarity: amount_rarity(amounts, one, other, level), kin: 0 }
    };
    let row = fixed.1 as usize;
    match fixed.0 {
        Side::Left => slots.for_each(|(other, seen)| *seen = see(amounts.left[row], amounts.right[other as usize])),
        Side::Right => slots.for_each(|(other, seen)| *seen = see(amounts.left[other as usize], amounts.right[row])),
    }
}

fn days_seen<'a>(days: &Days, fixed: (Side, u32), slots: impl Iterator<Item = (u32, &'a mut Seen)>) {
    let see = |one: i32, other: i32| Seen { level: levels::days(one, other), rarity: 0, kin: 0 };
    let row = fixed.1 as usize;
    match fixed.0 {
        Side::Left => slots.for_each(|(other, seen)| *seen = see(days.left[row], days.right[other as usize])),
        Side::Right => slots.for_each(|(other, seen)| *seen = see(days.left[other as usize], days.right[row])),
    }
}

/// Up to four texts of which the letters are to be compared with one.
#[derive(Default)]
struct Waiting {
    texts: [Option<(usize, u32, Shared)>; 4],
    count: usize,
    /// Whether what is found is to be remembered.
    remembers: bool,
}

impl Waiting {
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
