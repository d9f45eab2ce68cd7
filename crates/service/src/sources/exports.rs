//! Records on their way out of the product: written while they are read, so that their number does not matter.

use std::io;
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use domain::{
    Action, AppError, ErrorKind, ExportFormat, IssueCode, Moment, Permission, ProjectId, RecordQuery, SubjectKind,
    Which,
};
use futures::StreamExt;
use futures::stream::{self, BoxStream};
use serde_json::{Value, json};
pub use tables::ExportNotes;
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::task::JoinHandle;

use super::records::{At, Open, open_in, refused};
use crate::audit::{self, Change};
use crate::{Caller, Explain, Services};

/// What waits between whoever reads records and whoever takes them.
const BETWEEN: usize = 256 << 10;

/// A file under way. Whoever drops it ends the work.
pub struct Export {
    /// What the source is called.
    pub name: String,
    /// How names of such files end.
    pub extension: &'static str,
    /// What such files are called among programs.
    pub media_type: &'static str,
    /// The file, in pieces; it breaks off with an error where reading does.
    pub content: BoxStream<'static, Result<Bytes, AppError>>,
}

/// The words of a file of rejected rows, in the language of whoever takes it.
#[derive(Clone)]
pub struct RejectWords {
    /// The name of the column of reasons.
    pub reason: String,
    /// The reason that a code stands for.
    pub of: Arc<dyn Fn(IssueCode) -> String + Send + Sync>,
}

/// What a file of records says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFacts {
    /// The source and its version, where the records are those of a source.
    pub source: Option<(String, i64)>,
    /// The file that was read.
    pub file: String,
    /// Which rows of it were wanted.
    pub which: Which,
    /// What was asked.
    pub query: RecordQuery,
    /// How many rows there are of that kind, whatever was asked.
    pub total: i64,
    /// When the file was made, and by whom.
    pub made: Option<(Moment, String)>,
}

/// Puts what a file of records says of itself into the words of whoever takes it.
pub type ExportWords<'a> = &'a (dyn Fn(&ExportFacts) -> ExportNotes + Send + Sync);

/// Exports the records of a source that answer a question.
///
/// # Errors
///
/// The caller may not, there is no such source or version, its file was not read, or the question cannot be asked of it.
pub async fn export(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
    (query, which): (&RecordQuery, Which),
    format: ExportFormat,
    words: ExportWords<'_>,
) -> Result<Export, AppError> {
    let kept = json!({ "format": format, "rows": which, "query": query });
    let open = begin(services, caller, project, at, kept).await?;
    let page = services.tables.page(&open.keys.records, query, &domain::Part::first(), which).await;
    let total = page.map_err(|error| refused(&error))?.total;
    let who = caller.identity().map(|identity| identity.email.clone()).unwrap_or_default();
    let notes = words(&ExportFacts {
        source: Some((open.name.clone(), open.version.number)),
        file: open.version.file_name.clone(),
        which,
        query: query.clone(),
        total,
        made: Some((caller.local(services.clock.now()), who)),
    });
    let (tables, key, query) = (services.tables.clone(), open.keys.records.clone(), query.clone());
    let content = piped(async move |mut sink| {
        let written = tables.export(&key, (&query, which), format, &notes, &mut sink).await;
        written.map_err(|error| refused(&error))
    });
    let (extension, media_type) = kind(format);
    Ok(Export { name: open.name, extension, media_type, content })
}

/// Exports the rows of a source that were set aside as CSV: as they stand in the file, each with the reason.
///
/// # Errors
///
/// Those of [`export`].
pub async fn rejects(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
    words: RejectWords,
) -> Result<Export, AppError> {
    let open = begin(services, caller, project, at, json!({ "format": "csv", "rows": Which::Rejected })).await?;
    let (tables, keys) = (services.tables.clone(), open.keys.clone());
    let content = piped(async move |mut sink| {
        let of = |code: IssueCode| (words.of)(code);
        let written = tables.rejects(&keys.records, &keys.issues, &words.reason, &of, &mut sink).await;
        written.map_err(|error| refused(&error))
    });
    let (extension, media_type) = kind(ExportFormat::Csv);
    Ok(Export { name: open.name, extension, media_type, content })
}

/// Finds what is exported and writes down that it is.
async fn begin(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    at: At,
    kept: Value,
) -> Result<Open, AppError> {
    let mut entered = services.settle_in(caller, project, Permission::ExportsMake).await?;
    let open = open_in(&mut entered, at).await?;
    let change = Change::new(Action::ExportMade, SubjectKind::Source, at.0, &open.name).within(project);
    audit::record(services, &mut entered.tx, caller, change.after(kept)).await?;
    entered.tx.commit().await.explain()?;
    Ok(open)
}

const fn kind(format: ExportFormat) -> (&'static str, &'static str) {
    match format {
        ExportFormat::Csv => ("csv", "text/csv; charset=utf-8"),
        ExportFormat::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ExportFormat::Json => ("json", "application/json"),
        ExportFormat::Parquet => ("parquet", "application/vnd.apache.parquet"),
    }
}

/// What is written into one end comes out of the other; the writer waits for the reader, and ends with it.
fn piped<F>(write: impl FnOnce(DuplexStream) -> F) -> BoxStream<'static, Result<Bytes, AppError>>
where
    F: Future<Output = Result<(), AppError>> + Send + 'static,
{
    let (sink, source) = tokio::io::duplex(BETWEEN);
    let writer = tokio::spawn(store::in_this_route(write(sink)));
    stream::try_unfold((source, Some(writer)), next).boxed()
}

type Piece = (Bytes, (DuplexStream, Option<JoinHandle<Result<(), AppError>>>));

async fn next(
    (mut source, mut writer): (DuplexStream, Option<JoinHandle<Result<(), AppError>>>),
) -> Result<Option<Piece>, AppError> {
    let mut piece = BytesMut::with_capacity(64 << 10);
    let read = source.read_buf(&mut piece).await.map_err(|error| broken(&error))?;
    if read > 0 {
        return Ok(Some((piece.freeze(), (source, writer))));
    }
    match writer.take() {
        Some(writer) => writer.await.map_err(|error| broken(&io::Error::other(error)))?.map(|()| None),
        None => Ok(None),
    }
}

fn broken(error: &io::Error) -> AppError {
    tracing::error!(%error, "an export broke off");
    ErrorKind::Internal.into()
}
