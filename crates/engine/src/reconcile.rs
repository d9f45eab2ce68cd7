//! A run: pass by pass, each on what earlier ones left.

mod accepted;
mod cancelled;
mod ended;
mod summed;

use domain::Ruleset;
use domain::ruleset::{Comparison, Pass, Threshold, Weights};

use crate::assign::{Chosen, Edge};
use crate::columns::narrow;
use crate::explain::{Asked, Standing};
use crate::fields::Side;
use crate::learned::{self, Open};
use crate::model::Model;
use crate::observer::{Observer, Watch};
use crate::outcome::{Cancelled, Link, LinkState, Outcome, OverBudget, PassReport, Sum, Undecided};
use crate::plan::Plan;
use crate::rest::rest;
use crate::same::Same;
use crate::sample::Counted;
use crate::source::Source;
use crate::{EngineError, groups, written};
pub(crate) use accepted::Accepted;
use accepted::expected_in_sums;

/// How a run may use the machine; it does not change the outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Threads to work with, all there are when zero.
    pub threads: usize,
}

/// Pairs two sources as a ruleset says.
///
/// # Errors
///
/// Cancelled by the observer, or the sources do not fit the ruleset.
pub fn reconcile(
    left: impl Into<Source>,
    right: impl Into<Source>,
    rules: &Ruleset,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Outcome, EngineError> {
    let (left, right) = (&left.into(), &right.into());
    with_threads(options, || {
        let watch = Watch::new(observer);
        watch.begin(crate::Phase::Profile, 1)?;
        let plan = Plan::new(left, right, rules, &watch)?;
        watch.step(1)?;
        let mut run = Run::new(plan, &rules.differences, all_rows(left), all_rows(right))?;
        run.cancel_out(rules, &watch)?;
        for (number, pass) in (0..).zip(&rules.passes) {
            watch.check()?;
            run.pass(number, pass, &watch)?;
        }
        run.outcome(&watch)
    })
}

/// Runs on as many threads as the options grant.
pub(crate) fn with_threads<T: Send>(
    options: &Options,
    work: impl FnOnce() -> Result<T, EngineError> + Send,
) -> Result<T, EngineError> {
    if options.threads == 0 {
        return work();
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build();
    pool.map_err(|_| EngineError::NoThreads)?.install(work)
}

pub(crate) fn all_rows(source: &Source) -> Vec<u32> {
    (0..u32::try_from(source.rows()).unwrap_or(u32::MAX)).collect()
}

pub(crate) struct Run {
    pub(crate) plan: Plan,
    /// Whether the fields are ready to compare the open records.
    prepared: bool,
    /// Fields in which a match may differ, and then counts as a difference.
    differences: Vec<usize>,
    /// The open records: rows, and once they are read, what the plan calls them.
    pub(crate) left: Vec<u32>,
    pub(crate) right: Vec<u32>,
    pub(crate) links: Vec<Link>,
    /// What the last pass learned, if one did.
    pub(crate) model: Option<Model>,
    /// What was counted of the open records.
    pub(crate) counted: Counted,
    undecided: Vec<Undecided>,
    pub(crate) sums: Vec<Sum>,
    /// The fewest and the most days from a left to a right record of each accepted sum.
    pub(crate) sum_lags: Vec<[i32; 2]>,
    pub(crate) cancelled: Vec<Cancelled>,
    matches: u32,
    passes: Vec<PassReport>,
    /// What is to be explained, if anything, and how its match of two records stands.
    pub(crate) asked: Option<Asked>,
    pub(crate) standing: Option<Standing>,
}

impl Run {
    pub(crate) fn new(
        plan: Plan,
        differences: &[String],
        left: Vec<u32>,
        right: Vec<u32>,
    ) -> Result<Self, EngineError> {
        let differences = plan.fields_of(differences)?;
        Ok(Self {
            plan,
            prepared: false,
            differences,
            left,
            right,
            links: Vec::new(),
            model: None,
            counted: Counted::default(),
            undecided: Vec::new(),
            sums: Vec::new(),
            sum_lags: Vec::new(),
            cancelled: Vec::new(),
            matches: 0,
            passes: Vec::new(),
            asked: None,
            standing: None,
        })
    }

    /// Carries out a pass; answers what it learned.
    pub(crate) fn pass(&mut self, number: u32, pass: &Pass, watch: &Watch<'_>) -> Result<Option<Model>, EngineError> {
        let mut report = PassReport::new(&pass.name);
        let mut learned = None;
        if !self.left.is_empty() && !self.right.is_empty() {
            match self.find(pass, watch)? {
                Found::Sums(found) => {
                    (report.compared, report.passed_over) = (found.tried, found.passed_over);
                    report.gave_up = found.gave_up;
                    report.expected_errors = expected_in_sums(&found.groups);
                    self.take_groups(number, &found);
                    watch.check()?;
                }
                Found::Pairs(mut found) => {
                    (report.compared, report.passed_over) = (found.compared, found.passed_over);
                    let row = |record| self.plan.row(Side::Right, record);
                    report.over_budget = OverBudget::by_row(&found.over_budget, row);
                    report.gap = found.assignment.gap;
                    let accepted = self.take_pairs(number, pass, &mut found, watch)?;
                    (report.expected_errors, report.sure) = (accepted.expected_errors, accepted.sure());
                    if let Some(model) = found.model.as_ref().filter(|_| pass.learned.is_empty()) {
                        report.learn(model, &self.plan);
                    }
                    learned = found.model;
                }
            }
            report.accepted = self.accepted(number);
        }
        self.passes.push(report);
        if learned.is_some() {
            self.model.clone_from(&learned);
        }
        Ok(learned)
    }

    /// Takes records that were found to be the same as a pass would that was asked to find them.
    pub(crate) fn take_same(
        &mut self,
        number: u32,
        pass: &Pass,
        same: Same,
        watch: &Watch<'_>,
    ) -> Result<(), EngineError> {
        let mut found = written::found_same(&same, pass);
        drop(same);
        self.take_pairs(number, pass, &mut found, watch)?;
        let accepted = self.accepted(number);
        self.passes.push(PassReport { accepted, ..PassReport::new(&pass.name) });
        Ok(())
    }

    /// Reads the fields of the open records, if that was not done.
    fn read(&mut self, watch: &Watch<'_>) -> Result<(), EngineError> {
        if !self.plan.is_read() {
            self.plan.read(&self.left, &self.right, watch)?;
            self.left = (0..narrow(self.left.len())).collect();
            self.right = (0..narrow(self.right.len())).collect();
        }
        Ok(())
    }

    /// Makes the fields ready to compare the open records.
    pub(crate) fn prepare_all(&mut self, watch: &Watch<'_>) -> Result<(), EngineError> {
        self.read(watch)?;
        if !self.prepared {
            self.plan.prepare(&self.left, &self.right, watch)?;
            self.prepared = true;
        }
        Ok(())
    }

    /// The fields of a pass that only asks which records are the same, and in which no match can differ.
    fn same_fields(&self, pass: &Pass) -> Result<Option<Vec<usize>>, EngineError> {
        let fields = written::same_fields(&self.plan, pass)?;
        Ok(fields.filter(|fields| self.differences.iter().all(|field| fields.contains(field))))
    }

    fn find(&mut self, pass: &Pass, watch: &Watch<'_>) -> Result<Found, EngineError> {
        if let Some(fields) = self.same_fields(pass)? {
            let open = (self.left.as_slice(), self.right.as_slice());
            return Ok(Found::Pairs(Box::new(written::pair_same(&self.plan, &fields, pass, open, watch)?)));
        }
        if written::only_equal(pass) {
            self.read(watch)?;
        } else {
            self.prepare_all(watch)?;
        }
        let required = self.plan.required(pass)?;
        let open = self.open(&required);
        Ok(if pass.cardinality.has_many() {
            Found::Sums(groups::find(&open, &self.plan, pass, watch)?)
        } else if pass.weights == Weights::Learned {
            let known = Model::read(pass, &self.plan, open.left.len())?;
            let (keys, budgets) = (self.plan.keys(&pass.candidates)?, self.plan.budgets(&pass.candidates)?);
            Found::Pairs(Box::new(learned::pair(&open, (&keys, &budgets), known, self.model.as_ref(), watch)?))
        } else {
            Found::Pairs(Box::new(written::pair(&open, &self.plan, pass, watch)?))
        })
    }

    fn open<'a>(&'a self, required: &'a [(usize, &'a Comparison)]) -> Open<'a> {
        let (left, right, counted) = (&self.left, &self.right, &self.counted);
        Open { fields: &self.plan.fields, left, right, required, one_source: false, counted }
    }

    /// Takes chosen pairs as links; answers which were accepted.
    fn take_pairs(
        &mut self,
        number: u32,
        pass: &Pass,
        found: &mut learned::Found,
        watch: &Watch<'_>,
    ) -> Result<Accepted, EngineError> {
        watch.check()?;
        let line = found.line;
        let least = if let Threshold::Points(points) = pass.review { points } else { i64::MIN };
        let mut taken = std::mem::take(&mut found.assignment.chosen);
        taken.retain(|chosen| i64::from(chosen.edge.gain) + line >= least);
        let accepted = Accepted::new(pass, &taken);
        watch.check()?;
        let link = |chosen: &Chosen| {
            let score = i64::from(chosen.edge.gain) + line;
            let state = if chosen.tied || i64::from(chosen.margin) < pass.margin {
                LinkState::Ambiguous
            } else if accepted.accepts(chosen, score) {
                self.accepted_state(chosen.edge.left, chosen.edge.right)
            } else {
                LinkState::Review
            };
            let left = self.plan.row(Side::Left, chosen.edge.left);
            let right = self.plan.row(Side::Right, chosen.edge.right);
            Link { group: 0, left, right, state, pass: number, score }
        };
        let mut links: Vec<Link> = watch.gather(taken.iter().map(link))?;
        let is_asked = |link: &&Link| self.asked.is_some_and(|asked| asked.is_of(link));
        let asked = links.iter().zip(&taken).find(|(link, _)| is_asked(link));
        self.standing = asked.map(|(_, chosen)| accepted.standing(chosen));
        watch.sort_by_key(&mut links, |link| (link.left, link.right))?;
        watch.each(&mut links, |link| {
            link.group = self.matches;
            self.matches += 1;
        })?;
        if self.links.is_empty() {
            self.links = links;
        } else {
            self.links.reserve_exact(links.len());
            self.links.append(&mut links);
        }
        let closed = || taken.iter().map(|chosen| &chosen.edge).chain(found.held_back.iter().flatten());
        self.close(closed().map(|edge| edge.left), closed().map(|edge| edge.right));
        let undecided = found.held_back.iter().map(|set| {
            let rows = |side: Side, of: fn(&Edge) -> u32| self.plan.sorted_rows(side, set.iter().map(of));
            Undecided {
                left: rows(Side::Left, |edge| edge.left),
                right: rows(Side::Right, |edge| edge.right),
                pass: number,
            }
        });
        self.undecided.extend(undecided);
        Ok(accepted)
    }

    /// Whether a pass could not decide to whom a row belongs.
    pub(crate) fn is_undecided(&self, pass: u32, (side, row): (Side, u32)) -> bool {
        let own = |set: &Undecided| if side == Side::Left { set.left.contains(&row) } else { set.right.contains(&row) };
        self.undecided.iter().any(|set| set.pass == pass && own(set))
    }

    /// How many matches of a pass were accepted.
    fn accepted(&self, number: u32) -> u64 {
        let own = self.links.iter().rev().take_while(|link| link.pass == number);
        let accepted = own.filter(|link| matches!(link.state, LinkState::Matched | LinkState::Difference));
        let mut groups: Vec<u32> = accepted.map(|link| link.group).collect();
        groups.dedup();
        groups.len() as u64
    }

    fn accepted_state(&self, left: u32, right: u32) -> LinkState {
        let same = |field: &usize| {
            let Some(field) = self.plan.fields.get(*field) else { return true };
            field.same(left, right)
                || field.code(Side::Left, left).is_none()
                || field.code(Side::Right, right).is_none()
        };
        if self.differences.iter().all(same) { LinkState::Matched } else { LinkState::Difference }
    }

    /// Takes records out of those that are open.
    fn close(&mut self, lefts: impl Iterator<Item = u32>, rights: impl Iterator<Item = u32>) {
        (self.left, self.right) = (rest(&self.left, lefts), rest(&self.right, rights));
    }
}

/// What a pass found.
enum Found {
    Pairs(Box<learned::Found>),
    Sums(groups::Found),
}
