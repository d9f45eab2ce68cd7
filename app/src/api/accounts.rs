//! Accounts: the caller's own, and those of others.

use domain::AccountId;
#[cfg(feature = "ssr")]
use domain::ProfileForm;
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use super::{next, session, sign_in};
#[cfg(feature = "ssr")]
use crate::written::news::tell;

/// Changes how the caller is called and served.
///
/// # Errors
///
/// A field breaks a rule, or somebody changed the account meanwhile.
#[server(name = ChangeProfile, prefix = "/api/fn", endpoint = "change_profile")]
pub async fn change_profile(
    #[server(default)] name: String,
    #[server(default)] language: String,
    #[server(default)] theme: String,
    #[server(default)] time_zone: String,
    version: Option<i64>,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let form = ProfileForm { name, language, theme, time_zone };
    service::accounts::change_profile(&services, &caller, &form, version).await?;
    tell("profile-saved");
    Ok(())
}

/// Gives the caller another password and signs every other browser out.
///
/// # Errors
///
/// The current password is wrong, or the new one breaks a rule.
#[server(name = ChangePassword, prefix = "/api/fn", endpoint = "change_password")]
pub async fn change_password(current: String, new: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::accounts::change_password(&services, &caller, &current, &new).await?;
    session::rename().await?;
    tell("password-changed");
    Ok(())
}

/// Proves with the password who the caller is, and leads back to what asked for it.
///
/// # Errors
///
/// The password is wrong, or too many were wrong before.
#[server(name = Confirm, prefix = "/api/fn", endpoint = "confirm")]
pub async fn confirm(password: String, next: Option<String>) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::accounts::confirm(&services, &caller, &password).await?;
    session::rename().await?;
    // A page that asks in a window of its own stays.
    if let Some(next) = next {
        next::go_on(&next, sign_in::HOME);
    }
    Ok(())
}

/// Makes somebody look after the site, or no longer.
///
/// # Errors
///
/// The caller may not, somebody was faster, nobody else looks after the site, or the password has to be entered again.
#[server(name = SetAdmin, prefix = "/api/fn", endpoint = "set_admin")]
pub async fn set_admin(account: AccountId, is_admin: bool, version: Option<i64>) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::accounts::set_admin(&services, &caller, account, is_admin, version).await?;
    tell(if is_admin { "user-admin" } else { "user-no-admin" });
    Ok(())
}

/// Closes an account at once.
///
/// # Errors
///
/// The caller may not, nobody else looks after the site, or the password has to be entered again.
#[server(name = DisableUser, prefix = "/api/fn", endpoint = "disable_user")]
pub async fn disable_user(account: AccountId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::accounts::disable(&services, &caller, account).await?;
    tell("user-disabled");
    Ok(())
}

/// Opens a closed account again.
///
/// # Errors
///
/// The caller may not, or the password has to be entered again.
#[server(name = EnableUser, prefix = "/api/fn", endpoint = "enable_user")]
pub async fn enable_user(account: AccountId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::accounts::enable(&services, &caller, account).await?;
    tell("user-enabled");
    Ok(())
}

/// Signs somebody out everywhere.
///
/// # Errors
///
/// The caller may not, or the password has to be entered again.
#[server(name = EndUserSessions, prefix = "/api/fn", endpoint = "end_user_sessions")]
pub async fn end_user_sessions(account: AccountId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::sign_ins::end_all_of(&services, &caller, account).await?;
    tell("user-sessions-ended");
    Ok(())
}
