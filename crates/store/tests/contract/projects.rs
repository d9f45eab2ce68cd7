//! Projects.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, Email, ProjectId, Role};
use metrics_util::debugging::{DebugValue, DebuggingRecorder};
use store::accounts::{self, NewAccount};
use store::projects::{self, Listed, Settings, Wanted};
use store::{ProjectScope, Tx, members};

use crate::place::{Place, each_backend, start};

pub fn account(number: u128) -> AccountId {
    AccountId(uuid::Uuid::from_u128(number))
}

pub fn scope(number: u128) -> ProjectScope {
    ProjectScope::granted(ProjectId(uuid::Uuid::from_u128(number)))
}

pub async fn insert_account(tx: &mut Tx, number: u128, name: &str) {
    let email = &Email::parse(&format!("{}@example.com", name.to_lowercase())).unwrap();
    let (id, password_hash, language) = (account(number), None, None);
    let row = NewAccount { id, email, name, password_hash, is_admin: false, language, time_zone: "UTC" };
    accounts::insert(tx, &row).await.unwrap();
}

pub const fn settings(name: &str) -> Settings<'_> {
    Settings {
        name,
        description: "Bank and ledger",
        time_zone: "Europe/Berlin",
        currency: "EUR",
        upload_limit: None,
        retention_days: None,
        networks: "",
    }
}

pub async fn insert_project(tx: &mut Tx, number: u128, name: &str, owner: AccountId) {
    projects::insert(tx, scope(number).project(), &settings(name)).await.unwrap();
    members::insert(tx, scope(number), owner, Role::Owner).await.unwrap();
}

pub const fn all<'a>() -> Wanted<'a> {
    Wanted { search: None, state: "active", only: None, after: None, limit: 100 }
}

fn names(listed: &[Listed]) -> Vec<&str> {
    listed.iter().map(|row| row.name.as_str()).collect()
}

async fn names_of(tx: &mut Tx, owner: AccountId, wanted: &Wanted<'_>) -> Vec<String> {
    let listed = projects::list_of(tx, owner, wanted).await.unwrap();
    names(&listed).into_iter().map(ToOwned::to_owned).collect()
}

fn a_week_later() -> DateTime<Utc> {
    start() + TimeDelta::days(7)
}

#[tokio::test]
async fn a_project_is_found_as_it_was_written_and_changed() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        insert_account(&mut tx, 1, "Ann").await;
        insert_project(&mut tx, 1, "Payouts", account(1)).await;
        let found = projects::find(&mut tx, scope(1)).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.description.as_str()), ("Payouts", "Bank and ledger"));
        assert_eq!((found.time_zone.as_str(), found.currency.as_str(), found.version), ("Europe/Berlin", "EUR", 1));
        assert_eq!((found.created_at, found.archived_at, found.deleted_at), (start(), None, None));

        let changed = Settings { upload_limit: Some(1 << 40), retention_days: Some(90), ..settings("Pay-outs") };
        let changed = Settings { networks: "10.0.0.0/8,2001:db8::/32", ..changed };
        projects::update(&mut tx, scope(1), &changed).await.unwrap();
        let found = projects::take(&mut tx, scope(1)).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.version), ("Pay-outs", 2));
        assert_eq!((found.upload_limit, found.retention_days), (Some(1 << 40), Some(90)));
        assert_eq!(found.networks, "10.0.0.0/8,2001:db8::/32");
        assert_eq!(projects::count_members(&mut tx, scope(1)).await.unwrap(), 1);
        assert!(projects::find(&mut tx, scope(2)).await.unwrap().is_none());
        assert!(projects::take(&mut tx, scope(2)).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn lists_are_sorted_by_name_and_go_on_where_they_ended() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        insert_account(&mut tx, 1, "Ann").await;
        insert_account(&mut tx, 2, "Bob").await;
        for (number, name) in [(1, "beta"), (2, "Alpha"), (3, "beta"), (4, "Ärger"), (5, "_x")] {
            insert_project(&mut tx, number, name, account(1)).await;
        }
        insert_project(&mut tx, 6, "Somebody else's", account(2)).await;
        let two = Wanted { limit: 2, ..all() };
        let first = projects::list_of(&mut tx, account(1), &two).await.unwrap();
        assert_eq!(names(&first), ["_x", "Alpha"]);
        let place = |row: &Listed| Some((row.name_key.clone(), ProjectId(row.id)));
        let second = Wanted { after: place(&first[1]), ..two.clone() };
        let second = projects::list_of(&mut tx, account(1), &second).await.unwrap();
        assert_eq!(names(&second), ["beta", "beta"]);
        let third = Wanted { after: place(&second[1]), ..two };
        assert_eq!(names_of(&mut tx, account(1), &third).await, ["Ärger"]);

        let everything = projects::list_all(&mut tx, Some(account(1)), &all()).await.unwrap();
        assert_eq!(names(&everything), ["_x", "Alpha", "beta", "beta", "Somebody else's", "Ärger"]);
        let roles: Vec<_> = everything.iter().map(|row| row.role.as_deref()).collect();
        assert_eq!(roles[3..5], [Some("owner"), None]);
        let nobody = projects::list_all(&mut tx, None, &Wanted { limit: 1, ..all() }).await.unwrap();
        assert_eq!((names(&nobody), nobody[0].role.as_deref()), (vec!["_x"], None));
    })
    .await;
}

