//! Log lines: objects for programs, sentences for people, and one for each panic.
//!
//! Lines go to standard error. Secrets cannot get into them: settings that are secret have no text of their own to
//! write, and libraries are heard only from warnings up unless the operator asks for more.

use std::io::{self, IsTerminal};
use std::panic::{self, PanicHookInfo};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::SubscriberBuilder;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::{Config, Environment, LogFormat};

/// Writes log lines from now on. Only the first call in a process has an effect.
pub fn start(config: &Config, environment: &Environment) {
    let is_terminal = io::stderr().is_terminal();
    let filter = EnvFilter::builder().parse_lossy(config.log.as_str());
    let lines =
        SubscriberBuilder::default().with_env_filter(filter).with_writer(io::stderr).with_span_events(FmtSpan::NONE);
    // A line that cannot be written is lost. To say so on the same standard error would end the program.
    let lines = lines.log_internal_errors(false);
    let started = if is_json(config, is_terminal) {
        // The current span is the request, so every line has its id.
        lines.json().flatten_event(true).with_current_span(true).with_span_list(false).finish().try_init()
    } else {
        let is_coloured = is_terminal && environment.get("NO_COLOR").is_none();
        lines.with_ansi(is_coloured).with_target(false).finish().try_init()
    };
    if started.is_ok() {
        panic::set_hook(Box::new(log_panic));
    }
}

fn is_json(config: &Config, is_terminal: bool) -> bool {
    match config.log_format {
        LogFormat::Json => true,
        LogFormat::Text => false,
        LogFormat::Auto => config.is_production() || !is_terminal,
    }
}

/// A panic is a mistake in the program; the line carries the request it happened in, like any other.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let message = panic.payload_as_str().unwrap_or("(no message)");
    tracing::error!(place, message, "panicked");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Flags;

    fn config(values: &[(&str, &str)]) -> Config {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Config::read(&Flags { file: None, values }, &Environment::default()).unwrap()
    }

    #[test]
    fn people_on_a_terminal_read_sentences_and_programs_read_objects() {
        assert!(!is_json(&config(&[]), true));
        assert!(is_json(&config(&[]), false));
        assert!(is_json(&config(&[("log_format", "json")]), true));
        assert!(!is_json(&config(&[("log_format", "text")]), false));
    }
}
