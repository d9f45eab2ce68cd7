//! Choosing keys without labels: of all conjunctions of up to three tests, those that find the pairs believed to be
//! true at the least number of candidates, both estimated from samples.

use rayon::prelude::*;

use crate::EngineError;
use crate::columns::narrow;
use crate::fields::Field;
use crate::keys::{Key, Probe, Reach, Test};
use crate::levels::amount::FAR;
use crate::levels::{NO_VALUE, SAME};
use crate::observer::Watch;
use crate::sample::{Sample, holding};
use crate::similarity::Alike;

/// More tests than this are not combined.
const MOST_TESTS: usize = 40;

/// A pair believed true is to be found by so many keys, since pairs that nobody knows yet are like it in one of them.
const COVER: u32 = 3;
/// More keys than this are not filed.
const MOST_KEYS: usize = 12;

/// A conjunction of tests and how often it holds by chance.
struct Conjunction {
    mask: u64,
    /// Expected candidates of one right record.
    candidates: f64,
}

/// Tests with what follows from each, and how often each conjunction holds by chance.
struct Lattice {
    probes: Vec<Probe>,
    implied: Vec<u64>,
    conjunctions: Vec<Conjunction>,
    /// What holds in any case.
    near: Option<Probe>,
}

/// The keys of a look at few records: every conjunction that is general and leaves few candidates. Once some pairs are
/// believed true, windows are as wide as theirs.
pub(crate) fn general_keys(
    fields: &[Field],
    sample: (&Sample, Option<Probe>),
    truth: &[(u32, u32)],
    left_rows: usize,
    (budget, watch): (f64, &Watch<'_>),
) -> Result<Vec<Key>, EngineError> {
    let tests = if truth.is_empty() { wide_tests(fields) } else { narrow_tests(fields, truth) };
    let lattice = Lattice::new(fields, tests, sample, left_rows, watch)?;
    let (mut taken, mut spent, mut since): (Vec<u64>, f64, usize) = (Vec::new(), 0.0, 0);
    for conjunction in &lattice.conjunctions {
        watch.after(1 + taken.len(), &mut since)?;
        let closure = lattice.closure(conjunction.mask);
        let known = taken.iter().any(|mask| mask & closure == *mask);
        if !known && conjunction.candidates <= budget / 8.0 && spent + conjunction.candidates <= budget {
            spent += conjunction.candidates;
            taken.push(conjunction.mask);
        }
    }
    Ok(taken.into_iter().map(|mask| lattice.key(mask)).collect())
}

/// The keys of a whole run: by greedy cover of the pairs believed true, the most pairs for the fewest candidates.
pub(crate) fn cheapest_keys(
    fields: &[Field],
    sample: (&Sample, Option<Probe>),
    truth: &[(u32, u32)],
    left_rows: usize,
    (budget, watch): (f64, &Watch<'_>),
) -> Result<Vec<Key>, EngineError> {
    let lattice = Lattice::new(fields, narrow_tests(fields, truth), sample, left_rows, watch)?;
    let held: Vec<u64> = truth.par_iter().map(|&(left, right)| holding(fields, &lattice.probes, left, right)).collect();
    let mut open = Uncovered::new(held);
    let (mut taken, mut spent): (Vec<u64>, f64) = (Vec::new(), 0.0);
    while !open.0.is_empty() && taken.len() < MOST_KEYS {
        let Some(best) = lattice.best(&open, &taken, budget - spent, watch)? else { break };
        spent += best.candidates;
        open.cover(best.mask);
        taken.push(best.mask);
    }
    Ok(taken.into_iter().map(|mask| lattice.key(mask)).collect())
}

/// Pairs that are to be found: those that pass the same tests, by how many keys still, and how many there are.
struct Uncovered(Vec<(u64, u32, u32)>);

impl Uncovered {
    fn new(mut held: Vec<u64>) -> Self {
        held.sort_unstable();
        Self(held.chunk_by(|one, other| one == other).map(|same| (same[0], COVER, narrow(same.len()))).collect())
    }

    /// How many of them pass all tests of a mask.
    fn found(&self, mask: u64) -> u32 {
        self.0.iter().filter(|(held, ..)| held & mask == mask).map(|(.., pairs)| pairs).sum()
    }

    fn cover(&mut self, mask: u64) {
        for (held, times, _) in &mut self.0 {
            *times -= u32::from(*held & mask == mask);
        }
        self.0.retain(|(_, times, _)| *times > 0);
    }
}

impl Lattice {
    fn new(
        fields: &[Field],
        mut probes: Vec<Probe>,
        (sample, near): (&Sample, Option<Probe>),
        left_rows: usize,
        watch: &Watch<'_>,
    ) -> Result<Self, EngineError> {
        probes.retain(|probe| near.is_none_or(|near| near.field != probe.field || probe.test == Test::Same));
        probes.truncate(MOST_TESTS);
        let implied = probes.iter().map(|probe| implied(&probes, *probe)).collect();
        let counts = sample.conjunctions(fields, &probes, near, watch)?;
        #[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
        let scale = left_rows as f64 / sample.combinations().max(1) as f64;
        let mut since = 0;
        let conjunctions = masks(&probes).into_iter().map(|mask| {
            watch.after(counts.len(), &mut since)?;
            let held = counts.iter().filter(|(found, _)| *found & mask == mask).map(|(_, count)| *count).sum::<u32>();
            Ok(Conjunction { mask, candidates: (f64::from(held) + 0.5) * scale })
        });
        Ok(Self { implied, conjunctions: conjunctions.collect::<Result<_, EngineError>>()?, probes, near })
    }

    /// The tests of a mask and all that follows from them.
    fn closure(&self, mask: u64) -> u64 {
        self.implied.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1).fold(0, |all, (_, more)| all | more)
    }

    fn key(&self, mask: u64) -> Key {
        let chosen = self.probes.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1).map(|(_, probe)| *probe);
        let mut probes: Vec<Probe> = chosen.collect();
        probes.extend(self.near.filter(|near| probes.iter().all(|probe| probe.field != near.field)));
        Key(probes)
    }

    /// The conjunction that finds the most pairs for its candidates, among those no taken one makes needless.
    fn best(
        &self,
        open: &Uncovered,
        taken: &[u64],
        budget: f64,
        watch: &Watch<'_>,
    ) -> Result<Option<&Conjunction>, EngineError> {
        // A key costs filing every record even if it brings no candidate.
        let filing = 4.0 + budget / 20.0;
        let worth = |conjunction: &Conjunction| {
            let found = open.found(conjunction.mask);
            let worth = f64::from(found) / (conjunction.candidates + filing);
            (found > 0).then_some(worth)
        };
        let is_useful = |conjunction: &Conjunction| {
            let closure = self.closure(conjunction.mask);
            conjunction.candidates <= budget && taken.iter().all(|mask| mask & closure != *mask)
        };
        let (mut best, mut most, mut since) = (None, 0.0, 0);
        for conjunction in self.conjunctions.iter().filter(|conjunction| is_useful(conjunction)) {
            watch.after(open.0.len(), &mut since)?;
            if let Some(worth) = worth(conjunction).filter(|worth| *worth > most) {
                (best, most) = (Some(conjunction), worth);
            }
        }
        Ok(best)
    }
}

