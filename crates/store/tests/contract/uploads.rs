//! Files on their way: there until they are given up, with the pieces that arrived first.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{ProjectId, UploadId};
use store::uploads::{self, Chunk, NewRow};
use store::{ProjectScope, Tx, discarded, projects};
use uuid::Uuid;

use crate::files::two_projects;
use crate::place::{each_backend, start};

const PAYOUTS: ProjectScope = ProjectScope::granted(ProjectId(Uuid::from_u128(1)));
const OTHER: ProjectScope = ProjectScope::granted(ProjectId(Uuid::from_u128(2)));

fn id(number: u128) -> UploadId {
    UploadId(Uuid::from_u128(number))
}

fn chunk(number: i64, content: u8) -> Chunk {
    Chunk { number, object_id: Uuid::from_u128(content.into()), size: 4, sha256: vec![content; 32] }
}

async fn upload(tx: &mut Tx, number: u128, expires_at: DateTime<Utc>) {
    let row = NewRow {
        id: id(number),
        name: "bank.csv",
        size: 10,
        chunk_size: Some(4),
        sha256: Some(&[9; 32]),
        begun_by: "ann@example.com",
        expires_at,
    };
    uploads::insert(tx, PAYOUTS, &row).await.unwrap();
}

#[tokio::test]
async fn an_upload_is_there_until_it_is_given_up() {
    each_backend(async |store, clock| {
        two_projects(&store).await;
        let mut tx = store.write().await.unwrap();
        upload(&mut tx, 1, start() + TimeDelta::hours(1)).await;
        let found = uploads::find(&mut tx, PAYOUTS, id(1)).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.size, found.chunk_size), ("bank.csv", 10, Some(4)));
        assert_eq!((found.sha256, found.begun_by.as_str()), (Some(vec![9; 32]), "ann@example.com"));
        assert_eq!(uploads::find(&mut tx, OTHER, id(1)).await.unwrap(), None);
        assert!(!uploads::touch(&mut tx, OTHER, id(1), start()).await.unwrap());
        assert!(uploads::touch(&mut tx, PAYOUTS, id(1), start() + TimeDelta::hours(2)).await.unwrap());
        tx.commit().await.unwrap();

        clock.advance(TimeDelta::hours(1));
        let mut tx = store.write().await.unwrap();
        assert_eq!(uploads::delete_expired(&mut tx).await.unwrap(), None);
        assert!(uploads::find(&mut tx, PAYOUTS, id(1)).await.unwrap().is_some());
        drop(tx);

        clock.advance(TimeDelta::hours(1));
        let mut tx = store.write().await.unwrap();
        assert_eq!(uploads::find(&mut tx, PAYOUTS, id(1)).await.unwrap(), None);
        assert!(!uploads::touch(&mut tx, PAYOUTS, id(1), start() + TimeDelta::hours(9)).await.unwrap());
        assert!(!uploads::delete(&mut tx, PAYOUTS, id(1)).await.unwrap());
        let given_up = uploads::delete_expired(&mut tx).await.unwrap().unwrap();
        assert_eq!((given_up.project_id, given_up.id), (PAYOUTS.project().0, id(1).0));
        assert_eq!((given_up.name.as_str(), given_up.chunk_size), ("bank.csv", Some(4)));
        assert_eq!(uploads::delete_expired(&mut tx).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_first_piece_at_a_place_stays() {
    each_backend(async |store, _| {
        two_projects(&store).await;
        let mut tx = store.write().await.unwrap();
        upload(&mut tx, 1, start() + TimeDelta::hours(1)).await;
        assert!(uploads::insert_chunk(&mut tx, PAYOUTS, id(1), &chunk(2, 7)).await.unwrap());
        assert!(uploads::insert_chunk(&mut tx, PAYOUTS, id(1), &chunk(0, 8)).await.unwrap());
        assert!(!uploads::insert_chunk(&mut tx, PAYOUTS, id(1), &chunk(2, 9)).await.unwrap());
        let here = uploads::list_chunks(&mut tx, PAYOUTS, id(1)).await.unwrap();
        assert_eq!(here, [chunk(0, 8), chunk(2, 7)]);
        assert_eq!(uploads::find_chunk(&mut tx, PAYOUTS, id(1), 2).await.unwrap(), Some(chunk(2, 7)));
        assert_eq!(uploads::find_chunk(&mut tx, OTHER, id(1), 2).await.unwrap(), None);
        assert!(!uploads::delete(&mut tx, OTHER, id(1)).await.unwrap());
        assert!(uploads::delete(&mut tx, PAYOUTS, id(1)).await.unwrap());
        assert!(uploads::list_chunks(&mut tx, PAYOUTS, id(1)).await.unwrap().is_empty());
        uploads::insert_chunk(&mut tx, PAYOUTS, id(1), &chunk(0, 8)).await.unwrap_err();
    })
    .await;
}

#[tokio::test]
async fn objects_to_remove_outlive_their_project_and_come_when_they_are_due() {
    each_backend(async |store, clock| {
        two_projects(&store).await;
        let mut tx = store.write().await.unwrap();
        upload(&mut tx, 1, start() + TimeDelta::hours(1)).await;
        discarded::insert(&mut tx, "b", start() + TimeDelta::hours(2)).await.unwrap();
        discarded::insert(&mut tx, "b", start() + TimeDelta::hours(1)).await.unwrap();
        discarded::insert(&mut tx, "a/", start() + TimeDelta::hours(2)).await.unwrap();
        discarded::insert(&mut tx, "c", start()).await.unwrap();
        assert_eq!(discarded::list_due(&mut tx, 10).await.unwrap(), ["c"]);
        discarded::delete(&mut tx, "c").await.unwrap();
        projects::set_deleted(&mut tx, PAYOUTS, Some(start())).await.unwrap();
        assert!(projects::purge(&mut tx, PAYOUTS, start()).await.unwrap().is_some());
        tx.commit().await.unwrap();

        clock.advance(TimeDelta::hours(2));
        let mut tx = store.write().await.unwrap();
        assert_eq!(discarded::list_due(&mut tx, 10).await.unwrap(), ["b", "a/"]);
        assert_eq!(discarded::list_due(&mut tx, 1).await.unwrap(), ["b"]);
    })
    .await;
}
