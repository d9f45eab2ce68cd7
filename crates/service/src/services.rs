//! What every use case works with.

use std::sync::Arc;

use domain::{Clock, RequestId};
use store::Store;
use tables::{Objects, Tables};
use uuid::Uuid;

use crate::tokens::AccessKeys;
use crate::{Changes, Jobs, Passwords, Secrets, Site, Volume, random_bytes};

/// The parts that use cases share; cheap to clone.
#[derive(Clone, Debug)]
pub struct Services {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// The database.
    pub store: Store,
    /// Where files and tables are kept.
    pub objects: Objects,
    /// The tables among them.
    pub tables: Tables,
    /// How much room there is for them.
    pub volume: Volume,
    /// Makes and compares hashes of passwords.
    pub passwords: Passwords,
    /// What the product signs with.
    pub secrets: Secrets,
    /// What access tokens are signed with.
    pub access_keys: AccessKeys,
    /// What the operator decided about the site.
    pub site: Arc<Site>,
    /// Since when each check comes out as it does.
    pub changes: Changes,
    /// What this process knows of jobs beyond the database.
    pub jobs: Jobs,
    /// The build that runs: pages of another build are asked to reload.
    pub build: Arc<str>,
}

/// A new request id: ids of later milliseconds sort later, and none can be guessed.
#[must_use]
pub fn new_request_id(clock: &dyn Clock) -> RequestId {
    new_uuid(clock).to_string().parse().expect("a UUID is a safe request id")
}

/// A new id that sorts by time and cannot be guessed.
pub(crate) fn new_uuid(clock: &dyn Clock) -> Uuid {
    let milliseconds = u64::try_from(clock.now().timestamp_millis()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &random_bytes()).into_uuid()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use domain::FixedClock;

    use super::*;

    #[test]
    fn request_ids_differ_and_sort_by_time() {
        let clock = FixedClock::at(DateTime::UNIX_EPOCH);
        let (first, second) = (new_request_id(&clock), new_request_id(&clock));
        assert_ne!(first, second);
        clock.advance(TimeDelta::milliseconds(1));
        assert!(new_request_id(&clock).as_str() > first.as_str());
    }
}
