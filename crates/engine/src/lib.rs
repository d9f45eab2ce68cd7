//! Matching, pure: Arrow columns and a ruleset in, an outcome with evidence out.
//!
//! Nothing here performs I/O, waits, reads a clock, draws a random number or writes a log, so the same input gives
//! the same outcome, byte for byte. The only way out while it runs is the observer: it hears of [`Progress`] and
//! can stop the work.

mod assign;
mod blocking;
mod columns;
mod conditions;
mod error;
mod explain;
mod fields;
mod groups;
mod index;
mod keys;
mod learned;
mod levels;
mod logarithm;
mod mapping;
mod model;
mod normalise;
mod numbers;
mod observer;
mod outcome;
mod plan;
mod profile;
mod reconcile;
mod same;
mod sample;
mod similarity;
mod suggest;
mod sums;
mod texts;
mod ties;
mod words;
mod written;

pub use error::EngineError;
pub use explain::{Evidence, Explanation, Pair, explain};
pub use observer::{Observer, Phase, Progress, Unobserved};
pub use outcome::{Link, LinkState, Outcome, PassReport};
pub use reconcile::{Options, reconcile};
pub use suggest::{suggest, suggest_and_reconcile};
