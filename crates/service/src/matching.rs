//! Matching two files: read both, find or read the rules, let the engine work, write what came of it.
//!
//! Nothing here needs a database or a server: the command line works on files where they lie.

mod band;
mod duplicates;
mod records;
mod refusals;
mod results;
mod rules;
mod spill;
mod stopwatch;
mod suggestion;
mod summary;
#[cfg(test)]
mod tests;
mod whole;

use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use domain::{AppError, ByteSize, ErrorKind, Ruleset};

pub use band::Band;
pub use duplicates::{DuplicateSummary, duplicates};
pub use engine::{
    Because, Evidence, Explanation, LinkState, Member, Needed, Pair, Phase, Profile, Progress, Reason, Standing,
    Suggestion, SumAnswer, Summed, Tried,
};
pub use formats::Output;
use formats::TableFile;
pub use results::state_name;
pub use suggestion::{ColumnFacts, PairFacts, Suggested};
pub use summary::{OverBudget, PassSummary, SideSummary, States, SumAnswers, Summary, Totals};

use records::{Records, Room};
use refusals::Paths;
use stopwatch::Stopwatch;
use whole::Files;

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
    /// How much memory there is. Where the files need more, their columns wait on disk.
    pub memory: Option<ByteSize>,
}

/// Both files, read, and the rules that pair them.
struct Opened {
    left: Records,
    right: Records,
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

    /// Whether the results are not wanted any more; asked all the time.
    fn is_stopped(&self) -> bool {
        false
    }
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
        let (opened, outcome) = matched(request, folder, &stopwatch)?;
        stopwatch.step(Step::Write);
        let mut summary = Summary::of(request, &opened, &outcome)?;
        let found = |suggestion| Suggested::new(suggestion, wording.lines(suggestion, &summary.band));
        summary.suggested = opened.suggestion.as_ref().map(found);
        let words = summary.suggested.as_ref().map(|suggested| suggested.words.as_slice());
        let mut files = Files::new(&stopwatch);
        write_results(&opened, &outcome, (folder, output), &mut files)?;
        rules::write(&opened.rules, opened.given.as_deref(), words.unwrap_or_default(), folder, &mut files)?;
        let summary = summary.timed(stopwatch.stop());
        summary::write(&summary, folder, &mut files)?;
        files.complete()?;
        Ok(summary)
    })
}

/// Rules that have to be inferred are carried out as they are found, and what both have in common is done once. What was
/// learned becomes part of the rules.
fn matched(request: &Request, folder: &Path, stopwatch: &Stopwatch<'_>) -> Result<(Opened, engine::Outcome), AppError> {
    if request.rules.is_some() {
        let mut opened = open(request, folder, stopwatch)?;
        let (left, right) = (opened.left.source(), opened.right.source());
        let outcome = engine::reconcile(left, right, &opened.rules, &options(), stopwatch);
        let outcome = outcome.map_err(|error| refused(request, &error, &opened.rules, &opened.left, &opened.right))?;
        opened.rules = outcome.with_learned(&opened.rules);
        return Ok((opened, outcome));
    }
    stopwatch.step(Step::Read);
    let (left, right) = both(request, folder, stopwatch)?;
    let found = engine::suggest_and_reconcile(left.source(), right.source(), &options(), stopwatch);
    let (mut suggestion, outcome) = found.map_err(|error| refused(request, &error, &rules::none(), &left, &right))?;
    let rules = outcome.with_learned(&suggestion.rules);
    suggestion.rules.clone_from(&rules);
    Ok((Opened { left, right, rules, given: None, suggestion: Some(suggestion) }, outcome))
}

/// Reads both files.
fn both(request: &Request, folder: &Path, stopwatch: &Stopwatch<'_>) -> Result<(Records, Records), AppError> {
    let room = Room { memory: request.memory.map(|size| size.0), folder };
    let mut read = Records::read(&[&request.left, &request.right], room, stopwatch)?.into_iter();
    Ok((read.next().expect("two files were read"), read.next().expect("two files were read")))
}

/// What the engine refused; a column that was lost is known to the records that it is of.
fn refused(
    request: &Request,
    error: &engine::EngineError,
    rules: &Ruleset,
    left: &Records,
    right: &Records,
) -> AppError {
    let lost = || left.failure().or_else(|| right.failure()).unwrap_or_else(|| ErrorKind::Internal.into());
    match error {
        engine::EngineError::Lost => lost(),
        error => Paths::of(request).engine_refused(error, rules),
    }
}

