//! Sources: sets of records that somebody brought, in versions, each made of one file.

use serde::{Deserialize, Serialize};

use crate::fields::{Fields, line};
use crate::named::named;
use crate::{AppError, ByteSize, ColumnProfile, FileId, IssueCount, JobId, Layout, Moment, Reason, SourceId};

named! {
    /// Where a version of a source is in its life.
    SourceState {
        /// Its file is being read.
        Importing = "importing",
        /// Some rows cannot be read as they should; a person decides.
        Held = "held",
        /// Its records can be used.
        Ready = "ready",
        /// Its file could not be read; the problem says why.
        Failed = "failed",
    }
}

/// A source as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SourceRow {
    /// Names the source.
    pub id: SourceId,
    /// What people call it.
    pub name: String,
    /// Whether it belongs to the sample files.
    pub sample: bool,
    /// Where its latest version is in its life.
    pub state: SourceState,
    /// The number of its latest version.
    pub latest: i64,
    /// What its latest file is called.
    pub file_name: String,
    /// How many records can be used.
    pub records: i64,
    /// How many rows were set aside.
    pub rejected: i64,
    /// How many issues there are.
    pub issues: i64,
    /// The job that makes its latest version.
    pub job: Option<JobId>,
    /// Since when it is deleted.
    pub deleted_at: Option<Moment>,
    /// When something about it changed.
    pub changed_at: Moment,
    /// Counts the changes, so that two people changing it notice one another.
    pub version: i64,
}

/// A source with all that is known of one of its versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    /// The source.
    #[serde(flatten)]
    pub row: SourceRow,
    /// The version that is shown, its latest where none was asked for.
    pub shown: SourceVersion,
    /// How its file is read; none before that is known.
    pub layout: Option<Layout>,
    /// Why it is read that way.
    pub reasons: Vec<Reason>,
    /// What the columns hold.
    pub profiles: Vec<ColumnProfile>,
    /// How many issues of each kind there are.
    pub issue_counts: Vec<IssueCount>,
    /// The statements in its file, where it is a bank's.
    pub statements: Vec<Statement>,
    /// The parts of its file that can be read: sheets of a workbook, files of an archive.
    pub parts: Vec<String>,
    /// All versions, the latest first.
    pub versions: Vec<SourceVersion>,
}

/// One version of a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SourceVersion {
    /// Counts from 1.
    pub number: i64,
    /// Where it is in its life.
    pub state: SourceState,
    /// The file it is made of.
    pub file: FileId,
    /// What the file is called.
    pub file_name: String,
    /// How many bytes the file has.
    pub file_size: ByteSize,
    /// How many records can be used.
    pub records: i64,
    /// How many rows were set aside.
    pub rejected: i64,
    /// How many issues there are.
    pub issues: i64,
    /// The job that makes it.
    pub job: Option<JobId>,
    /// Why its file could not be read.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<crate::Problem>))]
    pub problem: Option<AppError>,
    /// Who brought it.
    pub created_by: String,
    /// When.
    pub created_at: Moment,
}

/// A bank's statement inside a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Statement {
    /// The account, as the bank writes it.
    pub account: String,
    /// The number of the statement, as the bank writes it.
    pub number: String,
    /// Of which currency it is.
    pub currency: String,
    /// What was there before, as `2026-11-01` and `1234.50`.
    pub opening: Option<Balance>,
    /// What was there after.
    pub closing: Option<Balance>,
    /// How many entries it has.
    pub entries: i64,
    /// What the entries add up to.
    pub sum: String,
    /// Whether opening and entries make the closing balance; unknown where one is missing.
    pub adds_up: Option<bool>,
}

/// What was on an account at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Balance {
    /// The day.
    pub date: Option<String>,
    /// How much, negative when owed.
    pub amount: String,
}

/// What a new source begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    /// What to call it; empty for the name of the file.
    #[serde(default)]
    pub name: String,
    /// The file it is made of.
    pub file: FileId,
    /// How to read the file; found out where nothing is said.
    #[serde(default)]
    pub layout: Option<Layout>,
}

/// A new version of a source: of another file, or of the same file read in another way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VersionForm {
    /// The file; that of the latest version where nothing is said.
    #[serde(default)]
    pub file: Option<FileId>,
    /// How to read the file; found out where nothing is said.
    #[serde(default)]
    pub layout: Option<Layout>,
}

/// A new name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceNameForm {
    /// What to call it.
    pub name: String,
}

/// Which sources are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct SourceFilter {
    /// A part of the name.
    pub search: Option<String>,
    /// Whether deleted ones are wanted instead of those in use.
    pub deleted: Option<bool>,
}

impl SourceNameForm {
    /// The longest name, in characters.
    pub const NAME_LENGTH: i64 = 200;

    /// Reads the form.
    ///
    /// # Errors
    ///
    /// The name breaks a rule.
    pub fn parse(&self) -> Result<String, AppError> {
        let mut fields = Fields::default();
        let name = fields.read("/name", line(&self.name, Self::NAME_LENGTH));
        name.ok_or_else(|| fields.refuse())
    }
}
