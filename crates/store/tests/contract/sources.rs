//! Sources, their versions, the statements in them, and remembered layouts.

use chrono::TimeDelta;
use domain::{FileId, JobId, SourceId, SourceState};
use store::sources::{self, Covered, Found, NewStatement, NewVersion, Wanted};
use store::{Tx, layouts, projects};
use uuid::Uuid;

use crate::place::{each_backend, start};
use crate::projects::{account, insert_account, insert_project, scope};

const fn source(number: u128) -> SourceId {
    SourceId(Uuid::from_u128(number))
}

const fn file(number: u128) -> FileId {
    FileId(Uuid::from_u128(number))
}

async fn two_projects(tx: &mut Tx) {
    insert_account(tx, 1, "Ann").await;
    insert_project(tx, 1, "Payouts", account(1)).await;
    insert_project(tx, 2, "Rent", account(1)).await;
}

const fn version<'a>(number: i64, of: FileId, name: &'a str) -> NewVersion<'a> {
    NewVersion { number, file: of, file_name: name, file_size: 1 << 40, created_by: "ann@example.com" }
}

async fn insert(tx: &mut Tx, project: u128, number: u128, name: &str) {
    sources::insert(tx, scope(project), source(number), name, number == 9).await.unwrap();
    let new = version(1, file(number), "bank.csv");
    sources::insert_version(tx, scope(project), source(number), new).await.unwrap();
}

const fn all<'a>() -> Wanted<'a> {
    Wanted { search: None, deleted: false, after: None, limit: 100 }
}

async fn names(tx: &mut Tx, wanted: &Wanted<'_>) -> Vec<String> {
    sources::list(tx, scope(1), wanted).await.unwrap().into_iter().map(|row| row.name).collect()
}

const fn ready<'a>() -> Found<'a> {
    Found {
        state: SourceState::Ready,
        attempt: Some(2),
        records: 290,
        rejected: 10,
        issues: 12,
        stored: 4_096,
        layout: Some("{}"),
        findings: Some("[]"),
        problem: None,
    }
}

#[tokio::test]
async fn a_source_shows_its_latest_version() {
    each_backend(async |store, clock| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 1, "Bank").await;
        let found = sources::find(&mut tx, scope(1), source(1)).await.unwrap().unwrap();
        assert_eq!(
            (found.name.as_str(), found.state.as_str(), found.file_name.as_str()),
            ("Bank", "importing", "bank.csv")
        );
        assert_eq!((found.latest, found.version, found.created_at, found.sample), (1, 1, start(), false));

        assert!(sources::settle_version(&mut tx, scope(1), source(1), 1, ready()).await.unwrap());
        assert!(!sources::settle_version(&mut tx, scope(1), source(1), 1, ready()).await.unwrap(), "it is settled");
        clock.advance(TimeDelta::hours(1));
        sources::insert_version(&mut tx, scope(1), source(1), version(2, file(2), "new.csv")).await.unwrap();
        sources::set_job(&mut tx, scope(1), source(1), 2, JobId(Uuid::from_u128(5))).await.unwrap();
        let found = sources::find(&mut tx, scope(1), source(1)).await.unwrap().unwrap();
        assert_eq!((found.latest, found.records, found.file_name.as_str()), (2, 0, "new.csv"));
        assert_eq!((found.version, found.changed_at), (2, start() + TimeDelta::hours(1)));
        assert_eq!(found.job_id, Some(Uuid::from_u128(5)));

        let first = sources::find_version(&mut tx, scope(1), source(1), 1).await.unwrap().unwrap();
        assert_eq!((first.state.as_str(), first.attempt, first.records, first.issues), ("ready", Some(2), 290, 12));
        assert_eq!(
            (first.layout.as_deref(), first.findings.as_deref(), first.file_size),
            (Some("{}"), Some("[]"), 1 << 40)
        );
        let listed = sources::list_versions(&mut tx, scope(1), source(1), 10).await.unwrap();
        assert_eq!(listed.iter().map(|version| version.number).collect::<Vec<_>>(), [2, 1]);
        assert!(listed.iter().all(|version| version.layout.is_none() && version.findings.is_none()));
        assert_eq!(sources::count_of_file(&mut tx, scope(1), file(1)).await.unwrap(), 1);
        assert_eq!(sources::count_of_file(&mut tx, scope(2), file(1)).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_of_a_source_is_found_through_another_project() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 1, "Bank").await;
        let (other, own) = (scope(2), source(1));
        assert!(sources::find(&mut tx, other, own).await.unwrap().is_none());
        assert!(sources::find_version(&mut tx, other, own, 1).await.unwrap().is_none());
        assert!(sources::list_versions(&mut tx, other, own, 10).await.unwrap().is_empty());
        assert!(sources::list(&mut tx, other, &all()).await.unwrap().is_empty());
        sources::rename(&mut tx, other, own, "Mine").await.unwrap();
        sources::touch(&mut tx, other, own).await.unwrap();
        sources::set_deleted(&mut tx, other, own, Some(start())).await.unwrap();
        assert!(!sources::settle_version(&mut tx, other, own, 1, ready()).await.unwrap());
        let states = (SourceState::Importing, SourceState::Ready);
        assert!(!sources::set_state(&mut tx, other, own, 1, states).await.unwrap());
        assert!(sources::purge(&mut tx, other, own).await.unwrap().is_none());
        let found = sources::find(&mut tx, scope(1), own).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.version, found.deleted_at), ("Bank", 1, None));
    })
    .await;
}

