//! Which records may be members of a sum.

use std::ops::RangeInclusive;

use domain::ruleset::{Condition, Pass, Sums, Threshold};
use rayon::prelude::*;

use crate::EngineError;
use crate::columns::MISSING;
use crate::fields::{Days, Field, Side};
use crate::index::Index;
use crate::keys::{Codes, Key, Probe, Test};
use crate::learned::Open;
use crate::listed::Lists;
use crate::numbers::Amounts;
use crate::observer::Watch;
use crate::plan::{self, Plan};
use crate::texts::Texts;

/// The most records tried for one sum; the nearest by day.
const MOST_ITEMS: usize = 36;
/// Records that share a reference with more than this many others are not found by it.
const CROWD: usize = 64;

/// A search for sums with several records of one side.
pub(super) struct Search<'a> {
    open: &'a Open<'a>,
    pub(super) sums: &'a Sums,
    pub(super) many: Side,
    pub(super) review: i64,
    pub(super) accept: i64,
    amounts: &'a Amounts,
    days: Option<(&'a Days, i32, i32)>,
    pub(super) listed: Option<&'a Texts>,
    /// How many records of both sides hold each amount, and how many hold one.
    holders: (Vec<u32>, u32),
    together: Key,
    keys: Vec<Key>,
    lists: Lists,
}

