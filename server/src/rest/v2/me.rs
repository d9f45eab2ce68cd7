//! Whoever asks.

use domain::{Me, ProfileForm, SignInId, SignInRow};
use serde::Deserialize;
use service::{accounts, sign_ins};
use utoipa::ToSchema;

use super::answers::{Answer, Done, Tagged, Versioned};
use super::call::Call;
use super::condition::IfMatch;
use super::merge::{Patch, merge};
use crate::problem::{Json, Path};

impl Versioned for Me {
    fn version(&self) -> i64 {
        self.version
    }
}

/// A password, and the one it replaces.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The password of now.
    current: String,
    /// The password to be: at least twelve characters, and not one that is easily guessed.
    new: String,
}

/// Answers who asks.
#[utoipa::path(get, path = "/me", responses((status = 200, body = Me)))]
pub async fn get_me(Call(services, caller): Call) -> Answer<Tagged<Me>> {
    Ok(Tagged(accounts::me(&services, &caller).await?))
}

/// Changes name, language, theme and time zone of whoever asks.
#[utoipa::path(patch, path = "/me", params(IfMatch), request_body = ProfileForm, responses((status = 200, body = Me)))]
pub async fn change_me(
    Call(services, caller): Call,
    IfMatch(version): IfMatch,
    Json(patch): Patch,
) -> Answer<Tagged<Me>> {
    let current = accounts::me(&services, &caller).await?;
    let form = merge(&ProfileForm::from(&current), patch)?;
    let version = version.unwrap_or(current.version);
    Ok(Tagged(accounts::change_profile(&services, &caller, &form, Some(version)).await?))
}

/// Changes the password of whoever asks; every other browser is signed out.
#[utoipa::path(put, path = "/me/password", request_body = PasswordChange, responses((status = 204)))]
pub async fn change_password(Call(services, caller): Call, Json(change): Json<PasswordChange>) -> Answer<Done> {
    accounts::change_password(&services, &caller, &change.current, &change.new).await?;
    Ok(Done)
}

/// Lists the browsers that whoever asks is signed in with.
#[utoipa::path(get, path = "/me/sessions", responses((status = 200, body = Vec<SignInRow>)))]
pub async fn list_sessions(Call(services, caller): Call) -> Answer<axum::Json<Vec<SignInRow>>> {
    Ok(axum::Json(sign_ins::list(&services, &caller).await?))
}

/// Signs a browser out.
#[utoipa::path(delete, path = "/me/sessions/{id}", responses((status = 204)))]
pub async fn end_session(Call(services, caller): Call, Path(id): Path<SignInId>) -> Answer<Done> {
    sign_ins::end(&services, &caller, id).await?;
    Ok(Done)
}
