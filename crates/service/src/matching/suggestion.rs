//! What rules were inferred from, as the summary carries it.

use engine::{Because, DescribedColumn, Profile, Suggestion};
use serde::Serialize;

use super::points_text;

/// Rules that were inferred: what the files hold, which columns belong together and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggested {
    /// The columns of the file on the left.
    pub left: Vec<ColumnFacts>,
    /// The columns of the file on the right.
    pub right: Vec<ColumnFacts>,
    /// Which columns belong together, in the order of the rules.
    pub pairs: Vec<PairFacts>,
    /// The rules in words.
    pub words: Vec<String>,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnFacts {
    /// Its header.
    pub name: String,
    /// As what it is compared.
    pub kind: &'static str,
    /// Rows with a value.
    pub filled: u64,
    /// Different values.
    pub distinct: u64,
    /// Whether it tells rows apart.
    pub is_key: bool,
    /// Whether it numbers the rows.
    pub numbers_rows: bool,
    /// The first few values.
    pub examples: Vec<String>,
}

/// Why two columns belong together; shares are from 0 to 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PairFacts {
    /// The column pair's name in the rules.
    pub name: String,
    /// The column on the left.
    pub left: String,
    /// The column on the right.
    pub right: String,
    /// The share of rows whose value is on both sides.
    pub values: String,
    /// The share of words that are on both sides.
    pub words: String,
    /// The share of days that both cover, of dates.
    pub days: Option<String>,
    /// Whether both are called the same.
    pub same_name: bool,
}

impl Suggested {
    pub(super) fn new(suggestion: &Suggestion, words: Vec<String>) -> Self {
        let pairs = suggestion.rules.columns.iter().zip(&suggestion.because);
        let share = |thousandths: u16| points_text(thousandths.into());
        let pairs = pairs.map(|(column, because)| {
            let Because { values, words, days, same_name } = *because;
            PairFacts {
                name: column.name.clone(),
                left: column.left.clone(),
                right: column.right.clone(),
                values: share(values),
                words: share(words),
                days: days.map(share),
                same_name,
            }
        });
        Self { left: facts(&suggestion.left), right: facts(&suggestion.right), pairs: pairs.collect(), words }
    }
}

fn facts(profile: &Profile) -> Vec<ColumnFacts> {
    let of = |column: &DescribedColumn| ColumnFacts {
        name: column.name.clone(),
        kind: column.kind.as_str(),
        filled: column.filled,
        distinct: column.distinct,
        is_key: column.is_key,
        numbers_rows: column.numbers_rows,
        examples: column.examples.clone(),
    };
    profile.columns.iter().map(of).collect()
}
