//! Jobs: the queue, the worker's side, and those who look at them.

mod races;

use chrono::TimeDelta;
use domain::{JobId, JobKind, JobPhase, JobState, SourceId};
use store::jobs::{self, Advance, Backlog, Job, Lease, NewJob, Wanted};
use store::{Tx, projects};
use uuid::Uuid;

use crate::place::{each_backend, start};
use crate::projects::{account, insert_account, insert_project, scope};

const LEASE: TimeDelta = TimeDelta::seconds(30);

const fn id(number: u128) -> JobId {
    JobId(Uuid::from_u128(number))
}

const fn source(number: u128) -> SourceId {
    SourceId(Uuid::from_u128(number))
}

async fn two_projects(tx: &mut Tx) {
    insert_account(tx, 1, "Ann").await;
    insert_project(tx, 1, "Payouts", account(1)).await;
    insert_project(tx, 2, "Rent", account(1)).await;
}

const fn import(number: u128) -> NewJob<'static> {
    NewJob {
        id: id(number),
        kind: JobKind::Import,
        subject: "bank.csv",
        source: Some(source(7)),
        payload: "{\"version\":1}",
        priority: 1,
        created_by: "ann@example.com",
    }
}

async fn insert(tx: &mut Tx, project: u128, number: u128) {
    jobs::insert(tx, scope(project), &import(number)).await.unwrap();
}

async fn claim(tx: &mut Tx) -> Option<Job> {
    let until = tx.now() + LEASE;
    jobs::claim(tx, "w1", until).await.unwrap()
}

async fn claim_number(tx: &mut Tx) -> Option<u128> {
    claim(tx).await.map(|job| job.id.as_u128())
}

async fn find(tx: &mut Tx, number: u128) -> Job {
    jobs::find(tx, scope(1), id(number)).await.unwrap().unwrap()
}

const fn lease_of(job: &Job) -> Lease {
    Lease { job: JobId(job.id), fence: job.fence }
}

const fn reading(done: i64) -> Advance {
    Advance { phase: Some(JobPhase::Reading), done, total: Some(100) }
}

#[tokio::test]
async fn a_job_is_queued_claimed_followed_and_finished() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 10).await;
        let queued = find(&mut tx, 10).await;
        assert_eq!((queued.state.as_str(), queued.attempts, queued.fence, queued.version), ("queued", 0, 0, 1));
        assert_eq!((queued.subject.as_str(), queued.payload.as_str()), ("bank.csv", "{\"version\":1}"));
        assert_eq!((queued.created_at, queued.source_id), (start(), Some(source(7).0)));

        clock.advance(TimeDelta::seconds(3));
        let job = claim(&mut tx).await.unwrap();
        assert_eq!((job.state.as_str(), job.attempts, job.fence), ("running", 1, 1));
        assert_eq!(job.started_at, Some(start() + TimeDelta::seconds(3)));
        assert_eq!(jobs::watch(&mut tx, lease_of(&job)).await.unwrap(), Some(false));
        let until = tx.now() + LEASE;
        assert_eq!(jobs::beat(&mut tx, lease_of(&job), until, reading(40)).await.unwrap(), Some(false));
        let seen = find(&mut tx, 10).await;
        assert_eq!((seen.phase.as_deref(), seen.done, seen.total), (Some("reading"), 40, Some(100)));
        assert!(seen.version > job.version);

        assert!(jobs::take(&mut tx, lease_of(&job)).await.unwrap().is_some());
        assert!(jobs::finish(&mut tx, lease_of(&job), JobState::Succeeded, reading(100), None).await.unwrap());
        let ended = find(&mut tx, 10).await;
        assert_eq!((ended.state.as_str(), ended.done, ended.problem.as_deref()), ("succeeded", 100, None));
        assert_eq!(ended.finished_at, Some(start() + TimeDelta::seconds(3)));
        assert!(ended.version > seen.version);
        assert_eq!(claim_number(&mut tx).await, None);
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn projects_take_turns_and_urgent_jobs_come_first() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for number in [10, 11, 12] {
            insert(&mut tx, 1, number).await;
            clock.advance(TimeDelta::seconds(1));
        }
        insert(&mut tx, 2, 20).await;
        insert(&mut tx, 2, 21).await;
        let unhurried = NewJob { priority: 0, ..import(9) };
        jobs::insert(&mut tx, scope(2), &unhurried).await.unwrap();
        let mut order = Vec::new();
        while let Some(number) = claim_number(&mut tx).await {
            order.push(number);
        }
        assert_eq!(order, [10, 20, 11, 21, 12, 9]);
    })
    .await;
}

