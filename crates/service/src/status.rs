//! Whether the product can do its work.

use chrono::TimeDelta;
use domain::{Check, CheckName, Health, Status};
use store::{Schema, StoreError, workers};

use crate::{Services, files, jobs};

/// A worker reports every few seconds; when none did for so long, work waits.
pub(crate) const LATE: TimeDelta = TimeDelta::seconds(60);

/// Looks at every part, each on its own: a failing part does not hide another.
pub async fn check(services: &Services) -> Status {
    let (database, migrations, files, worker, jobs) =
        tokio::join!(database(services), migrations(services), files(services), worker(services), jobs(services));
    let checks = vec![
        Check { name: CheckName::Database, health: database },
        Check { name: CheckName::Migrations, health: migrations },
        Check { name: CheckName::Files, health: files },
        Check { name: CheckName::Worker, health: worker },
        Check { name: CheckName::Jobs, health: jobs },
    ];
    services.changes.note(&checks, services.clock.now());
    Status { build: services.build.to_string(), checks }
}

async fn database(services: &Services) -> Health {
    failed_unless(services.store.ping().await.is_ok())
}

async fn migrations(services: &Services) -> Health {
    failed_unless(matches!(services.store.schema().await, Ok(Schema::Current { .. })))
}

/// Writing would make a folder that is gone anew, on whatever volume is there instead of its own.
async fn files(services: &Services) -> Health {
    failed_unless(services.volume.is_there() && files::try_out(services).await.is_ok())
}

/// A late worker is no reason to send requests elsewhere: pages and decisions work without one.
async fn worker(services: &Services) -> Health {
    match latest_beat(services).await {
        Ok(Some(age)) if age <= LATE => Health::Ok,
        Ok(_) => Health::Degraded,
        Err(_) => Health::Failed,
    }
}

async fn latest_beat(services: &Services) -> Result<Option<TimeDelta>, StoreError> {
    let mut tx = services.store.read().await?;
    let latest = workers::latest(&mut tx).await?;
    Ok(latest.map(|worker| services.clock.now() - worker.heartbeat_at))
}

/// Nor is a queue that nobody gets through.
async fn jobs(services: &Services) -> Health {
    match jobs::count_late(services).await {
        Ok(0) => Health::Ok,
        Ok(_) => Health::Degraded,
        Err(_) => Health::Failed,
    }
}

fn failed_unless(works: bool) -> Health {
    if works { Health::Ok } else { Health::Failed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    #[tokio::test]
    async fn a_new_installation_is_ready_and_waits_for_its_first_worker() {
        let fixture = Fixture::new().await;
        let status = check(&fixture.services).await;
        let healths: Vec<Health> = status.checks.iter().map(|check| check.health).collect();
        assert_eq!(healths, [Health::Ok, Health::Ok, Health::Ok, Health::Degraded, Health::Ok]);
        assert!(status.is_ready());
    }

    #[tokio::test]
    async fn a_failing_part_is_named_and_does_not_hide_the_others() {
        let fixture = Fixture::new().await;
        std::fs::remove_dir_all(fixture.folder.path().join("files")).unwrap();
        let status = check(&fixture.services).await;
        let failed: Vec<_> = status.checks.iter().filter(|check| check.health == Health::Failed).collect();
        assert_eq!(failed, [&Check { name: CheckName::Files, health: Health::Failed }]);
        assert!(!status.is_ready());
    }

    #[tokio::test]
    async fn without_a_database_everything_that_needs_it_has_failed() {
        let fixture = Fixture::new().await;
        fixture.services.store.close().await;
        let status = check(&fixture.services).await;
        let health = |name| status.checks.iter().find(|check| check.name == name).unwrap().health;
        assert_eq!(health(CheckName::Database), Health::Failed);
        assert_eq!(health(CheckName::Migrations), Health::Failed);
        assert_eq!(health(CheckName::Worker), Health::Failed);
        assert_eq!(health(CheckName::Jobs), Health::Failed);
        assert_eq!(health(CheckName::Files), Health::Ok);
    }
}
