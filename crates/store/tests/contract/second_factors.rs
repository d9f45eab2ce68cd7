//! Second factors.

use chrono::TimeDelta;
use domain::{AccountId, Email};
use store::accounts::{self, NewAccount};
use store::second_factors::{self, Try};
use store::{Store, Tx};
use uuid::Uuid;

use crate::place::{each_backend, start};

pub async fn account(tx: &mut Tx, number: u128, email: &str) -> AccountId {
    let (id, email) = (AccountId(Uuid::from_u128(number)), &Email::parse(email).unwrap());
    let new =
        NewAccount { id, email, name: "Ann", password_hash: None, is_admin: false, language: None, time_zone: "UTC" };
    accounts::insert(tx, &new).await.unwrap();
    id
}

async fn with_account(store: &Store) -> (Tx, AccountId) {
    let mut tx = store.write_durable().await.unwrap();
    let id = account(&mut tx, 1, "ann@example.com").await;
    (tx, id)
}

#[tokio::test]
async fn a_secret_counts_once_it_is_confirmed_and_is_not_overwritten_then() {
    each_backend(async |store, _| {
        let (mut tx, ann) = with_account(&store).await;
        assert_eq!(second_factors::find(&mut tx, ann).await.unwrap(), None);
        assert!(!second_factors::confirm(&mut tx, ann, b"x", 1).await.unwrap(), "there is nothing to confirm");
        assert!(second_factors::keep_secret(&mut tx, ann, b"one").await.unwrap());
        assert!(second_factors::keep_secret(&mut tx, ann, b"two").await.unwrap());
        assert!(second_factors::confirm(&mut tx, ann, b"sealed", 7).await.unwrap());
        assert!(!second_factors::confirm(&mut tx, ann, b"again", 8).await.unwrap());
        assert!(!second_factors::keep_secret(&mut tx, ann, b"three").await.unwrap());
        let found = second_factors::find(&mut tx, ann).await.unwrap().unwrap();
        assert_eq!(
            (found.secret.as_slice(), found.confirmed_at, found.last_step),
            (&b"sealed"[..], Some(start()), Some(7))
        );
        assert!(accounts::find(&mut tx, ann).await.unwrap().unwrap().has_second_factor);
        assert!(second_factors::remove(&mut tx, ann).await.unwrap());
        assert!(!second_factors::remove(&mut tx, ann).await.unwrap());
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_step_of_time_is_used_up_together_with_those_before_it() {
    each_backend(async |store, _| {
        let (mut tx, ann) = with_account(&store).await;
        for (step, counts) in [(5, true), (5, false), (4, false), (6, true)] {
            assert_eq!(second_factors::use_step(&mut tx, ann, step).await.unwrap(), counts, "{step}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_is_used_once_and_replaced_with_the_others() {
    each_backend(async |store, _| {
        let (mut tx, ann) = with_account(&store).await;
        let bob = account(&mut tx, 2, "bob@example.com").await;
        second_factors::replace_codes(&mut tx, ann, &[[1; 32], [2; 32]]).await.unwrap();
        assert_eq!(second_factors::count_codes(&mut tx, ann).await.unwrap(), 2);
        assert!(!second_factors::use_code(&mut tx, bob, &[1; 32]).await.unwrap(), "it is somebody else's");
        assert!(second_factors::use_code(&mut tx, ann, &[1; 32]).await.unwrap());
        assert!(!second_factors::use_code(&mut tx, ann, &[1; 32]).await.unwrap());
        second_factors::replace_codes(&mut tx, ann, &[[3; 32]]).await.unwrap();
        assert!(!second_factors::use_code(&mut tx, ann, &[2; 32]).await.unwrap());
        assert_eq!(second_factors::count_codes(&mut tx, ann).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn tries_are_counted_until_somebody_has_to_wait_and_anew_after_a_while() {
    each_backend(async |store, clock| {
        let (mut tx, ann) = with_account(&store).await;
        let day = TimeDelta::days(1);
        let before = tx.now() - day;
        assert_eq!(second_factors::count_try(&mut tx, ann, before).await.unwrap(), Try::Counted(1));
        assert_eq!(second_factors::count_try(&mut tx, ann, before).await.unwrap(), Try::Counted(2));
        let until = tx.now() + TimeDelta::minutes(1);
        second_factors::make_wait(&mut tx, ann, until).await.unwrap();
        assert_eq!(second_factors::count_try(&mut tx, ann, before).await.unwrap(), Try::TooEarly(until));
        clock.advance(TimeDelta::minutes(1));
        assert_eq!(second_factors::count_try(&mut tx, ann, before).await.unwrap(), Try::Counted(3));
        clock.advance(day + TimeDelta::seconds(1));
        let before = tx.now() - day;
        assert_eq!(second_factors::count_try(&mut tx, ann, before).await.unwrap(), Try::Counted(1));
        second_factors::forget_tries(&mut tx, ann).await.unwrap();
        assert_eq!(second_factors::count_try(&mut tx, ann, before).await.unwrap(), Try::Counted(1));
    })
    .await;
}
