//! `tieout migrate`: brings the database to this version, or says whether that is needed.

use std::process::ExitCode;

use app::i18n::Arg;
use domain::{AppError, ErrorClass, ErrorKind};
use serde_json::json;
use service::Explain;
use store::Schema;

use super::open;
use super::screen::Screen;
use crate::config::Config;

pub(super) async fn run(config: &Config, check: bool, screen: &Screen) -> Result<ExitCode, AppError> {
    if config.database().file().is_some() {
        open::data_folder(config)?;
    }
    let store = open::database(config).await?;
    let (from, to) = versions(store.schema().await.explain()?)?;
    let code = if check {
        say(screen, from, to, if from == to { "current" } else { "behind" });
        if from == to { ExitCode::SUCCESS } else { ExitCode::from(ErrorClass::State.exit_code()) }
    } else {
        let to = store.migrate().await.explain()?;
        say(screen, from, to, if from == to { "current" } else { "migrated" });
        ExitCode::SUCCESS
    };
    store.close().await;
    Ok(code)
}

/// The version of the database, and the one it should have.
fn versions(schema: Schema) -> Result<(i64, i64), AppError> {
    match schema {
        Schema::Current { version } => Ok((version, version)),
        Schema::Behind { database, program } => Ok((database, program)),
        Schema::Newer { database, program } => Err(ErrorKind::DatabaseNewer { database, program }.into()),
        Schema::Changed { version } => Err(ErrorKind::MigrationChanged { version }.into()),
    }
}

fn say(screen: &Screen, from: i64, to: i64, state: &str) {
    screen.say(&format!("cli-migrate-{state}"), &[("from", Arg::from(from)), ("to", Arg::from(to))]);
    screen.document(&json!({ "state": state, "from": from, "to": to }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_of_a_newer_or_another_program_is_refused() {
        assert_eq!(versions(Schema::Behind { database: 1, program: 3 }).unwrap(), (1, 3));
        let newer = versions(Schema::Newer { database: 4, program: 3 }).unwrap_err();
        assert_eq!(newer.kind.code(), "database.newer");
        assert_eq!(versions(Schema::Changed { version: 2 }).unwrap_err().kind.code(), "database.migration-changed");
    }
}
