//! Matching two files: read both, find or read the rules, let the engine work, write what came of it.
//!
//! Nothing here needs a database or a server: the command line works on files where they lie.

mod band;
mod duplicates;
mod refusals;
mod results;
mod rules;
mod stopwatch;
mod suggestion;
mod summary;

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use domain::{AppError, ErrorKind, Ruleset};

pub use band::Band;
pub use duplicates::{DuplicateSummary, duplicates};
pub use engine::{Because, Evidence, Explanation, LinkState, Pair, Phase, Profile, Progress, Suggestion};
pub use formats::Output;
pub use results::state_name;
pub use suggestion::{ColumnFacts, PairFacts, Suggested};
pub use summary::{OverBudget, PassSummary, SideSummary, States, SumAnswers, Summary, Totals};

use refusals::{Paths, file_refused};
use stopwatch::Stopwatch;

/// Which files to match, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The file on the left.
    pub left: PathBuf,
    /// The file on the right.
    pub right: PathBuf,
    /// The ruleset; without one it is inferred from the files.
    pub rules: Option<PathBuf>,
    /// How many threads work; 0 is one for each processor.
    pub threads: usize,
}

/// Both files, read, and the rules that pair them.
struct Opened {
    left: RecordBatch,
    right: RecordBatch,
    rules: Ruleset,
    /// The document that the rules were read from.
    given: Option<String>,
    /// What the rules rest on, where they were inferred.
    suggestion: Option<Suggestion>,
}

/// Puts rules that were inferred into words.
pub trait Wording: Sync {
    /// The rules line by line, with what the run learned and what it accepts.
    fn lines(&self, suggestion: &Suggestion, band: &Band) -> Vec<String>;
}

/// What is done, in order, as far as a person waiting wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reading both files.
    Read,
    /// The engine's work.
    Engine(Progress),
    /// Writing the results.
    Write,
}

/// Hears what is being done.
pub trait Listener: Sync {
    /// A step begins or goes on.
    fn hear(&self, step: Step);
}

/// Matches two files and writes the results into a folder, which is made when it is not there.
///
/// # Errors
///
/// When a file cannot be read or written, when the rules do not fit the files, and when the engine refuses them.
pub fn run(
    request: &Request,
    folder: &Path,
    output: Output,
    wording: &dyn Wording,
    listener: &dyn Listener,
) -> Result<Summary, AppError> {
    in_pool(request.threads, || {
        let stopwatch = Stopwatch::new(listener);
        let (opened, outcome) = matched(request, &stopwatch)?;
        stopwatch.step(Step::Write);
        let mut summary = Summary::of(request, &opened, &outcome);
        let found = |suggestion| Suggested::new(suggestion, wording.lines(suggestion, &summary.band));
        summary.suggested = opened.suggestion.as_ref().map(found);
        let words = summary.suggested.as_ref().map(|suggested| suggested.words.as_slice());
        write_results(&opened, &outcome, folder, output)?;
        rules::write(&opened.rules, opened.given.as_deref(), words.unwrap_or_default(), folder)?;
        let summary = summary.timed(stopwatch.stop());
        summary::write(&summary, folder)?;
        Ok(summary)
    })
}

/// Rules that have to be inferred are carried out as they are found, and what both have in common is done once. What was
/// learned becomes part of the rules.
fn matched(request: &Request, stopwatch: &Stopwatch<'_>) -> Result<(Opened, engine::Outcome), AppError> {
    let paths = Paths::of(request);
    if request.rules.is_some() {
        let mut opened = open(request, stopwatch)?;
        let outcome = engine::reconcile(&opened.left, &opened.right, &opened.rules, &options(), stopwatch);
        let outcome = outcome.map_err(|error| paths.engine_refused(&error, &opened.rules))?;
        opened.rules = outcome.with_learned(&opened.rules);
        return Ok((opened, outcome));
    }
    stopwatch.step(Step::Read);
    let (left, right) = (read(&request.left)?, read(&request.right)?);
    let found = engine::suggest_and_reconcile(&left, &right, &options(), stopwatch);
    let (mut suggestion, outcome) = found.map_err(|error| paths.engine_refused(&error, &rules::none()))?;
    let rules = outcome.with_learned(&suggestion.rules);
    suggestion.rules.clone_from(&rules);
    Ok((Opened { left, right, rules, given: None, suggestion: Some(suggestion) }, outcome))
}

