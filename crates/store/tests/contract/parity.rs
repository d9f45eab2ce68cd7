//! The two databases have the same tables.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;
use sqlx::{Connection, SqlSafeStr};

use crate::place::Place;

/// A table, its column, and whether that may be empty.
type Column = (String, String, bool);

const SQLITE_COLUMNS: &str = "
    select t.name, c.name, not c.\"notnull\"
    from sqlite_master t join pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like '_sqlx%' and t.name not like 'sqlite_%'";

const POSTGRES_COLUMNS: &str = "
    select table_name::text, column_name::text, is_nullable = 'YES'
    from information_schema.columns where table_schema = 'public' and table_name not like '_sqlx%'";

const SQLITE_INDEXES: &str = "select name from sqlite_master where type = 'index' and name not like 'sqlite_%'";

/// Without those that stand for a constraint, which SQLite names after itself.
const POSTGRES_INDEXES: &str = "
    select indexrelid::regclass::text from pg_index
    where indrelid::regclass::text in (select tablename::text from pg_tables where schemaname = 'public')
    and not exists (select 1 from pg_constraint where conindid = indexrelid)";

const LOOSE_TABLES: &str = "
    select count(*) from pragma_table_list
    where schema = 'main' and strict = 0 and name not like '_sqlx%' and name not like 'sqlite_%'";

fn migration_files(database: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations").join(database);
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

async fn migrated(place: &Place) {
    let store = place.open().await;
    store.migrate().await.unwrap();
    store.close().await;
}

async fn in_sqlite<T>(place: &Place, sql: impl SqlSafeStr) -> BTreeSet<T>
where
    T: for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow> + Ord + Send + Unpin,
{
    let mut conn = SqliteConnection::connect(&place.url).await.unwrap();
    sqlx::query_as(sql).fetch_all(&mut conn).await.unwrap().into_iter().collect()
}

async fn in_postgres<T>(place: &Place, sql: impl SqlSafeStr) -> BTreeSet<T>
where
    T: for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow> + Ord + Send + Unpin,
{
    let mut conn = PgConnection::connect(&place.url).await.unwrap();
    sqlx::query_as(sql).fetch_all(&mut conn).await.unwrap().into_iter().collect()
}

#[test]
fn the_migrations_have_the_same_names() {
    assert_eq!(migration_files("sqlite"), migration_files("postgres"));
}

#[tokio::test]
async fn the_tables_columns_and_indexes_are_the_same() {
    let sqlite = Place::sqlite();
    migrated(&sqlite).await;
    assert_eq!(sqlite.count(LOOSE_TABLES).await, 0, "every table is strict");
    let Some(postgres) = Place::postgres().await else { return };
    migrated(&postgres).await;
    let columns: BTreeSet<Column> = in_sqlite(&sqlite, SQLITE_COLUMNS).await;
    assert!(columns.len() > 5);
    assert_eq!(columns, in_postgres(&postgres, POSTGRES_COLUMNS).await);
    let indexes: BTreeSet<(String,)> = in_sqlite(&sqlite, SQLITE_INDEXES).await;
    assert_eq!(indexes, in_postgres(&postgres, POSTGRES_INDEXES).await);
    postgres.remove().await;
}
