//! Objects in a folder and in memory.

use bytes::Bytes;
use futures::TryStreamExt;
use std::io::{Read, Write};
use tables::{Objects, TableError};

async fn both(test: impl AsyncFn(Objects)) {
    let folder = tempfile::tempdir().unwrap();
    test(Objects::in_folder(folder.path()).unwrap()).await;
    test(Objects::in_memory()).await;
}

async fn put(objects: &Objects, key: &str, bytes: &[u8]) -> tables::Written {
    let mut writer = objects.write(key).await.unwrap();
    for piece in bytes.chunks(700_000) {
        writer.write(Bytes::copy_from_slice(piece)).await.unwrap();
    }
    writer.finish().await.unwrap()
}

async fn get(objects: &Objects, key: &str) -> Vec<u8> {
    objects.read(key).await.unwrap().try_collect::<Vec<Bytes>>().await.unwrap().concat()
}

/// Ten mebibytes, so that a store gets more than one part.
fn long() -> Vec<u8> {
    (0..10_u32 << 20).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect()
}

#[tokio::test]
async fn what_is_written_is_read_again_whole_and_in_ranges() {
    both(async |objects| {
        for bytes in [Vec::new(), b"short".to_vec(), long()] {
            let written = put(&objects, "a/b/c", &bytes).await;
            assert_eq!(written.size, bytes.len() as u64);
            assert_eq!(get(&objects, "a/b/c").await, bytes);
            assert_eq!(objects.size("a/b/c").await.unwrap(), written.size);
            objects.verify("a/b/c", &written.sha256).await.unwrap();
            assert!(matches!(objects.verify("a/b/c", &[7; 32]).await, Err(TableError::Damaged { .. })));
        }
        let range = objects.read_range("a/b/c", 1_000_000..1_000_010).await.unwrap();
        assert_eq!(range, long()[1_000_000..1_000_010]);
        let mut file = objects.to_file("a/b/c", std::env::temp_dir().as_path()).await.unwrap();
        let mut copied = Vec::new();
        file.read_to_end(&mut copied).unwrap();
        assert_eq!(copied, long());
        objects.check().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn nothing_is_visible_before_it_is_finished() {
    both(async |objects| {
        let mut writer = objects.write("a/new").await.unwrap();
        writer.write(long().into()).await.unwrap();
        assert!(matches!(objects.size("a/new").await, Err(TableError::Missing { .. })));
        assert_eq!(objects.list("a").await.unwrap(), []);
        writer.finish().await.unwrap();
        assert_eq!(objects.list("a").await.unwrap(), [("a/new".to_owned(), long().len() as u64)]);
    })
    .await;
}

#[tokio::test]
async fn what_is_given_up_leaves_nothing_and_what_was_there_stays() {
    both(async |objects| {
        put(&objects, "a/kept", b"before").await;
        let mut given_up = objects.write("a/kept").await.unwrap();
        given_up.write(long().into()).await.unwrap();
        given_up.abort().await;
        let mut dropped = objects.write("a/kept").await.unwrap();
        dropped.write(long().into()).await.unwrap();
        drop(dropped);
        assert_eq!(get(&objects, "a/kept").await, b"before");
        assert_eq!(objects.clear_abandoned().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn what_a_killed_writer_left_is_cleared_and_what_another_writes_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let objects = Objects::in_folder(folder.path()).unwrap();
    let mut writing = objects.write("a/b").await.unwrap();
    writing.write(long().into()).await.unwrap();
    let left = folder.path().join(".partial/left");
    std::fs::File::create(&left).unwrap().write_all(b"half").unwrap();
    let other = Objects::in_folder(folder.path()).unwrap();
    assert_eq!(other.clear_abandoned().await.unwrap(), 1);
    assert!(!left.exists());
    writing.finish().await.unwrap();
    assert_eq!(get(&objects, "a/b").await, long());
}

#[tokio::test]
async fn removing_removes_what_is_below_and_nothing_beside() {
    both(async |objects| {
        for key in ["projects/1/files/a", "projects/1/sources/b/c", "projects/10/files/d"] {
            put(&objects, key, b"x").await;
        }
        assert_eq!(objects.delete_all("projects/1/").await.unwrap(), 2);
        let left: Vec<String> = objects.list("projects").await.unwrap().into_iter().map(|(key, _)| key).collect();
        assert_eq!(left, ["projects/10/files/d"]);
        objects.delete("projects/1/files/a").await.unwrap();
        assert_eq!(objects.delete_all("projects/1").await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn no_key_leads_out_of_the_folder() {
    both(async |objects| {
        for key in [
            "",
            "/",
            "../a",
            "a/../b",
            "/etc/passwd",
            "a//b",
            "./a",
            "a/./b",
            ".partial/a",
            "a\\b",
            "a#1",
            "a\0b",
            "a/",
        ] {
            assert!(matches!(objects.write(key).await, Err(TableError::Key { .. })), "{key:?}");
            assert!(matches!(objects.read(key).await.map(drop), Err(TableError::Key { .. })), "{key:?}");
        }
        assert!(objects.delete_all("").await.is_err());
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_is_said_to_be_missing() {
    both(async |objects| {
        put(&objects, "a/b", b"x").await;
        for key in ["a/c", "a", "a/b/c", "z"] {
            assert!(matches!(objects.read(key).await.map(drop), Err(TableError::Missing { .. })), "{key}");
            assert!(matches!(objects.size(key).await, Err(TableError::Missing { .. })), "{key}");
        }
    })
    .await;
}

#[tokio::test]
async fn two_writers_of_one_key_leave_one_whole_object() {
    both(async |objects| {
        let (mut one, mut other) = (objects.write("a/b").await.unwrap(), objects.write("a/b").await.unwrap());
        one.write(Bytes::from(vec![1; 3_000_000])).await.unwrap();
        other.write(Bytes::from(vec![2; 2_000_000])).await.unwrap();
        let (first, second) = tokio::join!(one.finish(), other.finish());
        first.unwrap();
        second.unwrap();
        let left = get(&objects, "a/b").await;
        assert!(left == vec![1; 3_000_000] || left == vec![2; 2_000_000]);
    })
    .await;
}