#[tokio::test]
async fn jobs_of_a_deleted_project_wait() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 10).await;
        projects::set_deleted(&mut tx, scope(1), Some(start())).await.unwrap();
        assert_eq!(claim_number(&mut tx).await, None);
        assert_eq!(jobs::count_late(&mut tx, start()).await.unwrap(), (0, 0));
        projects::set_deleted(&mut tx, scope(1), None).await.unwrap();
        assert_eq!(jobs::count_late(&mut tx, start()).await.unwrap(), (1, 0));
        assert_eq!(claim_number(&mut tx).await, Some(10));
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_fell_silent_loses_its_job_and_writes_nothing_any_more() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 10).await;
        let frozen = lease_of(&claim(&mut tx).await.unwrap());
        clock.advance(LEASE - TimeDelta::seconds(1));
        assert_eq!(jobs::requeue_expired(&mut tx).await.unwrap(), 0);
        clock.advance(TimeDelta::seconds(1));
        let now = tx.now();
        assert_eq!(jobs::count_late(&mut tx, now).await.unwrap(), (0, 1));
        assert_eq!(jobs::requeue_expired(&mut tx).await.unwrap(), 1);
        nothing_is_written(&mut tx, frozen).await;
        let second = claim(&mut tx).await.unwrap();
        assert_eq!((second.attempts, second.fence, second.done), (2, 2, 0));
        nothing_is_written(&mut tx, frozen).await;
        assert_eq!(find(&mut tx, 10).await, second);
        assert!(jobs::finish(&mut tx, lease_of(&second), JobState::Failed, reading(1), Some("{}")).await.unwrap());
        nothing_is_written(&mut tx, lease_of(&second)).await;
        assert_eq!(find(&mut tx, 10).await.problem.as_deref(), Some("{}"));
    })
    .await;
}

async fn nothing_is_written(tx: &mut Tx, lease: Lease) {
    let until = tx.now() + LEASE;
    assert_eq!(jobs::beat(tx, lease, until, reading(99)).await.unwrap(), None);
    assert_eq!(jobs::watch(tx, lease).await.unwrap(), None);
    assert_eq!(jobs::take(tx, lease).await.unwrap(), None);
    assert!(!jobs::finish(tx, lease, JobState::Succeeded, reading(99), None).await.unwrap());
    assert!(!jobs::postpone(tx, lease, until, "{}").await.unwrap());
    assert!(!jobs::release(tx, lease).await.unwrap());
}

#[tokio::test]
async fn a_renewed_lease_is_not_lost() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 10).await;
        let lease = lease_of(&claim(&mut tx).await.unwrap());
        for _ in 0..5 {
            clock.advance(LEASE / 2);
            assert_eq!(jobs::requeue_expired(&mut tx).await.unwrap(), 0);
            let until = tx.now() + LEASE;
            assert_eq!(jobs::beat(&mut tx, lease, until, Advance::default()).await.unwrap(), Some(false));
        }
    })
    .await;
}

#[tokio::test]
async fn a_postponed_job_waits_and_a_released_one_was_never_begun() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 10).await;
        let lease = lease_of(&claim(&mut tx).await.unwrap());
        let until = tx.now() + TimeDelta::seconds(5);
        assert!(jobs::postpone(&mut tx, lease, until, "{\"code\":1}").await.unwrap());
        assert_eq!(claim_number(&mut tx).await, None);
        assert_eq!(
            jobs::backlog(&mut tx).await.unwrap(),
            Backlog { queued: 1, running: 0, oldest_at: Some(start() + TimeDelta::seconds(5)) }
        );
        clock.advance(TimeDelta::seconds(5));
        let again = claim(&mut tx).await.unwrap();
        assert_eq!(again.attempts, 2);
        assert!(jobs::release(&mut tx, lease_of(&again)).await.unwrap());
        let once_more = claim(&mut tx).await.unwrap();
        assert_eq!((once_more.attempts, once_more.fence), (2, 3));
        assert_eq!(jobs::backlog(&mut tx).await.unwrap(), Backlog { queued: 0, running: 1, oldest_at: None });
    })
    .await;
}

