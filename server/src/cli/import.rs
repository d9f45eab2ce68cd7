//! `tieout import`: a file read where it lies, without a server or a database: what it is, what its columns hold, and
//! what is the matter with its rows.

use std::path::PathBuf;
use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, ValueHint, value_parser};
use domain::{
    AppError, ColumnProfile, DateOrder, DecimalMark, ErrorClass, ErrorKind, FileFormat, Layout, LayoutPart, Reason,
    RowIssue,
};
use serde_json::json;
use service::sources::{LocalFile, LocalReading, format_of, read_local};

use super::screen::Screen;

/// So many characters are shown of the smallest and the largest value of a column.
const SHOWN: usize = 40;

/// What to read, and where the records go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ImportCommand {
    file: LocalFile,
    out: Option<PathBuf>,
    goes_on: bool,
}

pub(super) fn grammar() -> clap::Command {
    let file = Arg::new("file").value_name("FILE").required(true).value_parser(value_parser!(PathBuf));
    let out = Arg::new("out").long("out").value_name("FILE").value_parser(value_parser!(PathBuf));
    let go_on = Arg::new("go-on").long("go-on").action(ArgAction::SetTrue);
    let sheet = Arg::new("sheet").long("sheet").value_name("NAME");
    clap::Command::new("import")
        .about("Read a file and say what it is, what its columns hold, and what is wrong with its rows")
        .arg(file.value_hint(ValueHint::FilePath).help("The file: any format that the product reads"))
        .arg(
            out.value_hint(ValueHint::FilePath)
                .help("Where the records go: a name ending in csv, xlsx, json or parquet"),
        )
        .arg(go_on.help("Go on with the rows that could be read, although others could not"))
        .arg(sheet.help("Which sheet of a workbook, or which file of an archive, is read"))
        .arg(choice("format", words(FileFormat::ALL, FileFormat::as_str)).help("What the file is"))
        .arg(choice("decimal", words(DecimalMark::ALL, DecimalMark::as_str)).help("What stands before decimals"))
        .arg(choice("dates", words(DateOrder::ALL, DateOrder::as_str)).help("In which order the parts of dates stand"))
}

fn choice(name: &'static str, words: Vec<&'static str>) -> Arg {
    Arg::new(name).long(name).value_name("WORD").value_parser(PossibleValuesParser::new(words))
}

fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| word(*one)).collect()
}

pub(super) fn read(matches: &ArgMatches) -> ImportCommand {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let file = LocalFile {
        path: matches.get_one::<PathBuf>("file").cloned().expect("the grammar requires it"),
        part: word("sheet").map(str::to_owned),
        format: word("format").and_then(|word| word.parse().ok()),
        decimal: word("decimal").and_then(|word| word.parse().ok()),
        dates: word("dates").and_then(|word| word.parse().ok()),
    };
    ImportCommand { file, out: matches.get_one::<PathBuf>("out").cloned(), goes_on: matches.get_flag("go-on") }
}

pub(super) async fn run(command: &ImportCommand, screen: &Screen) -> Result<ExitCode, AppError> {
    if command.out.as_deref().is_some_and(|out| format_of(out).is_none()) {
        return Err(ErrorKind::CliArgument { argument: "--out".to_owned() }.into());
    }
    let reading = read_local(&command.file).await?;
    say(&reading, screen);
    let is_held = reading.issue_counts.iter().any(|count| count.code.holds()) && !command.goes_on;
    if let Some(out) = command.out.as_deref().filter(|_| !is_held) {
        reading.write(out, &|facts| screen.notes(facts)).await?;
        screen.say("cli-import-written", &[("file", Word::from(out.display().to_string()))]);
    }
    if is_held {
        screen.say("cli-import-held", &[("rejected", Word::from(reading.rejected))]);
    }
    screen.document(&json!(reading));
    Ok(if is_held { ExitCode::from(ErrorClass::User.exit_code()) } else { ExitCode::SUCCESS })
}

