//! The data folder: whether it can be written, who else can read it, how much fits in.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use app::i18n::Arg;
use domain::ByteSize;

use super::Finding;
use crate::cli::open;
use crate::config::Config;

const CHECK: &str = "data-folder";
const SPACE: &str = "free-space";
const FOR_OTHERS: u32 = 0o077;

pub(super) fn findings(config: &Config) -> Vec<Finding> {
    let shown = || vec![("folder", Arg::from(config.data_dir.display().to_string()))];
    if !config.data_dir.exists() {
        return vec![Finding::note(CHECK, "cli-doctor-data-folder-new", shown())];
    }
    if let Err(error) = open::data_folder(config) {
        return vec![Finding::failed(CHECK, error)];
    }
    let folder = if is_open_to_others(&config.data_dir) {
        Finding::note(CHECK, "cli-doctor-data-folder-open", shown())
    } else {
        Finding::ok(CHECK, "cli-doctor-data-folder-ok", shown())
    };
    [Some(folder), space(config)].into_iter().flatten().collect()
}

fn is_open_to_others(folder: &Path) -> bool {
    fs::metadata(folder).is_ok_and(|folder| folder.permissions().mode() & FOR_OTHERS != 0)
}

fn space(config: &Config) -> Option<Finding> {
    let volume = rustix::fs::statvfs(&config.data_dir).ok()?;
    let free = ByteSize(volume.f_bavail.saturating_mul(volume.f_frsize));
    let args = vec![("free", Arg::from(free)), ("limit", Arg::from(config.upload_limit))];
    Some(if free < config.upload_limit {
        Finding::problem(SPACE, "cli-doctor-free-space-low", args)
    } else {
        Finding::ok(SPACE, "cli-doctor-free-space-ok", args)
    })
}
