//! The secrets a developer need not think about: made once, kept in the data folder.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use domain::{AppError, ErrorKind};
use service::random_bytes;

use super::{Config, Secret};

const FOR_OTHERS: u32 = 0o077;

impl Config {
    /// Fills in the secrets that are not set, from the data folder, which has to be there. In production all are
    /// set, or the settings would not have been read.
    ///
    /// # Errors
    ///
    /// A file cannot be written or read, or others can read it too.
    pub fn with_stored_secrets(mut self) -> Result<Self, AppError> {
        for (secret, path) in [&mut self.secret_key, &mut self.jwt_secret].into_iter().zip(stored(&self.data_dir)) {
            if secret.is_none() {
                *secret = Some(read_or_create(&path)?);
            }
        }
        Ok(self)
    }

    /// The files of the secrets that are not set.
    #[must_use]
    pub fn stored_secrets(&self) -> Vec<PathBuf> {
        let unset = [&self.secret_key, &self.jwt_secret].map(Option::is_none);
        stored(&self.data_dir).into_iter().zip(unset).filter_map(|(path, is_unset)| is_unset.then_some(path)).collect()
    }
}

fn stored(folder: &Path) -> [PathBuf; 2] {
    ["secret-key", "jwt-secret"].map(|name| folder.join(name))
}

fn read_or_create(path: &Path) -> Result<Secret, AppError> {
    if !path.exists() {
        create(path).map_err(|_| data_folder(path))?;
    }
    stored_secret(path)
}

/// The secret in a file that only its owner can read.
pub fn stored_secret(path: &Path) -> Result<Secret, AppError> {
    let mode = fs::metadata(path).map_err(|_| data_folder(path))?.permissions().mode();
    let secret = Secret::from(fs::read_to_string(path).map_err(|_| data_folder(path))?.trim_end().to_owned());
    if mode & FOR_OTHERS != 0 || secret.is_weak() {
        return Err(ErrorKind::SecretWeak { key: path.display().to_string() }.into());
    }
    Ok(secret)
}

/// Writes under another name first: a program that starts at the same moment sees a whole secret or none, and the
/// link fails for the one who comes second, who then reads the first one's.
fn create(path: &Path) -> io::Result<()> {
    let draft = path.with_extension(hex(&random_bytes::<8>()));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    let written = writeln!(file, "{}", hex(&random_bytes::<32>())).and_then(|()| file.sync_all());
    let linked = written.and_then(|()| fs::hard_link(&draft, path));
    fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn data_folder(path: &Path) -> AppError {
    let folder = path.parent().unwrap_or(path);
    ErrorKind::DataFolder { path: folder.display().to_string() }.into()
}

#[cfg(test)]
mod tests {
    use super::super::{Environment, Flags};
    use super::*;

    fn config(folder: &Path) -> Config {
        let values = vec![("data_dir".to_owned(), folder.display().to_string())];
        Config::read(&Flags { file: None, values }, &Environment::default()).unwrap()
    }

    #[test]
    fn secrets_are_made_once_and_only_their_owner_can_read_them() {
        let folder = tempfile::tempdir().unwrap();
        let first = config(folder.path()).with_stored_secrets().unwrap();
        let second = config(folder.path()).with_stored_secrets().unwrap();
        let exposed = |secret: &Option<Secret>| secret.as_ref().unwrap().expose().to_owned();
        assert_eq!(exposed(&first.secret_key), exposed(&second.secret_key));
        assert_ne!(exposed(&first.secret_key), exposed(&first.jwt_secret));
        for path in stored(folder.path()) {
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no drafts are left");
    }

    #[test]
    fn programs_that_start_together_agree() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret-key");
        let secrets: Vec<String> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..8).map(|_| scope.spawn(|| read_or_create(&path).unwrap())).collect();
            starts.into_iter().map(|start| start.join().unwrap().expose().to_owned()).collect()
        });
        assert!(secrets.iter().all(|secret| *secret == secrets[0]));
    }

    #[test]
    fn a_secret_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        config(folder.path()).with_stored_secrets().unwrap();
        let path = folder.path().join("jwt-secret");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let error = config(folder.path()).with_stored_secrets().unwrap_err();
        assert_eq!(error.kind, ErrorKind::SecretWeak { key: path.display().to_string() });
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let error = config(Path::new("/nowhere/at/all")).with_stored_secrets().unwrap_err();
        assert_eq!(error.kind, ErrorKind::DataFolder { path: "/nowhere/at/all".to_owned() });
    }
}
