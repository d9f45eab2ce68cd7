//! `tieout admin create-user`: makes an account. Whoever can run this on the machine already owns the data.

use std::io::{self, BufRead, IsTerminal};
use std::process::ExitCode;

use app::i18n::Arg;
use domain::{AppError, ErrorKind};
use serde_json::json;
use service::accounts;

use super::open;
use super::screen::Screen;
use crate::config::Config;

pub(super) async fn run(config: &Config, email: &str, screen: &Screen) -> Result<ExitCode, AppError> {
    let password = password(screen)?;
    open::data_folder(config)?;
    let services = open::services(config).await?;
    let id = accounts::create(&services, email, &password).await?;
    services.store.close().await;
    screen.say("cli-create-user-done", &[("email", Arg::from(email.trim()))]);
    screen.document(&json!({ "id": id, "email": email.trim() }));
    Ok(ExitCode::SUCCESS)
}

/// Typed unseen on a terminal, else the first line of standard input; never an argument, which others could see.
fn password(screen: &Screen) -> Result<String, AppError> {
    let typed = if io::stdin().is_terminal() {
        rpassword::prompt_password(screen.text("cli-create-user-password", &[]))
    } else {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).map(|_| line)
    };
    let typed = typed.map_err(|_| ErrorKind::CliArgumentMissing { argument: "standard input".to_owned() })?;
    Ok(typed.trim_end_matches(['\r', '\n']).to_owned())
}
