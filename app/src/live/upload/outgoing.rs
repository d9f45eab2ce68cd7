//! One file: where it is on its way from the disk to a source.

use domain::{AppError, ErrorKind, FileId, JobId, SourceId};
use leptos::prelude::*;
use web_sys::File;

use super::Target;
use super::pieces::Pieces;
use crate::api::{Begun, Failure, add_source_version, create_source};
use crate::live::asking::Stop;
use crate::live::bytes::Pace;

/// Where a file is on its way.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
    /// Others are sent before it.
    Waiting,
    /// Its bytes are on their way.
    Sending,
    /// The connection broke; it is tried again in a moment.
    Interrupted,
    /// All bytes are there; the server compares them with what was announced.
    Checking,
    /// The server reads it.
    Reading(SourceId, JobId),
    /// The server has read it.
    Read(SourceId),
    /// The server could not read it; the source says why.
    Unread(SourceId),
    /// It did not arrive, or is refused.
    Failed(AppError),
    /// Somebody stopped it.
    Cancelled,
}

impl Stage {
    /// Whether nothing more happens to it by itself.
    pub const fn is_settled(&self) -> bool {
        matches!(self, Self::Read(_) | Self::Unread(_) | Self::Failed(_) | Self::Cancelled)
    }

    /// The source of a file that the server is done with.
    pub const fn source(&self) -> Option<SourceId> {
        match self {
            Self::Read(source) | Self::Unread(source) => Some(*source),
            _ => None,
        }
    }
}

/// One file.
#[derive(Clone, Copy)]
pub(super) struct Outgoing {
    /// Its place among the files of the page.
    pub number: usize,
    pub name: StoredValue<String>,
    pub size: i64,
    pub stage: RwSignal<Stage>,
    /// How many bytes the server has.
    pub sent: RwSignal<i64>,
    pub pace: RwSignal<Pace>,
    file: StoredValue<File, LocalStorage>,
    stop: StoredValue<Stop, LocalStorage>,
}

impl Outgoing {
    pub fn new(number: usize, file: File) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "no file has as many bytes")]
        let size = file.size() as i64;
        Self {
            number,
            name: StoredValue::new(file.name()),
            size,
            stage: RwSignal::new(Stage::Waiting),
            sent: RwSignal::new(0),
            pace: RwSignal::new(Pace::begin(0)),
            file: StoredValue::new_local(file),
            stop: StoredValue::new_local(Stop::default()),
        }
    }

    /// Breaks off; what has been sent is thrown away by the server.
    pub fn cancel(self) {
        self.stop.with_value(Stop::stop);
        self.stage.set(Stage::Cancelled);
    }

    /// Waits for its turn once more.
    pub fn begin_again(self) {
        self.stop.set_value(Stop::default());
        self.stage.set(Stage::Waiting);
    }

    /// Sends the file and asks for it to be read.
    pub async fn send(self, target: Target) {
        let stop = self.stop.get_value();
        self.stage.set(Stage::Sending);
        let came = self.bring(target, &stop).await;
        if stop.is_stopped() {
            return;
        }
        match came {
            Ok(stage) => self.stage.set(stage),
            Err(failure) => self.stage.set(Stage::Failed(failure)),
        }
    }

    async fn bring(self, target: Target, stop: &Stop) -> Result<Stage, AppError> {
        if self.size == 0 {
            return Err(ErrorKind::FileEmpty { path: self.name.get_value() }.into());
        }
        let pieces = Pieces { project: target.project, outgoing: self, file: &self.file.get_value(), stop };
        let file = pieces.bring().await?.id;
        let source = read(target, file).await.map_err(|Failure(failure)| failure)?;
        Ok(source.job.map_or(Stage::Read(source.id), |job| Stage::Reading(source.id, job)))
    }
}

async fn read(target: Target, file: FileId) -> Result<Begun, Failure> {
    match target.source {
        Some(source) => add_source_version(target.project, source, file).await,
        None => create_source(target.project, file).await,
    }
}
