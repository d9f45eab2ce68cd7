//! Where bytes are kept under keys: a local folder, an S3-compatible store, or memory.
//!
//! Keys are ours, never a user's words. An object appears whole or not at all, and replaces what was there at once.

mod folder;
mod s3;
mod sink;
mod wire;
mod writer;

pub use s3::S3Settings;
pub use sink::ObjectSink;
pub use writer::{ObjectWriter, Written};

use std::fs::File;
use std::io::{Seek, Write};
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::Path as FilePath;
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};

use crate::TableError;
use crate::blocking::blocking;
use folder::Folder;

/// The objects of one store.
#[derive(Clone, Debug)]
pub struct Objects {
    store: Arc<dyn ObjectStore>,
    folder: Option<Arc<Folder>>,
}

impl Objects {
    /// Objects as files of a folder, which is made where it is missing.
    ///
    /// # Errors
    ///
    /// The folder cannot be made or written to.
    pub fn in_folder(folder: &FilePath) -> Result<Self, TableError> {
        let folder = Folder::open(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder.root()).map_err(|error| TableError::of_store("", error))?;
        Ok(Self { store: Arc::new(store.with_automatic_cleanup(true)), folder: Some(Arc::new(folder)) })
    }

    /// Objects of a bucket. Nothing is asked of it yet.
    ///
    /// # Errors
    ///
    /// The settings contradict each other.
    pub fn s3(settings: &S3Settings) -> Result<Self, TableError> {
        Ok(Self::of(settings.open()?))
    }

