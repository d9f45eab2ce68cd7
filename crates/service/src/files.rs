//! Where files are kept, and whether they can be.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::ByteSize;

use crate::random_bytes;

/// The folder that holds uploaded files and tables.
#[derive(Clone, Debug)]
pub struct Files {
    folder: Arc<Path>,
}

impl Files {
    /// Uses a folder, creating it where it is missing.
    ///
    /// # Errors
    ///
    /// The folder is not there and cannot be created.
    pub fn in_folder(folder: PathBuf) -> io::Result<Self> {
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder: folder.into() })
    }

    /// How much room is left where the files are, and how much there is; nothing when that cannot be found out.
    #[must_use]
    pub fn room(&self) -> Option<(ByteSize, ByteSize)> {
        let found = rustix::fs::statvfs(&*self.folder).ok()?;
        let size = |blocks: u64| ByteSize(blocks.saturating_mul(found.f_frsize));
        Some((size(found.f_bavail), size(found.f_blocks)))
    }

    /// Writes a file, reads it back and removes it.
    ///
    /// # Errors
    ///
    /// One of the three failed, or what was read is not what was written.
    pub async fn try_out(&self) -> io::Result<()> {
        let written = random_bytes::<16>();
        let path = self.folder.join(format!(".try-{:032x}", u128::from_be_bytes(written)));
        let read = write_and_read(&path, &written).await;
        let removed = tokio::fs::remove_file(&path).await;
        if read? != written {
            return Err(io::Error::other("what was read is not what was written"));
        }
        removed
    }
}

async fn write_and_read(path: &Path, bytes: &[u8]) -> io::Result<Vec<u8>> {
    tokio::fs::write(path, bytes).await?;
    tokio::fs::read(path).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_folder_that_can_be_written_leaves_no_trace_of_the_trial() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path().join("files")).unwrap();
        files.try_out().await.unwrap();
        assert_eq!(std::fs::read_dir(folder.path().join("files")).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn a_folder_that_went_away_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path().join("files")).unwrap();
        drop(folder);
        assert!(files.try_out().await.is_err());
    }
}
