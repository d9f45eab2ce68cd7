//! Invitations to projects.

use chrono::TimeDelta;
use domain::{Email, InvitationId, Role};
use store::invitations::{self, NewInvitation};
use store::{Tx, projects};

use crate::place::{each_backend, start};
use crate::projects::{account, insert_account, insert_project, scope};

fn id(number: u8) -> InvitationId {
    InvitationId(uuid::Uuid::from_u128(number.into()))
}

fn bob() -> Email {
    Email::parse("Bob@example.com").unwrap()
}

/// The hash of a link is its number, thirty-two times.
async fn invite(tx: &mut Tx, project: u128, number: u8, days: i64) {
    let invitation = NewInvitation {
        id: id(number),
        link_hash: [number; 32],
        email: &bob(),
        role: Role::Editor,
        invited_by: "ann@example.com",
        expires_at: tx.now() + TimeDelta::days(days),
    };
    invitations::insert(tx, scope(project), &invitation).await.unwrap();
}

async fn two_projects(tx: &mut Tx) {
    insert_account(tx, 1, "Ann").await;
    insert_project(tx, 1, "Payouts", account(1)).await;
    insert_project(tx, 2, "Other", account(1)).await;
}

async fn is_open(tx: &mut Tx, number: u8) -> bool {
    invitations::find_open(tx, &[number; 32]).await.unwrap().is_some()
}

#[tokio::test]
async fn an_invitation_is_found_by_its_link_until_it_ends() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        invite(&mut tx, 1, 1, 7).await;
        let found = invitations::find_open(&mut tx, &[1; 32]).await.unwrap().unwrap();
        assert_eq!((found.project_id, found.project_name.as_str()), (scope(1).project().0, "Payouts"));
        assert_eq!((found.email.as_str(), found.email_key.as_str()), ("Bob@example.com", "bob@example.com"));
        assert_eq!((found.role.as_str(), found.invited_by.as_str()), ("editor", "ann@example.com"));
        assert_eq!((found.created_at, found.expires_at), (start(), start() + TimeDelta::days(7)));
        assert!(!is_open(&mut tx, 2).await);

        projects::set_deleted(&mut tx, scope(1), Some(start())).await.unwrap();
        assert!(!is_open(&mut tx, 1).await, "its project is deleted");
        projects::set_deleted(&mut tx, scope(1), None).await.unwrap();
        clock.advance(TimeDelta::days(7) - TimeDelta::microseconds(1));
        assert!(is_open(&mut tx, 1).await);
        clock.advance(TimeDelta::microseconds(1));
        assert!(!is_open(&mut tx, 1).await);
        assert!(!invitations::accept(&mut tx, scope(1), id(1)).await.unwrap());
        assert!(!invitations::revoke(&mut tx, scope(1), id(1)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_used_once_and_only_in_its_project() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        invite(&mut tx, 1, 1, 7).await;
        assert!(!invitations::accept(&mut tx, scope(2), id(1)).await.unwrap());
        assert!(!invitations::revoke(&mut tx, scope(2), id(1)).await.unwrap());
        assert!(invitations::find(&mut tx, scope(2), id(1)).await.unwrap().is_none());
        assert!(invitations::accept(&mut tx, scope(1), id(1)).await.unwrap());
        assert!(!invitations::accept(&mut tx, scope(1), id(1)).await.unwrap());
        assert!(!invitations::revoke(&mut tx, scope(1), id(1)).await.unwrap());
        assert!(!is_open(&mut tx, 1).await);
        let found = invitations::find(&mut tx, scope(1), id(1)).await.unwrap().unwrap();
        assert_eq!((found.accepted_at, found.revoked_at), (Some(start()), None));
    })
    .await;
}

#[tokio::test]
async fn invitations_of_an_address_are_taken_back_together() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        invite(&mut tx, 1, 1, 7).await;
        invite(&mut tx, 1, 2, 7).await;
        invite(&mut tx, 2, 3, 7).await;
        assert!(invitations::revoke(&mut tx, scope(1), id(1)).await.unwrap());
        assert_eq!(invitations::revoke_all_of(&mut tx, scope(1), &bob()).await.unwrap(), 1);
        assert_eq!(invitations::revoke_all_of(&mut tx, scope(1), &bob()).await.unwrap(), 0);
        assert!(!is_open(&mut tx, 2).await);
        assert!(is_open(&mut tx, 3).await);
    })
    .await;
}

#[tokio::test]
async fn invitations_are_listed_latest_first_and_cleared_when_they_are_old() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for (number, days) in [(1, 3), (2, 1), (3, 2), (4, 9)] {
            invite(&mut tx, 1, number, days).await;
        }
        invite(&mut tx, 2, 5, 1).await;
        let numbers = async |tx: &mut Tx, before, limit| {
            let listed = invitations::list(tx, scope(1), before, limit).await.unwrap();
            listed.into_iter().map(|row| row.id.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(numbers(&mut tx, None, 3).await, [4, 3, 2]);
        assert_eq!(numbers(&mut tx, Some(id(2)), 3).await, [1]);
        let instant = start() + TimeDelta::days(3);
        assert_eq!(invitations::delete_expired(&mut tx, instant, 3).await.unwrap(), 3);
        assert_eq!(numbers(&mut tx, None, 9).await, [4, 1]);
        assert_eq!(invitations::delete_expired(&mut tx, instant, 3).await.unwrap(), 1);
        assert_eq!(invitations::delete_expired(&mut tx, instant, 3).await.unwrap(), 0);
    })
    .await;
}
