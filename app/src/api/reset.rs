//! A new password, for somebody who lost the one before.

use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use super::{session, sign_in};

/// Asks for a link to set a new password. The answer does not tell whether the address has an account.
///
/// # Errors
///
/// What was entered is no address.
#[server(name = RequestReset, prefix = "/api/fn", endpoint = "request_reset")]
pub async fn request_reset(email: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::links::request_reset(&services, &caller, &email).await?;
    leptos_axum::redirect("/reset?done=sent");
    Ok(())
}

/// Whether a link to set a new password works.
///
/// # Errors
///
/// It does not.
#[server(name = CheckReset, prefix = "/api/fn", endpoint = "check_reset")]
pub async fn check_reset(secret: String) -> Result<(), Failure> {
    let (services, _) = asking()?;
    Ok(service::links::check_reset(&services, &secret).await?)
}

/// Sets a new password and signs in.
///
/// # Errors
///
/// The link works no more, or the password breaks a rule.
#[server(name = ResetPassword, prefix = "/api/fn", endpoint = "reset_password")]
pub async fn reset_password(secret: String, #[server(default)] password: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let step = service::links::reset(&services, &caller, &secret, &password, &session::device()).await?;
    Ok(sign_in::proceed(step, "").await?)
}
