//! Sums: several records of one side that add up to one of the other, or several to several.
//!
//! For each record of the one side the open records that a key of the pass finds, that agree in everything that holds a
//! sum together and lie within the window of days, are tried in all combinations. What an answer is worth is how much
//! likelier it is meant than come about by accident. Answers of all records then compete, since no record is in two sums.

mod items;
mod worth;

use domain::ruleset::{Cardinality, Pass};
use rayon::prelude::*;

use crate::EngineError;
use crate::columns::narrow;
use crate::fields::Side;
use crate::index::Index;
use crate::learned::Open;
use crate::observer::{Phase, Watch};
use crate::outcome::SumAnswer;
use crate::plan::Plan;
use crate::reasons::Reasons;
use crate::sums::{Choice, Offer, Subset, share_out, subset};
use items::{Item, Search};

/// Steps of choosing among answers.
const SHARE_STEPS: u64 = 200_000;
/// Members on the one side are told from those of the many side by this bit.
const ONE_SIDE: usize = 1 << 40;
/// The most members of a sum of several to several, besides the record it is looked for.
const MOST_MIXED: usize = 7;

/// Records of both sides that add up to the same.
pub(crate) struct Group {
    pub(crate) left: Vec<u32>,
    pub(crate) right: Vec<u32>,
    pub(crate) reasons: Reasons,
    pub(crate) tied: bool,
    pub(crate) sure: bool,
    pub(crate) answer: SumAnswer,
    /// The fewest and the most days from a left to a right record of it, where days are looked at.
    pub(crate) lags: Option<[i32; 2]>,
}

/// What a pass of sums found.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) groups: Vec<Group>,
    pub(crate) tried: u64,
    pub(crate) gave_up: u64,
    pub(crate) passed_over: u64,
}

/// What was tried for a record that several of the other side may add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The pass, counted from zero.
    pub pass: u32,
    /// How many records may be members.
    pub members: u64,
    /// How many sets of them add up to it.
    pub sets: u64,
    /// Whether the search ran out of steps before all sets were tried.
    pub gave_up: bool,
}

/// Tries what several records of the other side add up to a record; none where the pass does not look for that.
pub(crate) fn tried(
    open: &Open<'_>,
    plan: &Plan,
    (number, pass): (u32, &Pass),
    (side, record): (Side, u32),
    watch: &Watch<'_>,
) -> Result<Option<Tried>, EngineError> {
    let is_looked_for = match pass.cardinality {
        Cardinality::OneToOne => false,
        Cardinality::ManyToOne => side == Side::Right,
        Cardinality::OneToMany => side == Side::Left,
        Cardinality::ManyToMany => true,
    };
    let search = Search::new(open, plan, pass, side.other(), watch)?.filter(|_| is_looked_for);
    let Some(search) = search else { return Ok(None) };
    let answers = answers(&search, &search.index(side.other(), watch)?, &[], record);
    Ok(Some(Tried { pass: number, members: answers.members, sets: answers.sets, gave_up: answers.gave_up }))
}

/// Which members a sum may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Several of this side for one of the other.
    Many(Side),
    /// Several of either side.
    Mixed,
}

/// Finds sums among the open records of both sides, those with one record on a side first.
pub(crate) fn find(open: &Open<'_>, plan: &Plan, pass: &Pass, watch: &Watch<'_>) -> Result<Found, EngineError> {
    let shapes = match pass.cardinality {
        Cardinality::OneToOne => Vec::new(),
        Cardinality::ManyToOne => vec![Shape::Many(Side::Left)],
        Cardinality::OneToMany => vec![Shape::Many(Side::Right)],
        Cardinality::ManyToMany => vec![Shape::Many(Side::Left), Shape::Many(Side::Right), Shape::Mixed],
    };
    let (mut left, mut right) = (open.left.to_vec(), open.right.to_vec());
    let mut all = Found::default();
    for shape in shapes {
        let rest = Open { left: &left, right: &right, required: &[], ..*open };
        let found = find_shape(&rest, plan, pass, shape, watch)?;
        take(&mut left, found.groups.iter().flat_map(|group| &group.left));
        take(&mut right, found.groups.iter().flat_map(|group| &group.right));
        all.groups.extend(found.groups);
        all.tried += found.tried;
        all.gave_up += found.gave_up;
        all.passed_over += found.passed_over;
    }
    Ok(all)
}

