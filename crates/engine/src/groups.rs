//! Sums: several records of one side that add up to one of the other.
//!
//! For each record of the one side the open records of the many side that agree in everything that holds a sum
//! together, within the window of days, are tried in all combinations. How good an answer is depends on how easily it
//! comes about by accident: the fewer combinations of as many records there are around it, and the more of its members
//! the record names, the better. Answers of all records then compete, since no record is in two sums.

use domain::ruleset::{Cardinality, Condition, Pass, Sums};
use rayon::prelude::*;

use crate::EngineError;
use crate::columns::{MISSING, narrow};
use crate::fields::{Field, Side};
use crate::index::Index;
use crate::keys::{Codes, Key, Probe, Test};
use crate::learned::Open;
use crate::logarithm::points;
use crate::observer::{Phase, Watch};
use crate::plan::{self, Plan};
use crate::sums::{Choice, Offer, Subset, share_out, subset};

/// The most records tried for one sum; the nearest by day.
const MOST_ITEMS: usize = 60;
/// Steps of choosing among answers.
const SHARE_STEPS: u64 = 200_000;
/// What naming a member is worth, in points.
const NAMED: i64 = 8_000;
/// What an answer is worth before it is known how easily it comes about.
const WORTH: i64 = 40_000;

/// An answer is taken for certain while no more sets than e to the power of so many thousandths lie around it.
const SURE: i64 = 5_000;

/// One record of the one side and those of the many side that add up to it.
pub(crate) struct Group {
    pub(crate) one: u32,
    pub(crate) many: Vec<u32>,
    pub(crate) worth: i64,
    pub(crate) tied: bool,
    pub(crate) sure: bool,
}

/// What a pass of sums found.
pub(crate) struct Found {
    pub(crate) groups: Vec<Group>,
    /// The side of which several records make a sum.
    pub(crate) many: Side,
    pub(crate) tried: u64,
    pub(crate) gave_up: u64,
}

/// Finds sums among the open records of both sides.
pub(crate) fn find(open: &Open<'_>, plan: &Plan, pass: &Pass, watch: &Watch<'_>) -> Result<Vec<Found>, EngineError> {
    let Some(sums) = &pass.sums else { return Ok(Vec::new()) };
    let sides = match pass.cardinality {
        Cardinality::OneToOne => Vec::new(),
        Cardinality::ManyToOne => vec![Side::Left],
        Cardinality::OneToMany => vec![Side::Right],
        Cardinality::ManyToMany => vec![Side::Left, Side::Right],
    };
    let mut found: Vec<Found> = Vec::new();
    for many in sides {
        let (mut left, mut right) = (open.left.to_vec(), open.right.to_vec());
        for group in found.iter().flat_map(|found| &found.groups) {
            left.retain(|row| !group.many.contains(row));
            right.retain(|row| *row != group.one);
        }
        let rest = Open { fields: open.fields, left: &left, right: &right, required: &[] };
        found.push(Search::new(&rest, plan, sums, many)?.run(watch)?);
    }
    Ok(found)
}

struct Search<'a> {
    open: &'a Open<'a>,
    sums: &'a Sums,
    many: Side,
    amounts: &'a crate::numbers::Amounts,
    days: Option<(&'a crate::fields::Days, i32, i32)>,
    listed: Option<&'a crate::texts::Texts>,
    together: Key,
}

/// Answers for one record, with what they are worth.
struct Answers {
    one: u32,
    offers: Vec<Offer>,
    gave_up: bool,
}

