//! A table that is written on a thread of its own, and looked at on another one, while what follows is read.

use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use arrow_array::RecordBatch;
use parquet::file::metadata::KeyValue;
use tokio::runtime::Handle;

use super::{TableFacts, TableWriter};
use crate::profile::Gathering;
use crate::{ObjectSink, TableError};

/// Batches that wait while one is worked on: each takes memory.
const AHEAD: usize = 1;

/// Takes batches and writes them beside whoever makes them, with profiles of the columns at the end of the table.
/// Dropped, nothing is left of the table.
#[derive(Debug)]
pub struct WriterBeside {
    written: Beside<Result<TableWriter<ObjectSink>, TableError>>,
    looked_at: Beside<KeyValue>,
}

/// Work on batches, in the order they come.
#[derive(Debug)]
struct Beside<T> {
    batches: Option<SyncSender<RecordBatch>>,
    thread: Option<JoinHandle<T>>,
}

impl TableWriter<ObjectSink> {
    /// Writes on a thread of its own from here on; called inside the runtime.
    #[must_use]
    pub fn beside(mut self) -> WriterBeside {
        let runtime = Handle::current();
        let mut gathering = Gathering::new(&self.schema);
        let written = Beside::begin(move |batches| {
            // What is given up in the middle is cleared away by the runtime.
            let _runtime = runtime.enter();
            batches.iter().try_for_each(|batch| self.write(&batch))?;
            self.flush()?;
            Ok(self)
        });
        let looked_at = Beside::begin(move |batches| {
            batches.iter().for_each(|batch| gathering.add(&batch));
            gathering.note()
        });
        WriterBeside { written, looked_at }
    }
}

impl WriterBeside {
    /// Adds rows to the end, as soon as those before them are written.
    ///
    /// # Errors
    ///
    /// Those of [`TableWriter::write`], for these rows or earlier ones.
    pub fn write(&mut self, batch: RecordBatch) -> Result<(), TableError> {
        self.looked_at.take(batch.clone());
        if self.written.take(batch) {
            return Ok(());
        }
        // Nobody takes them any more: the thread says why.
        self.end().and(Err(TableError::Stopped))
    }

    /// Makes the table visible once everything is written.
    ///
    /// # Errors
    ///
    /// Those of [`TableWriter::write`] and [`TableWriter::publish`].
    pub fn publish(mut self) -> Result<TableFacts, TableError> {
        self.looked_at.close();
        let mut writer = self.end()?;
        writer.note(self.looked_at.end().ok_or(TableError::Stopped)?);
        writer.publish()
    }

    fn end(&mut self) -> Result<TableWriter<ObjectSink>, TableError> {
        self.written.end().unwrap_or(Err(TableError::Stopped))
    }
}

impl<T: Send + 'static> Beside<T> {
    fn begin(work: impl FnOnce(Receiver<RecordBatch>) -> T + Send + 'static) -> Self {
        let (batches, coming) = sync_channel(AHEAD);
        Self { batches: Some(batches), thread: Some(std::thread::spawn(move || work(coming))) }
    }
}

impl<T> Beside<T> {
    /// Whether the batch is taken.
    fn take(&self, batch: RecordBatch) -> bool {
        self.batches.as_ref().is_some_and(|batches| batches.send(batch).is_ok())
    }

    /// No more batches come.
    fn close(&mut self) {
        drop(self.batches.take());
    }

    /// What came of it, once all batches are worked on.
    fn end(&mut self) -> Option<T> {
        self.close();
        let thread = self.thread.take()?;
        Some(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    }
}

/// Whoever gave up goes on only when nothing is worked on any more.
impl<T> Drop for Beside<T> {
    fn drop(&mut self) {
        self.close();
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