fn take<'a>(open: &mut Vec<u32>, taken: impl Iterator<Item = &'a u32>) {
    let mut taken: Vec<u32> = taken.copied().collect();
    taken.sort_unstable();
    open.retain(|row| taken.binary_search(row).is_err());
}

fn find_shape(
    open: &Open<'_>,
    plan: &Plan,
    pass: &Pass,
    shape: Shape,
    watch: &Watch<'_>,
) -> Result<Found, EngineError> {
    let many = if let Shape::Many(side) = shape { side } else { Side::Left };
    let Some(search) = Search::new(open, plan, pass, many, watch)? else { return Ok(Found::default()) };
    let ones = search.rows(search.one_side());
    watch.begin(Phase::Group, ones.len() as u64)?;
    let many = search.index(search.many, watch)?;
    let also = if shape == Shape::Mixed { search.index(search.one_side(), watch)? } else { Vec::new() };
    let chunk = |rows: &[u32]| {
        let mut since = 0;
        let answer = |one: &u32| {
            let answers = answers(&search, &many, &also, *one);
            watch.after(answers.work, &mut since)?;
            Ok(answers)
        };
        let answers: Vec<Answers> = rows.iter().map(answer).collect::<Result<_, EngineError>>()?;
        watch.step(rows.len() as u64)?;
        Ok(answers)
    };
    let chunks: Vec<Vec<Answers>> = ones.par_chunks(64).map(chunk).collect::<Result<_, EngineError>>()?;
    let mut answers: Vec<Answers> = chunks.into_iter().flatten().collect();
    let share = worth::share_of_sums(&answers);
    answers.iter_mut().for_each(|answers| answers.weigh(share, search.review));
    choose(&search, &answers, watch)
}

/// Answers for one record.
#[derive(Default)]
struct Answers {
    one: u32,
    /// How many records may be members.
    members: u64,
    offers: Vec<Offer>,
    /// What the members of each offer hold, as a code.
    held: Vec<u64>,
    /// How many sets there are, listed or not; at least so many where the steps ran out.
    sets: u64,
    /// Whether the record lists the set itself.
    is_listed: bool,
    gave_up: bool,
    passed_over: u64,
    /// What was looked at.
    work: usize,
}

fn answers(search: &Search<'_>, many: &[Index], also: &[Index], one: u32) -> Answers {
    let mut answers = Answers { one, ..Answers::default() };
    let Some(target) = search.amount(search.one_side(), one) else { return answers };
    let (mut items, passed_over) = search.items(many, one);
    answers.passed_over = passed_over;
    if !also.is_empty() {
        items.extend(search.counterparts(also, one));
    }
    (answers.work, answers.members) = (1 + items.len(), items.len() as u64);
    if items.len() < 2 {
        return answers;
    }
    let names = search.named(one, &mut items);
    answers.passed_over += search.keep_nearest(&mut items);
    let amounts: Vec<i64> = items.iter().map(|item| item.amount).collect();
    let sum = search.range(target);
    let mut steps = search.sums.steps;
    let most = usize::try_from(search.sums.most).unwrap_or(2);
    let sizes = if also.is_empty() { 2..=most } else { 3..=(2 * most - 1).min(MOST_MIXED) };
    let listed = listed_set(&amounts, names, &sum).filter(|_| also.is_empty());
    answers.is_listed = listed.is_some();
    let found = listed.map_or_else(|| subset(&amounts, sum.clone(), sizes.clone(), &mut steps), Subset::Unique);
    // Sets that come about by accident take about as long to count as those that are looked for.
    answers.work += 2 * usize::try_from(search.sums.steps - steps).unwrap_or(usize::MAX / 2);
    let mut sets = answers.take(found);
    sets.retain(|set| also.is_empty() || is_mixed(&items, set, most));
    if sets.is_empty() {
        return answers;
    }
    let accidents = search.accidents(one, &amounts, sum, sizes, answers.is_listed);
    answers.offers = sets.iter().map(|set| search.offer(one, &items, names, set, &accidents)).collect();
    answers.held = sets.iter().map(|set| worth::held(&amounts, set)).collect();
    answers
}

