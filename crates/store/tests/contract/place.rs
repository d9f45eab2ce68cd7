//! Databases to test on: each test has fresh ones.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::FixedClock;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use store::{Settings, Store};
use tempfile::TempDir;

/// An empty database.
pub struct Place {
    pub url: String,
    /// Kept for as long as the file in it is used.
    _folder: Option<TempDir>,
    /// The server that has to drop the database afterwards.
    server: Option<String>,
}

impl Place {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("tieout.db").display());
        Self { url, _folder: Some(folder), server: None }
    }

    /// A database on the test server, or nothing when there is none.
    pub async fn postgres() -> Option<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let Some(server) = variable("TIEOUT_TEST_POSTGRES_URL") else {
            eprintln!("NOT RUN ON POSTGRESQL: TIEOUT_TEST_POSTGRES_URL is not set");
            return None;
        };
        let name = format!("store_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        on_postgres(&server, &format!("drop database if exists {name} with (force)")).await;
        on_postgres(&server, &format!("create database {name}")).await;
        let options: PgConnectOptions = server.parse().unwrap();
        let url = options.database(&name).to_url_lossy().to_string();
        Some(Self { url, _folder: None, server: Some(server) })
    }

    pub async fn each() -> Vec<Self> {
        [Some(Self::sqlite()), Self::postgres().await].into_iter().flatten().collect()
    }

    pub fn is_postgres(&self) -> bool {
        self.server.is_some()
    }

    /// Deadlines short enough to wait for.
    pub fn settings(&self) -> Settings {
        Settings { acquire_timeout: Duration::from_secs(2), ..Settings::new(&self.url) }
    }

    pub async fn open(&self) -> Store {
        Store::open(&self.settings(), clock()).await.unwrap()
    }

    /// Runs SQL behind the store's back.
    pub async fn execute(&self, sql: &str) {
        if self.is_postgres() {
            on_postgres(&self.url, sql).await;
        } else {
            let mut conn = SqliteConnection::connect(&format!("{}?mode=rwc", self.url)).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await.unwrap();
            conn.close().await.unwrap();
        }
    }

    /// Counts behind the store's back.
    pub async fn count(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.is_postgres() {
            let mut conn = PgConnection::connect(&self.url).await.unwrap();
            sqlx::query_scalar(sql).fetch_one(&mut conn).await.unwrap()
        } else {
            let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
            sqlx::query_scalar(sql).fetch_one(&mut conn).await.unwrap()
        }
    }

    pub async fn has_table(&self, name: &str) -> bool {
        let catalogue = if self.is_postgres() {
            "select count(*) from information_schema.tables where table_name = "
        } else {
            "select count(*) from sqlite_master where name = "
        };
        self.count(&format!("{catalogue}'{name}'")).await > 0
    }

    pub async fn remove(self) {
        if let Some(server) = &self.server {
            let options: PgConnectOptions = self.url.parse().unwrap();
            let name = options.get_database().unwrap();
            on_postgres(server, &format!("drop database {name} with (force)")).await;
        }
    }
}

async fn on_postgres(url: &str, sql: &str) {
    let mut conn = PgConnection::connect(url).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

/// Runs a test on each database, migrated, with a clock that the test owns.
pub async fn each_backend(test: impl AsyncFn(Store, Arc<FixedClock>)) {
    for place in Place::each().await {
        let clock = clock();
        let store = Store::open(&place.settings(), clock.clone()).await.unwrap();
        store.migrate().await.unwrap();
        test(store.clone(), clock).await;
        store.close().await;
        place.remove().await;
    }
}

pub fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::at(start()))
}

pub fn start() -> DateTime<Utc> {
    "2026-03-01T12:00:00.25Z".parse().unwrap()
}

/// Waits for something that another task brings about.
pub async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let wait = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), wait).await.unwrap_or_else(|_| panic!("never: {what}"));
}

#[expect(clippy::disallowed_methods, reason = "the one place where these tests read their environment")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
