//! Digests of files and folders: what decides whether a part has to be made again, and the build id.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::Outcome;

/// Lists every file under a folder, sorted, so that a digest does not depend on the file system.
pub fn files_under(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    collect(folder, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Digests names and contents; names are taken relative to `base`.
pub fn of_files(base: &Path, files: &[PathBuf]) -> Result<String, Box<dyn Error>> {
    let mut hasher = Sha256::new();
    for file in files {
        let name = file.strip_prefix(base).unwrap_or(file);
        hasher.update(name.to_string_lossy().as_bytes());
        hasher.update([0]);
        hasher.update(Sha256::digest(fs::read(file)?));
    }
    Ok(hex(&hasher.finalize()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Makes `made` only when it is missing or its inputs changed since it was last made.
pub fn when_changed(stamp: &Path, inputs: &str, made: &Path, make: impl FnOnce() -> Outcome) -> Outcome {
    if made.exists() && fs::read_to_string(stamp).is_ok_and(|last| last == inputs) {
        return Ok(());
    }
    // A part that fails half way must not look finished the next time.
    if stamp.exists() {
        fs::remove_file(stamp)?;
    }
    make()?;
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(stamp, inputs)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_file_changes_the_digest() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "same").unwrap();
        let before = of_files(folder.path(), &files_under(folder.path()).unwrap()).unwrap();
        fs::rename(folder.path().join("a"), folder.path().join("b")).unwrap();
        let after = of_files(folder.path(), &files_under(folder.path()).unwrap()).unwrap();
        assert_ne!(before, after);
    }

    #[test]
    fn unchanged_inputs_are_not_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = folder.path().join("stamps/part");
        when_changed(&stamp, "one", folder.path(), || Ok(())).unwrap();
        when_changed(&stamp, "one", folder.path(), || Err("made twice".into())).unwrap();
    }

    #[test]
    fn a_part_that_failed_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = folder.path().join("part");
        when_changed(&stamp, "one", folder.path(), || Ok(())).unwrap();
        when_changed(&stamp, "two", folder.path(), || Err("broken".into())).unwrap_err();
        when_changed(&stamp, "one", folder.path(), || Err("made again".into())).unwrap_err();
    }

    #[test]
    fn a_part_that_was_deleted_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = folder.path().join("part");
        let made = folder.path().join("made");
        fs::write(&stamp, "one").unwrap();
        when_changed(&stamp, "one", &made, || Ok(fs::write(&made, "again")?)).unwrap();
        assert!(made.exists());
    }
}
