//! The second factor of the caller's account.

use domain::AccountId;
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use crate::written::news;

/// Switches the second factor on, and leads to the page that shows the recovery codes this once.
///
/// # Errors
///
/// The password has to be entered again, or the code is wrong.
#[server(name = EnableSecondFactor, prefix = "/api/fn", endpoint = "enable_second_factor")]
pub async fn enable_second_factor(code: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    show_once(&service::second_factor::enable(&services, &caller, &code).await?);
    Ok(())
}

/// Makes new recovery codes, and leads to the page that shows them this once.
///
/// # Errors
///
/// The password has to be entered again, or there is no second factor.
#[server(name = MakeRecoveryCodes, prefix = "/api/fn", endpoint = "make_recovery_codes")]
pub async fn make_recovery_codes() -> Result<(), Failure> {
    let (services, caller) = asking()?;
    show_once(&service::second_factor::make_recovery_codes(&services, &caller).await?);
    Ok(())
}

/// The recovery codes that were made just before; none once they were shown.
///
/// # Errors
///
/// Nobody signed in.
#[server(name = TakeRecoveryCodes, prefix = "/api/fn", endpoint = "take_recovery_codes")]
pub async fn take_recovery_codes() -> Result<Vec<String>, Failure> {
    let (_, caller) = asking()?;
    caller.require_person()?;
    let kept = news::take().filter(|news| news.word == RECOVERY_CODES).and_then(|news| news.secret);
    Ok(kept.map(|codes| codes.split('.').map(str::to_owned).collect()).unwrap_or_default())
}

/// Switches the second factor off.
///
/// # Errors
///
/// The password has to be entered again, or there is no second factor.
#[server(name = DisableSecondFactor, prefix = "/api/fn", endpoint = "disable_second_factor")]
pub async fn disable_second_factor() -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::second_factor::disable(&services, &caller).await?;
    news::tell("second-factor-off");
    Ok(())
}

/// Switches off the second factor of somebody who lost it.
///
/// # Errors
///
/// The caller may not manage accounts, or the account has no second factor.
#[server(name = ResetSecondFactor, prefix = "/api/fn", endpoint = "reset_second_factor")]
pub async fn reset_second_factor(account: AccountId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::second_factor::reset_of(&services, &caller, account).await?;
    news::tell("user-second-factor-reset");
    Ok(())
}

#[cfg(feature = "ssr")]
const RECOVERY_CODES: &str = "recovery-codes";

#[cfg(feature = "ssr")]
fn show_once(codes: &[String]) {
    news::tell_at("/account/recovery-codes", RECOVERY_CODES, &codes.join("."));
}
