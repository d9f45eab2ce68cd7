//! The job that makes a version: finds out how its file is read, reads it into tables, and lets them count in the unit
//! of work that ends the job. Until then nothing of it is visible, and what an attempt leaves behind is removed.

mod budget;
mod intake;
mod issue_rows;
mod statements;

use std::fs::File;

use domain::{AppError, ErrorKind, IssueCount, JobPhase, Layout, SourceId, SourceState};
use formats::{ReadFile, Sniffed, Wish};
use store::Tx;
use store::sources::{self, Found};

use super::findings::{Findings, written};
use super::layouts::{self, Plan};
use super::versions::Order;
use crate::discarded::{LATER, discard};
use crate::jobs::{Claimed, Ending, Progress};
use crate::uploads::require_room;
use crate::{Explain, Services, files, from_file, object_keys};
pub(super) use budget::Budget;
pub(super) use intake::Intake;

/// A version that was made and that nobody sees yet.
#[derive(Debug)]
pub(crate) struct Made {
    plan: Plan,
    findings: Findings,
    records: i64,
    rejected: i64,
    issues: i64,
    /// How many bytes its tables have, with what belongs to them.
    stored: u64,
}

/// What is being worked on.
struct Work<'a> {
    services: &'a Services,
    claimed: &'a Claimed,
    progress: &'a Progress,
    source: SourceId,
    order: Order,
    file_name: String,
    budget: Budget,
}

/// Makes the tables of a version.
///
/// # Errors
///
/// The file cannot be read, a limit was met, or the job was stopped.
pub(crate) async fn carry_out(services: &Services, claimed: &Claimed, progress: &Progress) -> Result<Made, AppError> {
    let order = order(claimed)?;
    let (row, key) = files::open(services, claimed.scope, order.file).await?;
    let source = claimed.source.ok_or(ErrorKind::Internal)?;
    let budget = Budget::of(services.site.import_time);
    let work = Work { services, claimed, progress, source, order, file_name: row.name, budget };
    progress.phase(JobPhase::Sniffing, None);
    let content = services.objects.to_file(&key, &services.volume.scratch()).await.explain()?;
    let plan = work.plan(&content).await?;
    progress.check()?;
    work.read(content, plan).await
}

impl Work<'_> {
    /// Finds out how the file is to be read.
    async fn plan(&self, content: &File) -> Result<Plan, AppError> {
        let unasked = self.sniff(content, Wish::default()).await;
        let Some(layout) = self.order.layout.clone() else {
            return layouts::remembered(self.services, self.claimed.scope, unasked?).await;
        };
        let unasked = unasked.ok();
        let asked =
            self.sniff(content, layouts::wish(&layout, unasked.as_ref().map(|sniffed| &sniffed.layout))).await?;
        Ok(layouts::given(layout, unasked, asked))
    }

    async fn sniff(&self, content: &File, wish: Wish<'_>) -> Result<Sniffed, AppError> {
        let content = content.try_clone().map_err(|error| unreadable(&error))?;
        sniff(content, self.file_name.clone(), wish, self.budget).await
    }

    /// Reads the file into tables.
    async fn read(&self, content: File, plan: Plan) -> Result<Made, AppError> {
        let keys = self.keys();
        self.note_objects(&keys.prefix).await?;
        let intake = Intake::open(&self.services.objects, &keys, self.progress, self.budget).await?;
        let (read, mut intake) = take_in(content, &plan.layout, &self.file_name, intake).await?;
        self.progress.phase(JobPhase::Storing, None);
        let compared = self.compared(&read.statements).await?;
        let more = whole(compared.len() as u64);
        let counts = blocking(move || {
            compared.into_iter().try_for_each(|issue| intake.note(issue))?;
            intake.publish()
        })
        .await?;
        let (records, rejected) = (whole(read.records), whole(read.rejected));
        let findings = self.findings(&plan, counts, read.statements, &keys).await?;
        let (records, issues) = (records - rejected, whole(read.issues) + more);
        Ok(Made { plan, findings, records, rejected, issues, stored: self.stored(&keys.prefix).await? })
    }

    /// How much room everything takes that was made.
    async fn stored(&self, prefix: &str) -> Result<u64, AppError> {
        let listed = self.services.objects.list(prefix).await.explain()?;
        Ok(listed.into_iter().map(|(_, size)| size).sum())
    }

    async fn compared(&self, found: &[domain::Statement]) -> Result<Vec<domain::RowIssue>, AppError> {
        let mut tx = self.services.store.read().await.explain()?;
        statements::compare(&mut tx, self.claimed.scope, (self.source, self.order.file), found).await
    }

    async fn findings(
        &self,
        plan: &Plan,
        issue_counts: Vec<IssueCount>,
        statements: Vec<domain::Statement>,
        keys: &object_keys::SourceTables,
    ) -> Result<Findings, AppError> {
        self.progress.phase(JobPhase::Profiling, None);
        self.progress.check()?;
        let profiles = self.services.tables.profiles(&keys.records).await.explain()?;
        for profile in &profiles {
            self.progress.check()?;
            self.services.tables.prepare(&keys.records, &profile.name).await.explain()?;
        }
        self.progress.check()?;
        self.services.tables.keep_plain(&keys.records).await.explain()?;
        let (reasons, parts) = (plan.reasons.clone(), plan.parts.clone());
        Ok(Findings { reasons, parts, profiles, issue_counts, statements })
    }

    /// What is written is named after the claim, so two workers never write the same object.
    fn keys(&self) -> object_keys::SourceTables {
        object_keys::source_tables(self.claimed.project, self.source, self.order.number, self.claimed.fence)
    }

    /// Writes down what is about to be written, so that it goes if nothing comes of it. Nothing is where no room is left.
    async fn note_objects(&self, prefix: &str) -> Result<(), AppError> {
        let mut tx = self.services.store.write().await.explain()?;
        require_room(self.services, &mut tx, self.claimed.scope, 1).await?;
        discard(&mut tx, prefix, LATER).await?;
        tx.commit().await.explain()
    }
}

