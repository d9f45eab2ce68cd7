//! What levels are worth: Fellegi and Sunter's model, learned without labels.
//!
//! The points of a level are the logarithm of how much more often it occurs among true pairs than among any pairs.
//! How often among any pairs is counted (a sample of all combinations, and for particular values the rows that
//! hold them); how often among true pairs is estimated by expectation and maximisation, in which the candidates of
//! one record compete: at most one of them is its partner.

mod document;
mod most;
mod standing;

use std::collections::BTreeMap;

use crate::fields::{Field, FieldKind, Rarity, Seen};
use crate::levels::{self, LEVELS, NO_VALUE};
use crate::logarithm::{exp, points};
pub(crate) use most::Most;
pub(crate) use standing::Stratum;
use standing::{Standings, Stands};

/// How many true pairs the expected shape of a field weighs as much as.
const SHAPE_WEIGHT: f64 = 6.0;
/// How many true pairs what an earlier pass learned weighs as much as.
const LEARNED_WEIGHT: f64 = 400.0;
/// How many true pairs with the same fields empty it takes to learn from them apart.
const STRATUM_WEIGHT: f64 = 40.0;
/// The same for pairs with the same strange values: few of them have names in common by chance as easily as for a reason.
const STRANGE_WEIGHT: f64 = 200.0;
/// A candidate with so many points less than the best is not the partner.
const UNLIKELY: i32 = 30_000;
/// How many true pairs the shares of all weigh as much as among them.
const SHRINKAGE: f64 = 20.0;

/// What each level of each field is worth.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// What levels are worth in pairs that lack the same: such pairs have more in common than that.
    strata: Vec<(Stratum, Vec<FieldPoints>)>,
    /// How right values stand of records that have no partner, by field.
    alone: Vec<Standings>,
    /// What levels are worth in all pairs.
    fields: Vec<FieldPoints>,
    chance: Vec<[f64; LEVELS]>,
    /// What a pair starts with: how unlikely it is that two records are partners.
    pub(crate) prior: i32,
    left_rows: usize,
    /// How often levels are expected to occur among true pairs before any is seen, in pairs.
    start: Vec<[f64; LEVELS]>,
    /// How often levels occur among true pairs.
    truth: Vec<[f64; LEVELS]>,
}

#[derive(Clone, Debug)]
struct FieldPoints {
    truth: [i32; LEVELS],
    chance: [i32; LEVELS],
    rarity: [Rarity; LEVELS],
}

impl Model {
    /// The model before anything is learned: `chance` is how often levels occur among any pairs, `before` what a pass
    /// learned that took the records that are easy to pair.
    pub(crate) fn new(fields: &[Field], chance: Vec<[f64; LEVELS]>, left_rows: usize, before: Option<&Self>) -> Self {
        let (truth, weight, partners) = match before {
            Some(before) => (before.truth.clone(), LEARNED_WEIGHT, 0.3),
            None => (fields.iter().map(|field| shape(field.kind())).collect(), SHAPE_WEIGHT, 0.8),
        };
        let start = truth.iter().map(|shares: &[f64; LEVELS]| shares.map(|share| share * weight)).collect();
        let alone = vec![Standings::default(); chance.len()];
        let (strata, fields_points) = (Vec::new(), Vec::new());
        let mut model = Self { strata, alone, fields: fields_points, chance, prior: 0, left_rows, start, truth };
        model.expect_partners(partners);
        model.fields = model.weigh(fields, &model.truth);
        model
    }

    /// The share of right records that are expected to have a partner.
    pub(crate) fn partners(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
        let odds = exp(f64::from(self.prior) / 1000.0) * self.left_rows.max(1) as f64;
        odds / (1.0 + odds)
    }

    fn weigh(&self, fields: &[Field], truth: &[[f64; LEVELS]]) -> Vec<FieldPoints> {
        let each = fields.iter().zip(truth).zip(&self.chance);
        each.map(|((field, truth), chance)| FieldPoints::new(field, truth, chance)).collect()
    }

