//! `tieout worker`: the work that nobody waits for, without pages.

use std::process::ExitCode;

use domain::AppError;
use service::{Housekeeping, Services, random_bytes};

use super::{open, signals};
use crate::config::Config;

pub(super) async fn run(config: Config) -> Result<ExitCode, AppError> {
    let stop = signals::stop_on_signal();
    open::data_folder(&config)?;
    let config = config.with_stored_secrets()?;
    let services = open::services(&config).await?;
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "working");
    let work = housekeeping(&services);
    tokio::join!(work.run(stop.clone()), services.store.supervise(stop.cancelled()));
    services.store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// A worker with a name of its own: in containers every process has the same number.
pub(super) fn housekeeping(services: &Services) -> Housekeeping {
    let machine = rustix::system::uname().nodename().to_string_lossy().into_owned();
    let mark = u32::from_be_bytes(random_bytes());
    Housekeeping::new(services.clone(), format!("{machine}-{}-{mark:08x}", std::process::id()))
}
