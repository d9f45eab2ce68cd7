//! The rules a person wrote, against the files they are used on.

use std::fs;
use std::path::{Path, PathBuf};

use domain::ruleset::RULESET_VERSION;
use domain::{AppError, ErrorKind, FieldError, Ruleset};

use super::records::Records;
use super::unreadable;
use super::whole::Files;

/// Reads a ruleset of TOML or of JSON; answers the document as well.
pub(super) fn read(path: &Path) -> Result<(Ruleset, String), AppError> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let rules = if text.trim_start().starts_with('{') { Ruleset::from_json(&text) } else { Ruleset::from_toml(&text) };
    Ok((rules?, text))
}

/// Writes the rules beside the results, with what they say in words above them. A document that says the same already
/// is kept with the comments that stand in it.
pub(super) fn write(
    rules: &Ruleset,
    given: Option<&str>,
    words: &[String],
    folder: &Path,
    files: &mut Files<'_>,
) -> Result<(), AppError> {
    let canonical = rules.to_toml();
    let text = match given {
        Some(given) if without_comments(given) == canonical => given.to_owned(),
        _ => commented(words) + &canonical,
    };
    let path = folder.join("ruleset.toml");
    files.write_text(&path, &text)
}

fn commented(words: &[String]) -> String {
    words.iter().map(|line| format!("# {}\n", line.trim())).collect()
}

fn without_comments(document: &str) -> String {
    document.lines().filter(|line| !line.starts_with('#')).flat_map(|line| [line, "\n"]).collect()
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
    left: (&PathBuf, &Records),
    right: (&PathBuf, &Records),
) -> Result<(), AppError> {
    let mut missing = Vec::new();
    for (at, pair) in rules.columns.iter().enumerate() {
        for (side, column, (path, records)) in [("left", &pair.left, left), ("right", &pair.right, right)] {
            if !records.has(column) {
                let kind = ErrorKind::RulesetHeaderMissing { path: path.display().to_string(), column: column.clone() };
                missing.push(FieldError { pointer: format!("/columns/{at}/{side}"), kind });
            }
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(AppError::fields(missing)) }
}
