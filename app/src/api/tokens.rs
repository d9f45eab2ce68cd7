//! Tokens of programs.

use domain::{NewToken, ProjectId, TokenId};
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use crate::written::news::{tell, tell_once};

/// Makes a token and answers with its text, this once.
///
/// # Errors
///
/// A field breaks a rule, the project is not the caller's, or the password has to be entered again.
#[server(name = CreateToken, prefix = "/api/fn", endpoint = "create_token")]
pub async fn create_token(
    name: String,
    #[server(default)] scopes: Vec<String>,
    #[server(default)] project: String,
    #[server(default)] days: String,
) -> Result<NewToken, Failure> {
    let (services, caller) = asking()?;
    let form = domain::TokenForm { name, scopes, project, days };
    let made = service::tokens::create(&services, &caller, &form).await?;
    tell_once("token-created", &made.secret);
    Ok(made)
}

/// Makes a token anew; the one before works until it is revoked or ends.
///
/// # Errors
///
/// The token is not the caller's, has ended, or was made anew already.
#[server(name = RotateToken, prefix = "/api/fn", endpoint = "rotate_token")]
pub async fn rotate_token(id: TokenId) -> Result<NewToken, Failure> {
    let (services, caller) = asking()?;
    let made = service::tokens::rotate(&services, &caller, id).await?;
    tell_once("token-rotated", &made.secret);
    Ok(made)
}

/// Ends a token at once.
///
/// # Errors
///
/// There is no such token, or it is somebody else's.
#[server(name = RevokeToken, prefix = "/api/fn", endpoint = "revoke_token")]
pub async fn revoke_token(id: TokenId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::tokens::revoke(&services, &caller, id).await?;
    tell("token-revoked");
    Ok(())
}

/// Ends a token that was made for a project.
///
/// # Errors
///
/// The caller may not do this there, or the project has no such token.
#[server(name = RevokeProjectToken, prefix = "/api/fn", endpoint = "revoke_project_token")]
pub async fn revoke_project_token(project: ProjectId, id: TokenId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::tokens::revoke_in(&services, &caller, project, id).await?;
    tell("token-revoked");
    Ok(())
}
