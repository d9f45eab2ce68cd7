//! What one look at the installation found.

use app::i18n::Arg;
use domain::AppError;

pub(super) type Args = Vec<(&'static str, Arg)>;

/// One finding, yet to be worded.
pub(super) struct Finding {
    pub(super) check: &'static str,
    pub(super) state: State,
    pub(super) words: Words,
}

/// How it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Ok,
    /// It works; somebody may want it otherwise.
    Note,
    /// It has to be put right.
    Problem,
}

/// Where its words come from.
pub(super) enum Words {
    Message(&'static str, Args),
    Failure(AppError),
}

impl Finding {
    pub(super) fn ok(check: &'static str, message: &'static str, args: Args) -> Self {
        Self { check, state: State::Ok, words: Words::Message(message, args) }
    }

    pub(super) fn note(check: &'static str, message: &'static str, args: Args) -> Self {
        Self { check, state: State::Note, words: Words::Message(message, args) }
    }

    pub(super) fn problem(check: &'static str, message: &'static str, args: Args) -> Self {
        Self { check, state: State::Problem, words: Words::Message(message, args) }
    }

    /// A problem with the words of the failure that it would be for a command.
    pub(super) fn failed(check: &'static str, error: AppError) -> Self {
        Self { check, state: State::Problem, words: Words::Failure(error) }
    }
}

impl State {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Note => "note",
            Self::Problem => "problem",
        }
    }

    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Ok => "cli-doctor-state-ok",
            Self::Note => "cli-doctor-state-note",
            Self::Problem => "cli-doctor-state-problem",
        }
    }
}
