//! Browser sessions.

use chrono::TimeDelta;
use store::{StoreError, sessions};

use crate::place::{Place, each_backend, start};

#[tokio::test]
async fn a_session_is_found_until_it_expires() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        let expires_at = start() + TimeDelta::hours(1);
        sessions::insert(&mut tx, "id", r#"{"user":1}"#, expires_at).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.read().await.unwrap();
        let found = sessions::find(&mut tx, "id").await.unwrap().unwrap();
        assert_eq!(found.data, r#"{"user":1}"#);
        assert_eq!((found.created_at, found.touched_at, found.expires_at), (start(), start(), expires_at));
        assert_eq!(sessions::find(&mut tx, "another").await.unwrap(), None);

        clock.advance(TimeDelta::hours(1) - TimeDelta::microseconds(1));
        assert!(sessions::find(&mut tx, "id").await.unwrap().is_some());
        clock.advance(TimeDelta::microseconds(1));
        assert_eq!(sessions::find(&mut tx, "id").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn an_id_in_use_is_a_duplicate_and_the_work_goes_on() {
    each_backend(async |store, _| {
        let expires_at = start() + TimeDelta::hours(1);
        let mut tx = store.write().await.unwrap();
        sessions::insert(&mut tx, "id", "1", expires_at).await.unwrap();
        let again = sessions::insert(&mut tx, "id", "2", expires_at).await;
        assert!(matches!(again, Err(StoreError::Duplicate)), "{again:?}");
        sessions::insert(&mut tx, "other", "3", expires_at).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.read().await.unwrap();
        assert_eq!(sessions::find(&mut tx, "id").await.unwrap().unwrap().data, "1");
        assert_eq!(sessions::find(&mut tx, "other").await.unwrap().unwrap().data, "3");
    })
    .await;
}

#[tokio::test]
async fn saving_writes_a_session_and_then_replaces_it() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        sessions::save(&mut tx, "id", "1", start() + TimeDelta::hours(1)).await.unwrap();
        clock.advance(TimeDelta::minutes(1));
        sessions::save(&mut tx, "id", "2", start() + TimeDelta::hours(2)).await.unwrap();
        let found = sessions::find(&mut tx, "id").await.unwrap().unwrap();
        assert_eq!(found.data, "2");
        assert_eq!(found.expires_at, start() + TimeDelta::hours(2));
        assert_eq!(found.created_at, start());
        assert_eq!(found.touched_at, start() + TimeDelta::minutes(1));
    })
    .await;
}

#[tokio::test]
async fn both_databases_keep_microseconds() {
    each_backend(async |store, _| {
        let mut tx = store.write().await.unwrap();
        let precise = start() + TimeDelta::nanoseconds(3_600_000_001_999);
        sessions::save(&mut tx, "id", "1", precise).await.unwrap();
        let found = sessions::find(&mut tx, "id").await.unwrap().unwrap();
        assert_eq!(found.expires_at, start() + TimeDelta::nanoseconds(3_600_000_001_000));
    })
    .await;
}

#[tokio::test]
async fn deleting_tells_whether_there_was_something() {
    each_backend(async |store, _| {
        let mut tx = store.write().await.unwrap();
        sessions::save(&mut tx, "id", "1", start() + TimeDelta::hours(1)).await.unwrap();
        assert!(sessions::delete(&mut tx, "id").await.unwrap());
        assert!(!sessions::delete(&mut tx, "id").await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn expired_sessions_are_deleted_oldest_first_up_to_a_limit() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        for minute in [3, 1, 2, 90] {
            let expires_at = start() + TimeDelta::minutes(minute);
            sessions::save(&mut tx, &minute.to_string(), "1", expires_at).await.unwrap();
        }
        clock.advance(TimeDelta::minutes(60));
        assert_eq!(sessions::delete_expired(&mut tx, 2).await.unwrap(), 2);
        assert!(sessions::delete(&mut tx, "3").await.unwrap(), "the youngest of the expired was to stay");
        assert_eq!(sessions::delete_expired(&mut tx, 2).await.unwrap(), 0);
        assert!(sessions::find(&mut tx, "90").await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn the_id_itself_is_never_written() {
    for place in Place::each().await {
        let store = place.open().await;
        store.migrate().await.unwrap();
        let mut tx = store.write().await.unwrap();
        sessions::save(&mut tx, "opensesame", "1", start() + TimeDelta::hours(1)).await.unwrap();
        tx.commit().await.unwrap();

        let hex = if place.is_postgres() { "encode(id_hash, 'hex')" } else { "lower(hex(id_hash))" };
        let kept = place.count(&format!("select count(*) from sessions where length({hex}) = 64")).await;
        let raw =
            place.count(&format!("select count(*) from sessions where {hex} like '%6f70656e736573616d65%'")).await;
        assert_eq!((kept, raw), (1, 0));
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn a_session_never_shows_what_it_says() {
    each_backend(async |store, _| {
        let mut tx = store.write().await.unwrap();
        sessions::save(&mut tx, "id", "secret", start() + TimeDelta::hours(1)).await.unwrap();
        let found = sessions::find(&mut tx, "id").await.unwrap();
        assert!(!format!("{found:?}").contains("secret"));
    })
    .await;
}
