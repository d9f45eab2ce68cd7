//! The ruleset: one document that says how two sources are paired, column by column and pass by pass.
//!
//! It is data, not behaviour: the engine carries it out, the browser edits it, both read the same types. A document
//! is read with [`Ruleset::from_json`] (or `from_toml`), which answers with a JSON pointer to each thing at fault,
//! and written in one canonical form, so that what was written reads back and writes the same bytes again.

mod check;
mod column;
mod condition;
mod decimal;
mod learned;
mod pass;
mod read;
#[cfg(test)]
mod tests;
#[cfg(feature = "toml")]
mod toml;

pub use column::{Column, ColumnKind, Currency, Normalise};
pub use condition::{Condition, DateWindow, Measure, MinuteWindow, Similar, Tolerance};
pub use decimal::Decimal;
pub use learned::{Learned, OTHERWISE, relations};
pub use pass::{
    Candidates, Cardinality, Comparison, Level, Near, Netting, Pass, Points, Side, Sums, Threshold, Weights,
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::AppError;

/// The version of the document's form that this build reads and writes.
pub const RULESET_VERSION: u32 = 1;

/// The most pairs of columns: which of them are empty or strange is one word of memory for each pair of records.
pub const MOST_COLUMNS: usize = 64;

/// How two sources are paired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruleset {
    /// The version of the document's form: [`RULESET_VERSION`].
    pub version: u32,
    /// What people call it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Which column of the left source means the same as which of the right one.
    pub columns: Vec<Column>,
    /// Records of one source that cancel each other out before anything is paired.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub netting: Vec<Netting>,
    /// The steps, in order; each takes only what earlier ones left.
    pub passes: Vec<Pass>,
    /// Columns whose values may differ in a match only as a *difference*, which is shown and counted apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<String>,
}

impl Ruleset {
    /// Reads a document of JSON and checks it.
    ///
    /// # Errors
    ///
    /// Where reading stopped, when the text is not JSON; else everything at fault, each with a pointer to it.
    pub fn from_json(text: &str) -> Result<Self, AppError> {
        let value: Value = serde_json::from_str(text).map_err(|error| read::not_json(&error))?;
        Self::from_value(value)
    }

    /// Reads a document that was parsed already and checks it.
    ///
    /// # Errors
    ///
    /// Everything at fault, each with a pointer to it.
    pub fn from_value(value: Value) -> Result<Self, AppError> {
        let ruleset: Self = read::value(value)?;
        ruleset.check()?;
        Ok(ruleset)
    }

    /// The document as JSON, indented, with a line break at its end.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("a ruleset has only keys that are text");
        text.push('\n');
        text
    }

    /// The column pair of this name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}