#[tokio::test]
async fn a_search_finds_parts_of_name_and_description_in_any_capitals() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        insert_account(&mut tx, 1, "Ann").await;
        for (number, name) in [(1, "Überweisungen"), (2, "50 % off"), (3, "500 off"), (4, r"a\b_c")] {
            insert_project(&mut tx, number, name, account(1)).await;
        }
        for (search, found) in [
            ("ÜBERWEIS", vec!["Überweisungen"]),
            ("50 %", vec!["50 % off"]),
            ("_", vec![r"a\b_c"]),
            (r"\b", vec![r"a\b_c"]),
            ("LEDGER", vec!["50 % off", "500 off", r"a\b_c", "Überweisungen"]),
            ("nothing", vec![]),
        ] {
            let wanted = Wanted { search: Some(search), ..all() };
            assert_eq!(names_of(&mut tx, account(1), &wanted).await, found, "{search}");
        }
        let only = Wanted { only: Some(scope(3).project()), ..all() };
        assert_eq!(names_of(&mut tx, account(1), &only).await, ["500 off"]);
    })
    .await;
}

#[tokio::test]
async fn a_list_shows_one_stage_of_life_and_deleted_projects_to_their_owners_only() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        insert_account(&mut tx, 1, "Ann").await;
        insert_account(&mut tx, 2, "Bob").await;
        for (number, name) in [(1, "active"), (2, "archived"), (3, "deleted"), (4, "both")] {
            insert_project(&mut tx, number, name, account(1)).await;
            members::insert(&mut tx, scope(number), account(2), Role::Editor).await.unwrap();
        }
        for number in [2, 4] {
            projects::set_archived(&mut tx, scope(number), Some(start())).await.unwrap();
        }
        for number in [3, 4] {
            projects::set_deleted(&mut tx, scope(number), Some(start())).await.unwrap();
        }
        let state = |state| Wanted { state, ..all() };
        for (word, owner, editor) in [
            ("active", vec!["active"], vec!["active"]),
            ("archived", vec!["archived"], vec!["archived"]),
            ("deleted", vec!["both", "deleted"], vec![]),
        ] {
            assert_eq!(names_of(&mut tx, account(1), &state(word)).await, owner);
            assert_eq!(names_of(&mut tx, account(2), &state(word)).await, editor);
            let everything = projects::list_all(&mut tx, None, &state(word)).await.unwrap();
            assert_eq!(names(&everything), owner);
        }
        projects::set_deleted(&mut tx, scope(4), None).await.unwrap();
        projects::set_archived(&mut tx, scope(4), None).await.unwrap();
        assert_eq!(names_of(&mut tx, account(2), &all()).await, ["active", "both"]);
    })
    .await;
}

