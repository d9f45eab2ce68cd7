//! Whether this server is alive, and whether requests should be sent to it.

use app::i18n::Localizer;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use domain::{Check, ErrorKind, Preferences, Status};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::problem::{MoreMembers, Refusal};
use crate::state::AppState;

/// The checks of one moment in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct Report {
    build: String,
    ready: bool,
    checks: Vec<Line>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportLine)]
struct Line {
    #[serde(flatten)]
    check: Check,
    title: String,
    consequence: String,
}

impl Report {
    /// Words each check: what it is called, and what its outcome means for people.
    #[must_use]
    pub fn new(status: &Status, words: &Localizer) -> Self {
        let line = |check: &Check| {
            let name = check.name.as_str();
            let title = words.text(&format!("check-{name}"), &[]);
            let consequence = words.text(&format!("check-{name}-{}", check.health.as_str()), &[]);
            Line { check: *check, title, consequence }
        };
        Self { build: status.build.clone(), ready: status.is_ready(), checks: status.checks.iter().map(line).collect() }
    }

    fn into_members(self) -> MoreMembers {
        match serde_json::to_value(self) {
            Ok(Value::Object(members)) => MoreMembers(members),
            _ => MoreMembers(serde_json::Map::new()),
        }
    }
}

#[derive(Debug, Serialize)]
struct Alive {
    alive: bool,
    build: String,
}

/// Answers as long as the process does anything at all.
pub async fn show_health(State(state): State<AppState>) -> impl IntoResponse {
    Json(Alive { alive: true, build: state.services.build.to_string() })
}

/// Says whether requests should be sent here, and what does not work.
pub async fn show_readiness(State(state): State<AppState>, Extension(preferences): Extension<Preferences>) -> Response {
    let status = service::status::check(&state.services).await;
    let report = Report::new(&status, Localizer::of(preferences.locale));
    if status.is_ready() {
        return Json(report).into_response();
    }
    let mut response = Refusal::from(ErrorKind::NotReady).into_response();
    response.extensions_mut().insert(report.into_members());
    response
}
