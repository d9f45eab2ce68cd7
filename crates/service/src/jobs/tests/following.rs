//! Following jobs.

use std::time::Duration;

use domain::Job;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::trial::Plan;
use super::*;
use crate::jobs::{Followed, follow};
use crate::members;
use crate::testing::account;

const PATIENCE: Duration = Duration::from_secs(5);

async fn next(followed: &mut Followed) -> Option<Job> {
    timeout(PATIENCE, followed.next()).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_follower_sees_the_job_as_it_is_then_every_change_then_its_end() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let mut followed = follow(services, &team.viewer, id, 0).await.unwrap();
        assert_eq!(next(&mut followed).await.unwrap().state, JobState::Queued);
        let trial = Trial::new(Plan::Freeze);
        let running = trial.begin(&elsewhere(services), &CancellationToken::new()).await;
        let mut seen = vec![next(&mut followed).await.unwrap()];
        while seen.last().unwrap().done < 40 {
            seen.push(next(&mut followed).await.unwrap());
        }
        trial.go.notify_one();
        running.await.unwrap();
        let mut last = next(&mut followed).await.unwrap();
        while !last.state.is_final() {
            seen.push(last);
            last = next(&mut followed).await.unwrap();
        }
        assert_eq!((last.state, last.done), (JobState::Succeeded, 100));
        assert!(seen.windows(2).all(|two| two[0].version < two[1].version && two[0].done <= two[1].done), "{seen:?}");
        assert_eq!(next(&mut followed).await, None);
    })
    .await;
}

#[tokio::test]
async fn who_knows_a_version_hears_only_of_later_ones() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let known = row(services, &team, id).await.version;
        let mut followed = follow(services, &team.viewer, id, known).await.unwrap();
        assert!(timeout(Duration::from_millis(700), followed.next()).await.is_err(), "nothing has changed");
        Trial::new(Plan::Succeed).run(services).await.unwrap();
        let seen = next(&mut followed).await.unwrap();
        assert!(seen.version > known);
    })
    .await;
}

#[tokio::test]
async fn whoever_may_not_see_the_job_any_more_hears_nothing_more() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let mut removed = follow(services, &team.viewer, id, 0).await.unwrap();
        let mut signed_out = follow(services, &team.reviewer, id, 0).await.unwrap();
        next(&mut removed).await.unwrap();
        next(&mut signed_out).await.unwrap();
        members::remove(services, &team.owner, team.id(), account(&team.viewer), None).await.unwrap();
        crate::sign_ins::end_own(services, &team.reviewer).await.unwrap();
        let refused = timeout(PATIENCE, removed.next()).await.unwrap().unwrap_err();
        assert_eq!(refused.kind, ErrorKind::NoAccess);
        let refused = timeout(PATIENCE, signed_out.next()).await.unwrap().unwrap_err();
        assert_eq!(refused.kind, ErrorKind::SignInRequired);
    })
    .await;
}

#[tokio::test]
async fn one_task_looks_for_all_who_follow_and_none_when_nobody_does() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        assert!(!services.jobs.feed().is_looked_at());
        let mut many = Vec::new();
        for _ in 0..20 {
            many.push(follow(services, &team.viewer, id, 0).await.unwrap());
        }
        for followed in &mut many {
            next(followed).await.unwrap();
        }
        assert_eq!(services.jobs.feed().followed(), [id]);
        drop(many);
        eventually("nobody looks", async || !services.jobs.feed().is_looked_at()).await;
    })
    .await;
}

#[tokio::test]
async fn strangers_follow_nothing() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        let nowhere = JobId(uuid::Uuid::from_u128(1));
        for (caller, kind) in [
            (&team.anonymous, ErrorKind::SignInRequired),
            (&team.outsider, ErrorKind::NoAccess),
            (&team.admin, ErrorKind::NoAccess),
        ] {
            for job in [id, nowhere] {
                assert_eq!(follow(services, caller, job, 0).await.map(drop).unwrap_err().kind, kind);
            }
        }
    })
    .await;
}
