//! Who did what.

use domain::{AuditFilter, AuditRow, Page, ProjectId, Verified};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::{asking, part};

/// What happened anywhere, the latest first.
///
/// # Errors
///
/// The caller does not look after the site.
#[server(name = ListAudit, prefix = "/api/fn", endpoint = "list_audit", input = GetUrl)]
pub async fn list_audit(
    #[server(default)] filter: AuditFilter,
    after: Option<String>,
) -> Result<Page<AuditRow>, Failure> {
    let (services, caller) = asking()?;
    Ok(service::audit::list(&services, &caller, &filter, &part(after)).await?)
}

/// What happened in a project, the latest first.
///
/// # Errors
///
/// The caller may not see it.
#[server(name = ListProjectAudit, prefix = "/api/fn", endpoint = "list_project_audit", input = GetUrl)]
pub async fn list_project_audit(
    project: ProjectId,
    #[server(default)] filter: AuditFilter,
    after: Option<String>,
) -> Result<Page<AuditRow>, Failure> {
    let (services, caller) = asking()?;
    Ok(service::audit::list_in(&services, &caller, project, &filter, &part(after)).await?)
}

/// Reads the whole audit and finds whether it is what was written.
///
/// # Errors
///
/// The caller does not look after the site, or the audit was tampered with.
#[server(name = VerifyAudit, prefix = "/api/fn", endpoint = "verify_audit", input = GetUrl)]
pub async fn verify_audit() -> Result<Verified, Failure> {
    let (services, caller) = asking()?;
    Ok(service::audit::verify(&services, &caller).await?)
}
