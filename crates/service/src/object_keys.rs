//! The keys that things are stored under: ids of ours, never a user's words.

use domain::{FileId, ProjectId, SourceId, UploadId};
use uuid::Uuid;

/// Everything of a project.
pub(crate) fn project(project: ProjectId) -> String {
    format!("projects/{project}/")
}

/// A file.
pub(crate) fn file(project: ProjectId, file: FileId) -> String {
    format!("projects/{project}/files/{file}")
}

/// Every piece of a file on its way.
pub(crate) fn upload(project: ProjectId, upload: UploadId) -> String {
    format!("projects/{project}/uploads/{upload}/")
}

/// One piece of a file on its way, as it was sent once.
pub(crate) fn chunk(project: ProjectId, upload: UploadId, number: i64, object: Uuid) -> String {
    format!("projects/{project}/uploads/{upload}/{number}-{object}")
}

/// Everything of a source.
pub(crate) fn source(project: ProjectId, source: SourceId) -> String {
    format!("projects/{project}/sources/{source}/")
}

/// Everything of a version of a source, whoever wrote it.
pub(crate) fn version(project: ProjectId, source: SourceId, number: i64) -> String {
    format!("projects/{project}/sources/{source}/{number}/")
}

/// The tables of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceTables {
    /// What both begin with.
    pub(crate) prefix: String,
    /// The records, those that were set aside included.
    pub(crate) records: String,
    /// What is the matter with them.
    pub(crate) issues: String,
}

/// The tables of a version, as one attempt of its job writes them.
pub(crate) fn source_tables(project: ProjectId, source: SourceId, number: i64, attempt: i64) -> SourceTables {
    let prefix = format!("{}{attempt}/", version(project, source, number));
    let (records, issues) = (format!("{prefix}records.parquet"), format!("{prefix}issues.parquet"));
    SourceTables { prefix, records, issues }
}
