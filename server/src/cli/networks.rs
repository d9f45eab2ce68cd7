//! `tieout networks clear`: lets requests come from any network again, for whoever locked everybody out.

use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::{Arg, ArgMatches};
use domain::{AppError, ErrorKind, FieldError, ProjectId};
use serde_json::json;
use service::{Caller, Services, Who, projects, settings};

use super::open;
use super::screen::Screen;
use crate::config::Config;

pub(super) fn grammar() -> clap::Command {
    let project = Arg::new("project").long("project").value_name("ID");
    let project = project.help("The project whose list is cleared, instead of the site's");
    let clear = clap::Command::new("clear").about("Allow every network again").arg(project);
    clap::Command::new("networks").about("Where requests may come from").subcommand_required(true).subcommand(clear)
}

/// The project whose list is cleared; the site's without one.
pub(super) fn read(matches: &ArgMatches) -> Option<String> {
    matches.subcommand().and_then(|(_, matches)| matches.get_one::<String>("project").cloned())
}

pub(super) async fn clear(config: &Config, project: Option<&str>, screen: &Screen) -> Result<ExitCode, AppError> {
    open::data_folder(config)?;
    let services = open::services(config).await?;
    let cleared = match project {
        Some(project) => clear_of_project(&services, project, screen).await,
        None => clear_of_site(&services, screen).await,
    };
    services.store.close().await;
    cleared.map(|()| ExitCode::SUCCESS)
}

async fn clear_of_site(services: &Services, screen: &Screen) -> Result<(), AppError> {
    let cleared = settings::clear_networks(services, &operator()).await?;
    screen.say(if cleared { "cli-networks-cleared" } else { "cli-networks-open" }, &[]);
    screen.document(&json!({ "cleared": cleared }));
    Ok(())
}

async fn clear_of_project(services: &Services, project: &str, screen: &Screen) -> Result<(), AppError> {
    let fault = || FieldError { pointer: "/project".to_owned(), kind: ErrorKind::FieldType };
    let id: ProjectId = project.parse().map_err(|_| AppError::fields(vec![fault()]))?;
    projects::clear_networks(services, &operator(), id).await?;
    screen.say("cli-networks-project-cleared", &[("project", Word::from(project))]);
    screen.document(&json!({ "cleared": true, "project": id }));
    Ok(())
}

fn operator() -> Caller {
    Caller::without_request(Who::Operator)
}
