//! Jobs that are to stop, and workers that are to end.

use std::time::Duration;

use domain::AppError;
use tokio::time::{Instant, timeout};
use tokio_util::sync::CancellationToken;

use super::trial::{Plan, marks};
use super::*;
use crate::jobs::life::cancel_by;
use crate::testing::audited;

const TWO_SECONDS: Duration = Duration::from_secs(2);

async fn cancel(services: &Services, caller: &Caller, id: JobId) -> Result<domain::Job, AppError> {
    cancel_by(services, &Trial::new(Plan::Succeed), caller, id).await
}

#[tokio::test]
async fn a_waiting_job_stops_at_once() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let job = cancel(services, &team.editor, id).await.unwrap();
        assert_eq!((job.state, job.problem), (JobState::Cancelled, None));
        assert_eq!(marks(services).await, ["cancelled"]);
        assert!(!Trial::new(Plan::Succeed).run(services).await.unwrap());
        assert_eq!(cancel(services, &team.editor, id).await.unwrap().state, JobState::Cancelled);
        let lines = audited(fixture).await;
        assert_eq!(lines.iter().filter(|line| line.contains("job.cancelled bank.csv")).count(), 1, "{lines:?}");
    })
    .await;
}

#[tokio::test]
async fn a_job_of_this_process_and_one_elsewhere_stop_within_two_seconds() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        for asking in [services.clone(), elsewhere(services)] {
            let id = ask(services, &team.editor, &team).await;
            let running = Trial::new(Plan::ReadOn).begin(services, &CancellationToken::new()).await;
            let began = Instant::now();
            let job = cancel(&asking, &team.editor, id).await.unwrap();
            assert_eq!((job.state, job.cancel_requested), (JobState::Running, true));
            cancel(&asking, &team.editor, id).await.unwrap();
            timeout(TWO_SECONDS, running).await.unwrap().unwrap();
            assert!(began.elapsed() < TWO_SECONDS);
            assert_eq!(row(services, &team, id).await.state, "cancelled");
        }
        assert_eq!(marks(services).await, ["cancelled"]);
    })
    .await;
}

#[tokio::test]
async fn a_stop_counts_until_the_last_moment_and_not_after_it() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let trial = Trial::new(Plan::Freeze);
        let running = trial.begin(services, &CancellationToken::new()).await;
        cancel(&elsewhere(services), &team.editor, id).await.unwrap();
        trial.go.notify_one();
        running.await.unwrap();
        assert_eq!(row(services, &team, id).await.state, "cancelled");

        let id = ask(services, &team.editor, &team).await;
        Trial::new(Plan::Succeed).run(services).await.unwrap();
        let refused = cancel(services, &team.editor, id).await.unwrap_err();
        assert_eq!(refused.kind, ErrorKind::JobEnded);
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_ends_gives_its_job_back() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let stop = CancellationToken::new();
        let running = Trial::new(Plan::ReadOn).begin(services, &stop).await;
        stop.cancel();
        timeout(TWO_SECONDS, running).await.unwrap().unwrap();
        let waiting = row(services, &team, id).await;
        assert_eq!((waiting.state.as_str(), waiting.attempts), ("queued", 0));
        assert!(Trial::new(Plan::Succeed).run(services).await.unwrap(), "another worker begins at once");
        assert_eq!(marks(services).await, ["made 2"]);
    })
    .await;
}

#[tokio::test]
async fn a_job_whose_worker_died_after_the_stop_was_asked_for_stops_unbegun() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let mut tx = services.store.write_durable().await.unwrap();
        let until = tx.now() + TimeDelta::seconds(30);
        jobs::claim(&mut tx, "dies", until).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        cancel(services, &team.editor, id).await.unwrap();
        fixture.clock.advance(LATER);
        let trial = Trial::new(Plan::Succeed);
        assert!(trial.run(services).await.unwrap());
        assert_eq!(trial.begun.load(std::sync::atomic::Ordering::SeqCst), 0);
        assert_eq!(row(services, &team, id).await.state, "cancelled");
    })
    .await;
}

#[tokio::test]
async fn progress_is_written_while_the_work_goes_on() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let trial = Trial::new(Plan::Freeze);
        let running = trial.begin(services, &CancellationToken::new()).await;
        eventually("progress is written", async || row(services, &team, id).await.done == 40).await;
        let before = row(services, &team, id).await;
        assert_eq!((before.phase.as_deref(), before.total), (Some("reading"), Some(100)));
        fixture.clock.advance(TimeDelta::seconds(20));
        eventually("the lease is renewed", async || row(services, &team, id).await.version > before.version).await;
        fixture.clock.advance(TimeDelta::seconds(20));
        assert!(!Trial::new(Plan::Succeed).run(&elsewhere(services)).await.unwrap(), "nobody else gets it");
        trial.go.notify_one();
        running.await.unwrap();
        assert_eq!(marks(services).await, ["made 1"]);
    })
    .await;
}

#[tokio::test]
async fn only_those_who_may_run_jobs_stop_them() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let missing = || ErrorKind::PermissionMissing { permission: Permission::JobsRun.to_string() };
        let refused = [
            (&team.anonymous, ErrorKind::SignInRequired),
            (&team.outsider, ErrorKind::NoAccess),
            (&team.admin, ErrorKind::NoAccess),
            (&team.viewer, missing()),
            (&team.reviewer, missing()),
        ];
        for (caller, kind) in refused {
            assert_eq!(cancel(services, caller, id).await.unwrap_err().kind, kind);
        }
        assert!(cancel(services, &team.owner, id).await.is_ok());
    })
    .await;
}