    /// Where the table for pairs that lack this stands among those learned apart; behind them where it is that of all.
    fn place(&self, own: Stratum) -> usize {
        let of = |wanted: Stratum| self.strata.iter().position(|(stratum, _)| *stratum == wanted);
        of(own).or_else(|| of(own.whatever_is_strange())).unwrap_or(self.strata.len())
    }

    /// The table at a place.
    fn table(&self, place: usize) -> &[FieldPoints] {
        self.strata.get(place).map_or(&self.fields, |(_, fields)| fields)
    }

    /// What each field contributes to the points of a pair.
    pub(crate) fn contributions(&self, seen: &[Seen]) -> impl Iterator<Item = i32> {
        self.table(self.place(Stratum::of(seen))).iter().zip(seen).map(|(field, seen)| field.points(*seen))
    }

    /// The points of a pair: exactly the sum of the prior and of what its fields contribute.
    pub(crate) fn score(&self, seen: &[Seen]) -> i32 {
        self.prior + self.contributions(seen).sum::<i32>()
    }

    /// Takes the share of records that have a partner into account: against having none, a partner among the left
    /// rows is so likely before anything is compared.
    pub(crate) fn expect_partners(&mut self, share: f64) {
        let share = share.clamp(0.02, 0.9995);
        #[expect(clippy::cast_precision_loss, reason = "counts of rows are below 2^53")]
        let rows = self.left_rows.max(1) as f64;
        self.prior = points(share / (1.0 - share) / rows);
    }

    /// Learns how right values stand of records that have no partner, from right records and how likely each has one.
    pub(crate) fn expect_alone(&mut self, fields: &[Field], rights: impl Iterator<Item = (u32, f64)>) {
        self.alone = vec![Standings::default(); fields.len()];
        for (right, likely) in rights {
            let own = self.alone.iter_mut().zip(fields);
            own.for_each(|(alone, field)| alone.add(field.standing(right), 1.0 - likely));
        }
    }

    /// Learns from pairs and how likely each is true; what is less than nothing is taken off the others.
    pub(crate) fn learn<'a>(&mut self, fields: &[Field], pairs: impl Iterator<Item = (&'a [Seen], f64)>) {
        let mut all = Counts::none(fields.len());
        let mut strata: BTreeMap<Stratum, Counts> = BTreeMap::new();
        for (seen, weight) in pairs.filter(|pair| pair.1.abs() > 1e-6) {
            all.add(seen, weight);
            let own = Stratum::of(seen);
            for stratum in [own, own.whatever_is_strange()] {
                strata.entry(stratum).or_insert_with(|| Counts::none(fields.len())).add(seen, weight);
            }
        }
        let stands: Vec<Stands> =
            all.right.iter().zip(&self.alone).map(|(with, alone)| Stands::new(*with, *alone)).collect();
        let truth = all.shrunk_to(&self.start, 1.0);
        let enough = |stratum: &Stratum| if stratum.strange.is_some() { STRANGE_WEIGHT } else { STRATUM_WEIGHT };
        let large = strata.into_iter().filter(|(stratum, counts)| counts.weight >= enough(stratum));
        let weighed = large.map(|(stratum, counts)| {
            let mut table = self.weigh(fields, &counts.shrunk_to(&truth, SHRINKAGE));
            stratum.tell(&stands, &mut table);
            (stratum, table)
        });
        self.strata = weighed.collect();
        self.fields = self.weigh(fields, &truth);
        self.truth = truth;
    }
}

/// How often levels occurred among pairs believed true.
struct Counts {
    levels: Vec<[f64; LEVELS]>,
    /// How right values stand, by field.
    right: Vec<Standings>,
    weight: f64,
}

impl Counts {
    fn none(fields: usize) -> Self {
        Self { levels: vec![[0.0; LEVELS]; fields], right: vec![Standings::default(); fields], weight: 0.0 }
    }