/// Finds out how a file is to be read.
pub(super) async fn sniff(content: File, name: String, wish: Wish<'_>, budget: Budget) -> Result<Sniffed, AppError> {
    let wish = Wish { name: None, ..wish };
    blocking(move || {
        let wish = Wish { name: Some(&name), ..wish };
        formats::sniff(&content, &wish, &budget.limits).map_err(|error| from_file(&name, &error))
    })
    .await
}

/// Reads a file as its layout says.
pub(super) async fn take_in(
    content: File,
    layout: &Layout,
    name: &str,
    mut intake: Intake,
) -> Result<(ReadFile, Intake), AppError> {
    let (layout, name) = (layout.clone(), name.to_owned());
    blocking(move || {
        let limits = intake.limits();
        match formats::read(&content, &layout, &limits, &mut intake) {
            Ok(read) => Ok((read, intake)),
            Err(error) => Err(intake.failure().unwrap_or_else(|| from_file(&name, &error))),
        }
    })
    .await
}

/// Writes what became of a version, in the unit of work that ends its job.
///
/// # Errors
///
/// The database failed, or there is no room for what was made.
pub(crate) async fn conclude(
    services: &Services,
    tx: &mut Tx,
    claimed: &Claimed,
    ending: Ending<'_, Made>,
) -> Result<(), AppError> {
    let (order, source) = (order(claimed)?, claimed.source.ok_or(ErrorKind::Internal)?);
    let keys = object_keys::source_tables(claimed.project, source, order.number, claimed.fence);
    match ending {
        Ending::Succeeded(made) => {
            require_room(services, tx, claimed.scope, made.stored).await?;
            let counts = publish(tx, claimed, (source, order.number), made).await?;
            keep_or_discard(tx, &keys.prefix, counts).await
        }
        Ending::Failed(error) => fail(tx, claimed, (source, order.number), Some(written(error)?)).await,
        Ending::Cancelled => fail(tx, claimed, (source, order.number), None).await,
    }
}

async fn publish(
    tx: &mut Tx,
    claimed: &Claimed,
    (source, number): (SourceId, i64),
    made: &Made,
) -> Result<bool, AppError> {
    let (layout, findings) = (written(&made.plan.layout)?, written(&made.findings)?);
    let is_held = made.findings.issue_counts.iter().any(|count| count.code.holds());
    let found = Found {
        state: if is_held { SourceState::Held } else { SourceState::Ready },
        attempt: Some(claimed.fence),
        records: made.records,
        rejected: made.rejected,
        issues: made.issues,
        stored: whole(made.stored),
        layout: Some(&layout),
        findings: Some(&findings),
        problem: None,
    };
    if !sources::settle_version(tx, claimed.scope, source, number, found).await.explain()? {
        return Ok(false);
    }
    statements::remember(tx, claimed.scope, (source, number), &made.findings.statements).await?;
    layouts::remember(tx, claimed.scope, &made.plan).await?;
    sources::touch(tx, claimed.scope, source).await.explain()?;
    Ok(true)
}

/// What counts is not to be removed any more; what came too late goes now.
async fn keep_or_discard(tx: &mut Tx, prefix: &str, counts: bool) -> Result<(), AppError> {
    if counts {
        store::discarded::delete(tx, prefix).await.explain()
    } else {
        discard(tx, prefix, chrono::TimeDelta::zero()).await
    }
}

/// The version has nothing; what the attempt wrote goes now.
async fn fail(
    tx: &mut Tx,
    claimed: &Claimed,
    (source, number): (SourceId, i64),
    problem: Option<String>,
) -> Result<(), AppError> {
    let found = Found {
        state: SourceState::Failed,
        attempt: None,
        records: 0,
        rejected: 0,
        issues: 0,
        stored: 0,
        layout: None,
        findings: None,
        problem: problem.as_deref(),
    };
    if sources::settle_version(tx, claimed.scope, source, number, found).await.explain()? {
        sources::touch(tx, claimed.scope, source).await.explain()?;
    }
    let prefix = object_keys::version(claimed.project, source, number);
    discard(tx, &prefix, chrono::TimeDelta::zero()).await
}

fn order(claimed: &Claimed) -> Result<Order, AppError> {
    serde_json::from_value(claimed.payload.clone()).map_err(|error| {
        tracing::error!(%error, "what an import has to do cannot be read");
        ErrorKind::Internal.into()
    })
}

fn unreadable(error: &std::io::Error) -> AppError {
    tracing::error!(%error, "a stored file cannot be opened again");
    ErrorKind::FilesUnavailable.into()
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Does work that takes long on a thread of its own.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| {
        tracing::error!(%error, "reading a file broke off");
        Err(ErrorKind::Internal.into())
    })
}
