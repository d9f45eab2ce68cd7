//! `tieout match`: two files matched where they lie, without a server or a database.

use std::path::PathBuf;
use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, ValueHint, value_parser};
use domain::{AppError, ByteSize};
use serde_json::json;
use service::matching::{self, Output, PassSummary, Request, SideSummary, Summary, Totals};

use super::progress::Shown;
use super::screen::Screen;

/// What to match, and where the results go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MatchCommand {
    request: Request,
    folder: PathBuf,
    output: Output,
}

pub(super) fn grammar() -> clap::Command {
    clap::Command::new("match")
        .about("Match two files and write what belongs together, what does not, and the rules")
        .args(sources())
        .arg(results_folder())
        .arg(format())
        .args([threads(), memory()])
}

pub(super) fn results_folder() -> Arg {
    let out = path("out").long("out").value_name("DIR").default_value("tieout-results").value_hint(ValueHint::DirPath);
    out.help("The folder for the results; files of an earlier run are replaced")
}

pub(super) fn format() -> Arg {
    let format = Arg::new("format").long("format").value_name("FORMAT").default_value("csv");
    format.value_parser(PossibleValuesParser::new(["csv", "parquet", "json"])).help("How tables are written")
}

/// The two files and the rules, which every command about matching takes.
pub(super) fn sources() -> [Arg; 3] {
    let file = |name, value| path(name).value_name(value).required(true).value_hint(ValueHint::FilePath);
    let rules = path("rules").long("rules").value_name("FILE").value_hint(ValueHint::FilePath);
    [
        file("left", "LEFT").help("The first file: any format that the product reads"),
        file("right", "RIGHT").help("The second file"),
        rules.help("The ruleset, TOML or JSON; without one it is inferred from the files"),
    ]
}

pub(super) fn threads() -> Arg {
    let threads = Arg::new("threads").long("threads").value_name("NUMBER").value_parser(value_parser!(u16));
    threads.help("How many threads work [default: one for each processor]")
}

/// Sizes as in the settings: `2GB` and `2GiB` are the same.
pub(super) fn memory() -> Arg {
    let size = |text: &str| text.parse::<ByteSize>().map_err(|_| "not a size");
    let memory = Arg::new("memory").long("memory").value_name("SIZE").value_parser(size);
    memory.help("How much memory may be used, such as 2GiB; columns that do not fit wait on disk [default: no limit]")
}

fn path(name: &'static str) -> Arg {
    Arg::new(name).value_parser(value_parser!(PathBuf))
}

pub(super) fn read(matches: &ArgMatches) -> MatchCommand {
    MatchCommand { request: request(matches), folder: required(matches, "out"), output: output(matches) }
}

pub(super) fn output(matches: &ArgMatches) -> Output {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("parquet") => Output::Parquet,
        Some("json") => Output::Json,
        _ => Output::Csv,
    }
}

pub(super) fn request(matches: &ArgMatches) -> Request {
    Request {
        left: required(matches, "left"),
        right: required(matches, "right"),
        rules: matches.get_one::<PathBuf>("rules").cloned(),
        threads: threads_of(matches),
        memory: memory_of(matches),
    }
}

pub(super) fn threads_of(matches: &ArgMatches) -> usize {
    matches.get_one::<u16>("threads").copied().map_or(0, usize::from)
}

pub(super) fn memory_of(matches: &ArgMatches) -> Option<ByteSize> {
    matches.get_one::<ByteSize>("memory").copied()
}

fn required(matches: &ArgMatches, name: &str) -> PathBuf {
    matches.get_one::<PathBuf>(name).cloned().expect("the grammar requires it or has a default")
}

pub(super) fn run(command: &MatchCommand, screen: &Screen) -> Result<ExitCode, AppError> {
    let MatchCommand { request, folder, output } = command;
    let shown = Shown::on(screen);
    let summary = match matching::run(request, folder, *output, screen, &shown) {
        Ok(summary) => summary,
        Err(error) => return Ok(shown.fail(&error)),
    };
    shown.clear();
    say(&summary, screen);
    screen.say("cli-match-written", &[("folder", Word::from(folder.display().to_string()))]);
    screen.document(&json!(summary));
    Ok(ExitCode::SUCCESS)
}

fn say(summary: &Summary, screen: &Screen) {
    match &summary.suggested {
        Some(suggested) => suggested.words.iter().for_each(|line| screen.say_line(line)),
        None => screen.say_line(&screen.band(&summary.band)),
    }
    let states = summary.matches;
    let counts = [
        ("matched", Word::from(states.matched)),
        ("difference", Word::from(states.difference)),
        ("review", Word::from(states.review)),
        ("ambiguous", Word::from(states.ambiguous)),
    ];
    screen.say("cli-match-states", &counts);
    if summary.undecided > 0 {
        screen.say("cli-match-undecided", &[("sets", Word::from(summary.undecided))]);
    }
    summary.passes.iter().for_each(|pass| say_pass(pass, screen));
    for side in [&summary.left, &summary.right] {
        say_side(side, screen);
    }
}

/// What a pass accepted, and what it did not look at.
fn say_pass(pass: &PassSummary, screen: &Screen) {
    let named = |facts: &[(&'static str, u64)]| {
        let numbers = facts.iter().map(|(name, number)| (*name, Word::from(*number)));
        std::iter::once(("pass", Word::from(pass.name.clone()))).chain(numbers).collect::<Vec<_>>()
    };
    if pass.expected_errors > 0 {
        let wrong = (pass.accepted * u64::from(pass.expected_errors)).div_ceil(1_000_000);
        screen.say("cli-match-accepted", &named(&[("accepted", pass.accepted), ("wrong", wrong)]));
    }
    if pass.passed_over > 0 {
        let rows = pass.over_budget.len() as u64;
        screen.say("cli-match-over-budget", &named(&[("lists", pass.passed_over), ("rows", rows)]));
    }
    if pass.gave_up > 0 {
        screen.say("cli-match-gave-up", &named(&[("rows", pass.gave_up)]));
    }
}

fn named(totals: &Totals) -> String {
    totals.currency.as_ref().map_or_else(|| totals.column.clone(), |currency| format!("{} {currency}", totals.column))
}

fn say_side(side: &SideSummary, screen: &Screen) {
    let counts = [
        ("file", Word::from(side.file.clone())),
        ("rows", Word::from(side.rows)),
        ("matched", Word::from(side.matched)),
        ("unmatched", Word::from(side.unmatched)),
    ];
    screen.say("cli-match-side", &counts);
    if side.cancelled > 0 {
        let facts = [("file", Word::from(side.file.clone())), ("rows", Word::from(side.cancelled))];
        screen.say("cli-match-cancelled", &facts);
    }
    for totals in &side.amounts {
        let amounts = [
            ("column", Word::from(named(totals))),
            ("total", Word::from(totals.total.clone())),
            ("matched", Word::from(totals.matched.clone())),
            ("unmatched", Word::from(totals.unmatched.clone())),
        ];
        screen.say("cli-match-amounts", &amounts);
    }
}
