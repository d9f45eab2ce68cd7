//! A network that swallows packets between the store and PostgreSQL.

use std::time::Duration;

use store::{Awaited, Settings, Store, StoreError, workers};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::place::{Place, clock, eventually, start};
use crate::proxy::Proxy;

const PLACES: u32 = 3;
const PATIENCE: Duration = Duration::from_millis(750);

struct Scene {
    place: Place,
    proxy: Proxy,
    store: Store,
}

impl Scene {
    async fn set() -> Option<Self> {
        let place = Place::postgres().await?;
        let proxy = Proxy::to(&place).await;
        let settings = Settings {
            url: proxy.url(&place),
            max_connections: PLACES,
            acquire_timeout: PATIENCE,
            statement_timeout: PATIENCE,
            probe_interval: PATIENCE,
            ..place.settings()
        };
        let store = Store::open(&settings, clock()).await.unwrap();
        store.migrate().await.unwrap();
        Some(Self { place, proxy, store })
    }

    fn supervise(&self) -> (oneshot::Sender<()>, JoinHandle<()>) {
        let (stop, stopped) = oneshot::channel::<()>();
        let store = self.store.clone();
        let supervision = tokio::spawn(async move {
            let shutdown = async { drop(stopped.await) };
            store.supervise(shutdown).await;
        });
        (stop, supervision)
    }

    /// Cuts the network while every connection is in use.
    async fn lose_every_connection(&self) {
        let mut under_way = Vec::new();
        for _ in 0..PLACES {
            under_way.push(self.store.read().await.unwrap());
        }
        self.proxy.freeze();
        let lost = under_way.into_iter().map(|mut tx| tokio::spawn(async move { workers::latest(&mut tx).await }));
        for lost in lost.collect::<Vec<_>>() {
            let lost = lost.await.unwrap();
            assert!(matches!(lost, Err(StoreError::Unavailable(_))), "{lost:?}");
        }
    }

    async fn end(self) {
        drop(self.proxy);
        self.place.remove().await;
    }
}

/// What sqlx does on its own: each connection is being given back, which for a silent socket takes for ever, so no
/// place of the pool is free although nobody uses one and the database answers.
#[tokio::test]
async fn without_supervision_the_pool_stays_deaf_after_the_network_has_healed() {
    let Some(scene) = Scene::set().await else { return };
    scene.lose_every_connection().await;
    scene.proxy.heal();
    for _ in 0..3 {
        let refused = scene.store.ping().await;
        assert!(matches!(refused, Err(StoreError::Busy(Awaited::Connection))), "{refused:?}");
    }
    assert_eq!(scene.store.pool_state().active, PLACES);
    scene.end().await;
}

#[tokio::test]
async fn under_supervision_the_pool_is_usable_again_once_the_network_has_healed() {
    let Some(scene) = Scene::set().await else { return };
    let (stop, supervision) = scene.supervise();
    scene.lose_every_connection().await;
    scene.proxy.heal();
    eventually("the store answers", async || scene.store.ping().await.is_ok()).await;
    assert!(scene.store.pool_state().replaced > 0);

    let mut tx = scene.store.write_durable().await.unwrap();
    workers::beat(&mut tx, "one", "0.1.0", start()).await.unwrap();
    tx.commit().await.unwrap();
    stop.send(()).unwrap();
    supervision.await.unwrap();
    scene.end().await;
}

#[tokio::test]
async fn a_database_that_stays_away_is_waited_for() {
    let Some(scene) = Scene::set().await else { return };
    let (_stop, supervision) = scene.supervise();
    scene.lose_every_connection().await;
    for _ in 0..5 {
        let refused = scene.store.ping().await;
        assert!(matches!(refused, Err(StoreError::Busy(_) | StoreError::Unavailable(_))), "{refused:?}");
    }
    assert_eq!(scene.store.pool_state().replaced, 0, "another pool would be as deaf");
    scene.proxy.heal();
    eventually("the store answers", async || scene.store.ping().await.is_ok()).await;
    supervision.abort();
    scene.end().await;
}

/// Every place is lent for much longer than the supervisor waits for one, but statements are answered.
#[tokio::test]
async fn a_pool_that_is_merely_busy_is_not_replaced() {
    let Some(scene) = Scene::set().await else { return };
    let mut under_way = Vec::new();
    for _ in 0..PLACES {
        under_way.push(scene.store.read().await.unwrap());
    }
    let (_stop, supervision) = scene.supervise();
    let until = tokio::time::Instant::now() + Duration::from_secs(3);
    while tokio::time::Instant::now() < until {
        for tx in &mut under_way {
            workers::latest(tx).await.unwrap();
        }
    }
    assert_eq!(scene.store.pool_state().replaced, 0);
    supervision.abort();
    scene.end().await;
}

#[tokio::test]
async fn a_store_that_was_closed_stays_closed() {
    let Some(scene) = Scene::set().await else { return };
    let (stop, supervision) = scene.supervise();
    scene.store.close().await;
    let until = tokio::time::Instant::now() + Duration::from_secs(1);
    while tokio::time::Instant::now() < until {
        tokio::task::yield_now().await;
    }
    assert_eq!(scene.store.pool_state().replaced, 0);
    stop.send(()).unwrap();
    supervision.await.unwrap();
    scene.end().await;
}

#[tokio::test]
async fn supervision_of_a_file_ends_when_it_is_told_to() {
    let store = Place::sqlite().open().await;
    store.supervise(async {}).await;
}
