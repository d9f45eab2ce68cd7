//! The command line: which command is meant, and how its outcome is said and becomes an exit code.
//!
//! Answers go to standard output and logs to standard error. With `--json`, standard output carries exactly one
//! JSON document, which is a problem document when the command failed.

mod admin;
mod arguments;
mod audit;
mod build;
mod doctor;
mod duplicates;
mod explain;
mod first_start;
mod healthcheck;
mod import;
mod matching;
mod migrate;
mod networks;
mod open;
mod post;
mod progress;
mod screen;
mod serve;
mod signals;
mod suggestion;
mod token;
mod worker;

use std::ffi::OsString;
use std::process::ExitCode;

use domain::{AppError, ErrorKind};

use crate::config::{Config, Environment, markdown};
use crate::telemetry;
use arguments::{Arguments, Command, Parsed};
use screen::Screen;

/// Views nest deeply: rendering a page takes more than a thread usually has in a build without optimisation.
const STACK: usize = 8 * 1024 * 1024;

/// Does what the arguments say and answers with the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>, environment: &Environment) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let screen = Screen::new(environment.locale(), arguments.iter().any(|argument| argument == "--json"));
    let outcome = match arguments::parse(&arguments) {
        Parsed::Run(arguments) => execute(&arguments, environment, &screen),
        Parsed::Explain(text) => {
            screen.write(&text);
            Ok(ExitCode::SUCCESS)
        }
        Parsed::Refuse(error) => Err(error),
    };
    outcome.unwrap_or_else(|error| screen.fail(&error))
}

fn execute(arguments: &Arguments, environment: &Environment, screen: &Screen) -> Result<ExitCode, AppError> {
    let read = || Config::read(&arguments.flags, environment);
    let read_and_log = || read().inspect(|config| telemetry::start(config, environment));
    match &arguments.command {
        Command::Serve => wait_for(serve::run(read_and_log()?, screen)),
        Command::Worker => wait_for(worker::run(read_and_log()?)),
        Command::Explain(command) => explain::run(command, screen),
        Command::Duplicates(command) => duplicates::run(command, screen),
        Command::Import(command) => wait_for(import::run(command, screen)),
        Command::Match(command) => matching::run(command, screen),
        Command::Migrate { check } => wait_for(migrate::run(&read_and_log()?, *check, screen)),
        Command::Admin(command) => wait_for(admin::run(&read_and_log()?, command, screen)),
        Command::SetupLink => wait_for(first_start::run(&read_and_log()?, screen)),
        Command::Token(command) => wait_for(token::run(&read_and_log()?, command, screen)),
        Command::ClearNetworks { project } => wait_for(networks::clear(&read_and_log()?, project.as_deref(), screen)),
        Command::AuditVerify => wait_for(audit::verify(&read_and_log()?, screen)),
        Command::Doctor => wait_for(doctor::examine(read(), screen)),
        Command::Healthcheck => wait_for(healthcheck::run(&read()?, screen)),
        Command::ConfigDocs => {
            screen.write(&markdown());
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn wait_for(work: impl Future<Output = Result<ExitCode, AppError>>) -> Result<ExitCode, AppError> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(STACK).build().map_err(|error| {
            tracing::error!(%error, "threads cannot be started");
            ErrorKind::Internal
        })?;
    let outcome = runtime.block_on(work);
    // A thread that still waits for a file must not keep the process from ending.
    runtime.shutdown_background();
    outcome
}
