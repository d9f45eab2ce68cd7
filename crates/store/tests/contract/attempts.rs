//! Counting guesses.

use chrono::TimeDelta;
use store::Store;
use store::attempts::{self, Attempt};

use crate::place::{each_backend, start};

const BUCKET: [u8; 32] = [7; 32];

#[tokio::test]
async fn guesses_are_counted_until_they_have_to_wait() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        let forget = start() - TimeDelta::days(1);
        for made in 1..=3 {
            assert_eq!(attempts::count(&mut tx, &BUCKET, forget).await.unwrap(), Attempt::Counted(made));
        }
        let until = start() + TimeDelta::seconds(10);
        attempts::hold(&mut tx, &BUCKET, until).await.unwrap();
        assert_eq!(attempts::count(&mut tx, &BUCKET, forget).await.unwrap(), Attempt::TooEarly(until));
        assert_eq!(attempts::count(&mut tx, &[8; 32], forget).await.unwrap(), Attempt::Counted(1));
        clock.advance(TimeDelta::seconds(10));
        assert_eq!(attempts::count(&mut tx, &BUCKET, forget).await.unwrap(), Attempt::Counted(4));
        attempts::take_back(&mut tx, &BUCKET).await.unwrap();
        assert_eq!(attempts::count(&mut tx, &BUCKET, forget).await.unwrap(), Attempt::Counted(4));
    })
    .await;
}

#[tokio::test]
async fn counting_begins_anew_after_a_while_or_when_it_is_forgotten() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        for _ in 0..3 {
            attempts::count(&mut tx, &BUCKET, start()).await.unwrap();
        }
        clock.advance(TimeDelta::days(1));
        let later = start() + TimeDelta::hours(1);
        assert_eq!(attempts::count(&mut tx, &BUCKET, later).await.unwrap(), Attempt::Counted(1));
        attempts::count(&mut tx, &BUCKET, later).await.unwrap();
        attempts::forget(&mut tx, &BUCKET).await.unwrap();
        assert_eq!(attempts::count(&mut tx, &BUCKET, later).await.unwrap(), Attempt::Counted(1));
        assert_eq!(attempts::delete_before(&mut tx, later, 10).await.unwrap(), 0);
        assert_eq!(attempts::delete_before(&mut tx, start() + TimeDelta::days(2), 10).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_made_at_once_are_each_counted() {
    each_backend(async |store, _| {
        let guesses = (0..20).map(|_| tokio::spawn(guess(store.clone())));
        let mut counted = Vec::new();
        for guess in guesses.collect::<Vec<_>>() {
            counted.push(guess.await.unwrap());
        }
        counted.sort_unstable();
        assert_eq!(counted, (1..=20).collect::<Vec<i64>>());
    })
    .await;
}

async fn guess(store: Store) -> i64 {
    let mut tx = store.write().await.unwrap();
    let Attempt::Counted(made) = attempts::count(&mut tx, &BUCKET, start()).await.unwrap() else { panic!("no wait") };
    tx.commit().await.unwrap();
    made
}
