//! What the engine tells while it runs, and how it is stopped. The caller measures time between phases; the engine
//! reads no clock.

use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::EngineError;

/// What the engine is doing, in the order in which a pass does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Learning what the columns hold.
    Profile,
    /// Finding pairs worth comparing.
    Candidates,
    /// Comparing and weighing the pairs.
    Score,
    /// Choosing the best pairs together.
    Assign,
    /// Finding sums: one record against several, several against several.
    Group,
}

/// How far the engine is; `done` never goes backwards within a phase; each pass goes through its phases
/// anew, and through scoring once for each wave of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// How many steps of it are done.
    pub done: u64,
    /// How many steps it has.
    pub total: u64,
}

/// Listens to a run; breaking stops the run within 100 ms.
pub trait Observer: Sync {
    /// Hears how far the run is; called with `done` of zero when a phase begins.
    fn progress(&self, progress: Progress) -> ControlFlow<()>;
}

/// Listens to nothing and never stops a run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unobserved;

impl Observer for Unobserved {
    fn progress(&self, _: Progress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// Counts steps from many threads and passes them on in order.
pub(crate) struct Watch<'a> {
    observer: &'a dyn Observer,
    stopped: AtomicBool,
    last: Mutex<Progress>,
}

impl<'a> Watch<'a> {
    pub(crate) fn new(observer: &'a dyn Observer) -> Self {
        let last = Mutex::new(Progress { phase: Phase::Profile, done: 0, total: 0 });
        Self { observer, stopped: AtomicBool::new(false), last }
    }

    /// Begins a phase; each pass has its own.
    pub(crate) fn begin(&self, phase: Phase, total: u64) -> Result<(), EngineError> {
        let mut last = self.last.lock().expect("no observer panics");
        *last = Progress { phase, done: 0, total };
        self.tell(*last);
        drop(last);
        self.go_on()
    }

    /// Counts steps of the current phase.
    pub(crate) fn step(&self, steps: u64) -> Result<(), EngineError> {
        let mut last = self.last.lock().expect("no observer panics");
        last.done = (last.done + steps).min(last.total);
        self.tell(*last);
        drop(last);
        self.go_on()
    }

    /// Asks the observer, in long work that counts no steps of its own; fails once it asked to stop.
    pub(crate) fn check(&self) -> Result<(), EngineError> {
        if !self.stopped.load(Ordering::Relaxed) {
            let last = *self.last.lock().expect("no observer panics");
            self.tell(last);
        }
        self.go_on()
    }

    fn go_on(&self) -> Result<(), EngineError> {
        if self.stopped.load(Ordering::Relaxed) { Err(EngineError::Cancelled) } else { Ok(()) }
    }

    fn tell(&self, progress: Progress) {
        if self.observer.progress(progress).is_break() {
            self.stopped.store(true, Ordering::Relaxed);
        }
    }
}
