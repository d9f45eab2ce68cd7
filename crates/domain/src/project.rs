//! Projects: what they are called, what applies in them, and the rules for both.

use serde::{Deserialize, Serialize};

use crate::fields::{Fields, line, optional, optional_text};
use crate::{AppError, ByteSize, Currency, ErrorKind, Moment, Networks, Permission, ProjectId, Role, TimeZone};

/// A project as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectRow {
    /// Names the project.
    pub id: ProjectId,
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// What the caller is in it; nothing where the caller is no member.
    pub role: Option<Role>,
    /// How many members it has.
    pub members: i64,
    /// How many of them own it and can sign in.
    pub owners: i64,
    /// Since when it can be read only.
    pub archived_at: Option<Moment>,
    /// Since when it is deleted.
    pub deleted_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// Counts the changes, so that two people changing it notice one another.
    pub version: i64,
}

/// A project, as its members see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Project {
    /// Names the project.
    pub id: ProjectId,
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Where its clock runs: what counts as a day.
    pub time_zone: String,
    /// What amounts without a currency are in.
    pub currency: String,
    /// The largest file it takes; nothing means what the site allows.
    pub upload_limit: Option<ByteSize>,
    /// For how many days results are kept; nothing means for ever.
    pub retention_days: Option<i64>,
    /// The networks requests may come from; none means any.
    pub networks: Vec<String>,
    /// What the caller is in it.
    pub role: Role,
    /// What the caller may do in it.
    pub permissions: Vec<Permission>,
    /// How many members it has.
    pub members: i64,
    /// Since when it can be read only.
    pub archived_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// Counts the changes, so that two people changing it notice one another.
    pub version: i64,
}

crate::named::named! {
    /// Where a project is in its life.
    ProjectState {
        /// In use.
        Active = "active",
        /// Kept for reading.
        Archived = "archived",
        /// Deleted, and not yet gone for good.
        Deleted = "deleted",
    }
}

/// Which projects are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct ProjectFilter {
    /// A part of the name or the description.
    pub search: Option<String>,
    /// Where they are in their life; in use, where nothing is said.
    pub state: Option<ProjectState>,
}

/// What a new project begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProjectForm {
    /// What to call it.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub description: String,
    /// Where its clock runs; empty for what is usual on the site.
    #[serde(default)]
    pub time_zone: String,
    /// What amounts without a currency are in; empty for what is usual on the site.
    #[serde(default)]
    pub currency: String,
}

/// A new project that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProject {
    /// What to call it.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Where its clock runs, where somebody said so.
    pub time_zone: Option<TimeZone>,
    /// What amounts without a currency are in, where somebody said so.
    pub currency: Option<Currency>,
}

/// Everything about a project that its owners can change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProjectSettingsForm {
    /// What to call it.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub description: String,
    /// Where its clock runs.
    pub time_zone: String,
    /// What amounts without a currency are in.
    pub currency: String,
    /// The largest file it takes, such as `100MB`; empty for what the site allows.
    #[serde(default)]
    pub upload_limit: String,
    /// For how many days results are kept; empty for ever.
    #[serde(default)]
    pub retention_days: String,
    /// The networks requests may come from, separated by commas; empty for any.
    #[serde(default)]
    pub networks: String,
}

/// Settings that keep the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectSettings {
    /// What to call it.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Where its clock runs.
    pub time_zone: TimeZone,
    /// What amounts without a currency are in.
    pub currency: Currency,
    /// The largest file it takes.
    pub upload_limit: Option<ByteSize>,
    /// For how many days results are kept.
    pub retention_days: Option<i64>,
    /// The networks requests may come from.
    pub networks: Networks,
}

impl ProjectForm {
    /// The longest name, in characters.
    pub const NAME_LENGTH: i64 = 100;
    /// The longest description, in characters.
    pub const DESCRIPTION_LENGTH: i64 = 1_000;

    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<NewProject, AppError> {
        let mut fields = Fields::default();
        let name = fields.read("/name", line(&self.name, Self::NAME_LENGTH));
        let description = fields.read("/description", optional_text(&self.description, Self::DESCRIPTION_LENGTH));
        let time_zone = fields.read("/time_zone", optional(&self.time_zone, TimeZone::parse));
        let currency = fields.read("/currency", optional(&self.currency, Currency::parse));
        match (name, description, time_zone, currency) {
            (Some(name), Some(description), Some(time_zone), Some(currency)) => {
                Ok(NewProject { name, description, time_zone, currency })
            }
            _ => Err(fields.refuse()),
        }
    }
}

