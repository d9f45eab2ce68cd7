//! The first start.

#[cfg(feature = "ssr")]
use domain::SetupForm;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use super::session;

/// Whether nobody looks after the site yet.
///
/// # Errors
///
/// The database failed.
#[server(name = NeedsSetup, prefix = "/api/fn", endpoint = "needs_setup", input = GetUrl)]
pub async fn needs_setup() -> Result<bool, Failure> {
    let (services, _) = asking()?;
    Ok(service::setup::is_needed(&services).await?)
}

/// Makes the first admin and signs the person in.
///
/// # Errors
///
/// The link does not count, or a field breaks a rule.
#[server(name = CompleteSetup, prefix = "/api/fn", endpoint = "complete_setup")]
pub async fn complete_setup(
    secret: String,
    #[server(default)] email: String,
    #[server(default)] name: String,
    #[server(default)] password: String,
    #[server(default)] language: String,
    #[server(default)] time_zone: String,
    #[server(default)] currency: String,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let form = SetupForm { email, name, password, language, time_zone, currency };
    let began = service::setup::complete(&services, &caller, &secret, &form, &session::device()).await?;
    session::begin(&began).await?;
    leptos_axum::redirect("/projects");
    Ok(())
}
