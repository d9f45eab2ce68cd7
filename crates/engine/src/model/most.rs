//! What fields can add to the points of a pair at most, as far as one of its values tells: a pair that cannot come near the
//! line is left out before the costly comparisons.

use super::{FieldPoints, Model, Stratum};
use crate::fields::{Rarity, Seen};
use crate::levels::{SAME, text};

/// The most that each table of a model can give for texts that are not the same.
pub(crate) struct Most<'a> {
    model: &'a Model,
    /// Table by table, field by field.
    texts: Vec<Vec<TextMost>>,
}

/// What differing texts can be worth at most, whatever their level: for each source of rarity the most of what adds to it.
#[derive(Clone, Copy)]
struct TextMost {
    alone: i32,
    with_rarest: i32,
    with_half: i32,
    with_kin: i32,
}

impl<'a> Most<'a> {
    pub(crate) fn new(model: &'a Model) -> Self {
        let tables = model.strata.iter().map(|(_, fields)| fields).chain([&model.fields]);
        Self { model, texts: tables.map(|fields| fields.iter().map(TextMost::new).collect()).collect() }
    }

    /// How many tables there are.
    pub(crate) const fn tables(&self) -> usize {
        self.texts.len()
    }

    /// The table for pairs that lack this.
    pub(crate) fn table(&self, own: Stratum) -> usize {
        self.model.place(own)
    }

    /// What a field contributes by a table.
    pub(crate) fn points(&self, table: usize, field: usize, seen: Seen) -> i32 {
        self.model.table(table)[field].points(seen)
    }

    /// The most that a text contributes by a table with another one: no word or beginning of it says more than `rarest`.
    pub(crate) fn of_text(&self, table: usize, field: usize, (rarest, kin): (i32, i32)) -> i32 {
        let most = self.texts[table][field];
        let with_rarity = (most.with_rarest + rarest).max(most.with_half + rarest / 2 + 1);
        most.alone.max(with_rarity).max(most.with_kin + kin)
    }
}

impl TextMost {
    fn new(field: &FieldPoints) -> Self {
        // Less than any points, and far enough from the least number to add to it.
        const NEVER: i32 = i32::MIN / 2;
        let mut most = Self { alone: NEVER, with_rarest: NEVER, with_half: NEVER, with_kin: NEVER };
        for level in usize::from(SAME) + 1..=usize::from(text::DIFFERENT) {
            let (truth, chance) = (field.truth[level], field.chance[level]);
            let half = truth - chance / 2 + 1;
            match field.rarity[level] {
                Rarity::Value => {}
                Rarity::Level => most.with_rarest = most.with_rarest.max(truth - chance),
                Rarity::Shared => {
                    most.alone = most.alone.max(truth - chance);
                    most.with_rarest = most.with_rarest.max(truth);
                }
                Rarity::Mean => {
                    most.alone = most.alone.max(truth - chance);
                    most.with_half = most.with_half.max(half);
                }
                Rarity::Kin => {
                    most.with_kin = most.with_kin.max(truth - chance);
                    most.with_half = most.with_half.max(half);
                }
            }
        }
        most
    }
}
