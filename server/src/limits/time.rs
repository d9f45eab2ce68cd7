//! How long a request may wait for its answer to begin.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ErrorKind;

use super::may_take_long;
use crate::problem::Refusal;
use crate::state::AppState;

/// Gives up on an answer that does not begin in time. A stream that began may go on, and so may a file that arrives.
pub async fn limit_time(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if may_take_long(&request) {
        return next.run(request).await;
    }
    let answer = tokio::time::timeout(state.policy.request_timeout, next.run(request));
    answer.await.unwrap_or_else(|_| Refusal::from(ErrorKind::RequestTimeout).into_response())
}
