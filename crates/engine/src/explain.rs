//! Why a record was matched as it was, or why not: its best candidates in the pass that decided, column by column.

use domain::Ruleset;
use domain::ruleset::{Comparison, Pass, Threshold};

use crate::EngineError;
use crate::conditions;
use crate::fields::{Field, Seen, Side};
use crate::model::Model;
use crate::observer::{Observer, Watch};
use crate::outcome::LinkState;
use crate::plan::Plan;
use crate::reconcile::{Options, Run, all_rows, with_threads};
use crate::similarity::{Alike, likeness};
use crate::source::Source;

/// How many candidates an explanation shows.
const SHOWN: usize = 3;

/// Why a record was matched as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The state of the record's match, none when it has none.
    pub state: Option<LinkState>,
    /// The pairs that were asked for, or the record's partners and best candidates; the best first.
    pub pairs: Vec<Pair>,
}

/// A left and a right record side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The left record, counted from zero.
    pub left: u32,
    /// The right record, counted from zero.
    pub right: u32,
    /// The pass, counted from zero.
    pub pass: u32,
    /// Whether they are linked.
    pub linked: bool,
    /// The points of the pair: `base` and the points of all evidence.
    pub score: i64,
    /// What every pair starts with.
    pub base: i64,
    /// Points a match needs to be worth a look.
    pub review: i64,
    /// Whether a key of the pass finds the pair.
    pub candidate: bool,
    /// The column in which a required condition does not hold.
    pub failed: Option<String>,
    /// What each column says.
    pub evidence: Vec<Evidence>,
}

/// What one column says about a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The column pair's name in the ruleset.
    pub column: String,
    /// The left value as it was compared.
    pub left: Option<String>,
    /// The right value as it was compared.
    pub right: Option<String>,
    /// How alike texts are, in thousandths.
    pub similarity: Option<u16>,
    /// What it is worth.
    pub points: i64,
}

/// Explains what became of a left record, or how it and a right record fit.
///
/// # Errors
///
/// Cancelled by the observer, or the sources do not fit the ruleset.
pub fn explain(
    left: impl Into<Source>,
    right: impl Into<Source>,
    rules: &Ruleset,
    options: &Options,
    rows: (u32, Option<u32>),
    observer: &dyn Observer,
) -> Result<Explanation, EngineError> {
    let (left, right) = (&left.into(), &right.into());
    with_threads(options, || {
        let watch = Watch::new(observer);
        let plan = Plan::new(left, right, rules, &watch)?;
        let mut run = Run::new(plan, &rules.differences, all_rows(left), all_rows(right))?;
        run.cancel_out(rules, &watch)?;
        let mut explanation = Explanation::default();
        for (number, pass) in (0..).zip(&rules.passes) {
            let open: Vec<u32> = run.right.iter().map(|record| run.plan.row(Side::Right, *record)).collect();
            let model = run.pass(number, pass, &watch)?;
            let links = run.links.iter().filter(|link| link.pass == number && link.left == rows.0);
            let linked: Vec<(u32, LinkState)> = links.map(|link| (link.right, link.state)).collect();
            let last = number as usize + 1 == rules.passes.len();
            if !run.plan.is_read() && linked.is_empty() && rows.1.is_none() && !last {
                continue;
            }
            // Records that an earlier pass took are not among those that were read.
            let is_read = run.plan.is_read() && rows.1.is_none_or(|right| open.contains(&right));
            let shown =
                if is_read { None } else { Some(read_for((left, right), rules, rows, (&open, &linked), &watch)?) };
            let judge = Judge { rules, plan: shown.as_ref().unwrap_or(&run.plan), pass, number, model: model.as_ref() };
            watch.check()?;
            if !pass.cardinality.has_many() || !linked.is_empty() {
                explanation.pairs = judge.pairs(rows, &open, &linked, &watch)?;
            }
            let undecided = run.is_undecided(number, rows.0).then_some(LinkState::Ambiguous);
            explanation.state = linked.first().map(|(_, state)| *state).or(undecided);
            if explanation.state.is_some() {
                break;
            }
        }
        Ok(explanation)
    })
}

/// Reads what is to be shown where no pass had to read it: linked records, or those that are open.
fn read_for(
    (left, right): (&Source, &Source),
    rules: &Ruleset,
    rows: (u32, Option<u32>),
    (open, linked): (&[u32], &[(u32, LinkState)]),
    watch: &Watch<'_>,
) -> Result<Plan, EngineError> {
    let mut rights: Vec<u32> = rows.1.into_iter().chain(linked.iter().map(|link| link.0)).collect();
    if rights.is_empty() {
        rights.extend_from_slice(open);
    }
    let mut plan = Plan::new(left, right, rules, watch)?;
    plan.read(&[rows.0], &rights, watch)?;
    let (lefts, rights) = (plan.all_records(Side::Left), plan.all_records(Side::Right));
    plan.prepare(&lefts, &rights, watch)?;
    Ok(plan)
}

