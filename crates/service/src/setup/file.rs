//! The file with the link of the first start: for those who cannot see the terminal or the log.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::SetupLink;
use crate::Services;

/// Writes the link for the owner of the data folder only. The log has the link too, so nothing depends on the file.
pub(super) fn write(services: &Services, link: &SetupLink) {
    let Some(path) = &services.site.setup_link_file else { return };
    if let Err(error) = replace(path, &format!("{}{}\n", services.site.url, link.path)) {
        tracing::warn!(%error, "the set-up link could not be written to its file");
    }
}

/// Another file takes the place of the one there, so that one that others can read is not written into.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let draft = path.with_extension("draft");
    fs::remove_file(&draft).or_else(unless_missing)?;
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    file.write_all(text.as_bytes())?;
    fs::rename(&draft, path)
}

/// Takes a link that counts no more out of the way.
pub(super) fn remove(services: &Services) {
    let Some(path) = &services.site.setup_link_file else { return };
    if let Err(error) = fs::remove_file(path).or_else(unless_missing) {
        tracing::warn!(%error, "the file with the set-up link could not be removed");
    }
}

fn unless_missing(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}
