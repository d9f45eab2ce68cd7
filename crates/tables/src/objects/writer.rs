//! An object on its way into the store.

use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use object_store::ObjectStore;
use object_store::buffered::BufWriter;
use object_store::path::Path;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio::runtime::Handle;

use super::folder::Partial;
use crate::TableError;
use crate::blocking::blocking;

/// How much is gathered before it goes anywhere.
const BLOCK: usize = 1 << 20;
/// The size of the parts a store gets; the least that S3 takes is 5 MiB.
const PART: usize = 8 << 20;
/// How many parts may be on their way, which bounds the memory.
const PARTS_AT_ONCE: usize = 4;

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// How many bytes.
    pub size: u64,
    /// Their SHA-256.
    pub sha256: [u8; 32],
}

/// An object that is not visible yet. Dropped, nothing is left of it.
#[derive(Debug)]
pub struct ObjectWriter {
    key: String,
    gathered: BytesMut,
    digest: Sha256,
    size: u64,
    /// None once something failed: then it cannot be finished any more.
    place: Option<Place>,
}

#[derive(Debug)]
enum Place {
    Folder(Partial),
    Store(Box<Upload>),
}

/// Parts that have arrived are removed when it is dropped unfinished.
#[derive(Debug)]
struct Upload(Option<BufWriter>);

impl ObjectWriter {
    pub(super) fn to_folder(key: &str, partial: Partial) -> Self {
        Self::new(key, Place::Folder(partial))
    }

    pub(super) fn to_store(key: &str, store: Arc<dyn ObjectStore>, path: Path) -> Self {
        let writer = BufWriter::with_capacity(store, path, PART).with_max_concurrency(PARTS_AT_ONCE);
        Self::new(key, Place::Store(Box::new(Upload(Some(writer)))))
    }

    fn new(key: &str, place: Place) -> Self {
        Self { key: key.to_owned(), gathered: BytesMut::new(), digest: Sha256::new(), size: 0, place: Some(place) }
    }

    /// How many bytes were written up to now.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Adds to the end.
    ///
    /// # Errors
    ///
    /// The store takes no more; then nothing can be added or finished.
    pub async fn write(&mut self, bytes: Bytes) -> Result<(), TableError> {
        self.size += bytes.len() as u64;
        if self.gathered.is_empty() && bytes.len() >= BLOCK {
            return self.pass_on(bytes).await;
        }
        self.gathered.extend_from_slice(&bytes);
        if self.gathered.len() >= BLOCK {
            let gathered = self.gathered.split().freeze();
            self.pass_on(gathered).await?;
        }
        Ok(())
    }

    /// Whoever stops waiting in the middle leaves a writer that cannot be finished, never half an object.
    async fn pass_on(&mut self, bytes: Bytes) -> Result<(), TableError> {
        let place = self.place.take().ok_or(TableError::Stopped)?;
        let digest = std::mem::take(&mut self.digest);
        let (place, digest, bytes) = blocking(move || {
            let digest = digest.chain_update(&bytes);
            let place = match place {
                Place::Folder(mut partial) => {
                    partial.write(&bytes)?;
                    Place::Folder(partial)
                }
                store @ Place::Store(_) => store,
            };
            Ok((place, digest, bytes))
        })
        .await?;
        let place = match place {
            Place::Store(mut upload) => {
                upload.put(bytes).await.map_err(|error| TableError::of_store(&self.key, error))?;
                Place::Store(upload)
            }
            folder @ Place::Folder(_) => folder,
        };
        (self.place, self.digest) = (Some(place), digest);
        Ok(())
    }

    /// Makes the object visible, in place of what was there.
    ///
    /// # Errors
    ///
    /// The store does not take it; then what was there before is still there.
    pub async fn finish(mut self) -> Result<Written, TableError> {
        if !self.gathered.is_empty() {
            let gathered = self.gathered.split().freeze();
            self.pass_on(gathered).await?;
        }
        match self.place.take().ok_or(TableError::Stopped)? {
            Place::Folder(partial) => blocking(move || Ok(partial.publish()?)).await?,
            Place::Store(mut upload) => upload.finish().await.map_err(|error| store_failure(&self.key, error))?,
        }
        Ok(Written { size: self.size, sha256: self.digest.finalize().into() })
    }

    /// Gives the object up and leaves nothing behind, not even parts of it in the store.
    pub async fn abort(mut self) {
        if let Some(Place::Store(mut upload)) = self.place.take() {
            upload.abort().await;
        }
    }
}

impl Upload {
    async fn put(&mut self, bytes: Bytes) -> object_store::Result<()> {
        self.0.as_mut().expect("only an upload at work is kept").put(bytes).await
    }

    async fn finish(&mut self) -> std::io::Result<()> {
        self.0.take().expect("an upload is finished once").shutdown().await
    }

    async fn abort(&mut self) {
        if let Some(mut writer) = self.0.take() {
            drop_parts(&mut writer).await;
        }
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        if let (Some(mut writer), Ok(runtime)) = (self.0.take(), Handle::try_current()) {
            runtime.spawn(async move { drop_parts(&mut writer).await });
        }
    }
}

/// A store that cannot be reached keeps the parts; its rule for incomplete uploads removes them then.
async fn drop_parts(writer: &mut BufWriter) {
    if let Err(error) = writer.abort().await {
        tracing::warn!(error = &error as &dyn std::error::Error, "parts of an object were left behind");
    }
}

fn store_failure(key: &str, error: std::io::Error) -> TableError {
    match error.downcast::<object_store::Error>() {
        Ok(error) => TableError::of_store(key, error),
        Err(error) => error.into(),
    }
}
