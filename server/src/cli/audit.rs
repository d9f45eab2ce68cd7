//! `tieout audit verify`: whether the audit is what was written.

use std::process::ExitCode;

use app::i18n::Arg as Word;
use domain::AppError;
use serde_json::json;
use service::{Caller, Who, audit};

use super::open;
use super::screen::Screen;
use crate::config::Config;

pub(super) fn grammar() -> clap::Command {
    let verify = clap::Command::new("verify").about("Read the whole audit and find edits, deletions and additions");
    clap::Command::new("audit").about("Who did what").subcommand_required(true).subcommand(verify)
}

pub(super) async fn verify(config: &Config, screen: &Screen) -> Result<ExitCode, AppError> {
    open::data_folder(config)?;
    let services = open::services(config).await?;
    let verified = audit::verify(&services, &Caller::without_request(Who::Operator)).await;
    services.store.close().await;
    let verified = verified?;
    screen.say("cli-audit-verified", &[("lines", Word::from(verified.lines))]);
    screen.document(&json!(verified));
    Ok(ExitCode::SUCCESS)
}
