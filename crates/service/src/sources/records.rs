//! What is in a source: its records, page by page, what is the matter with them, and what its columns hold.

use std::collections::HashMap;

use domain::{
    AppError, ColumnProfile, ErrorKind, FacetCount, FieldError, IssueCode, Page, Part, Permission, ProjectId,
    RecordIssue, RecordPage, RecordQuery, RecordTotals, RowIssue, SourceId, SourceState, Which,
};
use store::sources::{self, Version};
use tables::TableError;

use super::find_row;
use super::findings::Findings;
use crate::object_keys::{self, SourceTables};
use crate::{Caller, Entered, Explain, Services, from_tables};

/// A source, and which of its versions: the latest where none is named.
pub type At = (SourceId, Option<i64>);

/// The most values of a column that are counted.
const MOST_FACETS: i64 = 100;

/// The records of a source that answer a question, a part at a time, each with what is the matter with it.
///
/// # Errors
///
/// The caller may not see them, there is no such source or version, its file was not read, or the question cannot be
/// asked of it.
pub async fn records(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
    query: &RecordQuery,
    part: &Part,
    which: Which,
) -> Result<RecordPage, AppError> {
    let open = open(services, caller, project, at).await?;
    let page = services.tables.page(&open.keys.records, query, part, which).await;
    let mut page = page.map_err(|error| refused(&error))?;
    if open.version.issues > 0 {
        add_issues(services, &open.keys, &mut page).await?;
    }
    Ok(page)
}

/// What is the matter with the rows of a source, in the order of the file.
///
/// # Errors
///
/// Those of [`records`].
pub async fn issues(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
    code: Option<IssueCode>,
    part: &Part,
) -> Result<Page<RowIssue>, AppError> {
    let open = open(services, caller, project, at).await?;
    services.tables.issues(&open.keys.issues, part, code, None).await.map_err(|error| refused(&error))
}

/// How often each value of a column occurs among the records that answer a question, the most frequent first.
///
/// # Errors
///
/// Those of [`records`].
pub async fn facets(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
    column: &str,
    (query, which): (&RecordQuery, Which),
) -> Result<Vec<FacetCount>, AppError> {
    let open = open(services, caller, project, at).await?;
    let counted = services.tables.facets(&open.keys.records, query, which, column, MOST_FACETS).await;
    counted.map_err(|error| refused(&error))
}

/// How many records answer a question, and what their amounts add up to.
///
/// # Errors
///
/// Those of [`records`].
pub async fn totals(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
    (query, which): (&RecordQuery, Which),
) -> Result<RecordTotals, AppError> {
    let open = open(services, caller, project, at).await?;
    services.tables.totals(&open.keys.records, query, which).await.map_err(|error| refused(&error))
}

/// What the columns of a source hold.
///
/// # Errors
///
/// Those of [`records`].
pub async fn profiles(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
) -> Result<Vec<ColumnProfile>, AppError> {
    let open = open(services, caller, project, at).await?;
    Ok(Findings::of(&open.version)?.profiles)
}

/// A version whose records can be read.
pub(super) struct Open {
    pub(super) name: String,
    pub(super) version: Version,
    pub(super) keys: SourceTables,
}

async fn open(services: &Services, caller: &Caller, project: ProjectId, at: At) -> Result<Open, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    open_in(&mut entered, at).await
}

/// Finds a version whose records can be read.
pub(super) async fn open_in(entered: &mut Entered, (source, number): At) -> Result<Open, AppError> {
    let (tx, scope) = (&mut entered.tx, entered.scope);
    let row = find_row(tx, scope, source).await?;
    let number = number.unwrap_or(row.latest);
    let version = sources::find_version(tx, scope, source, number).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    let is_read = matches!(version.state.parse()?, SourceState::Held | SourceState::Ready);
    let attempt = version.attempt.filter(|_| is_read).ok_or(ErrorKind::SourceNotRead)?;
    let keys = object_keys::source_tables(scope.project(), source, number, attempt);
    Ok(Open { name: row.name, version, keys })
}

/// Puts issues beside the records they are about.
async fn add_issues(services: &Services, keys: &SourceTables, page: &mut RecordPage) -> Result<(), AppError> {
    let rows: Vec<i64> = page.records.iter().map(|record| record.row).collect();
    let found = services.tables.issues_of(&keys.issues, &rows).await.map_err(|error| refused(&error))?;
    let mut by_row: HashMap<i64, Vec<RecordIssue>> = HashMap::new();
    for issue in found {
        if let Some(row) = issue.row {
            by_row.entry(row).or_default().push(RecordIssue { column: issue.column, code: issue.code });
        }
    }
    for record in &mut page.records {
        record.issues = by_row.remove(&record.row).unwrap_or_default();
    }
    Ok(())
}

/// A question that cannot be asked names the column at fault.
pub(super) fn refused(error: &TableError) -> AppError {
    let field = match error {
        TableError::NoColumn { column } => {
            FieldError { pointer: pointer(column), kind: ErrorKind::FieldUnknown { field: column.clone() } }
        }
        TableError::FilterValue { column, .. } => FieldError { pointer: pointer(column), kind: ErrorKind::FieldType },
        other => return from_tables(other),
    };
    AppError { errors: vec![field], ..ErrorKind::QueryMalformed.into() }
}

fn pointer(column: &str) -> String {
    format!("/{}", column.replace('~', "~0").replace('/', "~1"))
}
