//! The one binary: see [`server::cli`] for what it can do.

use std::process::ExitCode;

use server::cli;
use server::config::Environment;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &Environment::capture())
}
