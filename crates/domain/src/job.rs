//! Long work: what is being done, how far it is, and how it ended.

use serde::{Deserialize, Serialize};

use crate::named::named;
use crate::{AppError, JobId, Moment, ProjectId, SourceId};

named! {
    /// What a job does.
    JobKind {
        /// Makes a typed table of a file.
        Import = "import",
    }
}

named! {
    /// Where a job is in its life.
    JobState {
        /// Waits for a worker.
        Queued = "queued",
        /// A worker is at it.
        Running = "running",
        /// Done.
        Succeeded = "succeeded",
        /// Ended without a result; the problem says why.
        Failed = "failed",
        /// Somebody stopped it.
        Cancelled = "cancelled",
    }
}

impl JobState {
    /// Whether nothing more will happen to it.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Cancelled)
    }
}

named! {
    /// What a job is busy with.
    JobPhase {
        /// Looks into the file to find out what it is.
        Sniffing = "sniffing",
        /// Reads records.
        Reading = "reading",
        /// Writes the table.
        Storing = "storing",
        /// Counts what the columns hold.
        Profiling = "profiling",
    }
}

/// A job as lists and its own page show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Job {
    /// Names the job.
    pub id: JobId,
    /// The project it works in.
    pub project: ProjectId,
    /// What it does.
    pub kind: JobKind,
    /// Where it is in its life.
    pub state: JobState,
    /// What it is about, for people: the name of a source or file.
    pub subject: String,
    /// The source it works on.
    pub source: Option<SourceId>,
    /// What it is busy with.
    pub phase: Option<JobPhase>,
    /// How much of the phase is done: bytes while reading, records otherwise.
    pub done: i64,
    /// How much the phase has in all, once that is known.
    pub total: Option<i64>,
    /// How often it was begun.
    pub attempts: i64,
    /// Whether somebody asked to stop it.
    pub cancel_requested: bool,
    /// Why it failed, in codes: worded when it is read.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<crate::Problem>))]
    pub problem: Option<AppError>,
    /// Who asked for it.
    pub created_by: String,
    /// When it was asked for.
    pub created_at: Moment,
    /// When a worker began it the last time.
    pub started_at: Option<Moment>,
    /// When it ended.
    pub finished_at: Option<Moment>,
    /// Grows with every change, so that whoever follows it knows what is newer.
    pub version: i64,
}

/// A job as those see it who look after the site: what it is about stays in its project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteJob {
    /// Names the job.
    pub id: JobId,
    /// The project it works in.
    pub project: ProjectId,
    /// What the project is called.
    pub project_name: String,
    /// What it does.
    pub kind: JobKind,
    /// Where it is in its life.
    pub state: JobState,
    /// What it is busy with.
    pub phase: Option<JobPhase>,
    /// How much of the phase is done.
    pub done: i64,
    /// How much the phase has in all, once that is known.
    pub total: Option<i64>,
    /// How often it was begun.
    pub attempts: i64,
    /// Why it failed, as a code.
    pub problem: Option<String>,
    /// When it was asked for.
    pub created_at: Moment,
    /// When a worker began it the last time.
    pub started_at: Option<Moment>,
    /// When it ended.
    pub finished_at: Option<Moment>,
}

/// Which jobs are wanted; what is left out does not narrow the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct JobFilter {
    /// Where they are in their life.
    pub state: Option<JobState>,
    /// What they do.
    pub kind: Option<JobKind>,
    /// The source they work on.
    pub source: Option<SourceId>,
}
