//! The work that has to be done whether anybody asks or not.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::AppError;
use store::{StoreError, attempts, idempotency, links, sessions, setup_links, sign_ins, workers};
use tokio_util::sync::CancellationToken;

use crate::{Explain, Services, invitations, jobs, ladder, mail, projects, sources, uploads};

const EVERY: Duration = Duration::from_secs(15);
const SESSIONS_AT_ONCE: u64 = 1_000;
const FORGET_WORKERS_AFTER: TimeDelta = TimeDelta::days(1);
/// The audit says who signed in when; the rows are kept a little longer than they count.
const KEEP_SIGN_INS: TimeDelta = TimeDelta::days(30);

/// One worker: reports that it is alive and clears away what has expired.
#[derive(Clone, Debug)]
pub struct Housekeeping {
    services: Services,
    name: String,
    started_at: DateTime<Utc>,
}

impl Housekeeping {
    /// A worker with a name that tells it from others, such as the machine's and the process's.
    #[must_use]
    pub fn new(services: Services, name: String) -> Self {
        let started_at = services.clock.now();
        Self { services, name, started_at }
    }

    /// Works until it is stopped. A round that fails is logged and tried again: the database may come back.
    pub async fn run(&self, stop: CancellationToken) {
        let jobs = jobs::run_until(&self.services, &self.name, stop.clone());
        tokio::join!(self.rounds(stop.clone()), mail::deliver_until(&self.services, stop), jobs);
    }

    async fn rounds(&self, stop: CancellationToken) {
        let mut rounds = tokio::time::interval(EVERY);
        while stop.run_until_cancelled(rounds.tick()).await.is_some() {
            if let Err(error) = store::in_route("worker", self.round()).await {
                tracing::warn!(code = error.kind.code(), "this round is tried again");
            }
        }
    }

    /// Does everything once.
    ///
    /// # Errors
    ///
    /// The database failed; what was done before stays done.
    pub async fn round(&self) -> Result<(), AppError> {
        self.report().await.explain()?;
        while self.clear_sessions().await.explain()? == SESSIONS_AT_ONCE {}
        while self.clear_sign_ins().await.explain()? >= SESSIONS_AT_ONCE {}
        self.clear_links().await.explain()?;
        while self.clear_invitations().await.explain()? == SESSIONS_AT_ONCE {}
        while projects::purge_one(&self.services).await? {}
        while sources::purge_one(&self.services).await? {}
        while self.clear_idempotency_keys().await.explain()? == SESSIONS_AT_ONCE {}
        while self.clear_jobs().await.explain()? == SESSIONS_AT_ONCE {}
        // Last, because the files may be out of reach while the database is not.
        uploads::clear(&self.services).await?;
        Ok(())
    }

    async fn report(&self) -> Result<(), StoreError> {
        let mut tx = self.services.store.write().await?;
        workers::beat(&mut tx, &self.name, &self.services.build, self.started_at).await?;
        workers::forget_older_than(&mut tx, FORGET_WORKERS_AFTER).await?;
        tx.commit().await
    }

    /// Few at a time, so that nobody waits long for the write lock.
    async fn clear_sessions(&self) -> Result<u64, StoreError> {
        let mut tx = self.services.store.write().await?;
        let deleted = sessions::delete_expired(&mut tx, i64::try_from(SESSIONS_AT_ONCE).unwrap_or(i64::MAX)).await?;
        tx.commit().await?;
        Ok(deleted)
    }

    /// Guesses that count no more are cleared away with the sign-ins that they were made at.
    async fn clear_sign_ins(&self) -> Result<u64, StoreError> {
        let mut tx = self.services.store.write().await?;
        let most = i64::try_from(SESSIONS_AT_ONCE).unwrap_or(i64::MAX);
        let began = tx.now() - self.services.site.session_lifetime - KEEP_SIGN_INS;
        let guessed = tx.now() - ladder::FORGET_AFTER;
        let signed_in = sign_ins::delete_before(&mut tx, began, most).await?;
        let guesses = attempts::delete_before(&mut tx, guessed, most).await?;
        tx.commit().await?;
        Ok(signed_in.max(guesses))
    }

    async fn clear_links(&self) -> Result<(), StoreError> {
        let mut tx = self.services.store.write().await?;
        setup_links::delete_expired(&mut tx).await?;
        links::delete_expired(&mut tx).await?;
        tx.commit().await
    }

    async fn clear_invitations(&self) -> Result<u64, StoreError> {
        invitations::clear(&self.services, i64::try_from(SESSIONS_AT_ONCE).unwrap_or(i64::MAX)).await
    }

    async fn clear_jobs(&self) -> Result<u64, StoreError> {
        jobs::clear_finished(&self.services, i64::try_from(SESSIONS_AT_ONCE).unwrap_or(i64::MAX)).await
    }

    async fn clear_idempotency_keys(&self) -> Result<u64, StoreError> {
        let mut tx = self.services.store.write().await?;
        let most = i64::try_from(SESSIONS_AT_ONCE).unwrap_or(i64::MAX);
        let deleted = idempotency::delete_expired(&mut tx, most).await?;
        tx.commit().await?;
        Ok(deleted)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::{CheckName, Health};

    use super::*;
    use crate::status;
    use crate::testing::Fixture;

    #[tokio::test]
    async fn a_round_reports_the_worker_and_clears_what_has_expired() {
        let fixture = Fixture::new().await;
        let services = &fixture.services;
        let mut tx = services.store.write().await.unwrap();
        for number in 0..1_500 {
            let expires_at = tx.now() + TimeDelta::minutes(if number < 1_200 { 1 } else { 60 });
            sessions::insert(&mut tx, &format!("session {number}"), "{}", expires_at).await.unwrap();
        }
        tx.commit().await.unwrap();
        fixture.clock.advance(TimeDelta::minutes(2));

        Housekeeping::new(services.clone(), "w1".to_owned()).round().await.unwrap();

        let mut tx = services.store.read().await.unwrap();
        assert!(sessions::find(&mut tx, "session 0").await.unwrap().is_none());
        assert!(sessions::find(&mut tx, "session 1400").await.unwrap().is_some());
        assert_eq!(workers::latest(&mut tx).await.unwrap().unwrap().name, "w1");
        drop(tx);
        let mut tx = services.store.write().await.unwrap();
        assert_eq!(sessions::delete_expired(&mut tx, 1).await.unwrap(), 0, "nothing expired is left");
    }

    #[tokio::test]
    async fn a_worker_that_falls_silent_is_noticed_after_a_minute() {
        let fixture = Fixture::new().await;
        Housekeeping::new(fixture.services.clone(), "w1".to_owned()).round().await.unwrap();
        assert_eq!(worker_health(&fixture).await, Health::Ok);
        fixture.clock.advance(TimeDelta::seconds(61));
        assert_eq!(worker_health(&fixture).await, Health::Degraded);
    }

    #[tokio::test]
    async fn a_stopped_worker_ends() {
        let fixture = Fixture::new().await;
        let stop = CancellationToken::new();
        stop.cancel();
        Housekeeping::new(fixture.services.clone(), "w1".to_owned()).run(stop).await;
    }

    async fn worker_health(fixture: &Fixture) -> Health {
        let status = status::check(&fixture.services).await;
        status.checks.iter().find(|check| check.name == CheckName::Worker).unwrap().health
    }
}
