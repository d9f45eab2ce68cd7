//! What columns hold, by nearly all of their values.

use std::collections::HashSet;

use domain::ruleset::ColumnKind;
use domain::{Because, DateOrder, DecimalMark, LayoutPart, Reason};
use foldhash::fast::FixedState;

use super::names;
use super::sample::{example, reason};
use crate::value;

/// Of a hundred values so many have to be of the kind.
const NEARLY_ALL: usize = 98;
/// And so many where the name of the column says the same.
const MOST: usize = 80;

/// Values that tell whether it is worth while to look at all.
const FIRST: usize = 200;

/// What is known of all columns together.
pub(super) struct Writing {
    pub(super) decimal: DecimalMark,
    pub(super) dates: DateOrder,
    pub(super) reasons: Vec<Reason>,
}

/// The values of one column, the missing ones left out.
pub(super) struct Column<'a> {
    pub(super) header: &'a str,
    pub(super) values: Vec<&'a str>,
}

impl<'a> Column<'a> {
    pub(super) fn of(header: &'a str, at: usize, rows: &[&'a [String]]) -> Self {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        let values = cells.filter(|cell| !cell.trim().is_empty() && !value::is_placeholder(cell.as_bytes())).collect();
        Self { header, values }
    }

    /// How many values fit. Where hardly one of the first does, the others are not looked at.
    fn count(&self, fits: impl Fn(&[u8]) -> bool) -> usize {
        let count = |values: &[&str]| values.iter().filter(|value| fits(value.as_bytes())).count();
        let (first, others) = self.values.split_at(self.values.len().min(FIRST));
        let found = count(first);
        if found * 4 < first.len() { found } else { found + count(others) }
    }

    fn mostly(&self, fits: impl Fn(&[u8]) -> bool) -> bool {
        !self.values.is_empty() && self.count(fits) * 10 >= self.values.len() * 7
    }
}

