//! Tokens: found by what their hash is, listed for whoever may see them.

use chrono::TimeDelta;
use domain::{AccountId, Email, ProjectId, TokenId};
use store::accounts::NewAccount;
use store::tokens::{self, NewRow, Of};
use store::{ProjectScope, Store, Tx, accounts};
use uuid::Uuid;

use crate::place::{each_backend, start};

fn id(number: u128) -> TokenId {
    TokenId(Uuid::from_u128(number))
}

const ANN: AccountId = AccountId(Uuid::from_u128(1));
const BOB: AccountId = AccountId(Uuid::from_u128(2));

async fn account(tx: &mut Tx, id: AccountId, address: &str) {
    let email = Email::parse(address).unwrap();
    let account = NewAccount {
        id,
        email: &email,
        name: "Somebody",
        password_hash: None,
        is_admin: id == BOB,
        language: None,
        time_zone: "Asia/Tokyo",
    };
    accounts::insert(tx, &account).await.unwrap();
}

async fn token(tx: &mut Tx, number: u128, account: AccountId, replaces: Option<u128>) {
    let row = NewRow {
        id: id(number),
        account,
        project: None,
        replaces: replaces.map(id),
        name: "Nightly",
        hint: "tie_abcd",
        secret: &format!("secret {number}"),
        scopes: "read,run",
        expires_at: start() + TimeDelta::days(90),
    };
    tokens::insert(tx, &row).await.unwrap();
}

async fn seeded(store: &Store) {
    let mut tx = store.write_durable().await.unwrap();
    account(&mut tx, ANN, "ann@example.com").await;
    account(&mut tx, BOB, "bob@example.com").await;
    token(&mut tx, 1, ANN, None).await;
    token(&mut tx, 2, ANN, Some(1)).await;
    token(&mut tx, 3, BOB, None).await;
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_token_opens_until_it_ends() {
    each_backend(async |store, clock| {
        seeded(&store).await;
        let mut tx = store.write_durable().await.unwrap();
        let found = tokens::find_bearer(&mut tx, "secret 3").await.unwrap().unwrap();
        assert_eq!((found.id, found.account_id, found.is_admin), (id(3).0, BOB.0, true));
        assert_eq!((found.time_zone.as_str(), found.scopes.as_str()), ("Asia/Tokyo", "read,run"));
        assert!(tokens::find_bearer(&mut tx, "secret 4").await.unwrap().is_none());
        assert!(tokens::find_bearer_by_id(&mut tx, id(3)).await.unwrap().is_some());
        assert!(tokens::revoke(&mut tx, id(3)).await.unwrap());
        assert!(!tokens::revoke(&mut tx, id(3)).await.unwrap());
        assert!(tokens::find_bearer(&mut tx, "secret 3").await.unwrap().is_none());
        assert!(tokens::find_bearer_by_id(&mut tx, id(3)).await.unwrap().is_none());
        assert!(tokens::find(&mut tx, id(3)).await.unwrap().unwrap().revoked_at.is_some());
        clock.advance(TimeDelta::days(90));
        assert!(tokens::find_bearer(&mut tx, "secret 1").await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn lists_are_of_one_account_one_project_or_everybody_and_go_on_where_they_stopped() {
    each_backend(async |store, _| {
        seeded(&store).await;
        let mut tx = store.read().await.unwrap();
        let mut listed = async |of, before, limit| {
            let found = tokens::list(&mut tx, of, before, limit).await.unwrap();
            found.into_iter().map(|token| token.id.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(listed(Of::Account(ANN), None, 9).await, [2, 1]);
        assert_eq!(listed(Of::Everybody, None, 2).await, [3, 2]);
        assert_eq!(listed(Of::Everybody, Some(id(2)), 2).await, [1]);
        let project = ProjectScope::granted(ProjectId(Uuid::from_u128(9)));
        assert_eq!(listed(Of::Project(project), None, 9).await, [0; 0]);
    })
    .await;
}

#[tokio::test]
async fn each_of_a_pair_knows_the_other_while_both_live() {
    each_backend(async |store, _| {
        seeded(&store).await;
        let mut tx = store.write_durable().await.unwrap();
        let mut twins = Vec::new();
        for number in [1, 2, 3] {
            twins.push(tokens::has_live_twin(&mut tx, id(number)).await.unwrap());
        }
        assert_eq!(twins, [true, true, false]);
        tokens::revoke(&mut tx, id(1)).await.unwrap();
        assert!(!tokens::has_live_twin(&mut tx, id(2)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn the_last_use_is_noted() {
    each_backend(async |store, _| {
        seeded(&store).await;
        let mut tx = store.write().await.unwrap();
        tokens::touch(&mut tx, id(1), Some([192, 0, 2, 7].into())).await.unwrap();
        let token = tokens::find(&mut tx, id(1)).await.unwrap().unwrap();
        assert_eq!((token.last_used_at, token.last_used_address.as_deref()), (Some(start()), Some("192.0.2.7")));
        assert_eq!((token.owner.as_str(), token.project_name), ("ann@example.com", None));
    })
    .await;
}
