//! The fields of a run: column pairs read from both sides in the form their comparison needs.

mod abreast;
mod beside;
mod days;
#[cfg(test)]
pub(crate) mod drawn;

use arrow_array::ArrayRef;

use crate::EngineError;
use crate::columns::{self, AmountColumn, Kind};
use crate::levels::{self, NO_VALUE, SAME, amount, text};
use crate::numbers::Amounts;
use crate::observer::Watch;
use crate::plan::Sourced;
use crate::similarity::Alike;
use crate::source::Source;
use crate::texts::Texts;
pub(crate) use abreast::Abreast;
pub(crate) use days::{Days, date_text};

/// One column pair.
pub(crate) enum Field {
    Text(Box<Texts>),
    Amount(Amounts),
    Day(Days),
}

/// How two records relate in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) level: u8,
    /// What the particular values add to the points of the level: rarity of what is shared, less the crowd around.
    pub(crate) rarity: i32,
    /// How much rarer the values are than values in the mean, where alike values are mostly one value written twice.
    pub(crate) kin: i32,
    /// What is known of the right value before it is held against the left one.
    pub(crate) right: Standing,
}

/// How the value of a right record stands to all left ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// Nobody asked, or some left record holds it too.
    #[default]
    Known,
    /// No left record holds it.
    Strange,
    /// There is none.
    Missing,
}

impl Seen {
    /// Before anything is seen.
    pub(crate) const NOTHING: Self = Self { level: NO_VALUE, rarity: 0, kin: 0, right: Standing::Known };
}

/// As what a column pair is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldKind {
    Text,
    Amount,
    Day,
}

impl Field {
    /// Reads some rows of a pair of columns: from here on a record is called by its place among them.
    pub(crate) fn read(
        (left, right): (&Source, &Source),
        source: &Sourced,
        rows: (&[u32], &[u32]),
        watch: &Watch<'_>,
    ) -> Result<Self, EngineError> {
        let (pair, kind, opposite_sign) = ((source.left, source.right), source.kind, source.opposite_sign);
        let (one, other) = (&left.fetched(pair.0, watch)?, &right.fetched(pair.1, watch)?);
        let wrong = || EngineError::WrongType { column: left.name(pair.0).to_owned() };
        Ok(match kind {
            FieldKind::Text => {
                let one = columns::texts(one, rows.0, watch)?.ok_or_else(wrong)?;
                let other = columns::texts(other, rows.1, watch)?.ok_or_else(wrong)?;
                Self::Text(Box::new(Texts::new(&one, &other, watch)?))
            }
            FieldKind::Amount => {
                let scale = left.scale(pair.0).max(right.scale(pair.1));
                let sign = if opposite_sign { -1 } else { 1 };
                let one = amounts((one, left.name(pair.0)), rows.0, (scale, 1), watch)?;
                let other = amounts((other, right.name(pair.1)), rows.1, (scale, sign), watch)?;
                let currencies = source.currency.map(|pair| numbered((left, right), pair, rows, watch)).transpose()?;
                Self::Amount(Amounts::new(&one, &other, scale, (currencies.as_ref(), watch))?)
            }
            FieldKind::Day => {
                let (one, other) = (columns::days(one).ok_or_else(wrong)?, columns::days(other).ok_or_else(wrong)?);
                let minutes = match source.minutes {
                    Some((one, other)) => Some((left.fetched(one, watch)?, right.fetched(other, watch)?)),
                    None => None,
                };
                let minutes = minutes.as_ref().map(|(one, other)| (one, other));
                Self::Day(Days::new((one, other), minutes, rows, watch)?)
            }
        })
    }

    /// Makes ready to compare these rows, and no others.
    pub(crate) fn prepare(&mut self, left: &[u32], right: &[u32], watch: &Watch<'_>) -> Result<(), EngineError> {
        if let Self::Text(texts) = self { texts.prepare(left, right, watch) } else { Ok(()) }
    }

    pub(crate) const fn kind(&self) -> FieldKind {
        match self {
            Self::Text(_) => FieldKind::Text,
            Self::Amount(_) => FieldKind::Amount,
            Self::Day(_) => FieldKind::Day,
        }
    }

