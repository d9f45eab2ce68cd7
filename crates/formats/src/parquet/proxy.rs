//! Batches of a file whose bytes only the caller can reach: the decoder asks for them from a thread of its own, because it
//! takes nothing that is borrowed.

use std::io::{self, Cursor};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use arrow_array::RecordBatch;
use arrow_schema::{DataType, Field, FieldRef, Schema};
use bytes::Bytes;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use parquet::errors::ParquetError;
use parquet::file::reader::{ChunkReader, Length};

use super::lists::rows_together;
use crate::content::fill;
use crate::{Content, FileError, Limits};

const BATCH: usize = 16_384;
/// The most bytes that are read at once for a stream of which only the beginning is known.
const AHEAD: usize = 1 << 16;

enum Message {
    /// Bytes from a place, as many as there are.
    Wanted {
        at: u64,
        length: usize,
        answer: Sender<io::Result<Bytes>>,
    },
    Batch(Box<RecordBatch>),
    Done(Result<(), FileError>),
}

/// Gives each batch until somebody wants no more. An empty file gives one batch without rows.
pub(super) fn batches(
    content: &dyn Content,
    limits: &Limits,
    mut take: impl FnMut(RecordBatch) -> Result<bool, FileError>,
) -> Result<(), FileError> {
    let (sender, messages) = channel();
    let remote = Remote { size: content.size(), sender: Mutex::new(sender.clone()) };
    let (more, wanted) = channel();
    let limits = *limits;
    let decoder = std::thread::spawn(move || {
        let done = decode(&Arc::new(remote), &sender, &wanted, &limits);
        // Whoever asked may be gone already.
        drop(sender.send(Message::Done(done)));
    });
    let result = serve(content, &messages, &more, &mut take);
    drop((more, messages));
    let ended = decoder.join();
    result.and_then(|()| ended.map_err(|_| FileError::damaged(io::Error::from(io::ErrorKind::InvalidData))))
}

fn serve(
    content: &dyn Content,
    messages: &Receiver<Message>,
    more: &Sender<()>,
    take: &mut impl FnMut(RecordBatch) -> Result<bool, FileError>,
) -> Result<(), FileError> {
    loop {
        match messages.recv() {
            Ok(Message::Wanted { at, length, answer }) => drop(answer.send(bytes(content, at, length))),
            Ok(Message::Batch(batch)) => {
                if !take(*batch)? {
                    return Ok(());
                }
                let _ = more.send(());
            }
            Ok(Message::Done(done)) => return done,
            Err(_) => return Ok(()),
        }
    }
}

fn bytes(content: &dyn Content, at: u64, length: usize) -> io::Result<Bytes> {
    let left = usize::try_from(content.size().saturating_sub(at)).unwrap_or(usize::MAX);
    let mut bytes = vec![0; length.min(left)];
    let filled = fill(content, at, &mut bytes)?;
    bytes.truncate(filled);
    Ok(bytes.into())
}

fn decode(
    remote: &Arc<Remote>,
    sender: &Sender<Message>,
    more: &Receiver<()>,
    limits: &Limits,
) -> Result<(), FileError> {
    let metadata = ArrowReaderMetadata::load(remote.as_ref(), ArrowReaderOptions::new()).map_err(FileError::damaged)?;
    let rows = rows_together(remote, metadata.metadata(), BATCH, limits)?;
    let fields: Vec<FieldRef> = metadata.schema().fields().iter().map(viewed).collect();
    let options = ArrowReaderOptions::new().with_schema(Arc::new(Schema::new(fields)));
    let metadata = ArrowReaderMetadata::try_new(metadata.metadata().clone(), options).map_err(FileError::damaged)?;
    let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(Shared(Arc::clone(remote)), metadata);
    let mut is_first = true;
    let empty = RecordBatch::new_empty(builder.schema().clone());
    for batch in builder.with_batch_size(rows).build().map_err(FileError::damaged)? {
        is_first = false;
        let is_taken =
            sender.send(Message::Batch(Box::new(batch.map_err(FileError::damaged)?))).is_ok() && more.recv().is_ok();
        if !is_taken {
            return Ok(());
        }
    }
    if is_first {
        drop(sender.send(Message::Batch(Box::new(empty))));
        let _ = more.recv();
    }
    Ok(())
}

/// A field whose texts are decoded to places in the pages of the file: one that stands there once is in memory once.
fn viewed(field: &FieldRef) -> FieldRef {
    let inner = match field.data_type() {
        DataType::Utf8 | DataType::LargeUtf8 => DataType::Utf8View,
        DataType::Binary | DataType::LargeBinary => DataType::BinaryView,
        DataType::List(of) => DataType::List(viewed(of)),
        DataType::LargeList(of) => DataType::LargeList(viewed(of)),
        DataType::Struct(of) => DataType::Struct(of.iter().map(viewed).collect()),
        _ => return field.clone(),
    };
    Arc::new(Field::clone(field).with_data_type(inner))
}

/// Bytes that another thread reads.
struct Remote {
    size: u64,
    sender: Mutex<Sender<Message>>,
}

impl Remote {
    fn bytes(&self, at: u64, length: usize) -> Result<Bytes, ParquetError> {
        let (answer, answered) = channel();
        let gone = || ParquetError::General("nobody reads any more".to_owned());
        let sender = self.sender.lock().map_err(|_| gone())?.clone();
        sender.send(Message::Wanted { at, length, answer }).map_err(|_| gone())?;
        Ok(answered.recv().map_err(|_| gone())??)
    }
}

impl Length for Remote {
    fn len(&self) -> u64 {
        self.size
    }
}

impl ChunkReader for Remote {
    type T = Cursor<Bytes>;

    fn get_read(&self, start: u64) -> Result<Self::T, ParquetError> {
        self.bytes(start, AHEAD).map(Cursor::new)
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes, ParquetError> {
        let bytes = self.bytes(start, length)?;
        if bytes.len() == length {
            Ok(bytes)
        } else {
            Err(ParquetError::EOF("the file ends before it should".to_owned()))
        }
    }
}

/// The same bytes for whoever wants to own them.
struct Shared(Arc<Remote>);

impl Length for Shared {
    fn len(&self) -> u64 {
        self.0.len()
    }
}

impl ChunkReader for Shared {
    type T = Cursor<Bytes>;

    fn get_read(&self, start: u64) -> Result<Self::T, ParquetError> {
        self.0.get_read(start)
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes, ParquetError> {
        self.0.get_bytes(start, length)
    }
}
