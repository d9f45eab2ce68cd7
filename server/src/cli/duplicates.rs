//! `tieout duplicates`: rows of one file that are one thing written several times.

use std::path::PathBuf;
use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::{Arg, ArgMatches, ValueHint, value_parser};
use domain::AppError;
use serde_json::json;
use service::matching::{self, DuplicateSummary, Output, Request};

use super::matching::{format, memory, memory_of, output, results_folder, threads, threads_of};
use super::progress::Shown;
use super::screen::Screen;

/// In which file to look, and where the results go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DuplicatesCommand {
    /// The file on both sides: messages name it whichever side a mistake is on.
    request: Request,
    folder: PathBuf,
    output: Output,
}

pub(super) fn grammar() -> clap::Command {
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf)).value_hint(ValueHint::FilePath);
    let rules = path("rules").long("rules").value_name("FILE");
    clap::Command::new("duplicates")
        .about("Find rows of one file that are one thing written several times")
        .arg(path("file").value_name("FILE").required(true).help("The file: any format that the product reads"))
        .arg(rules.help("The ruleset, of this file or of a pair of files; without one it is inferred from the file"))
        .arg(results_folder())
        .arg(format())
        .args([threads(), memory()])
}

pub(super) fn read(matches: &ArgMatches) -> DuplicatesCommand {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let file = path("file").expect("the grammar requires it");
    DuplicatesCommand {
        request: Request {
            left: file.clone(),
            right: file,
            rules: path("rules"),
            threads: threads_of(matches),
            memory: memory_of(matches),
        },
        folder: path("out").expect("the grammar has a default"),
        output: output(matches),
    }
}

pub(super) fn run(command: &DuplicatesCommand, screen: &Screen) -> Result<ExitCode, AppError> {
    let shown = Shown::on(screen);
    let summary = match matching::duplicates(&command.request, &command.folder, command.output, &shown) {
        Ok(summary) => summary,
        Err(error) => return Ok(shown.fail(&error)),
    };
    shown.clear();
    say(&summary, screen);
    screen.say("cli-match-written", &[("folder", Word::from(command.folder.display().to_string()))]);
    screen.document(&json!(summary));
    Ok(ExitCode::SUCCESS)
}

fn say(summary: &DuplicateSummary, screen: &Screen) {
    let count = |number: u64| Word::from(i64::try_from(number).unwrap_or(i64::MAX));
    let facts = [
        ("file", Word::from(summary.file.clone())),
        ("rows", count(summary.rows)),
        ("groups", count(summary.groups)),
        ("duplicates", count(summary.duplicates)),
        ("review", count(summary.review)),
    ];
    screen.say(if summary.groups > 0 { "cli-duplicates-found" } else { "cli-duplicates-none" }, &facts);
    if summary.review > 0 {
        screen.say("cli-duplicates-review", &facts);
    }
}
