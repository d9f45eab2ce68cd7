//! How the parts of the product do, for whoever looks after the site.

use domain::{AppError, CheckDetails, Disk, HealthDetails, Outbox, SitePermission, WorkerRow};
use store::workers::{self, Worker};
use store::{Schema, Tx, outbox};

use crate::status::{self, LATE};
use crate::{Caller, Explain, Services};

/// Looks at every part. A part that cannot be looked at is left out; its check says why.
///
/// # Errors
///
/// The caller does not look after the site.
pub async fn details(services: &Services, caller: &Caller) -> Result<HealthDetails, AppError> {
    caller.require_site(SitePermission::HealthView)?;
    let status = status::check(services).await;
    let since = |check: &domain::Check| services.changes.since(check.name).unwrap_or_else(|| services.clock.now());
    let detailed = |check: &domain::Check| CheckDetails {
        name: check.name,
        health: check.health,
        since: caller.local(since(check)),
    };
    let (workers, outbox) = queues(services, caller).await.unwrap_or_default();
    Ok(HealthDetails {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: services.build.to_string(),
        checks: status.checks.iter().map(detailed).collect(),
        migration: migration(services).await,
        disk: services.volume.room().map(|(free, total)| Disk { free, total }),
        workers,
        outbox,
    })
}

async fn migration(services: &Services) -> Option<i64> {
    match services.store.schema().await.ok()? {
        Schema::Current { version } | Schema::Changed { version } => Some(version),
        Schema::Behind { database, .. } | Schema::Newer { database, .. } => Some(database),
    }
}

async fn queues(services: &Services, caller: &Caller) -> Result<(Vec<WorkerRow>, Outbox), AppError> {
    let mut tx = services.store.read().await.explain()?;
    let found = workers::list(&mut tx).await.explain()?;
    let (waiting, oldest_at) = outbox::backlog(&mut tx).await.explain()?;
    let rows = found.into_iter().map(|worker| row(&tx, caller, worker)).collect();
    Ok((rows, Outbox { waiting, oldest_at: oldest_at.map(|at| caller.local(at)) }))
}

fn row(tx: &Tx, caller: &Caller, worker: Worker) -> WorkerRow {
    WorkerRow {
        is_alive: tx.now() - worker.heartbeat_at <= LATE,
        name: worker.name,
        build: worker.build,
        started_at: caller.local(worker.started_at),
        seen_at: caller.local(worker.heartbeat_at),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::{CheckName, ErrorKind, Health};

    use super::*;
    use crate::testing::{Fixture, person};
    use crate::{Housekeeping, Who};

    #[tokio::test]
    async fn only_admins_see_how_the_parts_do() {
        let fixture = Fixture::new().await;
        let anonymous = Caller::without_request(Who::Anonymous);
        let refused = details(&fixture.services, &anonymous).await.unwrap_err();
        assert_eq!(refused.kind, ErrorKind::SignInRequired);
        let refused = details(&fixture.services, &person(false)).await.unwrap_err();
        assert!(matches!(refused.kind, ErrorKind::PermissionMissing { .. }));
    }

    #[tokio::test]
    async fn a_check_says_since_when_it_comes_out_as_it_does() {
        let fixture = Fixture::new().await;
        let worker =
            |details: &HealthDetails| *details.checks.iter().find(|one| one.name == CheckName::Worker).unwrap();
        let began = fixture.services.clock.now();
        details(&fixture.services, &person(true)).await.unwrap();
        fixture.clock.advance(TimeDelta::minutes(3));
        let late = worker(&details(&fixture.services, &person(true)).await.unwrap());
        assert_eq!((late.health, late.since.to_utc()), (Health::Degraded, began));

        Housekeeping::new(fixture.services.clone(), "w1".to_owned()).round().await.unwrap();
        let found = details(&fixture.services, &person(true)).await.unwrap();
        assert_eq!((worker(&found).health, worker(&found).since.to_utc()), (Health::Ok, fixture.services.clock.now()));
        assert_eq!(
            found.workers.iter().map(|worker| (&*worker.name, worker.is_alive)).collect::<Vec<_>>(),
            [("w1", true)]
        );
    }

    #[tokio::test]
    async fn the_room_for_files_is_told() {
        let fixture = Fixture::new().await;
        let disk = details(&fixture.services, &person(true)).await.unwrap().disk.unwrap();
        assert!(disk.free.0 > 0 && disk.free <= disk.total);
    }
}
