//! Idempotency keys.

use chrono::TimeDelta;
use domain::Clock;
use store::idempotency::{self, Earlier};

use crate::place::each_backend;

const KEY: [u8; 32] = [1; 32];
const REQUEST: [u8; 32] = [2; 32];

#[tokio::test]
async fn a_key_belongs_to_the_request_that_came_first() {
    each_backend(async |store, clock| {
        let until = clock.now() + TimeDelta::hours(24);
        let mut tx = store.write().await.unwrap();
        assert_eq!(idempotency::claim(&mut tx, &KEY, &REQUEST, until).await.unwrap(), None);
        let earlier = idempotency::claim(&mut tx, &KEY, &[3; 32], until).await.unwrap();
        assert_eq!(earlier, Some(Earlier { request_hash: REQUEST.to_vec(), answer: None }));
        idempotency::settle(&mut tx, &KEY, b"done").await.unwrap();
        let earlier = idempotency::claim(&mut tx, &KEY, &REQUEST, until).await.unwrap();
        assert_eq!(earlier.and_then(|earlier| earlier.answer), Some(b"done".to_vec()));
        idempotency::release(&mut tx, &KEY).await.unwrap();
        assert_eq!(idempotency::claim(&mut tx, &KEY, &REQUEST, until).await.unwrap(), None);
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn keys_are_forgotten_when_their_time_is_over() {
    each_backend(async |store, clock| {
        let until = clock.now() + TimeDelta::hours(24);
        let mut tx = store.write().await.unwrap();
        idempotency::claim(&mut tx, &KEY, &REQUEST, until).await.unwrap();
        idempotency::claim(&mut tx, &[4; 32], &REQUEST, until + TimeDelta::hours(1)).await.unwrap();
        tx.commit().await.unwrap();

        clock.advance(TimeDelta::hours(24));
        let mut tx = store.write().await.unwrap();
        let again = idempotency::claim(&mut tx, &KEY, &REQUEST, until + TimeDelta::hours(48)).await.unwrap();
        assert_eq!(again, None, "an expired key is free before anybody cleared it away");
        assert_eq!(idempotency::delete_expired(&mut tx, 10).await.unwrap(), 0);
        tx.commit().await.unwrap();

        clock.advance(TimeDelta::hours(1));
        let mut tx = store.write().await.unwrap();
        assert_eq!(idempotency::delete_expired(&mut tx, 10).await.unwrap(), 1);
        tx.commit().await.unwrap();
    })
    .await;
}
