//! Whether the product can do its work, check by check. The words for each check and its consequence are Fluent's.

use serde::{Deserialize, Serialize};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CheckName {
    /// The database answers a query.
    Database,
    /// The database has exactly the tables this program expects.
    Migrations,
    /// Files can be written and read back.
    Files,
    /// A worker reported lately.
    Worker,
    /// No job waits longer than it should.
    Jobs,
}

impl CheckName {
    /// Every check, in the order shown.
    pub const ALL: [Self; 5] = [Self::Database, Self::Migrations, Self::Files, Self::Worker, Self::Jobs];

    /// The word used in messages, metrics and JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Migrations => "migrations",
            Self::Files => "files",
            Self::Worker => "worker",
            Self::Jobs => "jobs",
        }
    }
}

/// How one check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Health {
    /// As it should be.
    Ok,
    /// Slower or later than it should be; work goes on.
    Degraded,
    /// Not working.
    Failed,
}

impl Health {
    /// The word used in messages, metrics and JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Degraded => "degraded",
            Self::Failed => "failed",
        }
    }
}

/// One check and how it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Check {
    /// What was looked at.
    pub name: CheckName,
    /// How it came out.
    pub health: Health,
}

/// All checks of one moment, and which build answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The build that answered; an open page compares it with its own.
    pub build: String,
    /// The checks, in the order of [`CheckName::ALL`].
    pub checks: Vec<Check>,
}

impl Status {
    /// Whether requests should be sent here: nothing has failed.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.checks.iter().all(|check| check.health != Health::Failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(health: Health) -> Status {
        let checks = CheckName::ALL.map(|name| Check { name, health });
        Status { build: "b".to_owned(), checks: checks.to_vec() }
    }

    #[test]
    fn late_work_is_still_ready_and_failed_work_is_not() {
        assert!(status(Health::Ok).is_ready());
        assert!(status(Health::Degraded).is_ready());
        assert!(!status(Health::Failed).is_ready());
    }
}
