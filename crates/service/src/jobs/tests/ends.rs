//! How jobs end, whatever befalls their workers.

use super::trial::{Plan, marks};
use super::*;
use tokio_util::sync::CancellationToken;

async fn problem(services: &Services, team: &Team, id: JobId) -> Option<ErrorKind> {
    let row = row(services, team, id).await;
    row.problem.map(|text| serde_json::from_str::<domain::AppError>(&text).unwrap().kind)
}

async fn state(services: &Services, team: &Team, id: JobId) -> JobState {
    row(services, team, id).await.state.parse().unwrap()
}

#[tokio::test]
async fn a_result_counts_in_the_moment_the_job_ends() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        assert_eq!(state(services, &team, id).await, JobState::Queued);
        assert!(Trial::new(Plan::Succeed).run(services).await.unwrap());
        let row = row(services, &team, id).await;
        assert_eq!((row.state.as_str(), row.done, row.total, row.attempts), ("succeeded", 100, Some(100), 1));
        assert_eq!((row.created_by.as_str(), row.subject.as_str()), ("editor@example.com", "bank.csv"));
        assert_eq!(marks(services).await, ["made 1"]);
        assert!(!Trial::new(Plan::Succeed).run(services).await.unwrap(), "there is nothing left to do");
    })
    .await;
}

#[tokio::test]
async fn a_job_that_cannot_be_done_fails_at_once_and_says_why() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        Trial::new(Plan::Fail(ErrorKind::FieldRequired)).run(services).await.unwrap();
        assert_eq!(state(services, &team, id).await, JobState::Failed);
        assert_eq!(problem(services, &team, id).await, Some(ErrorKind::FieldRequired));
        assert_eq!(marks(services).await, ["failed field.required"]);
    })
    .await;
}

#[tokio::test]
async fn what_may_pass_is_tried_again_later_and_not_for_ever() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let trial = Trial::new(Plan::Fail(ErrorKind::FilesUnavailable));
        for pause in [5, 10, 20, 40] {
            assert!(trial.run(services).await.unwrap());
            assert_eq!(state(services, &team, id).await, JobState::Queued);
            fixture.clock.advance(TimeDelta::seconds(pause) - TimeDelta::milliseconds(1));
            assert!(!trial.run(services).await.unwrap(), "{pause} seconds are not over");
            fixture.clock.advance(TimeDelta::milliseconds(1));
        }
        assert!(marks(services).await.is_empty());
        assert!(trial.run(services).await.unwrap());
        assert_eq!(state(services, &team, id).await, JobState::Failed);
        assert_eq!(problem(services, &team, id).await, Some(ErrorKind::FilesUnavailable));
        assert_eq!(marks(services).await, ["failed files.unavailable"]);
    })
    .await;
}

#[tokio::test]
async fn work_that_panics_ends_its_job_and_not_its_worker() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        assert!(Trial::new(Plan::Panic).run(services).await.unwrap());
        assert_eq!(problem(services, &team, id).await, Some(ErrorKind::Internal));
    })
    .await;
}

#[tokio::test]
async fn a_frozen_worker_that_wakes_late_commits_nothing() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let (services, other) = (&team.services, elsewhere(&team.services));
        let id = ask(services, &team.editor, &team).await;
        let frozen = Trial::new(Plan::Freeze);
        let running = frozen.begin(services, &CancellationToken::new()).await;
        fixture.clock.advance(LATER);
        assert!(Trial::new(Plan::Succeed).run(&other).await.unwrap());
        let ended = row(services, &team, id).await;
        assert_eq!((ended.state.as_str(), ended.attempts, ended.fence), ("succeeded", 2, 2));
        frozen.go.notify_one();
        running.await.unwrap();
        assert_eq!(row(services, &team, id).await, ended);
        assert_eq!(marks(services).await, ["made 2"]);
    })
    .await;
}

#[tokio::test]
async fn a_worker_whose_job_went_to_another_is_told_to_stop() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let (services, other) = (&team.services, elsewhere(&team.services));
        ask(services, &team.editor, &team).await;
        let first = Trial::new(Plan::ReadOn);
        let running = first.begin(services, &CancellationToken::new()).await;
        fixture.clock.advance(LATER);
        assert!(Trial::new(Plan::Succeed).run(&other).await.unwrap());
        running.await.unwrap();
        assert_eq!(marks(services).await, ["made 2"]);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_takes_every_worker_with_it_is_given_up() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        for _ in 0..5 {
            let mut tx = services.store.write_durable().await.unwrap();
            jobs::requeue_expired(&mut tx).await.unwrap();
            let until = tx.now() + TimeDelta::seconds(30);
            jobs::claim(&mut tx, "dies", until).await.unwrap().unwrap();
            tx.commit().await.unwrap();
            fixture.clock.advance(LATER);
        }
        let trial = Trial::new(Plan::Succeed);
        assert!(trial.run(services).await.unwrap());
        assert_eq!(trial.begun.load(std::sync::atomic::Ordering::SeqCst), 0, "it is not begun a sixth time");
        assert_eq!(problem(services, &team, id).await, Some(ErrorKind::JobGaveUp { attempts: 5 }));
        assert_eq!(marks(services).await, ["failed job.gave-up"]);
    })
    .await;
}

#[tokio::test]
async fn a_result_that_cannot_be_kept_makes_the_job_fail() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let trial = Trial { refuses: Some(ErrorKind::ObjectNotFound), ..Trial::new(Plan::Succeed) };
        trial.run(services).await.unwrap();
        assert_eq!(problem(services, &team, id).await, Some(ErrorKind::ObjectNotFound));
        assert_eq!(marks(services).await, ["failed object.not-found"]);

        let id = ask(services, &team.editor, &team).await;
        Trial { refuses_all: true, ..trial }.run(services).await.unwrap();
        assert_eq!(state(services, &team, id).await, JobState::Failed, "the job ends even so");
        assert_eq!(marks(services).await, ["failed object.not-found"]);
    })
    .await;
}
