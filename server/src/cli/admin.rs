//! `tieout admin`: accounts, for whoever runs the machine, who owns the data already.

use std::io::{self, BufRead, IsTerminal};
use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::{Arg, ArgAction, ArgMatches};
use domain::{AppError, ErrorKind, Part, UserFilter, UserRow};
use serde_json::json;
use service::accounts::{self, NewUser};
use service::{Caller, Services, Who};

use super::open;
use super::screen::Screen;
use crate::config::Config;

/// What is to be done about accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AdminCommand {
    CreateUser { email: String, name: String, is_admin: bool },
    ResetPassword { email: String },
    List { search: Option<String> },
}

pub(super) fn grammar() -> clap::Command {
    let email = || {
        let arg = Arg::new("email").long("email").value_name("ADDRESS").required(true);
        arg.help("The address to sign in with")
    };
    let name = Arg::new("name").long("name").value_name("NAME").help("What to call the person");
    let admin = Arg::new("admin").long("admin").action(ArgAction::SetTrue).help("The person looks after the site");
    let search = Arg::new("search").long("search").value_name("TEXT").help("A part of the name or the address");
    let create = clap::Command::new("create-user").args([email(), name, admin]);
    let create = create.about("Make an account; the password is asked for, or read from standard input");
    let reset = clap::Command::new("reset-password").arg(email());
    let reset = reset.about("Give an account another password, and sign its person out everywhere");
    let list = clap::Command::new("list").arg(search).about("List accounts");
    clap::Command::new("admin").about("People").subcommand_required(true).subcommands([create, reset, list])
}

pub(super) fn read(matches: &ArgMatches) -> AdminCommand {
    let text = |matches: &ArgMatches, name: &str| matches.get_one::<String>(name).cloned();
    match matches.subcommand() {
        Some(("reset-password", matches)) => {
            AdminCommand::ResetPassword { email: text(matches, "email").unwrap_or_default() }
        }
        Some(("create-user", matches)) => AdminCommand::CreateUser {
            email: text(matches, "email").unwrap_or_default(),
            name: text(matches, "name").unwrap_or_default(),
            is_admin: matches.get_flag("admin"),
        },
        list => AdminCommand::List { search: list.and_then(|(_, matches)| text(matches, "search")) },
    }
}

pub(super) async fn run(config: &Config, command: &AdminCommand, screen: &Screen) -> Result<ExitCode, AppError> {
    let password = match command {
        AdminCommand::List { .. } => String::new(),
        AdminCommand::CreateUser { .. } | AdminCommand::ResetPassword { .. } => password(screen)?,
    };
    open::data_folder(config)?;
    let services = open::services(config).await?;
    match command {
        AdminCommand::CreateUser { email, name, is_admin } => {
            let user = NewUser { email, name, password: &password, is_admin: *is_admin };
            create(&services, user, screen).await?;
        }
        AdminCommand::ResetPassword { email } => reset(&services, email, &password, screen).await?,
        AdminCommand::List { search } => list(&services, search.as_deref(), screen).await?,
    }
    services.store.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn create(services: &Services, user: NewUser<'_>, screen: &Screen) -> Result<(), AppError> {
    let id = accounts::create(services, &operator(), user).await?;
    let email = user.email.trim();
    screen.say("cli-create-user-done", &[("email", Word::from(email))]);
    screen.document(&json!({ "id": id, "email": email, "is_admin": user.is_admin }));
    Ok(())
}

async fn reset(services: &Services, email: &str, password: &str, screen: &Screen) -> Result<(), AppError> {
    let id = accounts::reset_password(services, &operator(), email, password).await?;
    screen.say("cli-reset-password-done", &[("email", Word::from(email.trim()))]);
    screen.document(&json!({ "id": id, "email": email.trim() }));
    Ok(())
}

/// Every account, a page after the other, so that a long list does not wait for its end.
async fn list(services: &Services, search: Option<&str>, screen: &Screen) -> Result<(), AppError> {
    let filter = UserFilter { search: search.map(ToOwned::to_owned), ..UserFilter::default() };
    let (mut part, mut items) = (Part { limit: Part::MOST, ..Part::first() }, Vec::new());
    loop {
        let page = accounts::list(services, &operator(), &filter, &part).await?;
        if !screen.is_json() {
            page.rows.iter().for_each(|user| print(user, screen));
        }
        items.extend(page.rows);
        match page.next {
            Some(next) => part.after = Some(next),
            None => break,
        }
    }
    screen.document(&json!({ "items": items }));
    Ok(())
}

fn print(user: &UserRow, screen: &Screen) {
    let states = [
        (user.is_admin, "cli-admin-state-admin"),
        (user.disabled_at.is_some(), "cli-admin-state-disabled"),
        (user.has_second_factor, "cli-admin-state-second-factor"),
    ];
    let states = states.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| screen.text(word, &[]));
    let states: Vec<String> = states.collect();
    screen.write(&format!("{}\t{}\t{}\n", user.email, user.name, states.join(", ")));
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

fn operator() -> Caller {
    Caller::without_request(Who::Operator)
}
