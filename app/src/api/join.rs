//! Accounts by invitation.

use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use super::session;
#[cfg(feature = "ssr")]
use crate::written::news::{tell_on, tell_once};

/// Invites somebody to the site, and shows the link once.
///
/// # Errors
///
/// The caller may not manage accounts, the address breaks a rule, or it has an account.
#[server(name = InviteUser, prefix = "/api/fn", endpoint = "invite_user")]
pub async fn invite_user(#[server(default)] email: String, #[server(default)] is_admin: bool) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let form = domain::UserInvitationForm { email, is_admin };
    let invited = service::links::invite(&services, &caller, &form).await?;
    tell_once(if invited.mailed { "user-invited-by-mail" } else { "user-invited" }, &invited.link);
    Ok(())
}

/// Makes an account with the link of an invitation, and signs in.
///
/// # Errors
///
/// The link works no more, or a field breaks a rule.
#[server(name = Join, prefix = "/api/fn", endpoint = "join")]
pub async fn join(
    secret: String,
    #[server(default)] name: String,
    #[server(default)] password: String,
    #[server(default)] language: String,
    #[server(default)] time_zone: String,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let form = domain::JoinForm { name, password, language, time_zone };
    let joined = service::links::join(&services, &caller, &secret, &form, &session::device()).await?;
    session::begin(&joined.began).await?;
    match joined.project {
        Some(project) => tell_on(&format!("/projects/{project}"), "project-joined"),
        None => leptos_axum::redirect("/projects"),
    }
    Ok(())
}