fn say(reading: &LocalReading, screen: &Screen) {
    let format = screen.text(&format!("file-format-{}", reading.layout.format), &[]);
    let facts = [
        ("file", Word::from(reading.file.clone())),
        ("format", Word::from(format)),
        ("records", Word::from(reading.records)),
        ("rejected", Word::from(reading.rejected)),
    ];
    screen.say("cli-import-read", &facts);
    if reading.parts.len() > 1 {
        screen.say("cli-import-parts", &[("parts", Word::from(reading.parts.join(", ")))]);
    }
    reading.reasons.iter().for_each(|reason| say_reason(reason, &reading.layout, screen));
    screen.say("cli-import-columns", &[]);
    reading.profiles.iter().for_each(|profile| say_column(profile, screen));
    if !reading.issues.is_empty() {
        screen.say("cli-import-issues", &[]);
    }
    reading.issues.iter().for_each(|issue| say_issue(issue, screen));
    let listed = i64::try_from(reading.issues.len()).unwrap_or(i64::MAX);
    let more = reading.issue_counts.iter().map(|count| count.count).sum::<i64>() - listed;
    if more > 0 {
        screen.say("cli-import-more", &[("count", Word::from(more))]);
    }
}

fn say_reason(reason: &Reason, layout: &Layout, screen: &Screen) {
    let counts = [("count", Word::from(reason.count)), ("total", Word::from(reason.total))];
    let about = screen.text(&format!("layout-part-{}", reason.about), &[]);
    let chosen = reason.column.clone().or_else(|| chosen(reason.about, layout));
    let subject = chosen.map_or_else(|| about.clone(), |chosen| format!("{about} {chosen}"));
    let facts = [
        ("part", Word::from(subject)),
        ("because", Word::from(screen.text(&format!("layout-because-{}", reason.because), &counts))),
    ];
    screen.say(if reason.doubtful { "cli-import-doubt" } else { "cli-import-reason" }, &facts);
}

/// What a layout says about a part, in the words of the arguments that say otherwise.
fn chosen(about: LayoutPart, layout: &Layout) -> Option<String> {
    match about {
        LayoutPart::Encoding => layout.encoding.clone(),
        LayoutPart::Delimiter => layout.delimiter.map(|mark| mark.escape_default().to_string()),
        LayoutPart::Sheet => layout.part.clone(),
        LayoutPart::Decimal => layout.decimal.map(|mark| mark.to_string()),
        LayoutPart::Dates => layout.dates.map(|order| order.to_string()),
        _ => None,
    }
}

fn say_column(profile: &ColumnProfile, screen: &Screen) {
    let edge = |edge: &Option<String>| Word::from(edge.as_deref().map(shortened).unwrap_or_default());
    let facts = [
        ("column", Word::from(profile.name.clone())),
        ("kind", Word::from(screen.text(&format!("column-kind-{}", profile.kind.as_str()), &[]))),
        ("filled", Word::from(profile.filled)),
        ("distinct", Word::from(profile.distinct)),
        ("min", edge(&profile.min)),
        ("max", edge(&profile.max)),
        ("value", edge(&profile.min)),
    ];
    let id = match profile {
        _ if profile.filled == 0 => "cli-import-column-empty",
        _ if profile.min == profile.max => "cli-import-column-same",
        _ => "cli-import-column",
    };
    screen.say(id, &facts);
}

/// Long values would fill the terminal.
fn shortened(value: &str) -> String {
    match value.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

fn say_issue(issue: &RowIssue, screen: &Screen) {
    let reason = screen.text(&format!("issue-{}", issue.code.as_str().replace('.', "-")), &[]);
    let facts = [
        ("row", Word::from(issue.row.unwrap_or_default())),
        ("column", Word::from(issue.column.clone().unwrap_or_default())),
        ("reason", Word::from(reason)),
        ("value", Word::from(issue.value.clone().unwrap_or_default())),
    ];
    let has_value = issue.value.as_ref().is_some_and(|value| !value.is_empty());
    let id = match (issue.row, &issue.column) {
        (Some(_), Some(_)) => "cli-import-issue-value",
        (Some(_), None) => "cli-import-issue-row",
        (None, _) if has_value => "cli-import-issue-file",
        (None, _) => "cli-import-issue-plain",
    };
    screen.say(id, &facts);
}
