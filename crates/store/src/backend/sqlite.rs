//! SQLite: many readers and one writer, in one file.
//!
//! Writers queue for a turn before they touch the file. SQLite's own waiting is a poll that is neither fair nor
//! prompt, so it is left to settle matters with other programs only.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Sqlite, Transaction};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep, timeout};

use super::Access;
use crate::{Awaited, PoolState, Settings, StoreError, schema};

pub(super) const COUNT_TABLES: &str = "select count(*) from sqlite_master where type = 'table' and name = $1";

/// A deferred transaction that reads before it writes fails as soon as another has written in between, and no
/// waiting helps; one that takes the lock first cannot.
const BEGIN_WRITE: &str = "begin immediate";

const MIGRATION_PATIENCE: Duration = Duration::from_secs(120);

pub(crate) struct Pools {
    read: SqlitePool,
    write: SqlitePool,
    durable: SqlitePool,
    turn: Arc<Semaphore>,
    patience: Duration,
    connect: SqliteConnectOptions,
}

impl Pools {
    pub(super) async fn open(settings: &Settings) -> Result<Self, StoreError> {
        let connect = connect_options(settings)?;
        enter_wal(&connect, settings.acquire_timeout).await?;
        let writer =
            |synchronous| pool(settings).max_connections(1).connect_lazy_with(connect.clone().synchronous(synchronous));
        Ok(Self {
            write: writer(SqliteSynchronous::Normal),
            durable: writer(SqliteSynchronous::Full),
            read: pool(settings)
                .max_connections(settings.max_connections.max(1))
                .idle_timeout(settings.idle_timeout)
                .connect_lazy_with(connect.clone().pragma("query_only", "on")),
            turn: Arc::new(Semaphore::new(1)),
            patience: settings.acquire_timeout,
            connect,
        })
    }

    pub(super) async fn begin(
        &self,
        access: Access,
    ) -> Result<(Transaction<'static, Sqlite>, Option<OwnedSemaphorePermit>), StoreError> {
        let pool = match access {
            Access::Read => return Ok((self.read.begin().await?, None)),
            Access::Write => &self.write,
            Access::WriteDurable => &self.durable,
        };
        let turn = self.take_turn().await?;
        Ok((pool.begin_with(BEGIN_WRITE).await?, Some(turn)))
    }

    async fn take_turn(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        timeout(self.patience, Arc::clone(&self.turn).acquire_owned())
            .await
            .map_err(|_| StoreError::Busy(Awaited::Lock))?
            .map_err(|_| StoreError::Unavailable(sqlx::Error::PoolClosed))
    }

    pub(super) async fn migrate(&self) -> Result<i64, StoreError> {
        let _turn = self.take_turn().await?;
        let options = self.connect.clone().busy_timeout(MIGRATION_PATIENCE).synchronous(SqliteSynchronous::Full);
        let mut conn = options.connect().await?;
        let mut tx = conn.begin_with(BEGIN_WRITE).await?;
        let version = schema::advance(&mut *tx, &schema::SQLITE).await?;
        tx.commit().await?;
        conn.close().await?;
        Ok(version)
    }

    pub(super) fn state(&self) -> PoolState {
        PoolState::of(&self.read) + PoolState::of(&self.write) + PoolState::of(&self.durable)
    }

    /// Ends with the writers: the last connection to close folds the write-ahead log into the file.
    pub(super) async fn close(&self) {
        self.turn.close();
        self.read.close().await;
        self.write.close().await;
        self.durable.close().await;
    }
}

fn connect_options(settings: &Settings) -> Result<SqliteConnectOptions, StoreError> {
    if settings.url.contains(":memory:") || settings.url.contains("mode=memory") {
        // Readers and writers have connections of their own, and each would be given an empty database.
        return Err(StoreError::BadUrl(sqlx::Error::Configuration("a database in memory cannot be shared".into())));
    }
    let options = SqliteConnectOptions::from_str(&settings.url).map_err(StoreError::BadUrl)?;
    Ok(options
        .create_if_missing(true)
        .foreign_keys(true)
        .busy_timeout(settings.acquire_timeout)
        .disable_statement_logging())
}

fn pool(settings: &Settings) -> SqlitePoolOptions {
    // A connection to a file does not go stale, so none is tested or retired for its age.
    SqlitePoolOptions::new()
        .acquire_timeout(settings.acquire_timeout)
        .test_before_acquire(false)
        .max_lifetime(None)
        .idle_timeout(None)
        // SQLite rolls back by itself where the disk is full or fails; the driver then takes the work for unfinished.
        .before_acquire(|conn, _| Box::pin(async move { Ok(!conn.is_in_transaction()) }))
}

/// Turns the write-ahead log on, which the file then remembers. The switch needs the file for itself and does not
/// wait for it, so two programs that create the same file have to try again.
async fn enter_wal(connect: &SqliteConnectOptions, patience: Duration) -> Result<(), StoreError> {
    let deadline = Instant::now() + patience;
    loop {
        match connect.clone().journal_mode(SqliteJournalMode::Wal).connect().await.map_err(StoreError::from) {
            Ok(conn) => return Ok(conn.close().await?),
            Err(StoreError::Busy(_)) if Instant::now() < deadline => sleep(Duration::from_millis(20)).await,
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn pragma(tx: &mut Transaction<'static, Sqlite>, sql: &'static str) -> String {
        let text = format!("select cast({sql} as text) from pragma_{sql}");
        sqlx::query_scalar(sqlx::AssertSqlSafe(text)).fetch_one(&mut **tx).await.unwrap()
    }

    #[tokio::test]
    async fn each_kind_of_work_syncs_as_it_promises() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::new(format!("sqlite:{}/tieout.db", folder.path().display()));
        let pools = Pools::open(&settings).await.unwrap();
        for (access, synchronous) in [(Access::Write, "1"), (Access::WriteDurable, "2")] {
            let (mut tx, _turn) = pools.begin(access).await.unwrap();
            assert_eq!(pragma(&mut tx, "synchronous").await, synchronous, "{access:?}");
            assert_eq!(pragma(&mut tx, "journal_mode").await, "wal");
            assert_eq!(pragma(&mut tx, "foreign_keys").await, "1");
        }
        let (mut tx, _) = pools.begin(Access::Read).await.unwrap();
        assert_eq!(pragma(&mut tx, "query_only").await, "1");
    }

    #[tokio::test]
    async fn a_database_that_was_full_can_be_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::new(format!("sqlite:{}/tieout.db", folder.path().display()));
        let pools = Pools::open(&settings).await.unwrap();
        let (mut tx, turn) = pools.begin(Access::Write).await.unwrap();
        sqlx::raw_sql("create table notes (note); pragma max_page_count = 4").execute(&mut *tx).await.unwrap();
        let full = sqlx::query("insert into notes values (zeroblob(1000000))").execute(&mut *tx).await.unwrap_err();
        assert!(matches!(StoreError::from(full), StoreError::Full(_)));
        let own = sqlx::raw_sql("rollback").execute(&mut *tx).await;
        assert!(own.is_err(), "SQLite has done so by itself, and the driver does not know");
        drop((tx, turn));
        for _ in 0..2 {
            let (mut tx, _turn) = pools.begin(Access::Write).await.unwrap();
            sqlx::raw_sql("create table if not exists notes (note); insert into notes values (1)")
                .execute(&mut *tx)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
    }
}
