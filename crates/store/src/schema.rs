//! Whether the database has the tables this program expects, and how it gets them.
//!
//! All outstanding migrations run in one transaction under a lock: either the database arrives at this program's
//! schema or it stays exactly as it was, whatever fails or dies on the way. The price is that a migration cannot use
//! statements that refuse to run in a transaction (PostgreSQL's `create index concurrently`).

use std::collections::HashMap;

use sqlx::migrate::{AppliedMigration, Migrate, MigrateError, Migrator};

use crate::StoreError;

pub(crate) static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
pub(crate) static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

pub(crate) const TABLE: &str = "_sqlx_migrations";

/// How the schema of the database relates to the one this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// The two agree.
    Current {
        /// The latest migration of both.
        version: i64,
    },
    /// The database has yet to be migrated.
    Behind {
        /// The latest migration the database has; 0 when it is empty.
        database: i64,
        /// The latest migration this program has.
        program: i64,
    },
    /// A later program has migrated the database.
    Newer {
        /// The latest migration the database has.
        database: i64,
        /// The latest migration this program has.
        program: i64,
    },
    /// A migration the database has applied is not the one this program carries.
    Changed {
        /// The migration that differs.
        version: i64,
    },
}

impl Schema {
    pub(crate) fn compare(applied: &[AppliedMigration], migrator: &Migrator) -> Self {
        let known: HashMap<i64, &[u8]> = migrator.iter().map(|known| (known.version, &*known.checksum)).collect();
        let program = known.keys().copied().max().unwrap_or_default();
        let database = applied.iter().map(|applied| applied.version).max().unwrap_or_default();
        if database > program {
            return Self::Newer { database, program };
        }
        let differs = |applied: &&AppliedMigration| known.get(&applied.version) != Some(&&*applied.checksum);
        match applied.iter().find(differs) {
            Some(changed) => Self::Changed { version: changed.version },
            None if applied.len() < known.len() => Self::Behind { database, program },
            None => Self::Current { version: program },
        }
    }
}

/// Brings the database to this program's schema; the caller has begun a transaction and holds the lock.
pub(crate) async fn advance<C: Migrate>(conn: &mut C, migrator: &Migrator) -> Result<i64, StoreError> {
    conn.ensure_migrations_table(TABLE).await.map_err(failed)?;
    let applied = conn.list_applied_migrations(TABLE).await.map_err(failed)?;
    match Schema::compare(&applied, migrator) {
        Schema::Current { version } => Ok(version),
        Schema::Newer { database, program } => Err(StoreError::Newer { database, program }),
        Schema::Changed { version } => Err(StoreError::MigrationChanged { version }),
        Schema::Behind { program, .. } => apply_missing(conn, migrator, &applied).await.map(|()| program),
    }
}

async fn apply_missing<C: Migrate>(
    conn: &mut C,
    migrator: &Migrator,
    applied: &[AppliedMigration],
) -> Result<(), StoreError> {
    for migration in migrator.iter() {
        if applied.iter().all(|applied| applied.version != migration.version) {
            conn.apply(TABLE, migration).await.map_err(failed)?;
            tracing::info!(version = migration.version, "migration applied");
        }
    }
    Ok(())
}

fn failed(error: MigrateError) -> StoreError {
    match error {
        MigrateError::ExecuteMigration(source, version) => StoreError::MigrationFailed { version, source },
        MigrateError::Execute(source) => source.into(),
        other => StoreError::Query(other.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied() -> Vec<AppliedMigration> {
        SQLITE
            .iter()
            .map(|known| AppliedMigration { version: known.version, checksum: known.checksum.clone() })
            .collect()
    }

    #[test]
    fn an_empty_database_is_behind() {
        let program = SQLITE.iter().last().unwrap().version;
        assert_eq!(Schema::compare(&[], &SQLITE), Schema::Behind { database: 0, program });
    }

    #[test]
    fn a_later_migration_makes_the_database_newer_even_if_others_differ() {
        let mut applied = applied();
        let program = applied.last().unwrap().version;
        applied[0].checksum = vec![0].into();
        applied.push(AppliedMigration { version: 9000, checksum: vec![1].into() });
        assert_eq!(Schema::compare(&applied, &SQLITE), Schema::Newer { database: 9000, program });
    }

    #[test]
    fn another_checksum_means_changed() {
        let mut applied = applied();
        applied[0].checksum = vec![0].into();
        assert_eq!(Schema::compare(&applied, &SQLITE), Schema::Changed { version: 1 });
    }

    #[test]
    fn a_failure_outside_the_migrations_is_classified_like_any_other() {
        assert!(matches!(failed(MigrateError::Execute(sqlx::Error::WorkerCrashed)), StoreError::Unavailable(_)));
        assert!(matches!(failed(MigrateError::Dirty(1)), StoreError::Query(_)));
    }
}
