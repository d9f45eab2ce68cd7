//! The rules a person wrote, against the files they are used on.

use std::fs;
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use domain::ruleset::RULESET_VERSION;
use domain::{AppError, ErrorKind, FieldError, Ruleset};

use super::unreadable;

/// Reads a ruleset of TOML or of JSON.
pub(super) fn read(path: &Path) -> Result<Ruleset, AppError> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let rules = if text.trim_start().starts_with('{') { Ruleset::from_json(&text) } else { Ruleset::from_toml(&text) };
    rules.and_then(carried_out)
}

/// Rules that the engine would pass over are refused: nobody should believe that they count.
fn carried_out(rules: Ruleset) -> Result<Ruleset, AppError> {
    let columns = rules.columns.iter().enumerate().filter(|(_, column)| !column.normalise.is_empty());
    let columns = columns.map(|(at, _)| (format!("/columns/{at}/normalise"), "normalise"));
    let netting = rules.netting.iter().enumerate().map(|(at, _)| (format!("/netting/{at}"), "netting"));
    let budgets = rules.passes.iter().enumerate().flat_map(|(pass, rules)| {
        let limited = rules.candidates.iter().enumerate().filter(|(_, candidates)| candidates.budget.is_some());
        limited.map(move |(at, _)| (format!("/passes/{pass}/candidates/{at}/budget"), "budget"))
    });
    let refused = columns.chain(netting).chain(budgets).map(|(pointer, field)| FieldError {
        pointer,
        kind: ErrorKind::RulesetNotCarriedOut { field: field.to_owned() },
    });
    let refused: Vec<FieldError> = refused.collect();
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
