//! How the pool follows the load.

use std::time::Duration;

use store::{Settings, Store, Tx};

use crate::place::{Place, clock, eventually};

async fn begin(store: &Store, count: usize) -> Vec<Tx> {
    let mut begun = Vec::new();
    for _ in 0..count {
        begun.push(store.read().await.unwrap());
    }
    begun
}

#[tokio::test]
async fn connections_are_counted_while_they_are_lent() {
    for place in Place::each().await {
        let store = place.open().await;
        let lent = begin(&store, 2).await;
        assert_eq!(store.pool_state().active, 2);
        drop(lent);
        eventually("connections come back", async || store.pool_state().active == 0).await;
        assert!(store.pool_state().idle >= 1);
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn the_pool_grows_with_the_load_and_shrinks_to_its_minimum() {
    for place in Place::each().await {
        let settings = Settings {
            min_connections: if place.is_postgres() { 1 } else { 0 },
            max_connections: 4,
            idle_timeout: Duration::from_millis(300),
            ..place.settings()
        };
        let store = Store::open(&settings, clock()).await.unwrap();
        let lent = begin(&store, 4).await;
        assert_eq!(store.pool_state().active, 4);
        drop(lent);
        let minimum = settings.min_connections;
        eventually("the pool shrinks", async || {
            let state = store.pool_state();
            state.active + state.idle == minimum
        })
        .await;
        store.ping().await.unwrap();
        store.close().await;
        place.remove().await;
    }
}
