//! What has to hold in a field, whatever else speaks for a pair.

use domain::ruleset::{Comparison, Condition, Level};

use crate::bounds::Bounds;
use crate::columns::MISSING;
use crate::conditions;
use crate::fields::{Abreast, Field, Side};

/// The comparisons without which a pair is none, ready to be held against many pairs.
pub(crate) struct Required<'a>(Vec<One<'a>>);

struct One<'a> {
    at: usize,
    field: &'a Field,
    comparison: &'a Comparison,
    /// Where nothing but being near is asked of amounts.
    bounds: Option<Vec<Bounds>>,
}

impl<'a> Required<'a> {
    pub(crate) fn new(fields: &'a [Field], required: &[(usize, &'a Comparison)]) -> Self {
        let one = |&(at, comparison): &(usize, &'a Comparison)| {
            let field = &fields[at];
            One { at, field, comparison, bounds: bounds(field, comparison) }
        };
        Self(required.iter().map(one).collect())
    }

    /// Leaves out left records that lack what is required; a value that is missing lacks nothing.
    pub(crate) fn retain_possible(&self, left: &mut Vec<u32>, lefts: &Abreast, right: u32) {
        for one in &self.0 {
            one.retain(left, lefts, right);
        }
    }
}

impl One<'_> {
    fn retain(&self, left: &mut Vec<u32>, lefts: &Abreast, right: u32) {
        if let (Field::Amount(amounts), Some(bounds)) = (self.field, &self.bounds) {
            let other = amounts.right[right as usize];
            if other != MISSING {
                let value = amounts.values[other as usize];
                left.retain(|left| match lefts.number(self.at, *left) {
                    MISSING => true,
                    one if one == other => true,
                    one => {
                        let near = |bounds: &Bounds| bounds.hold(amounts.values[one as usize], value);
                        amounts.go_together(one, other) && bounds.iter().any(near)
                    }
                });
            }
        } else if self.field.code(Side::Right, right).is_some() {
            let holds = |left: u32, level: &Level| conditions::holds(&level.when, self.field, left, right);
            left.retain(|left| {
                self.field.code(Side::Left, *left).is_none()
                    || self.comparison.levels.iter().any(|level| holds(*left, level))
            });
        }
    }
}

fn bounds(field: &Field, comparison: &Comparison) -> Option<Vec<Bounds>> {
    let Field::Amount(amounts) = field else { return None };
    let mut bounds = Vec::new();
    let mut equal = false;
    for level in &comparison.levels {
        match &level.when {
            Condition::Equal => equal = true,
            Condition::Within(tolerance) => bounds.push(Bounds::new(tolerance, amounts.scale)),
            _ => return None,
        }
    }
    (equal || !bounds.is_empty()).then_some(bounds)
}
