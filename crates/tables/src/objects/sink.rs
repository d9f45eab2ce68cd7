//! An object written from a thread that may block.

use std::io::{self, Write};

use bytes::Bytes;
use tokio::runtime::Handle;

use super::{ObjectWriter, Objects, Written};
use crate::TableError;

/// How much is gathered before the runtime is asked.
const BLOCK: usize = 1 << 20;

/// Takes the bytes of an object where nothing is asynchronous. Dropped, nothing is left of them.
#[derive(Debug)]
pub struct ObjectSink {
    writer: ObjectWriter,
    gathered: Vec<u8>,
    runtime: Handle,
}

impl Objects {
    /// Begins an object that is written from a thread that may block; called inside the runtime.
    ///
    /// # Errors
    ///
    /// Those of [`Objects::write`].
    pub async fn sink(&self, key: &str) -> Result<ObjectSink, TableError> {
        let writer = self.write(key).await?;
        Ok(ObjectSink { writer, gathered: Vec::with_capacity(BLOCK), runtime: Handle::current() })
    }
}

impl ObjectSink {
    /// Makes the object visible. Called where the thread may block.
    ///
    /// # Errors
    ///
    /// Those of [`ObjectWriter::finish`].
    pub fn finish(mut self) -> Result<Written, TableError> {
        self.pass_on()?;
        self.runtime.block_on(self.writer.finish())
    }

    fn pass_on(&mut self) -> Result<(), TableError> {
        let bytes = Bytes::from(std::mem::replace(&mut self.gathered, Vec::with_capacity(BLOCK)));
        self.runtime.block_on(self.writer.write(bytes))
    }
}

impl Write for ObjectSink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.gathered.len() + bytes.len() > BLOCK {
            self.pass_on().map_err(io::Error::other)?;
        }
        self.gathered.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Nothing is visible before the end, so there is nothing to hurry.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
