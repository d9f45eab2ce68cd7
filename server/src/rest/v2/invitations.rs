//! Invitations to a project.

use axum::Json as Plain;
use domain::{InvitationForm, InvitationId, InvitationRow, Invited, Page, ProjectId};
use service::invitations;

use super::answers::{Answer, Created, Done, Listed};
use super::call::Call;
use super::paging::{PartQuery, Unfiltered};
use crate::problem::{Json, Path};

/// Lists the invitations to a project.
#[utoipa::path(get, path = "/projects/{id}/invitations", params(PartQuery),
    responses((status = 200, body = Page<InvitationRow>)))]
pub async fn list_invitations(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Unfiltered(part): Unfiltered,
) -> Answer<Listed<InvitationRow>> {
    Ok(Listed(invitations::list(&services, &caller, id, &part).await?))
}

/// Invites somebody to a project. The link is shown once.
#[utoipa::path(post, path = "/projects/{id}/invitations", request_body = InvitationForm,
    responses((status = 201, body = Invited)))]
pub async fn create_invitation(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Json(form): Json<InvitationForm>,
) -> Answer<Created<Plain<Invited>>> {
    Ok(Created(Plain(invitations::invite(&services, &caller, id, &form).await?)))
}

/// Takes an invitation back.
#[utoipa::path(delete, path = "/projects/{id}/invitations/{invitation}", responses((status = 204)))]
pub async fn revoke_invitation(
    Call(services, caller): Call,
    Path((id, invitation)): Path<(ProjectId, InvitationId)>,
) -> Answer<Done> {
    invitations::revoke(&services, &caller, id, invitation).await?;
    Ok(Done)
}
