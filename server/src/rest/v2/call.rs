//! What every handler begins with: the use cases, and whoever asks.

use axum::extract::FromRequestParts;
use domain::ErrorKind;
use http::request::Parts;
use service::{Caller, Services};

use crate::problem::Refusal;
use crate::state::AppState;

/// The use cases, and whoever asks for one.
#[derive(Clone, Debug)]
pub struct Call(pub Services, pub Caller);

impl FromRequestParts<AppState> for Call {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Refusal> {
        let caller = parts.extensions.get::<Caller>().cloned().ok_or(ErrorKind::Internal)?;
        Ok(Self(state.services.clone(), caller))
    }
}
