//! A job in the hands of a worker.

use domain::{AppError, ErrorKind, JobId, JobKind, ProjectId, SourceId};
use serde_json::Value;
use store::ProjectScope;
use store::jobs::{Job, Lease};

use crate::access;

/// What a worker has to do.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Names the job.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// The project it works in.
    pub project: ProjectId,
    /// The way into that project.
    pub scope: ProjectScope,
    /// The source it works on.
    pub source: Option<SourceId>,
    /// What it has to do.
    pub payload: Value,
    /// How often it was begun, this time included.
    pub attempts: i64,
    /// Different for everybody who ever had the job: what is written on the way can be named after it.
    pub fence: i64,
    /// Whether somebody asked to stop it before it was begun.
    pub(super) is_cancelled: bool,
}

impl Claimed {
    /// Reads a row. What the program itself wrote there can be read.
    pub(super) fn of(job: &Job) -> Result<Self, AppError> {
        let unreadable = |_| ErrorKind::Internal;
        Ok(Self {
            id: JobId(job.id),
            kind: job.kind.parse()?,
            project: ProjectId(job.project_id),
            scope: access::at_work(job),
            source: job.source_id.map(SourceId),
            payload: serde_json::from_str(&job.payload).map_err(unreadable)?,
            attempts: job.attempts,
            fence: job.fence,
            is_cancelled: job.cancel_requested,
        })
    }

    pub(super) const fn lease(&self) -> Lease {
        Lease { job: self.id, fence: self.fence }
    }
}
