//! Members of projects.

use domain::{AccountId, Email, Role};
use store::members::{self, Wanted};
use store::{StoreError, Tx, accounts, projects};

use crate::place::{each_backend, start};
use crate::projects::{account, insert_account, insert_project, scope, settings};

const fn all<'a>() -> Wanted<'a> {
    Wanted { search: None, role: None, after: None, limit: 100 }
}

/// Ann owns two projects; Bob and Cid belong to the first.
async fn team(tx: &mut Tx) {
    for (number, name) in [(1, "Ann"), (2, "Bob"), (3, "Cid")] {
        insert_account(tx, number, name).await;
    }
    insert_project(tx, 1, "Payouts", account(1)).await;
    insert_project(tx, 2, "Other", account(1)).await;
    members::insert(tx, scope(1), account(2), Role::Owner).await.unwrap();
    members::insert(tx, scope(1), account(3), Role::Viewer).await.unwrap();
}

async fn names(tx: &mut Tx, wanted: &Wanted<'_>) -> Vec<String> {
    members::list(tx, scope(1), wanted).await.unwrap().into_iter().map(|member| member.name).collect()
}

#[tokio::test]
async fn what_lets_somebody_in_is_found_with_the_project() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        team(&mut tx).await;
        let restricted = projects::Settings { networks: "10.0.0.0/8", ..settings("Payouts") };
        projects::update(&mut tx, scope(1), &restricted).await.unwrap();
        projects::set_archived(&mut tx, scope(1), Some(start())).await.unwrap();
        let project = scope(1).project();
        let member = members::find_admission(&mut tx, project, account(3)).await.unwrap().unwrap();
        assert_eq!((member.role.as_deref(), member.networks.as_str()), (Some("viewer"), "10.0.0.0/8"));
        assert_eq!((member.archived_at, member.deleted_at), (Some(start()), None));
        let stranger = members::find_admission(&mut tx, scope(2).project(), account(3)).await.unwrap().unwrap();
        assert_eq!(stranger.role, None);
        assert_eq!(members::find_admission(&mut tx, scope(9).project(), account(3)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn an_account_belongs_to_a_project_once() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        team(&mut tx).await;
        let again = members::insert(&mut tx, scope(1), account(3), Role::Owner).await;
        assert!(matches!(again, Err(StoreError::Duplicate)), "{again:?}");
        let found = members::find(&mut tx, scope(1), account(3)).await.unwrap().unwrap();
        assert_eq!((found.role.as_str(), found.email.as_str(), found.version), ("viewer", "cid@example.com", 1));
        assert_eq!((found.account_id, found.joined_at, found.disabled_at), (account(3).0, start(), None));
        assert!(members::find(&mut tx, scope(2), account(3)).await.unwrap().is_none());
        let has = async |tx: &mut Tx, number, email| {
            members::has_email(tx, scope(number), &Email::parse(email).unwrap()).await.unwrap()
        };
        assert!(has(&mut tx, 1, "CID@example.com").await);
        assert!(!has(&mut tx, 2, "cid@example.com").await);
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_change_of_a_member_stays_in_its_project() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        team(&mut tx).await;
        assert!(members::set_role(&mut tx, scope(1), account(1), Role::Reviewer).await.unwrap());
        assert!(!members::set_role(&mut tx, scope(2), account(3), Role::Reviewer).await.unwrap());
        let role = async |tx: &mut Tx, number| members::find(tx, scope(number), account(1)).await.unwrap().unwrap();
        assert_eq!((role(&mut tx, 1).await.role.as_str(), role(&mut tx, 1).await.version), ("reviewer", 2));
        assert_eq!(role(&mut tx, 2).await.role, "owner");
        assert!(members::delete(&mut tx, scope(1), account(1)).await.unwrap());
        assert!(!members::delete(&mut tx, scope(1), account(1)).await.unwrap());
        assert_eq!(role(&mut tx, 2).await.role, "owner");
    })
    .await;
}

#[tokio::test]
async fn only_owners_who_can_sign_in_count_as_owners() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        team(&mut tx).await;
        assert_eq!(members::count_owners(&mut tx, scope(1)).await.unwrap(), 2);
        accounts::set_disabled(&mut tx, account(2), true).await.unwrap();
        assert_eq!(members::count_owners(&mut tx, scope(1)).await.unwrap(), 1);
        assert_eq!(members::count_owners(&mut tx, scope(2)).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn members_are_listed_by_name_searched_and_told_apart_by_role() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        team(&mut tx).await;
        assert_eq!(names(&mut tx, &all()).await, ["Ann", "Bob", "Cid"]);
        let two = Wanted { limit: 2, ..all() };
        assert_eq!(names(&mut tx, &two).await, ["Ann", "Bob"]);
        let after = |account: AccountId| Wanted { after: Some(account), ..all() };
        assert_eq!(names(&mut tx, &after(account(2))).await, ["Cid"]);
        members::delete(&mut tx, scope(1), account(2)).await.unwrap();
        assert_eq!(names(&mut tx, &after(account(2))).await, ["Cid"], "a place stays when its member goes");
        let role = Wanted { role: Some(Role::Viewer), ..all() };
        assert_eq!(names(&mut tx, &role).await, ["Cid"]);
        let search = Wanted { search: Some("ANN@"), ..all() };
        assert_eq!(names(&mut tx, &search).await, ["Ann"]);
        assert_eq!(members::list(&mut tx, scope(2), &all()).await.unwrap().len(), 1);
    })
    .await;
}
