//! API tokens, and the short-lived access tokens they are exchanged for.

use domain::{AccessToken, NewToken, Page, ProjectId, TokenForm, TokenId, TokenRow};
use service::tokens;

use super::answers::{Answer, Created, Done, Listed};
use super::call::Call;
use super::paging::{PartQuery, Unfiltered};
use crate::problem::{Json, Path};

/// Exchanges the token that the request is made with for a short-lived access token.
#[utoipa::path(post, path = "/auth/jwt", responses((status = 200, body = AccessToken)))]
pub async fn create_access_token(Call(services, caller): Call) -> Answer<axum::Json<AccessToken>> {
    Ok(axum::Json(tokens::exchange(&services, &caller).await?))
}

/// Lists the caller's own tokens.
#[utoipa::path(get, path = "/tokens", params(PartQuery), responses((status = 200, body = Page<TokenRow>)))]
pub async fn list_tokens(Call(services, caller): Call, Unfiltered(part): Unfiltered) -> Answer<Listed<TokenRow>> {
    Ok(Listed(tokens::list(&services, &caller, &part).await?))
}

/// Lists the tokens that were made for a project.
#[utoipa::path(get, path = "/projects/{id}/tokens", params(PartQuery), responses((status = 200, body = Page<TokenRow>)))]
pub async fn list_project_tokens(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Unfiltered(part): Unfiltered,
) -> Answer<Listed<TokenRow>> {
    Ok(Listed(tokens::list_in(&services, &caller, id, &part).await?))
}

/// Ends a token that was made for a project.
#[utoipa::path(delete, path = "/projects/{id}/tokens/{program}", responses((status = 204)))]
pub async fn revoke_project_token(
    Call(services, caller): Call,
    Path((id, token)): Path<(ProjectId, TokenId)>,
) -> Answer<Done> {
    tokens::revoke_in(&services, &caller, id, token).await?;
    Ok(Done)
}

/// Makes a token. Only a person who entered their password in the last minutes can do this.
#[utoipa::path(post, path = "/tokens", request_body = TokenForm, responses((status = 201, body = NewToken)))]
pub async fn create_token(
    Call(services, caller): Call,
    Json(form): Json<TokenForm>,
) -> Answer<Created<axum::Json<NewToken>>> {
    Ok(Created(axum::Json(tokens::create(&services, &caller, &form).await?)))
}

/// Makes a token anew with the same rights. The one before works until it is revoked or ends.
#[utoipa::path(post, path = "/tokens/{id}/rotate", responses((status = 201, body = NewToken)))]
pub async fn rotate_token(
    Call(services, caller): Call,
    Path(id): Path<TokenId>,
) -> Answer<Created<axum::Json<NewToken>>> {
    Ok(Created(axum::Json(tokens::rotate(&services, &caller, id).await?)))
}

/// Ends a token at once.
#[utoipa::path(delete, path = "/tokens/{id}", responses((status = 204)))]
pub async fn revoke_token(Call(services, caller): Call, Path(id): Path<TokenId>) -> Answer<Done> {
    tokens::revoke(&services, &caller, id).await?;
    Ok(Done)
}
