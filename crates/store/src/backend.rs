//! The only file that knows there are two databases: an enum of native pools, an enum of native transactions, and
//! the macro that writes a statement once for both. Each function here is a difference that cannot be avoided.

mod postgres;
mod sqlite;

use std::future::pending;

use sqlx::migrate::AppliedMigration;
use sqlx::{Postgres, Sqlite, Transaction};
use tokio::sync::OwnedSemaphorePermit;

pub(crate) use self::postgres::Pools as PostgresPools;

use crate::schema;
use crate::watch::Limits;
use crate::{PoolState, Schema, Settings, StoreError, Tx, supervisor};

/// What a unit of work is going to do.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Access {
    Read,
    Write,
    WriteDurable,
}

pub(crate) enum Backend {
    Sqlite(Box<sqlite::Pools>),
    Postgres(Box<postgres::Pools>),
}

pub(crate) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one statement on whichever database this unit of work talks to, timed as the named operation.
///
/// The body is expanded once per driver: the SQL is written once, and its binds and row type are checked against
/// both. It is awaited inside, so that what the drivers answer differently can be mapped to one type there.
macro_rules! on {
    ($tx:expr, $operation:literal, $conn:ident => $body:expr) => {{
        let tx: &mut $crate::Tx = $tx;
        let watch = tx.watch($operation);
        let statement = async {
            match &mut tx.inner {
                $crate::backend::Inner::Sqlite(tx) => {
                    let $conn = &mut **tx;
                    $body
                }
                $crate::backend::Inner::Postgres(tx) => {
                    let $conn = &mut **tx;
                    $body
                }
            }
        };
        let answer = watch.over::<_, sqlx::Error>(statement).await;
        tx.spoilt |= answer.is_err();
        answer
    }};
}

impl Backend {
    pub(crate) async fn open(settings: &Settings) -> Result<Self, StoreError> {
        match settings.url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => sqlite::Pools::open(settings).await.map(|pools| Self::Sqlite(Box::new(pools))),
            Some("postgres" | "postgresql") => {
                postgres::Pools::open(settings).await.map(|pools| Self::Postgres(Box::new(pools)))
            }
            _ => Err(StoreError::BadUrl(sqlx::Error::Configuration("neither sqlite: nor postgres:".into()))),
        }
    }

    /// Begins a unit of work. Only SQLite has a turn to wait for: it allows one writer at a time.
    pub(crate) async fn begin(&self, access: Access) -> Result<(Inner, Option<OwnedSemaphorePermit>), StoreError> {
        match self {
            Self::Sqlite(pools) => pools.begin(access).await.map(|(tx, turn)| (Inner::Sqlite(tx), turn)),
            Self::Postgres(pools) => pools.begin(access).await.map(|tx| (Inner::Postgres(tx), None)),
        }
    }

    /// Migrates on a connection of its own: no statement deadline applies, and nothing that went wrong stays behind
    /// in a pool.
    pub(crate) async fn migrate(&self) -> Result<i64, StoreError> {
        match self {
            Self::Sqlite(pools) => pools.migrate().await,
            Self::Postgres(pools) => pools.migrate().await,
        }
    }

    pub(crate) async fn schema(&self, tx: &mut Tx) -> Result<Schema, StoreError> {
        // The catalogues have nothing in common, and asking for a table that is not there would be an error.
        let (migrator, count_tables) = match self {
            Self::Sqlite(_) => (&schema::SQLITE, sqlite::COUNT_TABLES),
            Self::Postgres(_) => (&schema::POSTGRES, postgres::COUNT_TABLES),
        };
        let found: i64 = on!(tx, "schema.exists", conn =>
            sqlx::query_scalar(count_tables).bind(schema::TABLE).fetch_one(conn).await)?;
        let applied = if found == 0 { Vec::new() } else { applied(tx).await? };
        Ok(Schema::compare(&applied, migrator))
    }

    pub(crate) async fn supervise(&self, limits: &Limits) {
        match self {
            Self::Sqlite(_) => pending().await,
            Self::Postgres(pools) => supervisor::watch_over(pools, &limits.answers).await,
        }
    }

    pub(crate) fn pool_state(&self) -> PoolState {
        match self {
            Self::Sqlite(pools) => pools.state(),
            Self::Postgres(pools) => pools.state(),
        }
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(pools) => pools.close().await,
            Self::Postgres(pools) => pools.close().await,
        }
    }
}

async fn applied(tx: &mut Tx) -> Result<Vec<AppliedMigration>, StoreError> {
    let rows: Vec<(i64, Vec<u8>)> = on!(tx, "schema.applied", conn =>
        sqlx::query_as("select version, checksum from _sqlx_migrations order by version").fetch_all(conn).await)?;
    Ok(rows.into_iter().map(|(version, checksum)| AppliedMigration { version, checksum: checksum.into() }).collect())
}

impl Inner {
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }
}
