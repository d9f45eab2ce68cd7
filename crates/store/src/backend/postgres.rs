//! PostgreSQL: one pool, behind a pointer so that the supervisor can replace it.

use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, Postgres, Transaction};
use tokio::time::timeout;

use super::Access;
use crate::{PoolState, Settings, StoreError, schema};

pub(super) const COUNT_TABLES: &str =
    "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = $1";

/// Any number does, as long as every version of the program uses the same one.
const MIGRATION_LOCK: i64 = 0x7469_656f_7574;

pub(crate) struct Pools {
    current: ArcSwap<PgPool>,
    connect: PgConnectOptions,
    options: PgPoolOptions,
    begin: Begin,
    replaced: AtomicU64,
    pub(crate) probe_interval: Duration,
    /// How long a replaced pool may take to finish the work it has lent connections to.
    pub(crate) retirement: Duration,
}

impl Pools {
    pub(super) async fn open(settings: &Settings) -> Result<Self, StoreError> {
        let connect = connect_options(settings)?;
        // Directly rather than through a pool, which would hide why the database cannot be reached.
        let conn = within(settings.acquire_timeout, connect.connect()).await?;
        conn.close().await?;
        let options = pool_options(settings);
        Ok(Self {
            current: ArcSwap::from_pointee(options.clone().connect_lazy_with(connect.clone())),
            connect,
            options,
            begin: Begin::new(settings.statement_timeout),
            replaced: AtomicU64::new(0),
            probe_interval: settings.probe_interval,
            retirement: settings.statement_timeout + settings.probe_interval,
        })
    }

    pub(super) async fn begin(&self, access: Access) -> Result<Transaction<'static, Postgres>, StoreError> {
        loop {
            let pool = self.current.load_full();
            match pool.begin_with(AssertSqlSafe(self.begin.statement(access))).await {
                Err(sqlx::Error::PoolClosed) if !Arc::ptr_eq(&pool, &self.current.load()) => {}
                // With room for more, it was not the others who were waited for but a new connection.
                Err(error @ sqlx::Error::PoolTimedOut) if pool.size() < self.options.get_max_connections() => {
                    return Err(StoreError::Unavailable(error));
                }
                begun => return Ok(begun?),
            }
        }
    }

    pub(super) async fn migrate(&self) -> Result<i64, StoreError> {
        let mut conn = self.connect.connect().await?;
        let mut tx = conn.begin().await?;
        // Held to the end of the transaction, so it cannot outlive a program that dies.
        sqlx::query("select pg_advisory_xact_lock($1)").bind(MIGRATION_LOCK).execute(&mut *tx).await?;
        let version = schema::advance(&mut *tx, &schema::POSTGRES).await?;
        tx.commit().await?;
        conn.close().await?;
        Ok(version)
    }

    pub(super) fn state(&self) -> PoolState {
        PoolState { replaced: self.replaced.load(Ordering::Relaxed), ..PoolState::of(&self.current.load()) }
    }

    pub(super) async fn close(&self) {
        self.current.load_full().close().await;
    }

    /// Whether the pool lends a connection that answers; one that was closed is as it should be.
    pub(crate) async fn pool_answers(&self) -> bool {
        let pool = self.current.load_full();
        if pool.is_closed() {
            return true;
        }
        let answer = async { pool.acquire().await?.ping().await };
        within(self.probe_interval, answer).await.is_ok()
    }

    /// Whether the database answers somebody who has never spoken to it.
    pub(crate) async fn database_answers(&self) -> bool {
        let answer = async { PgConnection::connect_with(&self.connect).await?.close().await };
        within(self.probe_interval, answer).await.is_ok()
    }

    /// Puts a new pool in the place of the current one and returns that.
    pub(crate) fn replace(&self) -> Arc<PgPool> {
        self.replaced.fetch_add(1, Ordering::Relaxed);
        self.current.swap(Arc::new(self.options.clone().connect_lazy_with(self.connect.clone())))
    }
}

async fn within<T>(limit: Duration, answer: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, StoreError> {
    Ok(timeout(limit, answer).await.map_err(|_| StoreError::timed_out())??)
}

fn connect_options(settings: &Settings) -> Result<PgConnectOptions, StoreError> {
    let options = PgConnectOptions::from_str(&settings.url).map_err(StoreError::BadUrl)?;
    Ok(options.application_name("tieout").disable_statement_logging())
}

fn pool_options(settings: &Settings) -> PgPoolOptions {
    PgPoolOptions::new()
        .min_connections(settings.min_connections)
        .max_connections(settings.max_connections.max(1))
        .acquire_timeout(settings.acquire_timeout)
        .idle_timeout(settings.idle_timeout)
}

/// The statements that begin a unit of work, each one message to the server.
///
/// All of them name both modes: a begin that was abandoned half way can leave its connection inside an empty
/// transaction, and naming the modes makes the next begin right even there. The deadlines make the server let go
/// of what a client that can no longer be heard was doing, and of the locks it held.
struct Begin {
    read: Arc<str>,
    write: Arc<str>,
    durable: Arc<str>,
}

impl Begin {
    fn new(deadline: Duration) -> Self {
        let deadline = deadline.as_millis();
        let limits =
            format!("set local statement_timeout = {deadline}; set local idle_in_transaction_session_timeout = '60s'");
        // Under read committed every statement would see another instant, and a page and its count could disagree.
        let read = format!("begin isolation level repeatable read, read only; {limits}");
        let write = format!("begin isolation level read committed, read write; {limits}");
        let durable = format!("{write}; set local synchronous_commit = on");
        Self { read: read.into(), write: write.into(), durable: durable.into() }
    }

    fn statement(&self, access: Access) -> Arc<str> {
        Arc::clone(match access {
            Access::Read => &self.read,
            Access::Write => &self.write,
            Access::WriteDurable => &self.durable,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_work_begins_with_its_modes_and_deadlines() {
        let begin = Begin::new(Duration::from_secs(10));
        for (access, modes) in [
            (Access::Read, "begin isolation level repeatable read, read only;"),
            (Access::Write, "begin isolation level read committed, read write;"),
            (Access::WriteDurable, "begin isolation level read committed, read write;"),
        ] {
            let statement = begin.statement(access);
            assert!(statement.starts_with(modes), "{statement}");
            assert!(statement.contains("statement_timeout = 10000;"), "{statement}");
            assert_eq!(statement.ends_with("synchronous_commit = on"), matches!(access, Access::WriteDurable));
        }
    }
}