/// All masks of one, two and three tests of different fields; the general ones first.
fn masks(probes: &[Probe]) -> Vec<u64> {
    let mut masks = Vec::new();
    let singles: Vec<u64> = (0..probes.len()).map(|at| 1 << at).collect();
    masks.extend(&singles);
    let mut last: Vec<(u64, usize)> = singles.iter().copied().zip(0..).collect();
    for _ in 0..2 {
        let extend = |(mask, at): &(u64, usize)| {
            let (mask, at) = (*mask, *at);
            (at + 1..probes.len())
                .filter(move |next| {
                    (0..*next).all(|old| mask >> old & 1 == 0 || go_together(&probes[old], &probes[*next]))
                })
                .map(move |next| (mask | 1 << next, next))
        };
        last = last.iter().flat_map(extend).collect();
        masks.extend(last.iter().map(|(mask, _)| *mask));
    }
    masks
}

/// A document names one column for each test of text, and a field is tested in one way.
fn go_together(one: &Probe, other: &Probe) -> bool {
    let same_kind = matches!(one.test, Test::Word | Test::Beginning | Test::Reference) && one.test == other.test;
    one.field != other.field && !same_kind
}

fn implied(probes: &[Probe], probe: Probe) -> u64 {
    let follows = |other: &Probe| {
        other.field == probe.field
            && match (probe.test, other.test) {
                (one, other) if one == other => true,
                (Test::Same, _) => true,
                (Test::Days { before, after }, Test::Days { before: b, after: a }) => before <= b && after <= a,
                (Test::Within(Reach::Units(one)), Test::Within(Reach::Units(other))) => one <= other,
                (Test::Within(Reach::Thousandths(one)), Test::Within(Reach::Thousandths(other))) => one <= other,
                _ => false,
            }
    };
    probes.iter().enumerate().filter(|(_, other)| follows(other)).fold(0, |mask, (at, _)| mask | 1 << at)
}

