//! Who did what.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use domain::{AuditFilter, AuditRow, Page, ProjectId};
use futures::stream;
use http::header;
use service::audit::{self, Export};

use super::answers::{Answer, Listed};
use super::call::Call;
use super::paging::{Listing, PartQuery};
use crate::problem::{Path, Query};

/// Lists what happened anywhere, the latest first.
#[utoipa::path(get, path = "/audit", params(AuditFilter, PartQuery), responses((status = 200, body = Page<AuditRow>)))]
pub async fn list_audit(
    Call(services, caller): Call,
    Listing(filter, part): Listing<AuditFilter>,
) -> Answer<Listed<AuditRow>> {
    Ok(Listed(audit::list(&services, &caller, &filter, &part).await?))
}

/// Lists what happened in a project, the latest first.
#[utoipa::path(get, path = "/projects/{id}/audit", params(AuditFilter, PartQuery),
    responses((status = 200, body = Page<AuditRow>)))]
pub async fn list_project_audit(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Listing(filter, part): Listing<AuditFilter>,
) -> Answer<Listed<AuditRow>> {
    Ok(Listed(audit::list_in(&services, &caller, id, &filter, &part).await?))
}

/// Exports what happened anywhere as CSV, the latest first.
#[utoipa::path(get, path = "/audit/export", params(AuditFilter),
    responses((status = 200, body = String, content_type = "text/csv")))]
pub async fn export_audit(Call(services, caller): Call, Query(filter): Query<AuditFilter>) -> Answer<Response> {
    let export = audit::export(&services, &caller, &filter).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
    ];
    Ok((headers, Body::from_stream(pieces(export))).into_response())
}

/// Breaks off where the database does: a file that ends early must not look whole.
fn pieces(export: Export) -> impl futures::Stream<Item = Result<Vec<u8>, domain::AppError>> {
    stream::try_unfold(export, |mut export| async move {
        let piece = export.next().await?;
        Ok(piece.map(|piece| (piece, export)))
    })
}
