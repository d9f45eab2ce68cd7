//! Opening what commands work with: the data folder, the database, and both together as the services.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;

use domain::{AppError, ErrorKind};
use service::{Explain, Files, Passwords, Services, SystemClock};
use store::{Settings, Store};

use super::build::build_id;
use crate::config::Config;

/// Makes sure the data folder is there and can be written.
pub(super) fn data_folder(config: &Config) -> Result<(), AppError> {
    create_and_try(&config.data_dir).map_err(|error| {
        tracing::warn!(%error, folder = %config.data_dir.display(), "the data folder cannot be used");
        ErrorKind::DataFolder { path: config.data_dir.display().to_string() }.into()
    })
}

/// A new folder is for its owner only: secrets and other people's records are in it.
fn create_and_try(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    try_out(folder)
}

/// Permissions alone do not tell: a file system can be mounted read-only, or be full.
fn try_out(folder: &Path) -> io::Result<()> {
    let path = folder.join(format!(".try-{}", std::process::id()));
    let tried = fs::write(&path, b"tieout").and_then(|()| fs::read(&path));
    let removed = fs::remove_file(&path);
    if tried? != b"tieout" {
        return Err(io::Error::other("what was read is not what was written"));
    }
    removed
}

/// Opens the database as it is.
pub(super) async fn database(config: &Config) -> Result<Store, AppError> {
    Store::open(&settings(config), Arc::new(SystemClock)).await.explain()
}

fn settings(config: &Config) -> Settings {
    Settings {
        min_connections: config.database_min_connections,
        max_connections: config.database_max_connections.get(),
        acquire_timeout: config.database_acquire_timeout,
        statement_timeout: config.database_statement_timeout,
        slow_query: config.slow_query,
        ..Settings::new(config.database().expose())
    }
}

/// Opens everything, with the database brought to this version.
pub(super) async fn services(config: &Config) -> Result<Services, AppError> {
    let store = database(config).await?;
    store.migrate().await.explain()?;
    let files = Files::in_folder(config.data_dir.join("files"));
    let files = files.map_err(|_| ErrorKind::DataFolder { path: config.data_dir.display().to_string() })?;
    Ok(Services { clock: Arc::new(SystemClock), store, files, passwords: Passwords::new(), build: build_id().into() })
}
