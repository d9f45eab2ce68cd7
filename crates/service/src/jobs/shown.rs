//! Jobs as people and programs see them.

use domain::{AppError, ErrorKind, Job, JobId, JobPhase, ProjectId, SiteJob, SourceId};
use store::jobs::{Anywhere, Job as Row};

use crate::Caller;

/// A job as a member of its project sees it. Failures are worded when they are read, by whoever shows them.
pub(super) fn job(caller: &Caller, row: &Row) -> Result<Job, AppError> {
    Ok(Job {
        id: JobId(row.id),
        project: ProjectId(row.project_id),
        kind: row.kind.parse()?,
        state: row.state.parse()?,
        subject: row.subject.clone(),
        source: row.source_id.map(SourceId),
        phase: phase(row)?,
        done: row.done,
        total: row.total,
        attempts: row.attempts,
        cancel_requested: row.cancel_requested,
        problem: problem(row)?,
        created_by: row.created_by.clone(),
        created_at: caller.local(row.created_at),
        started_at: row.started_at.map(|at| caller.local(at)),
        finished_at: row.finished_at.map(|at| caller.local(at)),
        version: row.version,
    })
}

/// A job as those see it who look after the site.
pub(super) fn site_job(caller: &Caller, found: &Anywhere) -> Result<SiteJob, AppError> {
    let row = &found.job;
    Ok(SiteJob {
        id: JobId(row.id),
        project: ProjectId(row.project_id),
        project_name: found.project_name.clone(),
        kind: row.kind.parse()?,
        state: row.state.parse()?,
        phase: phase(row)?,
        done: row.done,
        total: row.total,
        attempts: row.attempts,
        problem: problem(row)?.map(|error| error.kind.code().to_owned()),
        created_at: caller.local(row.created_at),
        started_at: row.started_at.map(|at| caller.local(at)),
        finished_at: row.finished_at.map(|at| caller.local(at)),
    })
}

fn phase(row: &Row) -> Result<Option<JobPhase>, AppError> {
    Ok(row.phase.as_deref().map(str::parse).transpose()?)
}

fn problem(row: &Row) -> Result<Option<AppError>, AppError> {
    let read = row.problem.as_deref().map(serde_json::from_str).transpose();
    read.map_err(|_| ErrorKind::Internal.into())
}
