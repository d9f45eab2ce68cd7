//! Where somebody is signed in.

use chrono::TimeDelta;

use super::*;
use crate::testing::{Fixture, audited, person, program, stranger};

fn id_of(caller: &Caller) -> SignInId {
    caller.require_person().unwrap().sign_in
}

fn account_of(caller: &Caller) -> AccountId {
    caller.require_account().unwrap().account
}

async fn is_signed_in(fixture: &Fixture, caller: &Caller) -> bool {
    person_of(&fixture.services, &stranger(), id_of(caller)).await.unwrap().is_some()
}

#[tokio::test]
async fn nobody_ends_or_sees_what_is_not_theirs() {
    let fixture = Fixture::new().await;
    let (ann, bob) = (fixture.account("ann@example.com", false).await, fixture.account("bob@example.com", false).await);
    let services = &fixture.services;
    assert_eq!(end(services, &bob, id_of(&ann)).await, Err(ErrorKind::ObjectNotFound.into()));
    assert_eq!(list(services, &stranger()).await, Err(ErrorKind::SignInRequired.into()));
    assert_eq!(list(services, &program(true, &[], None)).await, Err(ErrorKind::PersonRequired.into()));
    let refused = list_of(services, &bob, account_of(&ann)).await.unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::PermissionMissing { .. }));
    let refused = end_all_of(services, &bob, account_of(&ann)).await.unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::PermissionMissing { .. }));
    assert!(is_signed_in(&fixture, &ann).await);
    assert!(audited(&fixture).await.is_empty());
}

#[tokio::test]
async fn what_was_ended_is_ended_at_once() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    assert!(is_signed_in(&fixture, &ann).await);
    end_own(&fixture.services, &ann).await.unwrap();
    assert!(!is_signed_in(&fixture, &ann).await);
    assert_eq!(end_own(&fixture.services, &ann).await, Err(ErrorKind::ObjectNotFound.into()));
    assert_eq!(audited(&fixture).await, ["person session.ended ann@example.com"]);
}

#[tokio::test]
async fn signing_out_elsewhere_leaves_this_browser_signed_in() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    let other = another_browser(&fixture, &ann).await;
    let rows = list(&fixture.services, &ann).await.unwrap();
    assert_eq!(rows.iter().filter(|row| row.is_current).count(), 1);
    assert_eq!((rows.len(), rows[0].device.as_str(), rows[0].address.as_str()), (2, "Firefox", "203.0.113.9"));
    assert_eq!(end_others(&fixture.services, &ann).await, Ok(1));
    assert!(is_signed_in(&fixture, &ann).await);
    assert!(!is_signed_in(&fixture, &other).await);
}

async fn another_browser(fixture: &Fixture, caller: &Caller) -> Caller {
    let id = SignInId(crate::services::new_uuid(&*fixture.clock));
    let new = store::sign_ins::NewSignIn { id, account: account_of(caller), address: "203.0.113.9", device: "Firefox" };
    let mut tx = fixture.services.store.write().await.unwrap();
    store::sign_ins::insert(&mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
    let person = Person { sign_in: id, ..caller.require_person().unwrap().clone() };
    Caller { who: crate::Who::Person(person), ..caller.clone() }
}

#[tokio::test]
async fn a_browser_that_is_not_used_has_to_sign_in_again() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    fixture.clock.advance(TimeDelta::hours(11));
    assert!(is_signed_in(&fixture, &ann).await, "being seen begins the time anew");
    fixture.clock.advance(TimeDelta::hours(11));
    assert!(is_signed_in(&fixture, &ann).await);
    fixture.clock.advance(TimeDelta::hours(12));
    assert!(!is_signed_in(&fixture, &ann).await);
    assert!(list(&fixture.services, &ann).await.unwrap().is_empty());
}

#[tokio::test]
async fn no_browser_stays_signed_in_for_ever() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    for _ in 0..27 {
        fixture.clock.advance(TimeDelta::hours(11));
        assert!(is_signed_in(&fixture, &ann).await);
    }
    for _ in 0..4 {
        fixture.clock.advance(TimeDelta::hours(11));
        is_signed_in(&fixture, &ann).await;
    }
    assert!(!is_signed_in(&fixture, &ann).await, "after fourteen days");
}

#[tokio::test]
async fn being_seen_is_written_once_a_minute_and_with_the_place() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    let seen = async || list(&fixture.services, &ann).await.unwrap()[0].clone();
    let began = seen().await;
    fixture.clock.advance(TimeDelta::seconds(59));
    is_signed_in(&fixture, &ann).await;
    assert_eq!(seen().await, began);
    fixture.clock.advance(TimeDelta::seconds(1));
    is_signed_in(&fixture, &ann).await;
    assert_eq!(
        (seen().await.seen_at - began.seen_at, seen().await.address.as_str()),
        (TimeDelta::minutes(1), "192.0.2.9")
    );
}

#[tokio::test]
async fn an_admin_signs_somebody_out_everywhere() {
    let fixture = Fixture::new().await;
    let (ann, admin) = (fixture.account("ann@example.com", false).await, fixture.account("a@b", true).await);
    another_browser(&fixture, &ann).await;
    assert_eq!(list_of(&fixture.services, &admin, account_of(&ann)).await.unwrap().len(), 2);
    assert_eq!(end_all_of(&fixture.services, &admin, account_of(&ann)).await, Ok(2));
    assert!(!is_signed_in(&fixture, &ann).await);
    assert_eq!(audited(&fixture).await, ["person session.all-ended ann@example.com"]);
    let nobody = account_of(&person(false));
    assert_eq!(end_all_of(&fixture.services, &admin, nobody).await, Err(ErrorKind::ObjectNotFound.into()));
    fixture.clock.advance(TimeDelta::minutes(6));
    let late = end_all_of(&fixture.services, &admin, account_of(&ann)).await;
    assert_eq!(late, Err(ErrorKind::ConfirmationRequired.into()));
}
