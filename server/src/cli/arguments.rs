//! What can be typed. Flags of settings are made from their declaration, so none is forgotten.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind as Usage};
use clap::{Arg, ArgAction, ArgMatches, ValueHint, value_parser};
use domain::{AppError, ErrorKind};

use super::admin::AdminCommand;
use super::duplicates::DuplicatesCommand;
use super::explain::ExplainCommand;
use super::import::ImportCommand;
use super::matching::MatchCommand;
use super::token::TokenCommand;
use super::{admin, audit, duplicates, explain, import, matching, networks, token};
use crate::config::{Flags, KEYS, Key};

/// What the program is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Serve,
    Worker,
    Import(ImportCommand),
    Match(MatchCommand),
    Explain(ExplainCommand),
    Duplicates(DuplicatesCommand),
    Migrate { check: bool },
    Admin(AdminCommand),
    SetupLink,
    ClearNetworks { project: Option<String> },
    Token(TokenCommand),
    AuditVerify,
    Doctor,
    Healthcheck,
    ConfigDocs,
}

/// Arguments that were understood.
pub(super) struct Arguments {
    pub(super) command: Command,
    pub(super) flags: Flags,
}

/// What became of the arguments.
pub(super) enum Parsed {
    Run(Arguments),
    /// Help or version.
    Explain(String),
    Refuse(AppError),
}

pub(super) fn parse(arguments: &[OsString]) -> Parsed {
    match grammar().try_get_matches_from(arguments) {
        Ok(matches) => Parsed::Run(Arguments { command: command(&matches), flags: flags(innermost(&matches)) }),
        Err(error) if matches!(error.kind(), Usage::DisplayHelp | Usage::DisplayVersion) => {
            Parsed::Explain(error.render().to_string())
        }
        Err(error) => Parsed::Refuse(refusal(&error)),
    }
}

fn grammar() -> clap::Command {
    let check = Arg::new("check").long("check").action(ArgAction::SetTrue);
    let check = check.help("Change nothing; end with an exit code other than 0 when the database is behind");
    let docs = clap::Command::new("docs").about("Write docs/configuration.md to standard output");
    clap::Command::new("tieout")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Reconciles two sets of records and explains every answer")
        .arg(json())
        .args(settings())
        .subcommand(clap::Command::new("serve").about("Serve pages and the API (what happens without a command)"))
        .subcommand(clap::Command::new("worker").about("Do the work that nobody waits for"))
        .subcommand(by_itself(import::grammar()))
        .subcommand(by_itself(matching::grammar()))
        .subcommand(by_itself(explain::grammar()))
        .subcommand(by_itself(duplicates::grammar()))
        .subcommand(clap::Command::new("migrate").about("Bring the database to this version").arg(check))
        .subcommand(clap::Command::new("setup-link").about("Make another link for the first start"))
        .subcommand(admin::grammar())
        .subcommand(networks::grammar())
        .subcommand(token::grammar())
        .subcommand(audit::grammar())
        .subcommand(clap::Command::new("doctor").about("Examine the installation and say what to put right"))
        .subcommand(clap::Command::new("healthcheck").about("Ask the server of this configuration whether it is alive"))
        .subcommand(clap::Command::new("config").hide(true).subcommand_required(true).subcommand(docs))
}

/// A command that needs no setting understands them all and shows none.
fn by_itself(command: clap::Command) -> clap::Command {
    command.args(settings().map(|setting| setting.hide(true)))
}

fn settings() -> impl Iterator<Item = Arg> {
    let by_path = KEYS.iter().filter(|key| key.is_secret).map(setting_by_path);
    std::iter::once(file()).chain(KEYS.iter().map(setting)).chain(by_path)
}

fn file() -> Arg {
    let arg = Arg::new("config").long("config").value_name("FILE").global(true).value_parser(value_parser!(PathBuf));
    arg.value_hint(ValueHint::FilePath).help("The settings file, TOML [env: TIEOUT_CONFIG]")
}

