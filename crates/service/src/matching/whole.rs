//! Files that are there whole or not at all: what an earlier run wrote stays until the new one is complete.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use domain::AppError;

use super::unwritable;

/// Writes a file under another name, and gives it its own once it is whole.
pub(super) fn write_whole(path: &Path, write: impl FnOnce(File) -> Result<(), AppError>) -> Result<(), AppError> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let file = File::create(&part).map_err(|error| unwritable(path, &error))?;
    let written = write(file).and_then(|()| fs::rename(&part, path).map_err(|error| unwritable(path, &error)));
    if written.is_err()
        && let Err(error) = fs::remove_file(&part)
    {
        tracing::warn!(%error, path = %part.display(), "a file that was begun cannot be removed");
    }
    written
}

/// Writes a text as a file.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), AppError> {
    write_whole(path, |mut file| file.write_all(text.as_bytes()).map_err(|error| unwritable(path, &error)))
}

#[cfg(test)]
mod tests {
    use domain::ErrorKind;

    use super::*;

    #[test]
    fn what_was_there_stays_until_the_new_file_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("matches.csv");
        write_text(&path, "earlier").unwrap();
        let ended = write_whole(&path, |mut file| {
            file.write_all(b"half").unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), "earlier");
            Err(ErrorKind::Internal.into())
        });
        assert!(ended.is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "earlier");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        write_text(&path, "later").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "later");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
