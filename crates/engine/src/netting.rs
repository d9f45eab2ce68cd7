//! Netting: records of one source that cancel each other out, such as a payment and its reversal, found before
//! anything is paired.
//!
//! Opposite amounts that agree in everything they have to agree in are taken in the order of their days, the earliest
//! that fits first. Windows are all as wide, so no other order would cancel out more of them.

use std::collections::BTreeMap;

use domain::Ruleset;
use domain::ruleset::{Condition, Netting};

use crate::EngineError;
use crate::columns::MISSING;
use crate::fields::{Field, Side};
use crate::keys::Test;
use crate::observer::Watch;
use crate::outcome::{Cancelled, SourceSide};
use crate::plan::{self, Plan};

/// Finds what cancels out as one rule says; `number` is the rule's place in the ruleset.
pub(crate) fn cancelled(
    plan: &Plan,
    rules: &Ruleset,
    number: u32,
    (left, right): (&[u32], &[u32]),
    watch: &Watch<'_>,
) -> Result<Vec<Cancelled>, EngineError> {
    let rule = &rules.netting[number as usize];
    let (side, rows) = match rule.side {
        domain::ruleset::Side::Left => (Side::Left, left),
        domain::ruleset::Side::Right => (Side::Right, right),
    };
    let crowd = Crowd::new(plan, rule, side)?;
    let mut crowds: BTreeMap<Vec<u64>, [Vec<(i32, u32)>; 2]> = BTreeMap::new();
    watch.each(rows, |&row| {
        if let Some((code, is_negative)) = crowd.code(row) {
            crowds.entry(code).or_default()[usize::from(is_negative)].push((crowd.day(row), row));
        }
    })?;
    let mut found = Vec::new();
    let mut since = 0;
    for [mut added, mut taken] in crowds.into_values() {
        watch.after(added.len() + taken.len(), &mut since)?;
        added.sort_unstable();
        taken.sort_unstable();
        let pairs = crowd.pairs(&added, &taken);
        // Where all of one kind cancel out, it does not matter which with which.
        let tied = pairs.len() < added.len().min(taken.len()) || (added.len() != taken.len() && !pairs.is_empty());
        let of_side = if side == Side::Left { SourceSide::Left } else { SourceSide::Right };
        found.extend(pairs.into_iter().map(|rows| Cancelled { side: of_side, rows, rule: number, tied }));
    }
    watch.sort_by_key(&mut found, |cancelled| cancelled.rows)?;
    Ok(found)
}

/// What records that cancel out have in common.
struct Crowd<'a> {
    plan: &'a Plan,
    side: Side,
    amount: usize,
    equal: Vec<usize>,
    /// The field of days, and how many days the record that takes away may be before or after the other.
    near: Option<(usize, i32, i32)>,
}

impl<'a> Crowd<'a> {
    fn new(plan: &'a Plan, rule: &Netting, side: Side) -> Result<Self, EngineError> {
        let near = match &rule.near {
            Some(near) => match &near.when {
                Condition::Days(window) => match plan::days(*window) {
                    Test::Days { before, after } => Some((plan.field(&near.column)?, before, after)),
                    _ => None,
                },
                _ => return Err(EngineError::WrongType { column: near.column.clone() }),
            },
            None => None,
        };
        Ok(Self { plan, side, amount: plan.field(&rule.amount)?, equal: plan.fields_of(&rule.equal)?, near })
    }

    /// What a record's counterpart has too, and whether the record takes away; none where a value is missing or the
    /// amount is zero.
    fn code(&self, row: u32) -> Option<(Vec<u64>, bool)> {
        let Field::Amount(amounts) = &self.plan.fields[self.amount] else { return None };
        let numbers = if self.side == Side::Left { &amounts.left } else { &amounts.right };
        let number = numbers[row as usize];
        let value = (number != MISSING).then(|| amounts.values[number as usize]).filter(|value| *value != 0)?;
        let mut code = vec![value.unsigned_abs(), amounts.currency(number)];
        for field in &self.equal {
            code.push(self.plan.fields[*field].code(self.side, row)?);
        }
        Some((code, value < 0))
    }

    fn day(&self, row: u32) -> i32 {
        let Some((field, ..)) = self.near else { return 0 };
        let Field::Day(days) = &self.plan.fields[field] else { return i32::MIN };
        if self.side == Side::Left { days.left[row as usize] } else { days.right[row as usize] }
    }

    fn pairs(&self, added: &[(i32, u32)], taken: &[(i32, u32)]) -> Vec<(u32, u32)> {
        let (before, after) = self.near.map_or((0, 0), |(_, before, after)| (before, after));
        let mut rest = taken.iter().filter(|(day, _)| *day != i32::MIN).peekable();
        let mut pairs = Vec::new();
        for &(day, row) in added.iter().filter(|(day, _)| *day != i32::MIN) {
            while rest.next_if(|(other, _)| *other < day.saturating_sub(before)).is_some() {}
            if let Some(&(_, other)) = rest.next_if(|(other, _)| *other <= day.saturating_add(after)) {
                pairs.push((row.min(other), row.max(other)));
            }
        }
        pairs
    }
}