/// The rows that are to be explained, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What became of a row on the left.
    Left(u64),
    /// What became of a row on the right.
    Right(u64),
    /// How a row on the left and one on the right fit.
    Pair(u64, u64),
}

/// Says what became of a row, or how two rows fit, and why.
///
/// # Errors
///
/// As for [`run`], and when a row is not there.
pub fn explain(request: &Request, asked: Asked, listener: &dyn Listener) -> Result<Explained, AppError> {
    in_pool(request.threads, || {
        let stopwatch = Stopwatch::new(listener);
        let opened = open(request, &std::env::temp_dir(), &stopwatch)?;
        let (one, other) = (&opened.left, &opened.right);
        let left = |number| row(number, one, &request.left);
        let right = |number| row(number, other, &request.right);
        let asked = match asked {
            Asked::Left(number) => engine::Asked::Left(left(number)?),
            Asked::Right(number) => engine::Asked::Right(right(number)?),
            Asked::Pair(first, second) => engine::Asked::Pair(left(first)?, right(second)?),
        };
        let (options, rules) = (options(), &opened.rules);
        let explanation = engine::explain(one.source(), other.source(), rules, &options, asked, &stopwatch);
        let explanation = explanation.map_err(|error| refused(request, &error, rules, one, other))?;
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

fn open(request: &Request, folder: &Path, stopwatch: &Stopwatch<'_>) -> Result<Opened, AppError> {
    stopwatch.step(Step::Read);
    let given = request.rules.as_deref().map(rules::read).transpose()?;
    let (left, right) = both(request, folder, stopwatch)?;
    let (rules, given) = match given {
        Some((rules, text)) => (rules, Some(text)),
        None => {
            let rules = engine::suggest(left.source(), right.source(), &options(), stopwatch);
            (rules.map_err(|error| refused(request, &error, &rules::none(), &left, &right))?, None)
        }
    };
    rules::check_headers(&rules, (&request.left, &left), (&request.right, &right))?;
    Ok(Opened { left, right, rules, given, suggestion: None })
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
fn row(number: u64, records: &Records, path: &Path) -> Result<u32, AppError> {
    let rows = records.rows();
    let at = number.checked_sub(1).and_then(|at| u32::try_from(at).ok()).filter(|&at| (at as usize) < rows);
    at.ok_or_else(|| {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let path = path.display().to_string();
        ErrorKind::MatchRow { path, row: whole(number), rows: whole(rows as u64) }.into()
    })
}

fn write_results(
    opened: &Opened,
    outcome: &engine::Outcome,
    place: (&Path, Output),
    files: &mut Files<'_>,
) -> Result<(), AppError> {
    fs::create_dir_all(place.0).map_err(|error| unwritable(place.0, &error))?;
    write_table("matches", results::Matches::new(outcome, &opened.rules).pieces(), place, files)?;
    write_table("undecided", std::iter::once(Ok(results::undecided(outcome, &opened.rules))), place, files)?;
    let left = results::unmatched("left_row", &opened.left, &outcome.unmatched_left);
    write_table("unmatched_left", left, place, files)?;
    let right = results::unmatched("right_row", &opened.right, &outcome.unmatched_right);
    write_table("unmatched_right", right, place, files)
}

/// Writes a table piece by piece; the first says which columns it has.
fn write_table(
    name: &str,
    mut pieces: impl Iterator<Item = Result<RecordBatch, AppError>>,
    (folder, output): (&Path, Output),
    files: &mut Files<'_>,
) -> Result<(), AppError> {
    let path = folder.join(format!("{name}.{}", output.extension()));
    let failed = |error: formats::WriteError| unwritable(&path, &error);
    let stopwatch = files.stopwatch();
    stopwatch.go_on()?;
    let first = pieces.next().expect("a table has a piece, though it may be empty")?;
    files.write(&path, |file| {
        let mut table = TableFile::create(&first.schema(), output, BufWriter::new(file)).map_err(failed)?;
        table.write(&first).map_err(failed)?;
        for piece in pieces {
            table.write(&piece?).map_err(failed)?;
            stopwatch.go_on()?;
        }
        table.finish().map_err(failed)
    })
}
