//! Why a record was matched as it was, or why not: its partners or its best candidates in the pass that decided, column by
//! column, or the sum that it is part of.

mod judge;
mod summed;

use domain::Ruleset;
use domain::ruleset::{Pass, Weights};

use crate::EngineError;
use crate::fields::Side;
use crate::groups::Tried;
use crate::model::Model;
use crate::observer::{Observer, Watch};
use crate::outcome::{Cancelled, Link, LinkState, SourceSide, SumAnswer};
use crate::plan::Plan;
use crate::reasons::Reasons;
use crate::reconcile::{Options, Run, all_rows, with_threads};
use crate::source::Source;
pub(crate) use judge::Judge;

/// What is to be explained; records are counted from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What became of a left record.
    Left(u32),
    /// What became of a right record.
    Right(u32),
    /// How a left and a right record fit.
    Pair(u32, u32),
}

impl Asked {
    /// The record whose match is looked for.
    pub(crate) const fn record(self) -> (Side, u32) {
        match self {
            Self::Left(row) | Self::Pair(row, _) => (Side::Left, row),
            Self::Right(row) => (Side::Right, row),
        }
    }

    pub(crate) const fn partner(self) -> Option<u32> {
        match self {
            Self::Pair(_, row) => Some(row),
            Self::Left(_) | Self::Right(_) => None,
        }
    }

    pub(crate) const fn is_of(self, link: &Link) -> bool {
        match self.record() {
            (Side::Left, row) => link.left == row,
            (Side::Right, row) => link.right == row,
        }
    }
}

/// Why a record was matched as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The state of the record's match, none when it has none.
    pub state: Option<LinkState>,
    /// How its match stands, if that is one of two records.
    pub standing: Option<Standing>,
    /// The record of the same source that cancels it out.
    pub cancelled_by: Option<u32>,
    /// The sum that the record is part of.
    pub sum: Option<Summed>,
    /// What was tried to find several records that add up to one that is in no match.
    pub tried: Vec<Tried>,
    /// The pair that was asked for, or the record's partners and best candidates, the best first; what is in a sum has none.
    pub pairs: Vec<Pair>,
}

/// How a match of two records stands against what its records could do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many points all matches together lose at least without it.
    pub margin: i64,
    /// What it takes to be accepted without a look.
    pub needed: Needed,
}

/// What it takes to be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// So many points.
    Points(i64),
    /// To be sure enough, in millionths of matches that are wrong.
    Certainty {
        /// How many of matches as sure as this one are expected to be wrong.
        wrong: u32,
        /// How many of the least sure accepted ones are, none where none is accepted.
        most: Option<u32>,
    },
}

/// Records that add up to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summed {
    /// The pass, counted from zero.
    pub pass: u32,
    /// The points of the sum: those of all reasons.
    pub score: i64,
    /// Points from which on sums are accepted.
    pub accept: i64,
    /// Whether other records would have added up too.
    pub answer: SumAnswer,
    /// What the points are made of.
    pub reasons: Reasons,
    /// What the left members add up to.
    pub total_left: Option<String>,
    /// What the right members add up to.
    pub total_right: Option<String>,
    /// The left members, ascending.
    pub left: Vec<Member>,
    /// The right members, ascending.
    pub right: Vec<Member>,
}

/// A record of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The record, counted from zero.
    pub row: u32,
    /// Its values as they were compared, in the order of the ruleset's columns.
    pub values: Vec<Option<String>>,
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

/// Explains what became of a record, or how two records fit.
///
/// # Errors
///
/// Cancelled by the observer, or the sources do not fit the ruleset.
pub fn explain(
    left: impl Into<Source>,
    right: impl Into<Source>,
    rules: &Ruleset,
    options: &Options,
    asked: Asked,
    observer: &dyn Observer,
) -> Result<Explanation, EngineError> {
    let sources = (&left.into(), &right.into());
    with_threads(options, || {
        let watch = Watch::new(observer);
        let plan = Plan::new(sources.0, sources.1, rules, &watch)?;
        let mut run = Run::new(plan, &rules.differences, all_rows(sources.0), all_rows(sources.1))?;
        run.asked = Some(asked);
        let (nearness, explanation) = ((false, false, false), Explanation::default());
        Explaining { sources, rules, asked, watch: &watch, run, nearness, explanation }.explain()
    })
}

struct Explaining<'a> {
    sources: (&'a Source, &'a Source),
    rules: &'a Ruleset,
    asked: Asked,
    watch: &'a Watch<'a>,
    run: Run,
    /// Whether the pass whose pairs are shown matched the record, whether it weighs the best of them, and whether it learned
    /// what agreeing is worth: of passes that did not match a record, such a one says most.
    nearness: (bool, bool, bool),
    explanation: Explanation,
}

