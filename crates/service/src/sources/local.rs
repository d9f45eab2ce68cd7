//! Reading a file where it lies, without a server or a database: the same reading as that of an import job, into tables
//! that vanish when it is done.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::{
    AppError, ColumnProfile, DateOrder, DecimalMark, ErrorKind, ExportFormat, FileFormat, IssueCount, Layout, Part,
    Reason, RecordQuery, RowIssue, Statement, Which,
};
use formats::{ReadFile, Wish};
use serde::Serialize;
use tables::{Objects, Tables};
use tempfile::TempDir;
use tokio::io::AsyncWriteExt;

use super::exports::{ExportFacts, ExportWords};
use super::import::{Budget, Intake, sniff, take_in};
use crate::jobs::Progress;
use crate::matching::{unreadable, unwritable};
use crate::object_keys::SourceTables;
use crate::{Explain, from_tables};

/// Nobody waits for others here.
const NO_LIMIT: Duration = Duration::MAX;
/// What is kept in memory of the tables.
const CACHE_BYTES: u64 = 64 << 20;

/// Which file to read, and what is said about it beforehand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalFile {
    /// The file.
    pub path: PathBuf,
    /// Which sheet, or which file of an archive.
    pub part: Option<String>,
    /// What the file is.
    pub format: Option<FileFormat>,
    /// What stands before decimals.
    pub decimal: Option<DecimalMark>,
    /// In which order the parts of dates stand.
    pub dates: Option<DateOrder>,
}

/// A file that was read.
#[derive(Debug, Serialize)]
pub struct LocalReading {
    /// The file.
    pub file: String,
    /// How it is read.
    pub layout: Layout,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The parts that can be read.
    pub parts: Vec<String>,
    /// How many records can be used.
    pub records: i64,
    /// How many rows were set aside.
    pub rejected: i64,
    /// How many issues there are of each kind.
    pub issue_counts: Vec<IssueCount>,
    /// The first of them.
    pub issues: Vec<RowIssue>,
    /// The statements in it, where it is a bank's.
    pub statements: Vec<Statement>,
    /// What the columns hold.
    pub profiles: Vec<ColumnProfile>,
    #[serde(skip)]
    kept: Kept,
}

/// The tables, for as long as they are needed.
#[derive(Debug)]
struct Kept {
    tables: Tables,
    keys: SourceTables,
    _folder: TempDir,
}

/// Reads a file.
///
/// # Errors
///
/// It is not there, or cannot be read at all.
pub async fn read_local(file: &LocalFile) -> Result<LocalReading, AppError> {
    let name = file.path.display().to_string();
    let open = || open(&file.path).map_err(|error| unreadable(&file.path, &error));
    let budget = Budget::of(NO_LIMIT);
    let wish = Wish {
        name: None,
        part: file.part.clone(),
        format: file.format,
        delimiter: None,
        decimal: file.decimal,
        dates: file.dates,
        ..Wish::default()
    };
    let sniffed = sniff(open()?, name.clone(), wish, budget).await?;
    let (objects, keys, folder) = place()?;
    let intake = Intake::open(&objects, &keys, &Progress::default(), budget).await?;
    let (read, intake) = take_in(open()?, &sniffed.layout, &name, intake).await?;
    let issue_counts = super::import::blocking(move || intake.publish()).await?;
    let kept = Kept { tables: Tables::new(objects, CACHE_BYTES), keys, _folder: folder };
    let issues = kept.tables.issues(&kept.keys.issues, &Part::first(), None, None).await.explain()?.rows;
    let profiles = kept.tables.profiles(&kept.keys.records).await.explain()?;
    let ReadFile { records, rejected, statements, .. } = read;
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    Ok(LocalReading {
        file: name,
        layout: sniffed.layout,
        reasons: sniffed.reasons,
        parts: sniffed.parts,
        records: whole(records - rejected),
        rejected: whole(rejected),
        issue_counts,
        issues,
        statements,
        profiles,
        kept,
    })
}

/// A folder can be opened as well, and fails only when it is read.
fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}

fn place() -> Result<(Objects, SourceTables, TempDir), AppError> {
    let folder = tempfile::tempdir().map_err(|error| from_tables(&error.into()))?;
    let objects = Objects::in_folder(folder.path()).explain()?;
    let key = |name: &str| format!("reading/{name}.parquet");
    let keys = SourceTables { prefix: "reading/".to_owned(), records: key("records"), issues: key("issues") };
    Ok((objects, keys, folder))
}

impl LocalReading {
    /// Writes the rows that could be read, in the kind of file that the name of `path` ends with, with notes in the words
    /// of whoever asked for it.
    ///
    /// # Errors
    ///
    /// The name ends otherwise, or the file cannot be written.
    pub async fn write(&self, path: &Path, words: ExportWords<'_>) -> Result<(), AppError> {
        let format = format_of(path).ok_or_else(|| ErrorKind::CliArgument { argument: "--out".to_owned() })?;
        let mut sink = tokio::fs::File::create(path).await.map_err(|error| unwritable(path, &error))?;
        let Kept { tables, keys, .. } = &self.kept;
        let (query, which) = (RecordQuery::default(), Which::Good);
        let notes = words(&ExportFacts {
            source: None,
            file: self.file.clone(),
            which,
            query: query.clone(),
            total: self.records,
            made: None,
        });
        let written = tables.export(&keys.records, (&query, which), format, &notes, &mut sink).await;
        written.map_err(|error| unwritable(path, &error))?;
        sink.flush().await.map_err(|error| unwritable(path, &error))
    }
}

/// The kind of file that a name ends with.
#[must_use]
pub fn format_of(path: &Path) -> Option<ExportFormat> {
    path.extension()?.to_str()?.to_lowercase().parse().ok()
}
