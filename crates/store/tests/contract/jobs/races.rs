//! Several workers at one queue.

use std::collections::BTreeSet;

use store::Store;

use super::{claim, find, id, insert, lease_of, reading, two_projects};
use crate::place::each_backend;
use crate::projects::scope;
use domain::JobState;
use store::jobs;

const JOBS: u128 = 24;

#[tokio::test(flavor = "multi_thread")]
async fn no_job_is_claimed_twice_and_none_is_left() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for number in 1..=JOBS {
            insert(&mut tx, 1 + number % 2, number).await;
        }
        tx.commit().await.unwrap();
        let workers = (0..4).map(|_| tokio::spawn(claim_all(store.clone())));
        let mut claimed = Vec::new();
        for worker in workers.collect::<Vec<_>>() {
            claimed.extend(worker.await.unwrap());
        }
        assert_eq!(claimed.len(), claimed.iter().collect::<BTreeSet<_>>().len());
        assert_eq!(claimed.into_iter().collect::<BTreeSet<_>>(), (1..=JOBS).collect());
    })
    .await;
}

/// A worker that finds nothing although something waits was slower than another.
async fn claim_all(store: Store) -> Vec<u128> {
    let mut claimed = Vec::new();
    loop {
        let mut tx = store.write_durable().await.unwrap();
        claimed.extend(claim(&mut tx).await.map(|job| job.id.as_u128()));
        let backlog = jobs::backlog(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        if backlog.queued == 0 {
            return claimed;
        }
    }
}

/// Whichever of the two is first decides, and the other learns of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_stop_and_an_end_at_the_same_time_agree() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        tx.commit().await.unwrap();
        for number in 1..=10 {
            let mut tx = store.write_durable().await.unwrap();
            insert(&mut tx, 1, number).await;
            let lease = lease_of(&claim(&mut tx).await.unwrap());
            tx.commit().await.unwrap();
            let (stopping, ending) = (store.clone(), store.clone());
            let stop = tokio::spawn(async move {
                let mut tx = stopping.write_durable().await.unwrap();
                let held = jobs::hold(&mut tx, scope(1), id(number)).await.unwrap().unwrap();
                jobs::request_cancel(&mut tx, scope(1), id(number)).await.unwrap();
                tx.commit().await.unwrap();
                held.state
            });
            let end = tokio::spawn(async move {
                let mut tx = ending.write_durable().await.unwrap();
                let row = jobs::take(&mut tx, lease).await.unwrap().unwrap();
                let state = if row.cancel_requested { JobState::Cancelled } else { JobState::Succeeded };
                assert!(jobs::finish(&mut tx, lease, state, reading(100), None).await.unwrap());
                tx.commit().await.unwrap();
                state
            });
            let (seen, state) = (stop.await.unwrap(), end.await.unwrap());
            let expected = if seen == "running" { JobState::Cancelled } else { JobState::Succeeded };
            assert_eq!(state, expected);
            let mut tx = store.read().await.unwrap();
            let job = find(&mut tx, number).await;
            assert_eq!((job.state.as_str(), job.cancel_requested), (state.as_str(), state == JobState::Cancelled));
        }
    })
    .await;
}
