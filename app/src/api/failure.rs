//! The product's error as the error of a server function.

use domain::{AppError, ErrorKind, FieldError};
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// An [`AppError`] on its way through a server function. The type is here because neither the error nor the trait
/// of server functions is this crate's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Failure(pub AppError);

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl From<ErrorKind> for Failure {
    fn from(kind: ErrorKind) -> Self {
        Self(kind.into())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failure {}

impl FromServerFnError for Failure {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => ErrorKind::Unreachable.into(),
            ServerFnErrorErr::Deserialization(_) => ErrorKind::VersionSkew.into(),
            ServerFnErrorErr::Args(_) => ErrorKind::FormMalformed.into(),
            ServerFnErrorErr::MissingArg(name) => {
                let missing = FieldError { pointer: format!("/{name}"), kind: ErrorKind::FieldRequired };
                Self(AppError::fields(vec![missing]))
            }
            _ => ErrorKind::Internal.into(),
        }
    }
}
