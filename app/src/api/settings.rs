//! The settings of the site.

use domain::SiteSettingsForm;
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use crate::written::news::tell;

/// Changes the settings of the site.
///
/// # Errors
///
/// The caller may not, a field breaks a rule, somebody was faster, or the password has to be entered again.
#[server(name = ChangeSettings, prefix = "/api/fn", endpoint = "change_settings")]
pub async fn change_settings(form: SiteSettingsForm, version: Option<i64>) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::settings::change(&services, &caller, &form, version).await?;
    tell("settings-changed");
    Ok(())
}