/// Says why two rows are a match or none, or what is known of one left row.
///
/// # Errors
///
/// As for [`run`], and when a row is not there.
pub fn explain(
    request: &Request,
    (left, right): (u64, Option<u64>),
    listener: &dyn Listener,
) -> Result<Explained, AppError> {
    in_pool(request.threads, || {
        let stopwatch = Stopwatch::new(listener);
        let opened = open(request, &stopwatch)?;
        let paths = Paths::of(request);
        let left = row(left, &opened.left, &request.left)?;
        let right = right.map(|right| row(right, &opened.right, &request.right)).transpose()?;
        let (options, rules) = (options(), &opened.rules);
        let rows = (left, right);
        let explanation = engine::explain(&opened.left, &opened.right, rules, &options, rows, &stopwatch);
        let explanation = explanation.map_err(|error| paths.engine_refused(&error, rules))?;
        Ok(Explained { explanation, rules: opened.rules })
    })
}

/// An explanation, with the rules it speaks of.
pub struct Explained {
    /// What the engine found.
    pub explanation: Explanation,
    /// The rules it followed.
    pub rules: Ruleset,
}

/// Points as people read them: an exact decimal number.
#[must_use]
pub fn points_text(points: i64) -> String {
    formats::decimal_text(points.into(), 3)
}

/// The engine works on the threads it is called on.
fn options() -> engine::Options {
    engine::Options::default()
}

/// Runs on as many threads as asked for, whoever starts work in between.
fn in_pool<T: Send>(threads: usize, work: impl FnOnce() -> Result<T, AppError> + Send) -> Result<T, AppError> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| {
        tracing::error!(%error, "threads cannot be started");
        ErrorKind::Internal
    })?;
    pool.install(work)
}

fn open(request: &Request, stopwatch: &Stopwatch<'_>) -> Result<Opened, AppError> {
    stopwatch.step(Step::Read);
    let given = request.rules.as_deref().map(rules::read).transpose()?;
    let (left, right) = (read(&request.left)?, read(&request.right)?);
    let (rules, given) = match given {
        Some((rules, text)) => (rules, Some(text)),
        None => {
            let rules = engine::suggest(&left, &right, &options(), stopwatch);
            (rules.map_err(|error| Paths::of(request).engine_refused(&error, &rules::none()))?, None)
        }
    };
    rules::check_headers(&rules, (&request.left, &left), (&request.right, &right))?;
    Ok(Opened { left, right, rules, given, suggestion: None })
}

fn read(path: &Path) -> Result<RecordBatch, AppError> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    formats::read_typed(&bytes, &formats::Limits::default()).map_err(|error| file_refused(path, &error))
}

pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> AppError {
    tracing::debug!(%error, path = %path.display(), "a file cannot be read");
    ErrorKind::FileUnreadable { path: path.display().to_string() }.into()
}

pub(crate) fn unwritable(path: &Path, error: &dyn std::error::Error) -> AppError {
    tracing::debug!(%error, path = %path.display(), "a file cannot be written");
    ErrorKind::FileUnwritable { path: path.display().to_string() }.into()
}

/// A row as people count them, as the engine does.
fn row(number: u64, batch: &RecordBatch, path: &Path) -> Result<u32, AppError> {
    let rows = batch.num_rows();
    let at = number.checked_sub(1).and_then(|at| u32::try_from(at).ok()).filter(|&at| (at as usize) < rows);
    at.ok_or_else(|| {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let path = path.display().to_string();
        ErrorKind::MatchRow { path, row: whole(number), rows: whole(rows as u64) }.into()
    })
}

fn write_results(opened: &Opened, outcome: &engine::Outcome, folder: &Path, output: Output) -> Result<(), AppError> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let tables = [
        ("matches", results::matches(outcome, &opened.rules)),
        ("unmatched_left", results::unmatched("left_row", &opened.left, &outcome.unmatched_left)),
        ("unmatched_right", results::unmatched("right_row", &opened.right, &outcome.unmatched_right)),
    ];
    tables.iter().try_for_each(|(name, table)| write_table(name, table, folder, output))
}

fn write_table(name: &str, table: &RecordBatch, folder: &Path, output: Output) -> Result<(), AppError> {
    let path = folder.join(format!("{name}.{}", output.extension()));
    let file = File::create(&path).map_err(|error| unwritable(&path, &error))?;
    formats::write(table, output, BufWriter::new(file)).map_err(|error| unwritable(&path, &error))
}
