//! `tieout token`: tokens for programs, made and ended by whoever runs the machine.

use std::process::ExitCode;

use app::i18n::Arg as Word;
use clap::{Arg, ArgMatches};
use domain::{AppError, Email, ErrorKind, FieldError, TokenForm, TokenId};
use serde_json::json;
use service::{Caller, Explain, Services, Who, tokens};

use super::open;
use super::screen::Screen;
use crate::config::Config;

/// What is to be done about a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenCommand {
    Create { email: String, form: TokenForm },
    Revoke { id: String },
}

pub(super) fn grammar() -> clap::Command {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let create = clap::Command::new("create").about("Make a token; it is shown this once").args([
        option("email", "ADDRESS", "Whose token it is to be").required(true),
        option("name", "NAME", "What to call it").required(true),
        option("scopes", "SCOPES", "read, upload, run, review, admin; separated by commas").default_value("read"),
        option("project", "ID", "The only project it is to work in"),
        option("days", "DAYS", "For how many days [default: 90]"),
    ]);
    let id = Arg::new("id").value_name("ID").required(true).help("The id of the token");
    let revoke = clap::Command::new("revoke").about("End a token at once").arg(id);
    clap::Command::new("token").about("Tokens of programs").subcommand_required(true).subcommands([create, revoke])
}

pub(super) fn read(matches: &ArgMatches) -> TokenCommand {
    let text = |matches: &ArgMatches, name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    match matches.subcommand() {
        Some(("create", matches)) => {
            let scopes = text(matches, "scopes").split(',').map(|scope| scope.trim().to_owned()).collect();
            let (name, project, days) = (text(matches, "name"), text(matches, "project"), text(matches, "days"));
            TokenCommand::Create { email: text(matches, "email"), form: TokenForm { name, scopes, project, days } }
        }
        revoke => TokenCommand::Revoke { id: revoke.map(|(_, matches)| text(matches, "id")).unwrap_or_default() },
    }
}

pub(super) async fn run(config: &Config, command: &TokenCommand, screen: &Screen) -> Result<ExitCode, AppError> {
    open::data_folder(config)?;
    let services = open::services(config).await?;
    match command {
        TokenCommand::Create { email, form } => create(&services, email, form, screen).await?,
        TokenCommand::Revoke { id } => revoke(&services, id, screen).await?,
    }
    services.store.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn create(services: &Services, email: &str, form: &TokenForm, screen: &Screen) -> Result<(), AppError> {
    let refused = |kind| AppError::fields(vec![FieldError { pointer: "/email".to_owned(), kind }]);
    let address = Email::parse(email).map_err(refused)?;
    let mut tx = services.store.read().await.explain()?;
    let account = store::accounts::find_by_email(&mut tx, &address).await.explain()?;
    let account = account.ok_or_else(|| refused(ErrorKind::ObjectNotFound))?;
    drop(tx);
    let token = tokens::create_as_operator(services, &operator(), account.id, form).await?;
    screen.say("cli-token-created", &[("email", Word::from(account.email)), ("id", Word::from(token.id.to_string()))]);
    if !screen.is_json() {
        screen.write(&format!("{}\n", token.secret));
    }
    screen.document(&json!(token));
    Ok(())
}

async fn revoke(services: &Services, id: &str, screen: &Screen) -> Result<(), AppError> {
    let id: TokenId = id.parse().map_err(|_| ErrorKind::CliArgument { argument: "ID".to_owned() })?;
    tokens::revoke(services, &operator(), id).await?;
    screen.say("cli-token-revoked", &[]);
    screen.document(&json!({ "id": id }));
    Ok(())
}

fn operator() -> Caller {
    Caller::without_request(Who::Operator)
}
