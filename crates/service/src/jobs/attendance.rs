//! Standing beside a job while it is done: renewing its lease, writing how far it is, hearing that it is to stop.

use std::time::Duration;

use chrono::{DateTime, Utc};
use store::StoreError;
use store::jobs::{self, Advance};

use super::Claimed;
use super::progress::{Progress, Stop};
use crate::Services;

/// How often the worker looks: a stop asked for on another machine is heard within this time.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// One worker beside one job.
pub(super) struct Attendance<'a> {
    services: &'a Services,
    claimed: &'a Claimed,
    progress: &'a Progress,
    written: Advance,
    lease_until: DateTime<Utc>,
}

impl<'a> Attendance<'a> {
    pub(super) fn new(services: &'a Services, claimed: &'a Claimed, progress: &'a Progress) -> Self {
        let lease_until = services.clock.now() + services.site.job_lease;
        Self { services, claimed, progress, written: Advance::default(), lease_until }
    }

    /// Goes on until it is dropped.
    pub(super) async fn go_on(mut self) {
        let lease = self.services.site.job_lease.to_std().unwrap_or(LOOK_EVERY);
        loop {
            tokio::time::sleep(LOOK_EVERY.min(lease / 4)).await;
            match self.look().await {
                Ok(Some(false)) => {}
                Ok(Some(true)) => self.progress.stop(Stop::Cancelled),
                Ok(None) => self.progress.stop(Stop::Lost),
                Err(error) => self.bear(&error),
            }
        }
    }

    async fn look(&mut self) -> Result<Option<bool>, StoreError> {
        let advance = self.progress.advance();
        if advance == self.written && !self.is_due() {
            let mut tx = self.services.store.read().await?;
            return jobs::watch(&mut tx, self.claimed.lease()).await;
        }
        let mut tx = self.services.store.write().await?;
        let until = tx.now() + self.services.site.job_lease;
        let answer = jobs::beat(&mut tx, self.claimed.lease(), until, advance).await?;
        tx.commit().await?;
        (self.written, self.lease_until) = (advance, until);
        Ok(answer)
    }

    /// Two thirds of the lease are left for a database that does not answer.
    fn is_due(&self) -> bool {
        self.lease_until - self.services.clock.now() <= self.services.site.job_lease * 2 / 3
    }

    /// Without the database the lease runs out, and from then on another worker may have the job.
    fn bear(&self, error: &StoreError) {
        tracing::warn!(job = %self.claimed.id, %error, "the lease of a job was not renewed");
        if self.lease_until <= self.services.clock.now() {
            self.progress.stop(Stop::Lost);
        }
    }
}