#[tokio::test]
async fn sources_are_listed_by_name_a_page_at_a_time() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for (number, name) in [(1, "ledger"), (2, "Bank 100%"), (3, "Ärzte"), (4, "old")] {
            insert(&mut tx, 1, number, name).await;
        }
        sources::set_deleted(&mut tx, scope(1), source(4), Some(start())).await.unwrap();
        assert_eq!(names(&mut tx, &all()).await, ["Bank 100%", "ledger", "Ärzte"]);
        assert_eq!(names(&mut tx, &Wanted { search: Some("0%"), ..all() }).await, ["Bank 100%"]);
        assert_eq!(names(&mut tx, &Wanted { search: Some("ärz"), ..all() }).await, ["Ärzte"]);
        assert_eq!(names(&mut tx, &Wanted { deleted: true, ..all() }).await, ["old"]);
        let after = Some(("bank 100%".to_owned(), source(2)));
        assert_eq!(names(&mut tx, &Wanted { after, limit: 1, ..all() }).await, ["ledger"]);
    })
    .await;
}

#[tokio::test]
async fn a_source_is_renamed_decided_about_deleted_and_removed() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        insert(&mut tx, 1, 1, "Bank").await;
        insert(&mut tx, 1, 9, "Sample").await;
        sources::rename(&mut tx, scope(1), source(1), "The bank").await.unwrap();
        sources::hold(&mut tx, scope(1), source(1)).await.unwrap();
        sources::touch(&mut tx, scope(1), source(1)).await.unwrap();
        let found = sources::find(&mut tx, scope(1), source(1)).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.name_key.as_str(), found.version), ("The bank", "the bank", 2));

        let held = Found { state: SourceState::Held, ..ready() };
        sources::settle_version(&mut tx, scope(1), source(1), 1, held).await.unwrap();
        let go_on = (SourceState::Held, SourceState::Ready);
        assert!(sources::set_state(&mut tx, scope(1), source(1), 1, go_on).await.unwrap());
        assert!(!sources::set_state(&mut tx, scope(1), source(1), 1, go_on).await.unwrap());

        assert_eq!(sources::list_samples(&mut tx, scope(1)).await.unwrap(), [source(9)]);
        assert!(sources::find_deleted_before(&mut tx, start()).await.unwrap().is_none());
        sources::set_deleted(&mut tx, scope(1), source(1), Some(start())).await.unwrap();
        assert!(sources::find_deleted_before(&mut tx, start() - TimeDelta::seconds(1)).await.unwrap().is_none());
        let found = sources::find_deleted_before(&mut tx, start()).await.unwrap();
        assert_eq!(found, Some((scope(1).project(), source(1))));
        assert_eq!(sources::purge(&mut tx, scope(1), source(1)).await.unwrap().as_deref(), Some("The bank"));
        assert!(sources::find_version(&mut tx, scope(1), source(1), 1).await.unwrap().is_none());
    })
    .await;
}

fn october<'a>() -> NewStatement<'a> {
    NewStatement {
        account: "DE02 EUR",
        statement: "10",
        opened_on: Some("2026-09-30"),
        closed_on: Some("2026-10-31"),
        opening: Some("0.00"),
        closing: Some("12.50"),
    }
}

async fn covered(tx: &mut Tx, by: u128, of: u128) -> Vec<Covered> {
    sources::list_statements(tx, scope(1), "de02 eur", (source(by), file(of)), 10).await.unwrap()
}

#[tokio::test]
async fn statements_of_other_files_of_the_account_are_known() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for number in [1, 2] {
            insert(&mut tx, 1, number, "Bank").await;
        }
        let other = NewStatement { account: "DE03 EUR", opened_on: None, closing: None, ..october() };
        sources::insert_statements(&mut tx, scope(1), source(1), 1, &[october(), other]).await.unwrap();
        assert!(covered(&mut tx, 2, 2).await.is_empty(), "its file is being read");

        sources::settle_version(&mut tx, scope(1), source(1), 1, ready()).await.unwrap();
        let found = covered(&mut tx, 2, 2).await;
        let [found] = &found[..] else { panic!("{found:?}") };
        assert_eq!((found.source.as_str(), found.statement.as_str()), ("Bank", "10"));
        assert_eq!((found.opened_on.as_deref(), found.closing.as_deref()), (Some("2026-09-30"), Some("12.50")));
        assert!(covered(&mut tx, 2, 1).await.is_empty(), "the same file says nothing new");

        sources::insert_version(&mut tx, scope(1), source(1), version(2, file(3), "new.csv")).await.unwrap();
        assert!(covered(&mut tx, 2, 2).await.is_empty(), "another file took its place");
        assert_eq!(covered(&mut tx, 1, 3).await.len(), 1, "it comes before this one");
        sources::set_deleted(&mut tx, scope(1), source(1), Some(start())).await.unwrap();
        assert!(covered(&mut tx, 1, 3).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_layout_is_remembered_for_the_headers_of_a_project() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        two_projects(&mut tx).await;
        for layout in ["first", "second"] {
            layouts::remember(&mut tx, scope(1), &[7; 32], layout).await.unwrap();
        }
        assert_eq!(layouts::find(&mut tx, scope(1), &[7; 32]).await.unwrap().as_deref(), Some("second"));
        assert!(layouts::find(&mut tx, scope(2), &[7; 32]).await.unwrap().is_none());
        assert!(layouts::find(&mut tx, scope(1), &[8; 32]).await.unwrap().is_none());
        projects::set_deleted(&mut tx, scope(1), Some(start())).await.unwrap();
        projects::purge(&mut tx, scope(1), start()).await.unwrap();
        assert!(layouts::find(&mut tx, scope(1), &[7; 32]).await.unwrap().is_none());
    })
    .await;
}
