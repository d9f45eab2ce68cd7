//! How a database is reached and how long anybody waits for it.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;

/// Where the database is, how many connections it may be asked for, and every deadline.
#[derive(Clone)]
pub struct Settings {
    /// `sqlite:` with a path, or `postgres:` with a host.
    pub url: String,
    /// Connections kept open when nothing happens.
    pub min_connections: u32,
    /// Connections opened at most; on SQLite, readers at most (there is one writer).
    pub max_connections: u32,
    /// How long a unit of work waits for a connection, or for the writer's turn on SQLite.
    pub acquire_timeout: Duration,
    /// How long one statement may take before its caller is told that the database did not answer.
    pub statement_timeout: Duration,
    /// How long a connection above the minimum may sit unused.
    pub idle_timeout: Duration,
    /// Statements slower than this are logged.
    pub slow_query: Duration,
    /// How often the supervisor asks whether the pool still answers, and how long it waits for that.
    pub probe_interval: Duration,
}

impl Settings {
    /// Settings that suit one server on one machine.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            min_connections: 1,
            max_connections: 10,
            acquire_timeout: Duration::from_secs(5),
            statement_timeout: Duration::from_secs(10),
            idle_timeout: Duration::from_secs(300),
            slow_query: Duration::from_millis(200),
            probe_interval: Duration::from_secs(5),
        }
    }

    /// The address without whatever in it is secret.
    fn shown_url(&self) -> String {
        if self.url.starts_with("sqlite:") {
            return self.url.clone();
        }
        PgConnectOptions::from_str(&self.url).map_or_else(
            |_| "(unreadable)".to_owned(),
            |to| format!("postgres://{}:{}/{}", to.get_host(), to.get_port(), to.get_database().unwrap_or_default()),
        )
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("url", &self.shown_url())
            .field("min_connections", &self.min_connections)
            .field("max_connections", &self.max_connections)
            .field("acquire_timeout", &self.acquire_timeout)
            .field("statement_timeout", &self.statement_timeout)
            .field("idle_timeout", &self.idle_timeout)
            .field("slow_query", &self.slow_query)
            .field("probe_interval", &self.probe_interval)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for url in [
            "postgres://ada:s3cret@db.example:5433/tieout",
            "postgres://db.example:5433/tieout?user=ada&password=s3cret",
            "postgres://ada:s3cret@db.example:port/tieout",
            "mysql://ada:s3cret@[db",
        ] {
            let shown = format!("{:?}", Settings::new(url));
            assert!(!shown.contains("s3cret"), "{shown}");
        }
    }

    #[test]
    fn the_place_of_the_database_is_shown() {
        let shown = format!("{:?}", Settings::new("postgres://ada:s3cret@db.example:5433/tieout"));
        assert!(shown.contains("postgres://db.example:5433/tieout"), "{shown}");
        let shown = format!("{:?}", Settings::new("sqlite:data/tieout.db"));
        assert!(shown.contains("sqlite:data/tieout.db"), "{shown}");
    }
}
