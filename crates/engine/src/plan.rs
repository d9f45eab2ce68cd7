//! From a ruleset to what the engine carries out: names become fields, conditions become keys.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::Ruleset;
use domain::ruleset::{Candidates, Column, ColumnKind, Comparison, Condition, Currency, DateWindow, Pass, Tolerance};
use hashbrown::HashMap;
use rayon::prelude::*;

use crate::EngineError;
use crate::codes::{Coded, NONE, codes};
use crate::columns;
use crate::contents;
use crate::derived::{self, Form};
use crate::fields::{Field, FieldKind, Side};
use crate::keys::{Key, Probe, Reach, Test};
use crate::memory;
use crate::observer::Watch;
use crate::same::{self, Same};
use crate::source::{Source, for_each};
use crate::texts::mix;

/// The columns of a ruleset, and the fields read from them.
pub(crate) struct Plan {
    /// The fields, empty until a pass needs more than to know which records are the same.
    pub(crate) fields: Vec<Field>,
    left: Source,
    right: Source,
    columns: Vec<Sourced>,
    names: BTreeMap<String, usize>,
    /// The rows that were read, left and right, in the order in which the fields have them.
    read: Option<[Vec<u32>; 2]>,
}

/// A column pair, by position.
pub(crate) struct Sourced {
    pub(crate) left: usize,
    pub(crate) right: usize,
    pub(crate) kind: FieldKind,
    pub(crate) opposite_sign: bool,
    /// The columns that say of which currency amounts are.
    pub(crate) currency: Option<(usize, usize)>,
    /// The minutes of instants.
    pub(crate) minutes: Option<(usize, usize)>,
}

impl Plan {
    /// Finds the columns that the ruleset names.
    pub(crate) fn new(left: &Source, right: &Source, rules: &Ruleset, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let (mut lefts, mut rights) = (left.clone(), right.clone());
        let find = |column: &Column| {
            let pair = (left.position(&column.left)?, right.position(&column.right)?);
            let minutes = if column.kind == ColumnKind::DateTime {
                derived::time(&mut lefts, pair.0, watch)?.zip(derived::time(&mut rights, pair.1, watch)?)
            } else {
                None
            };
            let form = (column.kind, column.normalise.as_slice());
            let currency = match currency(rules, column, left, right)? {
                Some((one, other)) => {
                    Some((lefts.add(one, Form::Filled, watch)?, rights.add(other, Form::Filled, watch)?))
                }
                None => None,
            };
            Ok(Sourced {
                left: derived::compared(&mut lefts, pair.0, form, watch)?,
                right: derived::compared(&mut rights, pair.1, form, watch)?,
                kind: field_kind(column.kind),
                opposite_sign: column.opposite_sign,
                currency,
                minutes,
            })
        };
        let columns = rules.columns.iter().map(find).collect::<Result<_, EngineError>>()?;
        let names = rules.columns.iter().map(|column| column.name.clone()).zip(0..).collect();
        for rows in [left.rows(), right.rows()] {
            if u32::try_from(rows).is_ok_and(|rows| rows < 1 << 31) {
                continue;
            }
            return Err(EngineError::TooManyRows { rows });
        }
        memory::check(left, right)?;
        Ok(Self { fields: Vec::new(), left: lefts, right: rights, columns, names, read: None })
    }

    /// Reads the fields of these rows, and of no others: what a value is worth is judged by them. From here on a record
    /// is called by its place in the order of what records hold.
    pub(crate) fn read(&mut self, left: &[u32], right: &[u32], watch: &Watch<'_>) -> Result<(), EngineError> {
        let pairs = self.columns.iter().map(|column| (column.left, column.right));
        memory::check_fields((&self.left, &self.right), pairs, (left.len(), right.len()))?;
        let lefts = contents::ordered(&self.left, left, watch)?;
        let rights = contents::ordered(&self.right, right, watch)?;
        let read = |column: &Sourced| {
            watch.check()?;
            Field::read((&self.left, &self.right), column, (&lefts, &rights), watch)
        };
        self.fields = for_each(self.left.is_held() && self.right.is_held(), &self.columns, read)?;
        self.read = Some([lefts, rights]);
        Ok(())
    }

    pub(crate) const fn is_read(&self) -> bool {
        self.read.is_some()
    }

    /// The row of a record in its source.
    pub(crate) fn row(&self, side: Side, record: u32) -> u32 {
        self.read.as_ref().map_or(record, |[left, right]| of_side(side, left, right)[record as usize])
    }

    /// The rows of some records, ascending.
    pub(crate) fn sorted_rows(&self, side: Side, records: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut rows: Vec<u32> = records.map(|record| self.row(side, record)).collect();
        rows.sort_unstable();
        rows
    }