    /// Objects that vanish with the program.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::of(Arc::new(InMemory::new()))
    }

    /// Objects of any store.
    #[must_use]
    pub fn of(store: Arc<dyn ObjectStore>) -> Self {
        Self { store, folder: None }
    }

    /// Begins an object. Nothing is visible before it is finished.
    ///
    /// # Errors
    ///
    /// The key is none, or the folder takes no files.
    pub async fn write(&self, key: &str) -> Result<ObjectWriter, TableError> {
        let path = path(key)?;
        match &self.folder {
            Some(folder) => {
                let folder = Arc::clone(folder);
                let partial = blocking(move || folder.begin(path.as_ref())).await?;
                Ok(ObjectWriter::to_folder(key, partial))
            }
            None => Ok(ObjectWriter::to_store(key, Arc::clone(&self.store), path)),
        }
    }

    /// The bytes of an object from its beginning.
    ///
    /// # Errors
    ///
    /// Nothing is stored under the key, or the store does not answer.
    pub async fn read(&self, key: &str) -> Result<BoxStream<'static, Result<Bytes, TableError>>, TableError> {
        let path = path(key)?;
        if let Some(folder) = &self.folder {
            let (folder, wanted) = (Arc::clone(folder), key.to_owned());
            let file = blocking(move || folder.file(path.as_ref(), &wanted)).await?;
            return Ok(folder::stream(file));
        }
        let key = key.to_owned();
        let found = self.store.get(&path).await.map_err(|error| TableError::of_store(&key, error))?;
        Ok(found.into_stream().map_err(move |error| TableError::of_store(&key, error)).boxed())
    }

    /// Some bytes of an object.
    ///
    /// # Errors
    ///
    /// Nothing is stored under the key, or it has fewer bytes.
    pub async fn read_range(&self, key: &str, range: Range<u64>) -> Result<Bytes, TableError> {
        self.store.get_range(&path(key)?, range).await.map_err(|error| TableError::of_store(key, error))
    }

    /// Several ranges of bytes of an object, those close together in one request.
    ///
    /// # Errors
    ///
    /// Nothing is stored under the key, or it has fewer bytes.
    pub async fn read_ranges(&self, key: &str, ranges: &[Range<u64>]) -> Result<Vec<Bytes>, TableError> {
        self.store.get_ranges(&path(key)?, ranges).await.map_err(|error| TableError::of_store(key, error))
    }

    /// How many bytes an object has.
    ///
    /// # Errors
    ///
    /// Nothing is stored under the key.
    pub async fn size(&self, key: &str) -> Result<u64, TableError> {
        if let Some(file) = self.local_file(key).await? {
            return Ok(file.metadata()?.len());
        }
        let found = self.store.head(&path(key)?).await.map_err(|error| TableError::of_store(key, error))?;
        Ok(found.size)
    }

    /// How many bytes an object has, and the last of them.
    pub(crate) async fn end(&self, key: &str, length: u64) -> Result<(u64, Bytes), TableError> {
        let Some(open) = self.opener(key)? else {
            let size = self.size(key).await?;
            return Ok((size, self.read_range(key, size.saturating_sub(length)..size).await?));
        };
        blocking(move || {
            let file = open()?;
            let size = file.metadata()?.len();
            let begin = size.saturating_sub(length);
            let mut end = vec![0; usize::try_from(size - begin).map_err(std::io::Error::other)?];
            file.read_exact_at(&mut end, begin)?;
            Ok((size, Bytes::from(end)))
        })
        .await
    }

    /// Removes an object; one that is not there is fine.
    ///
    /// # Errors
    ///
    /// The store does not answer.
    pub async fn delete(&self, key: &str) -> Result<(), TableError> {
        match self.store.delete(&path(key)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(TableError::of_store(key, error)),
        }
    }

    /// Removes all objects whose keys begin with the parts of the prefix, and says how many there were.
    ///
    /// # Errors
    ///
    /// The prefix is empty, or the store does not answer.
    pub async fn delete_all(&self, prefix: &str) -> Result<u64, TableError> {
        let mut removed = 0;
        for (key, _) in self.list(prefix).await? {
            self.delete(&key).await?;
            removed += 1;
        }
        Ok(removed)
    }

    /// The keys that begin with the parts of the prefix, in order, with their sizes.
    ///
    /// # Errors
    ///
    /// The prefix is empty, or the store does not answer.
    pub async fn list(&self, prefix: &str) -> Result<Vec<(String, u64)>, TableError> {
        let place = path(prefix.trim_end_matches('/'))?;
        let listed = self.store.list(Some(&place)).map_ok(|found| (found.location.to_string(), found.size));
        let mut found: Vec<_> = listed.try_collect().await.map_err(|error| TableError::of_store(prefix, error))?;
        found.sort_unstable();
        Ok(found)
    }

    /// An object as a file that can be read anywhere: the stored file itself where it is local, otherwise a copy in
    /// the folder that vanishes when it is closed.
    ///
    /// # Errors
    ///
    /// Nothing is stored under the key, or there is no room for a copy.
    pub async fn to_file(&self, key: &str, folder: &FilePath) -> Result<File, TableError> {
        if let Some(own) = &self.folder {
            let (own, path, key) = (Arc::clone(own), path(key)?, key.to_owned());
            return blocking(move || own.file(path.as_ref(), &key)).await;
        }
        let mut bytes = self.read(key).await?;
        let folder = folder.to_owned();
        let mut file = blocking(move || Ok(tempfile::tempfile_in(folder)?)).await?;
        while let Some(bytes) = bytes.try_next().await? {
            file = blocking(move || file.write_all(&bytes).map(|()| file).map_err(TableError::from)).await?;
        }
        blocking(move || file.rewind().map(|()| file).map_err(TableError::from)).await
    }

    /// Whether objects are files of this machine.
    pub(crate) const fn is_local(&self) -> bool {
        self.folder.is_some()
    }

    /// A way to open the file of an object where that may block; nothing where objects are no files.
    pub(crate) fn opener(
        &self,
        key: &str,
    ) -> Result<Option<impl FnOnce() -> Result<File, TableError> + Send + use<>>, TableError> {
        let (path, key) = (path(key)?, key.to_owned());
        Ok(self.folder.clone().map(|folder| move || folder.file(path.as_ref(), &key)))
    }

    /// The file of an object, where objects are files.
    pub(crate) async fn local_file(&self, key: &str) -> Result<Option<File>, TableError> {
        let Some(folder) = &self.folder else { return Ok(None) };
        let (folder, path, key) = (Arc::clone(folder), path(key)?, key.to_owned());
        blocking(move || folder.file(path.as_ref(), &key).map(Some)).await
    }

    /// Reads an object whole and compares it with the checksum it was written with.
    ///
    /// # Errors
    ///
    /// It is another, or cannot be read.
    pub async fn verify(&self, key: &str, sha256: &[u8; 32]) -> Result<(), TableError> {
        let (mut bytes, mut digest) = (self.read(key).await?, Sha256::new());
        while let Some(bytes) = bytes.try_next().await? {
            digest = blocking(move || Ok(digest.chain_update(&bytes))).await?;
        }
        let is_same = digest.finalize().as_slice() == sha256;
        if is_same { Ok(()) } else { Err(TableError::Damaged { key: key.to_owned(), source: None }) }
    }

    /// Writes, reads and removes a small object, so that a store that is full or out of reach is noticed early.
    ///
    /// # Errors
    ///
    /// What a real object would meet.
    pub async fn check(&self) -> Result<(), TableError> {
        const KEY: &str = "check/object";
        let mut writer = self.write(KEY).await?;
        writer.write(Bytes::from_static(b"written to be read")).await?;
        let written = writer.finish().await?;
        self.verify(KEY, &written.sha256).await?;
        self.delete(KEY).await
    }

    /// Removes what writers left behind that were killed, and says how much that was. Those still at work keep theirs.
    ///
    /// # Errors
    ///
    /// The folder cannot be read.
    pub async fn clear_abandoned(&self) -> Result<u64, TableError> {
        match &self.folder {
            Some(folder) => {
                let folder = Arc::clone(folder);
                blocking(move || Ok(folder.clear_abandoned()?)).await
            }
            None => Ok(0),
        }
    }
}

fn path(key: &str) -> Result<Path, TableError> {
    let refused = || TableError::Key { key: key.to_owned() };
    let path = Path::parse(key).map_err(|_| refused())?;
    let is_ours = path.as_ref() == key && !key.is_empty() && !key.starts_with('.');
    // A name ending in `#` and digits is one the store in a folder would hide from its lists.
    if is_ours && !key.contains(['#', '\\']) { Ok(path) } else { Err(refused()) }
}
