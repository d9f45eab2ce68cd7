//! Version 2 of the API: the addresses, each with the function that answers it.

mod preferences;
mod status;

use axum::Router;
use axum::routing::{get, put};

use crate::state::AppState;

pub use status::StatusFeed;

/// The routes below `/api/v2`.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/preferences", put(preferences::set_preferences))
        .route("/status", get(status::get_status))
        .route("/status/events", get(status::follow_status))
}
