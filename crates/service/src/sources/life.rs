//! The life of a source: decided about, renamed, deleted, restored.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Action, AppError, ErrorKind, Permission, ProjectId, SourceId, SourceNameForm, SourceRow, SourceState, SubjectKind,
};
use serde_json::json;
use store::sources::{self, Source as Row};

use super::find_row;
use super::listed::shown_row;
use super::versions::take;
use crate::audit::{self, Change};
use crate::{Caller, Entered, Explain, Services};

/// For how many days a deleted source can be restored.
pub const KEPT_DAYS: i64 = 7;

/// Goes on with the rows that could be read; the others stay set aside.
///
/// # Errors
///
/// The caller may not, there is no such source, nobody has to decide about it, or somebody was faster.
pub async fn go_on(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    source: SourceId,
    version: Option<i64>,
) -> Result<SourceRow, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let row = take(&mut entered, source, version).await?;
    let states = (SourceState::Held, SourceState::Ready);
    let moved = sources::set_state(&mut entered.tx, entered.scope, source, row.latest, states).await.explain()?;
    if !moved {
        return Err(ErrorKind::SourceNotHeld.into());
    }
    let after = json!({ "version": row.latest, "records": row.records, "rejected": row.rejected });
    let change = change(Action::SourceAccepted, &row, project).after(after);
    finish(services, entered, caller, source, change).await
}

/// Gives a source another name.
///
/// # Errors
///
/// The caller may not, there is no such source, the name breaks a rule, or somebody was faster.
pub async fn rename(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    source: SourceId,
    form: &SourceNameForm,
    version: Option<i64>,
) -> Result<SourceRow, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let name = form.parse()?;
    let row = take(&mut entered, source, version).await?;
    sources::rename(&mut entered.tx, entered.scope, source, &name).await.explain()?;
    let change = change(Action::SourceChanged, &row, project).before(json!({ "name": row.name }));
    finish(services, entered, caller, source, change.after(json!({ "name": name }))).await
}

/// Deletes a source. For some days it can be restored.
///
/// # Errors
///
/// The caller may not, there is no such source, its file is being read, or somebody was faster.
pub async fn delete(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    source: SourceId,
    version: Option<i64>,
) -> Result<(), AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let row = take(&mut entered, source, version).await?;
    if row.state.parse() == Ok(SourceState::Importing) {
        return Err(ErrorKind::SourceImporting.into());
    }
    let now = entered.tx.now();
    sources::set_deleted(&mut entered.tx, entered.scope, source, Some(now)).await.explain()?;
    sources::touch(&mut entered.tx, entered.scope, source).await.explain()?;
    let change = change(Action::SourceDeleted, &row, project);
    audit::record(services, &mut entered.tx, caller, change).await?;
    entered.tx.commit().await.explain()
}

/// Brings a deleted source back as it was.
///
/// # Errors
///
/// The caller may not, or the source is not deleted or gone for good.
pub async fn restore(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    source: SourceId,
) -> Result<SourceRow, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    sources::hold(&mut entered.tx, entered.scope, source).await.explain()?;
    let row = sources::find(&mut entered.tx, entered.scope, source).await.explain()?;
    let row = row.ok_or(ErrorKind::ObjectNotFound)?;
    if row.deleted_at.is_none_or(|at| at <= gone_before(entered.tx.now())) {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    sources::set_deleted(&mut entered.tx, entered.scope, source, None).await.explain()?;
    finish(services, entered, caller, source, change(Action::SourceRestored, &row, project)).await
}

/// What was deleted at this instant or before is gone for good.
pub(super) fn gone_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::days(KEPT_DAYS)
}

fn change(action: Action, row: &Row, project: ProjectId) -> Change {
    Change::new(action, SubjectKind::Source, SourceId(row.id), &row.name).within(project)
}

async fn finish(
    services: &Services,
    mut entered: Entered,
    caller: &Caller,
    source: SourceId,
    change: Change,
) -> Result<SourceRow, AppError> {
    sources::touch(&mut entered.tx, entered.scope, source).await.explain()?;
    audit::record(services, &mut entered.tx, caller, change).await?;
    let row = find_row(&mut entered.tx, entered.scope, source).await?;
    entered.tx.commit().await.explain()?;
    shown_row(caller, row)
}
