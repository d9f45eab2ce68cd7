//! The store: one open database.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use domain::Clock;

use crate::backend::{Access, Backend};
use crate::watch::Limits;
use crate::{PoolState, Schema, Settings, StoreError, Tx};

/// One open database. Clones share it.
#[derive(Clone)]
pub struct Store {
    backend: Arc<Backend>,
    clock: Arc<dyn Clock>,
    limits: Arc<Limits>,
}

impl Store {
    /// Opens the database and makes sure it answers; a SQLite file is created when it is missing.
    pub async fn open(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        let limits = Limits {
            statement: settings.statement_timeout,
            acquire: settings.acquire_timeout,
            slow: settings.slow_query,
            answers: Arc::default(),
        };
        Ok(Self { backend: Arc::new(Backend::open(settings).await?), clock, limits: Arc::new(limits) })
    }

    /// Begins a unit of work that only reads; all of it sees the database as it was at one instant.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        self.begin(Access::Read).await
    }

    /// Begins a unit of work whose writes may be lost if the machine loses power in the next moment.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        self.begin(Access::Write).await
    }

    /// Begins a unit of work whose writes are on disk once it is committed: decisions, audit, jobs.
    pub async fn write_durable(&self) -> Result<Tx, StoreError> {
        self.begin(Access::WriteDurable).await
    }

    async fn begin(&self, access: Access) -> Result<Tx, StoreError> {
        let (inner, turn) = self.limits.watch_begin().over(self.backend.begin(access)).await?;
        Ok(Tx { inner, clock: Arc::clone(&self.clock), limits: Arc::clone(&self.limits), spoilt: false, _turn: turn })
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let mut tx = self.read().await?;
        on!(&mut tx, "store.ping", conn => sqlx::query("select 1").execute(conn).await.map(drop))
    }

    /// Brings the database to this program's schema and returns its version; all of it happens, or nothing.
    pub async fn migrate(&self) -> Result<i64, StoreError> {
        self.backend.migrate().await
    }

    /// Compares the schema of the database with the one this program knows.
    pub async fn schema(&self) -> Result<Schema, StoreError> {
        let mut tx = self.read().await?;
        self.backend.schema(&mut tx).await
    }

    /// Keeps the pool usable until `shutdown` resolves: one that no longer answers, although the database does, is
    /// replaced. SQLite has nothing to lose contact with.
    pub async fn supervise(&self, shutdown: impl Future<Output = ()>) {
        tokio::select! {
            () = self.backend.supervise(&self.limits) => {}
            () = shutdown => {}
        }
    }

    /// The connections at this moment.
    #[must_use]
    pub fn pool_state(&self) -> PoolState {
        self.backend.pool_state()
    }

    /// Sets the gauges of the pool to this moment.
    pub fn record_pool(&self) {
        self.pool_state().record();
    }

    /// Waits for units of work under way, then closes every connection.
    pub async fn close(&self) {
        self.backend.close().await;
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("pool", &self.pool_state()).finish_non_exhaustive()
    }
}
