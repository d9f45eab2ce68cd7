//! Rows of one file that are one thing written several times.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::AppError;
use engine::{Duplicates, Pair};
use serde::Serialize;

use super::refusals::Paths;
use super::stopwatch::Stopwatch;
use super::summary::peak_memory;
use super::{Listener, Output, Request, Step, in_pool, options, read, results, rules, unwritable, write_table};

/// What the search for duplicates came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DuplicateSummary {
    /// The file.
    pub file: String,
    /// Its rows.
    pub rows: u64,
    /// Groups of rows that are one thing.
    pub groups: u64,
    /// Rows that could go: all but one of each group.
    pub duplicates: u64,
    /// Pairs of rows for a person to look at.
    pub review: u64,
    /// Milliseconds of each step.
    pub timings_ms: BTreeMap<String, f64>,
    /// The most memory the process had, in bytes, where the system tells.
    pub peak_memory: Option<u64>,
}

/// A row of the file of duplicates.
pub(super) struct Member<'a> {
    pub(super) row: u32,
    /// The group or pair it stands in, counted from 1.
    pub(super) group: u32,
    pub(super) is_sure: bool,
    /// The strongest pair of the group that it is in.
    pub(super) pair: &'a Pair,
}

/// Finds rows of a file that are one thing written several times, and writes them into a folder.
///
/// # Errors
///
/// When a file cannot be read or written, when the rules do not fit the file, and when the engine refuses them.
pub fn duplicates(
    file: &Path,
    rules: Option<&Path>,
    (threads, output): (usize, Output),
    folder: &Path,
    listener: &dyn Listener,
) -> Result<DuplicateSummary, AppError> {
    in_pool(threads, || {
        let stopwatch = Stopwatch::new(listener);
        stopwatch.step(Step::Read);
        let given = rules.map(rules::read).transpose()?;
        let source = read(file)?;
        let of_rules = given.as_ref().map(|(rules, _)| rules);
        let found = engine::duplicates(&source, of_rules, &options(), &stopwatch);
        let refused = |error| {
            let none = rules::none();
            Paths::of(&request(file)).engine_refused(&error, of_rules.unwrap_or(&none))
        };
        let found = found.map_err(refused)?;
        stopwatch.step(Step::Write);
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        write_table("duplicates", &results::duplicates(&source, &members(&found), &found.rules), folder, output)?;
        rules::write(&found.rules, None, &[], folder)?;
        let timings = stopwatch.stop().into_iter();
        let timings_ms = timings.map(|(name, time)| (name.to_owned(), (time.as_secs_f64() * 1e6).round() / 1e3));
        let summary = DuplicateSummary {
            file: file.display().to_string(),
            rows: source.num_rows() as u64,
            groups: found.groups.len() as u64,
            duplicates: found.groups.iter().map(|group| group.records.len() as u64 - 1).sum(),
            review: found.review.len() as u64,
            timings_ms: timings_ms.collect(),
            peak_memory: peak_memory(),
        };
        write_summary(&summary, folder)?;
        Ok(summary)
    })
}

/// The file on both sides: messages name it whichever side a mistake is on.
fn request(file: &Path) -> Request {
    Request { left: file.to_owned(), right: PathBuf::from(file), rules: None, threads: 0 }
}

fn write_summary(summary: &DuplicateSummary, folder: &Path) -> Result<(), AppError> {
    let path = folder.join("summary.json");
    let text = serde_json::to_string_pretty(summary).expect("a summary has only keys that are text") + "\n";
    fs::write(&path, text).map_err(|error| unwritable(&path, &error))
}

/// The rows of all groups, then those of pairs to look at.
fn members(found: &Duplicates) -> Vec<Member<'_>> {
    let mut members = Vec::new();
    for (group, own) in (1..).zip(&found.groups) {
        members.extend(own.records.iter().map(|row| {
            let pairs = own.pairs.iter().filter(|pair| pair.left == *row || pair.right == *row);
            let pair = pairs.max_by_key(|pair| pair.score).expect("a row is in a group by a pair");
            Member { row: *row, group, is_sure: true, pair }
        }));
    }
    let next = found.groups.len();
    for (at, pair) in found.review.iter().enumerate() {
        let group = u32::try_from(next + at + 1).unwrap_or(u32::MAX);
        members.extend([pair.left, pair.right].map(|row| Member { row, group, is_sure: false, pair }));
    }
    members
}
