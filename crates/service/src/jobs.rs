//! Long work: asked for in the unit of work that needs it, done by whichever worker is free, ended in one commit.
//!
//! A worker has a job for as long as it renews its lease. One that dies loses it, and another begins again; one that
//! wakes too late finds that the job is not its own any more, and nothing of what it made counts.

mod attendance;
mod claimed;
mod ending;
mod feed;
mod figures;
mod life;
mod progress;
mod running;
mod shown;
mod work;
mod worker;

use domain::{AppError, JobId, JobKind, SourceId};
use serde_json::Value;
use store::{ProjectScope, Tx, jobs};

pub(crate) use claimed::Claimed;
pub(crate) use ending::Ending;
pub use feed::Followed;
pub use figures::record;
pub use life::{cancel, follow, get, list, list_all};
pub use progress::Progress;
pub use running::Jobs;
pub use worker::run_one;
pub(crate) use worker::run_until;
pub(crate) use worker::{clear_finished, count_late};

use crate::services::new_uuid;
use crate::{Caller, Explain, Services};

/// A job that a use case asks for.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// What it does.
    pub kind: JobKind,
    /// What it is about, for people.
    pub subject: &'a str,
    /// The source it works on.
    pub source: Option<SourceId>,
    /// What it has to do; only whoever carries it out reads it.
    pub payload: Value,
}

/// Puts a job into the queue. It is there once `tx` is committed; [`Jobs::wake`] after that saves it a second of
/// waiting.
pub(crate) async fn enqueue(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    scope: ProjectScope,
    job: &NewJob<'_>,
) -> Result<JobId, AppError> {
    let id = JobId(new_uuid(&*services.clock));
    let row = jobs::NewJob {
        id,
        kind: job.kind,
        subject: job.subject,
        source: job.source,
        payload: &job.payload.to_string(),
        priority: priority(job.kind),
        created_by: caller.identity().map(|identity| identity.email.as_str()).unwrap_or_default(),
    };
    jobs::insert(tx, scope, &row).await.explain()?;
    Ok(id)
}

/// What somebody waits for comes before what nobody does.
const fn priority(kind: JobKind) -> i64 {
    match kind {
        JobKind::Import => 1,
    }
}

#[cfg(test)]
mod tests;
