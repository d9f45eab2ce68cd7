//! The database: whether it answers, whether it fits this program, whether readers and the writer share it.

use std::fs::File;
use std::io::{self, Read};

use app::i18n::Arg;
use domain::{AppError, ErrorKind};
use service::Explain;
use store::{Schema, Store};

use super::Finding;
use crate::cli::open;
use crate::config::Config;

const CHECK: &str = "database";
const SCHEMA: &str = "schema";
const JOURNAL: &str = "journal";

pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    let file = config.database().file();
    if let Some(file) = file.as_ref().filter(|file| !std::path::Path::new(file).exists()) {
        return vec![Finding::note(CHECK, "cli-doctor-database-new", vec![("file", Arg::from(file.as_str()))])];
    }
    let mut findings = match examine(config).await {
        Ok(schema) => vec![Finding::ok(CHECK, "cli-doctor-database-ok", vec![]), of_schema(schema)],
        Err(error) => vec![Finding::failed(CHECK, error)],
    };
    findings.extend(file.and_then(|file| journal(&file).ok()));
    findings
}

async fn examine(config: &Config) -> Result<Schema, AppError> {
    let store = open::database(config).await?;
    let schema = look(&store).await;
    store.close().await;
    schema
}

async fn look(store: &Store) -> Result<Schema, AppError> {
    store.ping().await.explain()?;
    store.schema().await.explain()
}

fn of_schema(schema: Schema) -> Finding {
    match schema {
        Schema::Current { version } => {
            Finding::ok(SCHEMA, "cli-doctor-schema-ok", vec![("version", Arg::from(version))])
        }
        Schema::Behind { database, program } => {
            let args = vec![("database", Arg::from(database)), ("program", Arg::from(program))];
            Finding::note(SCHEMA, "cli-doctor-schema-behind", args)
        }
        Schema::Newer { database, program } => {
            Finding::failed(SCHEMA, ErrorKind::DatabaseNewer { database, program }.into())
        }
        Schema::Changed { version } => Finding::failed(SCHEMA, ErrorKind::MigrationChanged { version }.into()),
    }
}

/// SQLite writes its journal mode into the head of the file: 2 stands for the write-ahead log.
fn journal(file: &str) -> io::Result<Finding> {
    const WRITE_VERSION: usize = 18;
    const WRITE_AHEAD: u8 = 2;
    let mut head = [0; WRITE_VERSION + 1];
    File::open(file)?.read_exact(&mut head)?;
    Ok(if head[WRITE_VERSION] == WRITE_AHEAD {
        Finding::ok(JOURNAL, "cli-doctor-journal-ok", vec![])
    } else {
        Finding::note(JOURNAL, "cli-doctor-journal-other", vec![])
    })
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn only_a_schema_that_cannot_be_used_is_a_problem() {
        assert_eq!(of_schema(Schema::Current { version: 2 }).state, State::Ok);
        assert_eq!(of_schema(Schema::Behind { database: 1, program: 2 }).state, State::Note);
        assert_eq!(of_schema(Schema::Newer { database: 3, program: 2 }).state, State::Problem);
        assert_eq!(of_schema(Schema::Changed { version: 1 }).state, State::Problem);
    }
}
