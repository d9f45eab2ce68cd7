//! Opening what commands work with: the data folder, the database, and both together as the services.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use domain::{AppError, ErrorKind};
use service::oidc::{OidcSettings, Provider};
use service::scanner::Scanner;
use service::tokens::AccessKeys;
use service::{Explain, Objects, Passwords, S3Settings, Secrets, Services, Site, SystemClock, Tables, Volume};
use store::{Settings, Store};

use super::build::build_id;
use super::post;
use crate::config::{Config, Secret};

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
    let config = &config.clone().with_stored_secrets()?;
    let store = database(config).await?;
    store.migrate().await.explain()?;
    let (objects, volume) = objects(config)?;
    Ok(Services {
        changes: service::Changes::default(),
        jobs: service::Jobs::default(),
        clock: Arc::new(SystemClock),
        store,
        tables: Tables::new(objects.clone(), config.table_cache.0),
        objects,
        volume,
        passwords: Passwords::new(),
        secrets: secrets(config),
        access_keys: access_keys(config),
        site: Arc::new(site(config)?),
        build: build_id().into(),
    })
}

/// Where files are kept: the bucket that is set, or the folder `files` in the data folder.
pub(super) fn objects(config: &Config) -> Result<(Objects, Volume), AppError> {
    if let Some(settings) = s3(config) {
        return Ok((Objects::s3(&settings).explain()?, Volume::default()));
    }
    let folder = config.data_dir.join("files");
    let objects = Objects::in_folder(&folder);
    let objects = objects.map_err(|_| ErrorKind::DataFolder { path: config.data_dir.display().to_string() })?;
    Ok((objects, Volume::of_folder(&folder)))
}

fn s3(config: &Config) -> Option<S3Settings> {
    let (bucket, access_key) = (config.s3_bucket.as_ref()?, config.s3_access_key.as_ref()?);
    Some(S3Settings {
        endpoint: config.s3_endpoint.as_ref().map(|endpoint| endpoint.as_str().to_owned()),
        region: config.s3_region.as_str().to_owned(),
        bucket: bucket.as_str().to_owned(),
        access_key: access_key.as_str().to_owned(),
        secret_key: config.s3_secret_key.as_ref()?.expose().to_owned(),
    })
}

/// The scanner that is set.
pub(super) fn scanner(config: &Config) -> Option<Scanner> {
    let address = config.scanner.clone()?;
    Some(Scanner { address, timeout: config.scanner_timeout })
}

fn secrets(config: &Config) -> Secrets {
    let keys = bytes(&[&config.secret_key, &config.secret_key_previous]);
    Secrets::new(&keys)
}

fn access_keys(config: &Config) -> AccessKeys {
    AccessKeys::new(&bytes(&[&config.jwt_secret, &config.jwt_secret_previous]))
}

/// The secrets that are set, the current one first. Stored secrets were filled in.
fn bytes<'a>(secrets: &[&'a Option<Secret>]) -> Vec<&'a [u8]> {
    secrets.iter().filter_map(|secret| secret.as_ref().map(|secret| secret.expose().as_bytes())).collect()
}

/// The identity provider that the settings name, if they name one.
pub(super) fn provider(config: &Config) -> Result<Option<Provider>, AppError> {
    let (Some(issuer), Some(client_id)) = (&config.oidc_issuer, &config.oidc_client_id) else { return Ok(None) };
    let settings = OidcSettings {
        issuer: issuer.as_str().to_owned(),
        client_id: client_id.as_str().to_owned(),
        client_secret: config.oidc_client_secret.as_ref().map(|secret| secret.expose().to_owned()),
        name: config.oidc_name.as_ref().map_or_else(|| issuer.host(), crate::config::Text::as_str).to_owned(),
        creates_accounts: config.oidc_create_accounts,
    };
    let provider = Provider::new(settings).map_err(|error| {
        tracing::error!(%error, "the identity provider cannot be used");
        AppError::from(ErrorKind::OidcUnreachable)
    })?;
    Ok(Some(provider))
}

fn site(config: &Config) -> Result<Site, AppError> {
    Ok(Site {
        url: config.browser_url(),
        session_idle: config.session_idle,
        session_lifetime: config.session_lifetime,
        setup_link_file: Some(config.data_dir.join("setup-link")),
        upload_limit: config.upload_limit,
        project_quota: config.project_quota,
        site_quota: config.site_quota,
        chunk_size: config.upload_chunk_size,
        scanner: scanner(config),
        jobs_at_once: config.jobs_at_once,
        job_lease: TimeDelta::from_std(config.job_lease).unwrap_or(TimeDelta::MAX),
        import_time: config.import_time_limit,
        post: post::post(config)?,
        oidc: provider(config)?,
    })
}
