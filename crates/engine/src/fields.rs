//! The fields of a run: column pairs read from both sides in the form their comparison needs.

use arrow_array::RecordBatch;

use crate::EngineError;
use crate::columns::{self, Kind};
use crate::levels::{self, NO_VALUE, SAME, amount, text};
use crate::numbers::Amounts;
use crate::similarity::Alike;
use crate::texts::Texts;

/// One column pair.
pub(crate) enum Field {
    Text(Box<Texts>),
    Amount(Amounts),
    Day(Days),
}

/// The days of one field, `i32::MIN` where there is none.
pub(crate) struct Days {
    pub(crate) left: Vec<i32>,
    pub(crate) right: Vec<i32>,
}

/// How two records relate in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) level: u8,
    /// What the particular values add to the points of the level: rarity of what is shared, less the crowd around.
    pub(crate) rarity: i32,
    /// How much rarer the values are than values in the mean, where alike values are mostly one value written twice.
    pub(crate) kin: i32,
}

/// As what a column pair is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldKind {
    Text,
    Amount,
    Day,
}

impl Field {
    pub(crate) fn read(
        left: &RecordBatch,
        right: &RecordBatch,
        pair: (usize, usize),
        kind: FieldKind,
        opposite_sign: bool,
    ) -> Result<Self, EngineError> {
        let (one, other) = (left.column(pair.0), right.column(pair.1));
        let wrong = || EngineError::WrongType { column: left.schema_ref().field(pair.0).name().clone() };
        Ok(match kind {
            FieldKind::Text => {
                let (one, other) = (columns::texts(one).ok_or_else(wrong)?, columns::texts(other).ok_or_else(wrong)?);
                Self::Text(Box::new(Texts::new(&one, &other)))
            }
            FieldKind::Amount => {
                let scale = columns::scale(one).max(columns::scale(other));
                let name = |batch: &RecordBatch, at: usize| batch.schema_ref().field(at).name().clone();
                let one = columns::amounts(one, &name(left, pair.0), scale)?;
                let mut other = columns::amounts(other, &name(right, pair.1), scale)?;
                if opposite_sign {
                    other.iter_mut().flatten().for_each(|amount| *amount = -*amount);
                }
                Self::Amount(Amounts::new(&one, &other, scale))
            }
            FieldKind::Day => {
                let day = |column| {
                    let days = columns::days(column).ok_or_else(wrong)?;
                    Ok::<_, EngineError>(days.into_iter().map(|day| day.unwrap_or(i32::MIN)).collect())
                };
                Self::Day(Days { left: day(one)?, right: day(other)? })
            }
        })
    }

    /// Makes ready to compare these rows, and no others.
    pub(crate) fn prepare(&mut self, left: &[u32], right: &[u32]) {
        if let Self::Text(texts) = self {
            texts.prepare(left, right);
        }
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
                let (level, rarest) = levels::texts(texts, one, other, alike);
                match level {
                    NO_VALUE => Seen { level, rarity: 0, kin: 0 },
                    SAME => Seen { level, rarity: texts.same_points(one), kin: 0 },
                    _ => Seen { level, rarity: rarest, kin: texts.kin_points(one, other) },
                }
            }
            Self::Amount(amounts) => {
                let (one, other) = (amounts.left[left], amounts.right[right]);
                let level = levels::amounts(amounts, one, other);
                Seen { level, rarity: amount_rarity(amounts, one, other, level), kin: 0 }
            }
            Self::Day(days) => Seen { level: levels::days(days.left[left], days.right[right]), rarity: 0, kin: 0 },
        }
    }

    /// Whether no row of either side lacks a value.
    pub(crate) fn is_full(&self) -> bool {
        match self {
            Self::Text(texts) => !texts.left.iter().chain(&texts.right).any(|number| *number == columns::MISSING),
            Self::Amount(amounts) => {
                !amounts.left.iter().chain(&amounts.right).any(|number| *number == columns::MISSING)
            }
            Self::Day(days) => !days.left.iter().chain(&days.right).any(|day| *day == i32::MIN),
        }
    }

    /// The values of a pair as one number, where texts repeat so often that pairs of them do.
    pub(crate) fn repeated_values(&self, left: u32, right: u32) -> Option<u64> {
        let Self::Text(texts) = self else { return None };
        let (one, other) = (texts.left[left as usize], texts.right[right as usize]);
        (texts.repeats && one != other && one != columns::MISSING && other != columns::MISSING)
            .then(|| u64::from(one) << 32 | u64::from(other))
    }

    /// Whether both records have the same value.
    pub(crate) fn same(&self, left: u32, right: u32) -> bool {
        self.code(Side::Left, left).is_some_and(|code| self.code(Side::Right, right) == Some(code))
    }

    /// The number of a record's value, none where it is missing.
    pub(crate) fn code(&self, side: Side, row: u32) -> Option<u64> {
        let row = row as usize;
        let number = match (self, side) {
            (Self::Text(texts), Side::Left) => texts.left[row],
            (Self::Text(texts), Side::Right) => texts.right[row],
            (Self::Amount(amounts), Side::Left) => amounts.left[row],
            (Self::Amount(amounts), Side::Right) => amounts.right[row],
            (Self::Day(days), Side::Left) => return day_code(days.left[row]),
            (Self::Day(days), Side::Right) => return day_code(days.right[row]),
        };
        (number != columns::MISSING).then_some(u64::from(number))
    }

    /// A record's value as it was compared, none where it is missing.
    pub(crate) fn text(&self, side: Side, row: u32) -> Option<String> {
        let number = self.code(side, row)?;
        Some(match self {
            Self::Text(texts) => texts.value(u32::try_from(number).expect("a number of 32 bits")).to_owned(),
            Self::Amount(amounts) => amounts.text(u32::try_from(number).expect("a number of 32 bits")),
            Self::Day(days) => {
                let rows = if side == Side::Left { &days.left } else { &days.right };
                date_text(rows[row as usize])
            }
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

/// A day since 1970 as year, month and day.
fn date_text(day: i32) -> String {
    // Years are counted from March, so that the leap day is the last (civil_from_days by Howard Hinnant).
    let shifted = i64::from(day) + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}")
}

fn day_code(day: i32) -> Option<u64> {
    (day != i32::MIN).then(|| u64::from(day.cast_unsigned()))
}

fn amount_rarity(amounts: &Amounts, one: u32, other: u32, level: u8) -> i32 {
    match level {
        SAME => amounts.same_points(one),
        amount::NEAR..amount::FAR => -amounts.crowd(one, other),
        _ => 0,
    }
}

/// One of the two sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
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
