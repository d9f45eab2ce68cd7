//! What the engine tells while it runs, and how it is stopped. The caller measures time between phases; the engine
//! reads no clock.

use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use crate::EngineError;

/// What a thread goes through between two questions: values that are read, pairs that are compared.
pub(crate) const UNASKED: usize = 1 << 12;
/// What is sorted between two questions.
const SORTED: usize = if cfg!(test) { 1 << 8 } else { 1 << 19 };

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
            let last = self.last.lock().expect("no observer panics");
            self.tell(*last);
        }
        self.go_on()
    }

    /// Does something for each of many, and asks every so often.
    pub(crate) fn each<T>(&self, all: impl IntoIterator<Item = T>, mut work: impl FnMut(T)) -> Result<(), EngineError> {
        let mut since = 0;
        for one in all {
            work(one);
            self.after(1, &mut since)?;
        }
        Ok(())
    }

    /// All that an iterator gives, asking every so often.
    pub(crate) fn gather<T>(&self, all: impl Iterator<Item = T>) -> Result<Vec<T>, EngineError> {
        let mut gathered = Vec::with_capacity(all.size_hint().0);
        self.each(all, |one| gathered.push(one))?;
        Ok(gathered)
    }

    /// Counts work of one thread, and asks once it is enough.
    pub(crate) fn after(&self, work: usize, since: &mut usize) -> Result<(), EngineError> {
        *since += work;
        if *since < UNASKED {
            return Ok(());
        }
        *since = 0;
        self.check()
    }

    /// Sorts by a key, asking every so often: halves that stand where they belong are sorted each for itself.
    pub(crate) fn sort_by_key<T: Send, K: Ord>(
        &self,
        all: &mut [T],
        key: impl Fn(&T) -> K + Sync + Copy,
    ) -> Result<(), EngineError> {
        self.check()?;
        if all.len() <= SORTED {
            all.par_sort_unstable_by_key(key);
            return Ok(());
        }
        let (below, _, above) = all.select_nth_unstable_by_key(all.len() / 2, key);
        let (one, other) = rayon::join(|| self.sort_by_key(below, key), || self.sort_by_key(above, key));
        one.and(other)
    }

    /// Sorts, asking every so often.
    pub(crate) fn sort<T: Ord + Copy + Send + Sync>(&self, all: &mut [T]) -> Result<(), EngineError> {
        self.sort_by_key(all, |one| *one)
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

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    /// Counts questions, and asks to stop at one of them.
    struct StopAt {
        question: usize,
        asked: AtomicUsize,
    }

    impl StopAt {
        const fn new(question: usize) -> Self {
            Self { question, asked: AtomicUsize::new(0) }
        }

        fn asked(&self) -> usize {
            self.asked.load(Ordering::Relaxed)
        }
    }

    impl Observer for StopAt {
        fn progress(&self, _: Progress) -> ControlFlow<()> {
            let asked = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
            if asked == self.question { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    }

    #[test]
    fn long_lists_are_gone_through_in_pieces_and_left_when_asked_to() {
        let (stop, mut done) = (StopAt::new(3), 0);
        let answer = Watch::new(&stop).each(0..UNASKED * 9, |_| done += 1);
        assert_eq!((answer, done, stop.asked()), (Err(EngineError::Cancelled), UNASKED * 3, 3));
        let patient = StopAt::new(0);
        assert_eq!(Watch::new(&patient).gather(0..UNASKED * 2 + 1).unwrap().len(), UNASKED * 2 + 1);
        assert_eq!(patient.asked(), 2);
    }

    #[test]
    fn what_is_sorted_in_pieces_is_sorted_and_left_when_asked_to() {
        let mixed: Vec<usize> = (0..SORTED * 20).map(|at| at * 7_919 % 5_003).collect();
        let (mut own, mut expected) = (mixed.clone(), mixed.clone());
        expected.sort_unstable();
        let patient = StopAt::new(0);
        Watch::new(&patient).sort(&mut own).unwrap();
        assert_eq!(own, expected);
        assert!(patient.asked() >= 20, "asked {} times", patient.asked());
        let stop = StopAt::new(2);
        assert_eq!(Watch::new(&stop).sort(&mut mixed.clone()), Err(EngineError::Cancelled));
        assert!(stop.asked() <= 2 + rayon::current_num_threads());
    }

    #[test]
    fn once_asked_to_stop_nothing_asks_again() {
        let stop = StopAt::new(1);
        let watch = Watch::new(&stop);
        for _ in 0..3 {
            assert_eq!(watch.check(), Err(EngineError::Cancelled));
        }
        assert_eq!(stop.asked(), 1);
    }
}