    /// How a left and a right record relate.
    pub(crate) fn compare(&self, left: u32, right: u32, alike: &mut Alike) -> Seen {
        let (left, right) = (left as usize, right as usize);
        match self {
            Self::Text(texts) => {
                let (one, other) = (texts.left[left], texts.right[right]);
                seen_texts(texts, one, other, levels::texts(texts, one, other, alike))
            }
            Self::Amount(amounts) => {
                let (one, other) = (amounts.left[left], amounts.right[right]);
                let level = levels::amounts(amounts, one, other);
                Seen { level, rarity: amount_rarity(amounts, one, other, level), ..Seen::NOTHING }
            }
            Self::Day(days) => Seen { level: levels::days(days.left[left], days.right[right]), ..Seen::NOTHING },
        }
    }

    /// What it takes to compare two values.
    pub(crate) fn cost(&self) -> Cost {
        match self {
            Self::Text(texts) if texts.come_back() => Cost::Remembered,
            Self::Text(_) => Cost::Fetched,
            Self::Amount(_) | Self::Day(_) => Cost::Little,
        }
    }

    /// Whether none of these rows lacks a value.
    pub(crate) fn is_full(&self, left: &[u32], right: &[u32]) -> bool {
        left.iter().all(|row| self.code(Side::Left, *row).is_some())
            && right.iter().all(|row| self.code(Side::Right, *row).is_some())
    }

    /// Whether both records have the same value.
    pub(crate) fn same(&self, left: u32, right: u32) -> bool {
        let same = self.code(Side::Left, left).is_some_and(|code| self.code(Side::Right, right) == Some(code));
        let same_minute = match self {
            Self::Day(days) => days.minutes_apart(left, right).is_none_or(|apart| apart == 0),
            _ => true,
        };
        same && same_minute
    }

    /// The number of a record's value, none where it is missing.
    pub(crate) fn code(&self, side: Side, row: u32) -> Option<u64> {
        if let Self::Day(days) = self {
            return days.code(side, row as usize);
        }
        let number = self.number(side, row as usize);
        (number != columns::MISSING).then_some(u64::from(number))
    }

    /// How the value of a right record stands to all left ones.
    pub(crate) fn standing(&self, right: u32) -> Standing {
        match self {
            Self::Text(texts) => match texts.right[right as usize] {
                columns::MISSING => Standing::Missing,
                number if texts.face(number).on_left => Standing::Known,
                _ => Standing::Strange,
            },
            _ => Standing::Known,
        }
    }

    /// What stands for a record's value: its number, the bits of its day.
    pub(crate) fn number(&self, side: Side, row: usize) -> u32 {
        match (self, side) {
            (Self::Text(texts), Side::Left) => texts.left[row],
            (Self::Text(texts), Side::Right) => texts.right[row],
            (Self::Amount(amounts), Side::Left) => amounts.left[row],
            (Self::Amount(amounts), Side::Right) => amounts.right[row],
            (Self::Day(days), side) => days.of(side)[row].cast_unsigned(),
        }
    }

    /// How many records of a side were read.
    fn records(&self, side: Side) -> usize {
        match (self, side) {
            (Self::Text(texts), Side::Left) => texts.left.len(),
            (Self::Text(texts), Side::Right) => texts.right.len(),
            (Self::Amount(amounts), Side::Left) => amounts.left.len(),
            (Self::Amount(amounts), Side::Right) => amounts.right.len(),
            (Self::Day(days), side) => days.of(side).len(),
        }
    }

    /// What only records have that hold the same value, to the minute where there are times.
    pub(crate) fn identity(&self, side: Side, row: u32) -> (Option<u64>, i64) {
        let minute = if let Self::Day(days) = self { days.minute(side, row) } else { None };
        (self.code(side, row), minute.unwrap_or(i64::MIN))
    }

    /// A record's value as it was compared, none where it is missing.
    pub(crate) fn text(&self, side: Side, row: u32) -> Option<String> {
        let number = self.code(side, row)?;
        Some(match self {
            Self::Text(texts) => texts.value(u32::try_from(number).expect("a number of 32 bits")).to_owned(),
            Self::Amount(amounts) => amounts.text(u32::try_from(number).expect("a number of 32 bits")),
            Self::Day(days) => days.text(side, row),
        })
    }

