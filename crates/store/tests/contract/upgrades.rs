//! What was there before a migration keeps its meaning after it.

use std::path::Path;
use std::{env, fs};

use sqlx::Connection;
use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;

use crate::place::Place;

const PROJECT: u8 = 1;
const SOURCE: u8 = 2;

/// Brings a database to the schema of the program of then.
async fn as_of(place: &Place, version: i64) {
    let database = if place.is_postgres() { "postgres" } else { "sqlite" };
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations").join(database);
    let then = tempfile::tempdir().unwrap();
    for file in fs::read_dir(all).unwrap().map(Result::unwrap) {
        let name = file.file_name().into_string().unwrap();
        if name[..4].parse::<i64>().unwrap() <= version {
            fs::copy(file.path(), then.path().join(name)).unwrap();
        }
    }
    let migrator = Migrator::new(then.path()).await.unwrap();
    if place.is_postgres() {
        let mut conn = PgConnection::connect(&place.url).await.unwrap();
        migrator.run(&mut conn).await.unwrap();
    } else {
        let mut conn = SqliteConnection::connect(&format!("{}?mode=rwc", place.url)).await.unwrap();
        migrator.run(&mut conn).await.unwrap();
    }
}

/// The same sixteen or thirty-two bytes, as the database writes them.
fn bytes(place: &Place, byte: u8, length: usize) -> String {
    let digits = format!("{byte:02x}").repeat(length);
    match (place.is_postgres(), length) {
        (false, _) => format!("x'{digits}'"),
        (true, 16) => format!("'{digits}'"),
        (true, _) => format!("'\\x{digits}'"),
    }
}

async fn add_file(place: &Place, id: u8, content: u8, day: u8) {
    let (project, sha256) = (bytes(place, PROJECT, 16), bytes(place, content, 32));
    let id = bytes(place, id, 16);
    let row = format!("{project}, {id}, 'bank.csv', 100, {sha256}, 'user:a', '2026-01-{day:02}T00:00:00Z'");
    place
        .execute(&format!(
            "insert into files (project_id, id, name, size, sha256, uploaded_by, uploaded_at) values ({row})"
        ))
        .await;
}

async fn add_version(place: &Place, number: u8, state: &str) {
    let (project, source, file) = (bytes(place, PROJECT, 16), bytes(place, SOURCE, 16), bytes(place, 9, 16));
    let row = format!(
        "{project}, {source}, {number}, '{state}', {file}, 'bank.csv', {number}00, 3, 0, 0, 'user:a', '2026-01-01T00:00:00Z'"
    );
    place
        .execute(&format!(
            "insert into source_versions (project_id, source_id, number, state, file_id, file_name, file_size,
                 records, rejected, issues, created_by, created_at) values ({row})"
        ))
        .await;
}

async fn add_project_and_source(place: &Place) {
    let (project, source) = (bytes(place, PROJECT, 16), bytes(place, SOURCE, 16));
    let now = "'2026-01-01T00:00:00Z'";
    place
        .execute(&format!(
            "insert into projects (id, name, name_key, search_key, description, time_zone, currency, networks, version,
                 created_at) values ({project}, 'P', 'p', 'p', '', 'UTC', 'EUR', '', 1, {now});
             insert into sources (project_id, id, name, name_key, sample, latest, version, created_at, changed_at)
             values ({project}, {source}, 'Bank', 'bank', false, 3, 1, {now}, {now})"
        ))
        .await;
}

#[tokio::test]
async fn files_and_tables_from_before_room_was_counted_take_their_turn_and_their_room() {
    for place in Place::each().await {
        as_of(&place, 13).await;
        add_project_and_source(&place).await;
        for (id, content, day) in [(9, 1, 1), (7, 1, 2), (8, 2, 3)] {
            add_file(&place, id, content, day).await;
        }
        for (number, state) in [(1, "ready"), (2, "failed"), (3, "held")] {
            add_version(&place, number, state).await;
        }

        let store = place.open().await;
        store.migrate().await.unwrap();
        store.close().await;
        let turn = async |id| {
            let id = bytes(&place, id, 16);
            place.count(&format!("select cast(turn as bigint) from files where id = {id}")).await
        };
        assert_eq!([turn(9).await, turn(7).await, turn(8).await], [1, 2, 3], "the order in which they came");
        assert_eq!(
            place.count("select cast(taken as bigint) from room_turns").await,
            3,
            "the next file comes after them"
        );
        let stored = "select cast(sum(stored) as bigint) from source_versions";
        assert_eq!(place.count(stored).await, 100 + 300, "what failed left nothing behind");
        place.remove().await;
    }
}
