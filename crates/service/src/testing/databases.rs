//! The same test on each database: SQLite always, PostgreSQL when `TIEOUT_TEST_POSTGRES_URL` names a server.

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use uuid::Uuid;

use super::Fixture;
use crate::random_bytes;

/// Runs a test on each database, empty and migrated.
pub async fn each_database(test: impl AsyncFn(&Fixture)) {
    test(&Fixture::new().await).await;
    let Some(server) = server() else {
        eprintln!("NOT RUN ON POSTGRESQL: TIEOUT_TEST_POSTGRES_URL is not set");
        return;
    };
    let name = format!("service_{}", Uuid::from_bytes(random_bytes()).simple());
    execute(&server, format!("create database {name}")).await;
    let options: PgConnectOptions = server.parse().unwrap();
    let url = options.database(&name).to_url_lossy().to_string();
    let fixture = Fixture::on(tempfile::tempdir().unwrap(), url).await;
    test(&fixture).await;
    fixture.services.store.close().await;
    execute(&server, format!("drop database {name} with (force)")).await;
}

async fn execute(server: &str, sql: String) {
    let mut conn = PgConnection::connect(server).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "the one place where these tests read their environment")]
fn server() -> Option<String> {
    std::env::var("TIEOUT_TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())
}