fn json() -> Arg {
    let arg = Arg::new("json").long("json").global(true).action(ArgAction::SetTrue);
    arg.help("Answer with one JSON document on standard output")
}

fn setting(key: &'static Key) -> Arg {
    let default = if key.default.is_empty() { String::new() } else { format!(" [default: {}]", key.default) };
    let help = format!("{} [env: {}]{default}", key.doc.trim(), key.variable());
    let arg = Arg::new(key.name).long(key.flag()).value_name("VALUE").global(true).help_heading("Settings");
    // `--database-url -x` is a bad value rather than an unknown flag, and is refused as one.
    arg.allow_hyphen_values(true).help(help)
}

fn setting_by_path(key: &'static Key) -> Arg {
    let arg = Arg::new(format!("{}_file", key.name)).long(format!("{}-file", key.flag())).value_name("FILE");
    let help = format!("A file with the value of --{} [env: {}_FILE]", key.flag(), key.variable());
    arg.global(true).help_heading("Settings").value_hint(ValueHint::FilePath).help(help)
}

fn command(matches: &ArgMatches) -> Command {
    match matches.subcommand() {
        Some(("worker", _)) => Command::Worker,
        Some(("duplicates", matches)) => Command::Duplicates(duplicates::read(matches)),
        Some(("explain", matches)) => Command::Explain(explain::read(matches)),
        Some(("import", matches)) => Command::Import(import::read(matches)),
        Some(("match", matches)) => Command::Match(matching::read(matches)),
        Some(("migrate", matches)) => Command::Migrate { check: matches.get_flag("check") },
        Some(("networks", matches)) => Command::ClearNetworks { project: networks::read(matches) },
        Some(("setup-link", _)) => Command::SetupLink,
        Some(("admin", matches)) => Command::Admin(admin::read(matches)),
        Some(("token", matches)) => Command::Token(token::read(matches)),
        Some(("audit", _)) => Command::AuditVerify,
        Some(("doctor", _)) => Command::Doctor,
        Some(("healthcheck", _)) => Command::Healthcheck,
        Some(("config", _)) => Command::ConfigDocs,
        _ => Command::Serve,
    }
}

/// Global flags are known to every level; the innermost has those typed before and after the command.
fn innermost(matches: &ArgMatches) -> &ArgMatches {
    matches.subcommand().map_or(matches, |(_, inner)| innermost(inner))
}

fn flags(matches: &ArgMatches) -> Flags {
    let by_path = KEYS.iter().filter(|key| key.is_secret).map(|key| format!("{}_file", key.name));
    let names = KEYS.iter().map(|key| key.name.to_owned()).chain(by_path);
    let typed = |name: String| matches.get_one::<String>(&name).map(|value| (name.clone(), value.clone()));
    Flags { file: matches.get_one::<PathBuf>("config").cloned(), values: names.filter_map(typed).collect() }
}

/// Clap's own refusal as one of ours, which is worded in the caller's language. Values are not repeated: one could
/// be a secret.
fn refusal(error: &clap::Error) -> AppError {
    let argument = named(error).unwrap_or_default();
    let lacks_value = matches!(text(error, ContextKind::InvalidValue).as_deref(), None | Some(""));
    let kind = match error.kind() {
        Usage::MissingRequiredArgument | Usage::MissingSubcommand | Usage::TooFewValues => {
            ErrorKind::CliArgumentMissing { argument }
        }
        Usage::InvalidValue if lacks_value => ErrorKind::CliArgumentMissing { argument },
        _ => ErrorKind::CliArgument { argument },
    };
    kind.into()
}

