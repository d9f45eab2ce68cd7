//! Comparing in the order of what it costs: numbers first, then texts that are remembered, then the others. A pair that cannot
//! come near the line any more, whatever is left to compare, is left out.

use super::SLACK;
use super::worker::Worker;
use crate::fields::{Abreast, Cost, Field, Seen, Side, Standing};
use crate::levels::NO_VALUE;
use crate::model::{Model, Most, Stratum};
use crate::similarity::Alike;

/// What is needed to leave pairs out early.
pub(super) struct Likely<'a> {
    fields: &'a [Field],
    lefts: &'a Abreast,
    most: Most<'a>,
    prior: i32,
    /// The fields of texts, those first that cost less.
    texts: Vec<usize>,
}

/// How far a pair may still come.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    /// The table of the model that tells its points.
    table: usize,
    /// The fields that are not compared yet, a bit each.
    open: u64,
    /// Its points, if what is open is worth the most it can be.
    points: i32,
}

/// A right record's own values, and what they are worth at most by each table.
#[derive(Default)]
pub(super) struct Own {
    numbers: Vec<u32>,
    /// The fields whose value no left record has, a bit each.
    strange: u64,
    most: Vec<i32>,
}

impl<'a> Likely<'a> {
    pub(super) fn new(fields: &'a [Field], lefts: &'a Abreast, model: &'a Model) -> Self {
        let of = |cost: Cost| (0..fields.len()).filter(move |at| fields[*at].cost() == cost);
        let texts = of(Cost::Remembered).chain(of(Cost::Fetched)).collect();
        Self { fields, lefts, most: Most::new(model), prior: model.prior, texts }
    }

    fn own(&self, right: u32, own: &mut Own) {
        own.numbers.clear();
        own.numbers.extend(self.fields.iter().map(|field| field.number(Side::Right, right as usize)));
        let is_strange = |field: &Field| u64::from(field.standing(right) == Standing::Strange);
        own.strange = self.fields.iter().enumerate().fold(0, |all, (at, field)| all | is_strange(field) << at);
        own.most.clear();
        let said: Vec<(i32, i32)> =
            self.fields.iter().zip(&own.numbers).map(|(field, number)| field.most_said(*number)).collect();
        for table in 0..self.most.tables() {
            own.most.extend(said.iter().enumerate().map(|(at, said)| self.most.of_text(table, at, *said)));
        }
    }

    /// How far a pair may come once everything that costs little is compared; what was seen is added to `seen`.
    fn reach(&self, own: &Own, left: u32, seen: &mut Vec<Seen>) -> Reach {
        let start = seen.len();
        let (mut empty, mut open) = (0_u64, 0_u64);
        for (at, field) in self.fields.iter().enumerate() {
            let found = field.seen_at_once(self.lefts.number(at, left), own.numbers[at]);
            empty |= u64::from(found.is_some_and(|seen| seen.level == NO_VALUE)) << at;
            open |= u64::from(found.is_none()) << at;
            seen.push(found.unwrap_or(Seen::NOTHING));
        }
        let table = self.most.table(Stratum { empty, strange: Some(own.strange & open) });
        let most = |at: usize| own.most[table * self.fields.len() + at];
        let points = |(at, seen): (usize, &Seen)| {
            if open >> at & 1 == 1 { most(at) } else { self.most.points(table, at, *seen) }
        };
        Reach { table, open, points: self.prior + seen[start..].iter().enumerate().map(points).sum::<i32>() }
    }
}

impl Worker {
    /// Compares the candidates with a right record, and keeps those near or above the line.
    pub(super) fn compare_likely(&mut self, likely: &Likely<'_>, right: u32) {
        self.scores.clear();
        self.seen.clear();
        if self.left.is_empty() {
            return;
        }
        let mut own = std::mem::take(&mut self.own);
        likely.own(right, &mut own);
        self.begin(likely, &own);
        self.alike.resize_with(likely.fields.len(), Alike::new);
        for &at in &likely.texts {
            if self.reach.iter().any(|reach| reach.open >> at & 1 == 1) {
                self.go_on(likely, (at, right), &own);
            }
        }
        self.own = own;
        self.scores.extend(self.reach.iter().map(|reach| reach.points));
    }

    /// Compares what costs little.
    fn begin(&mut self, likely: &Likely<'_>, own: &Own) {
        let Self { left, seen, reach, .. } = self;
        reach.clear();
        left.retain(|left| {
            let start = seen.len();
            let found = likely.reach(own, *left, seen);
            let stays = found.points > -SLACK;
            if stays {
                reach.push(found);
            } else {
                seen.truncate(start);
            }
            stays
        });
    }

    /// Compares one field of texts.
    fn go_on(&mut self, likely: &Likely<'_>, (at, right): (usize, u32), own: &Own) {
        let width = likely.fields.len();
        let number = |left| likely.lefts.number(at, left);
        likely.fields[at].compare_with(
            (Side::Right, right),
            &self.left,
            number,
            (at, width),
            &mut self.alike[at],
            &mut self.seen,
        );
        let mut kept = 0;
        for place in 0..self.left.len() {
            let Reach { table, open, mut points } = self.reach[place];
            if open >> at & 1 == 1 {
                let found = likely.most.points(table, at, self.seen[place * width + at]);
                points += found - own.most[table * width + at];
            }
            if points > -SLACK {
                self.left[kept] = self.left[place];
                self.reach[kept] = Reach { table, open: open & !(1 << at), points };
                self.seen.copy_within(place * width..(place + 1) * width, kept * width);
                kept += 1;
            }
        }
        self.left.truncate(kept);
        self.reach.truncate(kept);
        self.seen.truncate(kept * width);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fields::drawn::{drawn, fields, rows};
    use crate::learned::Open;
    use crate::model::chances;
    use crate::observer::{Unobserved, Watch};
    use crate::sample::{Counted, Sample};

    proptest! {
        #[test]
        fn pairs_near_the_line_are_those_of_comparing_everything(
            left in drawn(), right in drawn(), truth in prop::collection::vec((0_usize..40, 0_usize..40), 0..60)
        ) {
            let fields = fields(&left, &right);
            let (lefts, rights) = (rows(&left), rows(&right));
            let levels = Sample::new(&lefts, &rights).levels(&fields, &Watch::new(&Unobserved)).unwrap();
            let mut model = Model::new(&fields, chances(&levels), lefts.len(), None);
            let mut alike = Alike::new();
            let mut seen = |one: usize, other: usize| -> Vec<Seen> {
                fields.iter().map(|field| field.compare(lefts[one], rights[other], &mut alike)).collect()
            };
            let known = truth.iter().filter(|pair| pair.0 < lefts.len() && pair.1 < rights.len());
            let known: Vec<Vec<Seen>> = known.map(|pair| seen(pair.0, pair.1)).collect();
            model.learn(&fields, known.iter().map(|seen| (seen.as_slice(), 1.0)));
            let (counted, abreast) = (Counted::default(), Abreast::new(&fields, Side::Left));
            let open = Open {
                fields: &fields, left: &lefts, right: &rights, required: &[], one_source: false, counted: &counted,
            };
            let likely = Likely::new(&fields, &abreast, &model);
            for &right in &rights {
                let (mut all, mut some) = (Worker::of(lefts.clone()), Worker::of(lefts.clone()));
                all.compare(&open, &abreast, &model, right);
                some.compare_likely(&likely, right);
                let (mut expected, mut found) = (Vec::new(), Vec::new());
                all.edges(right, &mut expected);
                some.edges(right, &mut found);
                prop_assert_eq!(found, expected);
            }
        }
    }
}
