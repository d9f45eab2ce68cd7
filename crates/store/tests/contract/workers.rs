//! Heartbeats of workers.

use chrono::TimeDelta;
use store::workers;

use crate::place::{each_backend, start};

#[tokio::test]
async fn the_latest_heartbeat_wins() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        assert_eq!(workers::latest(&mut tx).await.unwrap(), None);
        workers::beat(&mut tx, "one", "0.1.0", start()).await.unwrap();
        clock.advance(TimeDelta::seconds(5));
        workers::beat(&mut tx, "two", "0.1.0", start()).await.unwrap();
        assert_eq!(workers::latest(&mut tx).await.unwrap().unwrap().name, "two");

        clock.advance(TimeDelta::seconds(5));
        let restarted = start() + TimeDelta::seconds(9);
        workers::beat(&mut tx, "one", "0.2.0", restarted).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.read().await.unwrap();
        let latest = workers::latest(&mut tx).await.unwrap().unwrap();
        assert_eq!((latest.name.as_str(), latest.build.as_str()), ("one", "0.2.0"));
        assert_eq!(latest.started_at, restarted);
        assert_eq!(latest.heartbeat_at, start() + TimeDelta::seconds(10));
    })
    .await;
}

#[tokio::test]
async fn workers_that_fell_silent_are_forgotten() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        workers::beat(&mut tx, "gone", "0.1.0", start()).await.unwrap();
        clock.advance(TimeDelta::minutes(10));
        workers::beat(&mut tx, "here", "0.1.0", start()).await.unwrap();
        assert_eq!(workers::forget_older_than(&mut tx, TimeDelta::minutes(10)).await.unwrap(), 0);
        clock.advance(TimeDelta::seconds(1));
        assert_eq!(workers::forget_older_than(&mut tx, TimeDelta::minutes(10)).await.unwrap(), 1);
        assert_eq!(workers::latest(&mut tx).await.unwrap().unwrap().name, "here");
    })
    .await;
}

#[tokio::test]
async fn workers_are_listed_with_the_one_heard_of_last_first() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        for name in ["w1", "w2"] {
            workers::beat(&mut tx, name, "0.1.0", start()).await.unwrap();
        }
        clock.advance(TimeDelta::seconds(1));
        workers::beat(&mut tx, "w2", "0.1.0", start()).await.unwrap();
        let names: Vec<String> = workers::list(&mut tx).await.unwrap().into_iter().map(|worker| worker.name).collect();
        assert_eq!(names, ["w2", "w1"]);
    })
    .await;
}

#[tokio::test]
async fn a_worker_without_a_name_is_refused() {
    each_backend(async |store, _| {
        let mut tx = store.write().await.unwrap();
        let refused = workers::beat(&mut tx, "", "0.1.0", start()).await;
        assert!(matches!(refused, Err(store::StoreError::Query(_))), "{refused:?}");
    })
    .await;
}
