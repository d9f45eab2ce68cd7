//! Jobs for those who asked for them: finding, following and stopping them.

use domain::{
    Action, AppError, Cursor, ErrorKind, Job, JobFilter, JobId, JobState, Page, Part, Permission, ProjectId, SiteJob,
    SitePermission, SubjectKind,
};
use store::jobs::{self, Job as Row, Wanted};

use super::feed::Followed;
use super::work::{Product, Work};
use super::{Claimed, Ending, shown};
use crate::audit::{self, Change};
use crate::{Caller, Entered, Explain, Services};

/// Lists the jobs of a project, the latest first.
///
/// # Errors
///
/// The project is not the caller's.
pub async fn list(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    filter: &JobFilter,
    part: &Part,
) -> Result<Page<Job>, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    let found = jobs::list(&mut entered.tx, entered.scope, &wanted(filter, part)?).await.explain()?;
    let page = part.page(found, |row| Cursor(row.id.to_string()));
    let rows = page.rows.iter().map(|row| shown::job(caller, row)).collect::<Result<_, _>>()?;
    Ok(Page { rows, next: page.next })
}

/// Lists the jobs of every project, the latest first.
///
/// # Errors
///
/// The caller does not look after the site.
pub async fn list_all(
    services: &Services,
    caller: &Caller,
    filter: &JobFilter,
    part: &Part,
) -> Result<Page<SiteJob>, AppError> {
    caller.require_site(SitePermission::HealthView)?;
    let mut tx = services.store.read().await.explain()?;
    let found = jobs::list_all(&mut tx, &wanted(filter, part)?).await.explain()?;
    let page = part.page(found, |row| Cursor(row.job.id.to_string()));
    let rows = page.rows.iter().map(|row| shown::site_job(caller, row)).collect::<Result<_, _>>()?;
    Ok(Page { rows, next: page.next })
}

fn wanted(filter: &JobFilter, part: &Part) -> Result<Wanted, AppError> {
    let place = |Cursor(place): &Cursor| place.parse().map_err(|_| ErrorKind::QueryMalformed);
    Ok(Wanted {
        state: filter.state,
        kind: filter.kind,
        source: filter.source,
        before: part.after.as_ref().map(place).transpose()?,
        limit: part.probe(),
    })
}

/// Finds a job.
///
/// # Errors
///
/// It is not in a project of the caller's.
pub async fn get(services: &Services, caller: &Caller, id: JobId) -> Result<Job, AppError> {
    let project = project_of(services, caller, id).await?;
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    let row = jobs::find(&mut entered.tx, entered.scope, id).await.explain()?;
    shown::job(caller, &row.ok_or(ErrorKind::ObjectNotFound)?)
}

/// The job as it is and whenever something about it changes, until it ends or the caller may not see it any more.
///
/// # Errors
///
/// It is not in a project of the caller's.
pub async fn follow(services: &Services, caller: &Caller, id: JobId, known: i64) -> Result<Followed, AppError> {
    let project = project_of(services, caller, id).await?;
    services.read_in(caller, project, Permission::ProjectView).await?;
    Ok(Followed::begin(services, caller, project, id, known))
}

/// Stops a job: at once where it waits, within two seconds where a worker has it. One that is stopped already stays
/// as it is.
///
/// # Errors
///
/// The caller may not, or the job ended otherwise.
pub async fn cancel(services: &Services, caller: &Caller, id: JobId) -> Result<Job, AppError> {
    cancel_by(services, &Product, caller, id).await
}

pub(super) async fn cancel_by<W: Work>(
    services: &Services,
    work: &W,
    caller: &Caller,
    id: JobId,
) -> Result<Job, AppError> {
    let project = project_of(services, caller, id).await?;
    let mut entered = services.settle_in(caller, project, Permission::JobsRun).await?;
    let row = jobs::hold(&mut entered.tx, entered.scope, id).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    match row.state.parse()? {
        JobState::Cancelled => return shown::job(caller, &row),
        JobState::Succeeded | JobState::Failed => return Err(ErrorKind::JobEnded.into()),
        JobState::Running if row.cancel_requested => return shown::job(caller, &row),
        JobState::Running => jobs::request_cancel(&mut entered.tx, entered.scope, id).await.explain()?,
        JobState::Queued => cancel_queued(services, work, &mut entered, &row).await?,
    }
    let row = jobs::find(&mut entered.tx, entered.scope, id).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    let change = Change::new(Action::JobCancelled, SubjectKind::Job, id, &row.subject).within(project);
    audit::record(services, &mut entered.tx, caller, change).await?;
    entered.tx.commit().await.explain()?;
    services.jobs.stop(id);
    shown::job(caller, &row)
}

/// No worker has it, so whoever stops it also writes what becomes of what it was to make.
async fn cancel_queued<W: Work>(
    services: &Services,
    work: &W,
    entered: &mut Entered,
    row: &Row,
) -> Result<(), AppError> {
    let Entered { tx, scope, .. } = entered;
    work.conclude(services, tx, &Claimed::of(row)?, Ending::Cancelled).await?;
    jobs::finish_queued(tx, *scope, JobId(row.id), JobState::Cancelled).await.explain()?;
    Ok(())
}

/// Whoever asks for a job that is not there learns the same as for one of a project that is not theirs.
async fn project_of(services: &Services, caller: &Caller, id: JobId) -> Result<ProjectId, AppError> {
    caller.require_account()?;
    let mut tx = services.store.read().await.explain()?;
    Ok(jobs::find_project(&mut tx, id).await.explain()?.ok_or(ErrorKind::NoAccess)?)
}