impl ProjectSettingsForm {
    /// For how many days results are kept at most, where they are not kept for ever.
    pub const MOST_DAYS: i64 = 3_650;

    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<ProjectSettings, AppError> {
        let mut fields = Fields::default();
        let name = fields.read("/name", line(&self.name, ProjectForm::NAME_LENGTH));
        let description =
            fields.read("/description", optional_text(&self.description, ProjectForm::DESCRIPTION_LENGTH));
        let time_zone = fields.read("/time_zone", TimeZone::parse(&self.time_zone));
        let currency = fields.read("/currency", Currency::parse(&self.currency));
        let upload_limit = fields.read("/upload_limit", optional(&self.upload_limit, str::parse));
        let retention_days = fields.read("/retention_days", optional(&self.retention_days, days));
        let networks = fields.read("/networks", Networks::parse(&self.networks));
        let read = || {
            Some(ProjectSettings {
                name: name?,
                description: description?,
                time_zone: time_zone?,
                currency: currency?,
                upload_limit: upload_limit?,
                retention_days: retention_days?,
                networks: networks?,
            })
        };
        read().ok_or_else(|| fields.refuse())
    }
}

/// The form that changes nothing.
impl From<&Project> for ProjectSettingsForm {
    fn from(project: &Project) -> Self {
        Self {
            name: project.name.clone(),
            description: project.description.clone(),
            time_zone: project.time_zone.clone(),
            currency: project.currency.clone(),
            upload_limit: project.upload_limit.map(ByteSize::to_text).unwrap_or_default(),
            retention_days: project.retention_days.map(|days| days.to_string()).unwrap_or_default(),
            networks: project.networks.join(", "),
        }
    }
}

fn days(text: &str) -> Result<i64, ErrorKind> {
    let most = ProjectSettingsForm::MOST_DAYS;
    let days = text.parse().ok().filter(|days| (1..=most).contains(days));
    days.ok_or(ErrorKind::FieldRange { min: 1, max: most })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointers(refused: AppError) -> Vec<String> {
        refused.errors.into_iter().map(|field| field.pointer).collect()
    }

    fn settings() -> ProjectSettingsForm {
        ProjectSettingsForm {
            name: " Payouts ".to_owned(),
            description: "Bank\r\nand ledger".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            currency: "EUR".to_owned(),
            upload_limit: "100 mb".to_owned(),
            retention_days: "90".to_owned(),
            networks: "10.0.0.0/8 192.0.2.1".to_owned(),
        }
    }

    #[test]
    fn a_project_needs_no_more_than_a_name() {
        let form = ProjectForm { name: "Payouts".to_owned(), ..ProjectForm::default() };
        let project = form.parse().unwrap();
        assert_eq!((project.name.as_str(), project.description.as_str()), ("Payouts", ""));
        assert_eq!((project.time_zone, project.currency), (None, None));
    }

    #[test]
    fn every_field_of_a_new_project_at_fault_is_named() {
        let form = ProjectForm {
            name: " ".to_owned(),
            description: "x".repeat(1_001),
            time_zone: "Mars/Olympus".to_owned(),
            currency: "euro".to_owned(),
        };
        assert_eq!(pointers(form.parse().unwrap_err()), ["/name", "/description", "/time_zone", "/currency"]);
    }

    #[test]
    fn settings_are_read_into_what_they_mean() {
        let read = settings().parse().unwrap();
        assert_eq!((read.name.as_str(), read.description.as_str()), ("Payouts", "Bank\nand ledger"));
        assert_eq!((read.upload_limit, read.retention_days), (Some(ByteSize(104_857_600)), Some(90)));
        assert_eq!(read.networks.to_string(), "10.0.0.0/8,192.0.2.1/32");
        let open = ProjectSettingsForm {
            upload_limit: String::new(),
            retention_days: " ".to_owned(),
            networks: String::new(),
            ..settings()
        };
        let read = open.parse().unwrap();
        assert_eq!((read.upload_limit, read.retention_days, read.networks.is_open()), (None, None, true));
    }

    #[test]
    fn every_setting_at_fault_is_named() {
        let form = ProjectSettingsForm {
            name: String::new(),
            description: "x".repeat(1_001),
            time_zone: String::new(),
            currency: String::new(),
            upload_limit: "much".to_owned(),
            retention_days: "0".to_owned(),
            networks: "home".to_owned(),
        };
        let expected =
            ["/name", "/description", "/time_zone", "/currency", "/upload_limit", "/retention_days", "/networks"];
        assert_eq!(pointers(form.parse().unwrap_err()), expected);
    }
}
