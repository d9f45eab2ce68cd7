//! What this process knows of jobs beyond the database: which it has, who waits for one, who follows one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::JobId;
use tokio::sync::Notify;

use super::feed::Feed;
use super::progress::{Progress, Stop};

/// The jobs of this process; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Jobs(Arc<Known>);

#[derive(Debug, Default)]
struct Known {
    woken: Notify,
    running: Mutex<HashMap<JobId, Progress>>,
    feed: Feed,
}

/// A job that this process has, until it is dropped.
#[derive(Debug)]
pub(super) struct Held {
    jobs: Jobs,
    id: JobId,
}

impl Jobs {
    /// Says that a job was put into the queue, so that a worker of this process looks at once.
    pub fn wake(&self) {
        self.0.woken.notify_one();
    }

    pub(super) async fn woken(&self) {
        self.0.woken.notified().await;
    }

    pub(super) fn hold(&self, id: JobId, progress: &Progress) -> Held {
        self.running().insert(id, progress.clone());
        Held { jobs: self.clone(), id }
    }

    /// Stops a job that this process has. Elsewhere the worker learns it from the database.
    pub(super) fn stop(&self, id: JobId) {
        if let Some(progress) = self.running().get(&id) {
            progress.stop(Stop::Cancelled);
        }
    }

    pub(super) fn feed(&self) -> &Feed {
        &self.0.feed
    }

    fn running(&self) -> MutexGuard<'_, HashMap<JobId, Progress>> {
        self.0.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.jobs.running().remove(&self.id);
    }
}