    fn add(&mut self, seen: &[Seen], weight: f64) {
        self.weight += weight;
        for (count, seen) in self.levels.iter_mut().zip(seen) {
            count[usize::from(seen.level)] += weight;
        }
        for (standings, seen) in self.right.iter_mut().zip(seen).filter(|(_, seen)| seen.level != NO_VALUE) {
            standings.add(seen.right, weight);
        }
    }

    /// The share of each level among those with a value.
    fn shares(mut self) -> Vec<[f64; LEVELS]> {
        for count in &mut self.levels {
            count[usize::from(NO_VALUE)] = 0.0;
            let total: f64 = count.iter().sum();
            *count = count.map(|count| count / total.max(f64::MIN_POSITIVE));
        }
        self.levels
    }

    /// Shares drawn towards what is expected, which weighs so much, so that a few pairs do not overrule it; what was taken off
    /// leaves that alone.
    fn shrunk_to(mut self, expected: &[[f64; LEVELS]], weight: f64) -> Vec<[f64; LEVELS]> {
        for (count, expected) in self.levels.iter_mut().zip(expected) {
            count.iter_mut().zip(expected).for_each(|(count, share)| *count = count.max(0.0) + share * weight);
        }
        self.shares()
    }
}

impl FieldPoints {
    fn new(field: &Field, truth: &[f64; LEVELS], chance: &[f64; LEVELS]) -> Self {
        let points = |shares: &[f64; LEVELS]| {
            let mut all = shares.map(|share| points(share.max(1e-9)));
            all[usize::from(NO_VALUE)] = 0;
            all
        };
        Self { truth: points(truth), chance: points(chance), rarity: rarities(field) }
    }

    #[cfg(test)]
    fn nothing() -> Self {
        Self { truth: [0; LEVELS], chance: [0; LEVELS], rarity: [Rarity::Level; LEVELS] }
    }

    fn points(&self, seen: Seen) -> i32 {
        let level = usize::from(seen.level);
        let (truth, chance) = (self.truth[level], self.chance[level]);
        match self.rarity[level] {
            Rarity::Value => truth + seen.rarity,
            Rarity::Shared if seen.rarity > 0 => truth + seen.rarity,
            Rarity::Mean if seen.rarity > 0 => truth + (seen.rarity - chance) / 2,
            Rarity::Kin => truth + (seen.kin - chance).max((seen.rarity - chance) / 2),
            Rarity::Shared | Rarity::Mean => truth - chance,
            Rarity::Level => truth - chance + seen.rarity,
        }
    }
}

/// Where the rarity of each level of a field comes from.
fn rarities(field: &Field) -> [Rarity; LEVELS] {
    std::array::from_fn(|level| field.rarity_of(u8::try_from(level).expect("few levels")))
}

/// How often levels occur among any pairs, from counts of a sample.
pub(crate) fn chances(counts: &[[u32; LEVELS]]) -> Vec<[f64; LEVELS]> {
    counts.iter().map(chance).collect()
}

fn chance(counts: &[u32; LEVELS]) -> [f64; LEVELS] {
    let present = f64::from(counts.iter().skip(1).sum::<u32>()).max(1.0);
    counts.map(|count| (f64::from(count) + 0.5) / present)
}

/// How levels of true pairs are expected to be spread before anything is known.
fn shape(kind: FieldKind) -> [f64; LEVELS] {
    let weights = levels::expected(kind);
    let total: f64 = weights.iter().sum();
    weights.map(|weight| weight / total)
}

/// How likely each of one record's candidates is its partner, given their scores: they compete with each other and
/// with there being none.
pub(crate) fn shares(scores: &[i32], out: &mut Vec<f64>) {
    let best = scores.iter().copied().max().unwrap_or(0).max(0);
    let weight = |score: i32| if score < best - UNLIKELY { 0.0 } else { exp(f64::from(score - best) / 1000.0) };
    out.clear();
    out.extend(scores.iter().map(|score| weight(*score)));
    let total = weight(0) + out.iter().sum::<f64>();
    out.iter_mut().for_each(|share| *share /= total);
}
