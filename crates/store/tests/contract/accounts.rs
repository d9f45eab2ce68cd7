//! Accounts.

use domain::{AccountId, Email};
use store::{StoreError, accounts};

use crate::place::{each_backend, start};

fn id(number: u128) -> AccountId {
    AccountId(uuid::Uuid::from_u128(number))
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

#[tokio::test]
async fn an_account_is_found_by_id_and_by_its_address_in_any_capitals() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        accounts::insert(&mut tx, id(7), &email("Änne@Example.com"), "hash").await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.read().await.unwrap();
        let by_email = accounts::find_by_email(&mut tx, &email("äNNE@example.COM")).await.unwrap().unwrap();
        let by_id = accounts::find(&mut tx, id(7)).await.unwrap().unwrap();
        assert_eq!((by_email.id, by_id.id), (id(7), id(7)));
        assert_eq!((by_id.email.as_str(), by_id.password_hash.as_str()), ("Änne@Example.com", "hash"));
        assert_eq!(by_id.created_at, start());
        assert!(accounts::find(&mut tx, id(8)).await.unwrap().is_none());
        assert!(accounts::find_by_email(&mut tx, &email("bob@example.com")).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn an_address_has_one_account_and_the_work_goes_on() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        accounts::insert(&mut tx, id(1), &email("ann@example.com"), "first").await.unwrap();
        let again = accounts::insert(&mut tx, id(2), &email("ANN@example.com"), "second").await;
        assert!(matches!(again, Err(StoreError::Duplicate)), "{again:?}");
        accounts::insert(&mut tx, id(3), &email("bob@example.com"), "third").await.unwrap();
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_hash_is_replaced_where_there_is_an_account() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        accounts::insert(&mut tx, id(1), &email("ann@example.com"), "old").await.unwrap();
        assert!(accounts::set_password_hash(&mut tx, id(1), "new").await.unwrap());
        assert!(!accounts::set_password_hash(&mut tx, id(2), "new").await.unwrap());
        assert_eq!(accounts::find(&mut tx, id(1)).await.unwrap().unwrap().password_hash, "new");
    })
    .await;
}