/// A record that may be a member.
pub(super) struct Item {
    pub(super) row: u32,
    /// What it adds to the sum.
    pub(super) amount: i64,
    /// Days between it and the record that a sum is looked for.
    pub(super) away: u32,
    pub(super) named: bool,
    /// Whether it is of the side on which sums have one member, and takes away from the sum.
    pub(super) of_one_side: bool,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        open: &'a Open<'a>,
        plan: &Plan,
        pass: &'a Pass,
        many: Side,
        watch: &Watch<'_>,
    ) -> Result<Option<Self>, EngineError> {
        let Some(sums) = &pass.sums else { return Ok(None) };
        let wrong = |name: &str| EngineError::WrongType { column: name.to_owned() };
        let Field::Amount(amounts) = &open.fields[plan.field(&sums.amount)?] else { return Err(wrong(&sums.amount)) };
        let listed = match &sums.listed {
            Some(name) => match &open.fields[plan.field(name)?] {
                Field::Text(texts) => Some(texts.as_ref()),
                _ => return Err(wrong(name)),
            },
            None => None,
        };
        let same = |field: usize| Probe { field, test: Test::Same };
        let together = Key(plan.fields_of(&sums.together)?.into_iter().map(same).collect());
        let points = |threshold| if let Threshold::Points(points) = threshold { points } else { 0 };
        let (review, accept) = (points(pass.review), points(pass.accept));
        let (days, keys) = (days(open, plan, sums)?, plan.keys(&pass.candidates)?);
        let (holders, lists) = (amounts.holders(), Lists::new(&keys, open.fields, watch)?);
        Ok(Some(Self { open, sums, many, review, accept, amounts, holders, days, listed, together, keys, lists }))
    }

    pub(super) const fn rows(&self, side: Side) -> &'a [u32] {
        match side {
            Side::Left => self.open.left,
            Side::Right => self.open.right,
        }
    }

    pub(super) const fn one_side(&self) -> Side {
        self.many.other()
    }

    /// The rows of a side by what each key asks for.
    pub(super) fn index(&self, side: Side, watch: &Watch<'_>) -> Result<Vec<Index>, EngineError> {
        let file = |key| Index::listed(key, self.open.fields, &self.lists, (side, self.rows(side)), watch);
        self.keys.par_iter().map(file).collect()
    }

    fn number(&self, side: Side, row: u32) -> u32 {
        match side {
            Side::Left => self.amounts.left[row as usize],
            Side::Right => self.amounts.right[row as usize],
        }
    }

    pub(super) fn amount(&self, side: Side, row: u32) -> Option<i64> {
        let number = self.number(side, row);
        (number != MISSING).then(|| self.amounts.values[number as usize])
    }

    /// The share of other records that hold the amount of one.
    pub(super) fn commonness(&self, one: u32) -> f64 {
        let (holders, all) = &self.holders;
        let others = holders[self.number(self.one_side(), one) as usize].saturating_sub(1);
        f64::from(others) / f64::from((*all).max(1))
    }

    /// The sums that count as a wanted one.
    pub(super) fn range(&self, wanted: i64) -> RangeInclusive<i64> {
        let scale = u8::try_from(self.amounts.scale).unwrap_or(18);
        let units = |limit: domain::ruleset::Decimal| i64::try_from(limit.at_scale(scale)).unwrap_or(i64::MAX / 4);
        let (less, more) = (units(self.sums.within.less), units(self.sums.within.more));
        wanted.saturating_sub(less)..=wanted.saturating_add(more)
    }

    /// The records that may be members for one record, and how many lists were passed over as too long.
    pub(super) fn items(&self, index: &[Index], one: u32) -> (Vec<Item>, u64) {
        let (rows, passed_over) = self.found(index, one, self.one_side());
        let items = rows.into_iter().filter_map(|row| self.item(row, one));
        (items.collect(), passed_over)
    }

    /// Records of the one side that may stand beside one, so that each set is found from its first record only.
    pub(super) fn counterparts(&self, index: &[Index], one: u32) -> Vec<Item> {
        let side = self.one_side();
        let (rows, _) = self.found(index, one, side);
        let item = |row: u32| {
            let away = self.days.map_or(Some(0), |(days, before, after)| {
                let rows = if side == Side::Left { &days.left } else { &days.right };
                let (first, second) = (rows[one as usize], rows[row as usize]);
                let apart = (first != i32::MIN && second != i32::MIN).then(|| first.abs_diff(second))?;
                (apart <= before.max(after).unsigned_abs()).then_some(apart)
            })?;
            let code = |field: usize, row: u32| self.open.fields[field].code(side, row);
            let held = self.together.0.iter().all(|probe| code(probe.field, one) == code(probe.field, row));
            let amount = self.amount(side, row)?;
            let counts = row > one && held && self.amounts.go_together(self.number(side, one), self.number(side, row));
            counts.then_some(Item { row, amount: -amount, away, named: false, of_one_side: true })
        };
        rows.into_iter().filter_map(item).collect()
    }

    /// Rows filed under a code of one record.
    fn found(&self, index: &[Index], one: u32, side: Side) -> (Vec<u32>, u64) {
        let (mut codes, mut rows, mut passed_over) = (Codes::default(), Vec::new(), 0);
        for (key, index) in self.keys.iter().zip(index) {
            key.listed_codes(self.open.fields, &self.lists, side, one, &mut codes);
            let by_reference = key.0.iter().any(|probe| probe.test == Test::Reference);
            for &code in &codes.all {
                if by_reference && index.crowd(code) > CROWD {
                    passed_over += 1;
                } else {
                    rows.extend(index.rows(code));
                }
            }
        }
        rows.sort_unstable();
        rows.dedup();
        (rows, passed_over)
    }

    fn item(&self, row: u32, one: u32) -> Option<Item> {
        let (left, right) = if self.many == Side::Left { (row, one) } else { (one, row) };
        let away = match self.days {
            Some((days, before, after)) => {
                let (left, right) = (days.left[left as usize], days.right[right as usize]);
                let apart = (left != i32::MIN && right != i32::MIN).then(|| right.saturating_sub(left))?;
                (-before..=after).contains(&apart).then_some(apart.unsigned_abs())?
            }
            None => 0,
        };
        let amount = self.amount(self.many, row)?;
        let fields = self.open.fields;
        let held = self.together.holds(fields, left, right)
            && self.amounts.go_together(self.number(self.many, row), self.number(self.one_side(), one))
            && self.keys.iter().any(|key| *key == self.together || key.holds(fields, left, right));
        held.then_some(Item { row, amount, away, named: false, of_one_side: false })
    }

    /// Marks the items that the record names and puts them first; answers how many.
    pub(super) fn named(&self, one: u32, items: &mut [Item]) -> usize {
        items.sort_unstable_by_key(|item| (item.away, item.of_one_side, item.row));
        let (Some(texts), list) = (self.listed, self.list(one)) else { return 0 };
        if list == MISSING {
            return 0;
        }
        let names = if self.many == Side::Left { &texts.left } else { &texts.right };
        let mut references = Vec::new();
        texts.references(list, &mut references);
        for item in items.iter_mut().filter(|item| !item.of_one_side) {
            let name = names[item.row as usize];
            item.named = name != MISSING && references.contains(&texts.compact(name));
        }
        items.sort_by_key(|item| !item.named);
        items.iter().filter(|item| item.named).count()
    }

    /// The text in which the record lists its members.
    pub(super) fn list(&self, one: u32) -> u32 {
        let Some(texts) = self.listed else { return MISSING };
        if self.many == Side::Left { texts.right[one as usize] } else { texts.left[one as usize] }
    }

    /// The fewest and the most days from one of these left records to one of these right ones.
    pub(super) fn lags(&self, left: &[u32], right: &[u32]) -> Option<[i32; 2]> {
        let (days, ..) = self.days?;
        let lag = |left: &u32, right: &u32| days.right[*right as usize].saturating_sub(days.left[*left as usize]);
        let lags = left.iter().flat_map(|left| right.iter().map(move |right| lag(left, right)));
        lags.map(|lag| [lag, lag]).reduce(|one, other| [one[0].min(other[0]), one[1].max(other[1])])
    }

    /// Leaves out records beyond what can be tried; answers how many.
    #[expect(clippy::unused_self, reason = "a step of the search like the others")]
    pub(super) fn keep_nearest(&self, items: &mut Vec<Item>) -> u64 {
        let left_out = items.len().saturating_sub(MOST_ITEMS) as u64;
        items.truncate(MOST_ITEMS);
        left_out
    }
}

fn days<'a>(open: &'a Open<'a>, plan: &Plan, sums: &Sums) -> Result<Option<(&'a Days, i32, i32)>, EngineError> {
    let Some(near) = &sums.near else { return Ok(None) };
    if let (Field::Day(days), Condition::Days(window)) = (&open.fields[plan.field(&near.column)?], &near.when)
        && let Test::Days { before, after } = plan::days(*window)
    {
        return Ok(Some((days, before, after)));
    }
    Err(EngineError::WrongType { column: near.column.clone() })
}

/// Days between the record and its farthest member.
pub(super) fn farthest(items: &[Item], set: &[usize]) -> u32 {
    set.iter().map(|at| items[*at].away).max().unwrap_or(0)
}
