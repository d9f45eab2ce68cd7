//! Finds out which error an answer stands for, when the answer is a library's.

use axum::body::to_bytes;
use axum::response::Response;
use domain::{AppError, ByteSize, ErrorKind};
use http::{Method, StatusCode};

use crate::limits::BodyWatch;

/// What leptos puts on the answer of a server function that failed.
const SERVER_FUNCTION_FAILED: &str = "serverfnerror";
const LONGEST_ERROR: usize = 64 * 1024;

/// What was asked, as far as a failure depends on it.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub method: Method,
    pub body_limit: ByteSize,
    pub body: BodyWatch,
}

impl Asked {
    /// The error behind an answer that reports a failure.
    pub async fn cause_of(&self, response: Response) -> AppError {
        if let Some(trouble) = self.body.trouble() {
            return trouble.into();
        }
        let status = response.status();
        if let Some(error) = response.extensions().get::<AppError>() {
            return error.clone();
        }
        if response.headers().contains_key(SERVER_FUNCTION_FAILED) {
            return server_function_error(response).await;
        }
        self.by_status(status).into()
    }

    /// A library's answer has no code of ours, but its status leaves little choice.
    fn by_status(&self, status: StatusCode) -> ErrorKind {
        match status {
            StatusCode::NOT_FOUND => ErrorKind::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => ErrorKind::MethodNotAllowed { method: self.method.to_string() },
            StatusCode::REQUEST_TIMEOUT => ErrorKind::RequestTimeout,
            StatusCode::PAYLOAD_TOO_LARGE => ErrorKind::BodyTooLarge { limit: self.body_limit },
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE | StatusCode::URI_TOO_LONG => ErrorKind::HeadersTooLarge,
            status if status.is_client_error() => ErrorKind::RequestMalformed,
            _ => ErrorKind::Internal,
        }
    }
}

async fn server_function_error(response: Response) -> AppError {
    let body = to_bytes(response.into_body(), LONGEST_ERROR).await;
    let error = body.ok().and_then(|body| serde_json::from_slice(&body).ok());
    error.unwrap_or_else(|| ErrorKind::Internal.into())
}
