//! Signing in and out.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Failure;

/// The person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The address of the account.
    pub email: String,
}

/// Signs in with an address and a password. The session gets a new name, so one that was planted before is worth
/// nothing.
///
/// # Errors
///
/// A field is empty, or the two do not fit.
#[server(name = SignIn, prefix = "/api/fn", endpoint = "sign_in")]
pub async fn sign_in(email: String, password: String) -> Result<(), Failure> {
    let services = expect_context::<service::Services>();
    let account = service::accounts::sign_in(&services, &email, &password).await?;
    session::begin(account).await
}

/// Signs out: the session is deleted, here and in the browser.
///
/// # Errors
///
/// The database failed.
#[server(name = SignOut, prefix = "/api/fn", endpoint = "sign_out")]
pub async fn sign_out() -> Result<(), Failure> {
    session::end().await
}

/// Who is signed in, if anybody.
///
/// # Errors
///
/// The database failed.
#[server(name = GetMe, prefix = "/api/fn", endpoint = "get_me", input = leptos::server_fn::codec::GetUrl)]
pub async fn get_me() -> Result<Option<Me>, Failure> {
    let Some(account) = session::account().await? else { return Ok(None) };
    let services = expect_context::<service::Services>();
    Ok(service::accounts::email_of(&services, account).await?.map(|email| Me { email }))
}

#[cfg(feature = "ssr")]
mod session {
    use domain::{AccountId, ErrorKind};
    use leptos::prelude::*;
    use tower_sessions::Session;

    use crate::api::Failure;

    const ACCOUNT: &str = "account";

    pub async fn begin(account: AccountId) -> Result<(), Failure> {
        let session = current()?;
        session.cycle_id().await.map_err(|error| lost(&error))?;
        session.insert(ACCOUNT, account).await.map_err(|error| lost(&error))
    }

    pub async fn end() -> Result<(), Failure> {
        current()?.flush().await.map_err(|error| lost(&error))
    }

    pub async fn account() -> Result<Option<AccountId>, Failure> {
        current()?.get(ACCOUNT).await.map_err(|error| lost(&error))
    }

    fn current() -> Result<Session, Failure> {
        let parts = use_context::<http::request::Parts>();
        let session = parts.and_then(|parts| parts.extensions.get::<Session>().cloned());
        Ok(session.ok_or(ErrorKind::Internal)?)
    }

    fn lost(error: &tower_sessions::session::Error) -> Failure {
        tracing::warn!(cause = %error, "the session could not be kept");
        ErrorKind::DatabaseUnavailable.into()
    }
}
