//! Accounts.

use chrono::TimeDelta;
use domain::{AccountId, Email, Locale, Profile, Theme, TimeZone, UserState};
use store::accounts::{self, NewAccount, Wanted};
use store::{Store, StoreError, Tx};

use crate::place::{Place, clock, each_backend, start};

fn id(number: u128) -> AccountId {
    AccountId(uuid::Uuid::from_u128(number))
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

async fn insert(tx: &mut Tx, number: u128, address: &str, hash: &str) -> Result<(), StoreError> {
    let (id, email) = (id(number), &email(address));
    let account = NewAccount {
        id,
        email,
        name: "Ann",
        password_hash: Some(hash),
        is_admin: true,
        language: Some("de"),
        time_zone: "Europe/Berlin",
    };
    accounts::insert(tx, &account).await
}

#[tokio::test]
async fn an_account_is_found_by_id_and_by_its_address_in_any_capitals() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        insert(&mut tx, 7, "Änne@Example.com", "hash").await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.read().await.unwrap();
        let by_email = accounts::find_by_email(&mut tx, &email("äNNE@example.COM")).await.unwrap().unwrap();
        let by_id = accounts::find(&mut tx, id(7)).await.unwrap().unwrap();
        assert_eq!((by_email.id, by_id.id), (id(7), id(7)));
        assert_eq!((by_id.email.as_str(), by_id.password_hash.as_deref()), ("Änne@Example.com", Some("hash")));
        assert_eq!((by_id.name.as_str(), by_id.is_admin, by_id.language.as_deref()), ("Ann", true, Some("de")));
        assert_eq!((by_id.time_zone.as_str(), by_id.version, by_id.disabled_at), ("Europe/Berlin", 1, None));
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
        insert(&mut tx, 1, "ann@example.com", "first").await.unwrap();
        let again = insert(&mut tx, 2, "ANN@example.com", "second").await;
        assert!(matches!(again, Err(StoreError::Duplicate)), "{again:?}");
        insert(&mut tx, 3, "bob@example.com", "third").await.unwrap();
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_hash_is_replaced_where_there_is_an_account() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        insert(&mut tx, 1, "ann@example.com", "old").await.unwrap();
        assert!(accounts::set_password_hash(&mut tx, id(1), "new").await.unwrap());
        assert!(!accounts::set_password_hash(&mut tx, id(2), "new").await.unwrap());
        assert_eq!(accounts::find(&mut tx, id(1)).await.unwrap().unwrap().password_hash.as_deref(), Some("new"));
        assert!(accounts::hold_password(&mut tx, id(1), Some("new")).await.unwrap());
        assert!(!accounts::hold_password(&mut tx, id(1), Some("old")).await.unwrap());
        assert!(!accounts::hold_password(&mut tx, id(1), None).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_profile_is_changed_unless_somebody_was_faster() {
    each_backend(async |store, _| {
        let mut tx = store.write().await.unwrap();
        insert(&mut tx, 1, "ann@example.com", "hash").await.unwrap();
        let account = accounts::find(&mut tx, id(1)).await.unwrap().unwrap();
        let profile = Profile {
            name: "Änne".to_owned(),
            language: Some(Locale::PtBr),
            theme: Some(Theme::Dark),
            time_zone: TimeZone::parse("Asia/Tokyo").unwrap(),
        };
        assert!(!accounts::change_profile(&mut tx, &account, &profile, Some(2)).await.unwrap());
        assert!(accounts::change_profile(&mut tx, &account, &profile, Some(1)).await.unwrap());
        assert!(accounts::change_profile(&mut tx, &account, &profile, None).await.unwrap());
        let changed = accounts::find(&mut tx, id(1)).await.unwrap().unwrap();
        assert_eq!((changed.name.as_str(), changed.language.as_deref(), changed.version), ("Änne", Some("pt-BR"), 3));
        assert_eq!((changed.theme.as_deref(), changed.time_zone.as_str()), (Some("dark"), "Asia/Tokyo"));
        let found = accounts::list(&mut tx, Some("änne"), None, &Wanted::ByName(None), 10).await.unwrap();
        assert_eq!(found.len(), 1, "the new name is searched");
    })
    .await;
}

#[tokio::test]
async fn admins_are_counted_while_they_can_sign_in() {
    each_backend(async |store, _| {
        let mut tx = store.write().await.unwrap();
        assert!(!accounts::has_admin(&mut tx).await.unwrap());
        insert(&mut tx, 1, "ann@example.com", "hash").await.unwrap();
        insert(&mut tx, 2, "bob@example.com", "hash").await.unwrap();
        assert_eq!(accounts::hold_admins(&mut tx).await.unwrap(), 2);
        assert!(!accounts::set_admin(&mut tx, id(1), false, Some(7)).await.unwrap());
        assert!(accounts::set_admin(&mut tx, id(1), false, Some(1)).await.unwrap());
        assert_eq!(accounts::hold_admins(&mut tx).await.unwrap(), 1);
        assert!(accounts::set_disabled(&mut tx, id(2), true).await.unwrap());
        assert!(!accounts::set_disabled(&mut tx, id(2), true).await.unwrap(), "it is so already");
        assert!(!accounts::has_admin(&mut tx).await.unwrap());
        assert!(accounts::set_disabled(&mut tx, id(2), false).await.unwrap());
        assert_eq!(accounts::find(&mut tx, id(2)).await.unwrap().unwrap().version, 3);
    })
    .await;
}

/// On PostgreSQL units of work run beside one another, so the second has to wait for the first and count anew.
#[tokio::test(flavor = "multi_thread")]
async fn two_who_count_admins_at_once_do_not_count_the_same() {
    for place in Place::each().await {
        let store = Store::open(&place.settings(), clock()).await.unwrap();
        store.migrate().await.unwrap();
        let mut tx = store.write().await.unwrap();
        insert(&mut tx, 1, "ann@example.com", "hash").await.unwrap();
        insert(&mut tx, 2, "bob@example.com", "hash").await.unwrap();
        tx.commit().await.unwrap();
        let both = [1, 2].map(|number| tokio::spawn(step_down(store.clone(), number)));
        let mut counts = Vec::new();
        for one in both {
            counts.push(one.await.unwrap());
        }
        counts.sort_unstable();
        assert_eq!(counts, [1, 2]);
        store.close().await;
        place.remove().await;
    }
}

async fn step_down(store: Store, number: u128) -> u64 {
    let mut tx = store.write().await.unwrap();
    let count = accounts::hold_admins(&mut tx).await.unwrap();
    accounts::set_admin(&mut tx, id(number), false, None).await.unwrap();
    tx.commit().await.unwrap();
    count
}

#[tokio::test]
async fn lists_go_on_after_a_place_in_every_order() {
    each_backend(async |store, clock| {
        let mut tx = store.write().await.unwrap();
        for (number, address) in [(1, "cy@example.com"), (2, "ann@example.com"), (3, "bob@example.com")] {
            insert(&mut tx, number, address, "hash").await.unwrap();
            clock.advance(TimeDelta::seconds(1));
        }
        assert!(accounts::note_sign_in(&mut tx, id(1)).await.unwrap());
        accounts::set_disabled(&mut tx, id(3), true).await.unwrap();
        assert!(!accounts::note_sign_in(&mut tx, id(3)).await.unwrap());
        let mut listed = async |state: Option<UserState>, wanted: Wanted| {
            let found = accounts::list(&mut tx, None, state, &wanted, 10).await.unwrap();
            found.into_iter().map(|one| one.id.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(listed(None, Wanted::ByName(None)).await, [2, 3, 1]);
        let after = ("ann\nann@example.com".to_owned(), id(2).0);
        assert_eq!(listed(None, Wanted::ByName(Some(after))).await, [3, 1]);
        assert_eq!(listed(None, Wanted::ByCreation(None)).await, [3, 2, 1]);
        let second = start() + TimeDelta::seconds(1);
        assert_eq!(listed(None, Wanted::ByCreation(Some((second, id(2).0)))).await, [1]);
        assert_eq!(listed(None, Wanted::BySignIn(None)).await, [1, 3, 2]);
        let third = start() + TimeDelta::seconds(3);
        assert_eq!(listed(None, Wanted::BySignIn(Some((third, id(1).0)))).await, [3, 2]);
        assert_eq!(listed(Some(UserState::Active), Wanted::ByName(None)).await, [2, 1]);
        assert_eq!(listed(Some(UserState::Disabled), Wanted::ByName(None)).await, [3]);
        assert_eq!(listed(Some(UserState::Admin), Wanted::ByName(None)).await, [2, 3, 1]);
        let one = accounts::find_listed(&mut tx, id(1)).await.unwrap().unwrap();
        assert_eq!((one.projects, one.signed_in_at, one.has_second_factor), (0, Some(third), false));
    })
    .await;
}
