//! Tables as the rest of the product asks for them.
//!
//! Columns are decoded whole and kept as long as there is room; a page picks the few rows it shows out of them, or out
//! of the file where a column is not there yet. Whatever takes long runs on threads that may block, a few at a time.

mod batch;
mod exports;
mod facets;
mod issues;
mod load;
mod page;
mod plain;
mod profiles;
mod rankings;
mod records;
mod rejects;

use std::sync::Arc;

use domain::{RecordColumn, RecordQuery};
use parquet::file::metadata::RowGroupMetaData;
use tokio::sync::Semaphore;

use crate::blocking::blocking;
use crate::cache::Pieces;
use crate::reading::footer::Footer;
use crate::{Objects, TableError, Which};

/// The tables of a store.
#[derive(Clone, Debug)]
pub struct Tables {
    objects: Objects,
    pieces: Pieces,
    cache_bytes: u64,
    workers: Arc<Semaphore>,
}

impl Tables {
    /// Tables on a store, with so much memory for what was read of them.
    #[must_use]
    pub fn new(objects: Objects, cache_bytes: u64) -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let workers = Arc::new(Semaphore::new(cores.max(2)));
        Self { objects, pieces: Pieces::new(cache_bytes), cache_bytes, workers }
    }

    /// The columns of a table that people see.
    ///
    /// # Errors
    ///
    /// There is no such table, or it is damaged.
    pub async fn schema(&self, key: &str) -> Result<Vec<RecordColumn>, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        Ok(footer.shown.iter().map(|shown| shown.column.clone()).collect())
    }

    /// How many records a table has.
    ///
    /// # Errors
    ///
    /// There is no such table, or it is damaged.
    pub async fn count(&self, key: &str, which: Which) -> Result<i64, TableError> {
        let footer = self.footer(&Arc::from(key)).await?;
        self.counted(&footer, &RecordQuery::default(), which).await
    }

    /// Whether all columns of a table take no more than a part of the memory there is.
    fn has_room_for(&self, footer: &Footer) -> bool {
        let bytes: i64 = footer.metadata().row_groups().iter().map(RowGroupMetaData::total_byte_size).sum();
        u64::try_from(bytes).is_ok_and(|bytes| bytes <= self.cache_bytes / 4)
    }

    /// Forgets what was read of tables that were removed.
    pub fn forget(&self, prefix: &str) {
        self.pieces.forget(prefix);
    }

    async fn counted(&self, footer: &Arc<Footer>, query: &RecordQuery, which: Which) -> Result<i64, TableError> {
        let answer = self.answer(footer, query, which).await?;
        let count = answer.map_or(footer.rows, |answer| answer.count);
        Ok(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Does work that keeps a processor busy, when there is one.
    async fn work<T, F>(&self, work: F) -> Result<T, TableError>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, TableError> + Send + 'static,
    {
        let _turn = self.workers.acquire().await.map_err(|_| TableError::Stopped)?;
        blocking(work).await
    }
}