#[tokio::test]
async fn members_and_owners_who_can_sign_in_are_counted_in_the_list_itself() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        for (number, name) in [(1, "Ann"), (2, "Bob"), (3, "Cid")] {
            insert_account(&mut tx, number, name).await;
        }
        insert_project(&mut tx, 1, "Payouts", account(1)).await;
        insert_project(&mut tx, 2, "Alone", account(1)).await;
        members::insert(&mut tx, scope(1), account(2), Role::Owner).await.unwrap();
        members::insert(&mut tx, scope(1), account(3), Role::Viewer).await.unwrap();
        let counts = async |tx: &mut Tx| {
            let listed = projects::list_of(tx, account(1), &all()).await.unwrap();
            listed.iter().map(|row| (row.members, row.owners)).collect::<Vec<_>>()
        };
        assert_eq!(counts(&mut tx).await, [(1, 1), (3, 2)]);
        assert!(accounts::set_disabled(&mut tx, account(2), true).await.unwrap());
        assert_eq!(counts(&mut tx).await, [(1, 1), (3, 1)]);
    })
    .await;
}

#[tokio::test]
async fn a_long_list_takes_one_statement_a_page() {
    for place in Place::each().await {
        let recorder = DebuggingRecorder::new();
        let snapshotter = recorder.snapshotter();
        let _guard = metrics::set_default_local_recorder(&recorder);
        let store = place.open().await;
        store.migrate().await.unwrap();
        let mut tx = store.write_durable().await.unwrap();
        many(&mut tx).await;
        tx.commit().await.unwrap();

        let mut tx = store.read().await.unwrap();
        let mut wanted = Wanted { limit: 200, ..all() };
        let mut found = Vec::new();
        loop {
            let page = projects::list_of(&mut tx, account(1), &wanted).await.unwrap();
            let Some(last) = page.last() else { break };
            wanted.after = Some((last.name_key.clone(), ProjectId(last.id)));
            found.extend(page.into_iter().map(|row| (row.name, row.members, row.owners)));
        }
        assert_eq!(found.len(), 1_000);
        assert_eq!(found[0], ("project 0001".to_owned(), 1_000, 1));
        assert_eq!(found[999], ("project 1000".to_owned(), 1, 1));
        let statements = snapshotter.snapshot().into_vec().into_iter().filter_map(|(key, .., value)| {
            let is_list = key.key().labels().any(|label| label.value() == "projects.list_of");
            match value {
                DebugValue::Histogram(times) if is_list => Some(times.len()),
                _ => None,
            }
        });
        assert_eq!(statements.sum::<usize>(), 6, "five pages and the end");
        drop(tx);
        store.close().await;
        place.remove().await;
    }
}

/// A thousand projects of one person, the first of which has a thousand members.
async fn many(tx: &mut Tx) {
    for number in 1..=1_000 {
        insert_account(tx, number, &format!("person{number:04}")).await;
    }
    for number in 1..=1_000 {
        insert_project(tx, number, &format!("project {number:04}"), account(1)).await;
    }
    for number in 2..=1_000 {
        members::insert(tx, scope(1), account(number), Role::Viewer).await.unwrap();
    }
}

#[tokio::test]
async fn a_project_goes_for_good_with_everything_in_it_once_its_time_is_over() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        insert_account(&mut tx, 1, "Ann").await;
        for number in 1..=3 {
            insert_project(&mut tx, number, &format!("project {number}"), account(1)).await;
        }
        projects::set_deleted(&mut tx, scope(2), Some(start() + TimeDelta::minutes(1))).await.unwrap();
        projects::set_deleted(&mut tx, scope(3), Some(a_week_later())).await.unwrap();
        assert_eq!(projects::find_deleted_before(&mut tx, start()).await.unwrap(), None);
        let before = start() + TimeDelta::minutes(1);
        assert_eq!(projects::find_deleted_before(&mut tx, before).await.unwrap(), Some(scope(2).project()));
        assert_eq!(projects::purge(&mut tx, scope(1), before).await.unwrap(), None, "it is in use");
        assert_eq!(projects::purge(&mut tx, scope(3), before).await.unwrap(), None, "its time is not over");
        assert_eq!(projects::purge(&mut tx, scope(2), before).await.unwrap().as_deref(), Some("project 2"));
        assert_eq!(projects::purge(&mut tx, scope(2), before).await.unwrap(), None);
        assert!(members::find(&mut tx, scope(2), account(1)).await.unwrap().is_none());
        assert!(members::find(&mut tx, scope(3), account(1)).await.unwrap().is_some());
    })
    .await;
}
