//! The amounts of one field on both sides: exact, numbered in ascending order, with how crowded their surroundings are.

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use std::hash::BuildHasher;

use crate::EngineError;
use crate::columns::{HASH, MISSING, narrow};
use crate::logarithm::points;
use crate::observer::Watch;
use crate::texts::rarity_points;

/// The amounts of one field; numbers are in ascending order of the amounts.
pub(crate) struct Amounts {
    pub(crate) left: Vec<u32>,
    pub(crate) right: Vec<u32>,
    pub(crate) values: Vec<i64>,
    /// The currency of each value, where there are several; values of two currencies are two values.
    currencies: Vec<u32>,
    /// How crowded a value's surroundings are against the average, in points.
    crowd: Vec<i32>,
    same_points: Vec<i32>,
    /// One whole unit (a euro) in the smallest unit.
    pub(crate) unit: i64,
    pub(crate) scale: u32,
}

impl Amounts {
    /// Numbers the amounts of both sides, none for rows that are not compared.
    pub(crate) fn new(
        left: &[Option<i64>],
        right: &[Option<i64>],
        scale: u32,
        (currencies, watch): (Option<&[Vec<u32>; 2]>, &Watch<'_>),
    ) -> Result<Self, EngineError> {
        let mut values = Vec::new();
        let mut numbers = HashTable::with_capacity(left.len() / 8);
        let [of_left, of_right] = currencies.map_or([None, None], |[one, other]| [Some(one), Some(other)]);
        let mut number_side = |cells: &[Option<i64>], currencies: Option<&Vec<u32>>| {
            let currency = |row: usize| currencies.map_or(0, |currencies| currencies[row]);
            let value = |(row, cell): (usize, &Option<i64>)| cell.map(|amount| (amount, currency(row)));
            watch.gather(cells.iter().enumerate().map(value).map(|cell| number(cell, &mut values, &mut numbers)))
        };
        let mut left = number_side(left, of_left)?;
        let mut right = number_side(right, of_right)?;
        drop(numbers);
        let ordered = in_order(&values, [&mut left, &mut right], watch)?;
        let values: Vec<i64> = ordered.iter().map(|value| value.0).collect();
        let of_value = ordered.iter().map(|value| value.1);
        let currencies = if currencies.is_some() { of_value.collect() } else { Vec::new() };
        let mut value_rows = vec![0_u32; values.len()];
        let present = left.iter().chain(&right).filter(|number| **number != MISSING);
        watch.each(present, |number| value_rows[*number as usize] += 1)?;
        let present = value_rows.iter().sum();
        let crowd = crowds(&values, &value_rows, watch)?;
        let same_points = rarity_points(&whatever_currency(&values, &value_rows), present);
        Ok(Self { left, right, values, currencies, crowd, same_points, unit: 10_i64.pow(scale.min(17)), scale })
    }

    /// How much agreeing on an amount says: the logarithm of one over the share of rows that hold it.
    pub(crate) fn same_points(&self, number: u32) -> i32 {
        self.same_points[number as usize]
    }

    /// How many records of both sides hold each amount, and how many hold one.
    pub(crate) fn holders(&self) -> (Vec<u32>, u32) {
        let mut holders = vec![0; self.values.len()];
        for number in self.left.iter().chain(&self.right).filter(|number| **number != MISSING) {
            holders[*number as usize] += 1;
        }
        let all = holders.iter().sum();
        (holders, all)
    }

    /// Whether two amounts can be added up or held against each other: they are of one currency.
    pub(crate) fn go_together(&self, one: u32, other: u32) -> bool {
        self.currencies.is_empty() || self.currencies[one as usize] == self.currencies[other as usize]
    }

    /// The number of a value's currency.
    pub(crate) fn currency(&self, number: u32) -> u64 {
        self.currencies.get(number as usize).map_or(0, |currency| u64::from(*currency) + 1)
    }

    /// An amount in digits.
    pub(crate) fn text(&self, number: u32) -> String {
        amount_text(self.values[number as usize], self.scale)
    }

    /// How crowded the surroundings of two amounts are, in points above the average.
    pub(crate) fn crowd(&self, one: u32, other: u32) -> i32 {
        i32::midpoint(self.crowd[one as usize], self.crowd[other as usize])
    }
}

/// An amount and its currency.
type Value = (i64, u32);

fn number(cell: Option<Value>, values: &mut Vec<Value>, numbers: &mut HashTable<u32>) -> u32 {
    let Some(amount) = cell else { return MISSING };
    let hash = HASH.hash_one(amount);
    let entry = numbers.entry(hash, |&at| values[at as usize] == amount, |&at| HASH.hash_one(values[at as usize]));
    match entry {
        Entry::Occupied(found) => *found.get(),
        Entry::Vacant(free) => {
            let at = narrow(values.len());
            free.insert(at);
            values.push(amount);
            at
        }
    }
}

fn in_order(values: &[Value], sides: [&mut Vec<u32>; 2], watch: &Watch<'_>) -> Result<Vec<Value>, EngineError> {
    let mut order: Vec<(Value, u32)> = values.iter().copied().zip(0..).collect();
    watch.sort(&mut order)?;
    let mut place = vec![0_u32; values.len()];
    for (new, (_, old)) in order.iter().enumerate() {
        place[*old as usize] = narrow(new);
    }
    let present = sides.into_iter().flatten().filter(|number| **number != MISSING);
    watch.each(present, |number| *number = place[*number as usize])?;
    Ok(order.into_iter().map(|(value, _)| value).collect())
}

/// How many rows hold each amount, of whatever currency: how rare a currency is, its own column says.
fn whatever_currency(values: &[i64], rows: &[u32]) -> Vec<u32> {
    let mut counts = Vec::with_capacity(rows.len());
    for same in values.chunk_by(|one, other| one == other) {
        let all = rows[counts.len()..counts.len() + same.len()].iter().sum();
        counts.resize(counts.len() + same.len(), all);
    }
    counts
}

/// Rows within a twentieth of each value, against the mean over rows; at most a factor of thirty either way.
fn crowds(values: &[i64], rows: &[u32], watch: &Watch<'_>) -> Result<Vec<i32>, EngineError> {
    let mut before = Vec::with_capacity(values.len() + 1);
    before.push(0_u64);
    for &count in rows {
        before.push(before[before.len() - 1] + u64::from(count));
    }
    // Of larger values both ends of what is near are never before those of smaller ones.
    let (mut start, mut end) = (0, 0);
    let near = |value: &i64| {
        let reach = (value.abs() / 20).max(1);
        start += values[start..].iter().take_while(|other| **other < value - reach).count();
        end += values[end..].iter().take_while(|other| **other <= value + reach).count();
        before[end] - before[start]
    };
    let counts: Vec<u64> = watch.gather(values.iter().map(near))?;
    let total = before[values.len()].max(1);
    let weighted: u128 = counts.iter().zip(rows).map(|(near, rows)| u128::from(*near) * u128::from(*rows)).sum();
    let mean = u64::try_from(weighted / u128::from(total)).expect("a mean of counts").max(1);
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
    let against_mean = |near: &u64| points((*near).max(1) as f64 / mean as f64).clamp(-3400, 3400);
    watch.gather(counts.iter().map(against_mean))
}

/// An amount in smallest units as a decimal number.
pub(crate) fn amount_text(value: i64, scale: u32) -> String {
    let places = scale as usize;
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    let sign = if value < 0 { "-" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}
