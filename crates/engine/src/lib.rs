//! Matching, pure: Arrow columns and a ruleset in, an outcome with evidence out.
//!
//! Nothing here performs I/O, waits, reads a clock, draws a random number or writes a log, so the same input gives
//! the same outcome, byte for byte. The only way out while it runs is the observer: it hears of [`Progress`] and
//! can stop the work.

/// What the engine is doing, in the order it does it.
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

/// How far the engine is; never goes backwards within a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// How many steps of it are done.
    pub done: u64,
    /// How many steps it has.
    pub total: u64,
}

/// The observer asked the engine to stop; nothing of the run is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;
