//! `tieout serve`: pages, the API and, unless told otherwise, the work of a worker.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use app::i18n::Arg;
use domain::AppError;
use service::Services;
use service::mail::Transport;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::screen::Screen;
use super::{first_start, open, signals, worker};
use crate::config::Config;

pub(super) async fn run(config: Config, screen: &Screen) -> Result<ExitCode, AppError> {
    let stop = signals::stop_on_signal();
    open::data_folder(&config)?;
    let config = config.with_stored_secrets()?;
    let services = open::services(&config).await?;
    greet(&config, &services, screen);
    first_start::prepare(&config, &services, screen).await?;
    let background = in_background(&config, &services, &stop);
    let store = services.store.clone();
    let served = crate::serve(config, services, stop.clone()).await;
    // A server that could not start leaves no worker running.
    stop.cancel();
    background.wait().await;
    store.close().await;
    served.map(|()| ExitCode::SUCCESS)
}

fn in_background(config: &Config, services: &Services, stop: &CancellationToken) -> TaskTracker {
    let tasks = TaskTracker::new();
    let (store, stopped) = (services.store.clone(), stop.clone());
    tasks.spawn(async move { store.supervise(stopped.cancelled()).await });
    if config.worker {
        let (housekeeping, stop) = (worker::housekeeping(services), stop.clone());
        tasks.spawn(async move { housekeeping.run(stop).await });
    }
    tasks.close();
    tasks
}

/// Only for people: a log collector has the same in the first log line.
fn greet(config: &Config, services: &Services, screen: &Screen) {
    let mail = &services.site.post.transport;
    let (address, folder) = (config.browser_url(), config.data_dir.display().to_string());
    tracing::info!(version = env!("CARGO_PKG_VERSION"), address, folder, %mail, "starting");
    if io::stdout().is_terminal() {
        screen.say("cli-serve-version", &[("version", Arg::from(env!("CARGO_PKG_VERSION")))]);
        screen.say("cli-serve-address", &[("address", Arg::from(address))]);
        screen.say("cli-serve-folder", &[("folder", Arg::from(folder))]);
        if matches!(mail, Transport::Console) {
            screen.say("cli-serve-mail-console", &[]);
        }
        screen.say("cli-serve-stop", &[]);
    }
}
