//! Records of one source that are one thing written several times: the source is held against itself, no record against
//! itself, and what is accepted joins records into groups.
//!
//! Records that are the same in every column are taken as one first, so that a thousand copies are one record to the
//! passes. Each pass looks at all records again, since a group may have members that only another pass finds. Weights
//! are learned from two halves of the source, drawn by what records hold, as from two sources.

mod copies;
mod grown;
mod joined;

use domain::Ruleset;
use domain::ruleset::{Comparison, Level, Pass, Threshold, Weights};

use crate::assign::{Chosen, Edge};
use crate::explain::{Judge, Pair};
use crate::fields::{Seen, Side};
use crate::learned::{self, Open};
use crate::listed::Lists;
use crate::model::Model;
use crate::observer::{Observer, Watch};
use crate::outcome::PassReport;
use crate::plan::Plan;
use crate::reconcile::{Accepted, Options, all_rows, with_threads};
use crate::required::Required;
use crate::sample::Counted;
use crate::similarity::Alike;
use crate::source::Source;
use crate::{EngineError, Phase, candidates, conditions, suggest, written};
use copies::Copies;
use joined::{Groups, Joined};

/// Records of one source that are one thing written several times.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicates {
    /// The rules that were followed, with the names that columns have in the source.
    pub rules: Ruleset,
    /// Records that belong together, by first record; no record is in two groups.
    pub groups: Vec<DuplicateGroup>,
    /// Pairs for a person to look at: likely, not accepted, and not within a group; by left, then right record.
    pub review: Vec<Pair>,
    /// What each pass did; accepted are the pairs that hold groups together.
    pub passes: Vec<PassReport>,
}

/// Records that are one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateGroup {
    /// The records, counted from zero, ascending; at least two.
    pub records: Vec<u32>,
    /// The strongest pairs that hold the group together, one fewer than there are records.
    pub pairs: Vec<Pair>,
}

/// Finds records of a source that are one thing written several times. The rules are those of this source, or of a pair
/// of sources of which it is one; without any they are suggested. Sums and netting are left out.
///
/// # Errors
///
/// Cancelled by the observer, the source does not fit the rules, or has no columns that could be compared.
pub fn duplicates(
    source: impl Into<Source>,
    rules: Option<&Ruleset>,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Duplicates, EngineError> {
    let source = &source.into();
    with_threads(options, || {
        let watch = Watch::new(observer);
        watch.begin(Phase::Profile, 1)?;
        let rules = match rules {
            Some(rules) => of_source(rules, source)?,
            None => suggest::within(source, &watch)?,
        };
        watch.step(1)?;
        let mut search = Search::new(source, rules, &watch)?;
        for number in 0..search.rules.passes.len() {
            watch.check()?;
            search.pass(number, &watch)?;
        }
        search.found(&watch)
    })
}

/// The rules with both columns of each pair the one that the source has.
fn of_source(rules: &Ruleset, source: &Source) -> Result<Ruleset, EngineError> {
    let mut rules = rules.clone();
    for column in &mut rules.columns {
        let is_there = |name: &String| source.position(name).is_ok();
        let own = [&column.left, &column.right].into_iter().find(|name| is_there(name)).cloned();
        let own = own.ok_or_else(|| EngineError::NoColumn { column: column.left.clone() })?;
        (column.left, column.right, column.opposite_sign) = (own.clone(), own, false);
    }
    Ok(rules)
}

/// What putting a pair into evidence takes, where looking at a value takes one.
const SHOWING: usize = 64;

/// A source held against itself.
struct Search {
    rules: Ruleset,
    plan: Plan,
    copies: Copies,
    /// All records but copies.
    records: Vec<u32>,
    joined: Joined,
    counted: Counted,
    /// What each pass learned, if it did.
    models: Vec<Option<Model>>,
    passes: Vec<PassReport>,
}

/// A pair that a pass found, left before right; both the same for copies of one record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Likely {
    left: u32,
    right: u32,
    pass: usize,
    score: i64,
}

impl Search {
    fn new(source: &Source, rules: Ruleset, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let mut plan = Plan::new(source, source, &rules, watch)?;
        let copies = Copies::new(&plan, &all_rows(source), watch)?;
        plan.read(copies.rows(), copies.rows(), watch)?;
        let records = plan.all_records(Side::Left);
        plan.prepare(&records, &records, watch)?;
        let joined = Joined::new(records.len());
        let counted = Counted::default();
        Ok(Self { rules, plan, copies, records, joined, counted, models: Vec::new(), passes: Vec::new() })
    }

