//! Links of mails.

use chrono::TimeDelta;
use domain::{AccountId, Email};
use store::Tx;
use store::links::{self, LinkKind, NewLink};

use crate::place::each_backend;

const ONE: [u8; 32] = [1; 32];
const TWO: [u8; 32] = [2; 32];

async fn replace(tx: &mut Tx, hash: &[u8; 32], kind: LinkKind, account: Option<AccountId>, email: &str) {
    let (email, expires_at) = (&Email::parse(email).unwrap(), tx.now() + TimeDelta::hours(1));
    let link = NewLink { hash, kind, account, email, is_admin: true, invited_by: "Ann", expires_at };
    links::replace(tx, &link).await.unwrap();
}

#[tokio::test]
async fn a_link_is_taken_once_and_only_as_what_it_is() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        replace(&mut tx, &ONE, LinkKind::Join, None, "bob@example.com").await;
        assert!(links::take(&mut tx, LinkKind::Reset, &ONE).await.unwrap().is_none());
        assert!(links::take(&mut tx, LinkKind::Join, &TWO).await.unwrap().is_none());
        let found = links::find(&mut tx, LinkKind::Join, &ONE).await.unwrap().unwrap();
        let taken = links::take(&mut tx, LinkKind::Join, &ONE).await.unwrap().unwrap();
        assert_eq!(found, taken);
        assert_eq!((taken.email.as_str(), taken.is_admin, taken.invited_by.as_str()), ("bob@example.com", true, "Ann"));
        assert!(links::take(&mut tx, LinkKind::Join, &ONE).await.unwrap().is_none());
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_newer_link_of_the_same_kind_replaces_the_one_before() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        let bob = Email::parse("BOB@example.com").unwrap();
        assert_eq!(links::newest(&mut tx, LinkKind::Join, &bob).await.unwrap(), None);
        replace(&mut tx, &ONE, LinkKind::Join, None, "bob@example.com").await;
        clock.advance(TimeDelta::minutes(1));
        replace(&mut tx, &TWO, LinkKind::Reset, None, "bob@example.com").await;
        assert!(links::find(&mut tx, LinkKind::Join, &ONE).await.unwrap().is_some());
        replace(&mut tx, &[3; 32], LinkKind::Join, None, "Bob@example.com").await;
        assert!(links::find(&mut tx, LinkKind::Join, &ONE).await.unwrap().is_none());
        let newest = links::newest(&mut tx, LinkKind::Join, &bob).await.unwrap();
        assert_eq!(newest, Some(tx.now()));
    })
    .await;
}

#[tokio::test]
async fn a_link_that_expired_is_found_no_more_and_cleared() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        replace(&mut tx, &ONE, LinkKind::Join, None, "bob@example.com").await;
        clock.advance(TimeDelta::hours(1) - TimeDelta::seconds(1));
        assert!(links::find(&mut tx, LinkKind::Join, &ONE).await.unwrap().is_some());
        assert_eq!(links::delete_expired(&mut tx).await.unwrap(), 0);
        clock.advance(TimeDelta::seconds(1));
        assert!(links::find(&mut tx, LinkKind::Join, &ONE).await.unwrap().is_none());
        assert!(links::take(&mut tx, LinkKind::Join, &ONE).await.unwrap().is_none());
        assert_eq!(links::delete_expired(&mut tx).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_links_of_an_account_end_together() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        let ann = crate::second_factors::account(&mut tx, 1, "ann@example.com").await;
        let bob = crate::second_factors::account(&mut tx, 2, "bob@example.com").await;
        replace(&mut tx, &ONE, LinkKind::Reset, Some(ann), "ann@example.com").await;
        replace(&mut tx, &TWO, LinkKind::Reset, Some(bob), "bob@example.com").await;
        links::delete_of(&mut tx, ann).await.unwrap();
        assert!(links::find(&mut tx, LinkKind::Reset, &ONE).await.unwrap().is_none());
        let left = links::find(&mut tx, LinkKind::Reset, &TWO).await.unwrap().unwrap();
        assert_eq!(left.account_id, Some(bob.0));
    })
    .await;
}
