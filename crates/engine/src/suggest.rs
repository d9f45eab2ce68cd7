//! A ruleset for two sources when nobody wrote one: which columns belong together, which keys find pairs, and passes
//! from the certain to the likely to sums.

mod because;
mod currencies;
mod few;
mod near;
mod referenced;
mod sums;
mod within;

use arrow_schema::DataType;
use domain::Ruleset;
use domain::ruleset::{
    Candidates, Cardinality, Column, ColumnKind, Comparison, Condition, DateWindow, Decimal, Level, Near, Pass,
    RULESET_VERSION, Threshold, Tolerance, Weights,
};

use crate::EngineError;
use crate::fields::{Field, FieldKind};
use crate::keys::{Key, Reach, Test};
use crate::learned::{Open, discover, expects};
use crate::mapping::{Mapped, mapping};
use crate::memory;
use crate::observer::{Observer, Phase, Watch};
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::profile::{Profile, described, profiles};
use crate::reconcile::{Options, Run, all_rows, with_threads};
use crate::same;
use crate::source::Source;
pub use because::{Because, Suggestion};
use near::nearest;
pub(crate) use within::within;

/// A ruleset that pairs these two sources, for a person to read and change.
///
/// # Errors
///
/// Cancelled by the observer, or no columns of the two sides are comparable.
pub fn suggest(
    left: impl Into<Source>,
    right: impl Into<Source>,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Ruleset, EngineError> {
    let (left, right) = (&left.into(), &right.into());
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
    left: impl Into<Source>,
    right: impl Into<Source>,
    options: &Options,
    observer: &dyn Observer,
) -> Result<(Suggestion, Outcome), EngineError> {
    let (left, right) = (&left.into(), &right.into());
    with_threads(options, || {
        let watch = Watch::new(observer);
        let mut draft = Draft::new(left, right, &watch)?;
        let done = draft.passes(&watch)?;
        for (number, pass) in (0..).zip(&draft.passes).skip(done) {
            watch.check()?;
            draft.run.pass(number, pass, &watch)?;
        }
        let (rules, because, [left, right]) = (draft.ruleset(), draft.because, draft.profiles);
        Ok((Suggestion { rules, left, right, because }, draft.run.outcome(&watch)?))
    })
}

/// What records of both sides that belong together have in common.
struct InCommon {
    keys: Vec<Key>,
    /// How near amounts always are, by field.
    near: Vec<Option<Reach>>,
}

/// A ruleset in the making, and a run that follows it.
struct Draft {
    columns: Vec<Column>,
    passes: Vec<Pass>,
    run: Run,
    because: Vec<Because>,
    profiles: [Profile; 2],
}

impl Draft {
    fn new(left: &Source, right: &Source, watch: &Watch<'_>) -> Result<Self, EngineError> {
        watch.begin(Phase::Profile, 2)?;
        memory::check(left, right)?;
        let most_rows = left.rows().max(right.rows());
        let seen = [profiles(left, most_rows, watch)?, profiles(right, most_rows, watch)?];
        let mapped = mapping((left, right), &seen, watch)?;
        if mapped.is_empty() {
            return Err(EngineError::NothingToCompare);
        }
        watch.step(1)?;
        watch.step(1)?;
        let header = |source: &Source, at: usize| source.name(at).to_owned();
        let column = |pair: &Mapped| {
            let kind = column_kind(pair.kind, [left.data_type(pair.left), right.data_type(pair.right)]);
            Column {
                opposite_sign: pair.because.opposite_sign,
                ..column(header(left, pair.left), header(right, pair.right), kind)
            }
        };
        let columns: Vec<Column> = mapped.iter().map(column).collect();
        let columns = currencies::named(columns, &mapped, (left, right), watch)?;
        let plan = Plan::new(left, right, &drafted(&columns, &[]), watch)?;
        let run = Run::new(plan, &differences(&columns), all_rows(left), all_rows(right))?;
        let because = mapped.iter().map(Because::of).collect();
        let profiles = [described(left, &seen[0])?, described(right, &seen[1])?];
        Ok(Self { columns, passes: Vec::new(), run, because, profiles })
    }

    /// Drafts the passes; answers how many of them the run has carried out by then.
    fn passes(&mut self, watch: &Watch<'_>) -> Result<usize, EngineError> {
        let all: Vec<usize> = (0..self.columns.len()).collect();
        let same = self.run.plan.same(&all, &self.run.left, &self.run.right, watch)?;
        if same::share(&same, self.run.left.len(), self.run.right.len()) >= 0.2 {
            self.passes.push(self.same_pass());
            self.run.take_same(0, &self.passes[0], same, watch)?;
        } else {
            drop(same);
        }
        let mut done = self.passes.len();
        if self.is_open() {
            self.run.prepare_all(watch)?;
            self.name_references();
            if self.is_handful() {
                self.carry_out(self.few_pass(), watch)?;
                done = self.passes.len();
                self.passes.extend(self.few_sums_passes());
            } else {
                done = self.many_passes(watch)?;
            }
            self.passes.extend(self.referenced_pass());
        }
        if self.passes.is_empty() {
            self.passes.push(self.same_pass());
        }
        Ok(done)
    }

    /// Passes for so many records that what belongs together can be learned.
    fn many_passes(&mut self, watch: &Watch<'_>) -> Result<usize, EngineError> {
        let Some(found) = self.look(None, watch)? else { return Ok(self.passes.len()) };
        for listed in self.sums_passes(&found.keys).iter().filter_map(sums::listed_pass) {
            self.carry_out(listed, watch)?;
        }
        let sums = self.sums_passes(&found.keys);
        self.carry_out(self.likely_pass("likely", &found), watch)?;
        let done = self.passes.len();
        let rest = if self.is_open() { self.look(Some(&found.near), watch)? } else { None };
        self.passes.push(self.likely_pass("rest", rest.as_ref().unwrap_or(&found)));
        self.passes.extend(sums);
        Ok(done)
    }

    fn is_open(&self) -> bool {
        !self.run.left.is_empty() && !self.run.right.is_empty()
    }

    fn carry_out(&mut self, pass: Pass, watch: &Watch<'_>) -> Result<(), EngineError> {
        let number = u32::try_from(self.passes.len()).expect("a handful of passes");
        self.run.pass(number, &pass, watch)?;
        self.passes.push(pass);
        Ok(())
    }

    /// Looks for what the open records have in common; none where there is nothing.
    fn look(&self, near: Option<&Vec<Option<Reach>>>, watch: &Watch<'_>) -> Result<Option<InCommon>, EngineError> {
        let (left, right) = (&self.run.left, &self.run.right);
        let (fields, counted) = (&self.run.plan.fields, &self.run.counted);
        let comparisons = near.map(|near| self.comparisons(near)).unwrap_or_default();
        let required: Vec<(usize, &Comparison)> =
            comparisons.iter().enumerate().filter(|(_, comparison)| comparison.required).collect();
        let open = Open { fields, left, right, required: &required, one_source: false, counted };
        if let (Some(near), Some(before)) = (near, &self.run.model)
            && !expects(&open, nearest(&open, near), before, watch)?
        {
            return Ok(None);
        }
        let found = discover(&open, self.run.model.as_ref(), watch)?;
        let always = |at: usize| self.always_near(&open, (at, &found), watch);
        let near: Vec<Option<Reach>> =
            near.map_or_else(|| (0..open.fields.len()).map(always).collect(), |near| Ok(near.clone()))?;
        let keys = found.keys(&open, nearest(&open, &near), watch)?;
        Ok((!keys.is_empty()).then_some(InCommon { keys, near }))
    }

    /// Texts that look like references are told apart from others once they are read.
    fn name_references(&mut self) {
        for (column, field) in self.columns.iter_mut().zip(&self.run.plan.fields) {
            if matches!(field, Field::Text(texts) if texts.has_references() && !texts.come_back()) {
                column.kind = ColumnKind::Reference;
            }
        }
    }

    fn ruleset(&self) -> Ruleset {
        drafted(&self.columns, &self.passes)
    }

    fn name(&self, field: usize) -> String {
        self.columns[field].name.clone()
    }

    fn same_pass(&self) -> Pass {
        let equal = self.columns.iter().map(|column| column.name.clone()).collect();
        let candidates = vec![Candidates { equal, ..Candidates::default() }];
        pass("same", Threshold::Points(0), candidates)
    }

    fn likely_pass(&self, name: &str, found: &InCommon) -> Pass {
        let candidates = found.keys.iter().map(|key| self.candidates(key)).collect();
        let accept = Threshold::Precision(Decimal::new(995, 3).expect("a share"));
        let comparisons = self.comparisons(&found.near);
        Pass { weights: Weights::Learned, comparisons, ..pass(name, accept, candidates) }
    }

    /// How each column is compared; how near amounts always are is required.
    fn comparisons(&self, near: &[Option<Reach>]) -> Vec<Comparison> {
        let comparison = |(field, near): (usize, &Option<Reach>)| {
            let near = near.map(|reach| Condition::Within(self.tolerance(field, reach)));
            let when = std::iter::once(Condition::Equal).chain(near);
            let levels: Vec<Level> = when.map(|when| Level { when, points: 0 }).collect();
            let required = levels.len() > 1;
            Comparison { column: self.name(field), levels, otherwise: 0, empty: 0, rarity: None, required }
        };
        near.iter().enumerate().map(comparison).collect()
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

fn drafted(columns: &[Column], passes: &[Pass]) -> Ruleset {
    Ruleset {
        version: RULESET_VERSION,
        title: String::new(),
        differences: differences(columns),
        netting: Vec::new(),
        passes: passes.to_vec(),
        columns: columns.to_vec(),
    }
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
        sure: None,
        learned: Vec::new(),
    }
}

/// A column pair, called as its left column is.
fn column(left: String, right: String, kind: ColumnKind) -> Column {
    let name = left.clone();
    Column { name, left, right, kind, currency: None, opposite_sign: false, normalise: Vec::new() }
}

fn column_kind(kind: FieldKind, columns: [&DataType; 2]) -> ColumnKind {
    let instants = columns.iter().all(|values| matches!(values, DataType::Timestamp(..)));
    match kind {
        FieldKind::Day if instants => ColumnKind::DateTime,
        FieldKind::Amount => ColumnKind::Money,
        FieldKind::Day => ColumnKind::Date,
        FieldKind::Text => ColumnKind::Text,
    }
}