    /// What rows of a source are called; those that were not read are left out.
    pub(crate) fn records(&self, side: Side, rows: &[u32]) -> Vec<u32> {
        let Some([left, right]) = &self.read else { return rows.to_vec() };
        let read = of_side(side, left, right);
        let mut records = HashMap::with_capacity_and_hasher(read.len(), columns::HASH);
        records.extend(read.iter().copied().zip(0_u32..));
        rows.iter().filter_map(|row| records.get(row).copied()).collect()
    }

    /// All records that were read, in their order.
    pub(crate) fn all_records(&self, side: Side) -> Vec<u32> {
        let read = self.read.as_ref().map_or(0, |[left, right]| of_side(side, left, right).len());
        (0..columns::narrow(read)).collect()
    }

    /// Codes of what rows of the left source hold in all columns of the ruleset; rows that lack the same values
    /// agree, and [`NONE`] where a row has no value at all.
    pub(crate) fn whole_codes(&self, rows: &[u32], watch: &Watch<'_>) -> Result<Vec<u64>, EngineError> {
        let (mut all, mut empty) = (vec![1; rows.len()], vec![true; rows.len()]);
        for column in self.columns.iter().flat_map(|field| self.coded(field, Side::Left)) {
            let own = codes(&[column], rows, watch)?;
            empty.iter_mut().zip(&own).for_each(|(empty, own)| *empty &= *own == NONE);
            all.iter_mut().zip(own).for_each(|(code, own)| *code = mix(*code, own) | 1);
        }
        all.iter_mut().zip(empty).filter(|(_, empty)| *empty).for_each(|(code, _)| *code = NONE);
        Ok(all)
    }

    /// Codes of all that rows of the left source hold.
    pub(crate) fn contents(&self, rows: &[u32], watch: &Watch<'_>) -> Result<Vec<u64>, EngineError> {
        contents::codes(&self.left, rows, watch)
    }

    fn rows<'a>(&self, side: Side, records: &'a [u32]) -> Cow<'a, [u32]> {
        if self.is_read() { records.iter().map(|record| self.row(side, *record)).collect() } else { records.into() }
    }

    /// Left and right records that have the same values in these fields.
    pub(crate) fn same(
        &self,
        fields: &[usize],
        left: &[u32],
        right: &[u32],
        watch: &Watch<'_>,
    ) -> Result<Same, EngineError> {
        let fields: Vec<&Sourced> = fields.iter().map(|at| &self.columns[*at]).collect();
        let of_left = fields.iter().flat_map(|field| self.coded(field, Side::Left));
        let of_right = fields.iter().flat_map(|field| self.coded(field, Side::Right));
        let lefts = codes(&of_left.collect::<Vec<_>>(), &self.rows(Side::Left, left), watch)?;
        let rights = codes(&of_right.collect::<Vec<_>>(), &self.rows(Side::Right, right), watch)?;
        let contents = |side: Side, records: &[u32]| {
            contents::codes(of_side(side, &self.left, &self.right), &self.rows(side, records), watch)
        };
        same::pairs((left, lefts), (right, rights), &contents, watch)
    }

    /// The columns in which records that are the same agree: amounts of two currencies are never the same, nor are
    /// instants of two minutes.
    fn coded(&self, field: &Sourced, side: Side) -> impl Iterator<Item = Coded<'_>> {
        let scale = self.left.scale(field.left).max(self.right.scale(field.right));
        let (source, at, opposite_sign) = match side {
            Side::Left => (&self.left, field.left, false),
            Side::Right => (&self.right, field.right, field.opposite_sign),
        };
        let own = Coded { source, at, kind: field.kind, scale, opposite_sign };
        let also = field.currency.into_iter().chain(field.minutes).map(move |(left, right)| {
            let at = if side == Side::Left { left } else { right };
            Coded { source, at, kind: FieldKind::Text, scale: 0, opposite_sign: false }
        });
        std::iter::once(own).chain(also)
    }

    /// Makes ready to compare these rows, and no others; one field after the other where memory is short.
    pub(crate) fn prepare(&mut self, left: &[u32], right: &[u32], watch: &Watch<'_>) -> Result<(), EngineError> {
        let ready = |field: &mut Field| {
            watch.check()?;
            field.prepare(left, right, watch)
        };
        if self.left.is_held() && self.right.is_held() {
            self.fields.par_iter_mut().try_for_each(ready)
        } else {
            self.fields.iter_mut().try_for_each(ready)
        }
    }

    /// The field of a column pair.
    pub(crate) fn field(&self, name: &str) -> Result<usize, EngineError> {
        self.names.get(name).copied().ok_or_else(|| EngineError::NoColumn { column: name.to_owned() })
    }

    pub(crate) fn fields_of(&self, names: &[String]) -> Result<Vec<usize>, EngineError> {
        names.iter().map(|name| self.field(name)).collect()
    }

    /// The comparisons of a pass without which a pair is none.
    pub(crate) fn required<'a>(&self, pass: &'a Pass) -> Result<Vec<(usize, &'a Comparison)>, EngineError> {
        let required = pass.comparisons.iter().filter(|comparison| comparison.required);
        required.map(|comparison| Ok((self.field(&comparison.column)?, comparison))).collect()
    }

    /// The keys that find what the candidates describe; each alternative of a tolerance is a key of its own.
    pub(crate) fn keys(&self, candidates: &[Candidates]) -> Result<Vec<Key>, EngineError> {
        let mut keys = Vec::new();
        for candidates in candidates {
            keys.extend(self.alternatives(candidates)?);
        }
        Ok(keys)
    }

    /// What the columns are called, in the order of the fields.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<(usize, String)> = self.names.iter().map(|(name, at)| (*at, name.clone())).collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// How long a list of candidates each of these keys may give one record.
    pub(crate) fn budgets(&self, candidates: &[Candidates]) -> Result<Vec<usize>, EngineError> {
        let mut budgets = Vec::new();
        for candidates in candidates {
            let most = candidates.budget.map_or(usize::MAX, |budget| budget as usize);
            budgets.extend(self.alternatives(candidates)?.iter().map(|_| most));
        }
        Ok(budgets)
    }

    fn alternatives(&self, candidates: &Candidates) -> Result<Vec<Key>, EngineError> {
        let mut probes: Vec<Probe> = Vec::new();
        for name in &candidates.equal {
            probes.push(Probe { field: self.field(name)?, test: Test::Same });
        }
        let texts = [
            (&candidates.words, Test::Word),
            (&candidates.beginning, Test::Beginning),
            (&candidates.reference, Test::Reference),
        ];
        for (name, test) in texts.iter().filter_map(|(name, test)| Some((name.as_ref()?, *test))) {
            probes.push(Probe { field: self.field(name)?, test });
        }
        let mut keys = vec![Key(probes)];
        for near in &candidates.near {
            let field = self.field(&near.column)?;
            let tests = self.tests(field, &near.when);
            let with = |key: &Key, test: Test| Key([key.0.as_slice(), &[Probe { field, test }]].concat());
            keys = keys.iter().flat_map(|key| tests.iter().map(|test| with(key, *test))).collect();
        }
        Ok(keys)
    }

    fn tests(&self, field: usize, when: &Condition) -> Vec<Test> {
        match (when, &self.fields[field]) {
            (Condition::Days(window), _) => vec![days(*window)],
            (Condition::Within(tolerance), Field::Amount(amounts)) => {
                reaches(tolerance, amounts.scale).into_iter().map(Test::Within).collect()
            }
            _ => vec![Test::Same],
        }
    }
}