impl<'a> Search<'a> {
    fn new(open: &'a Open<'a>, plan: &Plan, sums: &'a Sums, many: Side) -> Result<Self, EngineError> {
        let wrong = |name: &str| EngineError::WrongType { column: name.to_owned() };
        let Field::Amount(amounts) = &open.fields[plan.field(&sums.amount)?] else { return Err(wrong(&sums.amount)) };
        let days = match &sums.near {
            Some(near) => match (&open.fields[plan.field(&near.column)?], &near.when) {
                (Field::Day(days), Condition::Days(window)) => match plan::days(*window) {
                    Test::Days { before, after } => Some((days, before, after)),
                    _ => None,
                },
                _ => return Err(wrong(&near.column)),
            },
            None => None,
        };
        let listed = match &sums.listed {
            Some(name) => match &open.fields[plan.field(name)?] {
                Field::Text(texts) => Some(texts.as_ref()),
                _ => return Err(wrong(name)),
            },
            None => None,
        };
        let same = |field: usize| Probe { field, test: Test::Same };
        let together = Key(plan.fields_of(&sums.together)?.into_iter().map(same).collect());
        Ok(Self { open, sums, many, amounts, days, listed, together })
    }

    const fn rows(&self, side: Side) -> &'a [u32] {
        match side {
            Side::Left => self.open.left,
            Side::Right => self.open.right,
        }
    }

    const fn one(&self) -> Side {
        match self.many {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }

    fn run(&self, watch: &Watch<'_>) -> Result<Found, EngineError> {
        let ones = self.rows(self.one());
        watch.begin(Phase::Group, ones.len() as u64)?;
        let index = Index::of_side(&self.together, self.open.fields, self.many, self.rows(self.many));
        let chunk = |rows: &[u32]| {
            let answers: Vec<Answers> = rows.iter().map(|one| self.answers(&index, *one)).collect();
            watch.step(rows.len() as u64)?;
            Ok(answers)
        };
        let chunks: Vec<Vec<Answers>> = ones.par_chunks(64).map(chunk).collect::<Result<_, EngineError>>()?;
        let answers: Vec<Answers> = chunks.into_iter().flatten().collect();
        Ok(self.choose(&answers))
    }

    fn choose(&self, answers: &[Answers]) -> Found {
        let offers: Vec<Vec<Offer>> = answers.iter().map(|answers| answers.offers.clone()).collect();
        let choices = share_out(&offers, SHARE_STEPS);
        let group = |(answers, choice): (&Answers, &Choice)| {
            let (at, tied, sure) = match *choice {
                Choice::Nothing => return None,
                Choice::Certain(at) => (at, false, true),
                Choice::Tied(at) => (at, true, false),
                Choice::Unproven(at) => (at, false, false),
            };
            let offer = &answers.offers[at];
            let many = offer.members.iter().map(|row| narrow(*row)).collect();
            let sure = sure && !answers.gave_up && offer.worth >= WORTH - SURE;
            Some(Group { one: answers.one, many, worth: offer.worth, tied, sure })
        };
        let groups = answers.iter().zip(&choices).filter_map(group).collect();
        let gave_up = answers.iter().filter(|answers| answers.gave_up).count() as u64;
        Found { groups, many: self.many, tried: answers.len() as u64, gave_up }
    }

    fn amount(&self, side: Side, row: u32) -> Option<i64> {
        let number = match side {
            Side::Left => self.amounts.left[row as usize],
            Side::Right => self.amounts.right[row as usize],
        };
        (number != MISSING).then(|| self.amounts.values[number as usize])
    }

    fn answers(&self, index: &Index, one: u32) -> Answers {
        let mut answers = Answers { one, offers: Vec::new(), gave_up: false };
        let Some(target) = self.amount(self.one(), one) else { return answers };
        let mut items = self.items(index, one);
        items.sort_unstable_by_key(|item| (item.away, item.row));
        let names = self.named(one, &mut items);
        items.truncate(MOST_ITEMS);
        let amounts: Vec<i64> = items.iter().map(|item| item.amount).collect();
        let (less, more) = self.tolerance();
        let sum = target.saturating_sub(less)..=target.saturating_add(more);
        let mut steps = self.sums.steps;
        let sizes = 2..=usize::try_from(self.sums.most).unwrap_or(2);
        let found = self
            .listed_set(&amounts, names, &sum)
            .map_or_else(|| subset(&amounts, sum, sizes, &mut steps), Subset::Unique);
        let sets = match found {
            Subset::None => Vec::new(),
            Subset::Unique(set) => vec![set],
            Subset::Several { sets, .. } => sets,
            Subset::GaveUp { sets } => {
                answers.gave_up = true;
                sets
            }
        };
        answers.offers = sets.iter().map(|set| self.offer(&items, set)).collect();
        answers
    }

    /// The set that the record itself lists, if it adds up: nothing else has to be tried.
    fn listed_set(&self, amounts: &[i64], names: usize, sum: &std::ops::RangeInclusive<i64>) -> Option<Vec<usize>> {
        let listed = amounts.get(..names).filter(|listed| listed.len() >= 2)?;
        let total = listed.iter().try_fold(0_i64, |total, amount| total.checked_add(*amount))?;
        sum.contains(&total).then(|| (0..names).collect())
    }

    fn tolerance(&self) -> (i64, i64) {
        let scale = u8::try_from(self.amounts.scale).unwrap_or(18);
        let units = |limit: domain::ruleset::Decimal| i64::try_from(limit.at_scale(scale)).unwrap_or(i64::MAX / 4);
        (units(self.sums.within.less), units(self.sums.within.more))
    }

    fn items(&self, index: &Index, one: u32) -> Vec<Item> {
        let mut codes = Codes::default();
        self.together.codes(self.open.fields, self.one(), one, &mut codes);
        let rows = codes.all.iter().flat_map(|code| index.rows(*code));
        let item = |row: u32| {
            let (left, right) = if self.many == Side::Left { (row, one) } else { (one, row) };
            let away = match self.days {
                Some((days, before, after)) => {
                    let (left, right) = (days.left[left as usize], days.right[right as usize]);
                    let apart = (left != i32::MIN && right != i32::MIN).then(|| right - left)?;
                    (-before..=after).contains(&apart).then_some(apart.unsigned_abs())?
                }
                None => 0,
            };
            let held = self.together.holds(self.open.fields, left, right);
            let amount = self.amount(self.many, row)?;
            held.then_some(Item { row, amount, away, named: false })
        };
        rows.filter_map(item).collect()
    }

    /// Marks the items that the record names and puts them first; answers how many.
    fn named(&self, one: u32, items: &mut [Item]) -> usize {
        let Some(texts) = self.listed else { return 0 };
        let (list, names) = match self.many {
            Side::Left => (texts.right[one as usize], &texts.left),
            Side::Right => (texts.left[one as usize], &texts.right),
        };
        if list == MISSING {
            return 0;
        }
        let mut references = Vec::new();
        texts.references(list, &mut references);
        for item in &mut *items {
            let name = names[item.row as usize];
            item.named = name != MISSING && references.contains(&texts.compact(name));
        }
        items.sort_by_key(|item| !item.named);
        items.iter().filter(|item| item.named).count()
    }

    /// The worth of a set: little when many sets of as many records lie as near as it.
    fn offer(&self, items: &[Item], set: &[usize]) -> Offer {
        let away = set.iter().map(|at| items[*at].away).max().unwrap_or(0);
        let around = items.iter().filter(|item| item.away <= away).count().max(set.len());
        let named = set.iter().filter(|at| items[**at].named).count();
        let worth =
            WORTH - i64::from(combinations(around, set.len())) + NAMED * i64::try_from(named).expect("few members");
        let mut members: Vec<usize> = set.iter().map(|at| items[*at].row as usize).collect();
        members.sort_unstable();
        Offer { members, worth: worth.max(1) }
    }
}

struct Item {
    row: u32,
    amount: i64,
    away: u32,
    named: bool,
}

/// The logarithm of the number of sets of `size` among `all`, in thousandths.
fn combinations(all: usize, size: usize) -> i32 {
    #[expect(clippy::cast_precision_loss, reason = "at most a few dozen records")]
    let ratio = |at: usize| points((all - at) as f64 / (at + 1) as f64);
    (0..size).map(ratio).sum()
}
