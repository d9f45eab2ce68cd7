//! Who did what. Lines are written together with the change they are about, never changed, and sealed in a chain, so
//! that edits, deletions, additions and moves are found. What the chain cannot show is that the whole database was
//! put back to an earlier state.

mod chain;
mod export;
mod record;
mod verify;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use domain::{AppError, AuditFilter, AuditRow, Cursor, ErrorKind, Page, Part, Permission, ProjectId, SitePermission};
use store::Tx;
use store::audit::{self, Line, Narrowed};

pub use export::{Export, export};
pub use record::{Change, record};
pub use verify::verify;

use crate::{Caller, Explain, Services};

/// Lists what happened anywhere, the latest first.
///
/// # Errors
///
/// The caller does not look after the site.
pub async fn list(
    services: &Services,
    caller: &Caller,
    filter: &AuditFilter,
    part: &Part,
) -> Result<Page<AuditRow>, AppError> {
    caller.require_site(SitePermission::AuditViewAll)?;
    let tx = services.store.read().await.explain()?;
    page(tx, caller, &narrowed(caller, filter), part).await
}

/// Lists what happened in a project, the latest first.
///
/// # Errors
///
/// The caller may not see it.
pub async fn list_in(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    filter: &AuditFilter,
    part: &Part,
) -> Result<Page<AuditRow>, AppError> {
    let entered = services.read_in(caller, project, Permission::AuditView).await?;
    let narrowed = Narrowed { project: Some(entered.scope.project()), ..narrowed(caller, filter) };
    page(entered.tx, caller, &narrowed, part).await
}

async fn page(mut tx: Tx, caller: &Caller, narrowed: &Narrowed, part: &Part) -> Result<Page<AuditRow>, AppError> {
    let place = |Cursor(place): &Cursor| place.parse().map_err(|_| ErrorKind::QueryMalformed);
    let before = part.after.as_ref().map(place).transpose()?;
    let found = audit::list(&mut tx, narrowed, before, part.probe()).await.explain()?;
    let page = part.page(found, |line| Cursor(line.sequence.to_string()));
    let rows = page.rows.into_iter().map(|line| row(caller, line)).collect::<Result<_, _>>()?;
    Ok(Page { rows, next: page.next })
}

fn narrowed(caller: &Caller, filter: &AuditFilter) -> Narrowed {
    let next = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    Narrowed {
        search: filter.search.clone().filter(|search| !search.trim().is_empty()),
        action: filter.action.map(|action| action.to_string()),
        project: filter.project,
        from: filter.from.map(|day| beginning(caller, day)),
        until: filter.until.map(|day| beginning(caller, next(day))),
    }
}

/// The instant a day begins for the caller. Where the clock is put forward at midnight, the day begins later.
fn beginning(caller: &Caller, day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    let local = caller.zone.from_local_datetime(&midnight).earliest();
    let later = || caller.zone.from_local_datetime(&(midnight + chrono::TimeDelta::hours(1))).earliest();
    local.or_else(later).map_or_else(|| midnight.and_utc(), |at| at.to_utc())
}

/// A word in the database that the program does not know was not written by it.
fn row(caller: &Caller, line: Line) -> Result<AuditRow, AppError> {
    let unreadable = |_| ErrorKind::AuditBroken { line: line.sequence };
    let read = |text: Option<String>| text.map(|text| serde_json::from_str(&text)).transpose();
    Ok(AuditRow {
        sequence: line.sequence,
        at: caller.local(line.at),
        actor_kind: line.actor_kind.parse().map_err(unreadable)?,
        actor: line.actor,
        address: line.address,
        action: line.action.parse().map_err(unreadable)?,
        subject_kind: line.subject_kind.parse().map_err(unreadable)?,
        subject_id: line.subject_id,
        subject: line.subject,
        project: line.project_id.map(ProjectId),
        before: read(line.before).map_err(|_| ErrorKind::AuditBroken { line: line.sequence })?,
        after: read(line.after).map_err(|_| ErrorKind::AuditBroken { line: line.sequence })?,
        request_id: line.request_id,
    })
}

#[cfg(test)]
mod tests;