fn of_side<'a, T: ?Sized>(side: Side, left: &'a T, right: &'a T) -> &'a T {
    if side == Side::Left { left } else { right }
}

/// The calendar days that a window of days covers.
pub(crate) fn days(window: DateWindow) -> Test {
    let calendar = |days: u32| {
        let days = i32::try_from(days.min(3660)).expect("at most 3,660");
        if window.business { days + 2 * (days / 5 + 1) } else { days }
    };
    Test::Days { before: calendar(window.before), after: calendar(window.after) }
}

/// What a tolerance reaches: in units, as a share, or both.
fn reaches(tolerance: &Tolerance, scale: u32) -> Vec<Reach> {
    let scale = u8::try_from(scale).unwrap_or(18);
    let units = tolerance.less.at_scale(scale).max(tolerance.more.at_scale(scale));
    let percent = tolerance.percent_less.at_scale(1).max(tolerance.percent_more.at_scale(1));
    let mut reaches = Vec::new();
    if percent > 0 {
        reaches.push(Reach::Thousandths(i64::try_from(percent).unwrap_or(499).min(499)));
    }
    if units > 0 || percent == 0 {
        reaches.push(Reach::Units(i64::try_from(units).unwrap_or(i64::MAX / 4)));
    }
    reaches
}

/// Where the currency of amounts stands, if that is not the same for all.
fn currency(
    rules: &Ruleset,
    column: &Column,
    left: &Source,
    right: &Source,
) -> Result<Option<(usize, usize)>, EngineError> {
    let Some(Currency::Column(name)) = &column.currency else { return Ok(None) };
    let pair = rules.column(name).ok_or_else(|| EngineError::NoColumn { column: name.clone() })?;
    Ok(Some((left.position(&pair.left)?, right.position(&pair.right)?)))
}

const fn field_kind(kind: ColumnKind) -> FieldKind {
    match kind {
        ColumnKind::Money | ColumnKind::Number => FieldKind::Amount,
        ColumnKind::Date | ColumnKind::DateTime => FieldKind::Day,
        ColumnKind::Text | ColumnKind::Reference | ColumnKind::Boolean => FieldKind::Text,
    }
}
