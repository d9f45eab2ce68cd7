//! Takes what is read of a file into its two tables, and stops the reading when nobody wants it any more.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use domain::{AppError, ErrorKind, IssueCode, IssueCount, JobPhase, RowIssue};
use formats::{Limits, Receiver, Stopped};
use tables::{ObjectSink, Objects, TableError, TableWriter, WriterBeside};
use tokio::runtime::Handle;

use super::budget::Budget;
use super::issue_rows::{self, IssueRows};
use crate::Explain;
use crate::jobs::Progress;
use crate::object_keys::SourceTables;

/// Issues that are written together.
const AT_ONCE: usize = 8_192;

/// The two tables of a version while they are written.
pub(in crate::sources) struct Intake {
    objects: Objects,
    keys: SourceTables,
    progress: Progress,
    budget: Budget,
    records: Records,
    issues: TableWriter<ObjectSink>,
    gathered: IssueRows,
    counts: BTreeMap<(IssueCode, Option<String>), i64>,
    failure: Option<AppError>,
}

/// A table whose columns are not known before reading begins.
enum Records {
    Waiting(Option<Box<ObjectSink>>),
    Begun(WriterBeside),
}

impl Intake {
    pub(in crate::sources) async fn open(
        objects: &Objects,
        keys: &SourceTables,
        progress: &Progress,
        budget: Budget,
    ) -> Result<Self, AppError> {
        let records = objects.sink(&keys.records).await.explain()?;
        let issues = objects.table(&keys.issues, &issue_rows::schema()).await.explain()?;
        Ok(Self {
            objects: objects.clone(),
            keys: keys.clone(),
            progress: progress.clone(),
            budget,
            records: Records::Waiting(Some(Box::new(records))),
            issues,
            gathered: IssueRows::default(),
            counts: BTreeMap::new(),
            failure: None,
        })
    }

    pub(super) const fn limits(&self) -> Limits {
        self.budget.limits
    }

    /// Why the reading was stopped, where that was not the fault of the file.
    pub(super) fn failure(&mut self) -> Option<AppError> {
        self.failure.take()
    }

    /// Writes down an issue.
    pub(super) fn note(&mut self, issue: RowIssue) -> Result<(), AppError> {
        *self.counts.entry((issue.code, issue.column.clone())).or_default() += 1;
        self.gathered.push(issue);
        if self.gathered.len() >= AT_ONCE { self.pass_on() } else { Ok(()) }
    }

    /// Begins both tables anew.
    fn empty(&mut self) -> Result<(), AppError> {
        let opened = Self::open(&self.objects, &self.keys, &self.progress, self.budget);
        *self = Handle::current().block_on(opened)?;
        Ok(())
    }

    fn pass_on(&mut self) -> Result<(), AppError> {
        let batch = self.gathered.take();
        self.issues.write(&batch).explain()
    }

    /// Makes both tables visible, and counts the issues of each kind.
    pub(in crate::sources) fn publish(mut self) -> Result<Vec<IssueCount>, AppError> {
        self.pass_on()?;
        let Records::Begun(records) = self.records else { return Err(ErrorKind::Internal.into()) };
        records.publish().explain()?;
        self.issues.publish().explain()?;
        let count = |((code, column), count)| IssueCount { code, column, count };
        Ok(self.counts.into_iter().map(count).collect())
    }

    fn keep<T>(&mut self, outcome: Result<T, AppError>) -> Result<T, Stopped> {
        outcome.map_err(|error| {
            self.failure = Some(error);
            Stopped
        })
    }
}

impl Records {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), TableError> {
        if let Self::Waiting(sink) = self
            && let Some(sink) = sink.take()
        {
            *self = Self::Begun(TableWriter::create(schema, *sink)?.beside());
        }
        Ok(())
    }

    fn write(&mut self, batch: RecordBatch) -> Result<(), TableError> {
        match self {
            Self::Begun(writer) => writer.write(batch),
            Self::Waiting(_) => Err(TableError::Stopped),
        }
    }
}

impl Receiver for Intake {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        if let Records::Begun(_) = self.records {
            let emptied = self.empty();
            self.keep(emptied)?;
        }
        let begun = self.records.begin(schema).explain();
        self.keep(begun)
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        let written = self.records.write(batch).explain();
        self.keep(written)
    }

    fn issue(&mut self, issue: RowIssue) -> Result<(), Stopped> {
        let noted = self.note(issue);
        self.keep(noted)
    }

    fn progress(&mut self, done_bytes: u64, of: u64) -> Result<(), Stopped> {
        let whole = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
        self.progress.phase(JobPhase::Reading, Some(whole(of)));
        self.progress.done(whole(done_bytes));
        let wanted = self.progress.check().and_then(|()| self.budget.check());
        self.keep(wanted)
    }
}
