//! Files: found and listed in their project, compared by content, counted with what is promised.

use domain::{FileId, ProjectId, SourceId, SourceState, UploadId};
use store::files::{self, NewRow, Room};
use store::sources::{self, Found, NewVersion};
use store::{ProjectScope, Store, Tx, projects, uploads};
use uuid::Uuid;

use crate::place::{each_backend, start};
use crate::projects::settings;

const PAYOUTS: ProjectScope = ProjectScope::granted(ProjectId(Uuid::from_u128(1)));
const OTHER: ProjectScope = ProjectScope::granted(ProjectId(Uuid::from_u128(2)));

fn id(number: u128) -> FileId {
    FileId(Uuid::from_u128(number))
}

pub async fn two_projects(store: &Store) {
    let mut tx = store.write().await.unwrap();
    for scope in [PAYOUTS, OTHER] {
        projects::insert(&mut tx, scope.project(), &settings("Payouts")).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn file(tx: &mut Tx, scope: ProjectScope, number: u128, size: i64, content: u8) {
    let row =
        NewRow { id: id(number), name: "../bank.csv", size, sha256: &[content; 32], uploaded_by: "ann@example.com" };
    files::insert(tx, scope, &row).await.unwrap();
}

async fn promise(tx: &mut Tx, scope: ProjectScope, number: u128, size: i64) {
    let row = uploads::NewRow {
        id: UploadId(Uuid::from_u128(number)),
        name: "ledger.csv",
        size,
        chunk_size: None,
        sha256: None,
        begun_by: "ann@example.com",
        expires_at: start() + chrono::TimeDelta::hours(1),
    };
    uploads::insert(tx, scope, &row).await.unwrap();
}

/// A source whose tables have so many bytes.
async fn stored(tx: &mut Tx, scope: ProjectScope, number: u128, bytes: i64) {
    let source = SourceId(Uuid::from_u128(number));
    sources::insert(tx, scope, source, "Bank", false).await.unwrap();
    let new = NewVersion { number: 1, file: id(1), file_name: "bank.csv", file_size: 7, created_by: "ann@example.com" };
    sources::insert_version(tx, scope, source, new).await.unwrap();
    let found = Found {
        state: SourceState::Ready,
        attempt: Some(1),
        records: 1,
        rejected: 0,
        issues: 0,
        stored: bytes,
        layout: None,
        findings: None,
        problem: None,
    };
    assert!(sources::settle_version(tx, scope, source, 1, found).await.unwrap());
}

#[tokio::test]
async fn a_file_is_found_in_its_project_and_in_no_other() {
    each_backend(async |store, _| {
        two_projects(&store).await;
        let mut tx = store.write().await.unwrap();
        file(&mut tx, PAYOUTS, 1, 7, 1).await;
        let found = files::find(&mut tx, PAYOUTS, id(1)).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.size, found.sha256.as_slice()), ("../bank.csv", 7, &[1; 32][..]));
        assert_eq!((found.uploaded_by.as_str(), found.uploaded_at, found.same_as), ("ann@example.com", start(), None));
        assert!(!files::is_used(&mut tx, PAYOUTS, id(1)).await.unwrap());
        assert_eq!(files::find(&mut tx, OTHER, id(1)).await.unwrap(), None);
        assert!(!files::delete(&mut tx, OTHER, id(1)).await.unwrap());
        assert!(files::delete(&mut tx, PAYOUTS, id(1)).await.unwrap());
        assert_eq!(files::find(&mut tx, PAYOUTS, id(1)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_same_content_is_recognised_in_the_same_project_only() {
    each_backend(async |store, clock| {
        two_projects(&store).await;
        for (scope, number, content) in [(OTHER, 9, 1), (PAYOUTS, 3, 1), (PAYOUTS, 1, 2), (PAYOUTS, 2, 1)] {
            let mut tx = store.write().await.unwrap();
            file(&mut tx, scope, number, 7, content).await;
            tx.commit().await.unwrap();
            clock.advance(chrono::TimeDelta::seconds(1));
        }
        let mut tx = store.read().await.unwrap();
        let same = |files: Vec<files::File>| files.into_iter().map(|file| file.same_as).collect::<Vec<_>>();
        let all = files::list(&mut tx, PAYOUTS, None, 10).await.unwrap();
        assert_eq!(all.iter().map(|file| file.id.as_u128()).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!(same(all), [None, Some(id(3).0), None]);
        let rest = files::list(&mut tx, PAYOUTS, Some(id(3)), 1).await.unwrap();
        assert_eq!(rest.iter().map(|file| file.id.as_u128()).collect::<Vec<_>>(), [2]);
    })
    .await;
}

#[tokio::test]
async fn the_first_of_files_that_arrive_at_the_same_instant_is_the_one_that_was_taken_first() {
    each_backend(async |store, _| {
        two_projects(&store).await;
        let order = [7, 3, 9, 1, 5];
        for number in order {
            let mut tx = store.write().await.unwrap();
            file(&mut tx, PAYOUTS, number, 7, 1).await;
            tx.commit().await.unwrap();
        }
        let mut tx = store.read().await.unwrap();
        let all = files::list(&mut tx, PAYOUTS, None, 10).await.unwrap();
        assert!(all.iter().all(|file| file.uploaded_at == start()));
        for found in all {
            let expected = (found.id != id(7).0).then_some(id(7).0);
            assert_eq!(found.same_as, expected, "{}", found.id);
            assert_eq!(files::find(&mut tx, PAYOUTS, FileId(found.id)).await.unwrap().unwrap().same_as, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn files_promises_and_tables_are_counted_together() {
    each_backend(async |store, _| {
        two_projects(&store).await;
        let mut tx = store.write().await.unwrap();
        assert_eq!(files::room(&mut tx, PAYOUTS).await.unwrap(), Room { files: 0, tables: 0, site: 0 });
        file(&mut tx, PAYOUTS, 1, 7, 1).await;
        file(&mut tx, OTHER, 2, 1 << 40, 1).await;
        promise(&mut tx, PAYOUTS, 3, 10).await;
        stored(&mut tx, PAYOUTS, 4, 5).await;
        stored(&mut tx, OTHER, 5, 1 << 41).await;
        let room = files::room(&mut tx, PAYOUTS).await.unwrap();
        assert_eq!(room, Room { files: 17, tables: 5, site: 22 + (1 << 40) + (1 << 41) });
        assert_eq!(room.project(), 22);
        sources::purge(&mut tx, PAYOUTS, SourceId(Uuid::from_u128(4))).await.unwrap();
        assert_eq!(files::room(&mut tx, PAYOUTS).await.unwrap().tables, 0);
    })
    .await;
}

#[tokio::test]
async fn whoever_takes_room_second_sees_what_the_first_was_promised() {
    each_backend(async |store, _| {
        two_projects(&store).await;
        let mut first = store.write().await.unwrap();
        assert_eq!(files::take_room(&mut first, PAYOUTS).await.unwrap().site, 0);
        let second = tokio::spawn({
            let store = store.clone();
            async move {
                let mut tx = store.write().await.unwrap();
                files::take_room(&mut tx, OTHER).await.unwrap()
            }
        });
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        assert!(!second.is_finished());
        promise(&mut first, PAYOUTS, 3, 10).await;
        first.commit().await.unwrap();
        assert_eq!(second.await.unwrap(), Room { files: 0, tables: 0, site: 10 });
    })
    .await;
}
