//! Signing in, and what it is worth.

use chrono::TimeDelta;
use domain::{AccountId, Email, SignInId};
use store::accounts::{self, NewAccount};
use store::sign_ins::{self, NewSignIn, Since};
use store::{Store, Tx};

use crate::place::{each_backend, start};

const ANN: AccountId = AccountId(uuid::Uuid::from_u128(1));
const BOB: AccountId = AccountId(uuid::Uuid::from_u128(2));

fn sign_in(number: u128) -> SignInId {
    SignInId(uuid::Uuid::from_u128(number))
}

/// Two accounts; the first is signed in twice, the second once.
async fn begun(store: &Store) {
    let mut tx = store.write_durable().await.unwrap();
    for (id, address) in [(ANN, "ann@example.com"), (BOB, "bob@example.com")] {
        let email = Email::parse(address).unwrap();
        let account = NewAccount {
            id,
            email: &email,
            name: "",
            password_hash: None,
            is_admin: false,
            language: None,
            time_zone: "UTC",
        };
        accounts::insert(&mut tx, &account).await.unwrap();
    }
    for (number, account) in [(11, ANN), (12, ANN), (21, BOB)] {
        let new = NewSignIn { id: sign_in(number), account, address: "192.0.2.1", device: "Firefox" };
        sign_ins::insert(&mut tx, new).await.unwrap();
    }
    tx.commit().await.unwrap();
}

fn ever() -> Since {
    let before = start() - TimeDelta::days(1);
    Since { seen: before, began: before }
}

async fn is_held(tx: &mut Tx, number: u128, since: Since) -> bool {
    sign_ins::find_holder(tx, sign_in(number), since).await.unwrap().is_some()
}

#[tokio::test]
async fn a_signing_in_stands_for_its_account_while_it_counts() {
    each_backend(async |store, clock| {
        begun(&store).await;
        let mut tx = store.write().await.unwrap();
        let holder = sign_ins::find_holder(&mut tx, sign_in(11), ever()).await.unwrap().unwrap();
        assert_eq!((holder.account_id, holder.email.as_str()), (ANN.0, "ann@example.com"));
        assert_eq!((holder.confirmed_at, holder.seen_at, holder.time_zone.as_str()), (start(), start(), "UTC"));
        assert!(!is_held(&mut tx, 99, ever()).await);
        assert!(!is_held(&mut tx, 11, Since { seen: start(), ..ever() }).await);
        assert!(!is_held(&mut tx, 11, Since { began: start(), ..ever() }).await);
        clock.advance(TimeDelta::minutes(1));
        sign_ins::touch(&mut tx, sign_in(11), "192.0.2.2").await.unwrap();
        assert!(is_held(&mut tx, 11, Since { seen: start(), ..ever() }).await);
        accounts::set_disabled(&mut tx, ANN, true).await.unwrap();
        assert!(!is_held(&mut tx, 11, ever()).await);
        assert!(is_held(&mut tx, 21, ever()).await);
    })
    .await;
}

#[tokio::test]
async fn what_was_ended_stays_ended() {
    each_backend(async |store, clock| {
        begun(&store).await;
        let mut tx = store.write().await.unwrap();
        assert!(!sign_ins::end(&mut tx, BOB, sign_in(11)).await.unwrap(), "it is ann's");
        assert!(sign_ins::end(&mut tx, ANN, sign_in(11)).await.unwrap());
        assert!(!sign_ins::end(&mut tx, ANN, sign_in(11)).await.unwrap());
        clock.advance(TimeDelta::minutes(1));
        sign_ins::touch(&mut tx, sign_in(11), "192.0.2.2").await.unwrap();
        assert!(!sign_ins::confirm(&mut tx, sign_in(11)).await.unwrap());
        assert!(!is_held(&mut tx, 11, ever()).await);
        assert!(is_held(&mut tx, 12, ever()).await);
    })
    .await;
}

#[tokio::test]
async fn every_other_one_is_ended_at_once() {
    each_backend(async |store, _| {
        begun(&store).await;
        let mut tx = store.write().await.unwrap();
        assert_eq!(sign_ins::end_all(&mut tx, ANN, Some(sign_in(12))).await.unwrap(), 1);
        assert!(is_held(&mut tx, 12, ever()).await);
        assert_eq!(sign_ins::end_all(&mut tx, ANN, None).await.unwrap(), 1);
        assert!(sign_ins::list(&mut tx, ANN, ever()).await.unwrap().is_empty());
        assert!(is_held(&mut tx, 21, ever()).await);
    })
    .await;
}

#[tokio::test]
async fn those_seen_last_are_listed_first_with_their_place() {
    each_backend(async |store, clock| {
        begun(&store).await;
        clock.advance(TimeDelta::minutes(1));
        let mut tx = store.write().await.unwrap();
        sign_ins::touch(&mut tx, sign_in(11), "192.0.2.2").await.unwrap();
        assert!(sign_ins::confirm(&mut tx, sign_in(11)).await.unwrap());
        let listed = sign_ins::list(&mut tx, ANN, ever()).await.unwrap();
        let listed: Vec<_> = listed.iter().map(|one| (one.id, one.address.as_str(), one.device.as_str())).collect();
        let expected = [(sign_in(11).0, "192.0.2.2", "Firefox"), (sign_in(12).0, "192.0.2.1", "Firefox")];
        assert_eq!(listed, expected);
        let holder = sign_ins::find_holder(&mut tx, sign_in(11), ever()).await.unwrap().unwrap();
        assert_eq!(holder.confirmed_at, start() + TimeDelta::minutes(1));
    })
    .await;
}

#[tokio::test]
async fn old_ones_are_deleted_few_at_a_time() {
    each_backend(async |store, _| {
        begun(&store).await;
        let mut tx = store.write().await.unwrap();
        let soon = start() + TimeDelta::seconds(1);
        assert_eq!(sign_ins::delete_before(&mut tx, start(), 10).await.unwrap(), 0);
        assert_eq!(sign_ins::delete_before(&mut tx, soon, 2).await.unwrap(), 2);
        assert_eq!(sign_ins::delete_before(&mut tx, soon, 2).await.unwrap(), 1);
    })
    .await;
}
