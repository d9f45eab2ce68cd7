//! Signing in elsewhere: whether that is possible, and whether the caller does.

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;

/// The caller's connection with the identity provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connection {
    /// What people call the provider.
    pub provider: String,
    /// Whether the caller's account is connected with it.
    pub is_connected: bool,
}

/// What people call the identity provider, where there is one. It is signed in to at `/oidc/start?next=`.
///
/// # Errors
///
/// None but that the server cannot be reached.
#[server(name = GetProvider, prefix = "/api/fn", endpoint = "get_provider", input = GetUrl)]
pub async fn get_provider() -> Result<Option<String>, Failure> {
    let (services, _) = asking()?;
    Ok(service::oidc::provider_name(&services))
}

/// The caller's connection, where there is a provider. It is made at `/oidc/connect`.
///
/// # Errors
///
/// Nobody signed in.
#[server(name = GetConnection, prefix = "/api/fn", endpoint = "get_connection", input = GetUrl)]
pub async fn get_connection() -> Result<Option<Connection>, Failure> {
    let (services, caller) = asking()?;
    caller.require_account()?;
    let Some(provider) = service::oidc::provider_name(&services) else { return Ok(None) };
    let is_connected = service::oidc::is_connected(&services, &caller).await?;
    Ok(Some(Connection { provider, is_connected }))
}
