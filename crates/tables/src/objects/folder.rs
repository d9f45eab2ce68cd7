//! Objects as files: written beside their place under another name, locked while they are, and moved there when they
//! are whole and on the disk.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures::stream::{self, BoxStream, StreamExt};
use tempfile::NamedTempFile;

use crate::TableError;
use crate::blocking::blocking;

/// Files that are not whole, on the same file system as those that are.
const PARTIAL: &str = ".partial";
/// How much is read at once.
const BLOCK: usize = 256 * 1024;
/// How often a folder may vanish in the moment between being made and being used.
const ATTEMPTS: usize = 8;

/// A folder of objects.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

/// A file that is not whole yet. Dropped, it vanishes.
#[derive(Debug)]
pub(super) struct Partial {
    file: NamedTempFile,
    place: PathBuf,
}

impl Folder {
    pub(super) fn open(root: &Path) -> Result<Self, TableError> {
        fs::create_dir_all(root.join(PARTIAL))?;
        Ok(Self { root: root.canonicalize()? })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn begin(&self, path: &str) -> Result<Partial, TableError> {
        Ok(Partial { file: self.locked()?, place: self.root.join(path) })
    }

    /// Whoever clears abandoned files may take a new one in the moment before it is locked; then another is made.
    fn locked(&self) -> io::Result<NamedTempFile> {
        for _ in 0..ATTEMPTS {
            fs::create_dir_all(self.root.join(PARTIAL))?;
            let file = NamedTempFile::new_in(self.root.join(PARTIAL))?;
            file.as_file().lock()?;
            if file.path().try_exists()? {
                return Ok(file);
            }
        }
        Err(io::ErrorKind::NotFound.into())
    }

    pub(super) fn file(&self, path: &str, key: &str) -> Result<File, TableError> {
        match File::open(self.root.join(path)) {
            Ok(file) if file.metadata()?.is_file() => Ok(file),
            Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Err(error.into())
            }
            _ => Err(TableError::Missing { key: key.to_owned() }),
        }
    }

    /// A killed writer holds no lock any more.
    pub(super) fn clear_abandoned(&self) -> io::Result<u64> {
        let mut cleared = 0;
        for entry in fs::read_dir(self.root.join(PARTIAL))? {
            let path = entry?.path();
            let Ok(file) = File::open(&path) else { continue };
            match file.try_lock() {
                Ok(()) => cleared += u64::from(fs::remove_file(&path).is_ok()),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Ok(cleared)
    }
}

impl Partial {
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Makes the file visible, once it would outlive a power cut.
    pub(super) fn publish(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        let parent = self.place.parent().expect("a key has a folder above it").to_owned();
        let mut file = self.file;
        for _ in 0..ATTEMPTS {
            fs::create_dir_all(&parent)?;
            match file.persist(&self.place) {
                Ok(_) => return File::open(&parent)?.sync_all(),
                // Folders vanish with their last object, perhaps in this very moment.
                Err(failed) if failed.error.kind() == io::ErrorKind::NotFound => file = failed.file,
                Err(failed) => return Err(failed.error),
            }
        }
        Err(io::ErrorKind::NotFound.into())
    }
}

/// The bytes of a file from where it stands.
pub(super) fn stream(file: File) -> BoxStream<'static, Result<Bytes, TableError>> {
    let next = |file: File| async move {
        let (file, bytes) = blocking(move || block(file)).await?;
        Ok((!bytes.is_empty()).then(|| (Bytes::from(bytes), file)))
    };
    stream::try_unfold(file, next).boxed()
}

fn block(mut file: File) -> Result<(File, Vec<u8>), TableError> {
    let mut bytes = Vec::with_capacity(BLOCK);
    io::Read::read_to_end(&mut io::Read::take(&mut file, BLOCK as u64), &mut bytes)?;
    Ok((file, bytes))
}
