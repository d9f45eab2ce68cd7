//! How long each step took. The engine reads no clock: it says when a phase begins, and time is taken here.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use domain::{AppError, ErrorKind};
use engine::{Observer, Phase, Progress};

use super::{Listener, Step};

/// The time of each step, by the name it has in the summary.
pub(super) type Timings = BTreeMap<&'static str, Duration>;

pub(super) struct Stopwatch<'a> {
    listener: &'a dyn Listener,
    running: Mutex<Running>,
}

struct Running {
    timings: Timings,
    current: Option<(&'static str, Instant)>,
}

impl<'a> Stopwatch<'a> {
    pub(super) fn new(listener: &'a dyn Listener) -> Self {
        Self { listener, running: Mutex::new(Running { timings: Timings::new(), current: None }) }
    }

    /// A step begins or goes on.
    pub(super) fn step(&self, step: Step) {
        self.running.lock().expect("whoever holds it does not panic").turn_to(Some(name(step)));
        self.listener.hear(step);
    }

    /// Fails once the results are not wanted any more.
    pub(super) fn go_on(&self) -> Result<(), AppError> {
        if self.listener.is_stopped() { Err(ErrorKind::MatchStopped.into()) } else { Ok(()) }
    }

    /// Ends the last step.
    pub(super) fn stop(&self) -> Timings {
        let mut running = self.running.lock().expect("whoever holds it does not panic");
        running.turn_to(None);
        std::mem::take(&mut running.timings)
    }
}

impl Running {
    fn turn_to(&mut self, next: Option<&'static str>) {
        if self.current.map(|(name, _)| name) == next {
            return;
        }
        let now = Instant::now();
        if let Some((name, begin)) = self.current {
            *self.timings.entry(name).or_default() += now - begin;
        }
        self.current = next.map(|name| (name, now));
    }
}

impl Observer for Stopwatch<'_> {
    fn progress(&self, progress: Progress) -> ControlFlow<()> {
        self.step(Step::Engine(progress));
        if self.listener.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

const fn name(step: Step) -> &'static str {
    match step {
        Step::Read => "read",
        Step::Write => "write",
        Step::Engine(Progress { phase, .. }) => match phase {
            Phase::Profile => "profile",
            Phase::Candidates => "candidates",
            Phase::Score => "score",
            Phase::Assign => "assign",
            Phase::Group => "group",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Deaf;
    use super::*;

    #[test]
    fn every_step_that_was_taken_has_a_time() {
        let stopwatch = Stopwatch::new(&Deaf);
        stopwatch.step(Step::Read);
        for done in 0..3 {
            let _ = stopwatch.progress(Progress { phase: Phase::Score, done, total: 3 });
        }
        stopwatch.step(Step::Write);
        let names: Vec<_> = stopwatch.stop().into_keys().collect();
        assert_eq!(names, ["read", "score", "write"]);
        assert!(stopwatch.stop().is_empty());
    }
}
