//! Since when each check comes out as it does, as far as this server has seen.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use domain::{Check, CheckName, Health};

/// Remembers when a check last changed; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Changes(Arc<Mutex<Vec<Known>>>);

/// How a check comes out, and since when.
type Known = (CheckName, Health, DateTime<Utc>);

impl Changes {
    /// Notes how the checks came out.
    pub(crate) fn note(&self, checks: &[Check], now: DateTime<Utc>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for Check { name, health } in checks.iter().copied() {
            if known.iter().any(|(own, was, _)| (*own, *was) == (name, health)) {
                continue;
            }
            known.retain(|(own, ..)| *own != name);
            known.push((name, health, now));
        }
    }

    /// When a check began to come out as it does; nothing before the first look.
    pub(crate) fn since(&self, name: CheckName) -> Option<DateTime<Utc>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|(own, ..)| *own == name).map(|(_, _, since)| *since)
    }
}
