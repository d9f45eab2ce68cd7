//! `tieout explain`: why a row was matched as it was, or why it was not.

use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::{Arg, ArgMatches, value_parser};
use domain::AppError;
use serde_json::{Value, json};
use service::matching::{self, Evidence, Explained, Pair, Request, points_text, state_name};

use super::matching::{memory, request, sources, threads};
use super::progress::Shown;
use super::screen::Screen;

/// Which row to explain, or which pair of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ExplainCommand {
    request: Request,
    left_row: u64,
    right_row: Option<u64>,
}

pub(super) fn grammar() -> clap::Command {
    let row = |name: &'static str| Arg::new(name).long(name).value_name("ROW").value_parser(value_parser!(u64));
    clap::Command::new("explain")
        .about("Say why a row was matched as it was, or why not")
        .args(sources())
        .arg(row("left-row").required(true).help("The row of the first file; the first row below the names is 1"))
        .arg(row("right-row").help("The row of the second file; without it the best candidates are shown"))
        .args([threads(), memory()])
}

pub(super) fn read(matches: &ArgMatches) -> ExplainCommand {
    let left_row = matches.get_one::<u64>("left-row").copied().expect("the grammar requires it");
    ExplainCommand { request: request(matches), left_row, right_row: matches.get_one::<u64>("right-row").copied() }
}

pub(super) fn run(command: &ExplainCommand, screen: &Screen) -> Result<ExitCode, AppError> {
    let shown = Shown::on(screen);
    let explained = matching::explain(&command.request, (command.left_row, command.right_row), &shown)?;
    shown.clear();
    let state = explained.explanation.state.map_or("unmatched", state_name);
    let row = [
        ("row", Word::from(command.left_row.to_string())),
        ("file", Word::from(command.request.left.display().to_string())),
    ];
    screen.say(&format!("cli-explain-{state}"), &row);
    if explained.explanation.pairs.is_empty() {
        screen.say("cli-explain-nothing", &[]);
    }
    explained.explanation.pairs.iter().for_each(|pair| say(pair, &explained, screen));
    screen.document(&document(command, &explained, state));
    Ok(ExitCode::SUCCESS)
}

fn say(pair: &Pair, explained: &Explained, screen: &Screen) {
    let facts = [
        ("row", Word::from((pair.right + 1).to_string())),
        ("pass", Word::from(pass_name(pair, explained))),
        ("score", Word::from(points_text(pair.score))),
        ("needed", Word::from(points_text(pair.review))),
        ("column", Word::from(pair.failed.clone().unwrap_or_default())),
    ];
    screen.say(verdict(pair), &facts);
    screen.say("cli-explain-base", &[("points", Word::from(points_text(pair.base)))]);
    for evidence in &pair.evidence {
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| screen.text("cli-explain-empty", &[]));
        let facts = [
            ("column", Word::from(evidence.column.clone())),
            ("left", Word::from(value(&evidence.left))),
            ("right", Word::from(value(&evidence.right))),
            ("points", Word::from(points_text(evidence.points))),
        ];
        screen.say("cli-explain-evidence", &facts);
    }
}

/// What decided about a pair.
fn verdict(pair: &Pair) -> &'static str {
    match pair {
        Pair { linked: true, .. } => "cli-explain-pair-linked",
        Pair { failed: Some(_), .. } => "cli-explain-pair-failed",
        Pair { candidate: false, .. } => "cli-explain-pair-no-candidate",
        Pair { score, review, .. } if score < review => "cli-explain-pair-below",
        _ => "cli-explain-pair-other",
    }
}

fn pass_name(pair: &Pair, explained: &Explained) -> String {
    explained.rules.passes.get(pair.pass as usize).map(|pass| pass.name.clone()).unwrap_or_default()
}

fn document(command: &ExplainCommand, explained: &Explained, state: &str) -> Value {
    let pairs = explained.explanation.pairs.iter().map(|pair| {
        json!({
            "left_row": pair.left + 1,
            "right_row": pair.right + 1,
            "linked": pair.linked,
            "candidate": pair.candidate,
            "failed": pair.failed,
            "pass": pass_name(pair, explained),
            "score": points_text(pair.score),
            "needed": points_text(pair.review),
            "base": points_text(pair.base),
            "evidence": pair.evidence.iter().map(weighed).collect::<Vec<_>>(),
        })
    });
    json!({ "left_row": command.left_row, "state": state, "pairs": pairs.collect::<Vec<_>>() })
}

fn weighed(evidence: &Evidence) -> Value {
    json!({
        "column": evidence.column,
        "left": evidence.left,
        "right": evidence.right,
        "similarity": evidence.similarity.map(|thousandths| points_text(thousandths.into())),
        "points": points_text(evidence.points),
    })
}
