//! The settings of the site.

use domain::{SiteSettings, SiteSettingsForm};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use crate::written::news::tell;

/// The settings of the site.
///
/// # Errors
///
/// The caller may not change them.
#[server(name = GetSettings, prefix = "/api/fn", endpoint = "get_settings", input = GetUrl)]
pub async fn get_settings() -> Result<SiteSettings, Failure> {
    let (services, caller) = asking()?;
    Ok(service::settings::get(&services, &caller).await?)
}

/// What is usual on the site, for whoever makes something new.
///
/// # Errors
///
/// Nobody signed in.
#[server(name = GetUsualSettings, prefix = "/api/fn", endpoint = "get_usual_settings", input = GetUrl)]
pub async fn get_usual_settings() -> Result<SiteSettings, Failure> {
    let (services, caller) = asking()?;
    Ok(service::settings::usual(&services, &caller).await?)
}

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
