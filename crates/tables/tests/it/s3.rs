//! Objects of an S3-compatible store: `TIEOUT_TEST_S3_URL` names one with a bucket called `tieout`. `scripts/objects.sh`
//! runs one.

use bytes::Bytes;
use domain::{Part, RecordQuery};
use futures::TryStreamExt;
use tables::{Objects, S3Settings, TableError, Tables, Which};

use crate::sample::{self, KEY};

#[expect(clippy::disallowed_methods, reason = "tests are told where the store is by whoever runs them")]
fn settings() -> S3Settings {
    S3Settings {
        endpoint: Some(std::env::var("TIEOUT_TEST_S3_URL").expect("TIEOUT_TEST_S3_URL names a store")),
        region: "us-east-1".to_owned(),
        bucket: "tieout".to_owned(),
        access_key: "testing".to_owned(),
        secret_key: "a secret of tests".to_owned(),
    }
}

#[test]
fn the_secret_is_in_no_log() {
    let settings = S3Settings {
        endpoint: None,
        region: String::new(),
        bucket: "records".to_owned(),
        access_key: "who".to_owned(),
        secret_key: "hush".to_owned(),
    };
    let shown = format!("{settings:?}");
    assert!(shown.contains("records") && !shown.contains("hush") && !shown.contains("who"), "{shown}");
}

#[tokio::test]
#[ignore = "needs an S3-compatible store: scripts/objects.sh run cargo test -p tables -- --ignored s3::"]
async fn a_bucket_keeps_what_a_folder_keeps() {
    let objects = Objects::s3(&settings()).unwrap();
    objects.delete_all("projects").await.unwrap();
    let long = vec![7; 20 << 20];
    let mut writer = objects.write("projects/1/files/a").await.unwrap();
    for piece in long.chunks(900_000) {
        writer.write(Bytes::copy_from_slice(piece)).await.unwrap();
    }
    assert!(matches!(objects.size("projects/1/files/a").await, Err(TableError::Missing { .. })));
    let written = writer.finish().await.unwrap();
    objects.verify("projects/1/files/a", &written.sha256).await.unwrap();
    let read = objects.read("projects/1/files/a").await.unwrap().try_collect::<Vec<Bytes>>().await.unwrap().concat();
    assert!(read == long);
    let mut given_up = objects.write("projects/1/files/a").await.unwrap();
    given_up.write(Bytes::from(vec![8; 20 << 20])).await.unwrap();
    given_up.abort().await;
    objects.verify("projects/1/files/a", &written.sha256).await.unwrap();
    objects.check().await.unwrap();
    assert_eq!(objects.delete_all("projects/1").await.unwrap(), 1);
    objects.delete("projects/1/files/a").await.unwrap();
}

#[tokio::test]
#[ignore = "needs an S3-compatible store: scripts/objects.sh run cargo test -p tables -- --ignored s3::"]
async fn a_table_in_a_bucket_answers_questions() {
    let objects = Objects::s3(&settings()).unwrap();
    let row = |at: i128| sample::Row {
        rejected: at % 2 == 0,
        name: Some("Ä".to_owned()),
        note: Some(format!("note {at}")),
        amount: Some(at),
        wide: None,
        day: None,
        at: None,
        flag: None,
        original: None,
    };
    sample::write(&objects, &(0..1000).map(row).collect::<Vec<_>>(), 300).await;
    let tables = Tables::new(objects, 1 << 20);
    let query = RecordQuery { search: Some("note 99".to_owned()), ..RecordQuery::default() };
    let page = tables.page(KEY, &query, &Part::first(), Which::Good).await.unwrap();
    assert_eq!((page.matching, page.total), (6, 500));
    assert_eq!(tables.profiles(KEY).await.unwrap()[2].filled, 500);
}

#[tokio::test]
#[ignore = "needs an S3-compatible store: scripts/objects.sh run cargo test -p tables -- --ignored s3::"]
async fn a_bucket_that_is_not_there_is_an_error() {
    let nowhere = Objects::s3(&S3Settings { bucket: "another".to_owned(), ..settings() }).unwrap();
    assert!(nowhere.read("a/b").await.is_err());
}
