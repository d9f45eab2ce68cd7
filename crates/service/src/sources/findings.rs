//! What was found out about a version, as it is kept beside its row.

use domain::{AppError, ColumnProfile, ErrorKind, IssueCount, Layout, Reason, Statement};
use serde::{Deserialize, Serialize};
use store::sources::Version;

/// What was found out while a file was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Findings {
    /// Why the file is read as it is.
    pub(crate) reasons: Vec<Reason>,
    /// The parts of the file that can be read.
    pub(crate) parts: Vec<String>,
    /// What the columns hold.
    pub(crate) profiles: Vec<ColumnProfile>,
    /// How many issues of each kind there are.
    pub(crate) issue_counts: Vec<IssueCount>,
    /// The statements in the file.
    pub(crate) statements: Vec<Statement>,
}

impl Findings {
    /// What is known of a version; nothing before its file was read.
    pub(crate) fn of(version: &Version) -> Result<Self, AppError> {
        version.findings.as_deref().map_or_else(|| Ok(Self::default()), read)
    }
}

/// How the file of a version is read, once that is known.
pub(crate) fn layout(version: &Version) -> Result<Option<Layout>, AppError> {
    version.layout.as_deref().map(read).transpose()
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, AppError> {
    serde_json::from_str(text).map_err(|error| {
        tracing::error!(%error, "what is known of a source cannot be read");
        ErrorKind::Internal.into()
    })
}

/// As it is kept.
pub(crate) fn written(findings: &impl Serialize) -> Result<String, AppError> {
    serde_json::to_string(findings).map_err(|error| {
        tracing::error!(%error, "what is known of a source cannot be written");
        ErrorKind::Internal.into()
    })
}
