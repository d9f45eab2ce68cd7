//! Accounts, for those who look after the site.

use axum::Json as Plain;
use domain::{AccountId, InviteLink, Page, UserFilter, UserInvitationForm, UserRow};
use serde::Deserialize;
use service::{accounts, links, second_factor, sign_ins};
use utoipa::ToSchema;

use super::answers::{Answer, Created, Done, Listed, Tagged, Versioned};
use super::call::Call;
use super::condition::IfMatch;
use super::paging::{Listing, PartQuery};
use crate::problem::{Json, Path};

impl Versioned for UserRow {
    fn version(&self) -> i64 {
        self.version
    }
}

/// What an account is to become.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserChange {
    /// Whether its person looks after the site.
    is_admin: bool,
}

/// Lists accounts.
#[utoipa::path(get, path = "/users", params(UserFilter, PartQuery), responses((status = 200, body = Page<UserRow>)))]
pub async fn list_users(
    Call(services, caller): Call,
    Listing(filter, part): Listing<UserFilter>,
) -> Answer<Listed<UserRow>> {
    Ok(Listed(accounts::list(&services, &caller, &filter, &part).await?))
}

/// Invites somebody to the site. The link is shown once.
#[utoipa::path(post, path = "/users", request_body = UserInvitationForm, responses((status = 201, body = InviteLink)))]
pub async fn invite_user(
    Call(services, caller): Call,
    Json(form): Json<UserInvitationForm>,
) -> Answer<Created<Plain<InviteLink>>> {
    Ok(Created(Plain(links::invite(&services, &caller, &form).await?)))
}

/// Answers one account.
#[utoipa::path(get, path = "/users/{id}", responses((status = 200, body = UserRow)))]
pub async fn get_user(Call(services, caller): Call, Path(id): Path<AccountId>) -> Answer<Tagged<UserRow>> {
    Ok(Tagged(accounts::get(&services, &caller, id).await?))
}

/// Gives or takes the rights of an admin.
#[utoipa::path(patch, path = "/users/{id}", params(IfMatch), request_body = UserChange,
    responses((status = 200, body = UserRow)))]
pub async fn change_user(
    Call(services, caller): Call,
    Path(id): Path<AccountId>,
    IfMatch(version): IfMatch,
    Json(change): Json<UserChange>,
) -> Answer<Tagged<UserRow>> {
    Ok(Tagged(accounts::set_admin(&services, &caller, id, change.is_admin, version).await?))
}

/// Disables an account: nobody can sign in to it, and its sessions and tokens end.
#[utoipa::path(post, path = "/users/{id}/disable", responses((status = 200, body = UserRow)))]
pub async fn disable_user(Call(services, caller): Call, Path(id): Path<AccountId>) -> Answer<Tagged<UserRow>> {
    Ok(Tagged(accounts::disable(&services, &caller, id).await?))
}

/// Enables an account again.
#[utoipa::path(post, path = "/users/{id}/enable", responses((status = 200, body = UserRow)))]
pub async fn enable_user(Call(services, caller): Call, Path(id): Path<AccountId>) -> Answer<Tagged<UserRow>> {
    Ok(Tagged(accounts::enable(&services, &caller, id).await?))
}

/// Switches the second factor of an account off, for somebody who lost it.
#[utoipa::path(post, path = "/users/{id}/reset-second-factor", responses((status = 204)))]
pub async fn reset_second_factor(Call(services, caller): Call, Path(id): Path<AccountId>) -> Answer<Done> {
    second_factor::reset_of(&services, &caller, id).await?;
    Ok(Done)
}

/// Signs every browser of an account out.
#[utoipa::path(post, path = "/users/{id}/end-sessions", responses((status = 204)))]
pub async fn end_sessions(Call(services, caller): Call, Path(id): Path<AccountId>) -> Answer<Done> {
    sign_ins::end_all_of(&services, &caller, id).await?;
    Ok(Done)
}
