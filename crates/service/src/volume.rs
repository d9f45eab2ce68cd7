//! How much room is left where files are kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::ByteSize;

/// The volume of the folder that files are kept in; nothing is known of other stores.
#[derive(Clone, Debug, Default)]
pub struct Volume(Option<Arc<Path>>);

impl Volume {
    /// The volume of a folder.
    #[must_use]
    pub fn of_folder(folder: &Path) -> Self {
        Self(Some(folder.into()))
    }

    /// Where copies of what lies in other stores are made: they vanish when they are closed.
    #[must_use]
    pub fn scratch(&self) -> PathBuf {
        self.0.as_deref().map_or_else(std::env::temp_dir, Path::to_owned)
    }

    /// Whether the folder is there; other stores have to be asked.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.0.as_deref().is_none_or(Path::is_dir)
    }

    /// How much room is left and how much there is; nothing when that cannot be found out.
    #[must_use]
    pub fn room(&self) -> Option<(ByteSize, ByteSize)> {
        let found = rustix::fs::statvfs(self.0.as_deref()?).ok()?;
        let size = |blocks: u64| ByteSize(blocks.saturating_mul(found.f_frsize));
        Some((size(found.f_bavail), size(found.f_blocks)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_of_a_folder_is_known_and_that_of_other_stores_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (free, total) = Volume::of_folder(folder.path()).room().unwrap();
        assert!(free.0 > 0 && free <= total);
        assert_eq!(Volume::of_folder(&folder.path().join("gone")).room(), None);
        assert_eq!(Volume::default().room(), None);
        assert!(Volume::of_folder(folder.path()).is_there() && Volume::default().is_there());
        assert!(!Volume::of_folder(&folder.path().join("gone")).is_there());
    }
}