/// What judges pairs in one pass.
pub(crate) struct Judge<'a> {
    pub(crate) rules: &'a Ruleset,
    pub(crate) plan: &'a Plan,
    pub(crate) pass: &'a Pass,
    pub(crate) number: u32,
    pub(crate) model: Option<&'a Model>,
}

impl Judge<'_> {
    fn pairs(
        &self,
        rows: (u32, Option<u32>),
        open: &[u32],
        linked: &[(u32, LinkState)],
        watch: &Watch<'_>,
    ) -> Result<Vec<Pair>, EngineError> {
        let is_linked = |right: u32| linked.iter().any(|link| link.0 == right);
        let Some(left) = self.plan.records(Side::Left, &[rows.0]).pop() else { return Ok(Vec::new()) };
        let rights: Vec<u32> = match rows.1 {
            Some(right) => self.plan.records(Side::Right, &[right]),
            None => self.best(left, open, linked, watch)?,
        };
        rights.iter().map(|right| self.pair(left, *right, is_linked(self.plan.row(Side::Right, *right)))).collect()
    }

    /// Two records side by side.
    pub(crate) fn pair(&self, left: u32, right: u32, linked: bool) -> Result<Pair, EngineError> {
        let required = self.plan.required(self.pass)?;
        let keys = self.plan.keys(&self.pass.candidates)?;
        let evidence = self.evidence(left, right);
        let base = self.model.map_or(self.pass.base, |model| i64::from(model.prior));
        Ok(Pair {
            left: self.plan.row(Side::Left, left),
            right: self.plan.row(Side::Right, right),
            pass: self.number,
            linked,
            score: base + evidence.iter().map(|evidence| evidence.points).sum::<i64>(),
            base,
            review: if let Threshold::Points(points) = self.pass.review { points } else { 0 },
            candidate: keys.iter().any(|key| key.holds(&self.plan.fields, left, right)),
            failed: self.failed(&required, left, right),
            evidence,
        })
    }

    /// Linked records first, then the open ones with the most points.
    fn best(
        &self,
        left: u32,
        open: &[u32],
        linked: &[(u32, LinkState)],
        watch: &Watch<'_>,
    ) -> Result<Vec<u32>, EngineError> {
        let linked: Vec<u32> = linked.iter().map(|link| link.0).collect();
        let mut rights = self.plan.records(Side::Right, &linked);
        let open = self.plan.records(Side::Right, open);
        let score = |right: &u32| {
            let points: i64 = self.contributions(left, *right).iter().sum();
            (std::cmp::Reverse(points), *right)
        };
        let mut scored = watch.gather(open.iter().filter(|right| !rights.contains(right)).map(score))?;
        watch.sort(&mut scored)?;
        rights.extend(scored.into_iter().take(SHOWN).map(|scored| scored.1));
        Ok(rights)
    }

    fn contributions(&self, left: u32, right: u32) -> Vec<i64> {
        let mut alike = Alike::new();
        let fields = &self.plan.fields;
        if let Some(model) = &self.model {
            let seen: Vec<Seen> = fields.iter().map(|field| field.compare(left, right, &mut alike)).collect();
            return model.contributions(&seen).map(i64::from).collect();
        }
        let points = |(at, field): (usize, &Field)| {
            let own = |comparison: &&Comparison| self.plan.field(&comparison.column) == Ok(at);
            let compare = |comparison| conditions::points(comparison, field, left, right, &mut alike).unwrap_or(0);
            self.pass.comparisons.iter().filter(own).map(compare).sum()
        };
        fields.iter().enumerate().map(points).collect()
    }

    fn evidence(&self, left: u32, right: u32) -> Vec<Evidence> {
        let points = self.contributions(left, right);
        let each = self.rules.columns.iter().zip(&self.plan.fields).zip(points);
        let evidence = each.map(|((column, field), points)| {
            let (one, other) = (field.text(Side::Left, left), field.text(Side::Right, right));
            let similarity = match (field, &one, &other) {
                (Field::Text(_), Some(one), Some(other)) => Some(likeness(one, other)),
                _ => None,
            };
            Evidence { column: column.name.clone(), left: one, right: other, similarity, points }
        });
        evidence.collect()
    }

    fn failed(&self, required: &[(usize, &Comparison)], left: u32, right: u32) -> Option<String> {
        let fields = &self.plan.fields;
        let lacks = |(field, comparison): &&(usize, &Comparison)| {
            let field = &fields[*field];
            let present = field.code(Side::Left, left).is_some() && field.code(Side::Right, right).is_some();
            present && !comparison.levels.iter().any(|level| conditions::holds(&level.when, field, left, right))
        };
        required.iter().find(lacks).map(|(_, comparison)| comparison.column.clone())
    }
}
