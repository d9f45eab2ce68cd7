//! A ruleset for two sources when nobody wrote one: which columns belong together, which keys find pairs, and passes
//! from the certain to the likely to sums.

use arrow_array::RecordBatch;
use domain::Ruleset;
use domain::ruleset::{
    Candidates, Cardinality, Column, ColumnKind, Comparison, Condition, DateWindow, Decimal, Level, Near, Pass,
    RULESET_VERSION, Sums, Threshold, Tolerance, Weights,
};
use rayon::prelude::*;

use crate::EngineError;
use crate::blocking;
use crate::fields::{Field, FieldKind};
use crate::keys::{Key, Probe, Reach, Test};
use crate::learned::{Open, discover};
use crate::levels::amount::FAR;
use crate::mapping::{Mapped, mapping};
use crate::observer::{Observer, Phase, Watch};
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::reconcile::{Options, Run, all_rows, with_threads};
use crate::same;
use crate::similarity::Alike;

/// A ruleset that pairs these two sources, for a person to read and change.
///
/// # Errors
///
/// Cancelled by the observer, or no columns of the two sides are comparable.
pub fn suggest(
    left: &RecordBatch,
    right: &RecordBatch,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Ruleset, EngineError> {
    with_threads(options, || {
        let watch = Watch::new(observer);
        let mut draft = Draft::new(left, right, &watch)?;
        draft.passes(&watch)?;
        Ok(draft.ruleset())
    })
}

/// Suggests a ruleset and carries it out: what [`suggest`] and then [`reconcile`](crate::reconcile()) give, with what they
/// have in common done once.
///
/// # Errors
///
/// As theirs.
pub fn suggest_and_reconcile(
    left: &RecordBatch,
    right: &RecordBatch,
    options: &Options,
    observer: &dyn Observer,
) -> Result<(Ruleset, Outcome), EngineError> {
    with_threads(options, || {
        let watch = Watch::new(observer);
        let mut draft = Draft::new(left, right, &watch)?;
        let done = draft.passes(&watch)?;
        for (number, pass) in (0..).zip(&draft.passes).skip(done) {
            watch.check()?;
            draft.run.pass(number, pass, &watch)?;
        }
        let rules = draft.ruleset();
        Ok((rules, draft.run.outcome()))
    })
}

/// A ruleset in the making, and a run that follows it.
struct Draft {
    columns: Vec<Column>,
    passes: Vec<Pass>,
    run: Run,
}

impl Draft {
    fn new(left: &RecordBatch, right: &RecordBatch, watch: &Watch<'_>) -> Result<Self, EngineError> {
        watch.begin(Phase::Profile, 2)?;
        let mapped = mapping(left, right);
        if mapped.is_empty() {
            return Err(EngineError::NothingToCompare);
        }
        watch.step(1)?;
        let read = |pair: &Mapped| Field::read(left, right, (pair.left, pair.right), pair.kind, false);
        let fields: Vec<Field> = mapped.par_iter().map(read).collect::<Result<_, _>>()?;
        watch.step(1)?;
        let header = |batch: &RecordBatch, at: usize| batch.schema_ref().field(at).name().clone();
        let column = |(pair, field): (&Mapped, &Field)| Column {
            name: header(left, pair.left),
            left: header(left, pair.left),
            right: header(right, pair.right),
            kind: column_kind(pair.kind, field),
            currency: None,
            opposite_sign: false,
            normalise: Vec::new(),
        };
        let columns: Vec<Column> = mapped.iter().zip(&fields).map(column).collect();
        let plan = Plan::of(fields, &columns);
        let run = Run::new(plan, &differences(&columns), all_rows(left), all_rows(right))?;
        Ok(Self { columns, passes: Vec::new(), run })
    }

    /// Drafts the passes; answers how many of them the run has carried out by then.
    fn passes(&mut self, watch: &Watch<'_>) -> Result<usize, EngineError> {
        let fields: Vec<&Field> = self.run.plan.fields.iter().collect();
        if same::share(&fields, &self.run.left, &self.run.right) >= 0.2 {
            self.passes.push(self.same_pass());
            self.run.pass(0, &self.passes[0], watch)?;
        }
        let done = self.passes.len();
        if !self.run.left.is_empty() && !self.run.right.is_empty() {
            self.run.prepare_all();
            let open =
                Open { fields: &self.run.plan.fields, left: &self.run.left, right: &self.run.right, required: &[] };
            let found = discover(&open, watch)?;
            let near: Vec<Option<Reach>> =
                (0..open.fields.len()).map(|at| self.always_near(at, &found.truth)).collect();
            let full = |at: &usize| near[*at].is_some() && open.fields[*at].is_full();
            let probe = |at: usize| Some(Probe { field: at, test: Test::Within(near[at]?) });
            let keys = found.keys(&open, (0..near.len()).find(full).and_then(probe));
            if !keys.is_empty() {
                self.passes.push(self.likely_pass(&keys, &near));
                self.passes.extend(self.sums_pass(&keys));
            }
        }
        if self.passes.is_empty() {
            self.passes.push(self.same_pass());
        }
        Ok(done)
    }

    fn ruleset(&self) -> Ruleset {
        Ruleset {
            version: RULESET_VERSION,
            title: String::new(),
            differences: differences(&self.columns),
            netting: Vec::new(),
            passes: self.passes.clone(),
            columns: self.columns.clone(),
        }
    }

    fn name(&self, field: usize) -> String {
        self.columns[field].name.clone()
    }

    fn same_pass(&self) -> Pass {
        let equal = self.columns.iter().map(|column| column.name.clone()).collect();
        let candidates = vec![Candidates { equal, ..Candidates::default() }];
        pass("same", Threshold::Points(0), candidates)
    }

    fn likely_pass(&self, keys: &[Key], near: &[Option<Reach>]) -> Pass {
        let candidates = keys.iter().map(|key| self.candidates(key)).collect();
        let comparison = |(field, near): (usize, &Option<Reach>)| {
            let near = near.map(|reach| Condition::Within(self.tolerance(field, reach)));
            let when = std::iter::once(Condition::Equal).chain(near);
            let levels: Vec<Level> = when.map(|when| Level { when, points: 0 }).collect();
            let required = levels.len() > 1;
            Comparison { column: self.name(field), levels, otherwise: 0, empty: 0, rarity: None, required }
        };
        let comparisons = near.iter().enumerate().map(comparison).collect();
        let accept = Threshold::Precision(Decimal::new(995, 3).expect("a share"));
        Pass { weights: Weights::Learned, comparisons, ..pass("likely", accept, candidates) }
    }

    /// How near amounts of pairs believed true are, where they always are. Where sums are looked for, a pair whose amounts
    /// differ by more than such pairs' do may be a part of one, and is left to them.
    fn always_near(&self, field: usize, truth: &[(u32, u32)]) -> Option<Reach> {
        let own = &self.run.plan.fields[field];
        let sums = self.sums_pass(&[]).is_some();
        if !is_near(own, truth, if sums { 40 } else { 5 }) {
            return None;
        }
        let reach = if sums { blocking::usual_reach(own, truth) } else { None };
        Some(reach.unwrap_or(Reach::Thousandths(200)))
    }

    /// Several on the left for one on the right, where amounts, days and something to hold them together are there.
    fn sums_pass(&self, keys: &[Key]) -> Option<Pass> {
        let amount = self.columns.iter().find(|column| column.kind.is_amount())?.name.clone();
        let together: Vec<usize> = (0..self.run.plan.fields.len()).filter(|at| self.holds_together(*at)).collect();
        let day = self.run.plan.fields.iter().position(|field| matches!(field, Field::Day(_)));
        if together.is_empty() {
            return None;
        }
        let listed = self.columns.iter().find(|column| column.kind == ColumnKind::Reference);
        let near = day.map(|day| Near { column: self.name(day), when: Condition::Days(self.sum_window(day, keys)) });
        let together: Vec<String> = together.into_iter().map(|at| self.name(at)).collect();
        let candidates = vec![Candidates { equal: together.clone(), ..Candidates::default() }];
        let sums = Sums {
            amount,
            within: Tolerance::default(),
            near,
            together,
            listed: listed.map(|column| column.name.clone()),
            most: 5,
            steps: 1_000_000,
        };
        Some(Pass {
            cardinality: Cardinality::ManyToOne,
            sums: Some(sums),
            ..pass("sums", Threshold::Points(0), candidates)
        })
    }

    /// Texts that many records share, such as a counterparty or a currency.
    fn holds_together(&self, at: usize) -> bool {
        let Field::Text(texts) = &self.run.plan.fields[at] else { return false };
        let all = texts.left.len() + texts.right.len();
        let rows = u32::try_from(texts.distinct()).unwrap_or(u32::MAX).saturating_mul(4);
        rows <= texts.present && texts.present as usize * 10 >= all * 9
    }

    /// Members of a sum come a few days further apart than pairs.
    fn sum_window(&self, day: usize, keys: &[Key]) -> DateWindow {
        let windows = keys.iter().flat_map(|key| &key.0).filter(|probe| probe.field == day);
        let after = windows.filter_map(|probe| match probe.test {
            Test::Days { after, .. } => u32::try_from(after).ok(),
            _ => None,
        });
        DateWindow { before: 0, after: after.min().unwrap_or(3).clamp(1, 10) + 3, business: false }
    }

    fn candidates(&self, key: &Key) -> Candidates {
        let mut candidates = Candidates::default();
        for probe in &key.0 {
            let name = self.name(probe.field);
            match probe.test {
                Test::Same => candidates.equal.push(name),
                Test::Word => candidates.words = Some(name),
                Test::Beginning => candidates.beginning = Some(name),
                Test::Reference => candidates.reference = Some(name),
                Test::Within(reach) => {
                    candidates
                        .near
                        .push(Near { column: name, when: Condition::Within(self.tolerance(probe.field, reach)) });
                }
                Test::Days { before, after } => {
                    let window =
                        DateWindow { before: before.unsigned_abs(), after: after.unsigned_abs(), business: false };
                    candidates.near.push(Near { column: name, when: Condition::Days(window) });
                }
            }
        }
        candidates
    }

    fn tolerance(&self, field: usize, reach: Reach) -> Tolerance {
        let decimal = |units: i64, scale: u32| {
            u8::try_from(scale).ok().and_then(|scale| Decimal::new(units, scale)).unwrap_or_default()
        };
        match (reach, &self.run.plan.fields[field]) {
            (Reach::Units(units), Field::Amount(amounts)) => Tolerance::either_way(decimal(units, amounts.scale)),
            (Reach::Thousandths(most), _) => {
                let percent = decimal(most, 1);
                Tolerance { percent_less: percent, percent_more: percent, ..Tolerance::default() }
            }
            _ => Tolerance::default(),
        }
    }
}

/// Whether no larger a percentage of pairs believed true has amounts far from each other: where sums are looked for,
/// pairs far apart may be parts of one.
fn is_near(field: &Field, truth: &[(u32, u32)], percent: usize) -> bool {
    let mut alike = Alike::new();
    let mut far = || truth.iter().filter(|(left, right)| field.compare(*left, *right, &mut alike).level == FAR).count();
    matches!(field, Field::Amount(_)) && far() * 100 <= truth.len() * percent
}

/// Amounts are what may differ in a match.
fn differences(columns: &[Column]) -> Vec<String> {
    columns.iter().filter(|column| column.kind.is_amount()).map(|column| column.name.clone()).collect()
}

fn pass(name: &str, accept: Threshold, candidates: Vec<Candidates>) -> Pass {
    Pass {
        name: name.to_owned(),
        cardinality: Cardinality::OneToOne,
        weights: Weights::Written,
        base: 0,
        accept,
        review: Threshold::Points(0),
        margin: 0,
        candidates,
        comparisons: Vec::new(),
        sums: None,
    }
}

fn column_kind(kind: FieldKind, field: &Field) -> ColumnKind {
    match (kind, field) {
        (FieldKind::Amount, _) => ColumnKind::Money,
        (FieldKind::Day, _) => ColumnKind::Date,
        (FieldKind::Text, Field::Text(texts)) if texts.has_references() => ColumnKind::Reference,
        (FieldKind::Text, _) => ColumnKind::Text,
    }
}