    /// Where the rarity of a level comes from.
    pub(crate) fn rarity_of(&self, level: u8) -> Rarity {
        match (self, level) {
            (_, NO_VALUE) | (Self::Text(_) | Self::Amount(_), SAME) => Rarity::Value,
            (Self::Text(_), text::BEGINNING | text::CONTAINED | text::HEAD) => Rarity::Shared,
            (Self::Text(_), text::SPACING | text::ORDER | text::ALIKE..text::KIN) => Rarity::Kin,
            (Self::Text(_), text::KIN..text::HEAD) => Rarity::Mean,
            _ => Rarity::Level,
        }
    }
}

/// What two texts of a level say.
fn seen_texts(texts: &Texts, one: u32, other: u32, (level, rarest): (u8, i32)) -> Seen {
    match level {
        NO_VALUE => Seen::NOTHING,
        SAME => Seen { level, rarity: texts.same_points(one), ..Seen::NOTHING },
        _ => {
            let on_left = texts.face(one).on_left && texts.face(other).on_left;
            let right = if on_left { Standing::Known } else { Standing::Strange };
            Seen { level, rarity: rarest, kin: texts.kin_points(one, other), right }
        }
    }
}

/// Where the rarity of what two records have in common comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rarity {
    /// From the value, which is the same.
    Value,
    /// From the words both share; from the level where they share none.
    Shared,
    /// As the level's, more or less as the values are rarer or commoner than others; or the mean, whichever says more.
    Kin,
    /// The geometric mean of the level's and that of the words both share.
    Mean,
    /// From the level, and the crowd around the values.
    Level,
}

/// The amounts of some rows, in their order.
fn amounts(
    (column, name): (&ArrayRef, &str),
    rows: &[u32],
    (scale, sign): (u32, i64),
    watch: &Watch<'_>,
) -> Result<Vec<Option<i64>>, EngineError> {
    let column = AmountColumn::new(column, name, scale)?;
    let mut since = 0;
    let mut amount = |row: &u32| {
        watch.after(1, &mut since)?;
        Ok(column.get(*row as usize)?.map(|amount| amount * sign))
    };
    rows.iter().map(&mut amount).collect()
}

/// The texts of a pair of columns as numbers.
fn numbered(
    (left, right): (&Source, &Source),
    pair: (usize, usize),
    rows: (&[u32], &[u32]),
    watch: &Watch<'_>,
) -> Result<[Vec<u32>; 2], EngineError> {
    let wrong = || EngineError::WrongType { column: left.name(pair.0).to_owned() };
    let (one, other) = (&left.fetched(pair.0, watch)?, &right.fetched(pair.1, watch)?);
    let one = columns::texts(one, rows.0, watch)?.ok_or_else(wrong)?;
    let other = columns::texts(other, rows.1, watch)?.ok_or_else(wrong)?;
    let texts = Texts::new(&one, &other, watch)?;
    Ok([texts.left, texts.right])
}

fn amount_rarity(amounts: &Amounts, one: u32, other: u32, level: u8) -> i32 {
    match level {
        SAME => amounts.same_points(one),
        amount::NEAR..amount::FAR => -amounts.crowd(one, other),
        _ => 0,
    }
}

/// What it takes to compare the values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cost {
    /// Numbers.
    Little,
    /// Texts that come back.
    Remembered,
    /// Texts of which most are in one record only.
    Fetched,
}

/// One of the two sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// The kind in which two columns can be compared with each other, if any.
pub(crate) fn common_kind(left: Kind, right: Kind) -> Option<FieldKind> {
    match (left, right) {
        (Kind::Amount, Kind::Amount | Kind::Whole) | (Kind::Whole, Kind::Amount) => Some(FieldKind::Amount),
        (Kind::Text | Kind::Whole, Kind::Text | Kind::Whole) => Some(FieldKind::Text),
        (Kind::Day, Kind::Day) => Some(FieldKind::Day),
        _ => None,
    }
}
