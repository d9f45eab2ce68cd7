//! Sources and their versions as people see them, and their places in lists.

use domain::{
    AppError, Cursor, ErrorKind, FileId, JobId, Part, SourceFilter, SourceId, SourceNameForm, SourceRow, SourceVersion,
};
use store::sources::{Source as Row, Version, Wanted};

use crate::{Caller, files};

/// What a source is called: what somebody said, or the name of its file.
pub(super) fn name(said: &str, file: &str) -> Result<String, AppError> {
    if said.trim().is_empty() {
        let most = usize::try_from(SourceNameForm::NAME_LENGTH).unwrap_or(usize::MAX);
        return Ok(file.chars().take(most).collect());
    }
    SourceNameForm { name: said.to_owned() }.parse()
}

pub(super) fn shown_row(caller: &Caller, row: Row) -> Result<SourceRow, AppError> {
    Ok(SourceRow {
        id: SourceId(row.id),
        name: row.name,
        sample: row.sample,
        state: row.state.parse()?,
        latest: row.latest,
        file_name: row.file_name,
        records: row.records,
        rejected: row.rejected,
        issues: row.issues,
        job: row.job_id.map(JobId),
        deleted_at: row.deleted_at.map(|at| caller.local(at)),
        changed_at: caller.local(row.changed_at),
        version: row.version,
    })
}

pub(super) fn shown_version(caller: &Caller, version: &Version) -> Result<SourceVersion, AppError> {
    let problem = version.problem.as_deref().map(serde_json::from_str).transpose();
    Ok(SourceVersion {
        number: version.number,
        state: version.state.parse()?,
        file: FileId(version.file_id),
        file_name: version.file_name.clone(),
        file_size: files::size(version.file_size),
        records: version.records,
        rejected: version.rejected,
        issues: version.issues,
        job: version.job_id.map(JobId),
        problem: problem.map_err(|_| ErrorKind::Internal)?,
        created_by: version.created_by.clone(),
        created_at: caller.local(version.created_at),
    })
}

pub(super) fn wanted<'a>(filter: &'a SourceFilter, part: &Part) -> Result<Wanted<'a>, AppError> {
    let after = part.after.as_ref().map(|cursor| place(cursor).ok_or(ErrorKind::QueryMalformed)).transpose()?;
    let deleted = filter.deleted.unwrap_or_default();
    Ok(Wanted { search: filter.search.as_deref(), deleted, after, limit: part.probe() })
}

/// A place in the list carries the sort key itself, so it stays where it is when its source is renamed or removed.
pub(super) fn cursor(key: &str, id: SourceId) -> Cursor {
    let key: String = key.bytes().map(|byte| format!("{byte:02x}")).collect();
    Cursor(format!("{}{key}", id.0.simple()))
}

fn place(Cursor(text): &Cursor) -> Option<(String, SourceId)> {
    let (id, key) = text.split_at_checked(32)?;
    let digits = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let key: Option<Vec<u8>> = key.as_bytes().chunks(2).map(digits).collect();
    Some((String::from_utf8(key?).ok()?, id.parse().ok()?))
}