#[tokio::test]
async fn a_stop_reaches_the_worker_and_a_waiting_job_stops_at_once() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 10).await;
        insert(&mut tx, 1, 11).await;
        let lease = lease_of(&claim(&mut tx).await.unwrap());
        assert!(!jobs::finish_queued(&mut tx, scope(1), id(10), JobState::Cancelled).await.unwrap());
        jobs::request_cancel(&mut tx, scope(1), id(10)).await.unwrap();
        let version = find(&mut tx, 10).await.version;
        jobs::request_cancel(&mut tx, scope(1), id(10)).await.unwrap();
        assert_eq!(find(&mut tx, 10).await.version, version, "asked once is enough");
        assert_eq!(jobs::watch(&mut tx, lease).await.unwrap(), Some(true));
        assert!(jobs::take(&mut tx, lease).await.unwrap().unwrap().cancel_requested);

        assert!(!jobs::finish_queued(&mut tx, scope(2), id(11), JobState::Cancelled).await.unwrap());
        assert!(jobs::finish_queued(&mut tx, scope(1), id(11), JobState::Cancelled).await.unwrap());
        let held = jobs::hold(&mut tx, scope(1), id(11)).await.unwrap().unwrap();
        assert_eq!((held.state.as_str(), held.cancel_requested), ("cancelled", true));
        assert_eq!(jobs::hold(&mut tx, scope(2), id(11)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn jobs_are_listed_with_the_latest_first() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for number in [10, 11, 12] {
            insert(&mut tx, 1, number).await;
        }
        let without_source = NewJob { source: None, ..import(20) };
        jobs::insert(&mut tx, scope(2), &without_source).await.unwrap();
        claim(&mut tx).await.unwrap();
        let all = Wanted { limit: 10, ..Wanted::default() };
        assert_eq!(listed(&mut tx, &all).await, [12, 11, 10]);
        assert_eq!(listed(&mut tx, &Wanted { limit: 1, before: Some(id(12)), ..all.clone() }).await, [11]);
        assert_eq!(listed(&mut tx, &Wanted { state: Some(JobState::Running), ..all.clone() }).await, [10]);
        assert_eq!(listed(&mut tx, &Wanted { kind: Some(JobKind::Import), ..all.clone() }).await, [12, 11, 10]);
        assert_eq!(listed(&mut tx, &Wanted { source: Some(source(8)), ..all.clone() }).await, [0; 0]);
        assert_eq!(listed_anywhere(&mut tx, &all).await, ["20 Rent", "12 Payouts", "11 Payouts", "10 Payouts"]);
        let some = Wanted { before: Some(id(12)), source: Some(source(7)), ..all.clone() };
        assert_eq!(listed_anywhere(&mut tx, &some).await, ["11 Payouts", "10 Payouts"]);
    })
    .await;
}

async fn listed(tx: &mut Tx, wanted: &Wanted) -> Vec<u128> {
    let found = jobs::list(tx, scope(1), wanted).await.unwrap();
    found.into_iter().map(|job| job.id.as_u128()).collect()
}

async fn listed_anywhere(tx: &mut Tx, wanted: &Wanted) -> Vec<String> {
    let found = jobs::list_all(tx, wanted).await.unwrap();
    found.into_iter().map(|found| format!("{} {}", found.job.id.as_u128(), found.project_name)).collect()
}

#[tokio::test]
async fn many_jobs_are_found_in_one_statement() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for number in 1..=40 {
            insert(&mut tx, 1, number).await;
        }
        let ids: Vec<JobId> = (1..=40).map(id).collect();
        assert_eq!(jobs::find_each(&mut tx, &ids).await.unwrap().len(), jobs::FOUND_AT_ONCE);
        assert_eq!(jobs::find_each(&mut tx, &[id(40), id(41)]).await.unwrap().len(), 1);
        assert_eq!(jobs::find_project(&mut tx, id(40)).await.unwrap(), Some(scope(1).project()));
        assert_eq!(jobs::find_project(&mut tx, id(41)).await.unwrap(), None);
        assert_eq!(jobs::find(&mut tx, scope(2), id(40)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn what_ended_long_ago_is_deleted_a_few_at_a_time() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for number in [10, 11, 12] {
            insert(&mut tx, 1, number).await;
            jobs::finish_queued(&mut tx, scope(1), id(number), JobState::Cancelled).await.unwrap();
            clock.advance(TimeDelta::seconds(1));
        }
        insert(&mut tx, 1, 13).await;
        let before = start() + TimeDelta::seconds(2);
        assert_eq!(jobs::delete_finished_before(&mut tx, before, 1).await.unwrap(), 1);
        assert_eq!(jobs::delete_finished_before(&mut tx, before, 10).await.unwrap(), 1);
        assert_eq!(jobs::delete_finished_before(&mut tx, before, 10).await.unwrap(), 0);
        assert_eq!(listed(&mut tx, &Wanted { limit: 10, ..Wanted::default() }).await, [13, 12]);
    })
    .await;
}

#[tokio::test]
async fn a_project_that_is_gone_takes_its_jobs_along() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 10).await;
        claim(&mut tx).await.unwrap();
        projects::set_deleted(&mut tx, scope(1), Some(start())).await.unwrap();
        projects::purge(&mut tx, scope(1), start()).await.unwrap().unwrap();
        assert_eq!(jobs::find_project(&mut tx, id(10)).await.unwrap(), None);
    })
    .await;
}
