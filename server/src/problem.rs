//! How a failure leaves this server, at whichever edge it happened.
//!
//! A handler or layer answers with a [`Refusal`]: a status and the error, no words. The outermost layer here turns
//! it, and everything that libraries answer on their own, into one problem document in the caller's language, or
//! into a page for a person who followed a link.

mod cause;
mod extract;
mod layer;
mod page;
mod words;

use axum::response::{IntoResponse, Response};
use domain::{AppError, ErrorKind};
use http::StatusCode;

pub use extract::{Json, Path, Query, escape, read_json};
pub use layer::word_failures;
pub use words::worded;

/// A failure on its way out. It carries the error beside an empty body.
#[derive(Clone, Debug)]
pub struct Refusal(pub AppError);

/// What a handler of the API answers.
pub type ApiResult<T> = Result<axum::Json<T>, Refusal>;

/// Members that a problem document has beyond the common ones.
#[derive(Clone, Debug)]
pub struct MoreMembers(pub serde_json::Map<String, serde_json::Value>);

impl From<AppError> for Refusal {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl From<ErrorKind> for Refusal {
    fn from(kind: ErrorKind) -> Self {
        Self(kind.into())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = status_of(&self.0).into_response();
        response.extensions_mut().insert(self.0);
        response
    }
}

/// The status of an error; one that names no failure is a mistake of ours.
fn status_of(error: &AppError) -> StatusCode {
    let status = StatusCode::from_u16(error.kind.status()).ok();
    let failure = status.filter(|status| status.is_client_error() || status.is_server_error());
    failure.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
