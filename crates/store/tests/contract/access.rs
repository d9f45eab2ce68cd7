//! Opening a database and the three kinds of unit of work.

use std::time::Duration;

use store::{Awaited, Settings, Store, StoreError, sessions, workers};

use crate::place::{Place, clock, each_backend, start};

#[tokio::test]
async fn an_open_store_answers_until_it_is_closed() {
    each_backend(async |store, _| {
        store.ping().await.unwrap();
        store.close().await;
        for refused in [store.ping().await, store.write().await.map(drop)] {
            assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_dropped_never_happened_and_what_is_committed_did() {
    each_backend(async |store, _| {
        let mut dropped = store.write().await.unwrap();
        workers::beat(&mut dropped, "dropped", "0.1.0", start()).await.unwrap();
        drop(dropped);
        assert_eq!(workers::latest(&mut store.read().await.unwrap()).await.unwrap(), None);

        let mut durable = store.write_durable().await.unwrap();
        workers::beat(&mut durable, "durable", "0.1.0", start()).await.unwrap();
        durable.commit().await.unwrap();
        let latest = workers::latest(&mut store.read().await.unwrap()).await.unwrap();
        assert_eq!(latest.unwrap().name, "durable");
    })
    .await;
}

#[tokio::test]
async fn work_in_which_a_statement_failed_cannot_be_committed() {
    each_backend(async |store, _| {
        let mut tx = store.write().await.unwrap();
        workers::beat(&mut tx, "one", "0.1.0", start()).await.unwrap();
        workers::beat(&mut tx, "", "0.1.0", start()).await.unwrap_err();
        let refused = tx.commit().await;
        assert!(matches!(refused, Err(StoreError::Query(_))), "{refused:?}");
        assert_eq!(workers::latest(&mut store.read().await.unwrap()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn work_that_reads_cannot_write() {
    each_backend(async |store, _| {
        let mut tx = store.read().await.unwrap();
        let refused = workers::beat(&mut tx, "one", "0.1.0", start()).await;
        assert!(matches!(refused, Err(StoreError::Query(_))), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn work_that_reads_sees_one_instant() {
    each_backend(async |store, _| {
        let mut reader = store.read().await.unwrap();
        assert_eq!(workers::latest(&mut reader).await.unwrap(), None);
        let mut writer = store.write().await.unwrap();
        workers::beat(&mut writer, "one", "0.1.0", start()).await.unwrap();
        writer.commit().await.unwrap();
        assert_eq!(workers::latest(&mut reader).await.unwrap(), None);
        drop(reader);
        assert!(workers::latest(&mut store.read().await.unwrap()).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_writers_at_once_all_succeed() {
    each_backend(async |store, _| {
        let writers = (0..40).map(|number| tokio::spawn(write_one(store.clone(), number)));
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let mut tx = store.write().await.unwrap();
        assert_eq!(sessions::delete_expired(&mut tx, 100).await.unwrap(), 40);
    })
    .await;
}

async fn write_one(store: Store, number: u32) {
    let begun = if number.is_multiple_of(2) { store.write().await } else { store.write_durable().await };
    let mut tx = begun.unwrap();
    // Reads before it writes: on SQLite only a transaction that took the lock first may do so.
    assert_eq!(sessions::find(&mut tx, "nobody").await.unwrap(), None);
    sessions::insert(&mut tx, &number.to_string(), "1", start()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn waiting_too_long_for_a_lock_is_told_apart_from_silence() {
    for place in Place::each().await {
        let settings = Settings {
            acquire_timeout: Duration::from_millis(200),
            statement_timeout: Duration::from_millis(200),
            ..place.settings()
        };
        let store = Store::open(&settings, clock()).await.unwrap();
        let other_program = Store::open(&settings, clock()).await.unwrap();
        store.migrate().await.unwrap();
        let mut first = store.write().await.unwrap();
        workers::beat(&mut first, "one", "0.1.0", start()).await.unwrap();
        for second in [&store, &other_program] {
            let late = write_same_row(second).await;
            if place.is_postgres() {
                assert!(matches!(late, Err(StoreError::Unavailable(_))), "{late:?}");
            } else {
                assert!(matches!(late, Err(StoreError::Busy(Awaited::Lock))), "{late:?}");
            }
        }
        first.commit().await.unwrap();
        write_same_row(&store).await.unwrap();
        store.close().await;
        other_program.close().await;
        place.remove().await;
    }
}

async fn write_same_row(store: &Store) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    workers::beat(&mut tx, "one", "0.1.0", start()).await?;
    tx.commit().await
}

#[tokio::test]
async fn waiting_too_long_for_a_connection_is_busy() {
    for place in Place::each().await {
        let settings = Settings { max_connections: 1, acquire_timeout: Duration::from_millis(200), ..place.settings() };
        let store = Store::open(&settings, clock()).await.unwrap();
        let held = store.read().await.unwrap();
        let late = store.read().await.map(drop);
        assert!(matches!(late, Err(StoreError::Busy(Awaited::Connection))), "{late:?}");
        drop(held);
        store.ping().await.unwrap();
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_used_is_named_so() {
    for url in
        ["mysql://localhost/tieout", "tieout.db", "sqlite::memory:", "sqlite:a?mode=memory", "postgres://h:port/d"]
    {
        let refused = Store::open(&Settings::new(url), clock()).await.map(drop);
        assert!(matches!(refused, Err(StoreError::BadUrl(_))), "{url}: {refused:?}");
    }
    let refused = Store::open(&Settings::new("sqlite:a.db?mode=sideways"), clock()).await.map(drop);
    assert!(matches!(refused, Err(StoreError::BadUrl(_))), "{refused:?}");
}

#[tokio::test]
async fn a_database_that_is_not_there_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    let missing = format!("sqlite:{}/missing/tieout.db", folder.path().display());
    for url in [missing.as_str(), "postgres://postgres@127.0.0.1:1/tieout"] {
        let refused = Store::open(&Settings::new(url), clock()).await.map(drop);
        assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{url}: {refused:?}");
    }
}

/// With one connection, so that whoever comes next is given the one that was abandoned.
#[tokio::test]
async fn a_begin_that_is_abandoned_does_not_touch_the_next_one() {
    for place in Place::each().await {
        let store = Store::open(&Settings { max_connections: 1, ..place.settings() }, clock()).await.unwrap();
        store.migrate().await.unwrap();
        for patience in (0..80).map(|step| step * 30) {
            tokio::select! {
                biased;
                begun = store.read() => drop(begun.unwrap()),
                () = yields(patience) => {}
            }
            write_same_row(&store).await.unwrap();
        }
        store.close().await;
        place.remove().await;
    }
}

async fn yields(count: u32) {
    for _ in 0..count {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_store_shows_its_pool_and_not_its_address() {
    each_backend(async |store, _| {
        let shown = format!("{store:?}");
        assert!(shown.contains("active") && !shown.contains("postgres"), "{shown}");
    })
    .await;
}
