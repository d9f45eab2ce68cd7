//! `tieout explain`: why a row was matched as it was, or why it was not.

mod standing;
mod summed;

use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::{Arg, ArgGroup, ArgMatches, value_parser};
use domain::AppError;
use serde_json::{Value, json};
use service::matching::{self, Asked, Evidence, Explained, Explanation, Pair, Request, points_text, state_name};

use super::matching::{memory, request, sources, threads};
use super::progress::Shown;
use super::screen::Screen;

/// Which row to explain, or which pair of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ExplainCommand {
    request: Request,
    asked: Asked,
}

pub(super) fn grammar() -> clap::Command {
    let row = |name: &'static str| Arg::new(name).long(name).value_name("ROW").value_parser(value_parser!(u64));
    clap::Command::new("explain")
        .about("Say why a row was matched as it was, or why not")
        .args(sources())
        .arg(row("left-row").help("The row of the first file; the first row below the names is 1"))
        .arg(row("right-row").help("The row of the second file; without both, the best candidates are shown"))
        .group(ArgGroup::new("rows").args(["left-row", "right-row"]).required(true).multiple(true))
        .args([threads(), memory()])
}

pub(super) fn read(matches: &ArgMatches) -> ExplainCommand {
    let row = |name| matches.get_one::<u64>(name).copied();
    let asked = match (row("left-row"), row("right-row")) {
        (Some(left), Some(right)) => Asked::Pair(left, right),
        (Some(left), None) => Asked::Left(left),
        (None, right) => Asked::Right(right.expect("the grammar requires one of both")),
    };
    ExplainCommand { request: request(matches), asked }
}

pub(super) fn run(command: &ExplainCommand, screen: &Screen) -> Result<ExitCode, AppError> {
    let shown = Shown::on(screen);
    let explained = match matching::explain(&command.request, command.asked, &shown) {
        Ok(explained) => explained,
        Err(error) => return Ok(shown.fail(&error)),
    };
    shown.clear();
    let state = state(&explained.explanation);
    say_state(command, &explained.explanation, state, screen);
    if let Some(sum) = &explained.explanation.sum {
        summed::say(sum, &explained, command, screen);
    }
    for pair in &explained.explanation.pairs {
        say(pair, command, &explained, screen);
        if let Some(standing) = explained.explanation.standing.filter(|_| pair.linked) {
            standing::say(standing, pair.score, screen);
        }
    }
    explained.explanation.tried.iter().for_each(|tried| summed::say_tried(tried, &explained, screen));
    screen.document(&document(command, &explained, state));
    Ok(ExitCode::SUCCESS)
}

fn state(explanation: &Explanation) -> &'static str {
    let unmatched = if explanation.cancelled_by.is_some() { "cancelled" } else { "unmatched" };
    explanation.state.map_or(unmatched, state_name)
}

fn say_state(command: &ExplainCommand, explanation: &Explanation, state: &str, screen: &Screen) {
    let (row, file) = match command.asked {
        Asked::Left(row) | Asked::Pair(row, _) => (row, &command.request.left),
        Asked::Right(row) => (row, &command.request.right),
    };
    let facts = [
        ("row", Word::from(row.to_string())),
        ("file", Word::from(file.display().to_string())),
        ("other", Word::from(explanation.cancelled_by.map_or_else(String::new, |row| (row + 1).to_string()))),
    ];
    screen.say(&format!("cli-explain-{state}"), &facts);
    if state == "unmatched" && explanation.pairs.is_empty() {
        screen.say("cli-explain-nothing", &[]);
    }
}

fn say(pair: &Pair, command: &ExplainCommand, explained: &Explained, screen: &Screen) {
    let row = if let Asked::Right(_) = command.asked { pair.left } else { pair.right };
    let facts = [
        ("row", Word::from((row + 1).to_string())),
        ("pass", Word::from(pass_name(pair.pass, explained))),
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

fn pass_name(pass: u32, explained: &Explained) -> String {
    explained.rules.passes.get(pass as usize).map(|pass| pass.name.clone()).unwrap_or_default()
}

fn document(command: &ExplainCommand, explained: &Explained, state: &str) -> Value {
    let pairs = explained.explanation.pairs.iter().map(|pair| {
        json!({
            "left_row": pair.left + 1,
            "right_row": pair.right + 1,
            "linked": pair.linked,
            "candidate": pair.candidate,
            "failed": pair.failed,
            "pass": pass_name(pair.pass, explained),
            "score": points_text(pair.score),
            "needed": points_text(pair.review),
            "base": points_text(pair.base),
            "evidence": pair.evidence.iter().map(weighed).collect::<Vec<_>>(),
        })
    });
    let (left_row, right_row) = match command.asked {
        Asked::Left(left) => (Some(left), None),
        Asked::Right(right) => (None, Some(right)),
        Asked::Pair(left, right) => (Some(left), Some(right)),
    };
    let explanation = &explained.explanation;
    json!({
        "left_row": left_row,
        "right_row": right_row,
        "state": state,
        "standing": explanation.standing.map(standing::document),
        "cancelled_by": explanation.cancelled_by.map(|row| row + 1),
        "sum": explanation.sum.as_ref().map(|sum| summed::document(sum, explained)),
        "pairs": pairs.collect::<Vec<_>>(),
        "tried": explanation.tried.iter().map(|tried| summed::tried_document(tried, explained)).collect::<Vec<_>>(),
    })
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
