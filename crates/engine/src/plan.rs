//! From a ruleset to what the engine carries out: names become fields, conditions become keys.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use domain::Ruleset;
use domain::ruleset::{Candidates, Column, ColumnKind, Comparison, Condition, DateWindow, Pass, Tolerance};
use rayon::prelude::*;

use crate::EngineError;
use crate::fields::{Field, FieldKind};
use crate::keys::{Key, Probe, Reach, Test};

/// The fields of a ruleset, by the names of its column pairs.
pub(crate) struct Plan {
    pub(crate) fields: Vec<Field>,
    names: BTreeMap<String, usize>,
}

impl Plan {
    /// Reads the columns that the ruleset names.
    pub(crate) fn new(left: &RecordBatch, right: &RecordBatch, rules: &Ruleset) -> Result<Self, EngineError> {
        for rows in [left.num_rows(), right.num_rows()] {
            if u32::try_from(rows).is_ok_and(|rows| rows < 1 << 31) {
                continue;
            }
            return Err(EngineError::TooManyRows { rows });
        }
        let read = |column: &Column| {
            let pair = (position(left, &column.left)?, position(right, &column.right)?);
            Field::read(left, right, pair, field_kind(column.kind), column.opposite_sign)
        };
        let fields = rules.columns.par_iter().map(read).collect::<Result<_, _>>()?;
        Ok(Self::of(fields, &rules.columns))
    }

    /// A plan of fields that were read already.
    pub(crate) fn of(fields: Vec<Field>, columns: &[Column]) -> Self {
        Self { fields, names: columns.iter().zip(0..).map(|(column, at)| (column.name.clone(), at)).collect() }
    }

    /// Makes ready to compare these rows, and no others.
    pub(crate) fn prepare(&mut self, left: &[u32], right: &[u32]) {
        self.fields.par_iter_mut().for_each(|field| field.prepare(left, right));
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

fn position(batch: &RecordBatch, name: &str) -> Result<usize, EngineError> {
    batch.schema_ref().index_of(name).map_err(|_| EngineError::NoColumn { column: name.to_owned() })
}

const fn field_kind(kind: ColumnKind) -> FieldKind {
    match kind {
        ColumnKind::Money | ColumnKind::Number => FieldKind::Amount,
        ColumnKind::Date | ColumnKind::DateTime => FieldKind::Day,
        ColumnKind::Text | ColumnKind::Reference | ColumnKind::Boolean => FieldKind::Text,
    }
}