/// Which mark stands before decimals: whatever values can be read with one mark alone decides.
pub(super) fn decimal(
    columns: &[Column<'_>],
    wished: Option<DecimalMark>,
    delimiter: Option<char>,
) -> (DecimalMark, Option<Reason>) {
    let read = |text: &[u8], mark| value::amount(text, mark).ok().map(|amount| (amount.digits, amount.places));
    let is_amount = |text: &[u8]| read(text, DecimalMark::Point).or(read(text, DecimalMark::Comma)).is_some();
    let (mut point, mut comma, mut either, mut shown) = (0, 0, 0, None);
    for text in columns.iter().filter(|column| column.mostly(is_amount)).flat_map(|column| &column.values) {
        match (read(text.as_bytes(), DecimalMark::Point), read(text.as_bytes(), DecimalMark::Comma)) {
            (Some(_), None) => point += 1,
            (None, Some(_)) => comma += 1,
            (Some(one), Some(other)) if one != other => {
                either += 1;
                shown = shown.or(example(text));
            }
            _ => {}
        }
    }
    if let Some(mark) = wished {
        return (mark, Some(reason(LayoutPart::Decimal, Because::Chosen, 1, 1)));
    }
    if point + comma + either == 0 {
        return (DecimalMark::Point, None);
    }
    if point == 0 && comma == 0 {
        let mark = if delimiter == Some(';') { DecimalMark::Comma } else { DecimalMark::Point };
        let usual = Reason {
            doubtful: true,
            example: shown,
            ..reason(LayoutPart::Decimal, Because::UsualReading, either, either)
        };
        return (mark, Some(usual));
    }
    let (mark, count) = if comma > point { (DecimalMark::Comma, comma) } else { (DecimalMark::Point, point) };
    let decided = Reason {
        doubtful: point.min(comma) * 5 > count,
        ..reason(LayoutPart::Decimal, Because::OnlyReading, count, point + comma)
    };
    (mark, Some(decided))
}

fn moment(text: &[u8], order: DateOrder) -> Option<i64> {
    value::day(text, order).map(|day| i64::from(day) * 86_400_000_000).or_else(|| value::instant(text, order))
}

/// In which order the parts of dates stand: whatever can be read in one order alone decides.
pub(super) fn dates(columns: &[Column<'_>], wished: Option<DateOrder>) -> (DateOrder, Option<Reason>) {
    use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
    let is_moment = |text: &[u8]| DateOrder::ALL.iter().any(|order| moment(text, *order).is_some());
    let (mut day, mut month, mut year, mut any, mut either, mut shown) = (0, 0, 0, 0, 0, None);
    for text in columns.iter().filter(|column| column.mostly(is_moment)).flat_map(|column| &column.values) {
        let read = |order| moment(text.as_bytes(), order);
        match (read(DayMonthYear), read(MonthDayYear), read(YearMonthDay)) {
            (Some(one), Some(other), third) if one == other => any += usize::from(third == Some(one)),
            (Some(_), None, None | Some(_)) => day += 1,
            (None, Some(_), None | Some(_)) => month += 1,
            (None, None, Some(_)) => year += 1,
            (Some(_), Some(_), _) => {
                either += 1;
                shown = shown.or(example(text));
            }
            (None, None, None) => {}
        }
    }
    if let Some(order) = wished {
        return (order, Some(reason(LayoutPart::Dates, Because::Chosen, 1, 1)));
    }
    let most = day.max(month).max(year);
    if most == 0 && either == 0 && any > 0 {
        return (YearMonthDay, Some(reason(LayoutPart::Dates, Because::OnlyReading, any, any)));
    }
    if most == 0 {
        let usual = Reason {
            doubtful: true,
            example: shown,
            ..reason(LayoutPart::Dates, Because::UsualReading, either, either)
        };
        return (DayMonthYear, (either > 0).then_some(usual));
    }
    let order = if day == most {
        DayMonthYear
    } else if month == most {
        MonthDayYear
    } else {
        YearMonthDay
    };
    let others = day + month + year - most;
    let decided =
        Reason { doubtful: others * 5 > most, ..reason(LayoutPart::Dates, Because::OnlyReading, most, most + others) };
    (order, Some(decided))
}

/// What a column holds, and why.
pub(super) fn kind(column: &Column<'_>, writing: &Writing, is_strict: bool) -> (ColumnKind, Reason) {
    let total = column.values.len();
    let said = |kind, because, count, doubtful| {
        let why = Reason {
            doubtful,
            column: Some(column.header.to_owned()),
            ..reason(LayoutPart::Column, because, count, total)
        };
        (kind, why)
    };
    let all = |kind, count: usize| {
        said(kind, if count == total { Because::AllValues } else { Because::MostValues }, count, false)
    };
    if total == 0 {
        return said(ColumnKind::Text, Because::AllValues, 0, false);
    }
    let mut closest = 0;
    for (kind, count) in counted(column, writing) {
        let least = if is_named(kind, column.header) { MOST } else { NEARLY_ALL };
        let is_enough = count == total || (!is_strict && count * 100 >= total * least);
        if is_enough {
            let (kind, mut why) = all(kind, count);
            why.example = column.values.first().and_then(|value| example(value));
            return (refined(kind, column, writing, is_strict), why);
        }
        closest = closest.max(count);
    }
    let is_mixed = closest * 2 > total;
    if names::is_reference(column.header) && !is_strict {
        return said(ColumnKind::Reference, Because::ColumnName, total, is_mixed);
    }
    let kind = if !is_strict && are_identifiers(column) { ColumnKind::Reference } else { ColumnKind::Text };
    said(kind, Because::AllValues, total, is_mixed)
}

/// Whether the name of a column says that it holds the kind.
fn is_named(kind: ColumnKind, header: &str) -> bool {
    match kind {
        ColumnKind::Number => names::is_amount(header),
        ColumnKind::Date | ColumnKind::DateTime => names::is_date(header),
        _ => false,
    }
}

/// How many values are of each kind, the narrowest kind first; those of a kind are counted when it is asked for.
fn counted(column: &Column<'_>, writing: &Writing) -> impl Iterator<Item = (ColumnKind, usize)> {
    let is_day_column = names::is_date(column.header);
    let fits = move |kind: ColumnKind, text: &[u8]| {
        let is_digits = || text.iter().all(u8::is_ascii_digit);
        match kind {
            ColumnKind::Boolean => value::flag(text).is_some(),
            ColumnKind::Number => is_number(text, column.header, writing.decimal),
            ColumnKind::Date => is_day(text, writing.dates) && (is_day_column || !is_digits()),
            _ => moment(text, writing.dates).is_some() && !is_digits(),
        }
    };
    let mut kinds = [ColumnKind::Boolean, ColumnKind::Number, ColumnKind::Date, ColumnKind::DateTime];
    if is_day_column {
        kinds.swap(1, 2);
    }
    kinds.into_iter().map(move |kind| (kind, column.count(|text| fits(kind, text))))
}

fn is_day(text: &[u8], order: DateOrder) -> bool {
    let midnight = || value::instant(text, order).is_some_and(|micros| micros.rem_euclid(86_400_000_000) == 0);
    value::day(text, order).is_some() || midnight()
}

/// What looks like an identifier is no number: zeros in front, or more digits than anybody counts.
fn is_number(text: &[u8], header: &str, mark: DecimalMark) -> bool {
    let Ok(amount) = value::amount(text, mark) else { return false };
    let is_long = amount.places == 0 && amount.digits.unsigned_abs() >= 10_u128.pow(18);
    !(amount.has_leading_zero || is_long) || names::is_amount(header)
}

fn refined(kind: ColumnKind, column: &Column<'_>, writing: &Writing, is_strict: bool) -> ColumnKind {
    if kind != ColumnKind::Number {
        return kind;
    }
    let read = |text: &&str| value::amount(text.as_bytes(), writing.decimal).ok();
    let places = || column.values.iter().filter_map(read).map(|amount| amount.places);
    let is_whole = places().all(|places| places == 0);
    let has_cents =
        places().filter(|places| *places == 2).count() * 2 > column.values.len() && places().all(|places| places <= 2);
    let has_currency = || column.values.iter().take(100).any(|text| text.chars().any(|mark| "$€£¥₹￥".contains(mark)));
    if names::is_amount(column.header) || has_cents || has_currency() {
        return ColumnKind::Money;
    }
    let is_identifier = is_whole && !is_strict && names::is_reference(column.header);
    if is_identifier { ColumnKind::Reference } else { ColumnKind::Number }
}

/// Short words with digits, hardly any of them twice.
fn are_identifiers(column: &Column<'_>) -> bool {
    let is_one = |text: &[u8]| text.len() <= 40 && !text.contains(&b' ') && text.iter().any(u8::is_ascii_digit);
    let distinct: HashSet<&&str, FixedState> = column.values.iter().collect();
    column.values.len() > 2
        && column.count(is_one) * 10 >= column.values.len() * 8
        && distinct.len() * 10 >= column.values.len() * 9
}
