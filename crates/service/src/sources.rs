//! Sources: making them of files, finding them, reading what is in them.

mod exports;
mod findings;
mod import;
mod layouts;
mod life;
mod listed;
mod local;
mod purge;
mod records;
mod versions;

use domain::{
    Action, AppError, ErrorKind, FileId, Page, Part, Permission, ProjectId, Source, SourceFilter, SourceForm, SourceId,
    SourceRow, SourceVersion, SubjectKind,
};
use serde_json::json;
use store::sources::{self, Source as Row};
use store::{ProjectScope, Tx};

pub use exports::{Export, ExportFacts, ExportNotes, ExportWords, RejectWords, export, rejects};
pub(crate) use import::{Made, carry_out, conclude};
pub use life::{KEPT_DAYS, delete, go_on, rename, restore};
pub use local::{LocalFile, LocalReading, format_of, read_local};
pub(crate) use purge::{purge_one, remove};
pub use records::{At, facets, issues, profiles, records, totals};
pub use versions::{add_version, read_again};

use crate::audit::{self, Change};
use crate::services::new_uuid;
use crate::{Caller, Entered, Explain, Services};
use findings::Findings;
use listed::{cursor, shown_row, shown_version, wanted};
use versions::{Begun, begin};

/// The most versions that are shown of a source.
const MOST_VERSIONS: i64 = 200;

/// Makes a source of a file and begins to read it.
///
/// # Errors
///
/// The caller may not, there is no such file, or the name or the layout breaks a rule.
pub async fn create(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    form: &SourceForm,
) -> Result<SourceRow, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let new = NewSource { name: &form.name, file: form.file, layout: form.layout.as_ref(), sample: false };
    let source = insert(services, &mut entered, caller, new).await?;
    let row = find_row(&mut entered.tx, entered.scope, source).await?;
    entered.tx.commit().await.explain()?;
    services.jobs.wake();
    shown_row(caller, row)
}

/// What a source begins with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewSource<'a> {
    /// What to call it; empty for the name of the file.
    pub(crate) name: &'a str,
    /// The file it is made of.
    pub(crate) file: FileId,
    /// How to read the file.
    pub(crate) layout: Option<&'a domain::Layout>,
    /// Whether it belongs to the sample files.
    pub(crate) sample: bool,
}

/// Writes a source with its first version and the job that makes it.
pub(crate) async fn insert(
    services: &Services,
    entered: &mut Entered,
    caller: &Caller,
    new: NewSource<'_>,
) -> Result<SourceId, AppError> {
    let (tx, scope) = (&mut entered.tx, entered.scope);
    let file = store::files::find(tx, scope, new.file).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    let name = listed::name(new.name, &file.name)?;
    let id = SourceId(new_uuid(&*services.clock));
    sources::insert(tx, scope, id, &name, new.sample).await.explain()?;
    let begun = Begun { source: id, name: &name, number: 1, file: &file, layout: new.layout };
    begin(services, tx, caller, scope, begun).await?;
    let change = Change::new(Action::SourceCreated, SubjectKind::Source, id, &name).within(scope.project());
    let after = json!({ "name": name, "file": file.name, "sample": new.sample });
    audit::record(services, tx, caller, change.after(after)).await?;
    Ok(id)
}

/// Lists the sources of a project by name.
///
/// # Errors
///
/// The caller may not see them.
pub async fn list(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    filter: &SourceFilter,
    part: &Part,
) -> Result<Page<SourceRow>, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    let found = sources::list(&mut entered.tx, entered.scope, &wanted(filter, part)?).await.explain()?;
    let page = part.page(found, |row| cursor(&row.name_key, SourceId(row.id)));
    let rows = page.rows.into_iter().map(|row| shown_row(caller, row)).collect::<Result<_, _>>()?;
    Ok(Page { rows, next: page.next })
}

/// Finds a source with all that is known of one of its versions: the latest where none is named.
///
/// # Errors
///
/// The caller may not see it, or it is not there.
pub async fn get(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    source: SourceId,
    number: Option<i64>,
) -> Result<Source, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    let (tx, scope) = (&mut entered.tx, entered.scope);
    let row = find_row(tx, scope, source).await?;
    let number = number.unwrap_or(row.latest);
    let version = sources::find_version(tx, scope, source, number).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    let versions = sources::list_versions(tx, scope, source, MOST_VERSIONS).await.explain()?;
    let Findings { reasons, parts, profiles, issue_counts, statements } = Findings::of(&version)?;
    let versions: Result<Vec<SourceVersion>, _> =
        versions.iter().map(|version| shown_version(caller, version)).collect();
    Ok(Source {
        shown: shown_version(caller, &version)?,
        layout: findings::layout(&version)?,
        row: shown_row(caller, row)?,
        reasons,
        profiles,
        issue_counts,
        statements,
        parts,
        versions: versions?,
    })
}

/// A source that is not deleted.
async fn find_row(tx: &mut Tx, scope: ProjectScope, source: SourceId) -> Result<Row, AppError> {
    let row = sources::find(tx, scope, source).await.explain()?;
    Ok(row.filter(|row| row.deleted_at.is_none()).ok_or(ErrorKind::ObjectNotFound)?)
}

#[cfg(test)]
mod tests;
