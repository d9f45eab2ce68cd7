//! New versions of a source: of another file, or of the same file read in another way.

use domain::{
    Action, AppError, ErrorKind, FileId, JobKind, Layout, LayoutForm, Permission, ProjectId, SourceId, SourceRow,
    SourceState, SubjectKind, VersionForm,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::files::File;
use store::sources::{self, NewVersion, Source as Row};
use store::{ProjectScope, Tx};

use super::listed::shown_row;
use super::{find_row, findings, layouts};
use crate::audit::{self, Change};
use crate::jobs::{NewJob, enqueue};
use crate::projects::refuse_stale;
use crate::{Caller, Entered, Explain, Services};

/// What an import job has to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Order {
    /// The version to make.
    pub(super) number: i64,
    /// Of which file.
    pub(super) file: FileId,
    /// How a person wants the file to be read.
    pub(super) layout: Option<Layout>,
}

/// A version that is about to be made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begun<'a> {
    pub(super) source: SourceId,
    pub(super) name: &'a str,
    pub(super) number: i64,
    pub(super) file: &'a File,
    pub(super) layout: Option<&'a Layout>,
}

/// Adds a version to a source and begins to read its file.
///
/// # Errors
///
/// The caller may not, there is no such source or file, its file is being read, the layout breaks a rule, or somebody
/// was faster.
pub async fn add_version(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    source: SourceId,
    form: &VersionForm,
    version: Option<i64>,
) -> Result<SourceRow, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let row = take(&mut entered, source, version).await?;
    add(services, entered, caller, row, (form.file, form.layout.as_ref())).await
}

/// Reads the file of the latest version again, as a person says.
///
/// # Errors
///
/// The caller may not, there is no such source, its file is being read or is of no known layout, an answer breaks a
/// rule, or somebody was faster.
pub async fn read_again(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    source: SourceId,
    form: &LayoutForm,
    version: Option<i64>,
) -> Result<SourceRow, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let row = take(&mut entered, source, version).await?;
    let (tx, scope) = (&mut entered.tx, entered.scope);
    let latest = sources::find_version(tx, scope, source, row.latest).await.explain()?;
    let known = latest.as_ref().map(findings::layout).transpose()?.flatten().ok_or(ErrorKind::SourceNotRead)?;
    let layout = form.apply(&known)?;
    add(services, entered, caller, row, (None, Some(&layout))).await
}

async fn add(
    services: &Services,
    mut entered: Entered,
    caller: &Caller,
    row: Row,
    (file, layout): (Option<FileId>, Option<&Layout>),
) -> Result<SourceRow, AppError> {
    let (tx, scope, source) = (&mut entered.tx, entered.scope, SourceId(row.id));
    if row.state.parse() == Ok(SourceState::Importing) {
        return Err(ErrorKind::SourceImporting.into());
    }
    let latest = sources::find_version(tx, scope, source, row.latest).await.explain()?;
    let file = file.or_else(|| latest.map(|latest| FileId(latest.file_id))).ok_or(ErrorKind::ObjectNotFound)?;
    let file = store::files::find(tx, scope, file).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    let begun = Begun { source, name: &row.name, number: row.latest + 1, file: &file, layout };
    begin(services, tx, caller, scope, begun).await?;
    let change = Change::new(Action::SourceVersionAdded, SubjectKind::Source, source, &row.name);
    let after = json!({ "version": begun.number, "file": file.name, "layout": layout });
    audit::record(services, tx, caller, change.within(scope.project()).after(after)).await?;
    let row = find_row(tx, scope, source).await?;
    entered.tx.commit().await.explain()?;
    services.jobs.wake();
    shown_row(caller, row)
}

/// Takes a source for this unit of work, if it is as the caller saw it.
pub(super) async fn take(entered: &mut Entered, source: SourceId, version: Option<i64>) -> Result<Row, AppError> {
    sources::hold(&mut entered.tx, entered.scope, source).await.explain()?;
    let row = find_row(&mut entered.tx, entered.scope, source).await?;
    refuse_stale(row.version, version)?;
    Ok(row)
}

/// Writes a version and the job that makes it.
pub(super) async fn begin(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    scope: ProjectScope,
    begun: Begun<'_>,
) -> Result<(), AppError> {
    begun.layout.map(layouts::check).transpose()?;
    let Begun { source, name, number, file, layout } = begun;
    let created_by = caller.identity().map(|identity| identity.name.as_str()).unwrap_or_default();
    let id = FileId(file.id);
    let new = NewVersion { number, file: id, file_name: &file.name, file_size: file.size, created_by };
    sources::insert_version(tx, scope, source, new).await.explain()?;
    let payload = json!(Order { number, file: id, layout: layout.cloned() });
    let job = NewJob { kind: JobKind::Import, subject: name, source: Some(source), payload };
    let job = enqueue(services, tx, caller, scope, &job).await?;
    sources::set_job(tx, scope, source, number, job).await.explain()
}
