//! The first start: the link that the first admin is made with, or the admin that the configuration names.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use app::i18n::Arg;
use domain::AppError;
use serde_json::json;
use service::Services;
use service::setup::{self, Configured, SetupLink};

use super::open;
use super::screen::Screen;
use crate::config::Config;

/// `tieout setup-link`: a new link, for whoever did not see the first or came too late.
pub(super) async fn run(config: &Config, screen: &Screen) -> Result<ExitCode, AppError> {
    open::data_folder(config)?;
    let services = open::services(config).await?;
    let link = setup::make_link(&services).await;
    services.store.close().await;
    match link? {
        Some(link) => {
            let address = address(&services, &link);
            screen.say("cli-setup-link", &[("link", Arg::from(address.as_str()))]);
            screen.document(&json!({ "link": address, "expires_at": link.expires_at }));
        }
        None => {
            screen.say("cli-setup-not-needed", &[]);
            screen.document(&json!({ "link": null }));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes it possible to sign in where nobody can yet.
pub(super) async fn prepare(config: &Config, services: &Services, screen: &Screen) -> Result<(), AppError> {
    if let (Some(email), Some(password)) = (&config.admin_email, &config.admin_password) {
        match setup::create_configured(services, email.as_str(), password.expose()).await? {
            Configured::Made(account) => tracing::info!(%account, "the admin of admin_email was made"),
            Configured::Ignored => {
                tracing::warn!("admin_email and admin_password are ignored: somebody looks after the site already");
            }
        }
    }
    if let Some(link) = setup::make_link(services).await? {
        let address = address(services, &link);
        tracing::info!(link = address, "nobody can sign in yet: open the link within a day");
        if io::stdout().is_terminal() {
            screen.say("cli-setup-link", &[("link", Arg::from(address))]);
        }
    }
    Ok(())
}

fn address(services: &Services, link: &SetupLink) -> String {
    format!("{}{}", services.site.url, link.path)
}
