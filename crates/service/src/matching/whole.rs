//! Files that are there whole or not at all: what an earlier run wrote stays until all of the new ones are complete.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use domain::AppError;

use super::stopwatch::Stopwatch;
use super::unwritable;

/// Files that are written under other names, and get their own together; without that nothing is left of them.
pub(super) struct Files<'a> {
    stopwatch: &'a Stopwatch<'a>,
    begun: Vec<Begun>,
}

/// A file, and what it is called until all are complete.
struct Begun {
    path: PathBuf,
    part: PathBuf,
}

impl<'a> Files<'a> {
    pub(super) const fn new(stopwatch: &'a Stopwatch<'a>) -> Self {
        Self { stopwatch, begun: Vec::new() }
    }

    /// Who knows whether they are still wanted.
    pub(super) const fn stopwatch(&self) -> &'a Stopwatch<'a> {
        self.stopwatch
    }

    /// Writes a file.
    pub(super) fn write(
        &mut self,
        path: &Path,
        write: impl FnOnce(File) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let file = File::create(&part).map_err(|error| unwritable(path, &error))?;
        self.begun.push(Begun { path: path.to_owned(), part });
        write(file)
    }

    /// Writes a text as a file.
    pub(super) fn write_text(&mut self, path: &Path, text: &str) -> Result<(), AppError> {
        self.write(path, |mut file| file.write_all(text.as_bytes()).map_err(|error| unwritable(path, &error)))
    }

    /// Gives all files their names, if they are still wanted.
    pub(super) fn complete(mut self) -> Result<(), AppError> {
        self.stopwatch.go_on()?;
        while let Some(Begun { path, part }) = self.begun.first() {
            fs::rename(part, path).map_err(|error| unwritable(path, &error))?;
            self.begun.remove(0);
        }
        Ok(())
    }
}

impl Drop for Files<'_> {
    fn drop(&mut self) {
        for Begun { part, .. } in &self.begun {
            if let Err(error) = fs::remove_file(part) {
                tracing::warn!(%error, path = %part.display(), "a file that was begun cannot be removed");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::ErrorKind;

    use super::super::tests::Deaf;
    use super::*;

    #[test]
    fn what_was_there_stays_until_all_new_files_are_whole() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["matches.csv", "summary.json"].map(|name| folder.path().join(name));
        let stopwatch = Stopwatch::new(&Deaf);
        let texts = || paths.each_ref().map(|path| fs::read_to_string(path).unwrap());
        let files = || fs::read_dir(folder.path()).unwrap().count();
        let write = |text: &str| {
            let mut files = Files::new(&stopwatch);
            paths.iter().for_each(|path| files.write_text(path, text).unwrap());
            files
        };
        write("earlier").complete().unwrap();
        let mut ended = write("half");
        let broken = ended.write(&folder.path().join("ruleset.toml"), |_| Err(ErrorKind::Internal.into()));
        assert!(broken.is_err());
        assert_eq!((texts(), files()), (["earlier", "earlier"].map(str::to_owned), 5));
        drop(ended);
        assert_eq!((texts(), files()), (["earlier", "earlier"].map(str::to_owned), 2));
        write("later").complete().unwrap();
        assert_eq!((texts(), files()), (["later", "later"].map(str::to_owned), 2));
    }
}
