//! How far a command is, on a terminal and nowhere else.

use std::process::ExitCode;

use domain::AppError;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use service::matching::{Listener, Phase, Step};

use super::screen::Screen;
use super::signals::Interrupt;

/// A line on standard error that says what is being done.
pub(super) struct Shown<'a> {
    screen: &'a Screen,
    bar: ProgressBar,
    interrupt: Interrupt,
}

impl<'a> Shown<'a> {
    /// Drawn when a person reads along: on a terminal, and not when a document is wanted.
    pub(super) fn on(screen: &'a Screen) -> Self {
        let target = if screen.is_json() { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let style = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3}%").expect("the template is sound");
        let bar = ProgressBar::with_draw_target(Some(0), target).with_style(style);
        Self { screen, bar, interrupt: Interrupt::listen() }
    }

    /// Says why a command failed; answers its exit code.
    pub(super) fn fail(&self, error: &AppError) -> ExitCode {
        self.clear();
        self.interrupt.exit_code(self.screen.fail(error))
    }

    /// Takes the line away.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.clear();
    }
}

impl Listener for Shown<'_> {
    fn hear(&self, step: Step) {
        let (id, done, total) = match step {
            Step::Read => ("cli-match-step-read", 0, 0),
            Step::Write => ("cli-match-step-write", 0, 0),
            Step::Engine(progress) => (phase(progress.phase), progress.done, progress.total),
        };
        self.bar.set_length(total);
        self.bar.set_position(done);
        if done == 0 {
            self.bar.set_message(self.screen.text(id, &[]));
        }
    }

    fn is_stopped(&self) -> bool {
        self.interrupt.is_there()
    }
}

const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Profile => "cli-match-step-profile",
        Phase::Candidates => "cli-match-step-candidates",
        Phase::Score => "cli-match-step-score",
        Phase::Assign => "cli-match-step-assign",
        Phase::Group => "cli-match-step-group",
    }
}
