//! How two values of one field relate, as one small number: the level. Levels are finer than a person would write
//! them by hand, because what they are worth is learned from the records.

use crate::columns::MISSING;
use crate::faces::Face;
use crate::fields::FieldKind;
use crate::numbers::Amounts;
use crate::similarity::Alike;
use crate::texts::Texts;

/// Levels are below this.
pub(crate) const LEVELS: usize = 72;

/// A side has no value.
pub(crate) const NO_VALUE: u8 = 0;
/// The same value.
pub(crate) const SAME: u8 = 1;

/// The levels of texts that are not the same, from the closest.
pub(crate) mod text {
    /// The same but for spaces.
    pub(crate) const SPACING: u8 = 2;
    /// The same words in another order.
    pub(crate) const ORDER: u8 = 3;
    /// One is the beginning of the other.
    pub(crate) const BEGINNING: u8 = 4;
    /// One reference stands inside the other text.
    pub(crate) const CONTAINED: u8 = 5;
    /// The first of the levels of likeness.
    pub(crate) const ALIKE: u8 = 6;
    /// The first level of likeness at which two values need not be one value written twice.
    pub(crate) const KIN: u8 = 11;
    /// The first words are the same.
    pub(crate) const HEAD: u8 = 16;
    /// Hardly alike.
    pub(crate) const DIFFERENT: u8 = 17;
}

/// The least likeness, in thousandths, of each level from [`text::ALIKE`] on.
const LIKENESS: [i32; 10] = [950, 900, 850, 800, 750, 700, 600, 500, 400, 300];

/// The levels of amounts: the same, of opposite sign, near in 27 ways for less and for more, far.
pub(crate) mod amount {
    pub(crate) const OPPOSITE: u8 = 2;
    pub(crate) const NEAR: u8 = 3;
    pub(crate) const RATIOS: u8 = 10;
    pub(crate) const FAR: u8 = NEAR + 2 * 3 * RATIOS;
}

/// The largest difference of each ratio, in thousandths of the larger amount.
const RATIOS: [u128; amount::RATIOS as usize] = [1, 5, 10, 20, 30, 50, 70, 100, 140, 200];

/// The levels of days: how many days the right is after the left, from -32 (or earlier) to 32 (or later).
pub(crate) mod day {
    pub(crate) const MOST: i32 = 32;
    pub(crate) const ZERO: u8 = 34;
}

/// How two texts relate, as far as it is known before their letters are compared.
pub(crate) enum Glance {
    /// The level, and the points of the rarest word or beginning they share.
    Level(u8, i32),
    /// It depends on how alike they are.
    Likeness(Shared),
}

/// What two texts share.
#[derive(Clone, Copy)]
pub(crate) struct Shared {
    /// Common words, in thousandths of all.
    words: i32,
    /// How many first words.
    head: usize,
    /// The points of the rarest word or beginning.
    rarest: i32,
}

impl Shared {
    /// Likeness below this makes no difference.
    pub(crate) fn least(&self) -> i32 {
        self.words.max(LIKENESS[LIKENESS.len() - 1])
    }

    /// The level of texts of which the letters are so alike, and the points of what they share.
    pub(crate) fn level(&self, likeness: i32) -> (u8, i32) {
        let likeness = likeness.max(self.words);
        if self.head >= 2 && likeness < 850 {
            return (text::HEAD, self.rarest);
        }
        let level = LIKENESS.iter().position(|least| likeness >= *least);
        let level = level.map_or(text::DIFFERENT, |step| text::ALIKE + u8::try_from(step).expect("ten steps"));
        (level, self.rarest)
    }
}

/// The level of two texts and the points of the rarest word or beginning they share.
pub(crate) fn texts(texts: &Texts, one: u32, other: u32, alike: &mut Alike) -> (u8, i32) {
    match glance(texts, one, other, alike) {
        Glance::Level(level, rarest) => (level, rarest),
        Glance::Likeness(shared) => {
            let likeness = alike.thousandths(texts, [one; 4], [shared.least(), 1000, 1000, 1000], other);
            shared.level(likeness[0])
        }
    }
}

