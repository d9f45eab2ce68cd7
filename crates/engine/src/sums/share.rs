//! Several records are looking for their sums among the same amounts: who gets which set, none used twice.
//!
//! Each record brings the sets it could have, with what each is worth. Records whose sets touch are decided together
//! by trying all combinations that can still reach the best total; what is the same in every best combination is
//! certain, what differs between them is tied. A group too large for the steps allowed is shared out greedily, by
//! worth, and all of it is marked as unproven.

use std::collections::{BTreeMap, BTreeSet};

use crate::EngineError;
use crate::observer::Watch;
use crate::reasons::Reasons;

/// A set that a record could have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    /// The amounts in it, by number.
    pub(crate) members: Vec<usize>,
    /// What having it is worth; above 0.
    pub(crate) worth: i64,
    /// What that is made of.
    pub(crate) reasons: Reasons,
}

/// What a record gets, as the position of one of its offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Nothing. Where another best combination would serve it, the records that are served instead are tied.
    Nothing,
    /// The same in every best combination.
    Certain(usize),
    /// Other best combinations give it something else, or nothing.
    Tied(usize),
    /// The best that was found before the steps ran out.
    Unproven(usize),
}

/// Records that are decided together at most; each is one level of recursion.
const MOST_TOGETHER: usize = 500;

/// Shares out: for each record its choice, in the order of the records. `steps` bounds each group of records whose
/// offers touch.
pub(crate) fn share_out(offers: &[&[Offer]], steps: u64, watch: &Watch<'_>) -> Result<Vec<Choice>, EngineError> {
    let mut choices = vec![Choice::Nothing; offers.len()];
    let mut since = 0;
    for group in groups(offers, watch)? {
        watch.after(group.len(), &mut since)?;
        let mut trial = Trial::new(offers, &group, steps);
        let proven = group.len() <= MOST_TOGETHER && trial.decide(0, 0, watch)?;
        for (at, &record) in group.iter().enumerate() {
            choices[record] = if proven { trial.choice(at) } else { Choice::Nothing };
        }
        if !proven {
            greedily(offers, &group, &mut choices);
        }
    }
    Ok(choices)
}

/// Records that share an amount, directly or through others; each group ascending.
fn groups(offers: &[&[Offer]], watch: &Watch<'_>) -> Result<Vec<Vec<usize>>, EngineError> {
    let mut leader: Vec<usize> = (0..offers.len()).collect();
    let mut first_user = BTreeMap::new();
    watch.each(offers.iter().enumerate(), |(record, offers)| {
        for &member in offers.iter().flat_map(|offer| &offer.members) {
            let other = *first_user.entry(member).or_insert(record);
            let (a, b) = (lead(&mut leader, other), lead(&mut leader, record));
            leader[a.max(b)] = a.min(b);
        }
    })?;
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for record in (0..offers.len()).filter(|&record| !offers[record].is_empty()) {
        groups.entry(lead(&mut leader, record)).or_default().push(record);
    }
    Ok(groups.into_values().collect())
}

fn lead(leader: &mut [usize], mut record: usize) -> usize {
    while leader[record] != record {
        leader[record] = leader[leader[record]];
        record = leader[record];
    }
    record
}

struct Trial<'a> {
    offers: Vec<&'a [Offer]>,
    /// The most that this record and all after it can be worth together.
    at_most: Vec<i64>,
    used: BTreeSet<usize>,
    taken: Vec<Option<usize>>,
    best: Option<i64>,
    /// For each record what the first best combination gives it, and whether another one differs.
    chosen: Vec<(Option<usize>, bool)>,
    steps: u64,
    /// Steps since it was asked whether to go on.
    since: usize,
}

impl<'a> Trial<'a> {
    fn new(offers: &[&'a [Offer]], group: &[usize], steps: u64) -> Self {
        let offers: Vec<&[Offer]> = group.iter().map(|&record| offers[record]).collect();
        let mut at_most = vec![0; offers.len() + 1];
        for (at, offers) in offers.iter().enumerate().rev() {
            at_most[at] = at_most[at + 1] + offers.iter().map(|offer| offer.worth).max().unwrap_or(0);
        }
        let length = offers.len();
        let (taken, chosen) = (vec![None; length], vec![(None, false); length]);
        Self { offers, at_most, used: BTreeSet::new(), taken, best: None, chosen, steps, since: 0 }
    }

    /// Decides the records from `at` on, which are worth `total` so far. Whether the steps sufficed.
    fn decide(&mut self, at: usize, total: i64, watch: &Watch<'_>) -> Result<bool, EngineError> {
        let Some(steps) = self.steps.checked_sub(1) else { return Ok(false) };
        self.steps = steps;
        watch.after(1, &mut self.since)?;
        if self.best.is_some_and(|best| total + self.at_most[at] < best) {
            return Ok(true);
        }
        if at == self.offers.len() {
            self.note(total);
            return Ok(true);
        }
        for (number, offer) in self.offers[at].iter().enumerate() {
            if offer.members.iter().any(|member| self.used.contains(member)) {
                continue;
            }
            self.used.extend(&offer.members);
            self.taken[at] = Some(number);
            let finished = self.decide(at + 1, total + offer.worth, watch)?;
            self.taken[at] = None;
            offer.members.iter().for_each(|member| _ = self.used.remove(member));
            if !finished {
                return Ok(false);
            }
        }
        self.decide(at + 1, total, watch)
    }

    fn note(&mut self, total: i64) {
        if self.best.is_none_or(|best| total > best) {
            self.best = Some(total);
            self.chosen = self.taken.iter().map(|&taken| (taken, false)).collect();
        } else {
            for ((chosen, differs), taken) in self.chosen.iter_mut().zip(&self.taken) {
                *differs |= chosen != taken;
            }
        }
    }

    fn choice(&self, at: usize) -> Choice {
        match self.chosen[at] {
            (None, _) => Choice::Nothing,
            (Some(number), false) => Choice::Certain(number),
            (Some(number), true) => Choice::Tied(number),
        }
    }
}

/// The offer of the highest worth first; equal ones in the order of records and of their offers.
fn greedily(offers: &[&[Offer]], group: &[usize], choices: &mut [Choice]) {
    let of_record = |&record: &usize| (0..offers[record].len()).map(move |number| (record, number));
    let mut all: Vec<(usize, usize)> = group.iter().flat_map(of_record).collect();
    all.sort_by_key(|&(record, number)| (std::cmp::Reverse(offers[record][number].worth), record, number));
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for (record, number) in all {
        let members = &offers[record][number].members;
        if choices[record] == Choice::Nothing && !members.iter().any(|member| used.contains(member)) {
            used.extend(members);
            choices[record] = Choice::Unproven(number);
        }
    }
}
