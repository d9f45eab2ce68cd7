//! Refuses parameters of the query that a route does not know: a filter with a slip of the pen would otherwise show
//! everything. What a route knows is what the description of the API says.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{AppError, ErrorKind, FieldError};
use serde_json::Value;

use super::document::{Document, operations};
use crate::problem::{Refusal, escape};

/// The names of the parameters that each operation knows.
#[derive(Clone, Debug)]
pub struct Known(Arc<HashMap<(String, String), HashSet<String>>>);

impl Known {
    /// Reads them from the description.
    pub fn of(document: &Document) -> Self {
        let names = |operation: &Value| {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let queried = parameters.filter(|parameter| parameter["in"] == "query");
            queried.filter_map(|parameter| parameter["name"].as_str().map(str::to_owned)).collect()
        };
        let each = operations(document.value());
        Self(Arc::new(each.map(|(method, path, operation)| ((method, path), names(operation))).collect()))
    }

    fn unknown(&self, request: &Request) -> Vec<String> {
        let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
        let path = route.strip_prefix(super::BASE).unwrap_or(route).to_owned();
        let known = self.0.get(&(request.method().as_str().to_ascii_lowercase(), path));
        let asked: Vec<(String, String)> =
            serde_urlencoded::from_str(request.uri().query().unwrap_or_default()).unwrap_or_default();
        let is_known = |name: &String| known.is_none_or(|known| known.contains(name));
        asked.into_iter().map(|(name, _)| name).filter(|name| !is_known(name)).collect()
    }
}

/// Lets a request pass whose parameters the route knows.
pub async fn refuse_unknown_parameters(State(known): State<Known>, request: Request, next: Next) -> Response {
    let unknown = known.unknown(&request);
    if unknown.is_empty() {
        return next.run(request).await;
    }
    let field = |name: String| {
        let pointer = format!("/{}", escape(&name));
        FieldError { pointer, kind: ErrorKind::FieldUnknown { field: name } }
    };
    let errors = unknown.into_iter().map(field).collect();
    Refusal(AppError { errors, ..ErrorKind::QueryMalformed.into() }).into_response()
}
