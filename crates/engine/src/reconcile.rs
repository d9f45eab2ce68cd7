//! A run: pass by pass, each on what earlier ones left.

use arrow_array::RecordBatch;
use domain::Ruleset;
use domain::ruleset::{Pass, Threshold, Weights};

use crate::assign::Chosen;
use crate::fields::{Field, Side};
use crate::learned::{self, Open};
use crate::logarithm::exp;
use crate::model::Model;
use crate::observer::{Observer, Watch};
use crate::outcome::{Link, LinkState, Outcome, PassReport};
use crate::plan::Plan;
use crate::{EngineError, groups, written};

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
    left: &RecordBatch,
    right: &RecordBatch,
    rules: &Ruleset,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Outcome, EngineError> {
    with_threads(options, || {
        let watch = Watch::new(observer);
        watch.begin(crate::Phase::Profile, 1)?;
        let plan = Plan::new(left, right, rules)?;
        watch.step(1)?;
        let mut run = Run::new(plan, &rules.differences, all_rows(left), all_rows(right))?;
        for (number, pass) in (0..).zip(&rules.passes) {
            watch.check()?;
            run.pass(number, pass, &watch)?;
        }
        Ok(run.outcome())
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

pub(crate) fn all_rows(batch: &RecordBatch) -> Vec<u32> {
    (0..u32::try_from(batch.num_rows()).unwrap_or(u32::MAX)).collect()
}

pub(crate) struct Run {
    pub(crate) plan: Plan,
    /// Whether the fields are ready to compare the open records.
    prepared: bool,
    /// Fields in which a match may differ, and then counts as a difference.
    differences: Vec<usize>,
    pub(crate) left: Vec<u32>,
    pub(crate) right: Vec<u32>,
    pub(crate) links: Vec<Link>,
    matches: u32,
    passes: Vec<PassReport>,
}

impl Run {
    pub(crate) fn new(
        plan: Plan,
        differences: &[String],
        left: Vec<u32>,
        right: Vec<u32>,
    ) -> Result<Self, EngineError> {
        let differences = plan.fields_of(differences)?;
        Ok(Self { plan, prepared: false, differences, left, right, links: Vec::new(), matches: 0, passes: Vec::new() })
    }

    /// Carries out a pass; answers what it learned.
    pub(crate) fn pass(&mut self, number: u32, pass: &Pass, watch: &Watch<'_>) -> Result<Option<Model>, EngineError> {
        let mut report = PassReport::new(&pass.name);
        let mut model = None;
        if !self.left.is_empty() && !self.right.is_empty() {
            self.prepare_for(pass);
            match self.find(pass, watch)? {
                Found::Sums(all) => {
                    for found in &all {
                        report.compared += found.tried;
                        report.gave_up += found.gave_up;
                        self.take_groups(number, found);
                    }
                }
                Found::Pairs(found) => {
                    (report.compared, report.passed_over) = (found.compared, found.passed_over);
                    report.gap = found.assignment.gap;
                    report.expected_errors = self.take_pairs(number, pass, &found);
                    model = found.model;
                }
            }
            self.close(number);
        }
        self.passes.push(report);
        Ok(model)
    }

    /// Makes the fields ready once a pass compares more than whether values are the same.
    fn prepare_for(&mut self, pass: &Pass) {
        if !written::only_equal(pass) {
            self.prepare_all();
        }
    }

    /// Makes the fields ready to compare the open records.
    pub(crate) fn prepare_all(&mut self) {
        if !self.prepared {
            self.plan.prepare(&self.left, &self.right);
            self.prepared = true;
        }
    }

    fn find(&self, pass: &Pass, watch: &Watch<'_>) -> Result<Found, EngineError> {
        let required = self.plan.required(pass)?;
        let open = Open { fields: &self.plan.fields, left: &self.left, right: &self.right, required: &required };
        Ok(if pass.cardinality.has_many() {
            Found::Sums(groups::find(&open, &self.plan, pass, watch)?)
        } else if pass.weights == Weights::Learned {
            Found::Pairs(learned::pair(&open, &self.plan.keys(&pass.candidates)?, watch)?)
        } else {
            Found::Pairs(written::pair(&open, &self.plan, pass, watch)?)
        })
    }

    /// Takes chosen pairs as links; answers the share of accepted ones expected to be wrong, in millionths.
    fn take_pairs(&mut self, number: u32, pass: &Pass, found: &learned::Found) -> u32 {
        let (chosen, line) = (&found.assignment.chosen, found.line);
        let accepted = Accepted::new(pass.accept, chosen);
        for chosen in chosen {
            let score = i64::from(chosen.edge.gain) + line;
            let state = if chosen.tied || i64::from(chosen.margin) < pass.margin {
                LinkState::Ambiguous
            } else if accepted.accepts(chosen, score) {
                self.accepted_state(chosen.edge.left, chosen.edge.right)
            } else {
                LinkState::Review
            };
            let (left, right) = (chosen.edge.left, chosen.edge.right);
            self.links.push(Link { group: self.matches, left, right, state, pass: number, score });
            self.matches += 1;
        }
        accepted.expected_errors
    }

    fn accepted_state(&self, left: u32, right: u32) -> LinkState {
        let same = |field: &usize| {
            let field: &Field = &self.plan.fields[*field];
            field.same(left, right)
                || field.code(Side::Left, left).is_none()
                || field.code(Side::Right, right).is_none()
        };
        if self.differences.iter().all(same) { LinkState::Matched } else { LinkState::Difference }
    }

    fn take_groups(&mut self, number: u32, found: &groups::Found) {
        for group in &found.groups {
            let state = match (group.tied, group.sure) {
                (true, _) => LinkState::Ambiguous,
                (false, true) => LinkState::Matched,
                (false, false) => LinkState::Review,
            };
            for &row in &group.many {
                let (left, right) = if found.many == Side::Left { (row, group.one) } else { (group.one, row) };
                let link = Link { group: self.matches, left, right, state, pass: number, score: group.worth };
                self.links.push(link);
            }
            self.matches += 1;
        }
    }

    /// Takes records with a link of this pass out of those that are open.
    fn close(&mut self, number: u32) {
        let side = |open: &mut Vec<u32>, row: fn(&Link) -> u32, links: &[Link]| {
            let mut taken: Vec<u32> = links.iter().rev().take_while(|link| link.pass == number).map(row).collect();
            taken.sort_unstable();
            open.retain(|row| taken.binary_search(row).is_err());
        };
        side(&mut self.left, |link| link.left, &self.links);
        side(&mut self.right, |link| link.right, &self.links);
    }

    pub(crate) fn outcome(self) -> Outcome {
        Outcome { links: self.links, unmatched_left: self.left, unmatched_right: self.right, passes: self.passes }
    }
}

/// What a pass found.
enum Found {
    Pairs(learned::Found),
    Sums(Vec<groups::Found>),
}

/// Which pairs count without a person having looked.
struct Accepted {
    least_score: Option<i64>,
    least_surety: i32,
    expected_errors: u32,
}

impl Accepted {
    fn new(accept: Threshold, chosen: &[Chosen]) -> Self {
        match accept {
            Threshold::Points(least) => Self { least_score: Some(least), least_surety: i32::MIN, expected_errors: 0 },
            Threshold::Precision(share) => {
                let (least_surety, errors) = surest(chosen, 1.0 - share.as_f64());
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a million")]
                let expected_errors = (errors * 1e6) as u32;
                Self { least_score: None, least_surety, expected_errors }
            }
        }
    }

    fn accepts(&self, chosen: &Chosen, score: i64) -> bool {
        self.least_score.map_or_else(|| surety(chosen) >= self.least_surety, |least| score >= least)
    }
}

/// How sure a pair is: against what its records could do instead, and against being no pair at all.
fn surety(chosen: &Chosen) -> i32 {
    chosen.surety.min(chosen.edge.gain)
}

/// The surety from which on no larger a share of pairs than `errors` is expected to be wrong, and that share.
fn surest(chosen: &[Chosen], errors: f64) -> (i32, f64) {
    let mut sureties: Vec<i32> = chosen.iter().filter(|chosen| !chosen.tied).map(surety).collect();
    sureties.sort_unstable_by_key(|surety| std::cmp::Reverse(*surety));
    let (mut wrong, mut least, mut share) = (0.0, i32::MAX, 0.0);
    for (count, surety) in (1_u32..).zip(&sureties) {
        wrong += 1.0 / (1.0 + exp(f64::from(*surety) / 1000.0));
        if wrong <= errors * f64::from(count) {
            (least, share) = (*surety, wrong / f64::from(count));
        }
    }
    (least, share)
}
