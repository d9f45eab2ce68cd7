//! What the admins decided for the whole site.

use crate::{StoreError, Tx};

/// The settings, as they are.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SiteSettings {
    /// The language of those who did not choose one, as a tag.
    pub default_language: Option<String>,
    /// Where the clock of a new project or account runs.
    pub default_time_zone: String,
    /// What amounts without a currency are in, in a new project.
    pub default_currency: String,
    /// The largest file that projects take, in bytes.
    pub upload_limit: Option<i64>,
    /// The networks requests may come from, separated by commas; empty means any.
    pub networks: String,
    /// Counts the changes.
    pub version: i64,
}

/// Finds the settings; nothing before anybody decided something.
pub async fn find(tx: &mut Tx) -> Result<Option<SiteSettings>, StoreError> {
    on!(tx, "site_settings.find", conn => sqlx::query_as(
            "select default_language, default_time_zone, default_currency, upload_limit, networks, version
             from site_settings where id = 1")
        .fetch_optional(conn).await)
}

/// Writes the settings as the change after `version`, zero being none, and tells whether nobody was faster.
pub async fn save(tx: &mut Tx, settings: &SiteSettings) -> Result<bool, StoreError> {
    on!(tx, "site_settings.save", conn => sqlx::query(
            "insert into site_settings (id, default_language, default_time_zone, default_currency, upload_limit,
                 networks, version)
             values (1, $1, $2, $3, $4, $5, $6 + 1)
             on conflict (id) do update
             set default_language = excluded.default_language, default_time_zone = excluded.default_time_zone,
                 default_currency = excluded.default_currency, upload_limit = excluded.upload_limit,
                 networks = excluded.networks, version = excluded.version
             where site_settings.version = $6")
        .bind(&settings.default_language).bind(&settings.default_time_zone).bind(&settings.default_currency)
        .bind(settings.upload_limit).bind(&settings.networks).bind(settings.version)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Lets requests come from any network, and tells whether that was not so before.
pub async fn clear_networks(tx: &mut Tx) -> Result<bool, StoreError> {
    on!(tx, "site_settings.clear_networks", conn => sqlx::query(
            "update site_settings set networks = '', version = version + 1 where id = 1 and networks <> ''")
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}
