//! Rows of one file that are one thing written several times.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::AppError;
use engine::{Duplicates, Pair};
use serde::Serialize;

use super::records::{Records, Room};
use super::stopwatch::Stopwatch;
use super::summary::peak_memory;
use super::whole::Files;
use super::{Listener, Output, Request, Step, in_pool, options, refused, results, rules, unwritable, write_table};

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

/// Finds rows of a file that are one thing written several times, and writes them into a folder. The file is that on both
/// sides of the request.
///
/// # Errors
///
/// When a file cannot be read or written, when the rules do not fit the file, and when the engine refuses them.
pub fn duplicates(
    request: &Request,
    folder: &Path,
    output: Output,
    listener: &dyn Listener,
) -> Result<DuplicateSummary, AppError> {
    in_pool(request.threads, || {
        let stopwatch = Stopwatch::new(listener);
        stopwatch.step(Step::Read);
        let given = request.rules.as_deref().map(rules::read).transpose()?;
        let room = Room { memory: request.memory.map(|size| size.0), folder };
        let source = Records::read(&[&request.left], room, &stopwatch)?.pop().expect("one file was read");
        let of_rules = given.as_ref().map(|(rules, _)| rules);
        let found = engine::duplicates(source.source(), of_rules, &options(), &stopwatch);
        let none = rules::none();
        let found = found.map_err(|error| refused(request, &error, of_rules.unwrap_or(&none), &source, &source))?;
        stopwatch.step(Step::Write);
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        let mut files = Files::new(&stopwatch);
        let members = members(&found);
        let pieces = results::duplicates(&source, &members, &found.rules);
        write_table("duplicates", pieces, (folder, output), &mut files)?;
        rules::write(&found.rules, None, &[], folder, &mut files)?;
        let timings = stopwatch.stop().into_iter();
        let timings_ms = timings.map(|(name, time)| (name.to_owned(), (time.as_secs_f64() * 1e6).round() / 1e3));
        let summary = DuplicateSummary {
            file: request.left.display().to_string(),
            rows: source.rows() as u64,
            groups: found.groups.len() as u64,
            duplicates: found.groups.iter().map(|group| group.records.len() as u64 - 1).sum(),
            review: found.review.len() as u64,
            timings_ms: timings_ms.collect(),
            peak_memory: peak_memory(),
        };
        write_summary(&summary, folder, &mut files)?;
        files.complete()?;
        Ok(summary)
    })
}

fn write_summary(summary: &DuplicateSummary, folder: &Path, files: &mut Files<'_>) -> Result<(), AppError> {
    let path = folder.join("summary.json");
    let text = serde_json::to_string_pretty(summary).expect("a summary has only keys that are text") + "\n";
    files.write_text(&path, &text)
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
