//! How a database gets its schema, and what happens when it cannot.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection, Executor};
use store::{Schema, StoreError};

use crate::place::{Place, variable};

const CRASH_URL: &str = "TIEOUT_TEST_CRASH_URL";

/// The latest migration, which is also how many there are.
fn latest() -> i64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/sqlite");
    i64::try_from(fs::read_dir(folder).unwrap().count()).unwrap()
}

#[tokio::test]
async fn an_empty_database_is_migrated_once() {
    for place in Place::each().await {
        let store = place.open().await;
        assert_eq!(store.schema().await.unwrap(), Schema::Behind { database: 0, program: latest() });
        assert_eq!(store.migrate().await.unwrap(), latest());
        assert_eq!(store.schema().await.unwrap(), Schema::Current { version: latest() });
        assert_eq!(store.migrate().await.unwrap(), latest());
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_start_at_once_do_not_collide() {
    for place in Place::each().await {
        let start = || async {
            let store = place.open().await;
            let version = store.migrate().await;
            store.close().await;
            version
        };
        let (a, b, c, d) = tokio::join!(start(), start(), start(), start());
        for version in [a, b, c, d] {
            assert_eq!(version.unwrap(), latest());
        }
        assert_eq!(place.count("select count(*) from _sqlx_migrations").await, latest());
        place.remove().await;
    }
}

#[tokio::test]
async fn a_database_of_a_later_program_is_left_alone() {
    for place in Place::each().await {
        let store = place.open().await;
        store.migrate().await.unwrap();
        place
            .execute(
                "insert into _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
                 select 9000, 'later', installed_on, success, checksum, execution_time
                 from _sqlx_migrations where version = 1",
            )
            .await;
        assert_eq!(store.schema().await.unwrap(), Schema::Newer { database: 9000, program: latest() });
        let refused = store.migrate().await;
        assert!(matches!(refused, Err(StoreError::Newer { database: 9000, .. })), "{refused:?}");
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn a_migration_that_was_changed_is_noticed() {
    for place in Place::each().await {
        let store = place.open().await;
        store.migrate().await.unwrap();
        place
            .execute(
                "update _sqlx_migrations
                 set checksum = (select checksum from _sqlx_migrations where version = 2) where version = 1",
            )
            .await;
        assert_eq!(store.schema().await.unwrap(), Schema::Changed { version: 1 });
        let refused = store.migrate().await;
        assert!(matches!(refused, Err(StoreError::MigrationChanged { version: 1 })), "{refused:?}");
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn a_migration_that_fails_leaves_the_database_as_it_was() {
    for place in Place::each().await {
        place.execute("create table workers (in_the_way bigint)").await;
        let store = place.open().await;
        let failed = store.migrate().await;
        assert!(matches!(failed, Err(StoreError::MigrationFailed { version: 2, .. })), "{failed:?}");
        assert!(!place.has_table("sessions").await, "the first migration was taken back with the second");
        assert!(!place.has_table("_sqlx_migrations").await);

        place.execute("drop table workers").await;
        assert_eq!(store.migrate().await.unwrap(), latest(), "no lock was left behind");
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn a_crash_in_the_middle_of_a_migration_leaves_a_usable_database() {
    for place in Place::each().await {
        place.open().await.close().await;
        let crashed = Command::new(env::current_exe().unwrap())
            .args(["--exact", "migrations::crashes_in_the_middle_of_a_migration", "--ignored", "--nocapture"])
            .env(CRASH_URL, &place.url)
            .output()
            .unwrap();
        assert!(!crashed.status.success());
        let said = String::from_utf8_lossy(&crashed.stdout);
        assert!(said.contains("half way"), "{said} {}", String::from_utf8_lossy(&crashed.stderr));

        let store = place.open().await;
        assert_eq!(store.schema().await.unwrap(), Schema::Behind { database: 0, program: latest() });
        assert_eq!(store.migrate().await.unwrap(), latest());
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
#[ignore = "a process of its own that another test starts"]
async fn crashes_in_the_middle_of_a_migration() {
    let Some(url) = variable(CRASH_URL) else { return };
    let database = url.split(':').next().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations").join(database);
    let first = fs::read_to_string(folder.join("0001_sessions.sql")).unwrap();
    let halfway = AssertSqlSafe(format!("begin; {first}"));
    if database == "sqlite" {
        let mut conn = SqliteConnection::connect(&url).await.unwrap();
        conn.execute(sqlx::raw_sql(halfway)).await.unwrap();
        die(conn);
    } else {
        let mut conn = PgConnection::connect(&url).await.unwrap();
        conn.execute(sqlx::raw_sql(halfway)).await.unwrap();
        die(conn);
    }
}

/// Ends the process with the connection still open, as kill -9 would.
fn die<C>(_open: C) {
    println!("half way");
    std::process::abort();
}