    fn pass(&mut self, number: usize, watch: &Watch<'_>) -> Result<(), EngineError> {
        let pass = &self.rules.passes[number];
        let mut report = PassReport::new(&pass.name);
        let mut model = None;
        if !pass.cardinality.has_many() && !self.records.is_empty() {
            let found =
                if pass.weights == Weights::Learned { self.learned(pass, watch)? } else { self.written(pass, watch)? };
            (report.compared, report.passed_over) = (found.compared, found.passed_over);
            report.expected_errors = self.take(number, (found.edges, found.line), watch)?;
            model = found.model;
        }
        self.models.push(model);
        self.passes.push(report);
        Ok(())
    }

    fn written(&self, pass: &Pass, watch: &Watch<'_>) -> Result<Found, EngineError> {
        let mut found = written::weigh(&self.open(&[]), &self.plan, pass, watch)?;
        if self.asks_for_all(pass)? {
            // Records that lack the same values are copies of each other all the same.
            let gain = i32::try_from(pass.base - found.line).unwrap_or(i32::MAX);
            let copied = self.records.iter().map(|record| Edge { left: *record, right: *record, gain });
            found.edges.extend(copied.filter(|edge| edge.gain > 0));
        }
        let written::Weighed { edges, compared, passed_over, line, .. } = found;
        Ok(Found { edges, line, compared, passed_over, model: None })
    }

    /// Whether a pass asks for nothing but that all columns agree.
    fn asks_for_all(&self, pass: &Pass) -> Result<bool, EngineError> {
        let fields = written::same_fields(&self.plan, pass)?;
        Ok(fields.is_some_and(|fields| (0..self.plan.fields.len()).all(|field| fields.contains(&field))))
    }

    fn learned(&self, pass: &Pass, watch: &Watch<'_>) -> Result<Found, EngineError> {
        let (keys, budgets) = (self.plan.keys(&pass.candidates)?, self.plan.budgets(&pass.candidates)?);
        let required = self.plan.required(pass)?;
        let (open, lists) = (self.open(&required), Lists::new(&keys, &self.plan.fields, watch)?);
        let model = match Model::read(pass, &self.plan, self.records.len())? {
            Some(known) => known,
            None => learned::learn(&open, &keys, None, watch)?,
        };
        let required = Required::new(&self.plan.fields, open.required);
        let search = candidates::Search {
            open: &open,
            keys: &keys,
            budgets: &budgets,
            lists: &lists,
            required: &required,
            model: &model,
            watch,
        };
        let pairs = search.all_pairs()?;
        let edges = pairs.edges.into_iter().filter(|edge| edge.gain > 0).collect();
        let (compared, passed_over) = (pairs.compared, pairs.passed_over);
        Ok(Found { edges, line: 0, compared, passed_over, model: Some(model) })
    }

