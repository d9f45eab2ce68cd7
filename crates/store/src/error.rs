//! What can go wrong between the product and its database, without a word about HTTP or for people.

use std::fmt;
use std::io;

use sqlx::error::DatabaseError;
use sqlx::postgres::PgDatabaseError;
use sqlx::sqlite::SqliteError;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, or did not answer before the deadline; whether a write happened is unknown.
    #[error("the database did not answer")]
    Unavailable(#[source] sqlx::Error),
    /// There is no room for the database to grow; nothing happened.
    #[error("the database has no room to grow")]
    Full(#[source] sqlx::Error),
    /// The database answers but others are ahead; nothing happened and the same work may be tried again.
    #[error("the database is busy: waited too long for {0}")]
    Busy(Awaited),
    /// A row with the same key is there already.
    #[error("the key is taken")]
    Duplicate,
    /// The address of the database cannot be used.
    #[error("the database address cannot be used")]
    BadUrl(#[source] sqlx::Error),
    /// The database was written by a later program.
    #[error("the database has schema {database}, this program knows {program}")]
    Newer {
        /// The latest migration the database has.
        database: i64,
        /// The latest migration this program has.
        program: i64,
    },
    /// A migration the database has applied is not the one this program carries.
    #[error("migration {version} differs from the one that was applied")]
    MigrationChanged {
        /// The migration that differs.
        version: i64,
    },
    /// A migration did not run; the database is as it was before.
    #[error("migration {version} failed")]
    MigrationFailed {
        /// The migration that failed.
        version: i64,
        /// What the database answered.
        source: sqlx::Error,
    },
    /// The database refused the statement.
    #[error("the database refused a statement")]
    Query(#[source] sqlx::Error),
}

/// What was waited for in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// A lock that another writer holds.
    Lock,
    /// A connection of the pool.
    Connection,
}

impl fmt::Display for Awaited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Lock => "a lock",
            Self::Connection => "a connection",
        })
    }
}

impl StoreError {
    pub(crate) fn timed_out() -> Self {
        Self::Unavailable(sqlx::Error::Io(io::ErrorKind::TimedOut.into()))
    }

    pub(crate) fn spoilt() -> Self {
        Self::Query(sqlx::Error::InvalidArgument("a commit after a statement that failed".to_owned()))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(answer) => match Verdict::of(&**answer) {
                Verdict::Duplicate => Self::Duplicate,
                Verdict::Locked => Self::Busy(Awaited::Lock),
                Verdict::Unavailable => Self::Unavailable(error),
                Verdict::Full => Self::Full(error),
                Verdict::Refused => Self::Query(error),
            },
            sqlx::Error::PoolTimedOut => Self::Busy(Awaited::Connection),
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::BeginFailed => Self::Unavailable(error),
            _ => Self::Query(error),
        }
    }
}

/// What an answer of the database means for the caller.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Duplicate,
    Locked,
    Unavailable,
    Full,
    Refused,
}

impl Verdict {
    fn of(answer: &dyn DatabaseError) -> Self {
        if answer.is_unique_violation() {
            return Self::Duplicate;
        }
        let code = answer.code().unwrap_or_default();
        if answer.try_downcast_ref::<SqliteError>().is_some() {
            Self::of_sqlite(&code)
        } else if answer.try_downcast_ref::<PgDatabaseError>().is_some() {
            Self::of_postgres(&code)
        } else {
            Self::Refused
        }
    }

    /// Result codes: <https://www.sqlite.org/rescode.html>; the low byte is the kind.
    fn of_sqlite(code: &str) -> Self {
        match code.parse::<u32>().unwrap_or_default() & 0xff {
            5 | 6 => Self::Locked,
            13 => Self::Full,
            // Input or output failed, or the file cannot be opened.
            10 | 14 => Self::Unavailable,
            _ => Self::Refused,
        }
    }

    /// SQLSTATE: <https://www.postgresql.org/docs/current/errcodes-appendix.html>; the first two characters are the class.
    fn of_postgres(code: &str) -> Self {
        match code {
            // Serialization failure, deadlock, lock not available.
            "40001" | "40P01" | "55P03" => Self::Locked,
            // The server's own statement deadline, and a session it ended.
            "57014" | "25P03" => Self::Unavailable,
            "53100" => Self::Full,
            // Connection, credentials or database name, resources, operator intervention.
            _ if ["08", "28", "3D", "53", "57"].iter().any(|class| code.starts_with(class)) => Self::Unavailable,
            _ => Self::Refused,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlite_answers_are_sorted_by_their_low_byte() {
        assert_eq!(Verdict::of_sqlite("5"), Verdict::Locked);
        assert_eq!(Verdict::of_sqlite("517"), Verdict::Locked);
        assert_eq!(Verdict::of_sqlite("13"), Verdict::Full);
        assert_eq!(Verdict::of_sqlite("778"), Verdict::Unavailable);
        assert_eq!(Verdict::of_sqlite("1"), Verdict::Refused);
    }

    #[test]
    fn postgres_answers_are_sorted_by_class() {
        assert_eq!(Verdict::of_postgres("40P01"), Verdict::Locked);
        assert_eq!(Verdict::of_postgres("57P01"), Verdict::Unavailable);
        assert_eq!(Verdict::of_postgres("53100"), Verdict::Full);
        assert_eq!(Verdict::of_postgres("53300"), Verdict::Unavailable);
        assert_eq!(Verdict::of_postgres("42601"), Verdict::Refused);
    }

    #[test]
    fn waiting_for_a_connection_and_for_a_lock_are_told_apart() {
        let error = StoreError::from(sqlx::Error::PoolTimedOut);
        assert!(matches!(error, StoreError::Busy(Awaited::Connection)));
        assert_eq!(error.to_string(), "the database is busy: waited too long for a connection");
        assert_eq!(Awaited::Lock.to_string(), "a lock");
    }

    #[test]
    fn a_lost_connection_is_unavailable_and_a_wrong_row_is_a_query_error() {
        assert!(matches!(StoreError::timed_out(), StoreError::Unavailable(_)));
        assert!(matches!(StoreError::from(sqlx::Error::WorkerCrashed), StoreError::Unavailable(_)));
        assert!(matches!(StoreError::from(sqlx::Error::RowNotFound), StoreError::Query(_)));
    }
}