fn named(error: &clap::Error) -> Option<String> {
    let missing = matches!(error.kind(), Usage::MissingSubcommand);
    let subcommands = || text(error, ContextKind::ValidSubcommand).filter(|_| missing);
    let word = text(error, ContextKind::InvalidArg).or_else(|| text(error, ContextKind::InvalidSubcommand));
    let word = word.or_else(subcommands)?;
    Some(if word.starts_with("--") { word.split('=').next().unwrap_or_default().to_owned() } else { word })
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Parsed {
        let arguments: Vec<OsString> = ["tieout"].iter().chain(words).map(Into::into).collect();
        parse(&arguments)
    }

    fn run(words: &[&str]) -> Arguments {
        match parsed(words) {
            Parsed::Run(arguments) => arguments,
            Parsed::Explain(text) => panic!("{text}"),
            Parsed::Refuse(error) => panic!("{error:?}"),
        }
    }

    fn refused(words: &[&str]) -> ErrorKind {
        match parsed(words) {
            Parsed::Refuse(error) => error.kind,
            _ => panic!("{words:?} was understood"),
        }
    }

    #[test]
    fn the_grammar_is_sound() {
        grammar().debug_assert();
    }

    #[test]
    fn serving_is_what_happens_without_a_command() {
        assert_eq!(run(&[]).command, Command::Serve);
        assert_eq!(run(&["--log", "warn"]).flags.values, [("log".to_owned(), "warn".to_owned())]);
        assert_eq!(run(&["migrate", "--check"]).command, Command::Migrate { check: true });
        assert_eq!(run(&["config", "docs"]).command, Command::ConfigDocs);
        let create_user = AdminCommand::CreateUser { email: "a@b".to_owned(), name: String::new(), is_admin: false };
        assert_eq!(run(&["admin", "create-user", "--email", "a@b"]).command, Command::Admin(create_user));
        assert_eq!(run(&["admin", "list"]).command, Command::Admin(AdminCommand::List { search: None }));
    }

    #[test]
    fn flags_count_before_and_after_the_command() {
        let arguments = run(&["--data-dir", "/a", "doctor", "--secret-key-file", "/b", "--config", "/c"]);
        let expected = [("data_dir".to_owned(), "/a".to_owned()), ("secret_key_file".to_owned(), "/b".to_owned())];
        assert_eq!(arguments.flags.values, expected);
        assert_eq!(arguments.flags.file, Some(PathBuf::from("/c")));
    }

    #[test]
    fn what_is_not_understood_is_named_and_values_are_not_repeated() {
        let unknown = |argument: &str| ErrorKind::CliArgument { argument: argument.to_owned() };
        assert_eq!(refused(&["--adress=hidden"]), unknown("--adress"));
        assert_eq!(refused(&["srve"]), unknown("srve"));
        assert_eq!(refused(&["--json=yes"]), unknown("--json"));
        assert!(matches!(refused(&["--log", "info", "--log", "warn"]), ErrorKind::CliArgument { .. }));
    }

    #[test]
    fn what_is_missing_is_named() {
        let ErrorKind::CliArgumentMissing { argument } = refused(&["--address"]) else { panic!("a value was found") };
        assert!(argument.starts_with("--address"), "{argument}");
        assert!(matches!(refused(&["config"]), ErrorKind::CliArgumentMissing { .. }));
    }

    #[test]
    fn commands_that_need_no_setting_show_none_and_understand_them() {
        for command in ["match", "explain", "duplicates", "import"] {
            let Parsed::Explain(help) = parsed(&[command, "--help"]) else { panic!("help is an answer") };
            assert!(!help.contains("--database-url"), "{help}");
        }
        for words in [["--log", "warn", "import", "a.csv"], ["import", "a.csv", "--log", "warn"]] {
            assert!(matches!(run(&words).command, Command::Import(_)));
        }
    }

    #[test]
    fn help_lists_every_setting() {
        let Parsed::Explain(help) = parsed(&["--help"]) else { panic!("help is an answer") };
        for key in KEYS {
            assert!(help.contains(&format!("--{}", key.flag())), "{}", key.name);
        }
    }
}