impl Explaining<'_> {
    /// Carries out the rules until it is known what becomes of the record.
    fn explain(mut self) -> Result<Explanation, EngineError> {
        self.run.cancel_out(self.rules, self.watch)?;
        self.explanation.cancelled_by = self.run.cancelled.iter().find_map(|cancelled| self.cancels(cancelled));
        if self.explanation.cancelled_by.is_some() {
            return Ok(self.explanation);
        }
        for (number, pass) in (0..).zip(&self.rules.passes) {
            let open = self.open();
            if pass.cardinality.has_many() {
                let tried = self.run.try_sums((number, pass), self.asked.record(), self.watch)?;
                self.explanation.tried.extend(tried);
            }
            let model = self.run.pass(number, pass, self.watch)?;
            let links = self.run.links.iter().filter(|link| link.pass == number && self.asked.is_of(link));
            let links: Vec<Link> = links.copied().collect();
            if pass.cardinality.has_many() {
                self.show_sum(pass, &links)?;
            } else {
                self.show_pairs((number, pass), &open, &links, model.as_ref())?;
            }
            self.explanation.standing = self.run.standing;
            let undecided = self.run.is_undecided(number, self.asked.record()).then_some(LinkState::Ambiguous);
            self.explanation.state = links.first().map(|link| link.state).or(undecided);
            if self.explanation.state.is_some() {
                self.explanation.tried.clear();
                break;
            }
        }
        Ok(self.explanation)
    }

    /// The record that the one asked for is cancelled out by.
    fn cancels(&self, cancelled: &Cancelled) -> Option<u32> {
        let (side, row) = self.asked.record();
        let own = (side == Side::Left) == (cancelled.side == SourceSide::Left);
        match cancelled.rows {
            (one, other) if own && one == row => Some(other),
            (one, other) if own && other == row => Some(one),
            _ => None,
        }
    }

    /// Rows of the other side that are open.
    fn open(&self) -> Vec<u32> {
        let side = self.asked.record().0.other();
        let open = if side == Side::Left { &self.run.left } else { &self.run.right };
        open.iter().map(|record| self.run.plan.row(side, *record)).collect()
    }

    /// A sum explains all its members; a pair that is asked for and only half in it is shown beside it.
    fn show_sum(&mut self, pass: &Pass, links: &[Link]) -> Result<(), EngineError> {
        let Some(link) = links.first() else { return Ok(()) };
        self.explanation.sum = self.run.summed(pass, link)?;
        if self.asked.partner().is_none_or(|right| links.iter().any(|link| link.right == right)) {
            self.explanation.pairs.clear();
        }
        Ok(())
    }

    fn show_pairs(
        &mut self,
        (number, pass): (u32, &Pass),
        open: &[u32],
        links: &[Link],
        model: Option<&Model>,
    ) -> Result<(), EngineError> {
        let side = self.asked.record().0.other();
        let linked: Vec<u32> =
            links.iter().map(|link| if side == Side::Left { link.left } else { link.right }).collect();
        let later = self.rules.passes.iter().skip(number as usize + 1);
        let is_last = later.into_iter().all(|pass| pass.cardinality.has_many());
        let is_passed_over = !self.run.plan.is_read() && self.asked.partner().is_none() && !is_last;
        let knows_nothing = pass.weights == Weights::Learned && model.is_none();
        if linked.is_empty() && (is_passed_over || knows_nothing) {
            return Ok(());
        }
        // Records that an earlier pass took are not among those that were read.
        let is_read = self.run.plan.is_read() && self.asked.partner().is_none_or(|partner| open.contains(&partner));
        let shown = if is_read { None } else { Some(self.read(open, &linked)?) };
        let plan = shown.as_ref().unwrap_or(&self.run.plan);
        let judge = Judge { rules: self.rules, plan, pass, number, model };
        self.watch.check()?;
        let pairs = judge.pairs(self.asked, open, &linked, self.watch)?;
        let is_weighed = pairs.first().is_some_and(|pair| pair.candidate);
        let nearness = (!links.is_empty(), is_weighed, model.is_some());
        if self.nearness <= nearness {
            (self.nearness, self.explanation.pairs) = (nearness, pairs);
        }
        Ok(())
    }

    /// Reads what is to be shown where no pass had to read it: linked records, or those that are open.
    fn read(&self, open: &[u32], linked: &[u32]) -> Result<Plan, EngineError> {
        let (side, row) = self.asked.record();
        let mut others: Vec<u32> = self.asked.partner().into_iter().chain(linked.iter().copied()).collect();
        if others.is_empty() {
            others.extend_from_slice(open);
        }
        let (lefts, rights) = if side == Side::Left { (vec![row], others) } else { (others, vec![row]) };
        let mut plan = Plan::new(self.sources.0, self.sources.1, self.rules, self.watch)?;
        plan.read(&lefts, &rights, self.watch)?;
        let (lefts, rights) = (plan.all_records(Side::Left), plan.all_records(Side::Right));
        plan.prepare(&lefts, &rights, self.watch)?;
        Ok(plan)
    }
}
