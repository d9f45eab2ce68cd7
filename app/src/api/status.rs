//! Whether the product can do its work.

use domain::Status;
use leptos::prelude::*;

use super::Failure;

/// The checks of this moment.
///
/// # Errors
///
/// The server cannot be reached.
#[server(name = GetStatus, prefix = "/api/fn", endpoint = "get_status", input = leptos::server_fn::codec::GetUrl)]
pub async fn get_status() -> Result<Status, Failure> {
    let services = expect_context::<service::Services>();
    Ok(service::status::check(&services).await)
}