/// What is known of two texts without comparing their letters.
pub(crate) fn glance(texts: &Texts, one: u32, other: u32, alike: &mut Alike) -> Glance {
    if one == MISSING || other == MISSING {
        return Glance::Level(NO_VALUE, 0);
    }
    if one == other {
        return Glance::Level(SAME, 0);
    }
    let (a, b) = (texts.face(one), texts.face(other));
    let (common, common_word) = texts.common_words(a, b);
    let (head, head_points) = if common_word > 0 { texts.common_head(a, b) } else { (0, 0) };
    let rarest = common_word.max(head_points);
    if a.compact == b.compact {
        return Glance::Level(text::SPACING, rarest);
    }
    if common >= 999 && texts.same_words(a, b) {
        return Glance::Level(text::ORDER, rarest);
    }
    if a.may_begin(b) && begins(texts.letters(a), texts.letters(b)) {
        return Glance::Level(text::BEGINNING, rarest);
    }
    if common_word * 2 > texts.rarest_points && names_one(texts, (one, a), (other, b), alike) {
        return Glance::Level(text::CONTAINED, rarest);
    }
    Glance::Likeness(Shared { words: common, head, rarest })
}

/// Whether one text names the other as a reference; only asked where they have a rare word in common.
fn names_one(texts: &Texts, one: (u32, &Face), other: (u32, &Face), alike: &mut Alike) -> bool {
    let may = |text: &Face, name: &Face| text.length() > name.length() && name.has_digit;
    (may(one.1, other.1) && alike.refers(texts, one.0, other.1.compact))
        || (may(other.1, one.1) && alike.refers(texts, other.0, one.1.compact))
}

/// Whether one text is the beginning of the other.
fn begins(one: &[u8], other: &[u8]) -> bool {
    is_beginning(one, other) || is_beginning(other, one)
}

/// Whether the longer text, cut off, reads like the shorter; a few letters say nothing.
fn is_beginning(short: &[u8], long: &[u8]) -> bool {
    let is_start = short.len() < long.len() && short.first() == long.first() && long.starts_with(short);
    is_start && (short.len() >= 6 || (short.contains(&b' ') && long[short.len()] == b' '))
}

/// The level of two amounts.
pub(crate) fn amounts(amounts: &Amounts, one: u32, other: u32) -> u8 {
    if one == MISSING || other == MISSING {
        return NO_VALUE;
    }
    if one == other {
        return SAME;
    }
    let (left, right) = (amounts.values[one as usize], amounts.values[other as usize]);
    if !amounts.go_together(one, other) {
        return amount::FAR;
    }
    if left == -right {
        return amount::OPPOSITE;
    }
    let apart = left.abs_diff(right);
    let size = left.unsigned_abs().max(right.unsigned_abs());
    if apart > size / 5 + 1 {
        return amount::FAR;
    }
    let (wide, size) = (u128::from(apart) * 1000, u128::from(size));
    let Some(ratio) = RATIOS.iter().position(|most| wide <= size * most) else { return amount::FAR };
    let unit = amounts.unit.unsigned_abs();
    let span = if apart <= unit { 0 } else { 1 + u8::from(apart > 10 * unit) };
    let more = u8::from(right > left);
    amount::NEAR + (more * 3 + span) * amount::RATIOS + u8::try_from(ratio).expect("ten ratios")
}

/// The level of two days.
pub(crate) fn days(left: i32, right: i32) -> u8 {
    if left == i32::MIN || right == i32::MIN {
        return NO_VALUE;
    }
    if left == right {
        return SAME;
    }
    let after = right.saturating_sub(left).clamp(-day::MOST, day::MOST);
    u8::try_from(i32::from(day::ZERO) + after).expect("from 2 to 66")
}

/// How much more often a level is expected than others among true pairs, before anything is known of the records.
pub(crate) fn expected(kind: FieldKind) -> [f64; LEVELS] {
    let mut weights = [0.0; LEVELS];
    match kind {
        FieldKind::Text => {
            weights[usize::from(SAME)] = 50.0;
            weights[usize::from(text::SPACING)..usize::from(text::ALIKE)].fill(4.0);
            for level in text::ALIKE..text::HEAD {
                weights[usize::from(level)] = 3.0 - 0.25 * f64::from(level - text::ALIKE);
            }
            weights[usize::from(text::HEAD)] = 3.0;
            weights[usize::from(text::DIFFERENT)] = 4.0;
        }
        FieldKind::Amount => {
            weights[usize::from(SAME)] = 50.0;
            weights[usize::from(amount::OPPOSITE)] = 0.5;
            for level in amount::NEAR..amount::FAR {
                let ratio = (level - amount::NEAR) % amount::RATIOS;
                weights[usize::from(level)] = 2.0 / f64::from(ratio + 2);
            }
            weights[usize::from(amount::FAR)] = 2.0;
        }
        FieldKind::Day => {
            for after in -day::MOST..=day::MOST {
                let level =
                    if after == 0 { SAME } else { u8::try_from(i32::from(day::ZERO) + after).expect("a level") };
                weights[usize::from(level)] = 10.0 / f64::from(1 + after.abs());
            }
        }
    }
    weights
}
