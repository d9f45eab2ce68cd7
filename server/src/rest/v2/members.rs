//! Who belongs to a project.

use domain::{AccountId, MemberFilter, MemberRow, Page, ProjectId, Role};
use serde::Deserialize;
use service::members;
use utoipa::ToSchema;

use super::answers::{Answer, Done, Listed, Tagged, Versioned};
use super::call::Call;
use super::condition::IfMatch;
use super::paging::{Listing, PartQuery};
use crate::problem::{Json, Path};

impl Versioned for MemberRow {
    fn version(&self) -> i64 {
        self.version
    }
}

/// What a member is to become.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleChange {
    /// The new role.
    role: Role,
}

/// Lists the members of a project.
#[utoipa::path(get, path = "/projects/{id}/members", params(MemberFilter, PartQuery),
    responses((status = 200, body = Page<MemberRow>)))]
pub async fn list_members(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Listing(filter, part): Listing<MemberFilter>,
) -> Answer<Listed<MemberRow>> {
    Ok(Listed(members::list(&services, &caller, id, &filter, &part).await?))
}

/// Answers one member of a project.
#[utoipa::path(get, path = "/projects/{id}/members/{account}", responses((status = 200, body = MemberRow)))]
pub async fn get_member(
    Call(services, caller): Call,
    Path((id, account)): Path<(ProjectId, AccountId)>,
) -> Answer<Tagged<MemberRow>> {
    Ok(Tagged(members::get(&services, &caller, id, account).await?))
}

/// Gives a member another role.
#[utoipa::path(patch, path = "/projects/{id}/members/{account}", params(IfMatch), request_body = RoleChange,
    responses((status = 200, body = MemberRow)))]
pub async fn change_member(
    Call(services, caller): Call,
    Path((id, account)): Path<(ProjectId, AccountId)>,
    IfMatch(version): IfMatch,
    Json(change): Json<RoleChange>,
) -> Answer<Tagged<MemberRow>> {
    Ok(Tagged(members::set_role(&services, &caller, id, account, change.role, version).await?))
}

/// Takes a member out of a project.
#[utoipa::path(delete, path = "/projects/{id}/members/{account}", params(IfMatch), responses((status = 204)))]
pub async fn remove_member(
    Call(services, caller): Call,
    Path((id, account)): Path<(ProjectId, AccountId)>,
    IfMatch(version): IfMatch,
) -> Answer<Done> {
    members::remove(&services, &caller, id, account, version).await?;
    Ok(Done)
}
