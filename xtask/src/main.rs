//! Builds the front end without cargo-leptos, whose own compilation would dominate the set-up of a
//! fresh machine: `cargo xtask build` makes `target/site`, `cargo xtask budget` weighs it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks on its standard streams")]

mod bindings;
mod budget;
mod build;
mod digest;
mod layout;
mod tools;

use std::error::Error;
use std::process::ExitCode;

use layout::{Layout, Profile};

type Outcome = Result<(), Box<dyn Error>>;

const USAGE: &str = "usage: cargo xtask build [--release|--gallery|--dev] | cargo xtask budget";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Outcome {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build"] | ["build", "--release"] => build::site(&Layout::of_workspace(), Profile::Release),
        ["build", "--gallery"] => build::site(&Layout::of_workspace(), Profile::Gallery),
        ["build", "--dev"] => build::site(&Layout::of_workspace(), Profile::Dev),
        ["budget"] => budget::check(&Layout::of_workspace()),
        _ => Err(USAGE.into()),
    }
}
