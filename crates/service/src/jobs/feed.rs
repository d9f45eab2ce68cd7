//! Following jobs. One task asks the database for all jobs that anybody in this process follows, however many do.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::{AppError, ErrorKind, Job, JobId, JobState, ProjectId};
use store::StoreError;
use store::jobs::{self, FOUND_AT_ONCE, Job as Row};
use tokio::sync::watch;
use tokio::time::Instant;

use super::shown;
use crate::{Caller, Services, standing};

/// Nobody hears of a job more often.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// Whoever may not see a job any more hears nothing of it after this time.
const ASK_EVERY: Duration = Duration::from_secs(1);

/// Who follows which job.
#[derive(Debug, Default)]
pub(super) struct Feed(Mutex<Topics>);

#[derive(Debug, Default)]
struct Topics {
    latest: HashMap<JobId, watch::Sender<Seen>>,
    is_looked_at: bool,
}

/// What was seen of a job the last time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Seen {
    /// Nobody looked.
    #[default]
    Nothing,
    /// It was like this.
    Row(Arc<Row>),
    /// It is not there any more.
    Gone,
}

impl Feed {
    /// Begins to follow a job; whoever is the first to follow any begins to look.
    fn subscribe(services: &Services, id: JobId) -> watch::Receiver<Seen> {
        let mut topics = services.jobs.feed().lock();
        let receiver = topics.latest.entry(id).or_default().subscribe();
        if !topics.is_looked_at {
            topics.is_looked_at = true;
            tokio::spawn(store::in_route("jobs", look_again(services.clone())));
        }
        receiver
    }

    /// The jobs that somebody follows. Where nobody follows any, nobody looks from here on.
    pub(super) fn followed(&self) -> Vec<JobId> {
        let mut topics = self.lock();
        topics.latest.retain(|_, latest| latest.receiver_count() > 0);
        topics.is_looked_at = !topics.latest.is_empty();
        topics.latest.keys().copied().collect()
    }

    fn publish(&self, ids: &[JobId], rows: Vec<Row>) {
        let topics = self.lock();
        let mut found: HashMap<JobId, Row> = rows.into_iter().map(|row| (JobId(row.id), row)).collect();
        for id in ids {
            let seen = found.remove(id).map_or(Seen::Gone, |row| Seen::Row(Arc::new(row)));
            if let Some(latest) = topics.latest.get(id) {
                latest.send_if_modified(|known| *known != seen && (*known = seen, true).1);
            }
        }
    }

    #[cfg(test)]
    pub(super) fn is_looked_at(&self) -> bool {
        self.lock().is_looked_at
    }

    fn lock(&self) -> MutexGuard<'_, Topics> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn look_again(services: Services) {
    loop {
        let ids = services.jobs.feed().followed();
        if ids.is_empty() {
            return;
        }
        for ids in ids.chunks(FOUND_AT_ONCE) {
            match find(&services, ids).await {
                Ok(rows) => services.jobs.feed().publish(ids, rows),
                Err(error) => tracing::debug!(%error, "whoever follows jobs hears of them later"),
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

async fn find(services: &Services, ids: &[JobId]) -> Result<Vec<Row>, StoreError> {
    let mut tx = services.store.read().await?;
    jobs::find_each(&mut tx, ids).await
}

/// A job that somebody follows.
#[derive(Debug)]
pub struct Followed {
    services: Services,
    caller: Caller,
    project: ProjectId,
    rows: watch::Receiver<Seen>,
    known: i64,
    asked_at: Instant,
    is_over: bool,
}

impl Followed {
    /// Follows a job that the caller was let in to see, beginning after a version.
    pub(super) fn begin(services: &Services, caller: &Caller, project: ProjectId, id: JobId, known: i64) -> Self {
        let rows = Feed::subscribe(services, id);
        let (services, caller) = (services.clone(), caller.clone());
        Self { services, caller, project, rows, known, asked_at: Instant::now(), is_over: false }
    }

    /// The job as it is once something about it has changed; nothing after its end.
    ///
    /// # Errors
    ///
    /// The caller may not see it any more.
    pub async fn next(&mut self) -> Result<Option<Job>, AppError> {
        while !self.is_over {
            self.ask_again().await?;
            let seen = self.rows.borrow_and_update().clone();
            match seen {
                Seen::Gone => return Err(ErrorKind::ObjectNotFound.into()),
                Seen::Row(row) if row.version > self.known => return self.show(&row).map(Some),
                Seen::Nothing | Seen::Row(_) => {}
            }
            tokio::select! {
                changed = self.rows.changed() => self.is_over = changed.is_err(),
                () = tokio::time::sleep_until(self.asked_at + ASK_EVERY) => {}
            }
        }
        Ok(None)
    }

    fn show(&mut self, row: &Row) -> Result<Job, AppError> {
        let job = shown::job(&self.caller, row)?;
        self.known = job.version;
        self.is_over = JobState::is_final(job.state);
        Ok(job)
    }

    async fn ask_again(&mut self) -> Result<(), AppError> {
        if self.asked_at.elapsed() >= ASK_EVERY {
            standing::require(&self.services, &self.caller, self.project).await?;
            self.asked_at = Instant::now();
        }
        Ok(())
    }
}
