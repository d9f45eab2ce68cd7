//! The rules a person wrote, against the files they are used on.

use std::fs;
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use domain::ruleset::{RULESET_VERSION, Weights};
use domain::{AppError, ErrorKind, FieldError, Ruleset};

use super::unreadable;

/// Reads a ruleset of TOML or of JSON.
pub(super) fn read(path: &Path) -> Result<Ruleset, AppError> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let rules = if text.trim_start().starts_with('{') { Ruleset::from_json(&text) } else { Ruleset::from_toml(&text) };
    rules.and_then(carried_out)
}

/// What the engine would pass over is refused: nobody should believe that it counts. Learned passes choose by themselves
/// how many candidates they look at.
fn carried_out(rules: Ruleset) -> Result<Ruleset, AppError> {
    let learned = rules.passes.iter().enumerate().filter(|(_, pass)| pass.weights == Weights::Learned);
    let budgets = learned.flat_map(|(pass, rules)| {
        let limited = rules.candidates.iter().enumerate().filter(|(_, candidates)| candidates.budget.is_some());
        limited.map(move |(at, _)| format!("/passes/{pass}/candidates/{at}/budget"))
    });
    let kind = || ErrorKind::RulesetNotCarriedOut { field: "budget".to_owned() };
    let refused: Vec<FieldError> = budgets.map(|pointer| FieldError { pointer, kind: kind() }).collect();
    if refused.is_empty() { Ok(rules) } else { Err(AppError::fields(refused)) }
}

/// No rules at all.
pub(super) fn none() -> Ruleset {
    Ruleset {
        version: RULESET_VERSION,
        title: String::new(),
        columns: Vec::new(),
        netting: Vec::new(),
        passes: Vec::new(),
        differences: Vec::new(),
    }
}

/// Every column that the rules name has to be in its file.
pub(super) fn check_headers(
    rules: &Ruleset,
    left: (&PathBuf, &RecordBatch),
    right: (&PathBuf, &RecordBatch),
) -> Result<(), AppError> {
    let mut missing = Vec::new();
    for (at, pair) in rules.columns.iter().enumerate() {
        for (side, column, (path, batch)) in [("left", &pair.left, left), ("right", &pair.right, right)] {
            if batch.column_by_name(column).is_none() {
                let kind = ErrorKind::RulesetHeaderMissing { path: path.display().to_string(), column: column.clone() };
                missing.push(FieldError { pointer: format!("/columns/{at}/{side}"), kind });
            }
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(AppError::fields(missing)) }
}