impl Answers {
    fn take(&mut self, found: Subset) -> Vec<Vec<usize>> {
        let (sets, count) = match found {
            Subset::None => (Vec::new(), 0),
            Subset::Unique(set) => (vec![set], 1),
            Subset::Several { count, sets } => (sets, count),
            Subset::GaveUp { sets } => {
                self.gave_up = true;
                let count = sets.len() as u64;
                (sets, count)
            }
        };
        self.sets = count;
        sets
    }

    const fn answer(&self) -> SumAnswer {
        if self.gave_up {
            SumAnswer::GaveUp
        } else if self.is_listed {
            SumAnswer::Listed
        } else if self.sets > 1 {
            SumAnswer::Alternatives(self.sets)
        } else {
            SumAnswer::Unique
        }
    }
}

/// Whether a set has at least two members of the many side and another one of the one side, and none too many.
fn is_mixed(items: &[Item], set: &[usize], most: usize) -> bool {
    let others = set.iter().filter(|at| items[**at].of_one_side).count();
    let own = set.len() - others;
    (2..=most).contains(&own) && (1..most).contains(&others)
}

/// The set that the record itself lists, if it adds up: nothing else has to be tried.
fn listed_set(amounts: &[i64], names: usize, sum: &std::ops::RangeInclusive<i64>) -> Option<Vec<usize>> {
    let listed = amounts.get(..names).filter(|listed| listed.len() >= 2)?;
    let total = listed.iter().try_fold(0_i64, |total, amount| total.checked_add(*amount))?;
    sum.contains(&total).then(|| (0..names).collect())
}

fn choose(search: &Search<'_>, answers: &[Answers], watch: &Watch<'_>) -> Result<Found, EngineError> {
    let offers: Vec<&[Offer]> = watch.gather(answers.iter().map(|answers| answers.offers.as_slice()))?;
    let choices = share_out(&offers, SHARE_STEPS, watch)?;
    let group = |(answers, choice): (&Answers, &Choice)| {
        let (at, tied, sure) = match *choice {
            Choice::Nothing => return None,
            Choice::Certain(at) => (at, false, true),
            Choice::Tied(at) => (at, true, false),
            Choice::Unproven(at) => (at, false, false),
        };
        let offer = &answers.offers[at];
        let rows = |of_one: bool| {
            let own = offer.members.iter().filter(move |member| (**member >= ONE_SIDE) == of_one);
            own.map(|member| narrow(member & (ONE_SIDE - 1))).collect::<Vec<_>>()
        };
        let (many, mut one) = (rows(false), rows(true));
        one.push(answers.one);
        one.sort_unstable();
        one.dedup();
        let (left, right) = if search.many == Side::Left { (many, one) } else { (one, many) };
        let sure = sure && !answers.gave_up && offer.worth >= search.accept;
        let (reasons, answer, lags) = (offer.reasons, answers.answer(), search.lags(&left, &right));
        Some(Group { left, right, reasons, tied, sure, answer, lags })
    };
    Ok(Found {
        groups: watch.gather(answers.iter().zip(&choices).filter_map(group))?,
        tried: answers.len() as u64,
        gave_up: answers.iter().filter(|answers| answers.gave_up).count() as u64,
        passed_over: answers.iter().map(|answers| answers.passed_over).sum(),
    })
}
