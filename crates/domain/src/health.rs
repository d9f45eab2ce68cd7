//! How the parts of the product do, in the detail that whoever looks after the site needs.

use serde::{Deserialize, Serialize};

use crate::{ByteSize, CheckName, Health, Moment};

/// Everything worth knowing when something is slow or does not work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HealthDetails {
    /// The version of the program that answered.
    pub version: String,
    /// Its build.
    pub build: String,
    /// Each check, and since when it comes out as it does.
    pub checks: Vec<CheckDetails>,
    /// The latest migration of the database; nothing when it cannot be read.
    pub migration: Option<i64>,
    /// The room where files are kept; nothing when it cannot be found out.
    pub disk: Option<Disk>,
    /// The workers heard of lately, the latest first.
    pub workers: Vec<WorkerRow>,
    /// Mail that has yet to be sent.
    pub outbox: Outbox,
}

/// A check and since when it comes out as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckDetails {
    /// What was looked at.
    pub name: CheckName,
    /// How it came out.
    pub health: Health,
    /// When this server first found it so.
    pub since: Moment,
}

/// The room where files are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Disk {
    /// What can still be written.
    pub free: ByteSize,
    /// What there is in all.
    pub total: ByteSize,
}

/// A worker as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkerRow {
    /// What it is called: the machine and the process.
    pub name: String,
    /// The build it runs.
    pub build: String,
    /// When it was started.
    pub started_at: Moment,
    /// When it was last heard of.
    pub seen_at: Moment,
    /// Whether it was heard of lately enough.
    pub is_alive: bool,
}

/// Mail that has yet to be sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outbox {
    /// How many mails wait.
    pub waiting: i64,
    /// Since when the oldest waits.
    pub oldest_at: Option<Moment>,
}

/// What the server saw of one request: whether proxies and origins are told right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeenRequest {
    /// Whoever wrote the bytes, a proxy included.
    pub peer: String,
    /// Whether that is a proxy the operator trusts.
    pub is_trusted_proxy: bool,
    /// Where the request came from, seen through trusted proxies.
    pub client: String,
    /// What proxies said about where it came from.
    pub forwarded_for: Option<String>,
    /// What a proxy said about the scheme.
    pub forwarded_proto: Option<String>,
    /// The host that was asked for.
    pub host: Option<String>,
    /// The address people use, as the operator configured it.
    pub public_url: Option<String>,
    /// Whether host and scheme fit that address, so that forms are accepted.
    pub fits: bool,
}
