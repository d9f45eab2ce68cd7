//! What waits to be sent.

use chrono::TimeDelta;
use store::outbox;
use uuid::Uuid;

use crate::place::{each_backend, start};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

#[tokio::test]
async fn the_oldest_is_claimed_by_one_and_comes_again_unless_it_is_deleted() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        outbox::insert(&mut tx, id(1), "letter", b"one").await.unwrap();
        clock.advance(TimeDelta::seconds(1));
        outbox::insert(&mut tx, id(2), "reset", b"two").await.unwrap();
        assert_eq!(outbox::backlog(&mut tx).await.unwrap(), (2, Some(start())));
        let later = tx.now() + TimeDelta::minutes(5);
        let first = outbox::claim(&mut tx, later).await.unwrap().unwrap();
        assert_eq!(
            (first.id, first.kind.as_str(), first.sealed.as_slice(), first.tries),
            (id(1), "letter", &b"one"[..], 1)
        );
        assert_eq!(outbox::claim(&mut tx, later).await.unwrap().unwrap().id, id(2));
        assert!(outbox::claim(&mut tx, later).await.unwrap().is_none());
        assert!(outbox::delete(&mut tx, id(2)).await.unwrap());
        assert!(!outbox::delete(&mut tx, id(2)).await.unwrap());
        clock.advance(TimeDelta::minutes(5));
        let again = outbox::claim(&mut tx, later + TimeDelta::minutes(5)).await.unwrap().unwrap();
        assert_eq!((again.id, again.tries, again.created_at), (id(1), 2, start()));
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_is_postponed_is_not_due_before() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        outbox::insert(&mut tx, id(1), "letter", b"one").await.unwrap();
        let soon = tx.now() + TimeDelta::seconds(30);
        outbox::postpone(&mut tx, id(1), soon).await.unwrap();
        assert!(outbox::claim(&mut tx, soon).await.unwrap().is_none());
        clock.advance(TimeDelta::seconds(30));
        assert!(outbox::claim(&mut tx, soon + TimeDelta::minutes(1)).await.unwrap().is_some());
        assert_eq!(outbox::backlog(&mut tx).await.unwrap().0, 1);
    })
    .await;
}

#[tokio::test]
async fn an_empty_outbox_has_no_backlog() {
    each_backend(async |store, _| {
        let mut tx = store.read().await.unwrap();
        assert_eq!(outbox::backlog(&mut tx).await.unwrap(), (0, None));
    })
    .await;
}
