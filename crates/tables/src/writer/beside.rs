//! A table that is written on a thread of its own, while what follows is read.

use std::panic::resume_unwind;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use arrow_array::RecordBatch;
use tokio::runtime::Handle;

use super::{TableFacts, TableWriter};
use crate::{ObjectSink, TableError};

/// Batches that wait while one is written: each takes memory.
const AHEAD: usize = 1;

/// Takes batches and writes them beside whoever makes them. Dropped, nothing is left of the table.
#[derive(Debug)]
pub struct WriterBeside {
    batches: Option<SyncSender<RecordBatch>>,
    thread: Option<JoinHandle<Result<TableWriter<ObjectSink>, TableError>>>,
}

impl TableWriter<ObjectSink> {
    /// Writes on a thread of its own from here on; called inside the runtime.
    #[must_use]
    pub fn beside(mut self) -> WriterBeside {
        let (batches, coming) = sync_channel::<RecordBatch>(AHEAD);
        let runtime = Handle::current();
        let write = move || {
            // What is given up in the middle is cleared away by the runtime.
            let _runtime = runtime.enter();
            coming.iter().try_for_each(|batch| self.write(&batch))?;
            Ok(self)
        };
        WriterBeside { batches: Some(batches), thread: Some(std::thread::spawn(write)) }
    }
}

impl WriterBeside {
    /// Adds rows to the end, as soon as those before them are written.
    ///
    /// # Errors
    ///
    /// Those of [`TableWriter::write`], for these rows or earlier ones.
    pub fn write(&mut self, batch: RecordBatch) -> Result<(), TableError> {
        match self.batches.as_ref().map(|batches| batches.send(batch)) {
            Some(Ok(())) => Ok(()),
            // Nobody takes them any more: the thread says why.
            _ => self.end().and(Err(TableError::Stopped)),
        }
    }

    /// Makes the table visible once everything is written.
    ///
    /// # Errors
    ///
    /// Those of [`TableWriter::write`] and [`TableWriter::publish`].
    pub fn publish(mut self) -> Result<TableFacts, TableError> {
        self.end()?.publish()
    }

    fn end(&mut self) -> Result<TableWriter<ObjectSink>, TableError> {
        drop(self.batches.take());
        let thread = self.thread.take().ok_or(TableError::Stopped)?;
        thread.join().unwrap_or_else(|panic| resume_unwind(panic))
    }
}

/// Whoever gave up goes on only when nothing is written any more.
impl Drop for WriterBeside {
    fn drop(&mut self) {
        drop(self.batches.take());
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
