//! What a pass with learned weights learned, so that it need not learn again: a document that carries its weights gives
//! the same matches, and a person can read and change them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ColumnKind, Points};

/// The name that stands for all ways to relate that are not named.
pub const OTHERWISE: &str = "otherwise";

/// What was learned of one column pair. What two values that relate in some way are worth is how much likelier that is
/// among pairs that belong together than among any pairs: the points of `together` less those of `any`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learned {
    /// The column pair.
    pub column: String,
    /// Counts only for pairs that lack a value in exactly these columns; left out, for all pairs that no other one is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without: Option<Vec<String>>,
    /// Counts only where the right values of exactly these columns stand in no left record, and says how likely that makes a
    /// partner too; left out, for all that no other one is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strange: Option<Vec<String>>,
    /// How often each way to relate occurs among pairs that belong together, as natural logarithm.
    pub together: BTreeMap<String, Points>,
    /// The same among any pairs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub any: BTreeMap<String, Points>,
}

/// The largest likeness that still counts as the next lower level, in percent.
const LIKENESS: [u8; 10] = [95, 90, 85, 80, 75, 70, 60, 50, 40, 30];
/// The largest difference of two amounts that counts as each level, in thousandths of the larger one.
const RATIOS: [u8; 10] = [1, 5, 10, 20, 30, 50, 70, 100, 140, 200];
/// Days further apart than this count as this many.
const MOST_DAYS: u8 = 32;

/// The names of the ways in which two values of a kind can relate, with the number of each.
#[must_use]
pub fn relations(kind: ColumnKind) -> Vec<(u8, String)> {
    let mut names = vec![(1, "same".to_owned())];
    match kind {
        ColumnKind::Date | ColumnKind::DateTime => names.extend(
            (1..=MOST_DAYS)
                .flat_map(|days| [(34 - days, format!("before-{days:02}")), (34 + days, format!("after-{days:02}"))]),
        ),
        ColumnKind::Money | ColumnKind::Number => {
            names.push((2, "opposite".to_owned()));
            let near = ["less", "more"].into_iter().flat_map(|way| ["unit", "ten", "over"].map(|span| (way, span)));
            let near = near.flat_map(|(way, span)| RATIOS.map(|ratio| format!("{way}-{span}-{ratio:03}")));
            names.extend((3..).zip(near));
            names.push((63, "far".to_owned()));
        }
        _ => {
            let closest = ["spaces", "order", "beginning", "contained"].map(str::to_owned).into_iter();
            let alike = LIKENESS.iter().map(|percent| format!("alike-{percent}"));
            let rest = ["first-words", "different"].map(str::to_owned);
            names.extend((2..).zip(closest.chain(alike).chain(rest)));
        }
    }
    names
}