fn wide_tests(fields: &[Field]) -> Vec<Probe> {
    tests(fields, |field| match field {
        Field::Text(_) => Vec::new(),
        Field::Amount(_) => vec![Test::Within(Reach::Thousandths(150))],
        Field::Day(_) => [31, 7].into_iter().map(|days| Test::Days { before: days, after: days }).collect(),
    })
}

fn narrow_tests(fields: &[Field], truth: &[(u32, u32)]) -> Vec<Probe> {
    tests(fields, |field| match field {
        Field::Text(_) => Vec::new(),
        Field::Amount(_) => amount_tests(field, truth),
        Field::Day(days) => {
            let apart = |&(left, right): &(u32, u32)| {
                let (left, right) = (days.left[left as usize], days.right[right as usize]);
                (left != i32::MIN && right != i32::MIN).then(|| right.saturating_sub(left))
            };
            let mut apart: Vec<i32> = truth.iter().filter_map(apart).collect();
            apart.sort_unstable();
            let window = |margin: usize| {
                let (first, last) = (apart.get(margin)?, apart.get(apart.len().checked_sub(margin + 1)?)?);
                Some(Test::Days { before: (-first).clamp(0, 60), after: (*last).clamp(0, 60) })
            };
            let mut windows: Vec<Test> = [apart.len() / 100, apart.len() / 20].into_iter().filter_map(window).collect();
            windows.dedup();
            windows
        }
    })
}

fn tests(fields: &[Field], mut near: impl FnMut(&Field) -> Vec<Test>) -> Vec<Probe> {
    let mut probes = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let mut tests = near(field);
        if let Field::Text(texts) = field {
            tests.extend(texts.has_references().then_some(Test::Reference));
            tests.extend(texts.has_words().then_some(Test::Word));
            tests.extend((texts.distinct() > 100).then_some(Test::Beginning));
        }
        tests.push(Test::Same);
        probes.extend(tests.into_iter().map(|test| Probe { field: at, test }));
    }
    probes
}

/// How far amounts of pairs believed true are apart: in units and as a share, of nearly all and of most.
fn amount_tests(field: &Field, truth: &[(u32, u32)]) -> Vec<Test> {
    let apart = Apart::new(field, truth);
    if apart.units.len() < (truth.len() / 500).max(1) {
        return Vec::new();
    }
    let mut tests: Vec<Test> = [500, 10].iter().flat_map(|part| apart.reaches(*part)).map(Test::Within).collect();
    tests.dedup();
    tests
}

/// How far most amounts of pairs believed true are apart that are not the same, and a quarter more: in units, where
/// those vary less than shares do.
pub(crate) fn usual_reach(field: &Field, truth: &[(u32, u32)]) -> Option<Reach> {
    let apart = Apart::new(field, truth);
    if apart.units.len() < 10 {
        return None;
    }
    let most = |sorted: &[i64]| (sorted[sorted.len() / 2], sorted[sorted.len() - 1 - sorted.len() / 10]);
    let ((unit, units), (share, shares)) = (most(&apart.units), most(&apart.shares));
    let steadier = i128::from(units) * i128::from(share.max(1)) < i128::from(shares) * i128::from(unit.max(1));
    Some(if steadier { Reach::Units(units + units / 4) } else { Reach::Thousandths((shares + shares / 4).min(300)) })
}

/// Differences of amounts near each other, each list ascending.
struct Apart {
    units: Vec<i64>,
    shares: Vec<i64>,
}

impl Apart {
    fn new(field: &Field, truth: &[(u32, u32)]) -> Self {
        let mut apart = Self { units: Vec::new(), shares: Vec::new() };
        let Field::Amount(amounts) = field else { return apart };
        let mut alike = Alike::new();
        for &(left, right) in truth {
            let level = field.compare(left, right, &mut alike).level;
            if level == NO_VALUE || level == SAME || level >= FAR {
                continue;
            }
            let value = |numbers: &[u32], row: u32| amounts.values[numbers[row as usize] as usize];
            let (left, right) = (value(&amounts.left, left), value(&amounts.right, right));
            let (units, size) = (left.abs_diff(right), left.unsigned_abs().max(right.unsigned_abs()));
            apart.units.push(i64::try_from(units).unwrap_or(i64::MAX / 4));
            apart.shares.push(i64::try_from(u128::from(units) * 1000 / u128::from(size)).unwrap_or(400) + 1);
        }
        apart.units.sort_unstable();
        apart.shares.sort_unstable();
        apart
    }

    /// The reach of all but one part in so many.
    fn reaches(&self, part: usize) -> [Reach; 2] {
        let at = self.units.len() - 1 - self.units.len() / part;
        [Reach::Thousandths((self.shares[at] * 4 / 3).min(300)), Reach::Units(self.units[at])]
    }
}