    fn open<'a>(&'a self, required: &'a [(usize, &'a domain::ruleset::Comparison)]) -> Open<'a> {
        let (fields, records, counted) = (&self.plan.fields, self.records.as_slice(), &self.counted);
        Open { fields, left: records, right: records, required, one_source: true, counted }
    }

    /// Takes what a pass found; answers the share of accepted pairs expected to be wrong, in millionths.
    fn take(&mut self, number: usize, (edges, line): (Vec<Edge>, i64), watch: &Watch<'_>) -> Result<u32, EngineError> {
        let pass = &self.rules.passes[number];
        let least = if let Threshold::Points(points) = pass.review { points } else { i64::MIN };
        let chosen: Vec<Chosen> = once_each(edges, watch)?.into_iter().map(Chosen::alone).collect();
        let pairs: Vec<Chosen> =
            chosen.iter().filter(|chosen| chosen.edge.left != chosen.edge.right).copied().collect();
        let accepted = Accepted::new(pass, &pairs);
        watch.each(&chosen, |chosen| {
            let Edge { left, right, gain } = chosen.edge;
            let likely = Likely { left, right, pass: number, score: i64::from(gain) + line };
            let is_copied = left == right && !self.copies.of(self.plan.row(Side::Left, left)).is_empty();
            if likely.score >= least && (left != right || is_copied) {
                self.joined.offer(likely, accepted.accepts(chosen, likely.score));
            }
        })?;
        Ok(accepted.expected_errors)
    }

    fn found(mut self, watch: &Watch<'_>) -> Result<Duplicates, EngineError> {
        watch.check()?;
        let joined = std::mem::take(&mut self.joined);
        let required = self.rules.passes.iter().map(|pass| self.plan.required(pass));
        let required = required.collect::<Result<Vec<_>, EngineError>>()?;
        let points = |pass: usize, one, other| self.points((pass, &required[pass]), one, other);
        let Groups { groups, review } = joined.groups(points, watch)?;
        let mut found = Vec::new();
        for pairs in groups {
            let pairs = self.shown(&pairs, watch)?;
            let mut records: Vec<u32> = pairs.iter().flat_map(|pair| [pair.left, pair.right]).collect();
            records.sort_unstable();
            records.dedup();
            pairs.iter().for_each(|pair| self.passes[pair.pass as usize].accepted += 1);
            found.push(DuplicateGroup { records, pairs });
        }
        found.sort_unstable_by_key(|group| group.records[0]);
        let mut review = self.shown(&review, watch)?;
        review.iter_mut().for_each(|pair| pair.linked = false);
        Ok(Duplicates { rules: self.rules, groups: found, review, passes: self.passes })
    }

    /// How alike two records are by what a pass learned, whichever comes first; none if it did not learn. Where one of them
    /// lacks what is required of a pair, nothing outweighs that.
    fn points(&self, (pass, required): (usize, &[(usize, &Comparison)]), one: u32, other: u32) -> Option<i32> {
        let (model, fields) = (self.models[pass].as_ref()?, &self.plan.fields);
        let holds = |&(at, comparison): &(usize, &Comparison)| {
            let field = &fields[at];
            let has_none = |side, record| field.code(side, record).is_none();
            let level_holds = |level: &Level| conditions::holds(&level.when, field, one, other);
            has_none(Side::Left, one) || has_none(Side::Right, other) || comparison.levels.iter().any(level_holds)
        };
        if !required.iter().all(holds) {
            return Some(i32::MIN);
        }
        let mut alike = Alike::new();
        let mut points = |left: u32, right: u32| {
            let seen: Vec<Seen> = fields.iter().map(|field| field.compare(left, right, &mut alike)).collect();
            model.score(&seen)
        };
        Some(points(one, other).max(points(other, one)))
    }

    /// Pairs as people see them, by left, then right row; a record stands for the first of its copies.
    fn shown(&self, likely: &[Likely], watch: &Watch<'_>) -> Result<Vec<Pair>, EngineError> {
        let (mut pairs, mut since) = (Vec::new(), 0);
        for likely in likely {
            watch.after(SHOWING, &mut since)?;
            let (pass, model) = (&self.rules.passes[likely.pass], self.models[likely.pass].as_ref());
            let number = u32::try_from(likely.pass).expect("a handful of passes");
            let judge = Judge { rules: &self.rules, plan: &self.plan, pass, number, model };
            let pair = judge.pair(likely.left, likely.right, true)?;
            let rows = self.copies.paired(pair.left, pair.right);
            let shown = rows.into_iter().map(|(left, right)| Pair { left, right, score: likely.score, ..pair.clone() });
            pairs.extend(shown);
        }
        pairs.sort_unstable_by_key(|pair| (pair.left, pair.right));
        Ok(pairs)
    }
}

/// What a pass found.
struct Found {
    edges: Vec<Edge>,
    line: i64,
    compared: u64,
    passed_over: u64,
    model: Option<Model>,
}

/// Each pair once, the smaller record left, with the most points it has either way.
fn once_each(edges: Vec<Edge>, watch: &Watch<'_>) -> Result<Vec<Edge>, EngineError> {
    let turned = |edge: Edge| Edge { left: edge.left.min(edge.right), right: edge.left.max(edge.right), ..edge };
    let mut edges: Vec<Edge> = edges.into_iter().map(turned).collect();
    watch.sort_by_key(&mut edges, |edge| (edge.left, edge.right, std::cmp::Reverse(edge.gain)))?;
    edges.dedup_by_key(|edge| (edge.left, edge.right));
    Ok(edges)
}
