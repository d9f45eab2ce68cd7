//! A unit of work.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::Clock;
use tokio::sync::OwnedSemaphorePermit;

use crate::StoreError;
use crate::backend::Inner;
use crate::watch::{Limits, Watch};

/// A unit of work. Dropping it rolls back; [`commit`](Tx::commit) makes it last.
pub struct Tx {
    pub(crate) inner: Inner,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) limits: Arc<Limits>,
    /// Whether a statement has failed.
    pub(crate) spoilt: bool,
    /// The writer's turn on SQLite. Declared last: the next writer may start once the rollback above is queued.
    pub(crate) _turn: Option<OwnedSemaphorePermit>,
}

impl Tx {
    /// Makes everything done in this unit of work last. One in which a statement failed cannot be committed.
    pub async fn commit(self) -> Result<(), StoreError> {
        if self.spoilt {
            // PostgreSQL answers such a commit with success and keeps nothing; SQLite would keep the other half.
            return Err(StoreError::spoilt());
        }
        self.limits.watch("transaction.commit").over(self.inner.commit()).await
    }

    /// The instant this unit of work should write and compare with.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(crate) fn watch(&self, operation: &'static str) -> Watch {
        self.limits.watch(operation)
    }
}
