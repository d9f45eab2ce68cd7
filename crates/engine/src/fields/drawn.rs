//! Fields of records that tests draw: the number of a name, and an amount.

use proptest::prelude::*;

use super::Field;
use crate::columns::{TextColumn, narrow};
use crate::numbers::Amounts;
use crate::observer::{Unobserved, Watch};
use crate::texts::Texts;

const NAMES: [&str; 5] = ["blue harbor ltd", "harbour blue", "inv 2025 1001", "payment inv 2025 1001", "raven"];

pub(crate) type Drawn = Vec<(u32, i64)>;

pub(crate) fn drawn() -> impl Strategy<Value = Drawn> {
    prop::collection::vec((0_u32..5, -9_i64..19), 1..60)
}

/// A field of names and one of amounts, ready to compare all records.
pub(crate) fn fields(left: &Drawn, right: &Drawn) -> Vec<Field> {
    let texts = |side: &Drawn| TextColumn {
        rows: side.iter().map(|record| record.0).collect(),
        distinct: NAMES.iter().map(|name| (*name).into()).collect(),
    };
    let watch = Watch::new(&Unobserved);
    let mut names = Field::Text(Box::new(Texts::new(&texts(left), &texts(right), &watch).unwrap()));
    names.prepare(&rows(left), &rows(right), &watch).unwrap();
    let amounts = |side: &Drawn| side.iter().map(|record| Some(record.1)).collect::<Vec<_>>();
    vec![names, Field::Amount(Amounts::new(&amounts(left), &amounts(right), 2, (None, &watch)).unwrap())]
}

pub(crate) fn rows(records: &Drawn) -> Vec<u32> {
    (0..narrow(records.len())).collect()
}
